/**
 * Nobody is alone with a child: work in close contact with minors has at least two adults.
 *
 * This library's, not the law's (志愿服务条例 art. 21 speaks of dignity and privacy), and on because it protects. What a reader would get wrong:
 * until it begins it is pointed out and does not refuse unless a pack says so, since the first adult to sign up is alone until the second
 * does; but it does not begin without them. After the event the work has been done, and it is pointed out again.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, VSR } from "../../law/Instruments.ts"
import { beginWithFewAdults, childFacingAdults, tooFewAdults } from "../../law/parameters/Activities.ts"
import * as Rule from "../../law/Rule.ts"
import * as BackgroundChecks from "../../person/rules/BackgroundChecks.ts"

export const declared = {
  childFacing: BackgroundChecks.declared.childFacing,
  adultsPresent: Facts.int({ "zh-CN": "在场成年人数", en: "adults present" }, "people")
}
export const company = Facts.sheet("activity.company", declared)
export type Company = Facts.RowOf<typeof company>

const enough = Criterion.any(company.childFacing.is(false), company.adultsPresent.atLeast(childFacingAdults))
const citations = [LIBRARY.passage(), VSR.article(21)]

export const advised = Requirement.require("activity.few-adults", enough, { severity: "warning", citations })
export const required = Requirement.require("activity.too-few-adults", enough, { citations })
export const were = Requirement.require("activity.had-few-adults", enough, { severity: "warning", citations })

const number = { parameter: childFacingAdults }

/** Of whoever joins. */
export const twoAdults = Rule.define<Company>({
  id: "activity.two-adults",
  title: { "zh-CN": "接触未成年人须两名成年人在场", en: "two adults with children" },
  parameters: [childFacingAdults, tooFewAdults],
  clauses: [
    Rule.clause(advised, number, { parameter: tooFewAdults, includes: "warning" }),
    Rule.clause(required, number, { parameter: tooFewAdults, includes: "strict" })
  ]
})
/** Of those who have places, before it begins. */
export const ahead = Rule.define<Company>({
  id: "activity.two-adults-ahead",
  title: { "zh-CN": "接触未成年人须两名成年人在场(开始前提示)", en: "two adults with children, pointed out before it begins" },
  parameters: [childFacingAdults],
  clauses: [Rule.clause(advised, number)]
})
export const atBegin = Rule.define<Company>({
  id: "activity.two-adults-at-begin",
  title: { "zh-CN": "接触未成年人须两名成年人在场方可开始", en: "no beginning without two adults with children" },
  parameters: [childFacingAdults, beginWithFewAdults],
  clauses: [
    Rule.clause(advised, number, { parameter: beginWithFewAdults, includes: "warning" }),
    Rule.clause(required, number, { parameter: beginWithFewAdults, includes: "strict" })
  ]
})
/** Of those who had places and came. */
export const held = Rule.define<Company>({
  id: "activity.two-adults-held",
  title: { "zh-CN": "接触未成年人须两名成年人在场(事后)", en: "two adults with children, afterwards" },
  parameters: [childFacingAdults],
  clauses: [Rule.clause(were, number)]
})
