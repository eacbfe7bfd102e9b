/** Residents' concerns (楼栋善治): reported, assigned, talked over, handled, and confirmed by residents; with what was counted before and after. */
import type { Concern } from "@yanzhen/core/concern"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type ConcernCommand = Plain<Concern.Command>
export type ConcernRow = RowOf<typeof Registers.concern>
export type ConcernChange = RowOf<typeof Registers.concernChange>

export interface LateConcerns {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly on: string
  /** Each with what was promised and what became of it. */
  readonly rows: readonly (ConcernRow & { readonly reasons: readonly Reason[] })[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Concerns {
  readonly report: (command: Extract<ConcernCommand, { readonly type: "report" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (concern: string, command: ConcernCommand, giving?: Giving) => Promise<Given>
  /** With the applications that say they answer it, and the ventures that came of them. */
  readonly show: (concern: string) => Promise<
    Looked<{
      readonly concern: ConcernRow
      readonly concern_change: ConcernChange
      readonly venture_application: RowOf<typeof Registers.ventureApplication>
      readonly award: RowOf<typeof Registers.award>
    }>
  >
  readonly list: () => Promise<Listed<ConcernRow>>
  /** What was counted before and after, of every concern. */
  readonly changes: () => Promise<Listed<ConcernChange>>
  /** Taken up or settled later than the place promised, or open past it, as of a day; default today. */
  readonly late: (on?: string) => Promise<LateConcerns>
}

export const concerns: Area<Concerns> = {
  names: { report: true, give: true, show: true, list: true, changes: true, late: true },
  load: () => import("./ConcernDoor.ts")
}
