/**
 * How often a child is visited: no slower than the place says, and in each of its periods. 国发〔2016〕13号 and 36号 say 定期走访 and no
 * number; without a number in a pack nothing is asked.
 *
 * What a reader would get wrong: two visits in June do not make up for none in May.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CID, LBC, MPL } from "../../law/Instruments.ts"
import { childVisitMonths } from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

const citations = [LBC.passage(undefined, "定期走访"), CID.passage(), MPL.article(43)]
const gate = { parameter: childVisitMonths }

export const plan = Facts.sheet("care.child-plan", {
  intervalMonths: Facts.int({ "zh-CN": "走访间隔", en: "months from visit to visit" }, "months")
})
export type Plan = Facts.RowOf<typeof plan>

export const childRhythm = Rule.define<Plan>({
  id: "VIS-04",
  title: { "zh-CN": "儿童走访计划", en: "visit rhythm of a child" },
  parameters: [childVisitMonths],
  clauses: [
    Rule.clause(
      Requirement.require("care.child-rhythm-slow", plan.intervalMonths.atMost(childVisitMonths), { citations, severity: "warning" }),
      gate
    )
  ]
})

export const course = Facts.sheet("care.child-course", {
  periodsDue: Facts.int({ "zh-CN": "应走访期数", en: "periods due" }, "times"),
  periodsKept: Facts.int({ "zh-CN": "已走访期数", en: "periods with a visit" }, "times")
})
export type Course = Facts.RowOf<typeof course>

export const childVisits = Rule.define<Course>({
  id: "VIS-04",
  title: { "zh-CN": "儿童走访完成", en: "visits to a child" },
  parameters: [childVisitMonths],
  clauses: [
    Rule.clause(
      Requirement.require("care.child-periods-missed", course.periodsKept.atLeast(course.periodsDue), { citations, severity: "warning" }),
      gate
    )
  ]
})
