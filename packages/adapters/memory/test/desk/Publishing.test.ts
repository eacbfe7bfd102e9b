import { CareLives, Life, Publishing, ReportLives, Verification } from "@yanzhen/core/desk"
import type { RecipientFile, Visit } from "@yanzhen/core/care"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import { Policy } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { answered } from "./careEvents.ts"
import { clerk, failure, journal, listed, places, run, town, type Town, write } from "./world.ts"

const { recipient, visit } = CareLives.lives
const id = Id.require

const file = async (world: Town, community: string, tag: RecipientFile.Tagged["tag"], from = "2026-01-10"): Promise<Id.PersonId> => {
  const { id: of } = await run(Life.begin(world, recipient, { type: "open", community: id<Id.CommunityId>(community), on: "2025-12-01" }))
  await run(Life.give(world, recipient, of, { type: "note", tag, source: "authority-list", on: from }))
  return id<Id.PersonId>(of)
}
const call = async (world: Town, whom: Id.PersonId, on: string): Promise<void> => {
  const visitors = [id<Id.VolunteerId>("ann")] as const
  const plan: Visit.Command = { type: "plan", recipient: whom, mode: "phone-or-video", visitors, for: on, on }
  const { id: of } = await run(Life.begin(world, visit, plan))
  await run(Life.give(world, visit, of, { type: "keep", visitors, present: [], closedDoor: false, minutes: 30, dangers: [], on }))
}
const told = ({ tables }: Publishing.Published) =>
  tables.map(({ id: table, cells }) => [
    table,
    ...cells.map(({ places, groups, people }) => `${places.join("+")} ${groups.join("+")} ${people}`)
  ])

/** Twelve elders and ten children in one community, one elder in another; everybody of the first was called but for one elder. */
const caring = async (): Promise<Town> => {
  const world = town({ today: "2026-05-10" })
  await write(world, "checks", { "background-check/ann": [answered("clear")] })
  await listed(world)
  await places(world, { communities: ["elsewhere"] })
  const elders = await Promise.all(Array.from({ length: 12 }, () => file(world, "xuetian", "elder-living-alone")))
  const children = await Promise.all(Array.from({ length: 10 }, () => file(world, "xuetian", "left-behind-child")))
  await file(world, "elsewhere", "elder-disabled")
  // Of the next quarter, and of one that is over before this one.
  await file(world, "xuetian", "left-behind-child", "2026-04-01")
  for (const one of [...elders.slice(1), ...children]) await call(world, one, "2026-03-31")
  for (const one of elders) await call(world, one, "2026-04-01")
  return world
}

describe("what is published of the people served", () => {
  it("counts those on file, visited and granted a wish in the quarter, and shows nothing from which one could be told", async () => {
    const world = await caring()
    const answer = await run(Publishing.publicCounts(world))
    expect([Period.text(answer.quarter), answer.leastPeople]).toEqual(["2026-Q1", 5])
    // One elder lives elsewhere: no place is told. One more was not visited: nor is it told how many were.
    expect(told(answer)).toEqual([
      ["public.looked-after", "340603 child 10", "340603 elder 13", "340603 assistance 0", "340603 child+elder+assistance 23"],
      ["public.granted", "340603 child 0", "340603 elder 0", "340603 assistance 0", "340603 child+elder+assistance 0"]
    ])
  })
  it("tells what is of enough people, and leaves enough", async () => {
    const world = await caring()
    for (const _ of Array.from({ length: 4 })) await file(world, "elsewhere", "elder-disabled")
    const answer = await run(Publishing.publicCounts(world, Period.require("2026-Q1")))
    expect(told(answer)).toEqual([
      ["public.looked-after", "340603 child 10", "340603 elder 17", "340603 assistance 0", "340603 child+elder+assistance 27"],
      ["public.visited", "340603 child 10", "340603 elder 11", "340603 assistance 0", "340603 child+elder+assistance 21"],
      ["public.granted", "340603 child 0", "340603 elder 0", "340603 assistance 0", "340603 child+elder+assistance 0"]
    ])
    expect(answer.names.get("xuetian")).toBe("学田社区")
    // Where no policy says how many people are enough, none are.
    expect(await run(Publishing.publicCounts({ ...world, policy: Policy.of([]) }))).toMatchObject({ leastPeople: undefined, tables: [] })
  })
  it("answers one whole quarter that is over, and nothing else", async () => {
    const world = await caring()
    const refused = async (period: string) => failure(Publishing.publicCounts(world, Period.require(period)))
    for (const period of ["2026", "2026-01", "2025-11-01..2026-01-31"])
      expect(await refused(period)).toMatchObject({ _tag: "Refused", findings: [{ rule: "report.not-a-quarter" }] })
    expect(await refused("2026-Q2")).toMatchObject({
      findings: [{ rule: "report.quarter-not-over", facts: { last: Period.require("2026-Q2").last } }]
    })
    world.setDay("2026-06-30")
    expect(await refused("2026-Q2")).toMatchObject({ _tag: "Refused" })
    world.setDay("2026-07-01")
    expect((await run(Publishing.publicCounts(world))).quarter).toEqual(Period.require("2026-Q2"))
  })
})

