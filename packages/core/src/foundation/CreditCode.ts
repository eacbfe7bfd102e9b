/**
 * The unified social credit code of GB 32100-2015, taken apart so that a refusal can say which part is wrong.
 *
 * One character of registering authority, one of kind, six digits of division, nine of organisation code (which has a check character of
 * its own, GB 11714), one check character. An authority, kind or division that is not known here is no fault: lists grow.
 */
import type { Brand } from "effect/Brand"

/** Eighteen characters, letters in upper case. */
export type CreditCode = string & Brand<"CreditCode">

/** The parts that can be wrong. A wrong `length` or a foreign `character` leaves nothing further to judge. */
export type Part = "length" | "character" | "division" | "organisation-check" | "check"
export const parts: readonly Part[] = ["length", "character", "division", "organisation-check", "check"]

export type Authority = "establishment-committee" | "civil-affairs" | "market-regulation" | "other"
/** Of bodies registered with civil affairs: 社会团体、社会服务机构(民办非企业单位)、基金会、其他. */
export type Kind = "association" | "service-institution" | "foundation" | "other"

export type Reading =
  | {
      readonly valid: true
      readonly code: CreditCode
      readonly authority: Authority | undefined
      /** Only where civil affairs registered it. */
      readonly kind: Kind | undefined
      /** Six digits, for `DivisionCode`. */
      readonly division: string
      /** As printed by itself: `MJA00001-6`. */
      readonly organisation: string
    }
  | { readonly valid: false; readonly wrong: readonly [Part, ...Part[]]; readonly length: number }

/** No I, O, S, V, Z: they are taken for 1, 0, 5, U, 2. */
const Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
const Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const
const Length = 18

const authorities: Readonly<Record<string, Authority>> = {
  1: "establishment-committee",
  5: "civil-affairs",
  9: "market-regulation",
  Y: "other"
}
const kinds: Readonly<Record<string, Kind>> = { 1: "association", 2: "service-institution", 3: "foundation", 9: "other" }

/** Judges the text as it stands; only lower-case letters are forgiven. Blanks and full-width digits are for the reader of the sheet. */
export const read = (text: string): Reading => {
  if (text.length !== Length) return { valid: false, wrong: ["length"], length: text.length }
  const code = text.toUpperCase()
  const check = checkCharacter(code)
  if (check === undefined || code.length !== Length || !Alphabet.includes(code.charAt(Length - 1)))
    return { valid: false, wrong: ["character"], length: Length }
  const division = code.slice(2, 8)
  const wrong: Part[] = []
  if (/\D/.test(division)) wrong.push("division")
  if (code.charAt(16) !== organisationCheck(code.slice(8, 16))) wrong.push("organisation-check")
  if (code.charAt(17) !== check) wrong.push("check")
  const [first, ...more] = wrong
  if (first !== undefined) return { valid: false, wrong: [first, ...more], length: Length }
  const authority = authorities[code.charAt(0)]
  return {
    valid: true,
    code: code as CreditCode,
    authority,
    kind: authority === "civil-affairs" ? kinds[code.charAt(1)] : undefined,
    division,
    organisation: `${code.slice(8, 16)}-${code.charAt(16)}`
  }
}

const weighted = (text: string, alphabet: string, weights: readonly number[]): number | undefined => {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = text.length > index ? alphabet.indexOf(text.charAt(index)) : -1
    if (value < 0) return undefined
    sum += value * weight
  }
  return sum
}

/** The check character that the first seventeen ask for; `undefined` when one of them is none of the alphabet. */
export const checkCharacter = (text: string): string | undefined => {
  const sum = weighted(text, Alphabet, Weights)
  return sum === undefined ? undefined : Alphabet.charAt((31 - (sum % 31)) % 31)
}

/** The check character of an organisation code of eight characters (GB 11714): 11 − sum mod 11, where 10 is X and 11 is 0. */
export const organisationCheck = (text: string): string | undefined => {
  const sum = weighted(text, OrganisationAlphabet, OrganisationWeights)
  return sum === undefined ? undefined : "0123456789X".charAt((11 - (sum % 11)) % 11)
}
