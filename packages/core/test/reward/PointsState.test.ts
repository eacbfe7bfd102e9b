import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import * as Points from "../../src/reward/PointsAccount.ts"
import * as Evolution from "../../src/reward/PointsEvolution.ts"
import * as State from "../../src/reward/PointsState.ts"
import { day } from "../law/policies.ts"

const entry = Id.require<Id.EntryId>
const record = Id.require<Id.RecordId>
const person = Id.require<Id.PersonId>
const v = 1
const on = "2026-03-05"
const none = { overDay: 0, overCap: 0, donated: 0 }
const earned = (key: string, units: number, at = on): Points.Event => ({
  type: "points.earned",
  v,
  entry: entry(key),
  on: at,
  record: record(`r-${key}`),
  parts: [{ day: "2026-03-05", minutes: units, because: "plain", percent: 100, ratePercent: 100 }],
  isGroupTime: false,
  units
})
const credited = (key: string, kept: number, at = on): Points.Event => ({
  type: "points.credited",
  v,
  entry: entry(key),
  on: at,
  kept,
  ...none
})
const accrued = (key: string, units: number, month = "2026-03"): Points.Event => ({
  type: "points.accrued",
  v,
  entry: entry(key),
  on,
  month,
  units
})
const given = (events: readonly Points.Event[], from = State.initial) => {
  let state = from
  for (const event of events) {
    expect(Evolution.fits(state, event), JSON.stringify(event)).toBe(true)
    state = Evolution.evolve(state, event)
  }
  return state
}
/** Ten for joining; twenty kept on the first of March, five on the fifth; seven wait for their month; one waits to be checked. */
const opened: Points.Event = { type: "points.opened", v, holder: Id.require("v-1"), bonus: 10, on: "2026-01-01" }
const state = given([
  opened,
  earned("e1", 20, "2026-03-01"),
  credited("e1", 20, "2026-03-01"),
  earned("e2", 5),
  credited("e2", 5),
  earned("e3", 7),
  accrued("e3", 7),
  earned("e4", 9)
])
const summary = (of: Points.PointsAccount) => ({
  stage: of.stage,
  lots: of.lots.map((lot) => `${lot.on - day("2026-01-01")}:${lot.units}`).join(" "),
  accrued: [...of.accrued].map(([month, units]) => `${month}:${units}`).join(" "),
  settled: [...of.settled].map(([month, over]) => `${month}:${over}`).join(" "),
  earned: [...of.earned].map(([key, one]) => `${key} ${one.stage} ${one.kept}`).join(", "),
  kept: of.kept,
  out: of.out
})
const before = {
  stage: "open",
  lots: "0:10 59:20 63:5",
  accrued: "2026-03:7",
  settled: "",
  earned: "e1 credited 20, e2 credited 5, e3 accrued 0, e4 waiting 0",
  kept: 35,
  out: { spent: 0, given: 0, donated: 0, expired: 0, reversed: 0 }
}
const line = (type: Points.Event["type"], from: string, to: string, units: number, more: object = {}) => ({
  type,
  from,
  to,
  units,
  ...more
})
const whole = { entry: entry("x"), on }

