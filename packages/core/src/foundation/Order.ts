/** Orders that are the same on every machine. */

/** Texts by their UTF-16 code units, as `<` has them; never by a locale. */
export const byText = (a: string, b: string): number => Number(a > b) - Number(a < b)
