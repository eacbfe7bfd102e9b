/**
 * Codes of administrative divisions: six digits of GB/T 2260 for province, city and county, nine (statistical) for street or township,
 * twelve for community or village.
 *
 * What a reader would get wrong: a code that no list has is no mistake. Divisions are renamed and dissolved, and an ID number keeps the
 * one it was given with; so a reading says `known` or not, and only the form can be wrong.
 */
import type { Brand } from "effect/Brand"

/** Six, nine or twelve digits, without the zeros that stand for nothing. */
export type DivisionCode = string & Brand<"DivisionCode">

/** From the whole to the part. */
export const levels = ["province", "city", "county", "street", "community"] as const
export type Level = (typeof levels)[number]

/** Names by code, of one publication; whoever asks brings the list. */
export type Names = ReadonlyMap<string, string>

export type Reading =
  | {
      readonly valid: true
      readonly code: DivisionCode
      readonly level: Level
      /** From the nearest to the province. */
      readonly parents: readonly DivisionCode[]
      /** Whether the list has it; undefined without a list. */
      readonly known: boolean | undefined
      readonly name?: string
    }
  | { readonly valid: false; readonly wrong: Part; readonly length: number }
/** `gap`: a part below one that is missing, such as a county of no city. */
export type Part = "length" | "character" | "gap"

const Lengths: readonly number[] = [6, 9, 12]
/** How many digits of a code each level takes. */
const digits = { province: 2, city: 4, county: 6, street: 9, community: 12 } as const satisfies Record<Level, number>

const isZeros = (text: string): boolean => /^0*$/.test(text)

/** `340600` and `340600000000` are both the city: zeros at the end stand for nothing. */
const canonical = (text: string, level: Level): DivisionCode =>
  text.slice(0, digits[level]).padEnd(Math.max(6, digits[level]), "0") as DivisionCode

/** Judges the text as it stands. With a list it says whether the code is on it. */
export const read = (text: string, names?: Names): Reading => {
  if (!Lengths.includes(text.length)) return { valid: false, wrong: "length", length: text.length }
  if (/\D/.test(text)) return { valid: false, wrong: "character", length: text.length }
  const at = levels.map((level, index) => {
    const previous = levels[index - 1]
    return !isZeros(text.slice(previous === undefined ? 0 : digits[previous], digits[level]))
  })
  const deepest = at.lastIndexOf(true)
  const level = levels[deepest]
  const above = levels.slice(0, deepest)
  // 东莞、中山、儋州、嘉峪关 have streets and no counties. Nothing else is left out; counties under a province have city digits of their own.
  if (level === undefined || above.some((one, index) => at[index] !== true && one !== "county"))
    return { valid: false, wrong: "gap", length: text.length }
  const code = canonical(text, level)
  const name = names?.get(code)
  return {
    valid: true,
    code,
    level,
    parents: above
      .filter((_, index) => at[index] === true)
      .toReversed()
      .map((one) => canonical(text, one)),
    known: names === undefined ? undefined : name !== undefined,
    ...(name === undefined ? {} : { name })
  }
}

/** Whether `inner` is `outer` or lies in it. */
export const isIn = (inner: DivisionCode, outer: DivisionCode): boolean => {
  const reading = read(inner)
  return reading.valid && (reading.code === outer || reading.parents.includes(outer))
}
