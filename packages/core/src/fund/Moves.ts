/**
 * What an event moves, from account to account: the bookings of every kind of event, in one place.
 *
 * What a reader would get wrong: the accounts of one restriction balance among themselves. Money that changes its purpose leaves the old
 * one as if it had never come for it, and comes in anew for the other; so what was received for a purpose always covers what went out.
 */
import type { DonationId, RestrictionId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Account from "./Account.ts"
import { type Booked, type Fund, heldIn } from "./FundState.ts"
import * as Pieces from "./Pieces.ts"
import * as Unused from "./Unused.ts"

export interface Move {
  readonly from: string
  readonly to: string
  readonly amount: number
  /** Exactly these; otherwise those that came in first. */
  readonly pieces?: readonly Pieces.Piece[]
  /** To the head of the account that it reaches: it was there before. */
  readonly isBack?: boolean
}

type Of<T extends Booked["type"]> = Extract<Booked, { readonly type: T }>
type Restricted = RestrictionId | undefined

const named = (kind: Account.Kind, currency: string, restriction: Restricted): string => Account.name({ kind, currency, restriction })
const poolOf = (form: "money" | "goods"): "available" | "goods" => (form === "goods" ? "goods" : "available")

/** An amount of an award's money out of as many restrictions as it takes; what is missing is asked of the last, which then lacks it. */
const ofAward = (
  state: Fund,
  { award, amount }: Of<"fund.paid" | "fund.released" | "fund.accounted-for" | "fund.unspent-returned">,
  kind: "committed" | "advanced",
  to: (currency: string, restriction: Restricted) => string,
  isBack: boolean
): readonly Move[] => {
  const { currency = "", restrictions = [] } = state.awards.get(award) ?? {}
  let missing = amount
  return (isBack ? restrictions.toReversed() : restrictions).flatMap((restriction, index) => {
    const from = Account.name({ kind, currency, restriction, award })
    const part = index === restrictions.length - 1 ? missing : Math.min(missing, heldIn(state, from).balance)
    missing -= part
    return part === 0 ? [] : [{ from, to: to(currency, restriction), amount: part, isBack }]
  })
}

/** A gift's unused pieces, account by account, as far as they go. */
const unused = (state: Fund, donation: DonationId, amount: number): readonly Move[] => {
  let missing = amount
  const moves: Move[] = []
  for (const { account, currency, restriction, amount: lies } of Unused.lying(state, donation)) {
    const part = Math.min(missing, lies)
    if (part > 0) moves.push(ofGift(account, named("given", currency, restriction), donation, part))
    missing -= part
  }
  return missing > 0 ? [] : moves
}

const ofGift = (from: string, to: string, donation: DonationId, amount: number): Move => ({
  from,
  to,
  amount,
  pieces: [{ donation, amount }]
})

/** A gift that leaves one purpose for another. */
const turned = (state: Fund, donation: DonationId, from: Restricted, to: Restricted, amount: number): readonly Move[] => {
  const { currency = "", form = "money" } = KeyedLog.get(state.gifts, donation) ?? {}
  const pool = poolOf(form)
  return [
    ofGift(named(pool, currency, from), named("given", currency, from), donation, amount),
    ofGift(named("given", currency, to), named(pool, currency, to), donation, amount)
  ]
}

const everything = (state: Fund): readonly Move[] =>
  [...state.accounts].flatMap(([name, { balance }]) => {
    const { kind, currency, restriction } = Account.of(name)
    return kind === "available" || kind === "goods" ? [{ from: name, to: named("remainder", currency, restriction), amount: balance }] : []
  })

/** The moves of an event, whether or not there is enough for them; none where it speaks of what is not known, or no longer there. */
export const of = (state: Fund, event: Booked): readonly Move[] => {
  switch (event.type) {
    case "fund.received": {
      const { parts, form, currency, donation } = event
      return parts.map(({ restriction, amount }) =>
        ofGift(named("given", currency, restriction), named(poolOf(form), currency, restriction), donation, amount)
      )
    }
    case "fund.fee-charged": {
      const { currency = "" } = KeyedLog.get(state.gifts, event.donation) ?? {}
      return event.parts.map(({ restriction, amount }) =>
        ofGift(named("available", currency, restriction), named("fee", currency, restriction), event.donation, amount)
      )
    }
    case "fund.committed": {
      const { currency, award } = event
      return event.parts.map(({ restriction, amount }) => ({
        from: named("available", currency, restriction),
        to: Account.name({ kind: "committed", currency, restriction, award }),
        amount
      }))
    }
    case "fund.released":
      return ofAward(state, event, "committed", (currency, restriction) => named("available", currency, restriction), true)
    case "fund.paid": {
      const { award } = event
      const advanced = (currency: string, restriction: Restricted) => Account.name({ kind: "advanced", currency, restriction, award })
      return ofAward(state, event, "committed", advanced, false)
    }
    case "fund.accounted-for":
      return ofAward(state, event, "advanced", (currency, restriction) => named("spent", currency, restriction), false)
    case "fund.unspent-returned":
      return ofAward(state, event, "advanced", (currency, restriction) => named("available", currency, restriction), true)
    case "fund.spent": {
      const { form, currency, restriction, amount } = event
      const to = named(form === "goods" ? "handed-out" : "spent", currency, restriction)
      return [{ from: named(poolOf(form), currency, restriction), to, amount }]
    }
    case "fund.split":
      return event.parts.flatMap(({ restriction, amount }) => turned(state, event.donation, undefined, restriction, amount))
    case "fund.redirected":
      return turned(state, event.donation, event.from, event.to, event.amount)
    case "fund.refunded":
      return unused(state, event.donation, event.amount)
    case "fund.reversed": {
      const { moves = [] } = KeyedLog.get(state.entries, event.reverses) ?? {}
      return moves.toReversed().map(({ from, to, pieces }) => ({ from: to, to: from, amount: Pieces.total(pieces), pieces, isBack: true }))
    }
    case "fund.closed":
      return everything(state)
  }
}
