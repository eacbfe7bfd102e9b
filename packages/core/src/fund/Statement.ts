/**
 * A fund's statement for a period: what each account had at its beginning, what was booked, and what it had at its end.
 *
 * What a reader would get wrong: bookings stand on the day that they speak of, not on the day on which they were made; a reversal dated
 * back changes the opening balance of a later period. Currencies stand apart, always.
 */
import * as Day from "../foundation/Day.ts"
import type { DonationId, EntryId, PersonId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import type { Period } from "../foundation/Period.ts"
import * as Ratio from "../foundation/Ratio.ts"
import * as Account from "./Account.ts"
import type { Booked, Fund, Gift } from "./FundState.ts"
import * as Pieces from "./Pieces.ts"

export type Balances = ReadonlyMap<string, number>

export interface Line {
  readonly entry: EntryId
  readonly on: Day.Day
  readonly type: Booked["type"]
  readonly changes: readonly { readonly account: string; readonly amount: number }[]
}

export interface Statement {
  readonly opening: Balances
  readonly lines: readonly Line[]
  readonly closing: Balances
}

const add = (balances: Map<string, number>, account: string, amount: number): void => {
  const after = (balances.get(account) ?? 0) + amount
  if (after === 0) balances.delete(account)
  else balances.set(account, after)
}

/** Lines in the order of their days, then of their booking. An account whose balance is nothing is not listed. */
export const statement = (state: Fund, period: Period): Statement => {
  const opening = new Map<string, number>()
  const lines: Line[] = []
  for (const { event, moves } of KeyedLog.values(state.entries)) {
    const on = Day.require(event.on)
    if (on > period.last) continue
    const changes = moves.flatMap(({ from, to, pieces }) => {
      const amount = Pieces.total(pieces)
      return [
        { account: from, amount: -amount },
        { account: to, amount }
      ]
    })
    if (on >= period.first) lines.push({ entry: event.entry, on, type: event.type, changes })
    else for (const { account, amount } of changes) add(opening, account, amount)
  }
  lines.sort((a, b) => a.on - b.on)
  const closing = new Map(opening)
  for (const { account, amount } of lines.flatMap(({ changes }) => changes)) add(closing, account, amount)
  return { opening, lines, closing }
}

export interface Figures {
  /** What came in from all sources, less what was given back. */
  readonly received: number
  /** The same by where it came from: what a fund began with, and what matched others' gifts, is no donation. They add up to `received`. */
  readonly receivedFrom: Readonly<Record<Gift["source"], number>>
  /** Promised to awards, less what was released. */
  readonly committed: number
  /** Paid out, to awards and straight, less what came back. */
  readonly paid: number
  /** Kept, promised to nobody, at the end. */
  readonly available: number
  /** Months that `available` lasts at the pace of the period, whole; undefined where nothing was paid. */
  readonly monthsCovered: number | undefined
  readonly newDonors: number
  /** Donors of the period who gave before it. */
  readonly returningDonors: number
}

const sumOf = (changes: Line["changes"], currency: string, ...kinds: readonly Account.Kind[]): number => {
  let sum = 0
  for (const { account, amount } of changes) {
    const of = Account.of(account)
    if (of.currency === currency && kinds.includes(of.kind)) sum += amount
  }
  return sum
}

/** What a line books, or takes back where it is a reversal. */
const saidBy = (state: Fund, { entry }: Line): Booked | undefined => {
  const booked = KeyedLog.get(state.entries, entry)?.event
  return booked?.type === "fund.reversed" ? KeyedLog.get(state.entries, booked.reverses)?.event : booked
}

/** What came in by source. What is turned to another purpose leaves and comes in again: nothing over all of it. */
const incomeBySource = (state: Fund, lines: readonly Line[], currency: string): Record<Gift["source"], number> => {
  const sums = { donation: 0, "start-up": 0, matching: 0, interest: 0 }
  for (const line of lines) {
    const said = saidBy(state, line)
    const gift = said !== undefined && "donation" in said ? KeyedLog.get(state.gifts, said.donation) : undefined
    if (gift !== undefined) sums[gift.source] -= sumOf(line.changes, currency, "given")
  }
  return sums
}

type Donor = PersonId | DonationId | string

/** How a fund sustains itself over a number of months that begin with the period: in one currency, because two are never added. */
export const figures = (state: Fund, period: Period, currency: string): Figures => {
  const { lines, closing } = statement(state, period)
  const changes = lines.flatMap((line) => line.changes)
  const closed = [...closing].map(([account, amount]) => ({ account, amount }))
  const available = sumOf(closed, currency, "available")
  const paid = sumOf(changes, currency, "advanced", "spent")
  const months = Day.monthIndex(period.last) - Day.monthIndex(period.first) + 1
  const [before, during] = [new Set<Donor>(), new Set<Donor>()]
  for (const { donor, on, entry, source, donation, parts } of KeyedLog.values(state.gifts)) {
    if (donor === undefined || source !== "donation" || KeyedLog.has(state.reversals, entry)) continue
    // Who had all of it back gave nothing.
    if (parts.reduce((sum, { amount }) => sum + amount, 0) === state.refunded.get(donation)) continue
    const day = Day.require(on)
    if (day < period.first) before.add(donor)
    else if (day <= period.last) during.add(donor)
  }
  const returningDonors = [...during].filter((donor) => before.has(donor)).length
  return {
    received: 0 - sumOf(changes, currency, "given"),
    receivedFrom: incomeBySource(state, lines, currency),
    committed:
      sumOf(changes, currency, "committed", "advanced") +
      sumOf(
        lines.filter((line) => saidBy(state, line)?.type === "fund.accounted-for").flatMap((line) => line.changes),
        currency,
        "spent"
      ),
    paid,
    available,
    monthsCovered: paid > 0 ? Ratio.divide(available, months, paid).quotient : undefined,
    newDonors: during.size - returningDonors,
    returningDonors
  }
}

/** The same figures of a period and of the one a year before. */
export const yearOnYear = (state: Fund, period: Period, currency: string): { readonly now: Figures; readonly before: Figures } => ({
  now: figures(state, period, currency),
  before: figures(state, { first: Day.plusYears(period.first, -1), last: Day.plusYears(period.last, -1) }, currency)
})
