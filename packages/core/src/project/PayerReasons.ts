/**
 * Who pays for an award: a fund of this house that is there and not closed, or somebody outside; exactly one. And that the application has no
 * other award, so that no two of them together exceed what was applied for.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command } from "./Award.schema.ts"
import * as AwardMoney from "./AwardMoney.ts"
import type { Award } from "./AwardState.ts"

type Named = Pick<Extract<Command, { readonly type: "propose" | "name-payer" }>, "fund" | "payer">

/** What stands in the fund that is named; `none` where there is none of that id. */
export interface Payer {
  readonly stage: "none" | "set-up" | "active" | "closed"
}

const units = { stage: "fund.stage", paidFen: "fen" }

export const payerReasons = ({ fund, payer }: Named, known: Payer | undefined): readonly Finding[] => {
  const stage = known?.stage ?? "none"
  return [
    ...(fund === undefined && payer === undefined ? [Refusal.finding("award.no-payer", {}, { kind: "requirement" })] : []),
    ...(fund !== undefined && payer !== undefined ? [Refusal.finding("award.two-payers", { fund, payer })] : []),
    ...(fund === undefined || stage === "set-up" || stage === "active"
      ? []
      : [Refusal.finding("award.fund-not-open", { fund, stage }, { kind: "requirement", units })])
  ]
}

/** Named afterwards: once, and a fund only before anything was paid, since it has not booked that. */
export const laterPayerReasons = (named: Named, state: Award, known: Payer | undefined): readonly Finding[] => {
  const paidFen = AwardMoney.disbursedFen(state)
  const before = state.fund ?? state.payer
  return [
    ...(before === undefined ? [] : [Refusal.finding("award.payer-named-already", { payer: before })]),
    ...payerReasons(named, known),
    ...(named.fund === undefined || paidFen === 0 ? [] : [Refusal.finding("award.paid-before", { fund: named.fund, paidFen }, { units })])
  ]
}

/** The awards that its application has already, and that have not come to nothing. */
export const otherAwardReasons = (others: readonly AwardId[]): readonly Finding[] =>
  others.map((award) => Refusal.finding("award.another-award", { award }))
