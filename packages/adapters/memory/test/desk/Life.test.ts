import { Life, ListedRows, Names, PlaceLives, Verification } from "@yanzhen/core/desk"
import type { Station } from "@yanzhen/core/place"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { failure, journal, run, tenant, town } from "./world.ts"

const { station } = PlaceLives.lives
const open: Station.Command = { type: "open", on: "2026-01-05" }
const sign = (has: boolean, on = "2026-02-01"): Station.Command => ({ type: "note-facility", facility: "sign", has, on })
const close = (reason: string): Station.Command => ({ type: "close", on: "2026-03-01", reason })

describe("a command to a life", () => {
  it("is decided, written with its rows, and seen by whoever looks", async () => {
    const world = town()
    await run(Life.give(world, station, "st-1", open))
    await run(Life.give(world, station, "st-1", sign(true)))
    const looked = await run(Life.look(world, station, "st-1"))
    expect(looked).toMatchObject({ id: "st-1", version: 2, state: { stage: "open" } })
    expect(looked.history.map(({ type, on, actor }) => [type, on, actor])).toEqual([
      ["station.opened", "2026-01-05", "clerk"],
      ["station.facility-noted", "2026-02-01", "clerk"]
    ])
    const { at, rows } = await run(ListedRows.list(world, Registers.station))
    expect([at, rows.map((row) => [row.station, row.stage, row.hasSign, row.hasTeam])]).toEqual([2, [["st-1", "open", true, undefined]]])
    expect(await run(ListedRows.list(world, Registers.station, Registers.station.facts.hasSign.is(false)))).toEqual({ at: 2, rows: [] })
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true, events: 2, rows: 1 })
  })
  it("refused says every reason and leaves nothing behind", async () => {
    const world = town()
    expect(await failure(Life.give(world, station, "st-1", sign(true, "2026-04-01")))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "station.stage" }, { rule: "station.future" }]
    })
    expect(await journal(world)).toEqual([])
    expect(await failure(Life.look(world, station, "st-1"))).toMatchObject({ _tag: "NotFound", kind: "station", id: "st-1" })
  })
  it("under the same key is given once; with other words, another id or another version it is refused", async () => {
    const world = town()
    const key = "once"
    await run(Life.give(world, station, "st-1", open, { key }))
    expect((await run(Life.give(world, station, "st-1", open, { key }))).done).toMatchObject({ replayed: true, first: 1 })
    for (const other of [
      Life.give(world, station, "st-2", open, { key }),
      Life.give(world, station, "st-1", sign(true), { key }),
      Life.give(world, station, "st-1", open, { key, expectedVersion: 0 })
    ])
      expect(await failure(other)).toMatchObject({ _tag: "KeyReused", key })
    expect(await journal(world)).toHaveLength(1)
  })
  it("given on what was seen is refused where anything has happened since", async () => {
    const world = town()
    await run(Life.give(world, station, "st-1", open, { expectedVersion: 0 }))
    await run(Life.give(world, station, "st-1", sign(true), { expectedVersion: 1 }))
    expect(await failure(Life.give(world, station, "st-1", sign(false), { expectedVersion: 1 }))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "desk.changed-since", facts: { expected: 1, version: 2 } }]
    })
    expect(await journal(world)).toHaveLength(2)
  })
  it("keeps words that name somebody out of the journal, and takes them back where it is refused", async () => {
    const world = town()
    await world.people.put(tenant, [{ id: "p-1", name: "桂兰香" }])
    await run(Life.give(world, station, "st-1", open))
    expect(await failure(Life.give(world, station, "st-2", close("桂兰香调走")))).toMatchObject({ _tag: "Refused" })
    await run(Life.give(world, station, "st-1", close("桂兰香调走"), { key: "k" }))
    expect((await run(Life.give(world, station, "st-1", close("桂兰香调走"), { key: "k" }))).done.replayed).toBe(true)
    const [, closed] = await journal(world)
    const { text = "" } = (closed?.data["reason"] ?? {}) as { text?: string }
    expect(JSON.stringify(await journal(world))).not.toContain("桂兰香")
    expect([...(await run(Names.ofTexts(world, ["id-000001", "id-000002", "id-000003", "id-000004", "id-000005", text])))]).toEqual([
      [text, "桂兰香调走"]
    ])
  })
})

describe("a new life", () => {
  it("has an id of the desk's own, and the same request answers with the same", async () => {
    const world = town()
    const first = await run(Life.begin(world, station, open, { key: "k" }))
    expect((await run(Life.begin(world, station, open, { key: "k" }))).id).toBe(first.id)
    expect((await run(Life.begin(world, station, open))).id).not.toBe(first.id)
    expect(await run(Life.look(world, station, first.id))).toMatchObject({ version: 1 })
  })
})

describe("a rule over several streams", () => {
  /** Only one station at a time: opening rests on the one before being closed. */
  const relying = (before: string, meanwhile: () => Promise<unknown> = async () => undefined): typeof station => ({
    ...station,
    gather: (world) =>
      Effect.gen(function* () {
        const relies = yield* Life.versions(world, [`station/${before}`])
        yield* Effect.promise(meanwhile)
        return { facts: { facts: undefined, listed: [] }, relies }
      })
  })
  it("is decided anew when the stream that it rests on has moved", async () => {
    const world = town()
    await run(Life.give(world, station, "st-1", open))
    let times = 0
    const racing = relying("st-1", async () => {
      if (times++ < 2) await run(Life.give(world, station, "st-1", sign(times === 1)))
    })
    await run(Life.give(world, racing, "st-2", open))
    expect(times).toBe(3)
    expect((await journal(world)).map(({ stream }) => stream)).toEqual(["station/st-1", "station/st-1", "station/st-1", "station/st-2"])
  })
  it("where each of two rests on what the other writes, one is decided on what the other wrote", async () => {
    const store = MemoryStore.open()
    const [one, other] = [town({ store, desk: "one" }), town({ store, desk: "other" })]
    const seen: number[] = []
    const watching = (world: typeof one, before: string) => {
      const life: typeof station = {
        ...station,
        gather: (at) =>
          Effect.map(Life.versions(at, [`station/${before}`]), (relies) => ({ facts: { facts: undefined, listed: [] }, relies }))
      }
      return run(
        Life.give(
          world,
          { ...life, decide: (command, state, about) => (seen.push(state.notes.length), station.decide(command, state, about)) },
          before === "b" ? "a" : "b",
          open
        )
      )
    }
    await Promise.all([watching(one, "b"), watching(other, "a")])
    // The loser of the race was decided twice.
    expect(seen).toHaveLength(3)
  })
})
