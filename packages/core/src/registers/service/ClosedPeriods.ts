/**
 * The register of periods that were ever closed, with what changed in them since.
 */
import * as ServiceOptions from "../../service/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Period from "../../foundation/Period.ts"
import type { PeriodClosing } from "../../service/PeriodClosing.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"

export const register = Register.define("closed_period", ["period"], {
  /** "2026-03", "2026". */
  period: Facts.text({ "zh-CN": "期间", en: "period" }),
  first: Facts.day({ "zh-CN": "首日", en: "first day" }),
  last: Facts.day({ "zh-CN": "末日", en: "last day" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, ServiceOptions.periodStage),
  changes: Facts.int({ "zh-CN": "关账后变更", en: "changes since it was closed" }),
  /** After less before, over those changes; attended, whatever of it counts. */
  minutesChanged: Facts.int({ "zh-CN": "时长净变更", en: "net change of time" }, "minutes"),
  timesChanged: Facts.int({ "zh-CN": "人次净变更", en: "net change of person-times" }),
  /** Of volunteer service, as it is tallied; a release that booked attended time only adds nothing here. */
  personMinutesChanged: Facts.int({ "zh-CN": "计入时长净变更", en: "net change of time that counts" }, "minutes"),
  /** Those with time of volunteer service that counts; a release that booked no people adds nothing here. */
  peopleChanged: Facts.int({ "zh-CN": "人数净变更", en: "net change of people" })
})

export const project = (period: string, after: PeriodClosing): readonly RowChange[] => {
  const days = Period.fromText(period)
  if (days === undefined) throw new RangeError(`no period: ${period}`)
  let minutesChanged = 0
  let timesChanged = 0
  let personMinutesChanged = 0
  let peopleChanged = 0
  for (const { minutesBefore, minutesAfter, timesBefore, timesAfter, moved = [], people = 0 } of after.changes) {
    minutesChanged += minutesAfter - minutesBefore
    timesChanged += timesAfter - timesBefore
    peopleChanged += people
    for (const { timeClass, personMinutes = 0 } of moved) if (timeClass === "service") personMinutesChanged += personMinutes
  }
  const row = {
    period,
    first: days.first,
    last: days.last,
    stage: after.stage,
    changes: after.changes.length,
    minutesChanged,
    timesChanged,
    personMinutesChanged,
    peopleChanged
  }
  return [{ kind: "put", register: register.name, row }]
}
