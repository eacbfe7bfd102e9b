/** Which urban communities have a volunteer organisation and a feature project of it. */
import type { Locale } from "../Reason.ts"
import type { Known } from "./Tallies.ts"

export interface Coverage {
  readonly at: number
  readonly on: string
  /** Those of a kind that is counted. */
  readonly communities: number
  /** Those with a volunteer organisation, whether or not it has a feature project. */
  readonly withTeam: number
  readonly covered: number
  /** Not in the denominator, because nobody says of what kind they are. */
  readonly ofUnknownKind: readonly string[]
  readonly gaps: readonly CoverageGap[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface CoverageGap {
  readonly community: string
  readonly name: string
  readonly street: string | undefined
  /** `unknown`: there are teams, but nobody says whether they are registered as volunteer organisations. */
  readonly lacks: "team" | "project" | "unknown"
  /** Its volunteer organisations. */
  readonly teams: readonly string[]
}

export interface CoverageOperations {
  /** Which urban communities have a volunteer organisation and a feature project of it, on a day ("YYYY-MM-DD"; default today). */
  readonly coverage: (on?: string, known?: Known) => Promise<Coverage>
}
