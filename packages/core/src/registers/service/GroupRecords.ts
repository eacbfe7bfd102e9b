/**
 * The register of group records: head-counts of teams, and how many of the heads still have no name. Times stand as those of a record do
 * (`ServiceRecords`), each head's.
 */
import * as Category from "../../service/Category.ts"
import * as ServiceOptions from "../../service/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { GroupRecordId } from "../../foundation/Id.ts"
import * as Span from "../../foundation/Span.ts"
import { type GroupFacts, type GroupRecord, headsLeft } from "../../service/GroupRecord.ts"
import { attendedMinutes } from "../../service/ServiceFacts.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"
import * as ServiceTimes from "./ServiceTimes.ts"

export const register = Register.define("group_record", ["group"], {
  group: Facts.text({ "zh-CN": "团体记录", en: "group record" }),
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  activityName: Facts.text({ "zh-CN": "活动名称", en: "activity name" }),
  leader: Facts.person({ "zh-CN": "活动负责人", en: "leader" }),
  category: Facts.text({ "zh-CN": "服务类别", en: "category" }, Category.options),
  timeClass: Facts.text({ "zh-CN": "时间类别", en: "class of time" }, ServiceOptions.timeClass),
  evidence: Facts.choice({ "zh-CN": "佐证等级", en: "evidence grade" }, ServiceOptions.evidence),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ServiceOptions.groupStage, "none")),
  on: Facts.day({ "zh-CN": "服务日期", en: "day of service" }),
  heads: Facts.int({ "zh-CN": "人数", en: "heads" }, "people"),
  /** Heads that no named record stands for; 0 when voided. These count. */
  headsLeft: Facts.int({ "zh-CN": "未具名人数", en: "heads without a name" }, "people"),
  minutesEach: Facts.int({ "zh-CN": "每人时长", en: "time of each person" }, "minutes"),
  /** Whether it counts is the policy's to say. */
  breakMinutesEach: Facts.int({ "zh-CN": "每人休息", en: "breaks of each person" }, "minutes"),
  from: Facts.minute({ "zh-CN": "开始", en: "from" }),
  to: Facts.minute({ "zh-CN": "结束", en: "to" }),
  untimed: Facts.bool({ "zh-CN": "只有时长", en: "duration only" }),
  breakMinutes: Facts.int({ "zh-CN": "未注明时刻的休息", en: "breaks without a stated hour" }, "minutes"),
  more: Facts.text({ "zh-CN": "其余时段", en: "further times" }),
  batch: Facts.text({ "zh-CN": "导入批次", en: "import" }),
  rowKey: Facts.text({ "zh-CN": "来源行", en: "row key" })
})

/** The row of a state; undefined where there is no head-count. */
export const rowOf = (group: GroupRecordId, after: GroupRecord): Register.RowOf<typeof register> | undefined => {
  if (after.stage === "none") return undefined
  const { facts, origin } = after
  const { team, community, street, station, activity, activityName, leader, category, timeClass, evidence, heads } = facts
  const left = after.stage === "voided" ? 0 : headsLeft(after)
  return {
    group,
    team,
    community,
    street,
    station,
    activity,
    activityName,
    leader,
    category,
    timeClass,
    evidence,
    heads,
    stage: after.stage,
    on: Day.require(facts.on),
    headsLeft: left,
    minutesEach: attendedMinutes(facts),
    breakMinutesEach: breakMinutesOf(facts),
    from: facts.attended[0]?.from,
    to: facts.attended[0]?.to,
    untimed: facts.untimedMinutes !== undefined,
    breakMinutes: facts.breakMinutes,
    more: ServiceTimes.write(facts),
    batch: origin?.batch,
    rowKey: origin?.rowKey
  }
}

export const project = (group: GroupRecordId, after: GroupRecord): readonly RowChange[] => {
  const row = rowOf(group, after)
  return row === undefined ? [] : [{ kind: "put", register: register.name, row }]
}

const breakMinutesOf = ({ breaks, breakMinutes }: GroupFacts): number | undefined =>
  breaks === undefined && breakMinutes === undefined ? undefined : Span.minutes(breaks ?? []) + (breakMinutes ?? 0)