describe("an account of time coins", () => {
  it("is what was earned, kept and put into months", () => expect(summary(state)).toEqual(before))
  it.each<[Points.Event, object, readonly object[]]>([
    [{ type: "points.checked", v, entry: entry("e4"), on, by: person("p-1") }, {}, []],
    [
      { ...credited("e4", 4), overDay: 1, overCap: 2, donated: 3 } as Points.Event,
      { lots: "0:10 59:20 63:5 63:4", kept: 39, earned: "e1 credited 20, e2 credited 5, e3 accrued 0, e4 credited 4" },
      [
        line("points.credited", "service", "balance", 4, { entry: "e4", record: "r-e4" }),
        line("points.credited", "service", "over-day", 1, { entry: "e4", record: "r-e4" }),
        line("points.credited", "service", "over-cap", 2, { entry: "e4", record: "r-e4" }),
        line("points.credited", "service", "pool", 3, { entry: "e4", record: "r-e4" })
      ]
    ],
    [
      accrued("e4", 9),
      { accrued: "2026-03:16", earned: "e1 credited 20, e2 credited 5, e3 accrued 0, e4 accrued 0" },
      [line("points.accrued", "service", "month", 9, { entry: "e4", record: "r-e4", month: "2026-03" })]
    ],
    [
      { type: "points.settled", v, ...whole, month: "2026-03", next: "2026-04", carried: 3, kept: 4, ...none },
      { accrued: "2026-04:3", settled: "2026-03:0", lots: "0:10 59:20 63:5 63:4", kept: 39 },
      [
        line("points.settled", "month", "balance", 4, { entry: "x", month: "2026-03" }),
        line("points.settled", "month", "carried", 3, { entry: "x", month: "2026-03" }),
        line("points.settled", "carried", "month", 3, { entry: "x", month: "2026-04" })
      ]
    ],
    [
      { type: "points.settled", v, ...whole, month: "2026-03", next: "2026-04", carried: 0, kept: 7, ...none },
      { accrued: "", settled: "2026-03:0", lots: "0:10 59:20 63:5 63:7", kept: 42 },
      [line("points.settled", "month", "balance", 7, { entry: "x", month: "2026-03" })]
    ],
    [
      { type: "points.settled", v, ...whole, month: "2026-03", next: "2026-04", carried: 0, kept: 2, overDay: 0, overCap: 1, donated: 4 },
      { accrued: "", settled: "2026-03:5", lots: "0:10 59:20 63:5 63:2", kept: 37 },
      [
        line("points.settled", "month", "balance", 2, { entry: "x", month: "2026-03" }),
        line("points.settled", "month", "over-cap", 1, { entry: "x", month: "2026-03" }),
        line("points.settled", "month", "pool", 4, { entry: "x", month: "2026-03" })
      ]
    ],
    [
      { type: "points.spent", v, ...whole, units: 12, for: "助餐" },
      { lots: "59:18 63:5", out: { ...before.out, spent: 12 } },
      [line("points.spent", "balance", "spent", 12, { entry: "x" })]
    ],
    [
      { type: "points.given", v, ...whole, units: 10, to: Id.require<Id.AccountId>("b") },
      { lots: "59:20 63:5", out: { ...before.out, given: 10 } },
      [line("points.given", "balance", "account", 10, { entry: "x", other: "b" })]
    ],
    [
      { type: "points.taken", v, entry: entry("x"), on: "2026-02-01", units: 6, from: Id.require<Id.AccountId>("b") },
      { lots: "0:10 31:6 59:20 63:5", kept: 41 },
      [line("points.taken", "account", "balance", 6, { entry: "x", other: "b" })]
    ],
    [
      {
        ...{ type: "points.taken", v, ...whole, units: 6, from: Id.require<Id.AccountId>("b") },
        lots: [
          { on: "2026-01-11", units: 4 },
          { on: "2026-02-01", units: 2 }
        ]
      } as Points.Event,
      { lots: "0:10 10:4 31:2 59:20 63:5", kept: 41 },
      [line("points.taken", "account", "balance", 6, { entry: "x", other: "b" })]
    ],
    [
      { type: "points.spent", v, ...whole, units: 12, for: "助餐", since: "2026-03-01" },
      { lots: "0:10 59:8 63:5", out: { ...before.out, spent: 12 } },
      [line("points.spent", "balance", "spent", 12, { entry: "x" })]
    ],
    [
      { ...accrued("e4", 5), overDay: 4 } as Points.Event,
      { accrued: "2026-03:12", earned: "e1 credited 20, e2 credited 5, e3 accrued 0, e4 accrued 0" },
      [
        line("points.accrued", "service", "month", 5, { entry: "e4", record: "r-e4", month: "2026-03" }),
        line("points.accrued", "service", "over-day", 4, { entry: "e4", record: "r-e4" })
      ]
    ],
    [
      { type: "points.donated", v, ...whole, units: 35 },
      { lots: "", out: { ...before.out, donated: 35 } },
      [line("points.donated", "balance", "pool", 35, { entry: "x" })]
    ],
    [
      { type: "points.expired", v, ...whole, units: 1 },
      { lots: "0:9 59:20 63:5", out: { ...before.out, expired: 1 } },
      [line("points.expired", "balance", "expired", 1, { entry: "x" })]
    ],
    [
      { type: "points.reversed", v, ...whole, reverses: entry("e2"), units: 5 },
      {
        lots: "0:5 59:20 63:5",
        earned: "e1 credited 20, e2 reversed 0, e3 accrued 0, e4 waiting 0",
        out: { ...before.out, reversed: 5 }
      },
      [line("points.reversed", "balance", "reversed", 5, { entry: "x", record: "r-e2" })]
    ],
    [
      { type: "points.reversed", v, ...whole, reverses: entry("e3"), units: 0 },
      { accrued: "", earned: "e1 credited 20, e2 credited 5, e3 reversed 0, e4 waiting 0" },
      [line("points.reversed", "month", "reversed", 7, { entry: "x", record: "r-e3", month: "2026-03" })]
    ],
    [
      { type: "points.reversed", v, ...whole, reverses: entry("e4"), units: 0 },
      { earned: "e1 credited 20, e2 credited 5, e3 accrued 0, e4 reversed 0" },
      []
    ]
  ])("case %#: what moves, and the lines of it", (event, change, lines) => {
    const after = given([event], state)
    expect(summary(after)).toEqual({ ...before, ...change })
    expect(KeyedLog.values(after.lines).slice(KeyedLog.values(state.lines).length)).toStrictEqual(
      lines.map((one) => ({ on: day(event.on), ...one }))
    )
  })
  it("an account begins with what is given for joining, or with nothing", () => {
    expect(KeyedLog.values(given([opened]).lines)).toStrictEqual([
      { on: day("2026-01-01"), ...line("points.opened", "bonus", "balance", 10) }
    ])
    const bare = given([{ ...opened, bonus: 0 } as Points.Event])
    expect([bare.lots, KeyedLog.values(bare.lines), bare.holder]).toEqual([[], [], "v-1"])
  })
  it("what is said first of an earlier day does not make the account older", () => {
    const late = given([{ ...earned("e5", 1, "2026-02-01") }], state)
    expect([state.latest, late.latest]).toEqual([day(on), day(on)])
    expect(given([{ ...earned("e5", 1, "2026-03-06") }], state).latest).toBe(day("2026-03-06"))
  })
  it("there is nothing before it begins, and its lines are numbered from one", () => {
    expect([State.balanceOf(State.initial), State.initial.lots]).toEqual([0, []])
    const count = KeyedLog.values(state.lines).length
    expect(KeyedLog.values(state.lines)).toEqual(Array.from({ length: count }, (_, index) => KeyedLog.get(state.lines, index + 1)))
    expect(KeyedLog.get(state.lines, count + 1)).toBeUndefined()
  })
  it("each check is kept, in order", () => {
    const check = (by: string): Points.Event => ({ type: "points.checked", v, entry: entry("e4"), on, by: person(by) })
    expect(given([check("p-1"), check("p-2")], state).earned.get(entry("e4"))?.checkedBy).toEqual(["p-1", "p-2"])
  })
})

