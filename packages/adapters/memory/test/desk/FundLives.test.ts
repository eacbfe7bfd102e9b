import { FundLives, Life, ListedRows, ProjectLives, Verification } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { Registers } from "@yanzhen/core/registers"
import { AwardCommands, FundCommands } from "@yanzhen/core/testing"
import { describe, expect, it } from "vitest"
import { failure, journal, run, settled, town, write } from "./world.ts"

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const { fund } = FundLives.lives
const members = ["m-1", "m-2", "m-3"].map((one) => id<Id.PersonId>(one))
const { supervisor } = FundCommands
const children = id<Id.RestrictionId>("children")

const begun: readonly Fund.Command[] = [
  { ...FundCommands.setUp, committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: [supervisor] } },
  { type: "restrict", restriction: children, on: "2026-01-01", purposes: ["child-care"] },
  { type: "activate", on: "2026-01-02" }
]
const gift = (donation: string, amount: number, of: Partial<Extract<Fund.Command, { type: "receive" }>> = {}): Fund.Command => ({
  type: "receive",
  entry: id(`e-${donation}`),
  on: "2026-01-03",
  donation: id(donation),
  source: "donation",
  form: "money",
  currency: "CNY",
  parts: [{ restriction: children, amount }],
  publicName: "hidden",
  receipt: { kind: "due" },
  ...of
})
const award = id<Id.AwardId>("aw-1")
const spent: readonly Fund.Command[] = [
  {
    type: "resolve",
    resolution: id("r-1"),
    on: "2026-02-01",
    purpose: "child-care",
    amount: 80_000,
    currency: "CNY",
    present: members,
    inFavour: members,
    supervisors: [supervisor]
  },
  {
    type: "commit",
    entry: id("e-c"),
    on: "2026-02-02",
    award,
    purpose: "child-care",
    resolution: id("r-1"),
    currency: "CNY",
    parts: [{ restriction: children, amount: 80_000 }],
    servesDonor: false
  }
]
/** Of an award that names the fund, by its first part. */
const paid = {
  ...{ type: "pay" as const, tranche: 1, amountFen: 30_000, resolution: id<Id.ResolutionId>("r-1"), commitment: id<Id.EntryId>("e-c") },
  ...{ entry: id<Id.EntryId>("e-p"), on: "2026-02-03" }
} as const
type World = ReturnType<typeof town>
const give = (world: World, command: Fund.Command, key?: string) =>
  run(Life.give(world, fund, "f-1", command, key === undefined ? {} : { key }))
const funded = async (): Promise<World> => {
  const world = await settled()
  await write(world, "award", {
    [`award/${award}`]: AwardCommands.told({ tranchesFen: [30_000, 50_000], lines: ["meals"] }, id<Id.FundId>("f-1"))
  })
  for (const command of [...begun, gift("d-1", 100_000, { donor: id("p-9"), publicName: "named" }), ...spent]) await give(world, command)
  await run(Life.give(world, ProjectLives.lives.award, award, paid))
  return world
}

