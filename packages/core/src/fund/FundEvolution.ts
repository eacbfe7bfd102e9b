/** How a fund's events change it. An event that does not fit changes nothing; a journal that has one is corrupt. */
import * as Day from "../foundation/Day.ts"
import type { EntryId, ResolutionId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Booking from "./Booking.ts"
import type { Event } from "./Fund.schema.ts"
import { type Award, awarded, type Booked, type Fund } from "./FundState.ts"
import * as Moves from "./Moves.ts"

export const stagesOf: { readonly [T in Event["type"]]: readonly Fund["stage"][] } = {
  "fund.set-up": ["none"],
  "fund.committee-set": ["set-up", "active"],
  "fund.restricted": ["set-up", "active"],
  "fund.received": ["set-up", "active"],
  "fund.split": ["set-up", "active"],
  "fund.receipt-issued": ["set-up", "active", "closed"],
  "fund.activated": ["set-up"],
  "fund.fee-charged": ["active"],
  "fund.resolved": ["active"],
  "fund.committed": ["active"],
  "fund.released": ["active"],
  "fund.paid": ["active"],
  "fund.accounted-for": ["active"],
  "fund.unspent-returned": ["active"],
  "fund.award-closed": ["active"],
  "fund.spent": ["active"],
  "fund.redirected": ["set-up", "active"],
  "fund.refunded": ["set-up", "active"],
  "fund.reversed": ["set-up", "active"],
  "fund.appealed": ["set-up", "active"],
  "fund.raising-planned": ["set-up", "active"],
  "fund.occurred": ["set-up", "active"],
  "fund.published": ["set-up", "active", "closed"],
  "fund.idle-warned": ["active"],
  "fund.closed": ["set-up", "active"]
}

const notes: ReadonlySet<Event["type"]> = new Set(["fund.raising-planned", "fund.occurred", "fund.published"])
const isNote = ({ type }: Event): boolean => notes.has(type)

export const isBooked = (event: Event): event is Booked => "entry" in event

/**
 * What a booking moves; undefined where its entry is not new, or its moves cannot be booked. To close, nothing need be left, and all of what
 * is left can go.
 */
const movesOf = (state: Fund, event: Booked): readonly Moves.Move[] | undefined => {
  if (KeyedLog.has(state.entries, event.entry)) return undefined
  const moves = Moves.of(state, event)
  return event.type === "fund.closed" || Booking.faultOf(state.accounts, moves) === undefined ? moves : undefined
}

const hasOpenAward = ({ accounts }: Fund): boolean =>
  [...accounts.keys()].some((name) => name.startsWith("committed/") || name.startsWith("advanced/"))

/** Whether an event fits, as far as one can say without its moves. */
const fitsItself = (state: Fund, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  switch (event.type) {
    case "fund.restricted":
      return !state.restrictions.has(event.restriction)
    case "fund.resolved":
      return !state.resolutions.has(event.resolution)
    case "fund.award-closed":
      return (
        state.awards.get(event.award)?.isClosed === false &&
        awarded(state, event.award, "committed") + awarded(state, event.award, "advanced") === 0
      )
    case "fund.receipt-issued":
      return KeyedLog.has(state.gifts, event.donation) && !KeyedLog.has(state.receipts, event.donation)
    case "fund.closed":
      return !hasOpenAward(state)
    case "fund.received":
      return !KeyedLog.has(state.gifts, event.donation)
    case "fund.raising-planned":
      return !state.raisings.has(event.raising)
    case "fund.occurred":
      return !state.occurrences.has(event.occurrence)
    case "fund.reversed":
      return !KeyedLog.has(state.reversals, event.reverses)
    case "fund.appealed":
      return event.appeal === undefined || state.appeals.every(({ appeal }) => appeal !== event.appeal)
    default:
      return true
  }
}

export const fits = (state: Fund, event: Event): boolean =>
  fitsItself(state, event) && (!isBooked(event) || movesOf(state, event) !== undefined)

/** What a resolution still allows changes with what is booked on it; a reversal gives it back. */
const onResolution = (state: Fund, event: Booked, sign: 1 | -1): Fund["resolutions"] => {
  const change = (resolution: ResolutionId, committed: number, paid: number): Fund["resolutions"] => {
    const known = state.resolutions.get(resolution)
    if (known === undefined) return state.resolutions
    return new Map(state.resolutions).set(resolution, {
      ...known,
      committed: known.committed + sign * committed,
      paid: known.paid + sign * paid
    })
  }
  switch (event.type) {
    case "fund.committed":
      return change(
        event.resolution,
        event.parts.reduce((sum, { amount }) => sum + amount, 0),
        0
      )
    case "fund.paid":
      return change(event.resolution, 0, event.amount)
    case "fund.spent":
      return change(event.resolution, event.amount, event.amount)
    default:
      return state.resolutions
  }
}

const withAward = (state: Fund, event: Extract<Booked, { readonly type: "fund.committed" }>): Fund["awards"] => {
  const { award, purpose, currency, parts } = event
  const known: Award = state.awards.get(award) ?? { purpose, currency, restrictions: [], isClosed: false }
  const restrictions = [...new Set([...known.restrictions, ...parts.map(({ restriction }) => restriction)])]
  return new Map(state.awards).set(award, { ...known, restrictions })
}

/** A refund, or the reversal of one, changes what was given back of the gift. */
const givenBack = (state: Fund, event: Booked, sign: 1 | -1): Fund["refunded"] => {
  if (event.type !== "fund.refunded") return state.refunded
  const after = new Map(state.refunded)
  const sum = (after.get(event.donation) ?? 0) + sign * event.amount
  if (sum === 0) after.delete(event.donation)
  else after.set(event.donation, sum)
  return after
}

/** What was taken back can come again: the fee of the gift, the purchase. */
const freed = (state: Fund, undone: Booked): Partial<Fund> => {
  switch (undone.type) {
    case "fund.fee-charged":
      return { fees: KeyedLog.without(state.fees, undone.donation) }
    case "fund.accounted-for":
    case "fund.spent":
      return { purchases: KeyedLog.without(state.purchases, undone.purchase) }
    default:
      return {}
  }
}

const active: ReadonlySet<Event["type"]> = new Set(["fund.activated", "fund.paid", "fund.spent", "fund.accounted-for"])

/** Undefined where it cannot be booked: its moves are worked out once, to see that and to book them. */
const booked = (state: Fund, event: Booked): Fund | undefined => {
  const moves = movesOf(state, event)
  const done = moves === undefined ? undefined : Booking.book(state.accounts, moves)
  if (done === undefined) return undefined
  const { entry } = event
  const undone = event.type === "fund.reversed" ? KeyedLog.get(state.entries, event.reverses)?.event : undefined
  const sign = undone === undefined ? 1 : -1
  const log = <K>(of: KeyedLog.KeyedLog<K, EntryId>, key: K) => KeyedLog.add(of, key, entry)
  const after: Fund = {
    ...state,
    accounts: done.accounts,
    entries: KeyedLog.add(state.entries, entry, { event, moves: done.moves }),
    resolutions: onResolution(state, undone ?? event, sign),
    refunded: givenBack(state, undone ?? event, sign)
  }
  switch (event.type) {
    case "fund.received": {
      const { type: _, v: __, ...gift } = event
      return { ...after, gifts: KeyedLog.add(state.gifts, event.donation, gift) }
    }
    case "fund.fee-charged":
      return { ...after, fees: log(state.fees, event.donation) }
    case "fund.committed":
      return { ...after, awards: withAward(state, event) }
    case "fund.accounted-for":
    case "fund.spent":
      return { ...after, purchases: log(state.purchases, event.purchase) }
    case "fund.reversed":
      return { ...after, ...(undone === undefined ? {} : freed(state, undone)), reversals: log(state.reversals, event.reverses) }
    case "fund.closed":
      return { ...after, stage: "closed", closedOn: Day.require(event.on) }
    default:
      return after
  }
}

const changed = (state: Fund, event: Event): Fund | undefined => {
  if (isBooked(event)) return booked(state, event)
  switch (event.type) {
    case "fund.set-up": {
      const { type: _, v: __, on, parent: ___, ...said } = event
      return { ...state, ...said, setUpOn: Day.require(on), stage: "set-up" }
    }
    case "fund.committee-set":
      return { ...state, committee: event.committee }
    case "fund.restricted": {
      const { type: _, v: __, on: ___, words: ____, restriction, until, ...said } = event
      const known = until === undefined ? said : { ...said, endsOn: Day.require(until) }
      return { ...state, restrictions: new Map(state.restrictions).set(restriction, known) }
    }
    case "fund.receipt-issued": {
      const { type: _, v: __, ...receipt } = event
      return { ...state, receipts: KeyedLog.add(state.receipts, event.donation, receipt) }
    }
    case "fund.activated":
      return { ...state, stage: "active" }
    case "fund.resolved": {
      const { type: _, v: __, resolution, ...rest } = event
      return { ...state, resolutions: new Map(state.resolutions).set(resolution, { ...rest, committed: 0, paid: 0 }) }
    }
    case "fund.award-closed": {
      const award = state.awards.get(event.award)
      return award === undefined ? state : { ...state, awards: new Map(state.awards).set(event.award, { ...award, isClosed: true }) }
    }
    case "fund.appealed": {
      const { appeal, by, links = [] } = event
      const told = { on: Day.require(event.on), by, links, ...(appeal === undefined ? {} : { appeal }) }
      return { ...state, appeals: [...state.appeals, told] }
    }
    case "fund.raising-planned": {
      const { raising, isEmergency } = event
      const [startsOn, endsOn] = [Day.require(event.startsOn), Day.require(event.endsOn)]
      return { ...state, raisings: new Map(state.raisings).set(raising, { startsOn, endsOn, isEmergency }) }
    }
    case "fund.occurred": {
      const { occurrence, what } = event
      return { ...state, occurrences: new Map(state.occurrences).set(occurrence, { on: Day.require(event.on), what }) }
    }
    case "fund.published":
      return { ...state, publications: [...state.publications, { on: Day.require(event.on), what: event.what, about: event.about }] }
    case "fund.idle-warned":
      return { ...state, warnedOn: Day.require(event.on) }
  }
}

export const evolve = (state: Fund, event: Event): Fund => {
  const after = fitsItself(state, event) ? changed(state, event) : undefined
  if (after === undefined) return state
  const on = Day.require(event.on)
  // What is published or planned is no booking: it holds back none.
  if (isNote(event)) return after
  return {
    ...after,
    latest: Day.later(state.latest, on),
    ...(active.has(event.type) ? { activeOn: Day.later(state.activeOn, on) } : {})
  }
}
