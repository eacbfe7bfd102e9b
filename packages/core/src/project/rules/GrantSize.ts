/**
 * How much one project may be granted: a sum, a share of its budget, or so many times what donors gave.
 *
 * What a reader would get wrong: matching has two roads. With donors the grant is their money times the factor, up to a ceiling; without
 * donors another ceiling holds. And what some places paid is no ceiling: only a pack or the call makes one.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { ParameterUse, ParameterView } from "../../foundation/ParameterView.ts"
import * as Ratio from "../../foundation/Ratio.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { DONGGUAN_VENTURES, GUANGZHOU_VENTURES, LIBRARY, ZHONGSHAN_VENTURES } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Rule from "../../law/Rule.ts"

export const grant = Facts.sheet("project.grant", {
  askedFen: Facts.int({ "zh-CN": "申请资助", en: "grant asked for" }, "fen"),
  budgetFen: Facts.int({ "zh-CN": "项目预算", en: "budget" }, "fen"),
  ownFen: Facts.int({ "zh-CN": "自筹资金", en: "own funds" }, "fen"),
  donatedFen: Facts.int({ "zh-CN": "社会捐赠", en: "donations" }, "fen")
})
export type Grant = Facts.RowOf<typeof grant>

const asked = grant.askedFen
const hundred = 100

export const ceiling = Requirement.require("project.grant-ceiling", asked.atMost(Ventures.ceilingFen), {
  citations: [GUANGZHOU_VENTURES.passage(), ZHONGSHAN_VENTURES.passage()]
})
export const floor = Requirement.require("project.grant-floor", asked.atLeast(Ventures.floorFen), {
  citations: [ZHONGSHAN_VENTURES.passage()]
})
export const shareOfBudget = Requirement.require(
  "project.grant-share",
  Facts.share(asked, grant.budgetFen).atMost(Ventures.grantMaxPercent, hundred),
  { citations: [GUANGZHOU_VENTURES.passage()] }
)
export const ownFunds = Requirement.require(
  "project.own-funds",
  Facts.share(grant.ownFen, grant.budgetFen).atLeast(Ventures.ownMinPercent, hundred),
  { citations: [GUANGZHOU_VENTURES.passage()] }
)
const dongguan = [DONGGUAN_VENTURES.passage()]
export const matched = Requirement.require(
  "project.grant-matched",
  Criterion.any(grant.donatedFen.atMost(0), asked.atMost(grant.donatedFen.times(Ventures.matchTimes))),
  { citations: dongguan }
)
export const matchCeiling = Requirement.require(
  "project.grant-match-ceiling",
  Criterion.any(grant.donatedFen.atMost(0), asked.atMost(Ventures.matchCeilingFen)),
  { citations: dongguan }
)
export const withoutDonors = Requirement.require(
  "project.grant-without-donors",
  Criterion.any(grant.donatedFen.above(0), asked.atMost(Ventures.withoutDonorsFen)),
  { citations: dongguan }
)
export const insideBudget = Requirement.require("project.grant-inside-budget", asked.atMost(grant.budgetFen), {
  citations: [LIBRARY.passage()]
})

export const grantSize = Rule.define<Grant>({
  id: "VEN-02",
  title: { "zh-CN": "资助额度", en: "size of a grant" },
  parameters: [
    Ventures.ceilingFen,
    Ventures.floorFen,
    Ventures.grantMaxPercent,
    Ventures.ownMinPercent,
    Ventures.matchTimes,
    Ventures.matchCeilingFen,
    Ventures.withoutDonorsFen
  ],
  clauses: [
    Rule.clause(insideBudget),
    Rule.clause(ceiling, { parameter: Ventures.ceilingFen }),
    Rule.clause(floor, { parameter: Ventures.floorFen }),
    Rule.clause(shareOfBudget, { parameter: Ventures.grantMaxPercent }),
    Rule.clause(ownFunds, { parameter: Ventures.ownMinPercent }),
    Rule.clause(matched, { parameter: Ventures.matchTimes }),
    Rule.clause(matchCeiling, { parameter: Ventures.matchCeilingFen }),
    Rule.clause(withoutDonors, { parameter: Ventures.withoutDonorsFen })
  ]
})

export interface Highest {
  readonly amountFen: number
  /** Every limit that was looked at. */
  readonly uses: readonly ParameterUse[]
}

/** The largest grant that the rule lets through, for whoever plans; floors and own funds are asked of the plan itself. */
export const highest = (of: { readonly budgetFen: number; readonly donatedFen: number }, view: ParameterView): Highest => {
  const limit = (parameter: Parameter.Integer, amount: (value: number) => number) => {
    const use = Parameter.useIn(view, parameter)
    return use === undefined ? [] : [{ amountFen: amount(use.value), use }]
  }
  const plain = (value: number): number => value
  const limits = [
    ...limit(Ventures.ceilingFen, plain),
    ...limit(Ventures.grantMaxPercent, (percent) => Ratio.divide(of.budgetFen, percent, hundred).quotient),
    ...(of.donatedFen > 0
      ? [...limit(Ventures.matchTimes, (times) => of.donatedFen * times), ...limit(Ventures.matchCeilingFen, plain)]
      : limit(Ventures.withoutDonorsFen, plain))
  ]
  return {
    amountFen: limits.reduce((least, { amountFen }) => Math.min(least, amountFen), of.budgetFen),
    uses: limits.map(({ use }) => use)
  }
}
