/** Visits (走访探访): planned, kept, attempted or excused; which are overdue, and how many elders were visited in a month. */
import type { TaskCard, Visit, VisitCheck as Core } from "@yanzhen/core/care"
import type { Registers } from "@yanzhen/core/registers"
import type { Share } from "@yanzhen/core/report"
import type { Check } from "../check/Checks.ts"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type VisitCommand = Plain<Visit.Command>
export type VisitRow = RowOf<typeof Registers.visit>
export type VisitRecordRow = RowOf<typeof Registers.visitRecord>
export interface VisitCard extends Plain<TaskCard.TaskCard> {
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface VisitQuestion {
  /** "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** How the visit will be. It is not kept. */
  readonly stated?: Core.Stated
}
export interface VisitCheck extends Check {
  readonly visit: string
}

export interface OverdueVisits {
  readonly at: number
  readonly on: string
  /** The oldest first. Both days belong to the period in which nobody came. */
  readonly overdue: readonly { readonly recipient: string; readonly first: string; readonly last: string }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface ElderVisitRate {
  readonly at: number
  readonly on: string
  readonly listed: number
  readonly visited: number
  /** The same, each figure opening to the tags and the visits behind it. */
  readonly rate: Share.Share
  readonly reasons: readonly Reason[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Visits {
  readonly plan: (command: Extract<VisitCommand, { readonly type: "plan" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (visit: string, command: VisitCommand, giving?: Giving) => Promise<Given>
  readonly show: (visit: string) => Promise<Looked<{ readonly visit: VisitRow; readonly visit_record: VisitRecordRow }>>
  readonly list: () => Promise<Listed<VisitRow>>
  /** For whoever goes: what the visit needs, not the file. */
  readonly card: (visit: string) => Promise<VisitCard>
  /** A planned visit held against the rules before anybody goes: every reason, as of a day. */
  readonly check: (visit: string, asked?: VisitQuestion) => Promise<VisitCheck>
  /** As of a day ("YYYY-MM-DD"; default today). */
  readonly overdue: (on?: string) => Promise<OverdueVisits>
  /** Of elders in special difficulty, in the month of a day, as of that day. */
  readonly elderRate: (on?: string) => Promise<ElderVisitRate>
}

export const visits: Area<Visits> = {
  names: { plan: true, give: true, show: true, list: true, card: true, check: true, overdue: true, elderRate: true },
  load: () => import("./VisitDoor.ts")
}
