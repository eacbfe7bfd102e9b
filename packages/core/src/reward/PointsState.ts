/**
 * What an account of time coins is: its lots by the day on which they came, what waits to be checked or settled, and what became of everything that
 * was ever kept. How events change it is in `PointsEvolution`.
 */
import * as Day from "../foundation/Day.ts"
import type { EntryId, OrganisationId, PersonId, RecordId, VolunteerId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import type { Event, Part } from "./PointsAccount.schema.ts"
import * as Lots from "./Lots.ts"
import * as PointsLine from "./PointsLine.ts"

export interface Earned {
  readonly on: string
  readonly record: RecordId
  readonly units: number
  /** Of service, whatever they weigh. */
  readonly minutes: number
  /** What made them worth what they are. */
  readonly parts: readonly Part[]
  readonly isGroupTime: boolean
  readonly checkedBy: readonly PersonId[]
  /** Waiting for a check; kept; in the minutes of a month; or taken back. */
  readonly stage: "waiting" | "credited" | "accrued" | "reversed"
  readonly kept: number
  /** Units that it put into a month. */
  readonly accrued: number
  readonly month?: string
}
/** What went out, in units, by where. */
export const outs = ["spent", "given", "donated", "expired", "reversed"] as const
export type Out = (typeof outs)[number]

export interface PointsAccount {
  readonly stage: "none" | "open" | "closed"
  readonly holder?: VolunteerId
  /** The organisation that keeps it, where one is named. */
  readonly bank?: OrganisationId
  readonly lots: Lots.Lots
  /** Units of a month that are not paid yet. */
  readonly accrued: ReadonlyMap<string, number>
  /** Months that are paid, with the units of each that the account's cap kept out and that no entry was taken back of. */
  readonly settled: ReadonlyMap<string, number>
  readonly earned: ReadonlyMap<EntryId, Earned>
  readonly entries: KeyedLog.KeyedLog<EntryId, Event["type"]>
  /** By their numbers, from one. */
  readonly lines: KeyedLog.KeyedLog<number, PointsLine.Line>
  /** Everything that was ever kept. */
  readonly kept: number
  readonly out: Readonly<Record<Out, number>>
  readonly latest?: Day.Day
}

export const initial: PointsAccount = {
  stage: "none",
  lots: [],
  accrued: new Map(),
  settled: new Map(),
  earned: new Map(),
  entries: KeyedLog.empty(),
  lines: KeyedLog.empty(),
  kept: 0,
  out: { spent: 0, given: 0, donated: 0, expired: 0, reversed: 0 }
}

export const balanceOf = ({ lots }: PointsAccount): number => Lots.sumOf(lots)

/** What came in on a day and was kept, or put into a month. */
export const keptOn = ({ earned }: PointsAccount, on: string): number => {
  let sum = 0
  for (const one of earned.values()) if (one.on === on) sum += one.kept + one.accrued
  return sum
}

export const monthAfter = (month: string): string => Day.text(Day.plusMonths(Day.require(`${month}-01`), 1)).slice(0, 7)

/** The month in which units of a day or a month are paid: that month, or the first after it that is still open. */
export const openMonth = ({ settled }: PointsAccount, on: string): string => {
  let month = on.slice(0, 7)
  while (settled.has(month)) month = monthAfter(month)
  return month
}
