/**
 * Months of a team: how many records and attended minutes were recorded for it, by class of time. Many records share a row, so it is only
 * ever added to. What a reader would get wrong: attended, not credited; the figures of the law come from the tally.
 */
import * as ServiceOptions from "../../service/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { ServiceFacts } from "../../service/ServiceFacts.ts"
import { attendedMinutes } from "../../service/ServiceFacts.ts"
import { isRecorded, type ServiceRecord } from "../../service/ServiceRecordState.ts"
import * as Register from "../Register.ts"
import type { Add, RowChange } from "../RowChange.ts"

export const register = Register.define(
  "team_month",
  ["team", "month", "timeClass", "street", "community", "station"],
  {
    /** "2026-03", of the first day of the service. */
    month: Facts.text({ "zh-CN": "月份", en: "month" }),
    timeClass: Facts.text({ "zh-CN": "时间类别", en: "class of time" }, ServiceOptions.timeClass),
    records: Facts.int({ "zh-CN": "人次", en: "records" }, "records"),
    attendedMinutes: Facts.int({ "zh-CN": "到场时长", en: "attended time" }, "minutes")
  },
  ["records", "attendedMinutes"]
)

const add = (facts: ServiceFacts, sign: 1 | -1): Add => ({
  kind: "add",
  register: register.name,
  key: {
    team: facts.team,
    month: facts.on.slice(0, 7),
    timeClass: facts.timeClass,
    street: facts.street ?? Register.none,
    community: facts.community ?? Register.none,
    station: facts.station ?? Register.none
  },
  deltas: { records: sign, attendedMinutes: sign * attendedMinutes(facts) }
})

const keyOf = (change: Add): string => Register.keyText(register, change.key)

export const project = (before: ServiceRecord, after: ServiceRecord): readonly RowChange[] => {
  const gone = isRecorded(before) ? add(before.facts, -1) : undefined
  const come = isRecorded(after) ? add(after.facts, 1) : undefined
  if (gone === undefined || come === undefined || keyOf(gone) !== keyOf(come)) return [gone, come].filter((change) => change !== undefined)
  const minutes = (come.deltas["attendedMinutes"] ?? 0) + (gone.deltas["attendedMinutes"] ?? 0)
  return minutes === 0 ? [] : [{ ...come, deltas: { records: 0, attendedMinutes: minutes } }]
}
