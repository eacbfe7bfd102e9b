/**
 * A length of time in whole minutes. Hours exist only as text for people: no rule reads the rounded figure back.
 */
import type { Brand } from "effect/Brand"

export type Minutes = number & Brand<"Minutes">

export const zero = 0 as Minutes

/** A safe integer, else undefined (adding 0 turns −0 into 0). A length may be negative only as a difference (an overage, a correction). */
export const of = (minutes: number): Minutes | undefined => (Number.isSafeInteger(minutes) ? ((minutes + 0) as Minutes) : undefined)

export const plus = (a: Minutes, b: Minutes): Minutes => (a + b) as Minutes

export const sum = (all: Iterable<Minutes>): Minutes => {
  let total = 0
  for (const minutes of all) total += minutes
  return total as Minutes
}

/**
 * Hours with two decimals, half-up, in integers only: 95 → "1.58", 190 → "3.17". A hundredth of an hour is three fifths
 * of a minute, so the figure is minutes × 5 / 3 rounded, and a half never occurs.
 */
export const hoursText = (minutes: Minutes): string => {
  const size = Math.abs(minutes)
  const hours = (size - (size % 60)) / 60
  const tripled = (size % 60) * 5 + 1
  const hundredths = (tripled - (tripled % 3)) / 3
  return `${minutes < 0 ? "-" : ""}${hours}.${hundredths < 10 ? "0" : ""}${hundredths}`
}
