/**
 * Taking somebody's name and phone number out of words that are others'. What a reader would get wrong: a longer name of somebody else that begins
 * with the same characters is not theirs and stays; a number is found however it is grouped, also in full-width digits.
 */

const gap = String.raw`[\s\p{Pd}−·•._]{0,3}`
const mask = "***"

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)

const digit = (one: string): string => `[${one}${String.fromCharCode(one.charCodeAt(0) + 0xfee0)}]`

const number = (phone: string): string => [...phone].map((one) => (/\d/.test(one) ? digit(one) : escaped(one))).join(gap)

/** Removes these names and numbers from a text; `others` are the names of everybody. The text itself where it holds none. */
export const remover = (names: readonly string[], phones: readonly string[], others: Iterable<string>): ((text: string) => string) => {
  const own = new Set(names)
  const longer = [...others].filter((other) => !own.has(other) && names.some((name) => other.length > name.length && other.includes(name)))
  const words = [...longer, ...names].toSorted((a, b) => b.length - a.length).map(escaped)
  const numbers = phones.map((phone) => String.raw`(?<![\d０-９])${number(phone)}(?![\d０-９])`)
  const kept = new Set(longer)
  const pattern = new RegExp([...words, ...numbers].join("|"), "gu")
  return (text) => text.replace(pattern, (found) => (kept.has(found) ? found : mask))
}
