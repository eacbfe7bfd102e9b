/**
 * The register of service records: one row a record, what portals list and the tally reads. What a reader would get wrong: a record of one
 * span stands wholly in `from` and `to`; further spans, breaks and travel with stated hours stand in `more` (`ServiceTimes`).
 */
import * as Category from "../../service/Category.ts"
import * as ServiceOptions from "../../service/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Zone from "../../foundation/Zone.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import type { RecordId } from "../../foundation/Id.ts"
import { isRecorded, type ServiceRecord } from "../../service/ServiceRecordState.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"
import * as ServiceTimes from "./ServiceTimes.ts"

export const register = Register.define("service_record", ["record"], {
  record: Facts.text({ "zh-CN": "记录", en: "record" }),
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  activityName: Facts.text({ "zh-CN": "活动名称", en: "activity name" }),
  leader: Facts.person({ "zh-CN": "活动负责人", en: "leader" }),
  category: Facts.text({ "zh-CN": "服务类别", en: "category" }, Category.options),
  timeClass: Facts.text({ "zh-CN": "时间类别", en: "class of time" }, ServiceOptions.timeClass),
  evidence: Facts.choice({ "zh-CN": "佐证等级", en: "evidence grade" }, ServiceOptions.evidence),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ServiceOptions.stage, "none")),
  /** What an open objection leaves untouched; unknown for a draft or a voided record. */
  standing: Facts.text(
    { "zh-CN": "异议外的状态", en: "standing" },
    Options.some(ServiceOptions.stage, ["submitted", "recorded", "publicised", "confirmed"])
  ),
  counts: Facts.bool({ "zh-CN": "已记录", en: "recorded and not voided" }),
  on: Facts.day({ "zh-CN": "服务日期", en: "day of service" }),
  /** As the sheet states it, else when it first reached the journal; unknown for what was never recorded. */
  enteredOn: Facts.day({ "zh-CN": "录入日", en: "entered on" }),
  from: Facts.minute({ "zh-CN": "开始", en: "from" }),
  to: Facts.minute({ "zh-CN": "结束", en: "to" }),
  attendedMinutes: Facts.int({ "zh-CN": "到场时长", en: "attended time" }, "minutes"),
  /** What was agreed beforehand; it decides nothing. */
  plannedMinutes: Facts.int({ "zh-CN": "计划时长", en: "planned time" }, "minutes"),
  breakMinutes: Facts.int({ "zh-CN": "未注明时刻的休息", en: "breaks without a stated hour" }, "minutes"),
  travelMinutes: Facts.int({ "zh-CN": "未注明时刻的路程", en: "travel without a stated hour" }, "minutes"),
  untimed: Facts.bool({ "zh-CN": "只有时长", en: "duration only" }),
  more: Facts.text({ "zh-CN": "其余时段", en: "further times" }),
  batch: Facts.text({ "zh-CN": "导入批次", en: "import" }),
  rowKey: Facts.text({ "zh-CN": "来源行", en: "row key" })
})

export type Row = Register.RowOf<typeof register>

/** The row of a state; undefined where there is no record. */
export const rowOf = (record: RecordId, state: ServiceRecord): Row | undefined => {
  if (state.stage === "none") return undefined
  const { facts, origin } = state
  const isTimeless = ServiceFacts.missing(facts).includes("time")
  return {
    record,
    volunteer: facts.volunteer,
    team: facts.team,
    community: facts.community,
    street: facts.street,
    station: facts.station,
    activity: facts.activity,
    activityName: facts.activityName,
    leader: facts.leader,
    category: facts.category,
    timeClass: facts.timeClass,
    evidence: facts.evidence,
    stage: state.stage,
    standing: "standing" in state ? state.standing : undefined,
    counts: isRecorded(state),
    on: facts.on === undefined ? undefined : Day.require(facts.on),
    enteredOn: enteredOn(state),
    from: facts.attended[0]?.from,
    to: facts.attended[0]?.to,
    attendedMinutes: isTimeless ? undefined : ServiceFacts.attendedMinutes(facts),
    plannedMinutes: facts.plannedMinutes,
    breakMinutes: facts.breakMinutes,
    travelMinutes: facts.travelMinutes,
    untimed: isTimeless ? undefined : facts.untimedMinutes !== undefined,
    more: ServiceTimes.write(facts),
    batch: origin?.batch,
    rowKey: origin?.rowKey
  }
}

/** A correction does not make an entry late that was in time. All of China is in one zone. */
const enteredOn = (state: Exclude<ServiceRecord, { readonly stage: "none" }>): Day.Day | undefined => {
  if (!("entered" in state) || state.entered === undefined) return undefined
  const { at, stated } = state.entered
  return (stated === undefined ? undefined : Day.fromText(stated)) ?? Zone.dayOf(at, Zone.china)
}

export const project = (record: RecordId, after: ServiceRecord): readonly RowChange[] => {
  const row = rowOf(record, after)
  return row === undefined ? [] : [{ kind: "put", register: register.name, row }]
}
