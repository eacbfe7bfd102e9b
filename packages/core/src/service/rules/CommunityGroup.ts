/**
 * Groups inside a community or a unit that are not registered: they record under guidance.
 *
 * 志愿服务记录与证明出具办法(试行) art. 26: “在…基层群众性自治组织或者单位指导下”. So a record of such a team names who guides it.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { VRM } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

export const team = Facts.sheet("service.recording-team", {
  registered: Facts.bool({ "zh-CN": "已登记为志愿服务组织", en: "registered as an organisation" }),
  supervisor: Facts.text({ "zh-CN": "指导的居(村)民委员会或单位", en: "supervising committee or unit" })
})
export type Team = Facts.RowOf<typeof team>

/** A warning: what the organiser lacks does not wipe out the hours of people who served in good faith. */
export const supervised = Requirement.require(
  "service.supervising-organisation",
  Criterion.any(team.registered.is(true), team.supervisor.isKnown()),
  { severity: "warning", citations: [VRM.article(26, "在…基层群众性自治组织或者单位指导下")] }
)

export const communityGroups = Rule.define<Team>({
  id: "REC-16",
  title: { "zh-CN": "社区和单位内部团体", en: "community groups" },
  parameters: [],
  clauses: [Rule.clause(supervised)]
})
