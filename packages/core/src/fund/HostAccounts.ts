/**
 * The accounts of a host for its yearly ratios: what its funds here recorded, and what it declares of the whole.
 *
 * What a reader would get wrong: the ratios bind the host's whole accounts, and its funds are a part of them. What is recorded here stands in for
 * what nobody declares only where the host says that it keeps no other accounts; otherwise it is shown beside, and a declared figure that is less
 * than the recorded part of it contradicts it. Start-up and matching money are the host's own and no income of its. Renminbi only.
 */
import * as Day from "../foundation/Day.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Money from "../foundation/Money.ts"
import * as Period from "../foundation/Period.ts"
import * as Ratio from "../foundation/Ratio.ts"
import * as Account from "./Account.ts"
import type { Fund, Gift } from "./FundState.ts"
import { type Findings, wrong } from "./Reason.ts"
import type * as Ratios from "./rules/Ratios.ts"
import * as Statement from "./Statement.ts"

/** In fen; what nobody said is undefined. */
export interface Said extends Omit<Ratios.Accounts, "class"> {
  /** Raised in the year, and what raising it cost. */
  readonly raisedFen?: number | undefined
  readonly raisingCostFen?: number | undefined
}
export const names = [
  "netAssetsFen",
  "averageNetAssetsFen",
  "lastIncomeFen",
  "averageIncomeFen",
  "charitableFen",
  "totalFen",
  "administrationFen",
  "raisedFen",
  "raisingCostFen"
] as const satisfies readonly (keyof Said)[]
export type Name = (typeof names)[number]

/** Those of which the books of funds are a part that only adds up. */
const partial = ["lastIncomeFen", "charitableFen", "raisedFen"] as const satisfies readonly Name[]

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** What came from others and stayed, of gifts of a period. */
const income = ({ gifts, reversals, refunded }: Fund, { first, last }: Period.Period, sources: readonly Gift["source"][]): number => {
  let sum = 0
  for (const { on, source, currency, parts, entry, donation } of KeyedLog.values(gifts)) {
    const day = Day.require(on)
    if (day < first || day > last || currency !== Money.renminbi || !sources.includes(source) || KeyedLog.has(reversals, entry)) continue
    sum += sumOf(parts.map(({ amount }) => amount)) - (refunded.get(donation) ?? 0)
  }
  return sum
}

const sumOfKinds = (amounts: readonly (readonly [account: string, amount: number])[], kinds: readonly Account.Kind[]): number =>
  sumOf(
    amounts.map(([name, amount]) => {
      const { currency, kind } = Account.of(name)
      return currency === Money.renminbi && kinds.includes(kind) ? amount : 0
    })
  )

/** What is kept at the end of a day. What was paid to a project is no asset any more, accounted for or not. */
const netAssets = (state: Fund, on: Day.Day): number =>
  sumOfKinds([...Statement.statement(state, { first: on, last: on }).closing], ["available", "goods", "committed"])

/** Paid to projects and spent straight, with goods handed out, less what came back. */
const charitable = (state: Fund, period: Period.Period): number =>
  sumOfKinds(
    Statement.statement(state, period).lines.flatMap(({ changes }) => changes.map(({ account, amount }) => [account, amount] as const)),
    ["advanced", "spent", "handed-out"]
  )

/** Rounded up, so that who follows it is never a fen short. */
const average = (all: readonly number[]): number => {
  const { quotient, remainder } = Ratio.divide(sumOf(all), 1, all.length)
  return remainder === 0 ? quotient : quotient + 1
}

/** What these funds recorded of a year up to a day of it. `averageYears`: years before whose average may stand for the last one's figure. */
export const recorded = (funds: readonly Fund[], on: Day.Day, averageYears: number | undefined): Said => {
  const { year } = Day.parts(on)
  const sofar = { first: Period.year(year).first, last: on }
  const ofYear = (of: number, one: (state: Fund, period: Period.Period) => number): number =>
    sumOf(funds.map((state) => one(state, Period.year(of))))
  const incomeOf = (of: number): number => ofYear(of, (state, period) => income(state, period, ["donation", "interest"]))
  const assetsOf = (of: number): number => ofYear(of, (state, { last }) => netAssets(state, last))
  const before = Array.from({ length: averageYears ?? 0 }, (_, index) => year - 1 - index)
  const founded = Math.min(...funds.flatMap(({ setUpOn }) => setUpOn ?? []))
  // A year in which there was no fund yet is none to take an average over.
  const hasAverage = averageYears !== undefined && founded <= Period.year(year - averageYears).first
  return {
    netAssetsFen: assetsOf(year - 1),
    lastIncomeFen: incomeOf(year - 1),
    ...(hasAverage ? { averageIncomeFen: average(before.map(incomeOf)), averageNetAssetsFen: average(before.map(assetsOf)) } : {}),
    charitableFen: sumOf(funds.map((state) => charitable(state, sofar))),
    raisedFen: sumOf(funds.map((state) => income(state, sofar, ["donation"])))
  }
}

export type Source = "declared" | "recorded"

export interface Together {
  readonly said: Said
  /** Where each figure is from; none of one that nobody knows. */
  readonly sources: { readonly [N in Name]?: Source }
  /** Declared figures that are less than what is recorded of them here. */
  readonly findings: Findings
}

export const together = (declared: Said, of: Said, isWhole: boolean): Together => {
  const said: { [N in Name]?: number } = {}
  const sources: { [N in Name]?: Source } = {}
  for (const name of names) {
    const fen = declared[name] ?? (isWhole ? of[name] : undefined)
    if (fen === undefined) continue
    said[name] = fen
    sources[name] = declared[name] === undefined ? "recorded" : "declared"
  }
  const findings = partial.flatMap((name): Findings => {
    const [declaredFen, recordedFen] = [declared[name], of[name]]
    if (declaredFen === undefined || recordedFen === undefined || declaredFen >= recordedFen) return []
    return [wrong("fund.declared-too-little", { figure: name, declaredFen, recordedFen }, { severity: "warning" })]
  })
  return { said, sources, findings }
}
