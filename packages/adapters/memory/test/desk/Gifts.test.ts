import { Gifts } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import type { Award } from "@yanzhen/core/project"
import { give, of, signed, spend } from "./awardBooks.ts"
import { begun, forChildren, gift, refund, reversal, used, withFunds } from "./fundBooks.ts"
import { elders, id, officer, paid } from "./ventures.ts"
import { failure, journal, run } from "./world.ts"

const named = { donor: "p-9", publicName: "named" }
const issued = { type: "fund.receipt-issued", v: 1, donation: "d-1", number: "No.1", on: "2026-01-06", by: "p-1" } as const
const books = () =>
  withFunds({
    "f-1": [
      ...begun("2026-01-01"),
      gift("d-1", "2026-01-05", [100, 25], { ...named, ...{ parts: [{ amount: 25 }, ...forChildren(100).parts] } }),
      issued,
      gift("d-2", "2026-01-06", [123_456], { donor: "p-8", receipt: { kind: "issued", number: "No.2", by: "p-2" } }),
      gift("d-3", "2026-01-07", [7], { currency: "USD", receipt: { kind: "waived" } }),
      gift("d-4", "2026-01-08", [9], { ...named, form: "goods", goods: [{ what: "棉衣", quantity: 3, unit: "件" }] }),
      gift("d-5", "2026-01-09", [11], { ...named, source: "matching" }),
      gift("d-6", "2026-01-10", [13], named),
      reversal("e-v", "2026-01-10", "e-d-6"),
      refund("e-r", "2026-01-11", "d-2", 6),
      ...used("2026-02-01")
    ],
    "f-2": [...begun("2026-01-01"), gift("d-7", "2026-01-05", [1], named)]
  })

describe("what became of a gift", () => {
  it("its lines add up to it: what is kept, promised, paid and spent, and on whom", async () => {
    const world = await books()
    const traced = await run(Gifts.trace(world, "d-1"))
    expect(traced).toMatchObject({ at: (await journal(world)).length, fund: "f-1", donation: "d-1", currency: "CNY", amount: 125 })
    const lines = traced.lines.map(({ where, restriction, amount, purchase }) => [where, restriction, amount, purchase])
    expect(new Set(lines)).toEqual(
      new Set([
        ["available", undefined, 25, undefined],
        ["available", "children", 70, undefined],
        ["committed", "children", 10, undefined],
        ["advanced", "children", 15, undefined],
        ["spent", "children", 5, "books"]
      ])
    )
  })
  it("the purposes that it names are told by their names, and of an award that is kept elsewhere nothing but its id", async () => {
    const { restrictions, awards } = await run(Gifts.trace(await books(), "d-1"))
    expect(restrictions).toEqual([{ restriction: "children", purposes: ["child-care"] }])
    expect(awards).toEqual([{ award: "aw-1", by: undefined, served: [], isReported: false }])
    const untouched = await run(Gifts.trace(await books(), "d-3"))
    expect([untouched.restrictions, untouched.awards]).toEqual([[], []])
  })
  it("an award is told with who carries it out, and the groups of its plan until it has reported others", async () => {
    const world = await signed()
    await give(world, {
      ...(paid(1, 600_000) as Extract<Award.Command, { readonly type: "pay" }>),
      ...{ resolution: id<Id.ResolutionId>("res"), commitment: id<Id.EntryId>("c-1") }
    })
    await give(world, spend("meals-1", 100_000))
    const planned = { award: of, by: "goose", served: [{ group: elders, kind: "elders", people: 40 }], isReported: false }
    expect((await run(Gifts.trace(world, "d-1"))).awards).toEqual([planned])
    const served = [{ group: elders, kind: "elders", people: 38, personTimes: 300 }] as const
    await give(world, { type: "report", served, evidence: ["签到表"], by: officer, on: "2026-03-05" })
    expect((await run(Gifts.trace(world, "d-1"))).awards).toEqual([{ ...planned, served, isReported: true }])
  })
  it("one that nobody booked is not found", async () => {
    const world = await books()
    const notFound = { _tag: "NotFound", kind: "donation", id: "d-0" }
    expect(await failure(Gifts.trace(world, "d-0"))).toMatchObject(notFound)
    expect(await failure(Gifts.receipt(world, "d-0"))).toMatchObject(notFound)
  })
})

