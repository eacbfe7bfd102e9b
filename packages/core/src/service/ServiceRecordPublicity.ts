/**
 * Showing a record in public for a number of working days, where a policy asks for it, and confirming it when they are over.
 */
import * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import * as Decision from "../foundation/Decision.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import { LIBRARY } from "../law/Instruments.ts"
import * as Parameter from "../law/Parameter.ts"
import { publicityWorkingDays } from "../law/parameters/Recording.ts"
import { finding, refusal } from "./ServiceFinding.ts"
import type { Event } from "./ServiceRecord.schema.ts"
import type { Context } from "./ServiceRecordContext.ts"
import type * as State from "./ServiceRecordState.ts"

type Answer = Decision.Decision<readonly Event[]>

export const publicise = ({ today, view }: Context): Answer => {
  const count = Parameter.valueIn(view, publicityWorkingDays)
  return count !== undefined
    ? Decision.met([{ type: "service.publicised", v: 1, from: Day.text(today), workingDays: count }])
    : refusal("service.no-publicity", {}, { kind: "requirement", citations: [LIBRARY.passage()] })
}

/** The last day of the publicity; unknown while a holiday notice on the way is not out. Undefined where nothing was publicised. */
export const publicityEnd = ({ publicity }: Pick<State.Live, "publicity">, calendar: WorkingCalendar): Deadline.Deadline | undefined =>
  publicity === undefined ? undefined : Deadline.afterWorkingDays(Day.require(publicity.from), publicity.workingDays, calendar)

export const confirm = (state: State.Live, { today, view, calendar }: Context): Answer => {
  const confirmed: Event = { type: "service.confirmed", v: 1, on: Day.text(today) }
  const end = publicityEnd(state, calendar)
  if (end === undefined) {
    const use = view.valueOf(publicityWorkingDays.id)
    const findings =
      use === undefined
        ? []
        : [finding("service.not-publicised", {}, { kind: "requirement", parameters: [use], citations: [LIBRARY.passage()] })]
    return Decision.from([confirmed], findings)
  }
  const over = Deadline.isBreached(end, today)
  if (over === true) return Decision.met([confirmed])
  return Decision.from<readonly Event[]>(
    [],
    [
      finding(
        "service.publicity-runs",
        { until: end.dueBy, earliest: end.known ? end.dueBy : end.earliest, today },
        {
          kind: "requirement",
          outcome: over === false ? "unmet" : "unknown",
          citations: [LIBRARY.passage()],
          units: { until: "day", earliest: "day", today: "day" }
        }
      )
    ]
  )
}
