import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import type * as Fund from "../../src/fund/Fund.ts"
import * as Statement from "../../src/fund/Statement.ts"
import * as Trace from "../../src/fund/Trace.ts"
import { accountFor, activate, after, asked, begun, commit, entry, gift, id, ofAward, pay, resolve, setUp, toChildren } from "./funds.ts"

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

describe("where a gift is after what was taken back", () => {
  const bought = accountFor("a", "books", 300)
  const spent = [...begun, gift("g", 1000), resolve("r-1", 900), commit("a", [{ amount: 600 }]), pay("a", 500), bought]
  const redirect = asked({
    type: "redirect",
    entry: entry(),
    on: "2026-01-05",
    donation: id("g"),
    to: id("children"),
    amount: 400,
    consent: "函"
  })
  const takenBack = (reverses: Id.EntryId) => asked({ type: "reverse", entry: entry(), on: "2026-01-09", reverses, reason: "重记" })
  const lines = (...commands: readonly Fund.Command[]) =>
    Trace.traceOf(after(...commands), id("g")).map(({ where, amount, restriction, award }) => [where, amount, restriction, award])
  it.each([
    [
      "what was bought by mistake is with the project",
      [...spent, takenBack(bought.entry)],
      [
        ["available", 400],
        ["committed", 100],
        ["advanced", 500]
      ]
    ],
    [
      "what serves another purpose is kept for that",
      [...begun, gift("g", 1000), redirect],
      [
        ["available", 600],
        ["available", 400]
      ]
    ],
    ["and is as it was, once that is taken back", [...begun, gift("g", 1000), redirect, takenBack(redirect.entry)], [["available", 1000]]]
  ])("%s", (_, commands, expected) => expect(lines(...commands).map((line) => line.slice(0, 2))).toEqual(expected))
  it("only of the gifts that are asked for", () => {
    const two = after(...begun, gift("g", 1), gift("h", 2))
    expect([...Trace.traces(two, new Set([id<Id.DonationId>("h")])).keys()]).toEqual(["h"])
    expect([...Trace.traces(two).keys()]).toEqual(["g", "h"])
  })
  it("what the fund keeps is told without award, purchase and booking", () =>
    expect(Trace.traceOf(after(...begun, gift("g", 7)), id("g"))).toStrictEqual([
      { where: "available", restriction: undefined, amount: 7 }
    ]))
})

