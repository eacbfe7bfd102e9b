/**
 * The unit of time over which the caps of a policy run: a change has to be counted anew from where its unit begins to where it ends. The unit
 * of days stands for no cap too, since kept time is cut at midnights.
 */
import * as Day from "../../foundation/Day.ts"
import type { EraTable } from "./EraTable.ts"
import { minutesPerDay } from "./Sweep.ts"

export interface CapUnit {
  /** The last border at or before a minute. */
  readonly floor: (minute: number) => number
  /** The first border at or after it. */
  readonly ceil: (minute: number) => number
}

export const of = ({ hasPeriodCap, yearly }: EraTable): CapUnit => (!hasPeriodCap ? days : yearly.includes(1) ? years : months)

const dayOf = (minute: number): Day.Day => Math.floor(minute / minutesPerDay) as Day.Day
const startOfMonth = (index: number): number => Day.firstOfMonthIndex(index) * minutesPerDay

const days: CapUnit = {
  floor: (minute: number): number => Math.floor(minute / minutesPerDay) * minutesPerDay,
  ceil: (minute: number): number => Math.ceil(minute / minutesPerDay) * minutesPerDay
}
const months: CapUnit = {
  floor: (minute: number): number => startOfMonth(Day.monthIndex(dayOf(minute))),
  ceil: (minute: number): number => startOfMonth(Day.monthIndex(dayOf(minute - 1)) + 1)
}
const years: CapUnit = {
  floor: (minute: number): number => startOfMonth(Math.floor(Day.monthIndex(dayOf(minute)) / 12) * 12),
  ceil: (minute: number): number => startOfMonth(Math.floor(Day.monthIndex(dayOf(minute - 1)) / 12 + 1) * 12)
}
