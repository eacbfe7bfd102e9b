/** Every rule of reports, in the order of the rule book. */
import * as Reports from "../../law/parameters/Reports.ts"
import * as Rule from "../../law/Rule.ts"
import { publicFigures } from "./PublicFigures.ts"

/** They decide nothing: reports print them beside what was done. */
export const targets = Rule.define({
  id: "report.targets",
  title: { "zh-CN": "报表对照的目标", en: "what reports hold a district against" },
  parameters: [Reports.teamEvents, Reports.teamVisits, Reports.activeMinutes, Reports.goodEvidence],
  clauses: []
})

export const all: readonly Rule.Rule[] = [publicFigures, targets]