describe("what its receipt says", () => {
  const common = {
    ...{ fund: "f-1", host: "host", hostName: "慈善总会", form: "money", currency: "CNY" },
    ...{ donor: undefined, goods: undefined, issuedOn: undefined, by: undefined }
  }
  it.each([
    [
      "issued later: with its number",
      "d-1",
      {
        ...common,
        on: "2026-01-05",
        amount: 125,
        capitals: "壹元贰角伍分",
        stage: "issued",
        number: "No.1",
        donor: "p-9",
        issuedOn: "2026-01-06",
        by: "p-1"
      }
    ],
    [
      "issued at once, and of the whole gift, whatever was given back since",
      "d-2",
      {
        ...common,
        on: "2026-01-06",
        amount: 123_456,
        capitals: "壹仟贰佰叁拾肆元伍角陆分",
        stage: "issued",
        number: "No.2",
        donor: "p-8",
        issuedOn: "2026-01-06",
        by: "p-2"
      }
    ],
    [
      "of another currency there is no amount in capitals",
      "d-3",
      { ...common, on: "2026-01-07", currency: "USD", amount: 7, capitals: undefined, stage: "waived", number: undefined }
    ],
    [
      "still due, of goods by kind and quantity",
      "d-4",
      {
        ...{ ...common, on: "2026-01-08", form: "goods", amount: 9, capitals: "玖分", stage: "due", number: undefined, donor: "p-9" },
        goods: [{ what: "棉衣", quantity: 3, unit: "件" }]
      }
    ]
  ])("%s", async (_what, donation, says) => {
    const world = await books()
    const { findings, ...answer } = await run(Gifts.receipt(world, donation))
    expect(answer).toEqual({ at: (await journal(world)).length, donation, ...says })
    expect(findings.map(({ rule }) => rule)).toEqual(says.stage === "due" ? ["fund.receipt-due"] : [])
  })
})

it.each([
  ["who wants none", { donor: "p-7", receipt: { kind: "waived" } }, []],
  ["who wants one and has none", { donor: "p-7" }, ["fund.receipt-due"]],
  ["whom nobody knows", {}, []],
  ["whose receipt says who handled it", { donor: "p-7", receipt: { kind: "issued", number: "1", by: "p-1" } }, []],
  ["whose receipt does not", { donor: "p-7", receipt: { kind: "issued", number: "1" } }, ["fund.receipt-whole"]],
  [
    "of goods whose receipt does not say what they are",
    { donor: "p-7", form: "goods", receipt: { kind: "issued", number: "1", by: "p-1" } },
    ["fund.receipt-whole"]
  ]
])("CHA-03: a donor %s", async (_, more, rules) => {
  const world = await withFunds({ "f-1": [...begun("2026-01-01"), gift("d-1", "2026-01-05", [100], more)] })
  expect((await run(Gifts.receipt(world, "d-1"))).findings.map(({ rule }) => rule)).toEqual(rules)
})

describe("what the public may see", () => {
  const ofFirst = [
    ["d-1", "2026-01-05", "money", "CNY", 125, 0, "p-9"],
    ["d-2", "2026-01-06", "money", "CNY", 123_456, 6, undefined],
    ["d-3", "2026-01-07", "money", "USD", 7, 0, undefined],
    ["d-4", "2026-01-08", "goods", "CNY", 9, 0, "p-9"]
  ]
  const seen = async (fund?: string) => {
    const world = await books()
    const { at, gifts } = await run(Gifts.publicGifts(world, fund))
    expect(at).toBe((await journal(world)).length)
    return gifts.map(({ donation, on, form, currency, amount, refunded, donor }) => [
      ...[donation, on === undefined ? undefined : Day.text(on), form, currency, amount, refunded, donor]
    ])
  }
  it("a donor who is hidden never, matching money and what was booked by mistake not at all", async () =>
    expect(await seen("f-1")).toEqual(ofFirst))
  it("of a fund that there is not, nothing is said", async () =>
    expect(await failure(Gifts.publicGifts(await books(), "f-0"))).toMatchObject({ _tag: "NotFound", kind: "fund", id: "f-0" }))
  it("of all funds", async () => expect(await seen()).toEqual([...ofFirst, ["d-7", "2026-01-05", "money", "CNY", 1, 0, "p-9"]]))
})
