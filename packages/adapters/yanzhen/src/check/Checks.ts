/** One thing held against its rules, as of a day: the answer, every reason at once, and what somebody must say before it can be given. */
import type { Locale, Reason } from "../Reason.ts"

/** `noticed`: met, with something to note that refuses nothing. `not-asked`: the policy makes no requirement of it. */
export type CheckOutcome = "met" | "noticed" | "unmet" | "unknown" | "not-asked"

export interface CheckedRule {
  readonly rule: string
  readonly outcome: CheckOutcome
  readonly in: (locale: Locale) => string
}

/** A fact that nobody knows and on which an answer hangs. */
export interface MissingFact {
  readonly fact: string
  readonly in: (locale: Locale) => string
}

export interface Check {
  /** "YYYY-MM-DD" */
  readonly on: string
  /** `not-asked` where none of its rules is. */
  readonly outcome: CheckOutcome
  readonly reasons: readonly Reason[]
  readonly rules: readonly CheckedRule[]
  readonly missing: readonly MissingFact[]
  readonly lines: (locale?: Locale) => readonly string[]
}
