/**
 * How many teams one team mentors at once (雁阵带动): above what a place has set it is listed, to share the work out anew.
 *
 * No provision asks for it: an option of packs, off until one has it. It refuses nothing.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const mentoring = Facts.sheet("team.mentoring", {
  learners: Facts.int({ "zh-CN": "正在带动的队伍", en: "teams that it mentors" }, "teams")
})
export type Mentoring = Facts.RowOf<typeof mentoring>

export const balanced = Requirement.require("team.too-many-learners", mentoring.learners.atMost(Teams.mostLearners), {
  severity: "warning",
  kind: "notice",
  citations: [LIBRARY.passage()]
})

export const workload = Rule.define<Mentoring>({
  id: "team.workload",
  title: { "zh-CN": "雁阵带动的负担", en: "workload of mentoring teams" },
  parameters: [Teams.mostLearners],
  clauses: [Rule.clause(balanced, { parameter: Teams.mostLearners })]
})
