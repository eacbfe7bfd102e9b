/**
 * Elders in special difficulty are visited every month, each of them. 民发〔2022〕73号.
 *
 * What a reader would get wrong: the rate counts elders, not visits; a second visit to one elder adds nothing.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { ELV } from "../../law/Instruments.ts"
import { elderVisitMonths, elderVisitRate } from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

const citations = [ELV.passage(undefined, "月探访率达到100%")]

export const plan = Facts.sheet("care.elder-plan", {
  intervalMonths: Facts.int({ "zh-CN": "探访间隔", en: "months from visit to visit" }, "months")
})
export type Plan = Facts.RowOf<typeof plan>

export const elderRhythm = Rule.define<Plan>({
  id: "VIS-05",
  title: { "zh-CN": "特殊困难老年人探访计划", en: "visit rhythm of an elder in special difficulty" },
  parameters: [elderVisitMonths],
  clauses: [
    Rule.clause(
      Requirement.require("care.elder-rhythm-slow", plan.intervalMonths.atMost(elderVisitMonths), { citations, severity: "warning" }),
      { parameter: elderVisitMonths }
    )
  ]
})

export const month = Facts.sheet("care.elder-month", {
  listed: Facts.int({ "zh-CN": "在册老年人", en: "elders on the list" }, "people"),
  visited: Facts.int({ "zh-CN": "当月探访到的老年人", en: "elders visited in the month" }, "people")
})
export type Month = Facts.RowOf<typeof month>

export const elderRate = Rule.define<Month>({
  id: "VIS-05",
  title: { "zh-CN": "特殊困难老年人月探访率", en: "monthly visit rate of elders in special difficulty" },
  parameters: [elderVisitRate],
  clauses: [
    Rule.clause(
      Requirement.require("care.elder-rate-missed", Facts.share(month.visited, month.listed).atLeast(elderVisitRate, 100), {
        citations,
        severity: "warning"
      }),
      { parameter: elderVisitRate }
    )
  ]
})
