/** What a call may promise under the policy of its place: ceilings, the pool, how many, how long. A call may always promise less. */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { BAOHE_VENTURES, CHOUCHENG_VENTURES, GUANGZHOU_VENTURES, HARBIN_VENTURES, WUHU_VENTURES } from "../../law/Instruments.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Rule from "../../law/Rule.ts"

export const terms = Facts.sheet("project.call-terms", {
  ceilingFen: Facts.int({ "zh-CN": "单个项目资助上限", en: "ceiling of one project" }, "fen"),
  poolFen: Facts.int({ "zh-CN": "资助总额", en: "pool" }, "fen"),
  awards: Facts.int({ "zh-CN": "拟立项数", en: "planned awards" }, "projects"),
  cycleMonths: Facts.int({ "zh-CN": "项目周期", en: "cycle" }, "months")
})
export type Terms = Facts.RowOf<typeof terms>

export const ceiling = Requirement.require("project.call-ceiling", terms.ceilingFen.atMost(Ventures.ceilingFen), {
  citations: [GUANGZHOU_VENTURES.passage(), WUHU_VENTURES.passage()]
})
export const pool = Requirement.require("project.call-pool", terms.poolFen.atMost(Ventures.poolFen), {
  citations: [WUHU_VENTURES.passage(), BAOHE_VENTURES.passage(), HARBIN_VENTURES.passage()]
})
export const awards = Requirement.require("project.call-awards", terms.awards.atMost(Ventures.maxAwards), {
  citations: [WUHU_VENTURES.passage(), CHOUCHENG_VENTURES.passage()]
})
export const cycle = Requirement.require("project.call-cycle", terms.cycleMonths.atMost(Ventures.cycleMonths), {
  citations: [WUHU_VENTURES.passage(), BAOHE_VENTURES.passage()]
})

export const callTerms = Rule.define<Terms>({
  id: "VEN-02",
  title: { "zh-CN": "征集条件", en: "terms of a call" },
  parameters: [Ventures.ceilingFen, Ventures.poolFen, Ventures.maxAwards, Ventures.cycleMonths],
  clauses: [
    Rule.clause(ceiling, { parameter: Ventures.ceilingFen }),
    Rule.clause(pool, { parameter: Ventures.poolFen }),
    Rule.clause(awards, { parameter: Ventures.maxAwards }),
    Rule.clause(cycle, { parameter: Ventures.cycleMonths })
  ]
})
