/**
 * Orders that are the same on every machine. What a reader would get wrong: rows of registers are in another order, by code point
 * (`registers/Register.compareText`), because databases sort so; the two differ where a character has two halves in UTF-16.
 */

/** Texts by their UTF-16 code units, as `<` has them; never by a locale. */
export const byText = (a: string, b: string): number => Number(a > b) - Number(a < b)