describe("a fund at the desk", () => {
  it("has its rows: what it is, holds, promised and resolved, its gifts, its ledger and its months", async () => {
    const world = await funded()
    const rowsOf = async (register: Parameters<typeof ListedRows.list>[1]) => (await run(ListedRows.list(world, register))).rows
    expect(await rowsOf(Registers.fund)).toMatchObject([
      { fund: "f-1", stage: "active", street: "340603008", host: "host", members: 3, supervisors: 1 }
    ])
    expect(await rowsOf(Registers.fundBalance)).toMatchObject([
      { restriction: "children", account: "advanced", award: "aw-1", balance: 30_000 },
      { restriction: "children", account: "available", award: "-", balance: 20_000 },
      { restriction: "children", account: "committed", award: "aw-1", balance: 50_000 },
      { restriction: "children", account: "given", award: "-", balance: -100_000 }
    ])
    expect(await rowsOf(Registers.fundLine)).toMatchObject([
      { number: 1, part: 1, type: "fund.received", from: "given", to: "available", amount: 100_000, award: undefined },
      { number: 2, part: 1, type: "fund.committed", from: "available", to: "committed", amount: 80_000, award: "aw-1" },
      { number: 3, part: 1, type: "fund.paid", from: "committed", to: "advanced", amount: 30_000, award: "aw-1" }
    ])
    expect(await rowsOf(Registers.fundMonth)).toMatchObject([
      { month: Day.require("2026-02-01"), account: "advanced", moved: 30_000 },
      { month: Day.require("2026-01-01"), account: "available", moved: 100_000 },
      { month: Day.require("2026-02-01"), account: "available", moved: -80_000 },
      { month: Day.require("2026-02-01"), account: "committed", moved: 50_000 },
      { month: Day.require("2026-01-01"), account: "given", moved: -100_000 }
    ])
    expect(await rowsOf(Registers.donation)).toMatchObject([
      { donation: "d-1", amount: 100_000, refunded: 0, reversed: false, donor: "p-9", publicName: "named", receipt: "due" }
    ])
    expect(await rowsOf(Registers.commitment)).toMatchObject([{ award: "aw-1", committed: 50_000, advanced: 30_000, closed: false }])
    expect(await rowsOf(Registers.resolution)).toMatchObject([
      { resolution: "r-1", amount: 80_000, committed: 80_000, paid: 30_000, present: 3, inFavour: 3 }
    ])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("a gift that is given back, a receipt and a booking taken back are told of the gift they concern", async () => {
    const world = await funded()
    await give(world, gift("d-2", 500))
    await give(world, gift("d-3", 700))
    await give(world, { type: "refund", entry: id("e-r"), on: "2026-03-01", donation: id("d-2"), amount: 200, reason: "捐赠人要求" })
    await give(world, { type: "issue-receipt", donation: id("d-3"), number: "No.3", on: "2026-03-01" })
    await give(world, { type: "reverse", entry: id("e-v"), on: "2026-03-01", reverses: id("e-d-3"), reason: "重复记账" })
    const rows = async () => (await run(ListedRows.list(world, Registers.donation))).rows
    expect(await rows()).toMatchObject([
      { donation: "d-1", refunded: 0, reversed: false },
      { donation: "d-2", refunded: 200, reversed: false, receipt: "due" },
      { donation: "d-3", refunded: 0, reversed: true, receipt: "issued" }
    ])
    await give(world, { type: "reverse", entry: id("e-w"), on: "2026-03-01", reverses: id("e-r"), reason: "退款被退回" })
    expect(await rows()).toMatchObject([{}, { donation: "d-2", refunded: 0 }, {}])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("of bookings that there are not, none is taken back", async () => {
    const nothing: Fund.Command = { type: "reverse", entry: id("e-v"), on: "2026-03-01", reverses: id("e-9"), reason: "重复记账" }
    expect(await failure(Life.give(await funded(), fund, "f-1", nothing))).toMatchObject({ findings: [{ rule: "fund.no-entry" }] })
  })
  it("books once under one key; another input under it is refused, and so is more than the restriction has", async () => {
    const world = await funded()
    const [first, again] = [await give(world, gift("d-2", 500), "k"), await give(world, gift("d-2", 500), "k")]
    expect([first.done.replayed, again.done.replayed]).toEqual([false, true])
    expect(await failure(Life.give(world, fund, "f-1", gift("d-2", 501), { key: "k" }))).toMatchObject({ _tag: "KeyReused" })
    const before = (await journal(world)).length
    const more = {
      ...spent[1],
      entry: id<Id.EntryId>("e-q"),
      parts: [{ restriction: children, amount: 20_501 }],
      on: "2026-03-01"
    }
    expect(await failure(Life.give(world, fund, "f-1", more as unknown as Fund.Command))).toMatchObject({
      _tag: "Refused",
      findings: [
        { rule: "fund.resolution-exceeded" },
        { rule: "fund.overdrawn", facts: { amount: 20_501, balance: 20_500 } },
        { rule: "desk.above-the-award" }
      ]
    })
    expect(await journal(world)).toHaveLength(before)
  })
})

it("CHA-05: what is left of a fund goes to an organisation; to a fund that is kept here it is refused, whatever its stage", async () => {
  const world = await settled()
  const give = (of: string, command: Fund.Command) => run(Life.give(world, fund, of, command))
  const { street: _, ...nowhere } = FundCommands.setUp
  for (const each of ["f-1", "f-2"]) await give(each, nowhere)
  await give("f-1", gift("d-1", 100, { parts: [{ amount: 100 }] }))
  const close = (remainderTo: string, entry = "e-x"): Fund.Command => ({
    ...{ type: "close", entry: id(entry), on: "2026-02-01", reason: "期满", purpose: "child-care" },
    remainderTo: id<Id.OrganisationId>(remainderTo)
  })
  const refused = { findings: [{ rule: "desk.remainder-to-fund", kind: "requirement", facts: { fund: "f-2" } }] }
  expect(await failure(Life.give(world, fund, "f-1", close("f-2")))).toMatchObject(refused)
  await give("f-2", close("host", "e-y"))
  expect(await failure(Life.give(world, fund, "f-1", close("f-2")))).toMatchObject(refused)
  await give("f-1", close("host"))
  expect((await run(Life.look(world, fund, "f-1"))).state.stage).toBe("closed")
})
