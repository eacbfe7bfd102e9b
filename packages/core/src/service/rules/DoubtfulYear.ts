/**
 * A year that was mistyped: 1926 or 2016 for 2026. No provision says how long ago a service may be that is entered today; this library asks to look
 * again, and changes nothing.
 */
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, VRM } from "../../law/Instruments.ts"
import { doubtfulAfterYears } from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"
import { entry, type Entry } from "./RecordDeadline.ts"

export const plausible = Requirement.require("service.year-doubtful", entry.enteredOn.isWithinYears(doubtfulAfterYears, entry.endedOn), {
  severity: "warning",
  kind: "notice",
  citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
})

export const doubtfulYear = Rule.define<Entry>({
  id: "service.doubtful-year",
  title: { "zh-CN": "服务日的年份待核实", en: "the year of a service" },
  parameters: [doubtfulAfterYears],
  clauses: [Rule.clause(plausible, { parameter: doubtfulAfterYears })]
})