describe("what was published of a quarter", () => {
  const { publication } = ReportLives.lives
  const publish = (world: Town, quarter = "2026-Q1") => Life.give(world, publication, quarter, { type: "publish", by: clerk } as const)
  const lookedAfter = async (world: Town) => told(await run(Publishing.publicCounts(world)))[0]
  const first = ["public.looked-after", "340603 child 10", "340603 elder 13", "340603 assistance 0", "340603 child+elder+assistance 23"]

  it("stands as it was told, whatever is entered late, until enough people have changed", async () => {
    const world = await caring()
    expect((await run(Publishing.publicCounts(world))).on).toBeUndefined()
    await run(publish(world))
    expect((await run(Publishing.publicCounts(world))).on).toEqual(Day.require("2026-05-10"))
    // One child whose file was opened late: by difference everybody would know of one.
    await file(world, "xuetian", "left-behind-child")
    expect(await failure(publish(world))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "report.publication-stays", facts: { leastPeople: 5 } }]
    })
    expect(await lookedAfter(world)).toEqual(first)
    for (const _ of Array.from({ length: 4 })) await file(world, "xuetian", "left-behind-child")
    world.setDay("2026-06-01")
    await run(publish(world))
    expect(await lookedAfter(world)).toEqual([first[0], "340603 child 15", first[2], first[3], "340603 child+elder+assistance 28"])
    const { rows } = await world.store.rows(world.tenant, Registers.publication, undefined, [], { limit: 100 })
    expect(rows).toMatchObject([{ quarter: "2026-Q1", on: Day.require("2026-06-01"), editions: 2, leastPeople: 5 }])
    expect((await journal(world)).flatMap(({ stream, type }) => (stream === "publication/2026-Q1" ? [type] : []))).toEqual([
      "publication.made",
      "publication.revised"
    ])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("is published once where two do so at once, and not again where nothing has changed", async () => {
    const world = await caring()
    const all = await Promise.allSettled([1, 2].map(() => run(publish(world))))
    expect(all.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await failure(publish(world))).toMatchObject({ findings: [{ rule: "report.published-already" }] })
  })
  it("the next quarter is shown in its blocks, for whoever knows that nobody of them came or went could tell the rest", async () => {
    const world = await caring()
    world.setDay("2026-07-01")
    // By itself the second quarter could tell the places apart, for there are five in the other now.
    for (const _ of Array.from({ length: 4 })) await file(world, "elsewhere", "elder-disabled", "2026-04-01")
    const placesIn = async (quarter: string) =>
      new Set((await run(Publishing.publicCounts(world, Period.require(quarter)))).tables[0]?.cells.map(({ places: of }) => of.join("+")))
    expect(await placesIn("2026-Q2")).toEqual(new Set(["340603", "north", "elsewhere"]))
    await run(publish(world))
    expect(await placesIn("2026-Q2")).toEqual(new Set(["340603"]))
    await run(publish(world, "2026-Q2"))
    expect(await placesIn("2026-Q2")).toEqual(new Set(["340603"]))
  })
  it("rests on every other quarter since the first file, published or not: of two published at once one is decided anew", async () => {
    const world = await caring()
    await run(publish(world))
    const around = await run(Publishing.around(world, Period.require("2026-Q2")))
    expect(around.relies).toEqual([
      { stream: "publication/2026-Q1", version: 1 },
      { stream: "publication/2025-Q4", version: 0 }
    ])
    expect(around.facts.others.map(({ editions, served }) => [editions.length, served.length])).toEqual([[1, 24]])
    expect((await run(Publishing.around(world, Period.require("2026-Q1")))).relies).toEqual([{ stream: "publication/2025-Q4", version: 0 }])
  })
  it("is a whole quarter that is over, under its own name", async () => {
    const world = await caring()
    for (const period of ["2026", "2026-01", "2026-01-01..2026-03-31", "spring"])
      expect(await failure(publish(world, period))).toMatchObject({ findings: [{ rule: "report.not-a-quarter" }] })
    expect(await failure(publish(world, "2026-Q2"))).toMatchObject({ findings: [{ rule: "report.quarter-not-over" }] })
  })
})
