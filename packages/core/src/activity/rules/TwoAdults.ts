/**
 * Nobody is alone with a child: work in close contact with minors has at least two adults.
 *
 * This library's, not the law's (志愿服务条例 art. 21 speaks of dignity and privacy), and on because it protects. It points out and does not
 * refuse unless a pack says so: the first adult to sign up is alone until the second does.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, VSR } from "../../law/Instruments.ts"
import { childFacingAdults, tooFewAdults } from "../../law/parameters/Activities.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

const enough = Criterion.any(joining.childFacing.is(false), joining.adultsPresent.atLeast(childFacingAdults))
const citations = [LIBRARY.passage(), VSR.article(21)]

export const advised = Requirement.require("activity.few-adults", enough, { severity: "warning", citations })
export const required = Requirement.require("activity.too-few-adults", enough, { citations })

export const twoAdults = Rule.define<Joining>({
  id: "activity.two-adults",
  title: { "zh-CN": "接触未成年人须两名成年人在场", en: "two adults with children" },
  parameters: [childFacingAdults, tooFewAdults],
  clauses: [
    Rule.clause(advised, { parameter: childFacingAdults }, { parameter: tooFewAdults, includes: "warning" }),
    Rule.clause(required, { parameter: childFacingAdults }, { parameter: tooFewAdults, includes: "refusal" })
  ]
})
