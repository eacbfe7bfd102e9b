/** How many of the generated cases hold what is worth testing. For tests only. */
import type { CountingEras } from "../../../src/service/CountingRules.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import type { Trace } from "../../../src/service/tally/Trace.ts"

const traits: Readonly<Record<string, (traces: readonly Trace[]) => boolean>> = {
  "overlap across teams": (traces) =>
    traces.some((trace) =>
      trace.steps.some(
        (step) =>
          step.keptBy !== undefined &&
          traces.some((other) => other.record.record === step.keptBy && other.record.team !== trace.record.team)
      )
    ),
  midnight: (traces) => traces.some((trace) => trace.days.length > 1),
  "reached cap": (traces) => traces.some((trace) => trace.overageMinutes > 0),
  "topped-up record": (traces) => traces.some((trace) => trace.toppedUpMinutes > 0)
}

/** The share of cases with each trait. */
export const traitsOf = (cases: readonly (readonly [readonly TallyRecord[], CountingEras])[]): Readonly<Record<string, number>> => {
  const traced = cases.map(([records, eras]) => Tally.count(records, eras))
  return Object.fromEntries(Object.entries(traits).map(([name, holds]) => [name, traced.filter(holds).length / traced.length]))
}
