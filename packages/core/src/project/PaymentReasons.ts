/**
 * Whether a part of an award can be paid: it is earned by evidence, not held back, not blocked by a failed mid-term; and the fund has resolved
 * and committed it.
 *
 * The first half is this award's own knowledge (`payable`), the second is named by the command: a project asks, the fund pays.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command } from "./Award.schema.ts"
import { type Award, type Part, partOf } from "./AwardState.ts"
import * as Late from "./Late.ts"
import * as Schedule from "./Schedule.ts"

const units = { amountFen: "fen", trancheFen: "fen" }

/** Empty where the part can be paid as far as the project is concerned. */
export const payable = (state: Award, number: number): readonly Finding[] => {
  const part = partOf(state, number)
  if (part === undefined) return [Refusal.finding("award.no-tranche", { tranche: number })]
  const { milestone } = part
  return [
    ...(part.stage === "open" ? [] : [Refusal.finding("award.tranche-stage", { tranche: number, stage: part.stage })]),
    ...(state.reached.has(milestone)
      ? []
      : [
          Refusal.finding(
            "award.not-earned",
            { tranche: number, milestone, evidence: state.delivered.has(milestone) },
            { kind: "requirement" }
          )
        ]),
    ...(state.midTerm === "failed" ? [Refusal.finding("award.mid-term-failed", { tranche: number }, { kind: "requirement" })] : [])
  ]
}

/** The parts that wait for nothing but the fund. */
export const payableParts = (state: Award): readonly Part[] =>
  state.stage === "running" || state.stage === "accepted"
    ? state.tranches.filter(({ tranche }) => payable(state, tranche).length === 0)
    : []

type Pay = Extract<Command, { readonly type: "pay" }>

export const paymentReasons = (command: Pay, state: Award, on: Day.Day, around: Schedule.Around): readonly Finding[] => {
  const { tranche, amountFen, resolution, commitment } = command
  const trancheFen = partOf(state, tranche)?.amountFen
  return [
    ...payable(state, tranche),
    ...(trancheFen === undefined || trancheFen === amountFen
      ? []
      : [Refusal.finding("award.not-the-amount", { tranche, amountFen, trancheFen }, { units })]),
    ...(resolution === undefined ? [Refusal.finding("award.no-resolution", { tranche }, { kind: "requirement" })] : []),
    ...(commitment === undefined ? [Refusal.finding("award.no-commitment", { tranche }, { kind: "requirement" })] : []),
    ...lateReasons(state, on, around)
  ]
}

/** Paid late is paid: it is said and changes nothing. */
const lateReasons = ({ signedOn, tranches }: Award, on: Day.Day, around: Schedule.Around): readonly Finding[] => {
  const isFirst = tranches.every(({ stage }) => stage !== "paid")
  return isFirst ? Late.finding("award.first-payment-late", Schedule.firstPaymentBy(signedOn, around), on) : []
}
