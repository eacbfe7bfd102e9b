/**
 * The facts of the service record that comes of somebody's attendance. The record names its activity, and the attendance as its source.
 *
 * What a reader would get wrong: they are attended minutes, as they were. What counts of them is the tally's to say.
 */
import * as Day from "../foundation/Day.ts"
import type { VolunteerId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Span from "../foundation/Span.ts"
import type { ServiceFacts } from "../service/ServiceFacts.schema.ts"
import * as Attendance from "./Attendance.ts"
import type { Occasion } from "./Occasion.ts"

/** Undefined for somebody who was not there, or is still signed in. */
export const factsOf = (occasion: Occasion, state: Attendance.Attendance, volunteer: VolunteerId): ServiceFacts | undefined => {
  const known = Attendance.of(state, volunteer)
  if (known?.attended[0] === undefined || known.since !== undefined) return undefined
  return {
    ...occasion.setting,
    volunteer,
    timeClass: "service",
    evidence: known.evidence,
    on: Day.text(Minute.dayOf(known.attended[0].from)),
    attended: known.attended,
    plannedMinutes: Span.length(occasion.time),
    source: Attendance.streamOf(occasion.setting.activity)
  }
}
