import { DeskError, FundLives, Life, ListedRows, Verification, type World } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { Fund } from "@yanzhen/core/fund"
import { Award } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { award, elders, id, officer, pay, propose, reviewed, sign } from "./ventures.ts"
import { failure, journal, run } from "./world.ts"

// Many requests; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const { fund } = FundLives.lives
const members = ["m-1", "m-2", "m-3", "m-4", "m-5"].map((one) => id<Id.PersonId>(one))
const supervisor = id<Id.PersonId>("s-1")
const of = id<Id.AwardId>("aw-1")

const resolve = (resolution: string, amount: number, on = "2026-02-01"): Fund.Command => ({
  type: "resolve",
  resolution: id<Id.ResolutionId>(resolution),
  on,
  purpose: "elder-service",
  amount,
  currency: "CNY",
  present: members,
  inFavour: members,
  supervisors: [supervisor]
})
const begun: readonly Fund.Command[] = [
  {
    type: "set-up",
    on: "2026-01-01",
    kind: "community",
    founder: "unit",
    host: id<Id.OrganisationId>("host"),
    hostName: "淮北市慈善总会",
    name: "淮北市慈善总会北街道慈善基金",
    purposes: ["elder-service"],
    agreement: {
      signedOn: "2026-01-01",
      hasPurpose: true,
      hasUse: true,
      hasRights: true,
      hasTermination: true,
      hasResidue: true,
      hasNaming: false,
      hasPreservation: false
    },
    committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: [supervisor] }
  },
  { type: "activate", on: "2026-01-02" },
  {
    type: "receive",
    entry: id<Id.EntryId>("gift-1"),
    on: "2026-01-03",
    donation: id<Id.DonationId>("d-1"),
    source: "donation",
    form: "money",
    currency: "CNY",
    parts: [{ amount: 3_000_000 }],
    publicName: "hidden",
    receipt: { kind: "waived" }
  },
  resolve("res", 1_000_000)
]
const commit: Fund.Command = {
  type: "commit",
  entry: id<Id.EntryId>("c-1"),
  on: "2026-02-02",
  award: of,
  purpose: "elder-service",
  resolution: id<Id.ResolutionId>("res"),
  currency: "CNY",
  parts: [{ amount: 1_000_000 }],
  servesDonor: false
}
const spend = (purchase: string, amountFen: number): Award.Command => ({
  type: "spend",
  purchase: id<Id.PurchaseId>(purchase),
  line: "meals",
  amountFen,
  groups: [elders],
  evidence: ["发票"],
  on: "2026-03-03"
})
const takeBack = (amountFen: number, on = "2026-03-04"): Award.Command => ({
  type: "take-back",
  amountFen,
  entry: id<Id.EntryId>(`b-${amountFen}`),
  on
})
const give = (world: World.World, command: Award.Command, options?: Life.Options) => run(Life.give(world, award, of, command, options))
const ask = (world: World.World, command: Fund.Command) => run(Life.give(world, fund, "f-1", command))

/** Signed, and paid for by a fund; whether it has promised its money. */
const signed = async (isCommitted = true) => {
  const world = await reviewed()
  for (const command of begun) await ask(world, command)
  await give(world, { ...propose("app-1"), fund: id<Id.FundId>("f-1") } as Award.Command)
  await give(world, { type: "approve", by: officer, on: "2026-02-05" })
  await give(world, sign)
  if (isCommitted) await ask(world, { ...commit, on: "2026-02-10" } as Fund.Command)
  return world
}
const books = async (world: World.World) => {
  const [{ state: project }, { state: money }] = [await run(Life.look(world, award, of)), await run(Life.look(world, fund, "f-1"))]
  return {
    project,
    money,
    unspent: Award.unspentFen(project),
    advanced: Fund.awarded(money, of, "advanced"),
    committed: Fund.awarded(money, of, "committed")
  }
}
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
  it("an award names a fund that there is", async () => {
    const world = await reviewed()
    const named = { ...propose("app-1"), fund: id<Id.FundId>("nowhere") } as Award.Command
    expect(await failure(Life.give(world, award, of, named))).toMatchObject({ _tag: "NotFound", kind: "fund", id: "nowhere" })
  })
})

type Undated = { readonly [T in Award.Command["type"]]: Omit<Extract<Award.Command, { readonly type: T }>, "on"> }[Award.Command["type"]]
const amount = fc.constantFrom(1, 199_999, 200_000, 400_000, 600_000)
const brokenOff = { type: "terminate", cause: "breach", reason: "见报告", by: officer } as const
const closing = { type: "close", by: officer } as const
const step: fc.Arbitrary<Undated> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(pay(1, 600_000), pay(2, 400_000), pay(1, 1)) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom("a", "b", "c"), amount).map(([of, fen]) => spend(of, fen)) },
  { weight: 3, arbitrary: amount.map((fen) => takeBack(fen)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("a", "b", "c")
      .map((of) => ({ type: "disallow" as const, purchase: id<Id.PurchaseId>(of), reason: "用途不符", by: officer }))
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<("hold-back" | "cancel-tranche")[]>("hold-back", "cancel-tranche")
      .map((type) => ({ type, tranche: 2, reason: "材料不全", by: officer }))
  },
  {
    weight: 2,
    arbitrary: fc.constant({
      type: "report" as const,
      served: [{ group: elders, kind: "elders" as const, people: 40 }] as const,
      evidence: ["签到表"] as const,
      by: officer
    })
  },
  { weight: 2, arbitrary: fc.constant({ type: "accept" as const, evidence: ["结项报告"] as const, by: officer }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Award.Cause[]>("breach", "false-material")
      .map((cause) => ({ type: "terminate" as const, cause, reason: "见报告", by: officer }))
  },
  { weight: 3, arbitrary: fc.constant(closing) }
)

it("over random years the award's accounts and the fund's ledger agree to the fen, and the journal verifies", async () => {
  let closed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: "max" }), async (steps) => {
      const world = await signed()
      world.setDay("2026-12-31")
      for (const [index, one] of [pay(1, 600_000), ...steps].entries()) {
        const own = { on: Day.text(Day.plusDays(Day.require("2026-03-02"), index)), ...("entry" in one ? { entry: `e-${index}` } : {}) }
        await give(world, { ...one, ...own } as Award.Command).catch((error: unknown) => expect(error).toBeInstanceOf(DeskError.Refused))
        const { project, money, unspent, advanced, committed } = await books(world)
        expect([advanced, committed]).toEqual([unspent, Award.openFen(project)])
        if (project.stage === "closed") expect([unspent, committed, money.awards.get(of)?.isClosed]).toEqual([0, 0, true])
      }
      if ((await books(world)).project.stage === "closed") closed += 1
      expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
    }),
    // One year that ends is among them, whatever the others bring.
    { numRuns: 25, examples: [[[brokenOff, takeBack(600_000), closing]]] }
  )
  expect(closed).toBeGreaterThan(0)
})
