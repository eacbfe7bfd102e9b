import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Statement from "../../src/fund/Statement.ts"
import * as Trace from "../../src/fund/Trace.ts"
import { accountFor, after, asked, begun, commit, entry, gift, id, ofAward, pay, resolve, toChildren } from "./funds.ts"

const period = (first: string, last: string) => ({ first: Day.require(first), last: Day.require(last) })
const donor = (name: string) => ({ donor: id<Id.PersonId>(name) })
const fee = asked({ type: "charge-fee", entry: entry(), on: "2026-01-04", donation: id("small") })

const life = [
  ...begun,
  gift("small", 1000, { ...toChildren(1000), ...donor("d-1") }),
  gift("large", 9000, { ...toChildren(9000), ...donor("d-2") }),
  fee,
  resolve("r-1", 20_000),
  commit("a", [{ restriction: id("children"), amount: 6000 }]),
  pay("a", 5000),
  accountFor("a", "books", 3000),
  ofAward("return-unspent", "a", 500),
  gift("again", 700, { ...donor("d-1"), on: "2026-01-31" }),
  gift("wrong", 300, { ...donor("d-3"), on: "2026-02-01" }),
  gift("rice", 400, { form: "goods", on: "2026-02-01" })
]
const wrong = life.flatMap((one) => (one.type === "receive" && one.donation === "wrong" ? [one.entry] : []))
const state = after(
  ...life,
  asked({ type: "refund", entry: entry(), on: "2026-02-01", donation: id("again"), amount: 100, reason: "误转" }),
  asked({ type: "reverse", entry: entry(), on: "2026-02-01", reverses: wrong[0] ?? id("no"), reason: "重记" })
)

describe("where a gift is", () => {
  const shown = (donation: string) =>
    Trace.traceOf(state, id(donation)).map(({ where, amount, award, purchase, groups, restriction }) => [
      where,
      amount,
      restriction,
      award,
      purchase,
      groups
    ])
  it("the first that came for a purpose is the first that serves it, down to the group that was served", () =>
    expect(shown("small")).toEqual([
      ["fee", 50, "children", undefined, undefined, undefined],
      ["spent", 950, "children", "a", "books", ["g-children"]]
    ]))
  it("of the other, what is spent, returned, held by the project, promised and kept", () =>
    expect(shown("large")).toEqual([
      ["spent", 2050, "children", "a", "books", ["g-children"]],
      ["available", 4450, "children", undefined, undefined, undefined],
      ["committed", 1000, "children", "a", undefined, undefined],
      ["advanced", 1500, "children", "a", undefined, undefined]
    ]))
  it("refunds, mistakes and goods are told too", () => {
    expect(shown("again")).toEqual([
      ["refunded", 100, undefined, undefined, undefined, undefined],
      ["available", 600, undefined, undefined, undefined, undefined]
    ])
    expect(shown("wrong")).toEqual([["reversed", 300, undefined, undefined, undefined, undefined]])
    expect(shown("rice").map(([where]) => where)).toEqual(["goods"])
    expect(shown("none")).toEqual([])
  })
})

describe("a statement", () => {
  it("begins with what was, lists what was booked, and ends with what is", () => {
    const { opening, lines, closing } = Statement.statement(state, period("2026-01-05", "2026-01-06"))
    expect(Object.fromEntries(opening)).toEqual({ "given/CNY/children": -10_000, "available/CNY/children": 9950, "fee/CNY/children": 50 })
    expect(lines.map(({ on, type, changes }) => [Day.text(on), type, changes])).toEqual([
      [
        "2026-01-05",
        "fund.committed",
        [
          { account: "available/CNY/children", amount: -6000 },
          { account: "committed/CNY/children/a", amount: 6000 }
        ]
      ],
      [
        "2026-01-06",
        "fund.paid",
        [
          { account: "committed/CNY/children/a", amount: -5000 },
          { account: "advanced/CNY/children/a", amount: 5000 }
        ]
      ]
    ])
    expect(Object.fromEntries(closing)).toEqual({
      "given/CNY/children": -10_000,
      "available/CNY/children": 3950,
      "fee/CNY/children": 50,
      "committed/CNY/children/a": 1000,
      "advanced/CNY/children/a": 5000
    })
  })
  it("the figures of a period: received, promised, paid, how long it lasts, who gave, who gave again", () => {
    expect(Statement.figures(state, period("2026-01-01", "2026-01-31"), "CNY")).toEqual({
      received: 10_700,
      committed: 5500,
      paid: 4500,
      available: 5150,
      monthsCovered: 1,
      newDonors: 2,
      returningDonors: 0
    })
    expect(Statement.figures(state, period("2026-02-01", "2026-02-28"), "CNY")).toEqual({
      received: 300,
      committed: 0,
      paid: 0,
      available: 5050,
      monthsCovered: undefined,
      newDonors: 0,
      returningDonors: 0
    })
  })
  it("one currency says nothing of another, one year nothing of the next", () => {
    expect(Statement.figures(state, period("2026-01-01", "2026-01-31"), "HKD").received).toBe(0)
    const { now, before } = Statement.yearOnYear(state, period("2026-01-01", "2026-12-31"), "CNY")
    expect([now.received, before.received]).toEqual([11_000, 0])
  })
})
