/** Goals of stations and the key work of their street stand in two streams and say the same, whoever writes first. */
import type { Directory, KeyWork, YearlyGoals } from "@yanzhen/core/place"
import { Life, PlaceLives } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { interruptible } from "./racing.ts"
import { failure, places, run, town, type Town, write } from "./world.ts"

const { station, goals, "key-work": keyWork } = PlaceLives.lives
const street = Id.require<Id.StreetId>("340603008")
const community = Id.require<Id.CommunityId>("c-1")

const opened = async (where: object = { street }, setting: Parameters<typeof town>[0] = {}) => {
  const world = town(setting)
  await places(world, { streets: ["340603008", "south"], communities: ["c-1"] })
  await run(Life.give(world, station, "st-1", { type: "open", ...where, on: "2026-01-02" }))
  return world
}
const work = (world: Town, command: KeyWork.Command, of = "340603008/2026") => Life.give(world, keyWork, of, command)
const give = (world: Town, command: YearlyGoals.Command, of = "st-1/2026") => Life.give(world, goals, of, command)
const list = (item: string): KeyWork.Command => ({ type: "list", item, words: "一老一小" })
const strike = (item: string): KeyWork.Command => ({ type: "strike", item, reason: "并入" })
const set = (goal: string, serves: string): YearlyGoals.Command => ({ type: "set-goal", goal, words: "走访", serves })
const point = (goal: string, serves: string): YearlyGoals.Command => ({ type: "point-goal", goal, serves })
const drop = (goal: string): YearlyGoals.Command => ({ type: "drop-goal", goal, reason: "条件不足" })

const rules = async (effect: Parameters<typeof failure>[0]) =>
  ((await failure(effect)) as { readonly findings: readonly { readonly rule: string }[] }).findings.map(({ rule }) => rule)
/** How many goals serve each item, and each goal with what it serves, or `-` where that is none that stands. */
const told = async (world: Town) => {
  const all = { limit: 99 }
  const items = await world.store.rows(world.tenant, Registers.streetKeyWork, undefined, [], all)
  const set_ = await world.store.rows(world.tenant, Registers.yearlyGoal, undefined, [], all)
  return {
    items: items.rows.map(({ street: of, item, struck, goals: serving }) => `${of} ${item} ${serving}${struck === true ? " struck" : ""}`),
    goals: set_.rows.map(({ station: of, goal, serves, servesNone }) => `${of} ${goal} ${servesNone === true ? "-" : serves}`)
  }
}

