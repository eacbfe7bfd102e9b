/**
 * When a sponsor may give a project its name: a large enough part of its cost where a place sells that right, and always with the consent of
 * those who benefit (慈善法 art. 99).
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CL, DONGGUAN_VENTURES, ZHONGSHAN_VENTURES } from "../../law/Instruments.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Rule from "../../law/Rule.ts"

export const sponsorship = Facts.sheet("project.naming", {
  sponsoredFen: Facts.int({ "zh-CN": "出资", en: "given by the sponsor" }, "fen"),
  costFen: Facts.int({ "zh-CN": "项目成本", en: "cost of the project" }, "fen"),
  isAgreedTo: Facts.bool({ "zh-CN": "受益方同意冠名", en: "those who benefit consent" })
})
export type Sponsorship = Facts.RowOf<typeof sponsorship>

const hundred = 100

export const largeEnough = Requirement.require(
  "project.naming-share",
  Facts.share(sponsorship.sponsoredFen, sponsorship.costFen).atLeast(Ventures.namingPercent, hundred),
  { citations: [ZHONGSHAN_VENTURES.passage(), DONGGUAN_VENTURES.passage()] }
)
export const consented = Requirement.require("project.naming-consent", sponsorship.isAgreedTo.is(true), { citations: [CL.article(99)] })

export const naming = Rule.define<Sponsorship>({
  id: "VEN-09",
  title: { "zh-CN": "冠名", en: "naming right" },
  parameters: [Ventures.namingPercent],
  clauses: [Rule.clause(largeEnough, { parameter: Ventures.namingPercent }), Rule.clause(consented)]
})
