/**
 * Why the ledger cannot book it, or take a booking back.
 *
 * What a reader would get wrong: “not enough” is asked of the restriction alone. What the general pool has is no answer.
 */
import * as KeyedLog from "../foundation/KeyedLog.ts"
import { CL } from "../law/Instruments.ts"
import * as Account from "./Account.ts"
import * as Booking from "./Booking.ts"
import type { Booked, Fund } from "./FundState.ts"
import * as Moves from "./Moves.ts"
import { type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Unused from "./Unused.ts"

export const reverse = (command: Of<"reverse">, state: Fund): Findings => {
  const { reverses } = command
  const entry = KeyedLog.get(state.entries, reverses)
  if (entry === undefined) return [wrong("fund.no-entry", { reverses })]
  return [
    ...when(KeyedLog.has(state.reversals, reverses), () => wrong("fund.reversed-twice", { reverses })),
    ...when(entry.event.type === "fund.reversed", () => wrong("fund.reversal-reversed", { reverses })),
    ...settled(entry.event, state)
  ]
}

/** Of an award that was settled nothing comes back: nobody could release or pay it any more. */
const settled = (event: Booked, state: Fund): Findings => {
  const award = "award" in event ? event.award : undefined
  return award !== undefined && state.awards.get(award)?.isClosed === true ? [wrong("fund.award-closed", { award })] : []
}

/** An account in words: what kind of money it is, of which currency, restricted to what. */
const named = (account: string) => {
  const { kind, currency, restriction = Account.general } = Account.of(account)
  return { account: kind, currency, restriction }
}

const refunding = (state: Fund, { donation, amount }: Pick<Of<"refund">, "donation" | "amount">): Findings => {
  const gift = KeyedLog.get(state.gifts, donation)
  return gift === undefined
    ? []
    : [wrong("fund.used", { donation, amount, left: Unused.left(state, donation) }, { currency: gift.currency })]
}

/** What the ledger says of the booking itself. Of a reversal or a refund it says where the money went meanwhile. */
export const booking = (state: Fund, event: Booked): Findings => {
  if (KeyedLog.has(state.entries, event.entry)) return [wrong("fund.entry-twice", { entry: event.entry })]
  const moves = Moves.of(state, event)
  const fault = Booking.faultOf(state.accounts, moves)
  if (fault === undefined) return []
  const { account = "", balance = 0 } = fault
  if (event.type === "fund.refunded") return refunding(state, event)
  const { currency } = Account.of(account)
  switch (fault.fault) {
    case "overdrawn": {
      const amount = moves.reduce((sum, move) => sum + (move.from === account ? move.amount : 0), 0)
      return [
        wrong(
          "fund.overdrawn",
          { ...named(account), amount, balance },
          { currency, kind: "requirement", citations: [CL.article(56), CL.article(53)] }
        )
      ]
    }
    case "used":
      return [wrong("fund.moved-on", { ...named(account), balance }, { currency })]
    case "too-large":
      return [wrong("fund.too-large", {})]
    default:
      // No such gift, award or entry: said already where it is asked for. To close, nothing need be left.
      return []
  }
}