describe("the goals of a station", () => {
  it("serve what its street lists for the same year, and the street knows which", async () => {
    const world = await opened()
    await run(work(world, list("1")))
    await run(work(world, list("2")))
    await run(work(world, list("5"), "340603008/2025"))
    await run(give(world, set("g-1", "1")))
    await run(give(world, set("g-2", "1")))
    expect(await rules(give(world, set("g-3", "5")))).toEqual(["goals.no-key-work"])
    await run(give(world, point("g-2", "2")))
    await run(give(world, set("g-3", "2")))
    await run(give(world, drop("g-3")))
    expect(await told(world)).toEqual({
      items: ["340603008 5 0", "340603008 1 1", "340603008 2 1"],
      goals: ["st-1 g-1 1", "st-1 g-2 2", "st-1 g-3 2"]
    })
  })
  it("of a community serve what its street lists", async () => {
    const world = await opened({ community })
    await run(work(world, list("1")))
    await run(give(world, set("g-1", "1")))
    expect((await told(world)).items).toEqual(["340603008 1 1"])
  })
  it("of a station that names its street serve what that lists, wherever its community lies", async () => {
    const world = await opened({ street: Id.require<Id.StreetId>("south"), community })
    await run(work(world, list("1"), "south/2026"))
    await run(work(world, list("2")))
    expect(await rules(give(world, set("g-1", "2")))).toEqual(["goals.no-key-work"])
    await run(give(world, set("g-1", "1")))
    expect((await told(world)).items).toEqual(["340603008 2 0", "south 1 1"])
  })
  it("that were reached, or are asked in numbers, go on serving", async () => {
    const world = await opened()
    await run(work(world, list("1")))
    await run(give(world, set("g-1", "1")))
    await run(give(world, { type: "spread-target", goal: "g-1", measure: "visits-kept", ofYear: 4 }))
    await run(give(world, { type: "reach-goal", goal: "g-1", on: "2026-03-01", evidence: ["台账"] }))
    expect((await told(world)).items).toEqual(["340603008 1 1"])
  })
  it("are not set where the station closes in the same instant", async () => {
    const races = interruptible()
    const world = await opened({ street }, { store: races.store })
    races.arm((store) =>
      run(Life.give(town({ store, desk: "colleague" }), station, "st-1", { type: "close", reason: "撤并", on: "2026-03-01" }))
    )
    expect(await rules(give(world, { type: "set-goal", goal: "g-1", words: "走访" }))).toContain("goals.station-closed")
  })
  it("of a station that stands nowhere in particular serve its own list alone", async () => {
    const world = await opened({})
    await run(work(world, list("1")))
    expect(await rules(give(world, set("g-1", "1")))).toEqual(["goals.no-key-work"])
    await run(give(world, { type: "list-key-work", item: "1", words: "一老一小" }))
    await run(give(world, set("g-1", "1")))
    expect(await told(world)).toEqual({ items: ["340603008 1 0"], goals: ["st-1 g-1 1"] })
  })
  it("of a street that is known list no key work themselves", async () => {
    const world = await opened()
    expect(await rules(give(world, { type: "list-key-work", item: "1", words: "一老一小" }))).toEqual(["goals.key-work-of-street"])
  })
  it("serve none where the street strikes it: all of them at once, and none of what was dropped", async () => {
    const world = await opened()
    await run(Life.give(world, station, "st-2", { type: "open", street, on: "2026-01-02" }))
    await run(work(world, list("1")))
    await run(work(world, list("2")))
    await run(give(world, set("g-1", "1")))
    await run(give(world, set("g-2", "2")))
    await run(give(world, set("g-1", "1"), "st-2/2026"))
    await run(work(world, strike("1")))
    expect(await told(world)).toEqual({
      items: ["340603008 1 2 struck", "340603008 2 1"],
      goals: ["st-1 g-1 -", "st-1 g-2 2", "st-2 g-1 -"]
    })
    await run(give(world, point("g-1", "2")))
    expect((await told(world)).items).toEqual(["340603008 1 1 struck", "340603008 2 2"])
  })
  it("that are set while their item is struck serve it no more", async () => {
    const races = interruptible()
    const world = await opened({ street }, { store: races.store })
    await run(work(world, list("1")))
    races.arm((store) => run(work(town({ store, desk: "colleague" }), strike("1"))))
    expect(await rules(give(world, set("g-1", "1")))).toEqual(["goals.no-key-work"])
    expect(await told(world)).toEqual({ items: ["340603008 1 0 struck"], goals: [] })
  })
  it("that are set while it is being struck are struck too", async () => {
    const races = interruptible()
    const world = await opened({ street }, { store: races.store })
    await run(work(world, list("1")))
    races.arm((store) => run(give(town({ store, desk: "colleague" }), set("g-1", "1"))))
    await run(work(world, strike("1")))
    expect(await told(world)).toEqual({ items: ["340603008 1 1 struck"], goals: ["st-1 g-1 -"] })
  })
})

it("key work is listed for a street of the directory that is there, and struck even where it is over", async () => {
  const world = town()
  const listing: Directory.Event = { type: "street.listed", v: 1, street, code: "1", name: "任圩", from: "2020-01-01", until: "2026-03-10" }
  await write(world, "directory", { [`street/${street}`]: [listing] })
  expect(await rules(work(world, list("1"), "nowhere/2026"))).toEqual(["directory.not-listed"])
  await run(work(world, list("1")))
  world.setDay("2026-03-11")
  expect(await rules(work(world, list("2")))).toEqual(["directory.over"])
  await run(work(world, strike("1")))
  expect((await told(world)).items).toEqual(["340603008 1 0 struck"])
})
