/**
 * Whoever works closely with minors has been asked about at the police or the procuratorate, within the year, and the answer was clear.
 *
 * 未成年人保护法 art. 62. What is known of a check is who asked, on which day, and clear or not clear; never the offence. No answer is no
 * clearance: it is unknown, and unknown is not assignable. A hit bars from work with minors for good and from nothing else.
 */
import * as PersonOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { MPL } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Protection from "../../law/parameters/Protection.ts"
import * as Rule from "../../law/Rule.ts"

export const answers = PersonOptions.answer.codes
export type Answer = (typeof answers)[number]

export const declared = {
  lastDay: Facts.day({ "zh-CN": "活动末日", en: "last day of the activity" }),
  childFacing: Facts.bool({ "zh-CN": "密切接触未成年人", en: "close contact with minors" }),
  employed: Facts.bool({ "zh-CN": "单位工作人员", en: "employed by the unit" }),
  checkAnswer: Facts.text({ "zh-CN": "违法犯罪记录查询结果", en: "answer of the background check" }, PersonOptions.answer),
  checkedOn: Facts.day({ "zh-CN": "查询日", en: "day of the check" })
}
export const work = Facts.sheet("person.child-facing", declared)
export type Work = Facts.RowOf<typeof work>

const isClear = Criterion.any(work.childFacing.is(false), work.checkAnswer.is("clear"))
/** Of somebody who is barred nothing is said about days. */
const isFresh = Criterion.any(
  work.childFacing.is(false),
  work.checkAnswer.is("not-clear"),
  Criterion.all(work.lastDay.atLeast(work.checkedOn), work.lastDay.isWithinMonths(Protection.recheckMonths, work.checkedOn))
)
const citations = [MPL.article(62, "性侵害、虐待、拐卖、暴力伤害等"), MPL.article(130)]
const yearly = [MPL.article(62, "应当每年定期…查询")]

export const clear = Requirement.require("person.background-check", isClear, { citations })
export const fresh = Requirement.require("person.background-check-expired", isFresh, { citations: yearly })
const ofStaff = work.employed.is(false)
export const clearStaff = Requirement.require("person.background-check-of-staff", Criterion.any(ofStaff, isClear), { citations })
export const freshStaff = Requirement.require("person.background-check-of-staff-expired", Criterion.any(ofStaff, isFresh), {
  citations: yearly
})

const everyone = { parameter: Protection.checkedPeople, includes: "everyone" }
const staff = { parameter: Protection.checkedPeople, includes: "staff" }
const months = { parameter: Protection.recheckMonths }

export const backgroundChecks = Rule.define<Work>({
  id: "MIN-05",
  title: { "zh-CN": "密切接触未成年人须查询违法犯罪记录", en: "background check for close contact with minors" },
  parameters: [Protection.recheckMonths, Protection.checkedPeople, Protection.recheckNoticeDays],
  clauses: [
    Rule.clause(clear, everyone),
    Rule.clause(fresh, everyone, months),
    Rule.clause(clearStaff, staff),
    Rule.clause(freshStaff, staff, months)
  ]
})

/** The last day on which a clear answer holds; undefined where no pack says how long. */
export const lastDayOf = (checkedOn: Day.Day, view: ParameterView): Day.Day | undefined => {
  const months = Parameter.valueIn(view, Protection.recheckMonths)
  return months === undefined ? undefined : Day.plusMonths(checkedOn, months)
}

/** One answered query. */
export interface Check {
  readonly on: Day.Day
  readonly answer: Answer
}

/** What the checks up to a day say. A hit stays a hit, whatever was answered later, since its first day; else the latest answer counts. */
export const known = (checks: readonly Check[], asOf: Day.Day): Pick<Work, "checkAnswer" | "checkedOn"> => {
  const sorted = checks.filter(({ on }) => on <= asOf).toSorted((a, b) => a.on - b.on)
  const found = sorted.find(({ answer }) => answer === "not-clear") ?? sorted.at(-1)
  return { checkAnswer: found?.answer, checkedOn: found?.on }
}
