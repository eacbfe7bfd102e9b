import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Refusal from "../../src/law/Refusal.ts"
import * as Award from "../../src/project/Award.ts"
import { awardContext, awarded, id, officer, pay, propose, sign, signed } from "./venture.ts"

const fund = id<Id.FundId>("fund-1")
const payer = id<Id.OrganisationId>("foundation")
const units = { stage: "fund.stage", paidFen: "fen" }
const required = { kind: "requirement" } as const
const { fund: _, ...bare } = propose as Extract<Award.Command, { readonly type: "propose" }>
type Context = Award.Context

const proposing = (named: object, more: Partial<Context> = {}) =>
  Award.decide({ ...bare, ...named } as Award.Command, Award.initial, { ...awardContext(), ...more }).findings

describe("who pays for an award", () => {
  it.each<readonly [string, object, Partial<Context>, ReturnType<typeof proposing>]>([
    ["a fund that is set up", { fund }, { payer: { stage: "set-up" } }, []],
    ["a fund that is active", { fund }, { payer: { stage: "active" } }, []],
    ["somebody outside, whatever is known of funds", { payer }, { payer: { stage: "none" } }, []],
    ["nobody", {}, {}, [Refusal.finding("award.no-payer", {}, required)]],
    [
      "a fund that is closed",
      { fund },
      { payer: { stage: "closed" } },
      [Refusal.finding("award.fund-not-open", { fund, stage: "closed" }, { ...required, units })]
    ],
    [
      "a fund that there is not",
      { fund },
      { payer: { stage: "none" } },
      [Refusal.finding("award.fund-not-open", { fund, stage: "none" }, { ...required, units })]
    ],
    ["both", { fund, payer }, { payer: { stage: "active" } }, [Refusal.finding("award.two-payers", { fund, payer })]],
    [
      "an award that its application has",
      { payer },
      { others: [id<Id.AwardId>("award-0")] },
      [Refusal.finding("award.another-award", { award: id("award-0") })]
    ]
  ])("%s", (_case, named, more, findings) => expect(proposing(named, more)).toStrictEqual(findings))
  it("of whom nothing is known is not there", () => {
    expect(Award.decide(propose, Award.initial, { ...awardContext(), payer: undefined }).findings).toStrictEqual([
      Refusal.finding("award.fund-not-open", { fund, stage: "none" }, { ...required, units })
    ])
  })
})

describe("a payer that is named afterwards", () => {
  /** As an older journal has it. */
  const older = [...signed.slice(1)].reduce(
    (state, command) => {
      const decision = Award.decide(command, state, awardContext())
      return decision.outcome === "met" ? decision.value.reduce(Award.evolve, state) : state
    },
    Award.evolve(Award.initial, { ...bare, type: "award.proposed", v: 1 })
  )
  const name = (named: object): Award.Command => ({ type: "name-payer", ...named, by: officer, on: "2026-03-10" })
  const ask = (named: object, state = older) => Award.decide(name(named), state, awardContext())
  it("a fund or somebody outside, once", () => {
    expect(older.stage).toBe("running")
    for (const named of [{ fund }, { payer }]) {
      const decision = ask(named)
      if (decision.outcome !== "met") throw new Error(decision.findings[0].rule)
      const [event] = decision.value
      expect(event).toStrictEqual({ ...name(named), type: "award.payer-named", v: 1 })
      const after = event === undefined ? older : Award.evolve(older, event)
      expect(after).toStrictEqual({ ...older, ...named, latest: 20_522 })
      expect(event !== undefined && Award.fits(after, event)).toBe(false)
      expect(ask({ payer }, after).findings).toStrictEqual([
        Refusal.finding("award.payer-named-already", { payer: "fund" in named ? fund : payer })
      ])
    }
    expect(ask({}).findings).toStrictEqual([Refusal.finding("award.no-payer", {}, required)])
  })
  it("no fund for what somebody has paid already", () => {
    const paid = Award.evolve(older, { ...pay(1, "2026-03-10"), type: "award.paid", v: 1 } as Award.Event)
    expect(ask({ fund }, paid).findings).toStrictEqual([Refusal.finding("award.paid-before", { fund, paidFen: 900_000 }, { units })])
    expect(ask({ payer }, paid).outcome).toBe("met")
  })
})

describe("what a payment rests on", () => {
  const { resolution: _resolution, commitment: _commitment, ...unbooked } = pay(1, "2026-03-12") as Extract<Award.Command, { type: "pay" }>
  const outside = awarded([{ ...bare, payer }, ...signed.slice(1)])
  const said = (command: object, state: Award.Award) => Award.decide(command as Award.Command, state, awardContext()).findings
  it("of somebody outside on nothing that stands here", () => {
    expect(said(unbooked, outside)).toStrictEqual([])
    expect(said(pay(1, "2026-03-12"), outside)).toStrictEqual(
      ["res-1", "commit-1"].map((named) => Refusal.finding("award.not-of-a-fund", { tranche: 1, payer, named }))
    )
    expect(said({ ...unbooked, commitment: "commit-1" }, outside)).toHaveLength(1)
  })
  it("of a fund on its resolution and its promise", () =>
    expect(said(unbooked, awarded(signed))).toStrictEqual([
      Refusal.finding("award.no-resolution", { tranche: 1 }, required),
      Refusal.finding("award.no-commitment", { tranche: 1 }, required)
    ]))
  it("of nobody on nothing", () => {
    const { payer: _payer, ...nobody } = outside
    expect(said(pay(1, "2026-03-12"), nobody)).toStrictEqual([Refusal.finding("award.no-payer", {}, required)])
  })
  it("what may still be promised: all of it until it is signed, then what is open, and nothing after its end", () => {
    const at = (stage: Award.Stage) => Award.payableFen({ ...outside, stage })
    expect(["proposed", "publicised", "objected", "approved"].map((stage) => at(stage as Award.Stage))).toEqual(Array(4).fill(1_500_000))
    expect([at("running"), at("accepted")]).toEqual([1_500_000, 1_500_000])
    expect((["none", "refused", "terminated", "closed"] as const).map(at)).toEqual([0, 0, 0, 0])
    expect(Award.payableFen(Award.evolve(outside, { ...unbooked, type: "award.paid", v: 1 }))).toBe(600_000)
    expect(sign.tranches[0].amountFen).toBe(900_000)
  })
})
