/**
 * Everything that decides whether a person may take a position in an activity, on one sheet, so that one decision gives all reasons.
 *
 * Counts, days of validity and overlaps are facts, made by the functions beside the rules. What nobody knows is `undefined`, and a
 * position that asks for nothing says so: its least age is 0, its missing skills are none.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import * as BackgroundChecks from "../../person/rules/BackgroundChecks.ts"
import * as NoShow from "../../service/rules/NoShow.ts"
import * as ActivityOptions from "../messages/options.ts"
import * as Elders from "./Elders.ts"
import * as TwoAdults from "./TwoAdults.ts"

export const joining = Facts.sheet("activity.joining", {
  ...AgeClass.declared,
  ...Elders.declared,
  willing: Facts.bool({ "zh-CN": "本人自愿", en: "of own free will" }),
  guardianConsent: Facts.bool({ "zh-CN": "监护人同意", en: "guardian's consent" }),
  accompanied: Facts.bool({ "zh-CN": "监护人陪同", en: "accompanied by a guardian" }),

  firstDay: Facts.day({ "zh-CN": "活动首日", en: "first day of the activity" }),
  ...BackgroundChecks.declared,
  startsAt: Facts.minute({ "zh-CN": "开始时间", en: "start" }),
  endsAt: Facts.minute({ "zh-CN": "结束时间", en: "end" }),
  dangerous: Facts.bool({ "zh-CN": "可能发生人身危险", en: "may endanger people" }),
  managing: Facts.bool({ "zh-CN": "担任管理人员", en: "manages the activity" }),
  adultsPresent: TwoAdults.declared.adultsPresent,

  positionLowestAge: Facts.int({ "zh-CN": "岗位最低年龄", en: "least age for the position" }, "years old"),
  positionHighestAge: Facts.int({ "zh-CN": "岗位最高年龄", en: "greatest age for the position" }, "years old"),
  healthAsked: Facts.bool({ "zh-CN": "岗位有身体条件要求", en: "the position asks for health" }),
  healthFits: Facts.bool({ "zh-CN": "身体状况适合", en: "health fits" }),
  skillsMissing: Facts.int({ "zh-CN": "缺少的技能项数", en: "skills missing" }),
  trainingAsked: Facts.bool({ "zh-CN": "岗位须先培训", en: "the position needs training" }),
  trained: Facts.bool({ "zh-CN": "已培训", en: "trained" }),
  licenceAsked: Facts.bool({ "zh-CN": "岗位须有法定资格", en: "the position needs a licence" }),
  licenceHeld: Facts.bool({ "zh-CN": "持有该资格", en: "holds the licence" }),
  licenceUntil: Facts.day({ "zh-CN": "资格有效期至", en: "licence valid until" }),

  insured: Facts.bool({ "zh-CN": "有人身意外伤害保险", en: "has accident insurance" }),
  coverFrom: Facts.minute({ "zh-CN": "保障开始", en: "cover from" }),
  coverUntil: Facts.minute({ "zh-CN": "保障结束", en: "cover until" }),
  insurerAccepts: Facts.bool({ "zh-CN": "保险机构承保", en: "an insurer accepts" }),

  clashMinutes: Facts.int({ "zh-CN": "与本人其他报名重叠的时间", en: "time shared with own other sign-ups" }, "minutes"),
  ...NoShow.declared,
  blocked: Facts.bool({ "zh-CN": "被暂停参加", en: "blocked" }),
  blockedUntil: Facts.day({ "zh-CN": "暂停至", en: "blocked until" }),
  appealOpen: Facts.bool({ "zh-CN": "申诉尚未处理", en: "an appeal is open" }),

  onProbation: Facts.bool({ "zh-CN": "本队试用期队员", en: "on probation in the team" }),
  paused: Facts.bool({ "zh-CN": "在本队暂停中", en: "paused in the team" }),

  openTo: Facts.text({ "zh-CN": "活动面向", en: "open to" }, ActivityOptions.openTo),
  member: Facts.bool({ "zh-CN": "本队队员", en: "member of the team" }),
  memberInCommunity: Facts.bool({ "zh-CN": "活动所在社区队伍的队员", en: "member of a team of the community" }),

  registered: Facts.bool({ "zh-CN": "已注册为志愿者", en: "registered as a volunteer" }),
  registeredOn: Facts.day({ "zh-CN": "注册日", en: "registered on" }),

  agreed: Facts.bool({ "zh-CN": "已签书面协议", en: "written agreement signed" }),
  higherRisk: Facts.bool({ "zh-CN": "对人身安全、身心健康有较高风险", en: "higher risk to safety or health" }),
  largeEvent: Facts.bool({ "zh-CN": "为大型社会活动服务", en: "serves a large public event" }),
  fullTime: Facts.bool({ "zh-CN": "连续全日制服务", en: "full-time service without a break" }),
  fullTimeFrom: Facts.day({ "zh-CN": "全日制服务首日", en: "first day of full-time service" }),
  fullTimeTo: Facts.day({ "zh-CN": "全日制服务末日", en: "last day of full-time service" }),
  agreementExcused: Facts.bool({ "zh-CN": "经核实无须书面协议", en: "found to need no agreement" })
})
export type Joining = Facts.RowOf<typeof joining>
