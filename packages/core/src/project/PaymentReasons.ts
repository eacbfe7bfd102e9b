/**
 * Whether a part of an award can be paid: it is earned by evidence, not held back, not blocked by a failed mid-term; and whoever is to
 * pay is named. A fund of this house has resolved and committed it; an outside payer has done neither here.
 *
 * The first half is this award's own knowledge (`payable`), the second is named by the command: a project asks, the payer pays.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import { LIBRARY, ZHONGSHAN_VENTURES, ZIBO_VENTURES } from "../law/Instruments.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command } from "./Award.schema.ts"
import { type Award, type Part, partOf } from "./AwardState.ts"
import * as Late from "./Late.ts"
import * as Schedule from "./Schedule.ts"

const units = { amountFen: "fen", trancheFen: "fen" }
/** Paid by cycle and assessment is what these places say; that it holds everywhere is this library's. */
const inParts = { kind: "requirement", citations: [LIBRARY.passage(), ZIBO_VENTURES.passage(), ZHONGSHAN_VENTURES.passage()] } as const

/** Empty where the part can be paid as far as the project is concerned. */
export const payable = (state: Award, number: number): readonly Finding[] => {
  const part = partOf(state, number)
  if (part === undefined) return [Refusal.finding("award.no-tranche", { tranche: number })]
  const { milestone } = part
  return [
    ...(part.stage === "open" ? [] : [Refusal.finding("award.tranche-stage", { tranche: number, stage: part.stage })]),
    ...(state.reached.has(milestone)
      ? []
      : [Refusal.finding("award.not-earned", { tranche: number, milestone, evidence: state.delivered.has(milestone) }, inParts)]),
    ...(state.midTerm === "failed" ? [Refusal.finding("award.mid-term-failed", { tranche: number }, inParts)] : [])
  ]
}

/** The parts that wait for nothing but the fund. */
export const payableParts = (state: Award): readonly Part[] =>
  state.stage === "running" || state.stage === "accepted"
    ? state.tranches.filter(({ tranche }) => payable(state, tranche).length === 0)
    : []

type Pay = Extract<Command, { readonly type: "pay" }>

export const paymentReasons = (command: Pay, state: Award, on: Day.Day, around: Schedule.Around): readonly Finding[] => {
  const { tranche, amountFen } = command
  const trancheFen = partOf(state, tranche)?.amountFen
  return [
    ...payable(state, tranche),
    ...(trancheFen === undefined || trancheFen === amountFen
      ? []
      : [Refusal.finding("award.not-the-amount", { tranche, amountFen, trancheFen }, { units })]),
    ...restingReasons(command, state),
    ...lateReasons(state, on, around)
  ]
}

/** What a payment rests on: of a fund its resolution and its promise; of somebody outside nothing that could stand here. */
const restingReasons = ({ tranche, resolution, commitment }: Pay, { fund, payer }: Award): readonly Finding[] => {
  if (fund === undefined && payer === undefined) return [Refusal.finding("award.no-payer", {}, { kind: "requirement" })]
  if (fund === undefined)
    return [resolution, commitment].flatMap((one) =>
      one === undefined ? [] : [Refusal.finding("award.not-of-a-fund", { tranche, payer, named: one })]
    )
  return [
    ...(resolution === undefined ? [Refusal.finding("award.no-resolution", { tranche }, { kind: "requirement" })] : []),
    ...(commitment === undefined ? [Refusal.finding("award.no-commitment", { tranche }, { kind: "requirement" })] : [])
  ]
}

/** Paid late is paid: it is said and changes nothing. */
const lateReasons = ({ signedOn, tranches }: Award, on: Day.Day, around: Schedule.Around): readonly Finding[] => {
  const isFirst = tranches.every(({ stage }) => stage !== "paid")
  return isFirst ? Late.finding("award.first-payment-late", Schedule.firstPaymentBy(signedOn, around), on) : []
}
