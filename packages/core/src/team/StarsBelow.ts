/**
 * Whether the hour condition of a star that was granted still holds: under the ladder of the day of the grant, by the records as they stand now.
 *
 * What a reader would get wrong: a year or a window of months that has passed since takes nothing from anybody, so that the condition holds where
 * it is reached on the day of the grant *or* on the day that is asked about. And nothing is withdrawn: no provision knows a star that lapses by
 * its hours (VRM art. 10 leaves the rating to the organisation); whoever granted it looks at it again.
 */
import type * as Day from "../foundation/Day.ts"
import { anyOutcome, type Outcome } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { LIBRARY, VRM } from "../law/Instruments.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Refusal from "../law/Refusal.ts"
import { hoursOf } from "./StarReasons.ts"

export interface Granted {
  readonly stars: number
  readonly grantedOn: Day.Day
  /** As of the day of the grant, by the records as they stand now. */
  readonly then: Ladder.Measures
  /** As of the day that is asked about, likewise. */
  readonly now: Ladder.Measures
}

/** Of one day. `view`: of the day of the grant. */
export const outcomeOf = (stars: number, measures: Ladder.Measures, view: ParameterView): Outcome =>
  anyOutcome((Parameter.valueIn(view, Stars.stars) ?? []).slice(stars - 1, stars).map((rung) => Ladder.outcomeOf(rung, measures)))

/** Why it holds no longer, or why nobody can tell; undefined where it holds, and of a rung that the ladder of that day did not have. */
export const findingOf = ({ stars, grantedOn, then, now }: Granted, view: ParameterView): Finding | undefined => {
  const use = Parameter.useIn(view, Stars.stars)
  const rung = use?.value[stars - 1]
  if (use === undefined || rung === undefined) return undefined
  const outcome = anyOutcome([then, now].map((measures) => Ladder.outcomeOf(rung, measures)))
  if (outcome === "met") return undefined
  return Refusal.finding(
    "honour.star-fallen-below",
    { stars, grantedOn, needed: hoursOf(rung), minutesThen: then["minutes"], minutes: now["minutes"] },
    {
      kind: "notice",
      outcome,
      severity: "warning",
      parameters: [use],
      citations: [...use.citations, VRM.article(10), LIBRARY.passage()],
      units: { grantedOn: "day", needed: "minutes-as-hours", minutesThen: "minutes-as-hours", minutes: "minutes-as-hours" }
    }
  )
}
