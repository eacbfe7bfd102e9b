import { DeskError, Life, ListedRows, Verification } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import type { Award } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { AwardCommands } from "@yanzhen/core/testing"
import { describe, expect, it } from "vitest"
import {
  ask,
  begun,
  books,
  commit,
  fund,
  funded,
  gift,
  give,
  naming,
  of,
  older,
  proposed,
  resolve,
  signed,
  spend,
  takeBack
} from "./awardBooks.ts"
import * as FundBooks from "./fundBooks.ts"
import { interruptible } from "./racing.ts"
import { award, elders, id, lines, officer, paid, pay, propose, sign } from "./ventures.ts"
import { failure, journal, run, town, write } from "./world.ts"

const ended = { type: "fund.closed", entry: "e-end", on: "2026-01-02", reason: "到期", purpose: "child-care" }
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
  it("a purchase for whom its plan does not name is accounted for in neither book", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    const elsewhere = { ...spend("buy-1", 250_000), groups: [id<Id.GroupId>("nobody")] } as Award.Command
    expect(rules(await failure(Life.give(world, award, of, elsewhere)))).toEqual(["award.group-not-served"])
    expect(await books(world)).toMatchObject({ unspent: 600_000, advanced: 600_000 })
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
    const places = refused instanceof DeskError.Refused ? refused.findings.map(({ where }) => where) : []
    expect(places).toEqual([`award/${of}`, "fund/f-1", "fund/f-1", "fund/f-1"])
    expect(rules(await failure(Life.give(world, award, of, pay(1, 600_000))))).toEqual(["desk.not-committed", "fund.no-award"])
    expect(await journal(world)).toHaveLength(before)
  })
  it("a commitment to another award, or one that was reversed, is none", async () => {
    const world = await signed()
    const another = AwardCommands.told({ tranchesFen: [1_000_000], lines: ["meals"] }, id<Id.FundId>("f-1"))
    await write(world, "another", { "award/another": another })
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
    const promised = { ...commit, ...dollars, entry, resolution } as Fund.Command
    expect(await failure(Life.give(world, fund, "f-1", promised))).toMatchObject({
      findings: [{ rule: "desk.award-in-renminbi", facts: { award: of, currency: "HKD" } }]
    })
    const left = await older(world, { "fund/f-1": [{ ...promised, type: "fund.committed" }] })
    const refused = await failure(Life.give(left, award, of, { ...pay(1, 600_000), commitment: entry } as Award.Command))
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
  it("an award that is given up while it is promised money is promised none", async () => {
    const { store, arm } = interruptible()
    const world = await funded(town({ store }))
    await give(world, proposed)
    const up: Award.Command = { type: "refuse", reason: "放弃", by: officer, on: "2026-02-02" }
    arm((meanwhile) => give(town({ store: meanwhile, desk: "colleague" }), up))
    expect(rules(await failure(Life.give(world, fund, "f-1", commit)))).toEqual(["desk.above-the-award"])
  })
  it.each<readonly [string, Award.Command | undefined, Fund.Command, readonly string[]]>([
    ["no award: nothing is promised", undefined, commit, ["desk.not-its-award"]],
    ["an award that somebody outside pays", propose("app-1"), commit, ["desk.not-its-award"]],
    ["an award that another fund pays", naming("f-2"), commit, ["desk.not-its-award"]],
    ["what it was awarded", proposed, commit, []],
    [
      "a fen more",
      proposed,
      { ...commit, parts: [{ amount: 1_000_001 }] } as Fund.Command,
      ["fund.resolution-exceeded", "desk.above-the-award"]
    ]
  ])("a fund promises to an award that names it, and no more than that was awarded: %s", async (_, first, command, said) => {
    const world = await funded()
    await ask(world, { ...(begun[0] as object), on: "2026-01-04" } as Fund.Command, "f-2")
    if (first !== undefined) await give(world, first)
    const asked = Life.give(world, fund, "f-1", command)
    if (said.length === 0) await run(asked)
    else expect(rules(await failure(asked))).toEqual(said)
  })
  it("nor more than it can still be paid, once and again", async () => {
    const world = await signed()
    await ask(world, resolve("res-2", 1_000_000, "2026-02-10"))
    const more = {
      ...commit,
      entry: id<Id.EntryId>("c-2"),
      resolution: id<Id.ResolutionId>("res-2"),
      parts: [{ amount: 1 }],
      on: "2026-02-11"
    }
    expect(await failure(Life.give(world, fund, "f-1", more as Fund.Command))).toMatchObject({
      findings: [
        {
          rule: "desk.above-the-award",
          kind: "requirement",
          facts: { award: of, amountFen: 1, promisedFen: 1_000_000, openFen: 1_000_000 },
          units: { amountFen: "fen", openFen: "fen", promisedFen: "fen" }
        }
      ]
    })
    await give(world, pay(1, 600_000))
    expect(await failure(Life.give(world, fund, "f-1", { ...more, on: "2026-03-02" } as Fund.Command))).toMatchObject({
      findings: [{ rule: "desk.above-the-award", facts: { amountFen: 1, promisedFen: 400_000, openFen: 400_000 } }]
    })
    await ask(world, { type: "release", entry: id<Id.EntryId>("l-1"), award: of, amount: 1, on: "2026-03-02" })
    await ask(world, { ...more, on: "2026-03-02" } as Fund.Command)
  })
  it("pays nothing itself: neither to an award that names it, nor to any other", async () => {
    const world = await funded()
    const paid = { type: "pay", entry: id<Id.EntryId>("x-1"), on: "2026-03-02", resolution: id<Id.ResolutionId>("res"), amount: 1 } as const
    const asked = () => failure(Life.give(world, fund, "f-1", { ...paid, award: of }))
    expect(await asked()).toMatchObject({
      findings: [{ rule: "fund.no-award" }, { rule: "desk.not-its-award", kind: "requirement", facts: { award: of } }]
    })
    expect(await failure(Life.give(world, fund, "f-1", commit))).toMatchObject({
      findings: [{ rule: "desk.not-its-award", kind: "requirement", facts: { award: of } }]
    })
    await give(world, proposed)
    await ask(world, commit)
    expect(rules(await asked())).toEqual(["desk.through-award"])
  })
  it("what an older journal paid to an award that names no fund is settled, and no more of it paid", async () => {
    const paid = { type: "fund.paid", entry: "x-1", on: "2026-02-03", award: of, resolution: "res", amount: 500_000 }
    const world = await older(await funded(), { "fund/f-1": [{ ...commit, type: "fund.committed" }, paid] })
    const asked = {
      type: "pay",
      entry: id<Id.EntryId>("x-2"),
      on: "2026-02-03",
      award: of,
      resolution: id<Id.ResolutionId>("res"),
      amount: 1
    } as const
    expect(rules(await failure(Life.give(world, fund, "f-1", asked)))).toEqual(["desk.not-its-award"])
    const settling: readonly Fund.Command[] = [
      { type: "account-for", entry: id("x-3"), on: "2026-03-02", award: of, purchase: id("p"), groups: [elders], amount: 400_000 },
      { type: "return-unspent", entry: id("x-4"), on: "2026-03-02", award: of, amount: 100_000 },
      { type: "release", entry: id("x-5"), on: "2026-03-02", award: of, amount: 500_000 },
      { type: "close-award", award: of, on: "2026-03-02" }
    ]
    for (const command of settling) await ask(world, command)
    expect((await run(Life.look(world, fund, "f-1"))).state.awards.get(of)?.isClosed).toBe(true)
  })
  it("an award says who pays: a fund that is there and open, or somebody outside; one, and all that is wrong at once", async () => {
    const world = await funded()
    await write(world, "closed", { "fund/f-9": [...FundBooks.begun("2026-01-01"), { ...ended, v: 1 }] })
    const asked = async (more: object) => {
      const { payer: _, ...bare } = propose("app-1") as Extract<Award.Command, { readonly type: "propose" }>
      const refused = await failure(Life.give(world, award, of, { ...bare, ...more } as Award.Command))
      return (refused as { readonly findings: readonly { readonly rule: string; readonly facts: object }[] }).findings.map(
        ({ rule, facts }) => [rule, facts]
      )
    }
    expect(await asked({})).toEqual([["award.no-payer", {}]])
    expect(await asked({ fund: "nowhere" })).toEqual([["award.fund-not-open", { fund: "nowhere", stage: "none" }]])
    expect(await asked({ fund: "f-9" })).toEqual([["award.fund-not-open", { fund: "f-9", stage: "closed" }]])
    expect(await asked({ fund: "nowhere", payer: "foundation", awardedFen: 1_000_001 })).toEqual([
      ["award.above-the-application", { awardedFen: 1_000_001, appliedFen: 1_000_000 }],
      ["budget.not-the-grant", { grantFen: 1_000_000, askedFen: 1_000_001 }],
      ["project.grant-inside-budget", { askedFen: 1_000_001, budgetFen: 1_000_000 }],
      ["award.two-payers", { fund: "nowhere", payer: "foundation" }],
      ["award.fund-not-open", { fund: "nowhere", stage: "none" }],
      ["call.above-ceiling", { amountFen: 1_000_001, ceilingFen: 1_000_000 }]
    ])
    await give(world, proposed)
  })
  it("an award of an older journal is paid once its payer is named: a fund while nothing was paid, and once", async () => {
    const { payer: _, ...bare } = propose("app-1") as Extract<Award.Command, { readonly type: "propose" }>
    const { v: _v, ...allotted } = { v: 1, type: "call.allotted", award: of, amountFen: 1_000_000, on: "2026-02-01" }
    const left = async (...more: readonly object[]) =>
      older(await funded(), {
        [`award/${of}`]: [{ ...bare, type: "award.proposed" }, { type: "award.approved", by: officer, on: "2026-02-05" }, ...more],
        "call/round": [allotted]
      })
    const name = (more: object) => ({ type: "name-payer", by: officer, on: "2026-02-10", ...more }) as Award.Command
    const world = await left()
    await give(world, sign)
    const unnamed = await failure(Life.give(world, award, of, pay(1, 600_000)))
    expect(rules(unnamed)).toEqual(["award.no-payer"])
    expect(rules(await failure(Life.give(world, award, of, name({}))))).toEqual(["award.no-payer"])
    expect(rules(await failure(Life.give(world, award, of, name({ fund: "nowhere" }))))).toEqual(["award.fund-not-open"])
    await give(world, name({ fund: "f-1" }))
    expect(rules(await failure(Life.give(world, award, of, name({ payer: "foundation" }))))).toEqual(["award.payer-named-already"])
    await ask(world, { ...commit, on: "2026-02-11" } as Fund.Command)
    await give(world, pay(1, 600_000))
    expect(await books(world)).toMatchObject({ unspent: 600_000, advanced: 600_000, committed: 400_000 })

    const invented = { ...pay(1, 600_000), on: "2026-02-10" }
    const late = await left({ ...sign, type: "award.signed" }, { ...invented, type: "award.paid" })
    expect(rules(await failure(Life.give(late, award, of, name({ fund: "f-1" }))))).toEqual(["award.paid-before"])
    await give(late, name({ payer: "foundation" }))
    const acceptance: readonly Award.Command[] = [
      { type: "report", served: [{ group: elders, kind: "elders" }], evidence: ["签到表"], by: officer, on: "2026-03-01" },
      { type: "accept", evidence: ["报告"], by: officer, on: "2026-03-01" }
    ]
    for (const command of acceptance) await give(late, command)
    expect(rules(await failure(Life.give(late, award, of, pay(2, 400_000))))).toEqual(["award.not-of-a-fund", "award.not-of-a-fund"])
    await give(late, paid(2, 400_000))
    expect((await books(late)).project).toMatchObject({ payer: "foundation", tranches: [{ stage: "paid" }, { stage: "paid" }] })
  })
  it("an application has one award: a second waits until the first has come to nothing", async () => {
    const world = await funded()
    await give(world, { ...proposed, awardedFen: 400_000, lines: [{ ...lines[0], amountFen: 400_000 }] } as Award.Command)
    const second = { ...propose("app-1"), awardedFen: 400_000, lines: [{ ...lines[0], amountFen: 400_000 }] } as Award.Command
    expect(await failure(Life.give(world, award, "aw-2", second))).toMatchObject({
      findings: [{ rule: "award.another-award", facts: { award: of } }]
    })
    await give(world, { type: "refuse", reason: "放弃", by: officer, on: "2026-02-01" })
    await run(Life.give(world, award, "aw-2", second))
  })
  it("two awards of one application at once: one wins", async () => {
    const world = await funded()
    const both = await Promise.allSettled(["aw-1", "aw-2"].map((one) => run(Life.give(world, award, one, propose("app-1")))))
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: { findings: expect.arrayContaining([expect.objectContaining({ rule: "award.another-award" })]) as unknown }
    })
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
  it("what was spent before an early end is accounted for in the fund too; only the rest comes back, and then both close", async () => {
    const world = await signed()
    await give(world, pay(1, 600_000))
    await give(world, { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-03-05" })
    const late = { ...spend("buy-1", 250_000), on: "2026-03-06" } as Extract<Award.Command, { readonly type: "spend" }>
    expect(rules(await failure(Life.give(world, award, of, late)))).toEqual(["award.no-day-of-purchase"])
    await give(world, { ...late, spentOn: "2026-03-04" })
    expect(await books(world)).toMatchObject({ unspent: 350_000, advanced: 350_000, committed: 0 })
    await give(world, { ...(takeBack(350_000) as Extract<Award.Command, { readonly type: "take-back" }>), on: "2026-03-07" })
    await give(world, { type: "close", by: officer, on: "2026-03-07" })
    expect(await books(world)).toMatchObject({ unspent: 0, advanced: 0, project: { stage: "closed" } })
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
  it("what a fund promised after the end is no longer promised once the award is closed; what it never promised, it need not close", async () => {
    const over = { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-03-05" } as const
    const close = { type: "close", by: officer, on: "2026-03-07" } as const
    const ended = await signed()
    await give(ended, over)
    await ask(ended, resolve("res-2", 500_000, "2026-03-06"))
    const again = { entry: id<Id.EntryId>("c-2"), resolution: id<Id.ResolutionId>("res-2"), parts: [{ amount: 500_000 }], on: "2026-03-06" }
    expect(await failure(Life.give(ended, fund, "f-1", { ...commit, ...again } as Fund.Command))).toMatchObject({
      findings: [{ rule: "desk.above-the-award", facts: { openFen: 0, promisedFen: 0 } }]
    })
    const late = await older(ended, { "fund/f-1": [{ ...commit, ...again, type: "fund.committed" }] })
    await give(late, close)
    expect(await books(late)).toMatchObject({ committed: 0, project: { stage: "closed" } })
    expect((await books(late)).money.awards.get(of)?.isClosed).toBe(true)

    const never = await signed(false)
    await give(never, over)
    await give(never, close)
    expect(await books(never)).toMatchObject({ project: { stage: "closed" } })
    expect((await books(never)).money.awards.size).toBe(0)
  })
  it("a release is not taken back where its money would be promised above what the award can still be paid", async () => {
    const world = await signed()
    const release = { type: "release", entry: id<Id.EntryId>("rel"), on: "2026-02-11", award: of, amount: 400_000 } as const
    const reverse = (entry: string, on: string) =>
      ({ type: "reverse", entry: id<Id.EntryId>(entry), on, reverses: id<Id.EntryId>("rel"), reason: "误" }) as const
    const more = resolve("res-2", 400_000, "2026-02-12")
    const again = {
      ...commit,
      entry: "c-2",
      on: "2026-02-12",
      resolution: "res-2",
      parts: [{ amount: 400_000 }]
    } as unknown as Fund.Command
    await ask(world, release)
    await ask(world, more)
    await ask(world, again)
    expect(rules(await failure(Life.give(world, fund, "f-1", reverse("rev-1", "2026-02-13"))))).toEqual(["desk.above-the-award"])
    await ask(world, { type: "reverse", entry: id<Id.EntryId>("rev-2"), on: "2026-02-13", reverses: id<Id.EntryId>("c-2"), reason: "误" })
    await ask(world, reverse("rev-3", "2026-02-13"))
    expect((await books(world)).committed).toBe(1_000_000)
  })
})
