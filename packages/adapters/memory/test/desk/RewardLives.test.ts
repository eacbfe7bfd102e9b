import { Life, ListedRows, PointsStatements, RecordCommands, RewardLives, Verification } from "@yanzhen/core/desk"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Instruments, Pack, Policies, Policy } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import { Coins, type PointsAccount } from "@yanzhen/core/reward"
import { describe, expect, it } from "vitest"
import { facts, failure, journal, listed, record, run, town } from "./world.ts"

type Asked<T extends PointsAccount.Asked["type"]> = Extract<PointsAccount.Asked, { readonly type: T }>

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const points = RewardLives.pointsKnowing({ recipientAge: 66 })
const open = (holder: string): PointsAccount.Asked => ({ type: "open", on: "2026-02-01", holder: id(holder) })
const earn = (of: Id.RecordId, more: Partial<Asked<"earn">> = {}): Asked<"earn"> => ({
  type: "earn",
  entry: id<Id.EntryId>("e-1"),
  on: "2026-03-02",
  record: of,
  parts: [{ minutes: 120, weight: Coins.plain }],
  isGroupTime: false,
  ...more
})
const give = (units: number, more: Partial<Asked<"give">> = {}): Asked<"give"> => ({
  type: "give",
  entry: id<Id.EntryId>("g-1"),
  on: "2026-03-03",
  units,
  to: id("a-2"),
  relation: "direct-relative",
  ...more
})
const reverse = (reverses: string): PointsAccount.Asked => ({
  type: "reverse",
  entry: id(`r-${reverses}`),
  on: "2026-03-04",
  reverses: id(reverses)
})

/** Only what has been confirmed counts. */
const confirmedOnly = Policy.extend(
  Policies.byName("nanjing"),
  Pack.define({
    id: "confirmed-only",
    version: "1",
    title: { "zh-CN": "例", en: "example" },
    layer: "organisation",
    jurisdiction: "340603",
    status: "unverified",
    values: [
      Pack.value(CountingParameters.countsFrom, {
        from: Day.first,
        value: "confirmed",
        force: "default",
        citations: [Instruments.LIBRARY.passage()]
      })
    ]
  })
)

/** Ann and Bo have an account each, and Ann has served two hours. */
const begun = async (policy: Policy.Policy = Policies.byName("nanjing")) => {
  const there = town({ policy })
  await listed(there)
  await run(Life.give(there, points, "a-1", open("ann")))
  await run(Life.give(there, points, "a-2", open("bo")))
  const served = await record(there, facts("ann", "2026-03-02", "09:00", "11:00"))
  return { there, served }
}
const refused = async (there: ReturnType<typeof town>, account: string, command: PointsAccount.Asked): Promise<readonly string[]> => {
  const before = (await journal(there)).length
  const error = await failure(Life.give(there, points, account, command))
  expect(await journal(there)).toHaveLength(before)
  return error._tag === "Refused" ? error.findings.map(({ rule }) => rule) : [error._tag]
}

describe("an account of time coins at the desk", () => {
  const earned = async () => {
    const { there, served } = await begun()
    await run(Life.give(there, points, "a-1", earn(served)))
    return there
  }
  it("gives coins to another in one commit: both accounts book or neither does", async () => {
    const there = await earned()
    const before = (await journal(there)).length
    await run(Life.give(there, points, "a-1", give(Coins.coin)))
    expect((await run(ListedRows.list(there, Registers.pointsAccount))).rows).toMatchObject([
      { account: "a-1", holder: "ann", stage: "open", balance: Coins.coin, kept: 2 * Coins.coin, given: Coins.coin },
      { account: "a-2", holder: "bo", stage: "open", balance: Coins.coin, kept: Coins.coin, given: 0 }
    ])
    expect(await journal(there)).toHaveLength(before + 2)
    expect(await refused(there, "a-1", give(2 * Coins.coin, { entry: id("g-2") }))).toEqual(["reward.too-few-coins"])
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("gives nothing to an account that is not open", async () => {
    const there = await earned()
    expect(await refused(there, "a-1", give(1, { to: id("nobody") }))).toEqual(["reward.stage"])
  })
  it("has a statement of its lines, with what it had before and after", async () => {
    const there = await earned()
    await run(Life.give(there, points, "a-1", give(Coins.coin)))
    const of = (first: string, last: string) => run(PointsStatements.statement(there, "a-1", Period.require(`${first}..${last}`)))
    const { opening, lines, closing } = await of("2026-03-03", "2026-03-31")
    expect([opening.balance, closing.balance]).toEqual([2 * Coins.coin, Coins.coin])
    expect(lines).toMatchObject([
      { number: 2, entry: "g-1", type: "points.given", from: "balance", to: "account", other: "a-2", units: Coins.coin }
    ])
    const { opening: nothing, lines: first } = await of("2026-03-01", "2026-03-02")
    expect([nothing.balance, first.map(({ record: of, from, to }) => [of !== undefined, from, to])]).toEqual([
      0,
      [[true, "service", "balance"]]
    ])
    expect(await failure(PointsStatements.statement(there, "a-9", Period.year(2026)))).toMatchObject({ _tag: "NotFound" })
  })
})

describe("what earns coins", () => {
  it("is a service record that is there, is the holder's, is paid on its day, and for no more minutes than were served", async () => {
    const { there, served } = await begun()
    expect(await refused(there, "a-1", earn(id("no-record")))).toEqual(["NotFound"])
    expect(await refused(there, "a-2", earn(served))).toEqual(["desk.coins-of-another"])
    const wrong = earn(served, { on: "2026-03-03", parts: [{ minutes: 121, weight: Coins.plain }] })
    expect(await refused(there, "a-1", wrong)).toEqual(["desk.coins-on-another-day", "desk.coins-of-more-minutes"])
    await run(Life.give(there, points, "a-1", earn(served, { parts: [{ minutes: 119, weight: Coins.plain }] })))
  })
  it("counts by the policy of its day: a voided record does not, nor one that is not confirmed where the policy asks for that", async () => {
    const { there, served } = await begun()
    await run(RecordCommands.give(there, served, { type: "void", reason: "重复", by: id("clerk") }))
    expect(await refused(there, "a-1", earn(served))).toEqual(["desk.not-recorded"])
    const strict = await begun(confirmedOnly)
    expect(await refused(strict.there, "a-1", earn(strict.served))).toEqual(["desk.not-confirmed"])
  })
  it("earns once, in whatever account, until that entry is reversed", async () => {
    const { there, served } = await begun()
    await run(Life.give(there, points, "a-3", open("ann")))
    await run(Life.give(there, points, "a-1", earn(served)))
    expect(await refused(there, "a-3", earn(served, { entry: id("e-2") }))).toEqual(["reward.record-claimed"])
    expect(await refused(there, "a-1", earn(served, { entry: id("e-2") }))).toContain("reward.record-twice")
    await run(Life.give(there, points, "a-1", reverse("e-1")))
    await run(Life.give(there, points, "a-3", earn(served, { entry: id("e-2") })))
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("of two accounts that ask in the same instant, one has it", async () => {
    const { there, served } = await begun()
    await run(Life.give(there, points, "a-3", open("ann")))
    const both = await Promise.allSettled([
      run(Life.give(there, points, "a-1", earn(served))),
      run(Life.give(there, points, "a-3", earn(served, { entry: id("e-2") })))
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  })
})
