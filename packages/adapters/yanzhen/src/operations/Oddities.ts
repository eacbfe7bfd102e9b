/** Records that should be looked at by a person: pointed out, never edited. */
import type { Reason } from "../Reason.ts"
import type { Known } from "./Tallies.ts"

export interface LookQuestion extends Known {
  /** As for the tally. Only records of these days; all records take part in the looking. */
  readonly period?: string
  readonly policy?: string
}

/** A reason to look at a record. Nothing was changed, and no minute was taken away. */
export interface Oddity extends Reason {
  readonly record: string
  readonly volunteer: string
  readonly name?: string
  readonly team: string
  readonly teamName?: string
  /** "2026-03-05" */
  readonly on: string
}

export interface LookedAt {
  readonly policy: string
  readonly at: number
  /** In order of day, then of record. */
  readonly found: readonly Oddity[]
}

export interface OddityOperations {
  /** Records that look odd and should be looked at by a person: pointed out, never edited. */
  readonly anomalies: (question?: LookQuestion) => Promise<LookedAt>
  /** What the rules of recording say of each record: entered late, shown too weakly, shared time. None of these takes a minute. */
  readonly remarks: (question?: LookQuestion) => Promise<LookedAt>
}
