/**
 * A charity fund under its host (社区慈善基金), from its setting up to its end: what comes in, for what, what is promised, paid and left.
 *
 * What a reader would get wrong: a fund has no account of its own; this is the host's book of it. It knows nothing of projects: an award is
 * an id to which money is committed, a tranche a payment that a resolution allows. Its stream is the guard of every amount in it, so that
 * no two commands can spend the same fen.
 */
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { FundId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as Fee from "./Fee.ts"
import type { Command, Event } from "./Fund.schema.ts"
import { evolve, isBooked, stagesOf } from "./FundEvolution.ts"
import { daysOf, reasons } from "./FundReasons.ts"
import { type Fund, initial } from "./FundState.ts"
import { booking } from "./LedgerReasons.ts"
import type { Context } from "./Reason.ts"
import * as Sharing from "./Sharing.ts"

export type { Agreement, Command, Committee, Event, Part } from "./Fund.schema.ts"
export type { Context } from "./Reason.ts"
export type { Award, Entry, Fund, Gift, PublicGift, Resolution } from "./FundState.ts"
export { evolve, fits, stagesOf } from "./FundEvolution.ts"
export { awarded, balanceOf, initial, moneyReceived, publicGifts, receiptsDue } from "./FundState.ts"

export const streamOf = (fund: FundId): string => `fund/${fund}`
export const upcasts = {}

const eventOf = {
  "set-up": "fund.set-up",
  "set-committee": "fund.committee-set",
  restrict: "fund.restricted",
  receive: "fund.received",
  split: "fund.split",
  "issue-receipt": "fund.receipt-issued",
  activate: "fund.activated",
  "charge-fee": "fund.fee-charged",
  resolve: "fund.resolved",
  commit: "fund.committed",
  release: "fund.released",
  pay: "fund.paid",
  "account-for": "fund.accounted-for",
  "return-unspent": "fund.unspent-returned",
  "close-award": "fund.award-closed",
  spend: "fund.spent",
  redirect: "fund.redirected",
  refund: "fund.refunded",
  reverse: "fund.reversed",
  appeal: "fund.appealed",
  "plan-raising": "fund.raising-planned",
  "note-occurrence": "fund.occurred",
  publish: "fund.published",
  "warn-idle": "fund.idle-warned",
  close: "fund.closed"
} as const

const eventFor = (command: Command, state: Fund): Event | undefined => {
  switch (command.type) {
    case "charge-fee": {
      const parts = Fee.partsOf(state, command.donation)
      return parts === undefined ? undefined : { ...happened(command, eventOf), parts }
    }
    case "split": {
      const parts = Sharing.partsOf(command, state)
      return parts === undefined ? undefined : { ...happened(command, eventOf), parts }
    }
    case "commit":
    case "spend":
      return { ...happened(command, eventOf), servesDonor: false }
    case "redirect":
      // Without consent it is refused in any case; the ledger is asked all the same, so that every reason is told at once.
      return { ...happened(command, eventOf), consent: command.consent ?? "" }
    default:
      return happened(command, eventOf)
  }
}

export const decide = (command: Command, state: Fund, context: Context): Decision.Decision<readonly Event[]> => {
  // What the stage forbids is asked nothing else.
  const [refused] = Turn.inStage("fund", command.type, state.stage, stagesOf[eventOf[command.type]])
  if (refused !== undefined) return { outcome: "unmet", findings: [refused] }
  const event = eventFor(command, state)
  const booked = event !== undefined && isBooked(event) ? booking(state, event) : []
  const findings = [...daysOf(command, state, context), ...reasons(command, state, context), ...booked]
  if (event !== undefined) return Decision.from<readonly Event[]>([event], findings)
  // Of a fee less than a fen nothing else is wrong; of a split that moves nothing its own reasons are told.
  const [first = Refusal.finding("fund.fee-nothing", {}), ...more] = findings
  return { outcome: "unmet", findings: [first, ...more] }
}

export const decider: Decider<Command, Fund, Event, Context> = { initial, decide, evolve }
