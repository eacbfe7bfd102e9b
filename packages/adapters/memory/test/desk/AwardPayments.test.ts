import { DeskError, Life, ListedRows, Verification } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import type { Award } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { ask, books, commit, fund, funded, gift, give, of, proposed, resolve, signed, spend, takeBack } from "./awardBooks.ts"
import { interruptible } from "./racing.ts"
import { award, elders, id, officer, pay, propose, reviewed } from "./ventures.ts"
import { failure, journal, run, town } from "./world.ts"

const rules = (error: unknown): readonly string[] =>
  error instanceof DeskError.Refused ? error.findings.map(({ rule }) => rule) : [String(error)]

describe("money of an award that a fund pays for", () => {
  it("is paid, spent and taken back in both books at once", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    await give(world, spend("buy-1", 250_000))
    await give(world, takeBack(50_000))
    expect(await books(world)).toMatchObject({ unspent: 300_000, advanced: 300_000, committed: 400_000 })
    expect((await journal(world)).slice(-6).map(({ stream, data: { type } }) => [stream, type])).toEqual([
      ["award/aw-1", "award.paid"],
      ["fund/f-1", "fund.paid"],
      ["award/aw-1", "award.spent"],
      ["fund/f-1", "fund.accounted-for"],
      ["award/aw-1", "award.taken-back"],
      ["fund/f-1", "fund.unspent-returned"]
    ])
    expect((await run(ListedRows.list(world, Registers.commitment))).rows).toMatchObject([
      { fund: "f-1", award: "aw-1", committed: 400_000, advanced: 300_000 }
    ])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("what is disallowed is no longer accounted for, what is cancelled no longer promised; closed, nothing is left in either book", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    await give(world, spend("buy-1", 250_000))
    await give(world, { type: "disallow", purchase: id<Id.PurchaseId>("buy-1"), reason: "用途不符", by: officer, on: "2026-03-04" })
    expect(await books(world)).toMatchObject({ unspent: 600_000, advanced: 600_000, committed: 400_000 })
    await give(world, { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-03-05" })
    expect(await books(world)).toMatchObject({ unspent: 600_000, advanced: 600_000, committed: 0 })
    await give(world, takeBack(600_000, "2026-03-06"))
    await give(world, { type: "close", by: officer, on: "2026-03-07" })
    const { project, money, ...left } = await books(world)
    expect(left).toEqual({ unspent: 0, advanced: 0, committed: 0 })
    expect([project.stage, money.awards.get(of)?.isClosed]).toEqual(["closed", true])
  })
  it("no part is paid without its evidence, resolution and commitment: both sides say why, and nothing is written", async () => {
    const world = await signed(false)
    const before = (await journal(world)).length
    const refused = await failure(
      Life.give(world, award, of, { ...pay(2, 400_000), resolution: id<Id.ResolutionId>("none") } as Award.Command)
    )
    expect(rules(refused)).toEqual(["award.not-earned", "desk.not-committed", "fund.no-award", "fund.no-resolution"])
    expect(rules(await failure(Life.give(world, award, of, pay(1, 600_000))))).toEqual(["desk.not-committed", "fund.no-award"])
    expect(await journal(world)).toHaveLength(before)
  })
  it("a commitment to another award, or one that was reversed, is none", async () => {
    const world = await signed()
    await ask(world, resolve("res-2", 1_000_000, "2026-02-10"))
    await ask(world, {
      ...commit,
      entry: id<Id.EntryId>("c-2"),
      award: id<Id.AwardId>("another"),
      resolution: id<Id.ResolutionId>("res-2"),
      on: "2026-02-11"
    } as Fund.Command)
    const elsewhere = { ...pay(1, 600_000), commitment: id<Id.EntryId>("c-2") } as Award.Command
    expect(await failure(Life.give(world, award, of, elsewhere))).toMatchObject({
      findings: [{ rule: "desk.not-committed", kind: "requirement", facts: { commitment: "c-2" } }]
    })
    await ask(world, {
      type: "reverse",
      entry: id<Id.EntryId>("r-1"),
      reverses: id<Id.EntryId>("c-1"),
      reason: "误记",
      on: "2026-02-12"
    })
    expect(rules(await failure(Life.give(world, award, of, pay(1, 600_000))))).toEqual(["desk.not-committed", "fund.overdrawn"])
  })
  it("a commitment in another currency is none, for an award is paid in renminbi", async () => {
    const world = await signed(false)
    const dollars = { currency: "HKD", on: "2026-02-11" } as const
    const [entry, resolution] = [id<Id.EntryId>("c-2"), id<Id.ResolutionId>("res-2")]
    await ask(world, { ...gift, ...dollars, entry: id<Id.EntryId>("gift-2"), donation: id<Id.DonationId>("d-2") } as Fund.Command)
    await ask(world, { ...resolve("res-2", 1_000_000), ...dollars } as Fund.Command)
    await ask(world, { ...commit, ...dollars, entry, resolution } as Fund.Command)
    const refused = await failure(Life.give(world, award, of, { ...pay(1, 600_000), commitment: entry } as Award.Command))
    expect(rules(refused)).toEqual(["desk.not-committed", "fund.resolution-of-another"])
  })
  it("of a day that has not come, both books say so", async () => {
    const world = await signed()
    const refused = await failure(Life.give(world, award, of, { ...pay(1, 600_000), on: "2026-03-11" } as Award.Command))
    expect(rules(refused)).toEqual(["award.future", "fund.future"])
  })
  it("two payments at once: one wins; the same under one key is paid once", async () => {
    const world = await signed()
    const second = { ...pay(1, 600_000), entry: id<Id.EntryId>("e-other") } as Award.Command
    const both = await Promise.allSettled([give(world, pay(1, 600_000), { key: "k" }), give(world, second)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await books(world)).toMatchObject({ unspent: 600_000, advanced: 600_000, committed: 400_000 })
    const length = (await journal(world)).length
    if (both[0]?.status === "fulfilled") expect((await give(world, pay(1, 600_000), { key: "k" })).done.replayed).toBe(true)
    expect(await journal(world)).toHaveLength(length)
  })
  it("is moved through the award only: asked directly, the fund refuses", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    const entry = id<Id.EntryId>("x-1")
    const direct: readonly Fund.Command[] = [
      { type: "pay", entry, on: "2026-03-02", award: of, resolution: id<Id.ResolutionId>("res"), amount: 400_000 },
      { type: "account-for", entry, on: "2026-03-02", award: of, purchase: id<Id.PurchaseId>("p"), groups: [elders], amount: 1 },
      { type: "return-unspent", entry, on: "2026-03-02", award: of, amount: 1 },
      { type: "reverse", entry, on: "2026-03-02", reverses: id<Id.EntryId>("e-1"), reason: "误记" }
    ]
    for (const command of direct)
      expect(await failure(Life.give(world, fund, "f-1", command))).toMatchObject({
        findings: [{ rule: "desk.through-award", facts: { command: command.type, award: of } }]
      })
    expect(await failure(Life.give(world, fund, "f-1", { type: "close-award", award: of, on: "2026-03-02" }))).toMatchObject({
      findings: [{ rule: "fund.award-not-settled" }, { rule: "desk.through-award" }]
    })
  })
  it("an award that comes to name the fund while the fund is asked directly is asked first", async () => {
    const { store, arm } = interruptible()
    const world = await funded(town({ store }))
    await ask(world, commit)
    arm((meanwhile) => give(town({ store: meanwhile, desk: "colleague" }), proposed))
    const [entry, resolution] = [id<Id.EntryId>("x-1"), id<Id.ResolutionId>("res")]
    const paid: Fund.Command = { type: "pay", entry, on: "2026-03-02", award: of, resolution, amount: 1 }
    expect(rules(await failure(Life.give(world, fund, "f-1", paid)))).toEqual(["desk.through-award"])
  })
  it("an award names a fund that there is", async () => {
    const world = await reviewed()
    const named = { ...propose("app-1"), fund: id<Id.FundId>("nowhere") } as Award.Command
    expect(await failure(Life.give(world, award, of, named))).toMatchObject({ _tag: "NotFound", kind: "fund", id: "nowhere" })
  })
  it("after false material everything still accounted for is asked back, and nothing twice", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    await give(world, spend("buy-1", 250_000))
    await give(world, spend("buy-2", 100_000))
    await give(world, { type: "disallow", purchase: id<Id.PurchaseId>("buy-1"), reason: "用途不符", by: officer, on: "2026-03-04" })
    await give(world, { type: "terminate", cause: "false-material", reason: "虚假材料", by: officer, on: "2026-03-05" })
    expect(await books(world)).toMatchObject({ unspent: 600_000, advanced: 600_000, committed: 0 })
    expect((await journal(world)).filter(({ data: { type } }) => type === "fund.reversed")).toHaveLength(2)
  })
  it("what the award refuses by itself is refused for that alone", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    const { resolution: _, ...unresolved } = pay(2, 400_000) as Extract<Award.Command, { readonly type: "pay" }>
    const { commitment: _none, ...unpromised } = pay(2, 400_000) as Extract<Award.Command, { readonly type: "pay" }>
    const asked: readonly (readonly [Award.Command, readonly string[]])[] = [
      [
        { type: "disallow", purchase: id<Id.PurchaseId>("nothing"), reason: "用途不符", by: officer, on: "2026-03-04" },
        ["award.no-purchase"]
      ],
      [unresolved as Award.Command, ["award.not-earned", "award.no-resolution"]],
      [unpromised as Award.Command, ["award.not-earned", "award.no-commitment"]]
    ]
    for (const [command, said] of asked) expect(rules(await failure(Life.give(world, award, of, command)))).toEqual(said)
  })
  it("a payment is none of what was promised; of what is in order nothing is said", async () => {
    const world = await signed()
    expect((await give(world, pay(1, 600_000))).findings).toEqual([])
    expect((await give(world, spend("buy-1", 1))).findings).toEqual([])
    const paid = { ...pay(2, 400_000), commitment: id<Id.EntryId>("e-1"), on: "2026-03-03" } as Award.Command
    expect(rules(await failure(Life.give(world, award, of, paid)))).toEqual(["award.not-earned", "desk.not-committed"])
  })
  it("what a fund promises after the end is no longer promised once the award is closed; what it never promised, it need not close", async () => {
    const over = { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-03-05" } as const
    const close = { type: "close", by: officer, on: "2026-03-07" } as const
    const late = await signed()
    await give(late, over)
    await ask(late, resolve("res-2", 500_000, "2026-03-06"))
    const again = { entry: id<Id.EntryId>("c-2"), resolution: id<Id.ResolutionId>("res-2"), parts: [{ amount: 500_000 }], on: "2026-03-06" }
    await ask(late, { ...commit, ...again } as Fund.Command)
    await give(late, close)
    expect(await books(late)).toMatchObject({ committed: 0, project: { stage: "closed" } })
    expect((await books(late)).money.awards.get(of)?.isClosed).toBe(true)

    const never = await signed(false)
    await give(never, over)
    await give(never, close)
    expect(await books(never)).toMatchObject({ project: { stage: "closed" } })
    expect((await books(never)).money.awards.size).toBe(0)
  })
})
