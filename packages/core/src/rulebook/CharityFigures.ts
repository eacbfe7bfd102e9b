/** The law of charities in the rule book: until when something is published, and what the year's spending is held to. */
import * as Day from "../foundation/Day.ts"
import type * as Deadline from "../foundation/Deadline.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Disclosure from "../fund/rules/Disclosure.ts"
import * as Ratios from "../fund/rules/Ratios.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Charities from "../law/parameters/Charities.ts"
import type { Rule } from "../law/Rule.ts"
import { due, type Figure, figure, type Of, text } from "./Figure.ts"

/** What somebody must publish after something of a day. */
const after =
  (key: "mutual-aid-ended" | "charity-ended", of: (on: Day.Day, around: Disclosure.Of) => Deadline.Deadline | undefined): Of =>
  (situation) =>
    due(key, { day: Day.text(situation.today) }, of(situation.today, situation))

/** Exactly as long as asks for no interim publication, and a day longer; and of an emergency. */
const periodic: Of = (situation) => {
  const { today, view } = situation
  const over = Parameter.valueIn(view, Charities.interimOverMonths)
  const ends = over === undefined ? [] : [Day.plusMonths(today, over), Day.plusDays(Day.plusMonths(today, over), 1)]
  const emergencyTo = Day.plusDays(today, 12)
  const days = Disclosure.emergency(today, emergencyTo, situation).map((day) => Day.text(day))
  return [
    ...ends.flatMap((to): readonly Figure[] => {
      const { interim, final } = Disclosure.periodic(today, to, situation)
      const lasting = { from: Day.text(today), to: Day.text(to) }
      return [
        ...(interim.length === 0 ? [figure(text("raising", lasting), text("no-interim"), false)] : []),
        ...interim.flatMap((one) => due("raising", lasting, one)),
        ...due("raising-over", lasting, final)
      ]
    }),
    ...(days.length === 0
      ? []
      : [figure(text("emergency", { from: Day.text(today), to: Day.text(emergencyTo) }), text("on-days", { days }), true)])
  ]
}

const yearly: Of = (situation) => {
  const { year } = Day.parts(situation.today)
  return [
    ...due("annual", { year }, Disclosure.annual(year, situation)),
    ...due("annual-to-registrar", { year }, Disclosure.toRegistrar(year, situation)),
    ...due("related-party", { day: Day.text(situation.today) }, Disclosure.event(situation.today, situation))
  ]
}

const yuan = 100
const [million, thousand] = [1_000_000 * yuan, 1_000 * yuan]

/** Beside a tier's lower bound, and beside what is free of the ratio; a body whose income counts, and one whose average may. */
const accounts: readonly Ratios.Accounts[] = [
  {
    ...{ class: "service", netAssetsFen: 10 * million, lastIncomeFen: undefined },
    ...{ totalFen: 2 * million, charitableFen: 600 * thousand, administrationFen: 260 * thousand }
  },
  {
    class: "service",
    netAssetsFen: 6_400 * thousand,
    totalFen: 2 * million,
    charitableFen: 448 * thousand,
    administrationFen: 290 * thousand
  },
  { class: "service", netAssetsFen: 6_400 * thousand, totalFen: million, charitableFen: 448 * thousand, administrationFen: 199_999 * yuan },
  {
    ...{ class: "service", netAssetsFen: 900 * thousand, lastIncomeFen: 300 * thousand },
    ...{ totalFen: 180 * thousand, charitableFen: 150 * thousand - 1, administrationFen: 30 * thousand }
  },
  {
    ...{ class: "public-foundation", lastIncomeFen: million, averageIncomeFen: 800 * thousand },
    ...{ totalFen: 600 * thousand, charitableFen: 560 * thousand, administrationFen: 40 * thousand }
  }
]

const spending: Of = ({ view }) =>
  accounts.flatMap((one): readonly Figure[] => {
    const limits = Ratios.limitsOf(one, view)
    if (limits === undefined) return []
    const { outcome, findings } = Ratios.decide(one, view)
    const { netAssetsFen, lastIncomeFen, averageIncomeFen, totalFen, charitableFen, administrationFen } = one
    const given = { totalFen, charitableFen, administrationFen }
    const spends =
      one.class === "public-foundation"
        ? text("spends-public", { ...given, lastIncomeFen, averageIncomeFen })
        : lastIncomeFen === undefined
          ? text("spends", { ...given, netAssetsFen })
          : text("spends-income", { ...given, netAssetsFen, lastIncomeFen })
    const says =
      outcome === "met" ? "spent-well" : findings.some(({ rule }) => rule === "fund.spent-too-little") ? "spent-too-little" : "too-dear"
    return [figure(spends, text(says, { leastFen: limits.leastFen, mostFen: limits.mostFen }), outcome === "met")]
  })

const raised = 100 * thousand

/** The most that the raising may cost, and a fen more. */
const raising: Of = ({ view }) =>
  costs(view).map((costFen) => {
    const isWithin = Ratios.raisingCost(raised, costFen, view).outcome === "met"
    return figure(text("raised", { raisedFen: raised, costFen }), text(isWithin ? "cost-within" : "cost-beyond"), isWithin)
  })

const costs = (view: ParameterView): readonly number[] => {
  const percent = Parameter.valueIn(view, Charities.raisingCostPercent)
  const most = percent === undefined ? undefined : (raised / 100) * percent
  return most === undefined ? [] : [most, most + 1]
}

export const charities: readonly (readonly [Rule, Of])[] = [
  [Disclosure.mutualAidRule, after("mutual-aid-ended", Disclosure.mutualAid)],
  [Disclosure.surplusRule, after("charity-ended", Disclosure.surplus)],
  [Disclosure.periodicRule, periodic],
  [Disclosure.annualRule, yearly],
  [Ratios.ratios, spending],
  [Ratios.costs, raising]
]
