/** A journal that cannot have happened, and a store that does not answer: each is said as what it is. */
import { AsKnown, Life, PlaceLives } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { failure, run, town, write } from "./world.ts"

const { station } = PlaceLives.lives
const earlier = Day.require("2026-03-01")

describe("a station that was closed and never opened", () => {
  const impossible = async () => {
    const world = town()
    await write(world, "x", { "station/st-1": [{ type: "station.closed", v: 1, on: "2026-01-05", reason: "合并" }] })
    return world
  }
  const corrupt = { _tag: "Corrupt", stream: "station/st-1", position: 1, because: expect.any(String) }
  it("is a journal that cannot be read, whether it is looked at, given a command, or asked as it was", async () => {
    const world = await impossible()
    expect(await failure(Life.look(world, station, "st-1"))).toMatchObject(corrupt)
    expect(await failure(Life.give(world, station, "st-1", { type: "open", on: "2026-01-05" }))).toMatchObject(corrupt)
    world.setDay("2026-03-20")
    expect(await failure(AsKnown.on(world, Day.require("2026-03-15")))).toMatchObject(corrupt)
  })
})

it("a journal that does not come is a store that failed", async () => {
  const store = MemoryStore.open()
  const world = town({ store: { ...store, journal: () => Promise.reject(new Error("no disk")) } })
  await write(world, "x", { "station/st-1": [{ type: "station.opened", v: 1, on: "2026-01-05" }] })
  expect(await failure(AsKnown.on(world, earlier))).toMatchObject({ _tag: "WorldFailed", operation: "journal" })
})

it("what a decider throws is no journal that cannot be read", async () => {
  const broken: typeof station = {
    ...station,
    decide: () => {
      throw new RangeError("a slip in the code")
    }
  }
  await expect(run(Life.give(town(), broken, "st-1", { type: "open", on: "2026-01-05" }))).rejects.toThrow("a slip in the code")
})
