/** Honours: stars, honours of teams, brand titles; proposed, checked, public, granted or refused. */
import type { Honour, HonourCheck as Core } from "@yanzhen/core/team"
import type { Check, CheckOutcome } from "../check/Checks.ts"
import type { Locale, Reason } from "../Reason.ts"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Place, Plain } from "../life/Lives.ts"
import type { HonourRow } from "./Teams.ts"

export type HonourCommand = Plain<Honour.Command>
export type HonourProposal = Extract<HonourCommand, { readonly type: "propose" }>

export interface HonourQuestion {
  /** The closing day, "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** Of whom it is for, where the registers do not know. */
  readonly stated?: Plain<Core.Stated>
}
export interface HonourCheck extends Check {
  readonly honour: string
}

export interface StarBelow {
  readonly honour: string
  readonly volunteer: string
  /** As the directory has it; absent where it has none. */
  readonly name?: string
  readonly stars: number
  readonly grantedOn: string
  /** Of the condition on the day of the grant, by what was known at its end. */
  readonly knownThen: CheckOutcome
  readonly reasons: readonly Reason[]
  /** Whose minutes up to the grant are others now; none where what changed is no record (the policy, coins that were spent). */
  readonly records: readonly {
    readonly record: string
    readonly minutesThen: number
    readonly minutes: number
    /** What it is now. */
    readonly stage: string
  }[]
}

export interface StarsBelow {
  readonly at: number
  readonly on: string
  /** Granted by that day. */
  readonly granted: number
  /** Of those, whose condition nobody can tell. */
  readonly unknown: number
  readonly below: readonly StarBelow[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Honours {
  readonly propose: (proposal: HonourProposal, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (honour: string, command: HonourCommand, giving?: Giving) => Promise<Given>
  readonly show: (honour: string) => Promise<Looked<{ readonly honour: HonourRow }>>
  /** Rules of selection and criteria of a brand, as of a closing day; none for a star, and it refuses nothing. */
  readonly check: (honour: string, asked?: HonourQuestion) => Promise<HonourCheck>
  /** Stars granted and fallen below since, as of a day ("YYYY-MM-DD"); today where nothing is said. It withdraws nothing. */
  readonly below: (on?: string) => Promise<StarsBelow>
  /** Each where the team lies whose it is, or whose volunteer or project it is for, by the directory of today. */
  readonly list: (place?: Place) => Promise<Listed<HonourRow>>
}

export const honours: Area<Honours> = {
  names: { propose: true, give: true, show: true, check: true, below: true, list: true },
  load: () => import("./HonourDoor.ts")
}
