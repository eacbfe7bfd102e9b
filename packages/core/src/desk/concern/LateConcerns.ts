/**
 * Residents' concerns that were taken up or settled later than the place promised, or are still open past it, as of a day. What a reader would get
 * wrong: what was promised is the policy's of the day on which the concern came in; where nothing is promised nothing is late.
 */
import * as Effect from "effect/Effect"
import * as ResponseTime from "../../concern/rules/ResponseTime.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import type { RowOf } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { having, type Having } from "../Having.ts"
import * as Late from "../Late.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export type LateConcern = Late.Late<RowOf<typeof Registers.concern>>

/** In order of the day on which they came in. */
export const late = (
  world: World.World,
  asOf: Day.Day = World.now(world).today
): Effect.Effect<{ readonly at: number; readonly on: Day.Day; readonly late: readonly LateConcern[] }, DeskError> => {
  const { calendar } = World.now(world)
  const findingsOf = (row: Having<RowOf<typeof Registers.concern>, "stage">): readonly Finding[] => {
    const { stage, reportedOn, takenUpOn, resolvedOn, reopenedOn } = row
    const course = ResponseTime.courseOf({ stage, reportedOn, takenUpOn, resolvedOn, reopenedOn }, asOf)
    if (course?.reportedOn === undefined) return []
    const view = Policy.on(world.policy, course.reportedOn)
    return Rule.findings(ResponseTime.responseTime, course, view, { calendar })
  }
  return Effect.map(atOneMoment(world, readRows(world, Registers.concern)), ({ at, value }) => ({
    at,
    on: asOf,
    late: Late.longestAgoFirst(
      having(value, "stage", "reportedOn").map((row) => ({ row, findings: findingsOf(row) })),
      ({ reportedOn }) => reportedOn
    )
  }))
}
