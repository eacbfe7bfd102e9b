/**
 * Accident insurance before dangerous work, over the whole of it; and for elders, an insurer who takes them.
 *
 * 志愿服务条例 art. 17. Cover that begins an hour after the activity leaves a gap, and a gap is no cover. No law sets an upper age: “自愿和量力”
 * (老年人权益保障法 art. 69); what can be asked is whether somebody insures the person.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Span from "../../foundation/Span.ts"
import { CHANGNING, CL, ELD, OP24, VSR } from "../../law/Instruments.ts"
import * as Activities from "../../law/parameters/Activities.ts"
import * as Ages from "../../law/parameters/Ages.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

const citations = [VSR.article(17, "购买相应的人身意外伤害保险"), CL.article(69), OP24.passage(undefined, "谁使用、谁招募、谁保障")]

export const insured = Requirement.require("activity.insurance", Criterion.any(joining.dangerous.is(false), joining.insured.is(true)), {
  citations
})
export const noGap = Requirement.require(
  "activity.insurance-gap",
  Criterion.any(
    joining.dangerous.is(false),
    joining.insured.is(false),
    Criterion.within([joining.startsAt, joining.endsAt], [joining.coverFrom, joining.coverUntil])
  ),
  { citations }
)

export const insurance = Rule.define<Joining>({
  id: "VOL-08",
  title: { "zh-CN": "人身意外伤害保险", en: "accident insurance" },
  parameters: [],
  clauses: [Rule.clause(insured), Rule.clause(noGap)]
})

export const elderInsured = Requirement.require(
  "activity.elder-insurance",
  Criterion.any(joining.elderAge.below(Ages.elderAge), joining.insurerAccepts.is(true)),
  { citations: [ELD.article(69, "自愿和量力"), VSR.article(17)] }
)
/** Sixty is reached on the day that favours the old, seventy is left on the later one. */
export const oldEnough = Requirement.require("activity.lowest-age", joining.elderAge.atLeast(Activities.lowestAge), {
  citations: [CHANGNING.passage()]
})
export const youngEnough = Requirement.require("activity.highest-age", joining.age.atMost(Activities.highestAge), {
  citations: [CHANGNING.passage()]
})

export const elders = Rule.define<Joining>({
  id: "MIN-08",
  title: { "zh-CN": "老年志愿者", en: "elders as volunteers" },
  parameters: [Activities.elderInsurance, Ages.elderAge, Activities.lowestAge, Activities.highestAge],
  clauses: [
    Rule.clause(elderInsured, { parameter: Activities.elderInsurance }, { parameter: Ages.elderAge }),
    Rule.clause(oldEnough, { parameter: Activities.lowestAge }),
    Rule.clause(youngEnough, { parameter: Activities.highestAge })
  ]
})

/** What policies cover of an activity: the unbroken stretch that has most of it. Policies that follow each other without a gap are one. */
export const coverOf = (
  policies: readonly Span.Span[] | undefined,
  activity: Span.Span
): Pick<Joining, "insured" | "coverFrom" | "coverUntil"> => {
  if (policies === undefined) return { insured: undefined, coverFrom: undefined, coverUntil: undefined }
  let best: Span.Span | undefined
  for (const stretch of Span.union(policies)) {
    if (best === undefined || shared(stretch, activity) > shared(best, activity)) best = stretch
  }
  return { insured: best !== undefined, coverFrom: best?.from, coverUntil: best?.to }
}

const shared = (a: Span.Span, b: Span.Span): number => Span.minutes(Span.intersect([a], [b]))
