/** Policies, minutes and stretches for the tests of time banks. */
import * as Day from "../../src/foundation/Day.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import * as Pack from "../../src/law/Pack.ts"
import type * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import type { Part } from "../../src/reward/PointsAccount.schema.ts"
import type { Stretch } from "../../src/service/tally/Trace.ts"
import { day, given, organisation } from "../law/policies.ts"

export type Value = readonly [Parameter.Parameter, number | boolean | string]

/** Values of an organisation over the national default. */
export const viewOver = (...values: readonly Value[]): ParameterView =>
  Policy.on(
    Policy.extend(
      Policies.byName("national"),
      organisation(...values.map(([parameter, value]) => Pack.value(parameter, { ...given, value: value as never })))
    ),
    day("2026-06-30")
  )

export const part = (minutes: number, percent = 100, of = "2026-01-05"): Part => ({
  day: of,
  minutes,
  because: percent === 100 ? "plain" : "night",
  percent,
  ratePercent: 100
})

/** From a minute on, cut at midnights as a tally cuts it. */
export const stretched = (start: Minute.Minute, minutes: number): readonly Stretch[] => {
  if (minutes === 0) return []
  const on = Minute.dayOf(start)
  const room = Minute.startOf(Day.plusDays(on, 1)) - start
  const here = Math.min(minutes, room)
  return [{ day: on, from: start, minutes: here }, ...stretched((start + here) as Minute.Minute, minutes - here)]
}
