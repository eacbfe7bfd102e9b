/**
 * The citizen identity number of GB 11643-1999, taken apart so that a refusal can say which part is wrong.
 *
 * Six digits of division, eight of birth, three of sequence (odd male, even female), one check character. An unknown division
 * is only a hint: divisions are renamed and dissolved, the number is kept for life (居民身份证法 art. 3 “唯一的、终身不变”).
 */
import type { Brand } from "effect/Brand"
import * as Day from "./Day.ts"

/** Eighteen characters, the check character in upper case. */
export type CitizenId = string & Brand<"CitizenId">

/** The parts that can be wrong. A wrong `length` or a foreign `character` leaves nothing further to judge. */
export type Part = "length" | "character" | "birth" | "check"

export type Reading =
  | {
      readonly valid: true
      readonly id: CitizenId
      readonly born: Day.Day
      readonly sex: "female" | "male"
      readonly divisionKnown: boolean
    }
  | { readonly valid: false; readonly wrong: readonly [Part, ...Part[]]; readonly length: number; readonly divisionKnown: boolean }

const Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CheckCharacters = "10X98765432"
const Length = 18

/** The first two digits of GB/T 2260, with 81–83 (residence permits of Hong Kong, Macao, Taiwan) and 91 (foreigners' permits). */
const Provinces: readonly number[] = [
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82,
  83, 91
]

/**
 * Judges the text as it stands; only a lower-case `x` is forgiven. Blanks and full-width digits are for the reader of the sheet.
 * With `today`, a birth after it is wrong too.
 */
export const read = (text: string, today?: Day.Day): Reading => {
  const divisionKnown = isDivisionKnown(text)
  if (text.length !== Length) return { valid: false, wrong: ["length"], length: text.length, divisionKnown }
  const id = text.endsWith("x") ? `${text.slice(0, -1)}X` : text
  const check = checkCharacter(id)
  if (check === undefined) return { valid: false, wrong: ["character"], length: Length, divisionKnown }
  const born = Day.of(number(id, 6, 10), number(id, 10, 12), number(id, 12, 14))
  const wrong: Part[] = []
  if (born === undefined || born > (today ?? Infinity)) wrong.push("birth")
  if (id[Length - 1] !== check) wrong.push("check")
  const [first, ...more] = wrong
  if (born === undefined || first !== undefined) return { valid: false, wrong: [first ?? "birth", ...more], length: Length, divisionKnown }
  const sex = id.charCodeAt(16) % 2 === 1 ? "male" : "female"
  return { valid: true, id: id as CitizenId, born, sex, divisionKnown }
}

/** The digits of a text as a number; read in bulk, so that no piece of text is made for it. */
const number = (text: string, from: number, to: number): number => {
  let value = 0
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48
  return value
}

/** The check character that the first seventeen digits ask for; `undefined` when one of them is no digit or the last no digit or X. */
export const checkCharacter = (text: string): string | undefined => {
  let sum = 0
  for (let index = 0; index < Weights.length; index++) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return undefined
    sum += digit * (Weights[index] ?? 0)
  }
  if (!CheckCharacters.includes(text.charAt(Weights.length))) return undefined
  return CheckCharacters[sum % CheckCharacters.length]
}

/** Whether the first two digits are those of a province, or of a permit. */
export const isDivisionKnown = (text: string): boolean => Provinces.includes(number(text, 0, 2))
