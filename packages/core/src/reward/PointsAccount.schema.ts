/** Commands and events of one account of time coins. Amounts are units (`Coins`), above zero. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import * as Id from "../foundation/Id.schema.ts"
import { Minute } from "../foundation/Minute.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

const Units = Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0)))
const NotNegative = Schema.Int.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(0)))
const Percent = Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0)))

/** What makes minutes worth more than plain ones. */
export const Because = Schema.Literals(["plain", "night", "holiday", "rest-day", "hardship"])
export type Because = typeof Because.Type

/** Minutes of one day that are worth the same, and why. Without `from` they have no clock, or are a whole record. */
export const Part = Schema.Struct({
  day: DayText,
  from: Schema.optionalKey(Minute),
  minutes: NotNegative,
  because: Because,
  percent: Percent,
  /** Of the position. */
  ratePercent: Percent
})
export type Part = typeof Part.Type
const Relation = Schema.Literals(["direct-relative", "relative", "friend", "platform", "needy-elder", "service-body"])
/** "2026-03". */
const Month = Schema.String.pipe(Schema.check(Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])$/, { expected: "a month, as 2026-03" })))

/** `bank`: the organisation that keeps the account, where there are several time banks. */
const opened = { on: DayText, holder: Id.VolunteerId, bank: Schema.optionalKey(Id.OrganisationId) }
const booked = { entry: Id.EntryId, on: DayText }
const service = { record: Id.RecordId, isGroupTime: Schema.Boolean }
const earned = {
  ...booked,
  ...service,
  /** They add up to the credited minutes of the record. */
  parts: Schema.Array(Part)
}
const moved = { ...booked, units: Units }
const given = { ...moved, to: Id.AccountId }
/** With the days from which the term of what is given runs; nobody said them once, and it ran from the day of the gift. */
const received = { ...moved, from: Id.AccountId, lots: Schema.optionalKey(Schema.Array(Schema.Struct({ on: DayText, units: Units }))) }
/** What came before that day stays, for its term is over. */
const usable = { since: Schema.optionalKey(DayText) }

const Earn = Schema.Struct({ type: Schema.tag("earn"), entry: Id.EntryId, ...service })
const SetRight = Schema.Struct({ type: Schema.tag("set-right"), ...booked, reverses: Id.EntryId, anew: Id.EntryId })

const commonOf = <const A extends Schema.Struct.Fields>(amount: A) =>
  [
    Schema.Struct({ type: Schema.tag("open"), ...opened }),
    Schema.Struct({ type: Schema.tag("check"), entry: Id.EntryId, on: DayText, by: Id.PersonId }),
    /** The end of a month where only whole coins are paid. */
    Schema.Struct({ type: Schema.tag("settle"), entry: Id.EntryId, month: Month, on: DayText }),
    Schema.Struct({ type: Schema.tag("spend"), ...booked, ...amount, for: Words, isHomePlace: Schema.Boolean }),
    /** A service received, at the policy's price for one. */
    Schema.Struct({ type: Schema.tag("receive"), ...booked, for: Words }),
    Schema.Struct({ type: Schema.tag("give"), ...booked, ...amount, to: Id.AccountId, relation: Relation }),
    Schema.Struct({ type: Schema.tag("donate"), ...booked, ...amount }),
    Schema.Struct({ type: Schema.tag("expire"), entry: Id.EntryId, on: DayText }),
    Schema.Struct({ type: Schema.tag("reverse"), entry: Id.EntryId, on: DayText, reverses: Id.EntryId }),
    Schema.Struct({ type: Schema.tag("close"), on: DayText })
  ] as const

const common = commonOf({ units: Units })

/**
 * What somebody may ask of an account. Who earns names a record and no more: its day, its minutes and their weights are read where they
 * stand. An entry is set right where its record no longer bears it: taken back, and made anew, under `anew`, of what the record bears.
 */
export const Asked = Schema.Union([...common, Earn, SetRight])
export type Asked = typeof Asked.Type

/** The same with coins as people type them, "1.5"; `Coins.ofText` has them in units. */
export const Typed = Schema.Union([...commonOf({ coins: Schema.String }), Earn, SetRight])
export type Typed = typeof Typed.Type

const Earned = Schema.Struct(earned)

/** As an account is asked, with what the record bears; and what another account gives, in the same commit, which nobody asks for alone. */
export const Command = Schema.Union([
  ...common,
  Schema.Struct({ type: Schema.tag("earn"), ...earned }),
  Schema.Struct({ type: Schema.tag("set-right"), ...booked, reverses: Id.EntryId, anew: Schema.optionalKey(Earned) }),
  Schema.Struct({ type: Schema.tag("take"), ...received })
])
export type Command = typeof Command.Type

/** Where earned units went: kept, over the day's cap, over the account's, or to the pool. */
const Shares = { kept: NotNegative, overDay: NotNegative, overCap: NotNegative, donated: NotNegative }

export const Event = Schema.Union([
  event("points.opened", { ...opened, bonus: NotNegative }),
  event("points.earned", { ...earned, units: NotNegative }),
  event("points.checked", { entry: Id.EntryId, on: DayText, by: Id.PersonId }),
  event("points.credited", { entry: Id.EntryId, on: DayText, ...Shares }),
  /** Into the month's minutes, where only whole coins are paid; the cap of the day is asked before. */
  event("points.accrued", {
    ...{ entry: Id.EntryId, on: DayText, month: Month, units: NotNegative },
    overDay: Schema.optionalKey(NotNegative)
  }),
  /** What is less than a coin leaves one month and comes into the next: two opposite entries. */
  event("points.settled", { entry: Id.EntryId, on: DayText, month: Month, next: Month, carried: NotNegative, ...Shares }),
  event("points.spent", { ...moved, ...usable, for: Words }),
  event("points.given", { ...given, ...usable }),
  event("points.taken", received),
  event("points.donated", { ...moved, ...usable }),
  event("points.expired", moved),
  /** `units` out of the balance. `opposite`: of an entry of a month, in the month that is open; nobody said it once, and it stood in the entry's own. */
  event("points.reversed", {
    ...{ entry: Id.EntryId, on: DayText, reverses: Id.EntryId, units: NotNegative },
    opposite: Schema.optionalKey(Schema.Struct({ month: Month, units: NotNegative }))
  }),
  event("points.closed", { on: DayText })
])
export type Event = typeof Event.Type
