/**
 * How much of its means a charity must spend on charity, and how much it may on administration, by the class of organisation.
 *
 * What a reader would get wrong: the ratios bind the host's whole accounts. A fund is no legal person and can breach none; of it only its
 * share of the host's figures can be shown. Everything is compared by cross-multiplication; the amounts that are shown are rounded up
 * (what must be spent) or down (what may be), so that who follows them is never a fen short.
 */
import type { Citation } from "../../foundation/Citation.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { ParameterUse, ParameterView } from "../../foundation/ParameterView.ts"
import * as Ratio from "../../foundation/Ratio.ts"
import { CL, EXP, EXP25 } from "../../law/Instruments.ts"
import * as Ladder from "../../law/Ladder.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Refusal from "../../law/Refusal.ts"
import * as Rule from "../../law/Rule.ts"

/** Foundations, or associations and service institutions (社会团体、社会服务机构); whether they may raise from the public. */
export type Class = "public-foundation" | "public-service" | "foundation" | "service"

/** The host's accounts, in fen; what nobody said is undefined. */
export interface Accounts {
  readonly class: Class
  readonly netAssetsFen?: number | undefined
  readonly lastIncomeFen?: number | undefined
  /** Of the three years before; may stand for last year's figure. */
  readonly averageIncomeFen?: number | undefined
  readonly averageNetAssetsFen?: number | undefined
  readonly charitableFen?: number | undefined
  /** All spending of the year. */
  readonly totalFen?: number | undefined
  readonly administrationFen?: number | undefined
}

type Percent = Parameter.UseOf<Parameter.Integer>
interface Share {
  readonly of: "lastIncomeFen" | "averageIncomeFen" | "netAssetsFen" | "averageNetAssetsFen"
  readonly percent: Percent
}

interface Terms {
  /** One of each list is enough; each list must be met. */
  readonly spending: readonly (readonly Share[])[]
  readonly administration: Percent
  readonly uses: readonly ParameterUse[]
}

const either = (percent: Percent, last: Share["of"], average: Share["of"], hasAverage: boolean): readonly Share[] => [
  { of: last, percent },
  ...(hasAverage ? [{ of: average, percent }] : [])
]

/** What the accounts of a class are held to; undefined while its tier or its figures are not known, or no rule holds. */
const termsOf = (accounts: Accounts, view: ParameterView): Terms | undefined => {
  const hasAverage = view.valueOf(Charities.averageYears.id) !== undefined
  const of = (spending: Parameter.Integer, administration: Parameter.Integer, onIncome: boolean): Terms | undefined => {
    const least = Parameter.useIn(view, spending)
    const most = Parameter.useIn(view, administration)
    if (least === undefined || most === undefined) return undefined
    const main = onIncome
      ? either(least, "lastIncomeFen", "averageIncomeFen", hasAverage)
      : either(least, "netAssetsFen", "averageNetAssetsFen", hasAverage)
    return { spending: [main], administration: most, uses: [least, most] }
  }
  switch (accounts.class) {
    case "public-foundation":
      return of(Charities.publicFoundationSpending, Charities.publicFoundationAdministration, true)
    case "public-service":
      return of(Charities.publicServiceSpending, Charities.publicServiceAdministration, true)
    case "foundation":
    case "service": {
      const [tiers, ratios] =
        accounts.class === "foundation"
          ? ([Charities.foundationTiers, Charities.foundation] as const)
          : ([Charities.serviceTiers, Charities.service] as const)
      const rung = Ladder.reached(Parameter.valueIn(view, tiers) ?? [], { netAssetsFen: accounts.netAssetsFen }).rung
      const tier = Charities.tiers.find((one) => one === rung?.id)
      if (tier === undefined) return undefined
      const terms = of(ratios[tier].spending, ratios[tier].administration, false)
      const income = Parameter.useIn(view, Charities.smallestIncomePercent)
      if (terms === undefined || accounts.class !== "service" || tier !== "smallest" || income === undefined) return terms
      const ofIncome = either(income, "lastIncomeFen", "averageIncomeFen", hasAverage)
      return { ...terms, spending: [...terms.spending, ofIncome], uses: [...terms.uses, income] }
    }
  }
}

/** The least whole fen that are this share. */
const least = (whole: number, percent: number): number => {
  const { quotient, remainder } = Ratio.divide(Math.max(0, whole), percent, 100)
  return remainder === 0 ? quotient : quotient + 1
}

export interface Limits {
  /** The least charitable spending of the year. */
  readonly leastFen: number
  /** The most for administration at this total; undefined while the total is not known. */
  readonly mostFen: number | undefined
}

/** What the class must spend and may spend; undefined while a figure that it hangs on is missing. */
export const limitsOf = (accounts: Accounts, view: ParameterView): Limits | undefined => {
  const terms = termsOf(accounts, view)
  if (terms === undefined) return undefined
  const lines = terms.spending.map((shares) => {
    const known = shares.flatMap(({ of, percent }) => {
      const whole = accounts[of]
      return whole === undefined ? [] : [least(whole, percent.value)]
    })
    return known.length === 0 ? undefined : Math.min(...known)
  })
  if (lines.includes(undefined)) return undefined
  const { totalFen } = accounts
  const mostFen = totalFen === undefined ? undefined : Ratio.divide(totalFen, terms.administration.value, 100).quotient
  return { leastFen: Math.max(...lines.map((line) => line ?? 0)), mostFen }
}

