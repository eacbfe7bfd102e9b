/**
 * How soon a supervisor is told of a mandatory report that not everybody has been told of: 未成年人保护法 art. 11 says 立即, the minutes are this
 * library's.
 *
 * What a reader would get wrong: whoever told everybody in that time needs no supervisor. And the minutes are those that the report was raised with,
 * whatever a policy says since.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, MPL } from "../../law/Instruments.ts"
import { reportMinutes } from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

export const supervision = Facts.sheet("care.supervision", {
  waitedMinutes: Facts.int({ "zh-CN": "至完成报告或提醒督导的时间", en: "until everybody, or a supervisor, was told" }, "minutes"),
  promisedMinutes: Facts.int({ "zh-CN": "提醒督导的时限", en: "a supervisor is told within" }, "minutes")
})
export type Waited = Facts.RowOf<typeof supervision>

export const supervising = Rule.define<Waited>({
  id: "MIN-06",
  title: { "zh-CN": "强制报告的督导时限", en: "time until a supervisor is told of an open report" },
  parameters: [reportMinutes],
  clauses: [
    Rule.clause(
      Requirement.require("care.supervisor-late", supervision.waitedMinutes.atMost(supervision.promisedMinutes), {
        citations: [LIBRARY.passage(), MPL.article(11, "立即")],
        severity: "warning"
      })
    )
  ]
})
