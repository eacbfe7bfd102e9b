/**
 * Where each gift is: with the fund, promised, paid out, or spent on a purchase for groups of people served; exact to the fen.
 *
 * What a reader would get wrong: nothing is computed in proportion. The pieces of a gift travel from booking to booking (`Pieces`: first in,
 * first out within a restriction, a convention of this library), and this reads where they have come to rest. The lines of a gift always
 * add up to it.
 */
import type { AwardId, DonationId, EntryId, GroupId, PurchaseId, RestrictionId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Account from "./Account.ts"
import type { Entry, Fund } from "./FundState.ts"
import * as Pieces from "./Pieces.ts"

/** reversed: the gift was booked by mistake and taken back. */
export type Where = Exclude<Account.Kind, "given"> | "refunded" | "reversed"

export interface Line {
  readonly where: Where
  readonly restriction: RestrictionId | undefined
  readonly amount: number
  readonly award?: AwardId
  readonly purchase?: PurchaseId
  /** The groups that the purchase served together. */
  readonly groups?: readonly GroupId[]
  /** The booking that brought it there; none while the fund keeps it. */
  readonly entry?: EntryId
}

export type Traces = ReadonlyMap<DonationId, readonly Line[]>

/** What a booking says of money that it took out for good. */
const saidBy = ({ event }: Entry): Pick<Line, "award" | "purchase" | "groups" | "entry"> => ({
  entry: event.entry,
  ...("award" in event ? { award: event.award } : {}),
  ...("purchase" in event ? { purchase: event.purchase, groups: event.groups } : {})
})

const whereOf = (entry: Entry, kind: Account.Kind): Where | undefined => {
  if (kind !== "given") return Account.isKept({ kind }) ? undefined : kind
  if (entry.event.type === "fund.refunded") return "refunded"
  return entry.event.type === "fund.reversed" ? "reversed" : undefined
}

/** Whether a booking was undone; what it did counts for nothing then, and neither does the reversal, but for a gift taken back. */
const isUndone = (state: Fund, { event }: Entry): boolean => {
  if (event.type !== "fund.reversed") return KeyedLog.has(state.reversals, event.entry)
  return KeyedLog.get(state.entries, event.reverses)?.event.type !== "fund.received"
}

/** Every gift, or only those asked for, in one pass over the bookings. */
export const traces = (state: Fund, of?: ReadonlySet<DonationId>): Traces => {
  const found = new Map<DonationId, Line[]>()
  const note = (piece: Pieces.Piece, line: Omit<Line, "amount">): void => {
    if (of !== undefined && !of.has(piece.donation)) return
    const lines = found.get(piece.donation)
    const whole = { ...line, amount: piece.amount }
    if (lines === undefined) found.set(piece.donation, [whole])
    else lines.push(whole)
  }
  for (const entry of KeyedLog.values(state.entries)) {
    if (isUndone(state, entry)) continue
    for (const { to, pieces } of entry.moves) {
      const account = Account.of(to)
      const where = whereOf(entry, account.kind)
      if (where !== undefined) for (const piece of pieces) note(piece, { where, restriction: account.restriction, ...saidBy(entry) })
    }
  }
  for (const [name, { pieces }] of state.accounts) {
    const { kind, restriction, award } = Account.of(name)
    // Only an account of what is kept has pieces.
    const line = { where: kind as Where, restriction, ...(award === undefined ? {} : { award }) }
    for (const piece of Pieces.list(pieces)) note(piece, line)
  }
  return found
}

/** One gift's lines; none of a gift that the fund does not know. */
export const traceOf = (state: Fund, donation: DonationId): readonly Line[] => traces(state, new Set([donation])).get(donation) ?? []
