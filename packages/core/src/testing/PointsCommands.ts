/**
 * Commands on an account of time coins in the first months of 2026: few entries, records and amounts, so that they meet caps, checks, terms and
 * each other.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import * as Order from "../foundation/Order.ts"
import * as Coins from "../reward/Coins.ts"
import type { Asked, Command, Part } from "../reward/PointsAccount.schema.ts"

const id = Id.require
const first = Day.require("2026-01-02")

export const open: Extract<Command, { readonly type: "open" }> = { type: "open", on: "2026-01-01", holder: id("v-1") }

const key = fc.integer({ min: 1, max: 30 }).map((n) => id<Id.EntryId>(`k-${n}`))
const record = fc.integer({ min: 1, max: 12 }).map((n) => id<Id.RecordId>(`r-${n}`))
const on = fc.integer({ min: 0, max: 120 }).map((n) => Day.text(Day.plusDays(first, n)))
const units = fc.constantFrom(1, Coins.coin / 2, Coins.coin, 2 * Coins.coin)
const relation = fc.constantFrom("direct-relative" as const, "friend" as const)
const part = fc.record({
  day: on,
  minutes: fc.constantFrom(0, 30, 60, 120, 150),
  because: fc.constant("night" as const),
  percent: fc.constantFrom(100, 150),
  ratePercent: fc.constant(100)
})
/** One command on an account that is open; `p-1` checks, and so, against the rule, does its holder. */
export const command: fc.Arbitrary<Exclude<Command, { readonly type: "open" }>> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("earn" as const),
      entry: key,
      on,
      record,
      parts: fc.tuple(part),
      isGroupTime: fc.boolean()
    })
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("check" as const),
      entry: key,
      on,
      by: fc.constantFrom(id<Id.PersonId>("p-1"), id<Id.PersonId>("v-1"))
    })
  },
  fc.record({ type: fc.constant("spend" as const), entry: key, on, units, for: fc.constant("助餐"), isHomePlace: fc.constant(false) }),
  fc.record({ type: fc.constant("receive" as const), entry: key, on, for: fc.constant("理发") }),
  fc.record({ type: fc.constant("give" as const), entry: key, on, units, to: fc.constant(id<Id.AccountId>("b")), relation }),
  fc
    .record({ type: fc.constant("take" as const), entry: key, on, units, from: fc.constant(id<Id.AccountId>("b")), cameOn: on })
    .map(({ cameOn, ...taken }) => ({ ...taken, lots: [{ on: cameOn, units: taken.units }] })),
  fc.record({ type: fc.constant("donate" as const), entry: key, on, units }),
  fc.record({ type: fc.constant("expire" as const), entry: key, on }),
  fc.record({ type: fc.constant("reverse" as const), entry: key, on, reverses: key }),
  fc.record({ type: fc.constant("set-right" as const), entry: key, on, reverses: key }),
  fc.record({
    type: fc.constant("set-right" as const),
    entry: key,
    on,
    reverses: key,
    anew: fc.record({ entry: key, on, record, parts: fc.tuple(part), isGroupTime: fc.boolean() })
  }),
  fc.record({ type: fc.constant("settle" as const), entry: key, on, month: fc.constantFrom("2026-01", "2026-02") }),
  fc.record({ type: fc.constant("close" as const), on })
)

/** An account from its opening on, in the order of days. */
export const rows: fc.Arbitrary<readonly Command[]> = fc
  .array(command, { minLength: 1, maxLength: 40 })
  .map((all) => [open, ...all.toSorted((a, b) => Order.byText(a.on, b.on))])

const day = fc.integer({ min: 1, max: 3 })
const minutes = fc.constantFrom(18, 42, 60, 90, 150)
const monthOf = { 1: "2026-01", 2: "2026-02", 3: "2026-03" } as const
const month = fc.constantFrom(1 as const, 2 as const, 3 as const)

/** A life of few months of which each earns, is paid, and has entries taken back before and after that. */
const ofMonth = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant("earn" as const), month, day, minutes) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("settle" as const), month, day, minutes) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("reverse" as const), month, day, minutes) }
)
export const paid: fc.Arbitrary<readonly Command[]> = fc.array(ofMonth, { minLength: 3, maxLength: 30 }).map((all) => [
  open,
  ...all.map(([type, of, n, minutes], index): Command => {
    const entry = id<Id.EntryId>(`k-${index}`)
    const on = `${monthOf[of]}-0${n}`
    if (type === "settle") return { type, entry, on: "2026-04-01", month: monthOf[of] }
    if (type === "reverse") return { type, entry, on: "2026-04-01", reverses: id<Id.EntryId>(`k-${(minutes * n) % (index + 1)}`) }
    const part: Part = { day: on, minutes, because: "plain", percent: 100, ratePercent: 100 }
    return { type, entry, on, record: id<Id.RecordId>(`r-${index}`), parts: [part], isGroupTime: false }
  })
])

/** As somebody asks it: who earns names a record, and what sets an entry right names the one that comes in its place. */
export const asked: fc.Arbitrary<Asked> = command.chain((one): fc.Arbitrary<Asked> => {
  switch (one.type) {
    case "take":
      return fc.constant({ type: "expire", entry: one.entry, on: one.on })
    case "earn":
      return fc.constant({ type: "earn", entry: one.entry, record: one.record, isGroupTime: one.isGroupTime })
    case "set-right":
      return key.map((anew) => ({ type: "set-right", entry: one.entry, on: one.on, reverses: one.reverses, anew }))
    default:
      return fc.constant(one)
  }
})
