/**
 * Synthetic identity numbers: division 999999 exists nowhere, so none of them can be anybody's. The check digit is right
 * (GB 11643-1999), because a reader must be able to tell a wrong digit from a made-up person.
 */
import * as CivilDay from "./CivilDay.ts"

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export const syntheticDivision = "999999"

export const checkDigit = (body: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0)
  return "10X98765432".charAt(sum % 11)
}

/** `sequence` is 0 … 999; odd for men, even for women. */
export const of = (born: CivilDay.CivilDay, sequence: number): string => {
  const body = `${syntheticDivision}${CivilDay.text(born).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`
  return body + checkDigit(body)
}
