import { ExplainedCoins, Life, ListedRows, PointsStatements, RecordCommands, RewardLives, Unbacked, Verification } from "@yanzhen/core/desk"
import { Id, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies, Policy, RewardParameters } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { Coins, type PointsAccount } from "@yanzhen/core/reward"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { facts, failure, journal, listed, record, run, town } from "./world.ts"

type Asked<T extends PointsAccount.Asked["type"]> = Extract<PointsAccount.Asked, { readonly type: T }>

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const points = RewardLives.pointsKnowing({ recipientAge: 66 })
const open = (holder: string): PointsAccount.Asked => ({ type: "open", on: "2026-02-01", holder: id(holder) })
const earn = (of: Id.RecordId, more: Partial<Asked<"earn">> = {}): Asked<"earn"> => ({
  type: "earn",
  entry: id<Id.EntryId>("e-1"),
  record: of,
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
const setRight = (reverses: string, anew = `n-${reverses}`): PointsAccount.Asked => ({
  type: "set-right",
  entry: id(`s-${reverses}`),
  on: "2026-03-04",
  reverses: id(reverses),
  anew: id(anew)
})
const reverse = (reverses: string): PointsAccount.Asked => ({
  type: "reverse",
  entry: id(`r-${reverses}`),
  on: "2026-03-04",
  reverses: id(reverses)
})

/** Only what has been confirmed counts. */
const confirmedOnly = over(
  Policies.byName("nanjing"),
  "confirmed-only",
  Pack.value(CountingParameters.countsFrom, { ...given, value: "confirmed" })
)

/** A record that was confirmed. */
const confirmed = async (there: ReturnType<typeof town>, ...of: Parameters<typeof facts>): Promise<Id.RecordId> => {
  const served = await record(there, facts(...of))
  await run(RecordCommands.give(there, served, { type: "confirm" }))
  return served
}

/** Ann and Bo have an account each, and Ann has served two hours. */
const begun = async (policy: Policy.Policy = Policies.byName("nanjing"), store: Store.Store = MemoryStore.open()) => {
  const there = town({ policy, store })
  await listed(there)
  await run(Life.give(there, points, "a-1", open("ann")))
  await run(Life.give(there, points, "a-2", open("bo")))
  const served = await confirmed(there, "ann", "2026-03-02", "09:00", "11:00")
  return { there, served }
}
const refused = async (there: ReturnType<typeof town>, account: string, command: PointsAccount.Asked): Promise<readonly string[]> => {
  const before = (await journal(there)).length
  const error = await failure(Life.give(there, points, account, command))
  expect(await journal(there)).toHaveLength(before)
  return error._tag === "Refused" ? error.findings.filter(({ outcome }) => outcome !== "met").map(({ rule }) => rule) : [error._tag]
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
  it("is a service record that is there, and is the holder's: its day and its credited minutes are read where they stand", async () => {
    const { there, served } = await begun()
    expect(await refused(there, "a-1", earn(id("no-record")))).toEqual(["NotFound"])
    expect(await refused(there, "a-2", earn(served))).toEqual(["desk.coins-of-another"])
    await run(Life.give(there, points, "a-1", earn(served)))
    const { state } = await run(Life.look(there, points, "a-1"))
    expect([...state.earned.values()]).toMatchObject([{ on: "2026-03-02", minutes: 120, units: 2 * Coins.coin }])
  })
  it("counts by the policy of its day: a voided record does not, nor one that is not confirmed", async () => {
    const { there, served } = await begun()
    const fresh = await record(there, facts("ann", "2026-03-03", "09:00", "11:00"))
    expect(await refused(there, "a-1", earn(fresh))).toEqual(["desk.coins-unconfirmed"])
    await run(RecordCommands.give(there, fresh, { type: "object", by: id("ann"), words: "少记一小时" }))
    expect(await refused(there, "a-1", earn(fresh))).toEqual(["desk.coins-unconfirmed"])
    await run(RecordCommands.give(there, served, { type: "void", reason: "重复", by: id("clerk") }))
    expect(await refused(there, "a-1", earn(served))).toEqual(["desk.not-recorded"])
    const strict = await begun(confirmedOnly)
    const draft = await record(strict.there, facts("ann", "2026-03-03", "09:00", "11:00"))
    expect(await refused(strict.there, "a-1", earn(draft))).toEqual(["desk.not-confirmed", "desk.coins-unconfirmed"])
    const loose = await begun(
      over(Policies.byName("nanjing"), "loose", Pack.value(RewardParameters.earnsFrom, { ...given, value: "recorded" }))
    )
    const recorded = await record(loose.there, facts("ann", "2026-03-03", "09:00", "11:00"))
    await run(Life.give(loose.there, points, "a-1", earn(recorded)))
  })
  it("is volunteer service: paid duty and meetings are none", async () => {
    const { there } = await begun()
    const meeting = await confirmed(there, "ann", "2026-03-03", "09:00", "11:00", { timeClass: "meeting" })
    expect(await refused(there, "a-1", earn(meeting))).toEqual(["desk.coins-of-other-time"])
  })
  it("earns what counts: minutes that an earlier record keeps earn nothing twice", async () => {
    const { there, served } = await begun()
    const other = await confirmed(there, "ann", "2026-03-02", "10:00", "12:30", { activity: id("other") })
    await run(Life.give(there, points, "a-1", earn(served)))
    await run(Life.give(there, points, "a-1", earn(other, { entry: id("e-2") })))
    const { state } = await run(Life.look(there, points, "a-1"))
    expect([...state.earned.values()].map(({ minutes }) => minutes)).toEqual([120, 90])
    const within = await confirmed(there, "ann", "2026-03-02", "09:30", "10:00", { activity: id("third") })
    expect(await refused(there, "a-1", earn(within, { entry: id("e-3") }))).toEqual(["reward.earns-nothing"])
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
  it("earns nothing where it is voided while the entry is on its way", async () => {
    const { store, arm } = interruptible()
    const { there, served } = await begun(undefined, store)
    const voided = { type: "void", reason: "重复", by: id<Id.PersonId>("clerk") } as const
    arm((meanwhile) => run(RecordCommands.give(town({ store: meanwhile, desk: "colleague" }), served, voided)))
    const error = await failure(Life.give(there, points, "a-1", earn(served)))
    expect(error).toMatchObject({ _tag: "Refused", findings: [{ rule: "desk.not-recorded" }] })
  })
  it("an entry that there is not is not reversed, and gives up no claim", async () => {
    const { there } = await begun()
    expect(await refused(there, "a-1", reverse("e-9"))).toEqual(["reward.no-entry"])
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

describe("coins whose service record no longer bears them", () => {
  const listedOf = async (there: Awaited<ReturnType<typeof begun>>["there"]) =>
    (await run(Unbacked.unbacked(there))).entries.map(({ findings, ...entry }) => [
      entry,
      findings.map(({ rule, outcome }) => `${outcome} ${rule}`)
    ])
  type Given = Parameters<typeof RecordCommands.give>[2]
  const clerk = id<Id.PersonId>("clerk")
  const correct = (more: object) =>
    ({ type: "correct", facts: { ...facts("ann", "2026-03-02", "09:00", "11:00"), ...more }, reason: "更正", by: clerk }) as const
  const bearing = async (policy?: Policy.Policy) => {
    const { there, served } = await begun(policy)
    await run(Life.give(there, points, "a-1", earn(served)))
    return {
      there,
      served,
      entry: {
        account: "a-1",
        holder: "ann",
        entry: "e-1",
        record: served,
        on: "2026-03-02",
        units: 2 * Coins.coin,
        balance: 2 * Coins.coin
      }
    }
  }
  const at = (from: string, to: string, day = "2026-03-02") => facts("ann", day, from, to).attended
  /** What is corrected is confirmed anew, or it bears nothing. */
  const told = async (there: ReturnType<typeof town>, served: Id.RecordId, command: Given): Promise<void> => {
    await run(RecordCommands.give(there, served, command))
    if (command.type === "correct") await run(RecordCommands.give(there, served, { type: "confirm" }))
  }

  it.each<readonly [string, Given, readonly string[]]>([
    ["voided", { type: "void", reason: "重复", by: clerk }, ["unmet desk.not-recorded"]],
    ["one minute shorter", correct({ attended: at("09:00", "10:59") }), ["unmet desk.coins-of-more-minutes"]],
    ["shorter by a break", correct({ breakMinutes: 10 }), ["unmet desk.coins-of-more-minutes"]],
    ["of another class of time", correct({ timeClass: "meeting" }), ["unmet desk.coins-of-other-time"]],
    ["of another day", correct({ on: "2026-03-01", attended: at("09:00", "11:00", "2026-03-01") }), ["unmet desk.coins-on-another-day"]],
    [
      "of another day, and shorter",
      correct({ on: "2026-03-01", attended: at("09:00", "10:00", "2026-03-01") }),
      ["unmet desk.coins-on-another-day", "unmet desk.coins-of-more-minutes"]
    ],
    ["as long, at another hour", correct({ attended: at("14:00", "16:00") }), []],
    ["longer", correct({ attended: at("09:00", "12:00") }), []],
    ["in other words", correct({ content: "清扫楼道" }), []]
  ])("TBK: the record is %s since: listed with what it says against the entry, and nothing is taken", async (_, command, expected) => {
    const { there, served, entry } = await bearing()
    expect(await listedOf(there)).toEqual([])
    await told(there, served, command)
    expect(await listedOf(there)).toEqual(expected.length === 0 ? [] : [[entry, expected]])
    expect((await run(ListedRows.list(there, Registers.pointsAccount))).rows[0]).toMatchObject({ account: "a-1", balance: 2 * Coins.coin })
  })
  it("TBK: a record that was corrected and is not confirmed again bears nothing", async () => {
    const { there, served, entry } = await bearing()
    await run(RecordCommands.give(there, served, correct({ content: "清扫楼道" })))
    expect(await listedOf(there)).toEqual([[entry, ["unmet desk.coins-unconfirmed"]]])
  })
  it("TBK: set right, it is taken back and made anew of what the record bears now, and nothing is in question", async () => {
    const { there, served } = await bearing()
    expect(await refused(there, "a-1", setRight("e-1"))).toEqual(["desk.coins-stand"])
    expect(await refused(there, "a-1", setRight("e-9"))).toEqual(["reward.no-entry"])
    await told(there, served, correct({ attended: at("09:00", "10:00") }))
    const { findings } = await run(Life.give(there, points, "a-1", setRight("e-1")))
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["reward.worth", "hint"],
      ["desk.coins-of-more-minutes", "hint"]
    ])
    const { lines } = await run(PointsStatements.statement(there, "a-1", Period.year(2026)))
    expect(lines.map(({ entry, from, to, units }) => [entry, from, to, units])).toEqual([
      ["e-1", "service", "balance", 2 * Coins.coin],
      ["n-e-1", "service", "balance", Coins.coin],
      ["s-e-1", "balance", "reversed", 2 * Coins.coin]
    ])
    expect(await listedOf(there)).toEqual([])
    // Its claim went to the new entry: given up with that one, it is free.
    expect(await refused(there, "a-1", earn(served, { entry: id("e-2") }))).toEqual(["reward.record-twice", "reward.record-claimed"])
    await run(Life.give(there, points, "a-1", reverse("n-e-1")))
    await run(Life.give(there, points, "a-1", earn(served, { entry: id("e-2") })))
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("TBK: an entry is not set right where its record is corrected back while that is on its way", async () => {
    const { store, arm } = interruptible()
    const { there, served } = await begun(undefined, store)
    await run(Life.give(there, points, "a-1", earn(served)))
    await told(there, served, correct({ attended: at("09:00", "10:00") }))
    arm((meanwhile) => told(town({ store: meanwhile, desk: "colleague" }), served, correct({})))
    const error = await failure(Life.give(there, points, "a-1", setRight("e-1")))
    expect(error).toMatchObject({ _tag: "Refused", findings: [{ rule: "desk.coins-stand", facts: { entry: "e-1" } }] })
  })
  it("TBK: where the record bears nothing any more, set right is taken back alone, and the record may earn again", async () => {
    const { there, served } = await bearing()
    await told(there, served, correct({ timeClass: "meeting" }))
    const { findings } = await run(Life.give(there, points, "a-1", setRight("e-1")))
    expect(findings.map(({ rule }) => rule)).toEqual(["desk.coins-of-other-time"])
    expect(await listedOf(there)).toEqual([])
    // Its claim was given up: once it is service again, it may earn again.
    await told(there, served, correct({}))
    await run(Life.give(there, points, "a-1", earn(served, { entry: id("e-2") })))
    const { rows } = await run(ListedRows.list(there, Registers.pointsAccount))
    expect(rows.map(({ balance, reversed }) => [balance, reversed])).toEqual([
      [2 * Coins.coin, 2 * Coins.coin],
      [0, 0]
    ])
  })
  it("TBK: somebody reverses the entry, or the record is corrected back: then it is in question no more", async () => {
    for (const settle of [
      (there: ReturnType<typeof town>) => run(Life.give(there, points, "a-1", reverse("e-1"))),
      (there: ReturnType<typeof town>, served: Id.RecordId) => told(there, served, correct({}))
    ]) {
      const { there, served } = await bearing()
      await told(there, served, correct({ attended: at("09:00", "10:00") }))
      expect(await listedOf(there)).toHaveLength(1)
      await settle(there, served)
      expect(await listedOf(there)).toEqual([])
    }
  })
  it("TBK: coins that are spent are in question too, with what is left", async () => {
    const { there, served, entry } = await bearing()
    await run(Life.give(there, points, "a-1", give(2 * Coins.coin)))
    await run(RecordCommands.give(there, served, { type: "void", reason: "重复", by: clerk }))
    expect(await listedOf(there)).toEqual([[{ ...entry, balance: 0 }, ["unmet desk.not-recorded"]]])
    expect(await refused(there, "a-1", reverse("e-1"))).toEqual(["reward.too-few-coins"])
  })
  it("of accounts and entries none is forgotten, and none that stands is listed", async () => {
    const { there } = await begun()
    const served: Id.RecordId[] = []
    for (const day of ["2026-03-03", "2026-03-04"])
      for (const who of ["ann", "bo"]) {
        const fresh = await confirmed(there, who, day, "09:00", "11:00")
        served.push(fresh)
        await run(Life.give(there, points, who === "ann" ? "a-1" : "a-2", earn(fresh, { entry: id(`e-${who}-${day}`) })))
      }
    for (const voided of [served[0], served[3]])
      await run(RecordCommands.give(there, voided ?? id("none"), { type: "void", reason: "重复", by: clerk }))
    expect((await listedOf(there)).map(([entry]) => entry)).toMatchObject([
      { account: "a-1", entry: "e-ann-2026-03-03" },
      { account: "a-2", entry: "e-bo-2026-03-04" }
    ])
  })
})

describe("an entry, explained", () => {
  const explain = (there: ReturnType<typeof town>, entry: string) => run(ExplainedCoins.explain(there, "a-1", id(entry)))
  it("says what earned it, what each part is worth, what became of it, and what its record says today", async () => {
    const { there, served } = await begun()
    await run(Life.give(there, points, "a-1", earn(served)))
    const { at, earned, worth, against, lines, holder, account, entry } = await explain(there, "e-1")
    expect([account, entry, holder, earned?.record, earned?.minutes, earned?.stage]).toEqual(["a-1", "e-1", "ann", served, 120, "credited"])
    expect(at).toBe((await journal(there)).length)
    expect(worth.map(({ rule, facts: of }) => [rule, of["units"]])).toEqual([["reward.worth", 2 * Coins.coin]])
    expect(against).toEqual([])
    expect(lines.map(({ from, to, units }) => [from, to, units])).toEqual([["service", "balance", 2 * Coins.coin]])
    await run(RecordCommands.give(there, served, { type: "void", reason: "重复", by: id("clerk") }))
    expect((await explain(there, "e-1")).against.map(({ rule }) => rule)).toEqual(["desk.not-recorded"])
    await run(Life.give(there, points, "a-1", reverse("e-1")))
    const after = await explain(there, "e-1")
    // What was taken back is in question no more, and its worth stays told.
    expect([after.earned?.stage, after.worth.length, after.against]).toEqual(["reversed", 1, []])
    const back = await explain(there, "r-e-1")
    expect([back.earned, back.worth, back.against]).toEqual([undefined, [], []])
    expect(back.lines.map(({ from, to }) => [from, to])).toEqual([["balance", "reversed"]])
    expect([back.account, back.entry, back.holder]).toEqual(["a-1", "r-e-1", "ann"])
  })
  it("is not found where there is none", async () => {
    const { there } = await begun()
    const missing = (account: string) => failure(ExplainedCoins.explain(there, account, id("e-9")))
    expect(await missing("a-1")).toMatchObject({ _tag: "NotFound", kind: "entry", id: "e-9" })
    expect(await missing("a-0")).toMatchObject({ _tag: "NotFound", kind: "points", id: "a-0" })
  })
})

describe("what the desk reads for an entry", () => {
  it("of other people's and other time's minutes none open an account", async () => {
    const gate = over(Policies.byName("national"), "gate", Pack.value(RewardParameters.gateMinutes, { ...given, value: 121 }))
    const { there } = await begun(gate)
    await confirmed(there, "ann", "2026-03-03", "09:00", "11:00", { timeClass: "meeting" })
    await confirmed(there, "bo", "2026-03-04", "09:00", "11:00")
    const gone = await confirmed(there, "ann", "2026-03-06", "09:00", "11:00")
    await run(RecordCommands.give(there, gone, { type: "void", reason: "重复", by: id("clerk") }))
    const spend = { type: "spend", entry: id<Id.EntryId>("s-1"), on: "2026-03-09", units: 1, for: "助餐", isHomePlace: false } as const
    expect(await refused(there, "a-1", spend)).toEqual(["reward.too-few-coins", "reward.too-few-hours"])
  })
})
