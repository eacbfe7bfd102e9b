/**
 * Who may apply: a registered organisation with a clean record, in some places also a filed team or a group of residents with a host.
 *
 * “Since removal from a list” is read as since the end of the listing; the day of the anniversary itself is enough. Somebody still on the
 * list is out whatever the years.
 */
import * as ProjectOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import {
  CHOUCHENG_VENTURES,
  GUANGZHOU_VENTURES,
  HARBIN_VENTURES,
  TONGLING_VENTURES,
  ZHONGSHAN_VENTURES,
  ZIBO_VENTURES
} from "../../law/Instruments.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Rule from "../../law/Rule.ts"

const yes = Facts.bool

export const applicant = Facts.sheet("project.applicant", {
  appliesOn: Facts.day({ "zh-CN": "申报日", en: "day of application" }),
  kind: Facts.text({ "zh-CN": "申报主体", en: "kind of applicant" }, Ventures.acceptedApplicants.options),
  hasHost: yes({ "zh-CN": "有承接单位", en: "has a hosting unit" }),
  isLocal: yes({ "zh-CN": "住所和服务对象在当地", en: "site and clients in the place" }),
  isEquipped: yes({ "zh-CN": "有相应设备和人员", en: "has equipment and staff" }),
  isWithinCharter: yes({ "zh-CN": "在章程业务范围内", en: "within the charter" }),
  abnormalList: Facts.text({ "zh-CN": "活动异常名录", en: "abnormal list" }, ProjectOptions.listed),
  abnormalUntil: Facts.day({ "zh-CN": "移出活动异常名录日", en: "removed from the abnormal list on" }),
  dishonestList: Facts.text({ "zh-CN": "严重违法失信名单", en: "dishonest list" }, ProjectOptions.listed),
  dishonestUntil: Facts.day({ "zh-CN": "移出严重违法失信名单日", en: "removed from the dishonest list on" }),
  hasViolated: yes({ "zh-CN": "有重大违法行为", en: "has a major violation" }),
  violatedOn: Facts.day({ "zh-CN": "重大违法行为日", en: "day of the violation" }),
  isFundedElsewhere: yes({ "zh-CN": "已获其他财政资助", en: "has other government money" }),
  wonLastYear: yes({ "zh-CN": "上一届已立项", en: "won last year" }),
  isBanned: yes({ "zh-CN": "曾因违约被取消申报资格", en: "was banned after a breach" }),
  bannedOn: Facts.day({ "zh-CN": "取消申报资格日", en: "banned on" })
})
export type Applicant = Facts.RowOf<typeof applicant>

/** What is known of an applicant, where somebody keeps it: listings, violations, other money. Nothing is taken for granted without it. */
export type Known = Omit<Applicant, "appliesOn" | "kind" | "hasHost">

/** Of whom nobody says anything. */
export const unknown: Known = {
  isLocal: undefined,
  isEquipped: undefined,
  isWithinCharter: undefined,
  abnormalList: undefined,
  abnormalUntil: undefined,
  dishonestList: undefined,
  dishonestUntil: undefined,
  hasViolated: undefined,
  violatedOn: undefined,
  isFundedElsewhere: undefined,
  wonLastYear: undefined,
  isBanned: undefined,
  bannedOn: undefined
}

const guangzhou = [GUANGZHOU_VENTURES.passage()]

export const accepted = Requirement.require("project.applicant-kind", applicant.kind.isOneOf(Ventures.acceptedApplicants), {
  citations: [GUANGZHOU_VENTURES.passage(), CHOUCHENG_VENTURES.passage(), HARBIN_VENTURES.passage()]
})
export const hosted = Requirement.require(
  "project.applicant-host",
  Criterion.any(applicant.kind.is("registered"), applicant.hasHost.is(true)),
  { citations: [TONGLING_VENTURES.passage()] }
)
export const local = Requirement.require("project.applicant-local", applicant.isLocal.is(true), { citations: guangzhou })
export const able = Requirement.require(
  "project.applicant-capacity",
  Criterion.all(applicant.isEquipped.is(true), applicant.isWithinCharter.is(true)),
  { citations: guangzhou }
)
export const offAbnormalList = Requirement.require(
  "project.applicant-abnormal-list",
  Criterion.any(
    applicant.abnormalList.is("never"),
    Criterion.all(
      applicant.abnormalList.is("removed"),
      applicant.appliesOn.hasReachedYears(Ventures.abnormalYears, applicant.abnormalUntil)
    )
  ),
  { citations: guangzhou }
)
export const offDishonestList = Requirement.require(
  "project.applicant-dishonest-list",
  Criterion.any(
    applicant.dishonestList.is("never"),
    Criterion.all(
      applicant.dishonestList.is("removed"),
      applicant.appliesOn.hasReachedYears(Ventures.dishonestYears, applicant.dishonestUntil)
    )
  ),
  { citations: guangzhou }
)
export const lawful = Requirement.require(
  "project.applicant-violation",
  Criterion.any(applicant.hasViolated.is(false), applicant.appliesOn.hasReachedYears(Ventures.violationYears, applicant.violatedOn)),
  { citations: guangzhou }
)
export const notFunded = Requirement.require("project.applicant-funded", applicant.isFundedElsewhere.is(false), {
  citations: [ZIBO_VENTURES.passage(), CHOUCHENG_VENTURES.passage()]
})
export const noWinner = Requirement.require("project.applicant-winner", applicant.wonLastYear.is(false), {
  citations: [ZIBO_VENTURES.passage()]
})
export const notBanned = Requirement.require(
  "project.applicant-banned",
  Criterion.any(applicant.isBanned.is(false), applicant.appliesOn.hasReachedYears(Ventures.banYears, applicant.bannedOn)),
  { citations: [ZHONGSHAN_VENTURES.passage()] }
)

export const applicants = Rule.define<Applicant>({
  id: "VEN-03",
  title: { "zh-CN": "申报主体", en: "who may apply" },
  parameters: [
    Ventures.acceptedApplicants,
    Ventures.needsHost,
    Ventures.localOnly,
    Ventures.needsCapacity,
    Ventures.abnormalYears,
    Ventures.dishonestYears,
    Ventures.violationYears,
    Ventures.requiredAttachments
  ],
  clauses: [
    Rule.clause(accepted, { parameter: Ventures.acceptedApplicants }),
    Rule.clause(hosted, { parameter: Ventures.needsHost }),
    Rule.clause(local, { parameter: Ventures.localOnly }),
    Rule.clause(able, { parameter: Ventures.needsCapacity }),
    Rule.clause(offAbnormalList, { parameter: Ventures.abnormalYears }),
    Rule.clause(offDishonestList, { parameter: Ventures.dishonestYears }),
    Rule.clause(lawful, { parameter: Ventures.violationYears })
  ]
})

export const bans = Rule.define<Applicant>({
  id: "VEN-08",
  title: { "zh-CN": "不得申报的情形", en: "bans" },
  parameters: [Ventures.banYears, Ventures.excludesWinners, Ventures.excludesFunded],
  clauses: [
    Rule.clause(notBanned, { parameter: Ventures.banYears }),
    Rule.clause(noWinner, { parameter: Ventures.excludesWinners }),
    Rule.clause(notFunded, { parameter: Ventures.excludesFunded })
  ]
})
