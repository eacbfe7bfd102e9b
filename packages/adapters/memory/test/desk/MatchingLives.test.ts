import { Life, MatchingLives, PersonLives, Proposing, Verification } from "@yanzhen/core/desk"
import { Id, Minute } from "@yanzhen/core/foundation"
import { Pack, ProtectionParameters } from "@yanzhen/core/law"
import type { Need } from "@yanzhen/core/matching"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { clerk, failure, journal, run, settled, town } from "./world.ts"

const { need, offer } = MatchingLives.lives
const times = { from: Minute.require("2026-03-07 09:00"), to: Minute.require("2026-03-07 11:00") }
const raise = (more: Partial<Extract<Need.Command, { readonly type: "raise" }>> = {}): Need.Command => ({
  type: "raise",
  kind: "people",
  quantity: 2,
  features: ["first-aid"],
  urgency: "soon",
  childFacing: false,
  community: Id.require<Id.CommunityId>("c-1"),
  times,
  words: "陪同就医",
  on: "2026-03-01",
  ...more
})
const check: Need.Command = { type: "check", holds: true, on: "2026-03-01" }

/** A need for two, an offer of one morning with three, and one of goods. */
const begun = async () => {
  const world = await settled()
  const { id: asked } = await run(Life.begin(world, need, raise()))
  await run(Life.give(world, need, asked, check))
  const { id: offered } = await run(
    Life.begin(world, offer, {
      type: "make",
      giver: { type: "team", team: Id.require<Id.TeamId>("t-1") },
      kind: "people",
      features: ["first-aid", "driving"],
      reach: "district",
      windows: [{ times: { from: Minute.require("2026-03-07 08:00"), to: Minute.require("2026-03-07 12:00") }, quantity: 3 }],
      on: "2026-03-01"
    })
  )
  await run(
    Life.begin(world, offer, {
      type: "make",
      giver: { type: "department", organisation: Id.require<Id.OrganisationId>("d-1") },
      kind: "goods",
      features: [],
      reach: "district",
      windows: [{ quantity: 50 }],
      on: "2026-03-01"
    })
  )
  return { world, asked: asked as Id.NeedId, offered: offered as Id.OfferId }
}

