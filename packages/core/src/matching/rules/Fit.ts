/**
 * Whether a slot of an offer could serve a need: the same kind, every feature asked for, the time, the place, and clearance where children
 * are concerned.
 *
 * How much is left is no question here: a pair fits or not, and `MaximumMatching` deals out the quantities. Who may join an activity is
 * decided by `activity/Eligibility`; this says only who could be asked.
 */
import * as MatchingOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, MPL } from "../../law/Instruments.ts"
import * as Protection from "../../law/parameters/Protection.ts"
import * as Rule from "../../law/Rule.ts"

export const kinds = MatchingOptions.kind.codes

export const pair = Facts.sheet("matching.pair", {
  asked: Facts.text({ "zh-CN": "需求类别", en: "kind asked for" }, MatchingOptions.kind),
  offered: Facts.text({ "zh-CN": "供给类别", en: "kind offered" }, MatchingOptions.kind),
  featuresMissing: Facts.int({ "zh-CN": "缺少的要求项数", en: "features missing" }),
  anyTime: Facts.bool({ "zh-CN": "时间不限", en: "at any time" }),
  from: Facts.minute({ "zh-CN": "需求开始", en: "asked from" }),
  to: Facts.minute({ "zh-CN": "需求结束", en: "asked until" }),
  windowFrom: Facts.minute({ "zh-CN": "供给开始", en: "offered from" }),
  windowTo: Facts.minute({ "zh-CN": "供给结束", en: "offered until" }),
  withinReach: Facts.bool({ "zh-CN": "在服务范围内", en: "within reach" }),
  childFacing: Facts.bool({ "zh-CN": "密切接触未成年人", en: "close contact with minors" }),
  cleared: Facts.bool({ "zh-CN": "违法犯罪记录查询在有效期内且无记录", en: "background check clear and in force" })
})
export type Pair = Facts.RowOf<typeof pair>

const citations = [LIBRARY.passage()]

const cleared = Rule.clause(
  Requirement.require("matching.cleared", Criterion.any(pair.childFacing.is(false), pair.cleared.is(true)), {
    citations: [MPL.article(62, "性侵害、虐待、拐卖、暴力伤害等")]
  }),
  { parameter: Protection.checkedPeople, includes: "everyone" }
)

export const fit = Rule.define<Pair>({
  id: "matching.fit",
  title: { "zh-CN": "供需相配", en: "an offer fits a need" },
  parameters: [Protection.checkedPeople],
  clauses: [
    Rule.clause(Requirement.require("matching.kind", pair.offered.is(pair.asked), { citations })),
    Rule.clause(Requirement.require("matching.features", pair.featuresMissing.equals(0), { citations })),
    Rule.clause(
      Requirement.require(
        "matching.time",
        Criterion.any(pair.anyTime.is(true), Criterion.within([pair.from, pair.to], [pair.windowFrom, pair.windowTo])),
        { citations }
      )
    ),
    Rule.clause(Requirement.require("matching.reach", pair.withinReach.is(true), { citations })),
    cleared
  ]
})

/** What nobody arranges against, whoever they are: the rest of what fits is for them to judge. */
export const clearance = Rule.define<Pair>({ ...fit, clauses: [cleared] })
