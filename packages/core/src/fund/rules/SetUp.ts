/**
 * How a community fund is set up under its host: no fund inside a fund, a name that carries the host's, what the agreement says.
 *
 * What a reader would get wrong: nationally most of this is only warned of, because what asks for it are local measures; a pack that has
 * the measure refuses.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as ByForce from "../../law/ByForce.ts"
import { HUNAN_FUNDS, SHANDONG_CHARITY, SHANGHAI_FUNDS, SPECIAL_FUNDS15 } from "../../law/Instruments.ts"
import * as Funds from "../../law/parameters/Funds.ts"
import * as Rule from "../../law/Rule.ts"

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
  clauses: ByForce.pair(Funds.subFunds, { warning: "fund.sub-fund-advised", strict: "fund.sub-fund" }, plan.isSubFund.is(false), [
    SHANGHAI_FUNDS.article(4, "不再设子基金"),
    SHANDONG_CHARITY.article(34),
    SPECIAL_FUNDS15.passage()
  ])
})

export const fundName = Rule.define<Plan>({
  id: "FND-02",
  title: { "zh-CN": "基金名称", en: "a fund's name" },
  parameters: [Funds.nameWithHost],
  clauses: ByForce.pair(
    Funds.nameWithHost,
    { warning: "fund.name-advised", strict: "fund.name" },
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
