/** A team held against its rules, as of a day. */
import type { TeamCheck as Core } from "@yanzhen/core/team"
import type { Check, MissingFact } from "../check/Checks.ts"
import type { Reason } from "../Reason.ts"

export interface TeamQuestion {
  /** "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** Facts that no register holds; what is said of what the registers know is not asked for. */
  readonly stated?: Core.Stated
}

export interface TeamCheck extends Check {
  /** The position of the journal at which it is true. */
  readonly at: number
  readonly team: string
  readonly name: string
  /** Whether it could be registered as an association, and where it goes; beside the answer, no part of it. */
  readonly association: {
    readonly outcome: Check["outcome"]
    readonly reasons: readonly Reason[]
    readonly missing: readonly MissingFact[]
    readonly route?: NonNullable<Core.Checked["route"]>
  }
  /** Social workers of its own station; `gap` where there is none. It refuses nothing. */
  readonly responsible: { readonly workers: readonly string[]; readonly gap?: "no-worker" | "another-station" | "no-station" }
  /** Where it flies on the day, and how many learners each team of that formation mentors, the busiest first. */
  readonly formations: readonly {
    readonly formation: string
    readonly place: "lead" | "wing"
    readonly workload: readonly { readonly team: string; readonly learners: number }[]
  }[]
  readonly names: { readonly [id: string]: string }
}
