/** Where a command on somebody who was entered twice belongs: the caller names the entry that was kept. All people are made up. */
import { Life, PersonLives, PlaceLives, TeamLives } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { PersonMerge, SocialWorker } from "@yanzhen/core/person"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { clerk, failure, listed, run, town, type Town, write } from "./world.ts"

const on = "2026-03-02"
const asPerson = Id.require<Id.PersonId>
const { "background-check": checks, "social-worker": worker, "person-merge": mergeLife } = PersonLives.lives
const { membership, honour } = TeamLives.lives
const { station } = PlaceLives.lives

/** Bo's entry is Ann's, and these streams stood before. */
const merged = async (streams: Readonly<Record<string, readonly object[]>>): Promise<Town> => {
  const world = town()
  await listed(world)
  const written = Object.entries(streams).map(([stream, events]) => [stream, events.map((one) => ({ v: 1, ...one }) as never)])
  await write(world, "before", Object.fromEntries(written))
  const merge = { type: "merge", into: "ann", by: clerk, reason: "重复登记", evidence: "核对", on: "2026-03-10" }
  await run(Life.give(world, mergeLife, "bo", merge as PersonMerge.Command))
  return world
}
type Asked = Parameters<typeof failure>[0]
const refusals = async (asked: Asked): Promise<readonly string[]> => {
  const { findings } = (await failure(asked)) as { readonly findings: readonly { readonly rule: string }[] }
  return findings.map(({ rule }) => rule)
}
const checked = (unit: string) => ({ type: "background-check.recorded", unit, on, answer: "clear" })

describe("what is numbered in the streams of both entries", () => {
  const voided = async (world: Town) =>
    (await world.store.rows(world.tenant, Registers.backgroundCheck, undefined, [], { limit: 9 })).rows.flatMap(({ unit, stage }) =>
      stage === "voided" ? [unit] : []
    )
  const voiding = (world: Town, who: string, check: number) =>
    Life.give(world, checks, who, { type: "void", check, reason: "误录", by: asPerson("officer"), on: "2026-03-10" })
  const both = () => merged({ "background-check/ann": [checked("a-1")], "background-check/bo": [checked("b-1"), checked("b-2")] })
  it.each([
    ["ann", 1, "a-1"],
    ["ann", 2, "b-2"],
    ["bo", 1, "b-1"]
  ])("named by %s, %i is %s", async (who, check, unit) => {
    const world = await both()
    await run(voiding(world, who, check))
    expect(await voided(world)).toEqual([unit])
  })
  it("and stands in none, is refused for the reason of the entry that was kept", async () =>
    expect(await refusals(voiding(await both(), "ann", 3))).toEqual(["background-check.none"]))
})

it("who is in a team under the other entry leaves it there, and does not join it again", async () => {
  const world = await merged({ "membership/goose/bo": [{ type: "membership.joined", role: "member", on }] })
  const join = { type: "join", role: "member", on: "2026-03-05" } as const
  expect(await refusals(Life.give(world, membership, "goose/ann", join))).toEqual(["membership.stage"])
  await run(Life.give(world, membership, "goose/ann", { type: "leave", on: "2026-03-06" }))
  expect((await run(Life.look(world, membership, "goose/bo"))).version).toBe(2)
  await run(Life.give(world, membership, "goose/ann", { ...join, on: "2026-03-07" }))
  expect((await run(Life.look(world, membership, "goose/ann"))).version).toBe(1)
})

it("a warning that both entries give is given once", async () => {
  const certified = { type: "social-worker.certified", level: "assistant", on: "2010-01-01", evidence: "证" }
  const world = await merged({ "social-worker/bo": [certified] })
  const certify = {
    ...{ type: "certify", level: "social-worker", on: "2026-03-02", evidence: "证" },
    stated: { education: "secondary", workYears: 3 }
  } as SocialWorker.Command
  const { findings } = await run(Life.give(world, worker, "ann", certify))
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["person.exam-social-worker", "warning"]])
})

describe("in a stream that knows the person by the other entry", () => {
  const posted = { type: "station.post-taken", person: "bo", post: "staff", isLicensed: false, on }
  const world = () => merged({ "station/s-1": [{ type: "station.opened", on: "2026-01-02" }, posted] })
  const taking = { type: "take-post", person: asPerson("ann"), post: "staff", isLicensed: false, on: "2026-03-05" } as const
  it("a post is left by the kept id, and not taken twice", async () => {
    const here = await world()
    expect(await refusals(Life.give(here, station, "s-1", taking))).toEqual(["station.has-post"])
    const { findings } = await run(Life.give(here, station, "s-1", { type: "leave-post", person: asPerson("ann"), on: "2026-03-06" }))
    expect(findings).toEqual([])
    expect((await run(Life.look(here, station, "s-1"))).history.at(-1)?.data).toMatchObject({ type: "station.post-left", person: "bo" })
  })
  it("what is refused under either id is refused once", async () => {
    const here = await world()
    await run(Life.give(here, station, "s-1", { type: "close", on: "2026-03-08", reason: "撤并" }))
    expect(await refusals(Life.give(here, station, "s-1", { ...taking, on: "2026-03-09" }))).toEqual(["station.stage"])
  })
  it("nobody checks a star of their own, whichever of their ids it was proposed for", async () => {
    const subject = { kind: "star", volunteer: "bo", stars: 1 }
    const here = await merged({ "honour/h-1": [{ type: "honour.proposed", subject, way: "applied", by: "clerk", evidence: [], on }] })
    expect(await refusals(Life.give(here, honour, "h-1", { type: "check", by: asPerson("ann") }))).toEqual(["person.own-matter"])
    expect((await run(Life.give(here, honour, "h-1", { type: "check", by: asPerson("officer") }))).findings).toEqual([])
  })
})
