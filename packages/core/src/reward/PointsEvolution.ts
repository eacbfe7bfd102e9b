/**
 * How events change an account of time coins: which fits at which stage, what it moves, and what it leaves behind. One that does not fit changes
 * nothing.
 */
import * as Day from "../foundation/Day.ts"
import type { EntryId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Coins from "./Coins.ts"
import * as Lots from "./Lots.ts"
import type { Event } from "./PointsAccount.schema.ts"
import * as PointsLine from "./PointsLine.ts"
import { balanceOf, type Earned, type Out, type PointsAccount } from "./PointsState.ts"

type Reversed = Extract<Event, { readonly type: "points.reversed" }>

const changed = (accrued: PointsAccount["accrued"], month: string, units: number): PointsAccount["accrued"] => {
  const after = new Map(accrued)
  const sum = (after.get(month) ?? 0) + units
  if (sum === 0) after.delete(month)
  else after.set(month, sum)
  return after
}

export const stagesOf: { readonly [T in Event["type"]]: readonly PointsAccount["stage"][] } = {
  "points.opened": ["none"],
  "points.earned": ["open"],
  "points.checked": ["open"],
  "points.credited": ["open"],
  "points.accrued": ["open"],
  "points.settled": ["open"],
  "points.spent": ["open"],
  "points.given": ["open"],
  "points.taken": ["open"],
  "points.donated": ["open"],
  "points.expired": ["open"],
  "points.reversed": ["open"],
  "points.closed": ["open"]
}

export const fits = (state: PointsAccount, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  switch (event.type) {
    case "points.checked":
    case "points.credited":
    case "points.accrued":
      return state.earned.get(event.entry)?.stage === "waiting"
    case "points.spent":
    case "points.given":
    case "points.donated":
    case "points.expired":
      return (
        !KeyedLog.has(state.entries, event.entry) && Lots.sumOf(Lots.take(state.lots, event.units, sinceOf(event)).gone) === event.units
      )
    case "points.taken":
      return !KeyedLog.has(state.entries, event.entry) && Lots.sumOf(lotsOf(event)) === event.units
    case "points.reversed":
      return !KeyedLog.has(state.entries, event.entry) && canGoBack(state, event)
    case "points.closed":
      return balanceOf(state) === 0
    case "points.opened":
      return true
    default:
      return !KeyedLog.has(state.entries, event.entry)
  }
}

const canGoBack = (state: PointsAccount, { reverses, units, opposite }: Reversed): boolean => {
  const earned = state.earned.get(reverses)
  if (earned === undefined || earned.stage === "reversed" || balanceOf(state) < units) return false
  if (earned.month === undefined) return opposite === undefined
  const { month, units: back } = opposite ?? { month: earned.month, units: earned.accrued }
  return !state.settled.has(month) && (state.accrued.get(month) ?? 0) + units >= back
}

/** Where nobody said so, every lot may go. */
const sinceOf = ({ since }: { readonly units: number; readonly since?: string }): Day.Day | undefined =>
  since === undefined ? undefined : Day.require(since)

/** What is given keeps its days; where none are said, it is of the day of the gift. */
const lotsOf = ({ on, units, lots = [{ on, units }] }: Extract<Event, { readonly type: "points.taken" }>): Lots.Lots =>
  lots.map((lot) => ({ on: Day.require(lot.on), units: lot.units }))

const out = (state: PointsAccount, of: Out, units: number, since?: Day.Day): Pick<PointsAccount, "lots" | "out"> => ({
  lots: Lots.take(state.lots, units, since).left,
  out: { ...state.out, [of]: state.out[of] + units }
})

const withEarned = ({ earned }: PointsAccount, entry: EntryId, change: (known: Earned) => Partial<Earned>): PointsAccount["earned"] => {
  const known = earned.get(entry)
  return known === undefined ? earned : new Map(earned).set(entry, { ...known, ...change(known) })
}

const outOf = { "points.spent": "spent", "points.given": "given", "points.donated": "donated", "points.expired": "expired" } as const

/** Out of the month that it is in; of one that is paid, out of the month that is open, into which whole coins may go back. */
const goneBack = (state: PointsAccount, { reverses, units, opposite }: Reversed): PointsAccount => {
  const earned = state.earned.get(reverses)
  const after = {
    ...state,
    ...out(state, "reversed", units),
    earned: withEarned(state, reverses, () => ({ stage: "reversed", kept: 0, accrued: 0 }))
  }
  if (earned?.month === undefined) return after
  const { month, units: back } = opposite ?? { month: earned.month, units: earned.accrued }
  const over = state.settled.get(earned.month)
  return {
    ...after,
    accrued: changed(state.accrued, month, units - back),
    settled: over === undefined ? state.settled : new Map(state.settled).set(earned.month, over - (earned.accrued - back))
  }
}

const unpaid = { stage: "waiting", kept: 0, accrued: 0 } as const

/** What an event moves, without its entry and its lines: for a decision that looks one event ahead. */
export const movedBy = (state: PointsAccount, event: Event, on: Day.Day): PointsAccount => {
  switch (event.type) {
    case "points.opened": {
      const { holder, bank, bonus } = event
      return { ...state, stage: "open", holder, ...(bank === undefined ? {} : { bank }), lots: Lots.put([], on, bonus), kept: bonus }
    }
    case "points.earned": {
      const { record, units, parts, isGroupTime } = event
      const minutes = Coins.minutesOf(parts)
      const earned: Earned = { on: event.on, record, units, minutes, parts, isGroupTime, checkedBy: [], ...unpaid }
      return { ...state, earned: new Map(state.earned).set(event.entry, earned) }
    }
    case "points.checked":
      return { ...state, earned: withEarned(state, event.entry, ({ checkedBy }) => ({ checkedBy: [...checkedBy, event.by] })) }
    case "points.credited":
      return {
        ...state,
        lots: Lots.put(state.lots, on, event.kept),
        kept: state.kept + event.kept,
        earned: withEarned(state, event.entry, () => ({ stage: "credited", kept: event.kept }))
      }
    case "points.accrued":
      return {
        ...state,
        accrued: changed(state.accrued, event.month, event.units),
        earned: withEarned(state, event.entry, () => ({ stage: "accrued", accrued: event.units, month: event.month }))
      }
    case "points.settled": {
      const paid = changed(state.accrued, event.month, -(state.accrued.get(event.month) ?? 0))
      return {
        ...state,
        accrued: changed(paid, event.next, event.carried),
        settled: new Map(state.settled).set(event.month, event.overCap + event.donated),
        lots: Lots.put(state.lots, on, event.kept),
        kept: state.kept + event.kept
      }
    }
    case "points.taken":
      return {
        ...state,
        lots: lotsOf(event).reduce((lots, lot) => Lots.put(lots, lot.on, lot.units), state.lots),
        kept: state.kept + event.units
      }
    case "points.spent":
    case "points.given":
    case "points.donated":
    case "points.expired":
      return { ...state, ...out(state, outOf[event.type], event.units, sinceOf(event)) }
    case "points.reversed":
      return goneBack(state, event)
    case "points.closed":
      return { ...state, stage: "closed" }
  }
}

/** Events that book under an entry of their own; a check and what follows from it speak of one that is there. */
const openers: ReadonlySet<Event["type"]> = new Set([
  "points.earned",
  "points.settled",
  "points.spent",
  "points.given",
  "points.taken",
  "points.donated",
  "points.expired",
  "points.reversed"
])

const opens = (event: Event): event is Extract<Event, { readonly entry: EntryId }> => openers.has(event.type)

export const evolve = (state: PointsAccount, event: Event): PointsAccount => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  const latest = Day.later(state.latest, on)
  const entries = opens(event) ? KeyedLog.add(state.entries, event.entry, event.type) : state.entries
  let { lines } = state
  for (const line of PointsLine.of(state, event)) lines = KeyedLog.add(lines, lines.size + 1, line)
  return { ...movedBy(state, event, on), entries, lines, latest }
}
