import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import { finding } from "../../src/law/Refusal.ts"
import * as Claim from "../../src/reward/Claim.ts"
import { Command, Event } from "../../src/reward/Claim.schema.ts"
import { answered, keepsShape } from "../said.ts"

const [mine, other] = [Id.require<Id.AccountId>("a-1"), Id.require<Id.AccountId>("a-2")]
const [first, second] = [Id.require<Id.EntryId>("e-1"), Id.require<Id.EntryId>("e-2")]
const on = "2026-03-05"
const free = Claim.initial
const held: Claim.Claim = { stage: "held", by: { account: mine, entry: first } }
const claim = (account = mine, entry = first): Claim.Command => ({ type: "claim", account, entry, on })
const giveUp = (account = mine, entry = first): Claim.Command => ({ type: "give-up", account, entry, on })
const made = (account = mine, entry = first): Claim.Event => ({ type: "claim.made", v: 1, account, entry, on })
const givenUp = (account = mine, entry = first): Claim.Event => ({ type: "claim.given-up", v: 1, account, entry, on })

describe("the claim on a record", () => {
  it("is free at first, is made once, and is free again when it is given up", () => {
    expect(Claim.streamOf(Id.require("r-1"))).toBe("claim/r-1")
    expect(free).toStrictEqual({ stage: "free" })
    expect(Claim.decider).toEqual({ initial: free, decide: Claim.decide, evolve: Claim.evolve })
    expect(Claim.decide(claim(), free)).toStrictEqual({ outcome: "met", value: [made()], findings: [] })
    expect(Claim.evolve(free, made())).toStrictEqual(held)
    expect(Claim.decide(giveUp(), held)).toStrictEqual({ outcome: "met", value: [givenUp()], findings: [] })
    expect(Claim.evolve(held, givenUp())).toStrictEqual(free)
  })
  it.each([
    ["another account", claim(other, first)],
    ["another entry of the account that has it", claim(mine, second)],
    ["the same entry, again", claim()]
  ])("is refused to %s, and says who has it", (_, command) => {
    expect(Claim.decide(command, held)).toStrictEqual({
      outcome: "unmet",
      findings: [finding("reward.record-claimed", { account: mine, entry: first })]
    })
    expect(answered(Claim.decide(command, held))).toBe("unmet reward.record-claimed")
  })
  it("is passed on to an entry of the same account that is made in its place, and to none while another has it", () => {
    const passOn: Claim.Command = { type: "pass-on", account: mine, entry: first, to: second, on }
    expect(Claim.decide(passOn, held)).toStrictEqual({ outcome: "met", value: [givenUp(), made(mine, second)], findings: [] })
    expect(Claim.decide(passOn, free)).toStrictEqual({ outcome: "met", value: [made(mine, second)], findings: [] })
    const others: Claim.Claim = { stage: "held", by: { account: other, entry: first } }
    expect(Claim.decide(passOn, others)).toStrictEqual({
      outcome: "unmet",
      findings: [finding("reward.record-claimed", { account: other, entry: first })]
    })
  })
  it.each([
    ["nobody has it", giveUp(), free],
    ["another account has it", giveUp(other, first), held],
    ["another entry has it", giveUp(mine, second), held]
  ])("is not given up where %s, and nothing is said", (_, command, state) =>
    expect(Claim.decide(command, state)).toStrictEqual({ outcome: "met", value: [], findings: [] })
  )
  it.each([
    ["made where it is held", made(other, second), held],
    ["given up where nobody has it", givenUp(), free],
    ["given up by another account", givenUp(other, first), held],
    ["given up by another entry", givenUp(mine, second), held]
  ])("cannot have been %s", (_, event, state) => {
    expect(Claim.fits(state, event)).toBe(false)
    expect(Claim.evolve(state, event)).toBe(state)
  })
  it("whatever is commanded, is that of the first who made it and has not given it up", () => {
    const pairs = [mine, other].flatMap((account) => [first, second].map((entry) => [account, entry] as const))
    const step = fc.tuple(fc.constantFrom(claim, claim, giveUp), fc.constantFrom(...pairs))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let state = free
        let holder: readonly [Id.AccountId, Id.EntryId] | undefined
        for (const [command, pair] of steps) {
          const decision = Claim.decide(command(...pair), state)
          if (decision.outcome === "met") state = decision.value.reduce(Claim.evolve, state)
          if (command === claim) holder ??= pair
          else if (holder === pair) holder = undefined
          expect(state).toStrictEqual(holder === undefined ? free : { stage: "held", by: { account: holder[0], entry: holder[1] } })
        }
      })
    )
  })
  it("keeps what was said, and takes nothing of another kind", () => {
    for (const one of [claim(), giveUp(), { type: "pass-on", account: mine, entry: first, to: second, on } as const])
      keepsShape(Command, one)
    for (const one of [made(), givenUp()]) keepsShape(Event, one)
  })
})
