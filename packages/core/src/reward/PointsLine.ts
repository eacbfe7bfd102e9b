/**
 * What each event moves, line by line: out of one place and into another, so that an account can be read from its first coin to its last.
 *
 * What a reader would get wrong: a coin that a cap refuses has a line too, and what is less than a coin leaves one month and comes into the
 * next by two opposite lines. Amounts are units, above zero.
 */
import * as Day from "../foundation/Day.ts"
import type { AccountId, EntryId, RecordId } from "../foundation/Id.ts"
import type { Event } from "./PointsAccount.schema.ts"
import type { PointsAccount } from "./PointsState.ts"

/** Of these the balance is what can be spent; a month is what it earned and is not paid yet. */
export const places = [
  "service",
  "bonus",
  "month",
  "carried",
  "balance",
  "account",
  "over-day",
  "over-cap",
  "pool",
  "spent",
  "expired",
  "reversed"
] as const
export type Place = (typeof places)[number]

export interface Line {
  readonly on: Day.Day
  readonly type: Event["type"]
  readonly from: Place
  readonly to: Place
  readonly units: number
  readonly entry?: EntryId
  /** The service that earned it. */
  readonly record?: RecordId
  /** The month whose minutes it belongs to, where only whole coins are paid. */
  readonly month?: string
  /** The other account, where coins go from one to another. */
  readonly other?: AccountId
}

type Move = Omit<Line, "on" | "type" | "entry">
type Shares = Extract<Event, { readonly type: "points.credited" | "points.settled" }>

const shared = (from: Place, { kept, overDay, overCap, donated }: Shares, more: Partial<Move>): readonly Move[] => [
  { from, to: "balance", units: kept, ...more },
  { from, to: "over-day", units: overDay, ...more },
  { from, to: "over-cap", units: overCap, ...more },
  { from, to: "pool", units: donated, ...more }
]

const reversed = (
  { earned }: PointsAccount,
  { reverses, units, opposite }: Extract<Event, { readonly type: "points.reversed" }>
): readonly Move[] => {
  const known = earned.get(reverses)
  if (known === undefined) return []
  const { record, month } = known
  if (opposite !== undefined)
    return [
      { from: "balance", to: "month", units, record, month: opposite.month },
      { from: "month", to: "reversed", units: opposite.units, record, month: opposite.month }
    ]
  return month === undefined
    ? [{ from: "balance", to: "reversed", units, record }]
    : [{ from: "month", to: "reversed", units: known.accrued, record, month }]
}

const movesOf = (state: PointsAccount, event: Event): readonly Move[] => {
  switch (event.type) {
    case "points.opened":
      return [{ from: "bonus", to: "balance", units: event.bonus }]
    case "points.credited":
    case "points.accrued": {
      const known = state.earned.get(event.entry)
      const record = known === undefined ? {} : { record: known.record }
      return event.type === "points.credited"
        ? shared("service", event, record)
        : [
            { from: "service", to: "month", units: event.units, month: event.month, ...record },
            { from: "service", to: "over-day", units: event.overDay ?? 0, ...record }
          ]
    }
    case "points.settled": {
      const { month, next, carried } = event
      return [
        ...shared("month", event, { month }),
        { from: "month", to: "carried", units: carried, month },
        { from: "carried", to: "month", units: carried, month: next }
      ]
    }
    case "points.spent":
      return [{ from: "balance", to: "spent", units: event.units }]
    case "points.given":
      return [{ from: "balance", to: "account", units: event.units, other: event.to }]
    case "points.taken":
      return [{ from: "account", to: "balance", units: event.units, other: event.from }]
    case "points.donated":
      return [{ from: "balance", to: "pool", units: event.units }]
    case "points.expired":
      return [{ from: "balance", to: "expired", units: event.units }]
    case "points.reversed":
      return reversed(state, event)
    case "points.earned":
    case "points.checked":
    case "points.closed":
      return []
  }
}

/** Of the state before the event. What moves nothing has no line. */
export const of = (state: PointsAccount, event: Event): readonly Line[] => {
  const said = { on: Day.require(event.on), type: event.type, ...("entry" in event ? { entry: event.entry } : {}) }
  return movesOf(state, event).flatMap((move) => (move.units === 0 ? [] : [{ ...said, ...move }]))
}
