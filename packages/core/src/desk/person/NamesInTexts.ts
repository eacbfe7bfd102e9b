/**
 * Taking somebody's name and numbers out of words that are others'. What a reader would get wrong: a longer name of somebody else that begins
 * with the same characters is not theirs and stays; a number is found in whatever form it is written (`WrittenNumbers`).
 */
import * as WrittenNumbers from "../../person/WrittenNumbers.ts"

const mask = "***"

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)

/** Removes these names and numbers from a text; `others` are the names of everybody. The text itself where it holds none. */
export const remover = (names: readonly string[], numbers: readonly string[], others: Iterable<string>): ((text: string) => string) => {
  const own = new Set(names)
  const longer = [...others].filter((other) => !own.has(other) && names.some((name) => other.length > name.length && other.includes(name)))
  const words = [...longer, ...names].toSorted((a, b) => b.length - a.length).map(escaped)
  const kept = new Set(longer)
  const pattern = new RegExp(words.join("|"), "gu")
  const withoutNumbers = WrittenNumbers.masker(numbers, mask)
  return (text) => withoutNumbers(text.replace(pattern, (found) => (kept.has(found) ? found : mask)))
}