describe("needs and offers at the desk", () => {
  it("are brought together out of what is open, with the reasons", async () => {
    const { world, asked, offered } = await begun()
    const { id: other } = await run(Life.begin(world, need, raise({ features: ["sign-language"] })))
    expect((await run(Proposing.propose(world))).matching.paired).toEqual([
      { need: asked, offer: offered, window: 0, quantity: 2, nearness: 2 }
    ])
    await run(Life.give(world, need, other, check))
    const { at, matching } = await run(Proposing.propose(world))
    expect(at).toBe((await journal(world)).length)
    expect(matching.unmet).toEqual([{ need: other, lacking: 2, because: "no-fit" }])
    expect(matching.left.map(({ quantity }) => quantity)).toEqual(expect.arrayContaining([1, 50]))
    expect(
      matching.reasons(other as Id.NeedId, { offer: offered, window: 0 })?.findings.filter(({ outcome }) => outcome !== "met")
    ).toMatchObject([{ rule: "matching.features", facts: { featuresMissing: 1 } }])
  })
  it("are arranged on both sides in one commit, received, and free again", async () => {
    const { world, asked, offered } = await begun()
    const before = (await journal(world)).length
    await run(Life.give(world, need, asked, { type: "arrange", offer: offered, window: 0, quantity: 2, on: "2026-03-02" }))
    expect((await journal(world)).slice(before).map(({ stream, data }) => [stream, data["type"]])).toEqual([
      [`need/${asked}`, "need.arranged"],
      [`offer/${offered}`, "offer.arranged"]
    ])
    expect((await run(Proposing.propose(world))).matching).toMatchObject({ paired: [], unmet: [] })
    await run(Life.give(world, need, asked, { type: "receive", offer: offered, window: 0, quantity: 1, on: "2026-03-07" }))
    expect((await run(Proposing.propose(world))).matching).toMatchObject({ paired: [{ need: asked, quantity: 1 }] })
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("what is released is free again on both sides", async () => {
    const { world, asked, offered } = await begun()
    const before = (await run(Proposing.propose(world))).matching.paired
    await run(Life.give(world, need, asked, { type: "arrange", offer: offered, window: 0, quantity: 2, on: "2026-03-02" }))
    expect((await run(Proposing.propose(world))).matching.paired).toEqual([])
    await run(Life.give(world, need, asked, { type: "release", offer: offered, window: 0, on: "2026-03-03", reason: "改期" }))
    expect((await run(Proposing.propose(world))).matching.paired).toEqual(before)
    expect((await journal(world)).slice(-2).map(({ stream, data }) => [stream, data["type"], data["reason"]])).toEqual([
      [`need/${asked}`, "need.released", "改期"],
      [`offer/${offered}`, "offer.released", "改期"]
    ])
  })
  it("what either side refuses is refused, with the reasons of both, and neither is moved", async () => {
    const { world, asked, offered } = await begun()
    const before = await journal(world)
    expect(
      await failure(Life.give(world, need, asked, { type: "arrange", offer: offered, window: 0, quantity: 4, on: "2026-03-02" }))
    ).toMatchObject({ _tag: "Refused", findings: [{ rule: "need.more-than-lacking" }, { rule: "offer.more-than-left" }] })
    expect(
      await failure(
        Life.give(world, need, asked, { type: "arrange", offer: "nobody" as Id.OfferId, window: 0, quantity: 1, on: "2026-03-02" })
      )
    ).toMatchObject({ _tag: "Refused", findings: [{ rule: "offer.stage" }, { rule: "offer.no-window" }] })
    expect(await journal(world)).toEqual(before)
  })
  it.each([
    ["checked and clear within the year", "clear", "2026-03-01", 1],
    ["checked more than a year ago", "clear", "2025-01-01", 0],
    ["not clear", "not-clear", "2026-03-01", 0],
    ["never checked", undefined, undefined, 0]
  ] as const)("whoever is %s is brought to children, or not", async (_, answer, on, expected) => {
    const world = await settled()
    const { id: asked } = await run(Life.begin(world, need, raise({ childFacing: true, quantity: 1 })))
    await run(Life.give(world, need, asked, check))
    const { id: offered } = await run(
      Life.begin(world, offer, {
        type: "make",
        giver: { type: "volunteer", volunteer: Id.require<Id.VolunteerId>("v-1") },
        kind: "people",
        features: ["first-aid"],
        reach: "district",
        windows: [{ quantity: 1 }],
        on: "2026-03-01"
      })
    )
    if (answer !== undefined)
      await run(
        Life.give(world, PersonLives.lives["background-check"], "v-1", {
          type: "record",
          unit: Id.require<Id.OrganisationId>("police"),
          on,
          answer
        })
      )
    expect((await run(Proposing.propose(world))).matching.paired).toHaveLength(expected)
    // Nor by whoever arranges without asking what fits.
    const arrange = { type: "arrange", offer: offered as Id.OfferId, window: 0, quantity: 1, on: "2026-03-02" } as const
    const arranged = Life.give(world, need, asked, arrange)
    if (expected === 1) await run(arranged)
    else expect(await failure(arranged)).toMatchObject({ _tag: "Refused", findings: [{ rule: "matching.cleared" }] })
    const { id: other } = await run(Life.begin(world, need, raise({ quantity: 1 })))
    await run(Life.give(world, need, other, check))
    if (expected === 0) await run(Life.give(world, need, other, arrange))
  })
  it("where only staff need a check, a team is brought to children of whom nobody knows whom it would send", async () => {
    const onlyStaff = policyWith(Pack.value(ProtectionParameters.checkedPeople, { ...given, value: "staff" }))
    const world = await settled({ policy: onlyStaff })
    const { id: asked } = await run(Life.begin(world, need, raise({ childFacing: true, quantity: 1 })))
    await run(Life.give(world, need, asked, check))
    const { id: offered } = await run(
      Life.begin(world, offer, {
        type: "make",
        giver: { type: "team", team: Id.require<Id.TeamId>("t-1") },
        kind: "people",
        features: ["first-aid"],
        reach: "district",
        windows: [{ quantity: 1 }],
        on: "2026-03-01"
      })
    )
    await run(Life.give(world, need, asked, { type: "arrange", offer: offered as Id.OfferId, window: 0, quantity: 1, on: "2026-03-02" }))
    expect((await run(Life.look(world, need, asked))).state.arrangements).toHaveLength(1)
  })
  it("nobody is brought to children by a team of whom nobody knows whom it would send, nor under another entry than the one that was asked about", async () => {
    const world = await settled()
    const { id: asked } = await run(Life.begin(world, need, raise({ childFacing: true, quantity: 1 })))
    await run(Life.give(world, need, asked, check))
    const offerOf = async (giver: object) =>
      (
        await run(
          Life.begin(world, offer, {
            type: "make",
            giver,
            kind: "people",
            features: [],
            reach: "district",
            windows: [{ quantity: 1 }],
            on: "2026-03-01"
          } as never)
        )
      ).id as Id.OfferId
    const arrange = (by: Id.OfferId) =>
      Life.give(world, need, asked, { type: "arrange", offer: by, window: 0, quantity: 1, on: "2026-03-05" })
    expect(await failure(arrange(await offerOf({ type: "team", team: "t-1" })))).toMatchObject({
      findings: [{ rule: "matching.cleared", outcome: "unknown" }]
    })
    expect(await failure(arrange("nobody" as Id.OfferId))).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: "offer.stage" })])
    })
    const mine = await offerOf({ type: "volunteer", volunteer: "v-1" })
    const answered = (answer: "clear" | "not-clear") =>
      ({ type: "record", unit: Id.require<Id.OrganisationId>("police"), on: "2026-03-01", answer }) as const
    await run(Life.give(world, PersonLives.lives["background-check"], "v-1", answered("clear")))
    await run(Life.give(world, PersonLives.lives["background-check"], "v-3", answered("not-clear")))
    await world.people.put(
      world.tenant,
      ["v-1", "v-3"].map((id) => ({ id, name: "测试" }))
    )
    const merge = { type: "merge", into: "v-1", by: clerk, reason: "重复", evidence: "核对证件", on: "2026-03-05" }
    await run(Life.give(world, PersonLives.lives["person-merge"], "v-3", merge as never))
    expect(await failure(arrange(mine))).toMatchObject({ findings: [{ rule: "matching.cleared", outcome: "unmet" }] })
  })
  it("while it is arranged, whoever offers is found not to be clear: it is decided anew", async () => {
    const races = interruptible()
    const world = await settled({ store: races.store })
    const { id: asked } = await run(Life.begin(world, need, raise({ childFacing: true, quantity: 1 })))
    await run(Life.give(world, need, asked, check))
    const { id: offered } = await run(
      Life.begin(world, offer, {
        type: "make",
        giver: { type: "volunteer", volunteer: Id.require<Id.VolunteerId>("v-1") },
        kind: "people",
        features: ["first-aid"],
        reach: "district",
        windows: [{ quantity: 1 }],
        on: "2026-03-01"
      })
    )
    const answered = (of: typeof world, answer: "clear" | "not-clear", on: string) =>
      run(
        Life.give(of, PersonLives.lives["background-check"], "v-1", {
          ...{ type: "record", unit: Id.require<Id.OrganisationId>("police"), on, answer }
        })
      )
    await answered(world, "clear", "2026-03-01")
    races.arm((store) => answered(town({ store, desk: "colleague" }), "not-clear", "2026-03-02"))
    expect(
      await failure(
        Life.give(world, need, asked, { type: "arrange", offer: offered as Id.OfferId, window: 0, quantity: 1, on: "2026-03-05" })
      )
    ).toMatchObject({ _tag: "Refused", findings: [{ rule: "matching.cleared", outcome: "unmet" }] })
  })
  it("a need that nobody raised is arranged with nobody; an offer in a community that nobody listed is none", async () => {
    const { world, offered } = await begun()
    const arrange = { type: "arrange", offer: offered, window: 0, quantity: 1, on: "2026-03-02" } as const
    expect(await failure(Life.give(world, need, "nobody", arrange))).toMatchObject({
      _tag: "Refused",
      findings: expect.arrayContaining([expect.objectContaining({ rule: "need.stage" })])
    })
    const make = {
      ...{ type: "make", giver: { type: "team", team: "t-1" }, kind: "people", features: [], reach: "community", community: "c-nowhere" },
      ...{ windows: [{ quantity: 1 }], on: "2026-03-01" }
    }
    expect(await failure(Life.begin(world, offer, make as never))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "directory.not-listed" }]
    })
  })
  it("of two who arrange the last of a window at once, one succeeds", async () => {
    const { world, offered } = await begun()
    const needs = await Promise.all(
      [1, 2].map(async () => {
        const { id } = await run(Life.begin(world, need, raise({ quantity: 3 })))
        await run(Life.give(world, need, id, check))
        return id
      })
    )
    const all = await Promise.allSettled(
      needs.map((id) => run(Life.give(world, need, id, { type: "arrange", offer: offered, window: 0, quantity: 3, on: "2026-03-02" })))
    )
    expect(all.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect((await run(Life.look(world, offer, offered))).state.arrangements[0]).toHaveLength(1)
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
})
