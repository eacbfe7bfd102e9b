/** What share of the grant may go to staff, administration and volunteers' allowances, where a pack says so. Forbidden heads are in `Budget`. */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { GUANGZHOU_VENTURES, LIBRARY, SHANGYU_VENTURES } from "../../law/Instruments.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Rule from "../../law/Rule.ts"

export const shares = Facts.sheet("project.budget", {
  grantFen: Facts.int({ "zh-CN": "资助资金", en: "grant" }, "fen"),
  staffFen: Facts.int({ "zh-CN": "人员补贴", en: "staff costs" }, "fen"),
  administrationFen: Facts.int({ "zh-CN": "管理费用", en: "administration" }, "fen"),
  volunteerSubsidyFen: Facts.int({ "zh-CN": "志愿者补贴", en: "volunteers' allowances" }, "fen")
})
export type Shares = Facts.RowOf<typeof shares>

const hundred = 100
// No official text with a figure was read: a pack that gives one brings its own source.
const citations = [GUANGZHOU_VENTURES.passage(), SHANGYU_VENTURES.passage(), LIBRARY.passage()]

export const staff = Requirement.require(
  "project.budget-staff",
  Facts.share(shares.staffFen, shares.grantFen).atMost(Ventures.staffMaxPercent, hundred),
  { citations }
)
export const administration = Requirement.require(
  "project.budget-administration",
  Facts.share(shares.administrationFen, shares.grantFen).atMost(Ventures.administrationMaxPercent, hundred),
  { citations }
)
export const volunteerSubsidy = Requirement.require(
  "project.budget-volunteer-subsidy",
  Facts.share(shares.volunteerSubsidyFen, shares.grantFen).atMost(Ventures.volunteerSubsidyMaxPercent, hundred),
  { citations }
)

export const budgetShares = Rule.define<Shares>({
  id: "VEN-04",
  title: { "zh-CN": "预算结构", en: "structure of a budget" },
  parameters: [Ventures.forbiddenHeads, Ventures.staffMaxPercent, Ventures.administrationMaxPercent, Ventures.volunteerSubsidyMaxPercent],
  clauses: [
    Rule.clause(staff, { parameter: Ventures.staffMaxPercent }),
    Rule.clause(administration, { parameter: Ventures.administrationMaxPercent }),
    Rule.clause(volunteerSubsidy, { parameter: Ventures.volunteerSubsidyMaxPercent })
  ]
})
