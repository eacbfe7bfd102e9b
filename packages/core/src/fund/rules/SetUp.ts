/**
 * How a community fund is set up under its host: no fund inside a fund, a name that carries the host's, what the agreement says, its
 * committee, the amount that it begins with.
 *
 * What a reader would get wrong: nationally most of this is only warned of, because what asks for it are local measures; a pack that has
 * the measure refuses. The start-up amount has no national figure at all: where a pack gives none, none is asked for.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import type { Severity } from "../../foundation/Decision.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import {
  CHENGDU_FUNDS,
  HENGSHAN_FUNDS,
  HUNAN_FUNDS,
  LIBRARY,
  RUGAO_FUNDS,
  SHANDONG_CHARITY,
  SHANGHAI_FUNDS,
  SPECIAL_FUNDS15
} from "../../law/Instruments.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Funds from "../../law/parameters/Funds.ts"
import type * as Parameter from "../../law/Parameter.ts"
import * as Rule from "../../law/Rule.ts"

/** One criterion as a warning and as a refusal, each under its own id; the parameter says which is asked. */
const byEffect = <F>(
  parameter: Parameter.Choice,
  advised: string,
  refused: string,
  criterion: Criterion.Criterion<F>,
  citations: Requirement.Requirement<F>["citations"],
  ...gates: readonly Rule.Gate[]
): readonly Rule.Clause<F>[] =>
  (["warned", "refused"] as const).map((effect) => {
    const severity: Severity = effect === "warned" ? "warning" : "error"
    const requirement = Requirement.require(effect === "warned" ? advised : refused, criterion, {
      citations,
      severity
    })
    return Rule.clause(requirement, { parameter, includes: effect }, ...gates)
  })

export const plan = Facts.sheet("fund.plan", {
  isSubFund: Facts.bool({ "zh-CN": "下设于其他基金", en: "inside another fund" }),
  nameBeginsWithHost: Facts.bool({ "zh-CN": "名称以慈善组织全称开头", en: "name begins with the host's full name" }),
  nameSaysFund: Facts.bool({ "zh-CN": "名称以“慈善基金”结尾", en: "name ends as that of a charity fund" })
})
export type Plan = Facts.RowOf<typeof plan>

/** What the names say; a host's name alone is no fund's. */
export const planOf = ({ hostName, name, isSubFund }: { hostName: string; name: string; isSubFund: boolean }): Plan => ({
  isSubFund,
  nameBeginsWithHost: name.startsWith(hostName) && name.length > hostName.length,
  nameSaysFund: name.endsWith("慈善基金")
})

export const legalPerson = Rule.define<Plan>({
  id: "FND-01",
  title: { "zh-CN": "专项基金不得再设子基金", en: "no fund inside a fund" },
  parameters: [Funds.subFunds],
  clauses: byEffect(Funds.subFunds, "fund.sub-fund-advised", "fund.sub-fund", plan.isSubFund.is(false), [
    SHANGHAI_FUNDS.article(4, "不再设子基金"),
    SHANDONG_CHARITY.article(34),
    SPECIAL_FUNDS15.passage()
  ])
})

export const fundName = Rule.define<Plan>({
  id: "FND-02",
  title: { "zh-CN": "基金名称", en: "a fund's name" },
  parameters: [Funds.nameWithHost],
  clauses: byEffect(
    Funds.nameWithHost,
    "fund.name-advised",
    "fund.name",
    Criterion.all(plan.nameBeginsWithHost.is(true), plan.nameSaysFund.is(true)),
    [HUNAN_FUNDS.passage(undefined, "慈善组织全称+XX社区慈善基金")]
  )
})

export const agreement = Facts.sheet("fund.agreement", {
  purpose: Facts.bool({ "zh-CN": "设立目的条款", en: "clause on the purpose" }),
  use: Facts.bool({ "zh-CN": "使用条款", en: "clause on the use" }),
  rights: Facts.bool({ "zh-CN": "权利义务条款", en: "clause on rights and duties" }),
  termination: Facts.bool({ "zh-CN": "终止条款", en: "clause on termination" }),
  residue: Facts.bool({ "zh-CN": "剩余财产条款", en: "clause on what is left" }),
  naming: Facts.bool({ "zh-CN": "命名条款", en: "clause on the name" }),
  preservation: Facts.bool({ "zh-CN": "保值增值条款", en: "clause on keeping the value" })
})
export type Agreement = Facts.RowOf<typeof agreement>

const says = <F>(clause: keyof Agreement, criterion: Criterion.Criterion<F>): Rule.Clause<F> =>
  Rule.clause(
    Requirement.require(`fund.agreement-${clause}`, criterion, { citations: [SHANGHAI_FUNDS.article(5), SHANDONG_CHARITY.article(34)] }),
    { parameter: Funds.agreementClauses, includes: clause }
  )

export const agreed = Rule.define<Agreement>({
  id: "FND-03",
  title: { "zh-CN": "设立协议", en: "a fund's agreement" },
  parameters: [Funds.agreementClauses],
  clauses: [
    says("purpose", agreement.purpose.is(true)),
    says("use", agreement.use.is(true)),
    says("rights", agreement.rights.is(true)),
    says("termination", agreement.termination.is(true)),
    says("residue", agreement.residue.is(true)),
    says("naming", agreement.naming.is(true)),
    says("preservation", agreement.preservation.is(true))
  ]
})

export const people = Facts.sheet("fund.committee", {
  members: Facts.int({ "zh-CN": "委员", en: "members" }, "people"),
  /** Members beyond the largest even number: 0 or 1. */
  odd: Facts.bool({ "zh-CN": "人数为单数", en: "an odd number" }),
  paid: Facts.int({ "zh-CN": "领取报酬的委员", en: "members who are paid" }, "people"),
  supervisors: Facts.int({ "zh-CN": "监督员", en: "supervisors" }, "people")
})
export type People = Facts.RowOf<typeof people>

const committeeLaw = [LIBRARY.passage(), HUNAN_FUNDS.passage(undefined, "人数不少于5人且为单数，不得领取报酬")]

export const committee = Rule.define<People>({
  id: "FND-04",
  title: { "zh-CN": "管理委员会", en: "management committee" },
  parameters: [Funds.committee, Funds.committeeMembers, Funds.committeeOdd, Funds.committeeUnpaid, Funds.supervisors],
  clauses: [
    ...byEffect<People>(
      Funds.committee,
      "fund.committee-size-advised",
      "fund.committee-size",
      people.members.atLeast(Funds.committeeMembers),
      committeeLaw,
      {
        parameter: Funds.committeeMembers
      }
    ),
    ...byEffect<People>(Funds.committee, "fund.committee-odd-advised", "fund.committee-odd", people.odd.is(true), committeeLaw, {
      parameter: Funds.committeeOdd
    }),
    ...byEffect<People>(Funds.committee, "fund.committee-paid-advised", "fund.committee-paid", people.paid.equals(0), committeeLaw, {
      parameter: Funds.committeeUnpaid
    }),
    ...byEffect<People>(
      Funds.committee,
      "fund.committee-supervisors-advised",
      "fund.committee-supervisors",
      people.supervisors.atLeast(Funds.supervisors),
      committeeLaw,
      {
        parameter: Funds.supervisors
      }
    )
  ]
})

export const startUp = Facts.sheet("fund.start-up", {
  kind: Facts.text({ "zh-CN": "基金种类", en: "kind of fund" }, ["community", "named", "targeted"]),
  founder: Facts.text({ "zh-CN": "设立人", en: "founder" }, ["person", "unit"]),
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
    Funds.matchingFen,
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
