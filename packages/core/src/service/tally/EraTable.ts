/**
 * The counting rules of all eras as columns, so that a sweep reads numbers only. A cap that a policy does not have is `noCap`.
 */
import type { CountingEras } from "../CountingRules.ts"
import { besideService } from "./Eras.ts"
import type { TimeClass } from "../TimeClass.ts"

export const noCap = 0x7fff_ffff

export interface EraTable {
  readonly first: Int32Array
  /** 1 = overlapping time counts once. */
  readonly once: Uint8Array
  readonly minimum: Int32Array
  readonly activityCap: Int32Array
  readonly dayCap: Int32Array
  readonly periodCap: Int32Array
  /** 1 = the period is the year. */
  readonly yearly: Uint8Array
  /** Whether any era knows a minimum or a cap: else kept minutes are credited as they are. */
  readonly plain: boolean
  readonly hasActivityCap: boolean
  readonly hasPeriodCap: boolean
}

export const of = (eras: CountingEras, timeClass: TimeClass): EraTable => {
  if (eras.length === 0) throw new RangeError("a policy without counting rules counts nothing")
  const rules = eras.map((era) => (timeClass === "service" ? era.rules : besideService(era.rules)))
  const caps = (of: (rule: (typeof rules)[number]) => number | undefined): Int32Array => Int32Array.from(rules, (rule) => of(rule) ?? noCap)
  const activityCap = caps((rule) => rule.activityCapMinutes)
  const dayCap = caps((rule) => rule.dayCapMinutes)
  const periodCap = caps((rule) => rule.periodCapMinutes)
  const minimum = Int32Array.from(rules, (rule) => rule.minimumMinutes)
  const some = (column: Int32Array): boolean => column.some((cap) => cap !== noCap)
  return {
    first: Int32Array.from(eras, (era) => era.first),
    once: Uint8Array.from(rules, (rule) => (rule.overlap === "once" ? 1 : 0)),
    minimum,
    activityCap,
    dayCap,
    periodCap,
    yearly: Uint8Array.from(rules, (rule) => (rule.capPeriod === "year" ? 1 : 0)),
    plain: minimum.every((minutes) => minutes === 0) && !some(activityCap) && !some(dayCap) && !some(periodCap),
    hasActivityCap: some(activityCap),
    hasPeriodCap: some(periodCap)
  }
}

/** The era of a day; the first also holds before it begins. */
export const eraOn = (table: EraTable, day: number): number => {
  let era = 0
  while (era + 1 < table.first.length && (table.first[era + 1] ?? 0) <= day) era++
  return era
}
