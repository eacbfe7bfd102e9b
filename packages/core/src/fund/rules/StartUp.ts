/**
 * What a fund begins with. What a reader would get wrong: there is no national figure at all; where a pack gives none, none is asked for.
 * An amount of yuan is asked of money: that goods do not count towards it is this library's reading (本库默认).
 */
import * as FundOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CHENGDU_FUNDS, DAYAWAN_FUNDS, HENGSHAN_FUNDS, RUGAO_FUNDS } from "../../law/Instruments.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Funds from "../../law/parameters/Funds.ts"
import * as Rule from "../../law/Rule.ts"

export const startUp = Facts.sheet("fund.start-up", {
  kind: Facts.text({ "zh-CN": "基金种类", en: "kind of fund" }, FundOptions.kind),
  founder: Facts.text({ "zh-CN": "设立人", en: "founder" }, FundOptions.founder),
  receivedFen: Facts.int({ "zh-CN": "已到账", en: "received" }, "fen")
})
export type StartUp = Facts.RowOf<typeof startUp>

const startUpLaw = [CHENGDU_FUNDS.passage(), HENGSHAN_FUNDS.passage(), RUGAO_FUNDS.passage()]
const unlessKind = (kind: "community" | "named" | "targeted") => Criterion.not(startUp.kind.is(kind))

/** A unit may have to begin with more than a person; where the pack says nothing of units, they begin as anybody does. */
export const startsWith = Requirement.require(
  "fund.start-up",
  Criterion.any(unlessKind("community"), startUp.receivedFen.atLeast(Funds.startUpFen)),
  { citations: startUpLaw }
)
export const unitStartsWith = Requirement.require(
  "fund.start-up-unit",
  Criterion.any(startUp.founder.is("person"), startUp.receivedFen.atLeast(Funds.startUpByUnitFen)),
  { citations: [HENGSHAN_FUNDS.passage()] }
)
export const namedStartsWith = Requirement.require(
  "fund.start-up-named",
  Criterion.any(unlessKind("named"), startUp.receivedFen.atLeast(Funds.startUpNamedFen)),
  { citations: startUpLaw }
)
export const targetedStartsWith = Requirement.require(
  "fund.start-up-targeted",
  Criterion.any(unlessKind("targeted"), startUp.receivedFen.atLeast(Funds.startUpTargetedFen)),
  { citations: startUpLaw }
)

export const startUpAmount = Rule.define<StartUp>({
  id: "FND-05",
  title: { "zh-CN": "起始资金", en: "start-up amount" },
  parameters: [
    Funds.startUpFen,
    Funds.startUpByUnitFen,
    Funds.startUpNamedFen,
    Funds.startUpTargetedFen,
    Charities.originalFundNational,
    Charities.originalFundLocal,
    Charities.originalFundOther
  ],
  clauses: [
    Rule.clause<StartUp>(startsWith, { parameter: Funds.startUpFen }),
    Rule.clause<StartUp>(unitStartsWith, { parameter: Funds.startUpByUnitFen }),
    Rule.clause<StartUp>(namedStartsWith, { parameter: Funds.startUpNamedFen }),
    Rule.clause<StartUp>(targetedStartsWith, { parameter: Funds.startUpTargetedFen })
  ]
})

export const matching = Facts.sheet("fund.matching", {
  matchedFen: Facts.int({ "zh-CN": "配套资金合计", en: "matching money in all" }, "fen")
})
export type Matching = Facts.RowOf<typeof matching>

/** So much is matched, says the pack: more is told, since somebody may have agreed on more. */
export const matchingAmount = Rule.define<Matching>({
  id: "FND-05",
  title: { "zh-CN": "配套资金", en: "matching money" },
  parameters: [Funds.matchingFen],
  clauses: [
    Rule.clause<Matching>(
      Requirement.require("fund.matched-above", matching.matchedFen.atMost(Funds.matchingFen), {
        severity: "warning",
        citations: [DAYAWAN_FUNDS.passage()]
      }),
      { parameter: Funds.matchingFen }
    )
  ]
})