describe("what cannot be", () => {
  const spent = (units: number, key = "x"): Points.Event => ({ type: "points.spent", v, entry: entry(key), on, units, for: "助餐" })
  it.each<[string, Points.Event]>([
    ["a second opening", opened],
    ["a second earning under one entry", earned("e1", 1)],
    ["a check of what is not waiting", { type: "points.checked", v, entry: entry("e1"), on, by: person("p-1") }],
    ["a check of nothing", { type: "points.checked", v, entry: entry("x"), on, by: person("p-1") }],
    ["coins for what was credited", credited("e2", 1)],
    ["coins for what is in a month", accrued("e3", 1)],
    ["more spent than there is", spent(36)],
    ["more given than there is", { type: "points.given", v, ...whole, units: 36, to: Id.require<Id.AccountId>("b") }],
    ["more donated than there is", { type: "points.donated", v, ...whole, units: 36 }],
    ["more expired than there is", { type: "points.expired", v, ...whole, units: 36 }],
    ["a spending under an entry that there is", spent(1, "e1")],
    [
      "a taking under an entry that there is",
      { type: "points.taken", v, ...whole, entry: entry("e1"), units: 1, from: Id.require<Id.AccountId>("b") }
    ],
    ["a reversal of nothing", { type: "points.reversed", v, ...whole, reverses: entry("x"), units: 0 }],
    [
      "a reversal under an entry that there is",
      { type: "points.reversed", v, ...whole, entry: entry("e1"), reverses: entry("e2"), units: 5 }
    ],
    [
      "a taking of other coins than it is of",
      { type: "points.taken", v, ...whole, units: 6, from: Id.require<Id.AccountId>("b"), lots: [{ on: "2026-01-05", units: 5 }] }
    ],
    ["more spent than there is of that day and later", { ...spent(26), since: "2026-03-01" } as Points.Event],
    [
      "an opposite of more than the month and the coins for it hold",
      { type: "points.reversed", v, ...whole, reverses: entry("e3"), units: 1, opposite: { month: "2026-04", units: 2 } }
    ],
    [
      "an opposite in a month, of an entry that is in none",
      { type: "points.reversed", v, ...whole, reverses: entry("e2"), units: 5, opposite: { month: "2026-04", units: 5 } }
    ],
    ["a reversal of more than there is", { type: "points.reversed", v, ...whole, reverses: entry("e2"), units: 36 }],
    ["a closing with coins in it", { type: "points.closed", v, on }]
  ])("%s", (_, event) => {
    expect(Evolution.fits(state, event)).toBe(false)
    expect(Evolution.evolve(state, event)).toBe(state)
  })
  it("of an entry whose month is paid, only what its opposite finds in the month that is open and the coins that go back into it", () => {
    const paid = given(
      [{ type: "points.settled", v, ...whole, month: "2026-03", next: "2026-04", carried: 1, kept: 4, ...none, overCap: 2 }],
      state
    )
    const back = (units: number, later?: number): Points.Event => ({
      ...{ type: "points.reversed", v, ...whole, entry: entry("y"), reverses: entry("e3"), units },
      ...(later === undefined ? {} : { opposite: { month: "2026-04", units: later } })
    })
    expect([back(4), back(4, 6), back(4, 5)].map((event) => Evolution.fits(paid, event))).toEqual([false, false, true])
    const after = Evolution.evolve(paid, back(4, 5))
    expect(summary(after)).toMatchObject({ accrued: "", settled: "2026-03:0", lots: "0:6 59:20 63:5 63:4", kept: 39 })
    expect(KeyedLog.values(after.lines).slice(-2)).toStrictEqual([
      { on: day(on), ...line("points.reversed", "balance", "month", 4, { entry: "y", record: "r-e3", month: "2026-04" }) },
      { on: day(on), ...line("points.reversed", "month", "reversed", 5, { entry: "y", record: "r-e3", month: "2026-04" }) }
    ])
  })
  it("a reversal twice, and anything once it is closed", () => {
    const reverse: Points.Event = { type: "points.reversed", v, ...whole, reverses: entry("e2"), units: 5 }
    expect(Evolution.fits(given([reverse], state), { ...reverse, entry: entry("y"), units: 0 })).toBe(false)
    const closed = given(
      [
        { type: "points.donated", v, ...whole, units: 35 },
        { type: "points.closed", v, on }
      ],
      state
    )
    expect(closed.stage).toBe("closed")
    for (const event of [opened, earned("e9", 1), credited("e4", 1), spent(0, "y"), { type: "points.closed", v, on } as const])
      expect(Evolution.fits(closed, event)).toBe(false)
  })
  it("all that there is can go", () => expect(Points.balanceOf(given([spent(35)], state))).toBe(0))
})

describe("months and days", () => {
  it("what was kept on a day is what was credited for it, and not what was taken back", () => {
    expect([State.keptOn(state, on), State.keptOn(state, "2026-03-01"), State.keptOn(state, "2026-03-02")]).toEqual([12, 20, 0])
    const reversed = given([{ type: "points.reversed", v, ...whole, reverses: entry("e2"), units: 5 }], state)
    expect(State.keptOn(reversed, on)).toBe(7)
  })
  it("a month that is settled leaves its place to the next that is not", () => {
    const settled = {
      ...state,
      settled: new Map([
        ["2026-03", 0],
        ["2026-04", 0]
      ])
    }
    expect([State.openMonth(settled, on), State.openMonth(state, on), State.openMonth(settled, "2026-02-28")]).toEqual([
      "2026-05",
      "2026-03",
      "2026-02"
    ])
    expect([State.monthAfter("2026-01"), State.monthAfter("2026-12")]).toEqual(["2026-02", "2027-01"])
  })
})