const units = Object.fromEntries(
  ["leastFen", "charitableFen", "mostFen", "administrationFen", "exemptFen", "totalFen", "raisedFen", "costFen"].map((name) => [
    name,
    "fen"
  ])
)
const law = (accounts: Accounts): readonly Citation[] =>
  accounts.class === "public-foundation" ? [CL.article(61)] : [CL.article(61), EXP.passage()]

/** Whether the host's year is within its ratios: everything that is not, at once. */
export const decide = (accounts: Accounts, view: ParameterView): Decision.Decision => {
  const uses = termsOf(accounts, view)?.uses ?? []
  const limits = limitsOf(accounts, view)
  const citations = law(accounts)
  const more = { kind: "requirement", citations, units, parameters: uses } as const
  const { charitableFen, administrationFen, totalFen } = accounts
  if (limits === undefined)
    return Decision.from<true>(true, [
      Refusal.finding(
        "fund.ratio-unknown",
        { netAssetsFen: accounts.netAssetsFen, lastIncomeFen: accounts.lastIncomeFen },
        {
          ...more,
          outcome: "unknown",
          units: { netAssetsFen: "fen", lastIncomeFen: "fen" }
        }
      )
    ])
  const { leastFen, mostFen } = limits
  const spent =
    (charitableFen ?? -Infinity) >= leastFen
      ? []
      : [
          Refusal.finding(
            "fund.spent-too-little",
            { charitableFen, leastFen },
            {
              ...more,
              outcome: charitableFen === undefined ? "unknown" : "unmet"
            }
          )
        ]
  const exempt = Parameter.useIn(view, Charities.administrationExemptFen)
  const exemptFen = exempt?.value ?? 0
  const isExempt = accounts.class !== "public-foundation" && (administrationFen ?? Infinity) < exemptFen
  const isWithin = (administrationFen ?? Infinity) <= (mostFen ?? -Infinity)
  const administered =
    isExempt || isWithin
      ? []
      : [
          Refusal.finding(
            "fund.administration-too-high",
            { administrationFen, mostFen, totalFen, exemptFen },
            {
              ...more,
              parameters: [...uses, ...(exempt === undefined ? [] : [exempt])],
              outcome: administrationFen === undefined || mostFen === undefined ? "unknown" : "unmet"
            }
          )
        ]
  return Decision.from<true>(true, [...spent, ...administered])
}

export interface Forecast {
  /** Spending by the end of the year if it goes on as so far. */
  readonly charitableFen: number
  readonly administrationFen: number
  /** What is still to be spent by then beyond that; 0 when it will be enough. */
  readonly missingFen: number
}

/** Where the year ends at its present pace, after `days` of `of`: spending so far, by cross-multiplication, rounded down. */
export const forecast = (accounts: Accounts, days: number, of: number, view: ParameterView): Forecast | undefined => {
  const limits = limitsOf(accounts, view)
  const { charitableFen, administrationFen } = accounts
  if (limits === undefined || charitableFen === undefined || administrationFen === undefined || days < 1 || of < days) return undefined
  const end = (fen: number): number => Ratio.divide(fen, of, days).quotient
  return {
    charitableFen: end(charitableFen),
    administrationFen: end(administrationFen),
    missingFen: Math.max(0, limits.leastFen - end(charitableFen))
  }
}

/** Whether raising cost no more than a policy allows; where it has no figure, the law's “最必要原则” is for people to judge. */
export const raisingCost = (raisedFen: number | undefined, costFen: number | undefined, view: ParameterView): Decision.Decision => {
  const use = Parameter.useIn(view, Charities.raisingCostPercent)
  if (use === undefined) return Decision.met<true>(true)
  const known = raisedFen !== undefined && costFen !== undefined
  if (known && Ratio.compare(costFen, raisedFen, use.value, 100) <= 0) return Decision.met<true>(true)
  const finding = Refusal.finding(
    "fund.raising-cost",
    { raisedFen, costFen },
    {
      kind: "requirement",
      outcome: known ? "unmet" : "unknown",
      citations: [CL.article(61, "最必要原则"), EXP25.passage()],
      parameters: [use],
      units
    }
  )
  return Decision.from<true>(true, [finding])
}

const tiered = Charities.tiers.flatMap((tier) =>
  [Charities.foundation[tier], Charities.service[tier]].flatMap(({ spending, administration }) => [spending, administration])
)

/** As the rule book prints them; `decide` asks them. */
export const ratios = Rule.define({
  id: "CHA-08",
  title: { "zh-CN": "年度慈善活动支出与管理费用", en: "charitable spending and administration of the year" },
  parameters: [
    Charities.publicFoundationSpending,
    Charities.publicFoundationAdministration,
    Charities.publicServiceSpending,
    Charities.publicServiceAdministration,
    Charities.foundationTiers,
    Charities.serviceTiers,
    ...tiered,
    Charities.smallestIncomePercent,
    Charities.averageYears,
    Charities.administrationExemptFen
  ],
  clauses: []
})
export const costs = Rule.define({
  id: "CHA-09",
  title: { "zh-CN": "募捐成本", en: "cost of raising" },
  parameters: [Charities.raisingCostPercent],
  clauses: []
})