describe("a statement", () => {
  it("an account that is empty again is not listed", () => {
    const promise = [...begun, gift("g", 10), resolve("r-1", 10), commit("a", [{ amount: 10 }]), ofAward("release", "a", 10)]
    const { opening, closing } = Statement.statement(after(...promise), period("2026-01-06", "2026-01-31"))
    expect(Object.fromEntries(opening)).toEqual({ "given/CNY/-": -10, "committed/CNY/-/a": 10 })
    expect(Object.fromEntries(closing)).toEqual({ "given/CNY/-": -10, "available/CNY/-": 10 })
  })
  it("is in the order of days, whenever a gift was booked", () => {
    const late = after(...begun, gift("b", 2, { on: "2026-01-20" }), gift("c", 3, { on: "2026-01-20" }), gift("a", 1, { on: "2026-01-10" }))
    const { lines } = Statement.statement(late, period("2026-01-01", "2026-01-31"))
    expect(lines.map(({ on, changes }) => [Day.text(on), changes.at(-1)?.amount])).toEqual([
      ["2026-01-10", 1],
      ["2026-01-20", 2],
      ["2026-01-20", 3]
    ])
  })
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
      receivedFrom: { donation: 10_700, "start-up": 0, matching: 0, interest: 0 },
      committed: 5500,
      paid: 4500,
      available: 5150,
      monthsCovered: 1,
      newDonors: 2,
      returningDonors: 0
    })
    expect(Statement.figures(state, period("2026-02-01", "2026-02-28"), "CNY")).toEqual({
      received: 300,
      receivedFrom: { donation: 300, "start-up": 0, matching: 0, interest: 0 },
      committed: 0,
      paid: 0,
      available: 5050,
      monthsCovered: undefined,
      newDonors: 0,
      returningDonors: 0
    })
  })
  it("what is promised stays promised where a purchase is taken back", () => {
    const spent = accountFor("a", "chairs", 400)
    const undone = asked({ type: "reverse", entry: entry(), on: "2026-01-08", reverses: spent.entry, reason: "不合规" })
    const of = (...more: readonly Fund.Command[]) =>
      Statement.figures(
        after(
          ...begun,
          gift("g", 5000, toChildren(5000)),
          resolve("r-1", 5000),
          commit("a", [{ restriction: id("children"), amount: 1000 }]),
          pay("a", 600),
          ...more
        ),
        period("2026-01-01", "2026-01-31"),
        "CNY"
      ).committed
    expect([of(), of(spent), of(spent, undone)]).toEqual([1000, 1000, 1000])
  })
  it("a donor is new once, and comes back who gave before the period; start-up money, strangers, mistakes and gifts given back whole make none", () => {
    const mistake = gift("mistake", 5, { ...donor("d-9"), on: "2026-02-10" })
    const given = after(
      ...begun,
      gift("1", 5, { ...donor("d-1"), on: "2026-01-31" }),
      gift("2", 5, { ...donor("d-1"), on: "2026-02-05" }),
      gift("3", 5, { ...donor("d-2"), on: "2026-02-01" }),
      gift("4", 5, { ...donor("d-2"), on: "2026-02-27" }),
      gift("5", 5, { ...donor("d-3"), on: "2026-02-28" }),
      gift("6", 5, { ...donor("d-4"), on: "2026-03-01" }),
      gift("7", 5, { ...donor("host"), on: "2026-02-02", source: "start-up" }),
      gift("8", 5, { on: "2026-02-03" }),
      gift("9", 5, { ...donor("d-5"), on: "2026-02-11", parts: [{ amount: 3 }, { restriction: id("children"), amount: 2 }] }),
      gift("10", 5, { ...donor("d-6"), on: "2026-02-11" }),
      asked({ type: "refund", entry: entry(), on: "2026-03-01", donation: id("9"), amount: 5, reason: "误转" }),
      asked({ type: "refund", entry: entry(), on: "2026-03-01", donation: id("10"), amount: 4, reason: "误转" }),
      mistake,
      asked({ type: "reverse", entry: entry(), on: "2026-03-01", reverses: mistake.entry, reason: "重记" })
    )
    const { newDonors, returningDonors } = Statement.figures(given, period("2026-02-01", "2026-02-28"), "CNY")
    expect({ newDonors, returningDonors }).toEqual({ newDonors: 3, returningDonors: 1 })
  })
  it("what a fund began with, what matched gifts and interest are no donations; what went back or was a mistake is none of either", () => {
    const mistake = gift("mistake", 9, { source: "matching" })
    const given = after(
      ...begun,
      gift("start", 1000, { source: "start-up" }),
      gift("g", 100),
      gift("m", 40, { source: "matching", parts: [{ amount: 30 }, { restriction: id("children"), amount: 10 }] }),
      gift("i", 3, { source: "interest" }),
      mistake,
      asked({ type: "reverse", entry: entry(), on: mistake.on, reverses: mistake.entry, reason: "重记" }),
      asked({ type: "refund", entry: entry(), on: mistake.on, donation: id("g"), amount: 20, reason: "误转" })
    )
    const { received, receivedFrom } = Statement.figures(given, period("2026-01-01", "2026-12-31"), "CNY")
    expect([received, receivedFrom]).toEqual([1123, { donation: 80, "start-up": 1000, matching: 40, interest: 3 }])
  })
  it("what is spent straight is paid, and was promised to no award", () => {
    const spend = asked({
      type: "spend",
      entry: entry(),
      on: "2026-01-07",
      purchase: id("rice"),
      groups: [id("g-children")],
      form: "money",
      currency: "CNY",
      purpose: "child-care",
      resolution: id("r-1"),
      amount: 400,
      servesDonor: false
    })
    const state = after(...begun, gift("g", 1000), resolve("r-1", 900), spend, commit("a", [{ amount: 100 }], { on: "2026-01-07" }))
    expect(Statement.figures(state, period("2026-01-01", "2026-01-31"), "CNY")).toMatchObject({ committed: 100, paid: 400, available: 500 })
  })
  it("a year is compared with the same days of the one before", () => {
    const given = after(
      { ...setUp, on: "2024-12-01" },
      { ...activate, on: "2024-12-01" },
      gift("0", 1, { on: "2024-12-31" }),
      gift("1", 20, { on: "2025-01-01" }),
      gift("2", 300, { on: "2025-12-31" }),
      gift("3", 4000, { on: "2026-01-01" })
    )
    const { now, before } = Statement.yearOnYear(given, period("2026-01-01", "2026-12-31"), "CNY")
    expect([now.received, before.received]).toEqual([4000, 320])
  })
  it("one currency says nothing of another, one year nothing of the next", () => {
    expect(Statement.figures(state, period("2026-01-01", "2026-01-31"), "HKD").received).toBe(0)
    const { now, before } = Statement.yearOnYear(state, period("2026-01-01", "2026-12-31"), "CNY")
    expect([now.received, before.received]).toEqual([11_000, 0])
  })
})
