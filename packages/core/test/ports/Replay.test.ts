import { describe, expect, it } from "vitest"
import type { Instant } from "../../src/foundation/Instant.ts"
import * as Journal from "../../src/ports/Journal.ts"
import * as Replay from "../../src/ports/Replay.ts"
import type { Life } from "../../src/registers/Kind.ts"
import { serviceRecord, street } from "../../src/registers/Registers.ts"
import * as Tables from "../../src/registers/Tables.ts"
import { morning } from "../service/record.ts"

const recorded = (stream: string, ...data: readonly Journal.EventData[]): readonly Journal.Recorded[] =>
  Journal.seal(
    Journal.genesis,
    {
      tenant: "t",
      recordedAt: 1 as Instant,
      actor: "a",
      appends: [{ stream, expected: 0, events: data.map((one) => ({ on: "2026-03-05", policy: "p@1", data: one })) }]
    },
    (text) => text.slice(-64)
  ).map((one) => one.recorded)

const follow = (events: readonly Journal.Recorded[]) => () => Replay.follow(new Map(), events)
const facts = morning
const entered = { type: "service.recorded", v: 1, facts } as Journal.EventData

describe("a corrupt journal is reported, never skipped", () => {
  it.each<[string, readonly Journal.Recorded[], string, number]>([
    ["an unknown type", recorded("record/r", entered, { type: "service.sung", v: 1 }), "unknown-type", 2],
    ["a newer version", recorded("record/r", { ...entered, v: 2 }), "unknown-type", 1],
    ["an event that cannot happen here", recorded("record/r", { type: "service.confirmed", v: 1, on: "2026-03-05" }), "unfit-event", 1],
    ["an event of another kind of stream", recorded("group/g", entered), "unknown-type", 1],
    ["a stream of no kind", recorded("song/1", entered), "unknown-stream", 1],
    ["a stream without a kind", recorded("record", entered), "unknown-stream", 1]
  ])("%s", (_what, events, because, position) => {
    expect(follow(events)).toThrow(Replay.CorruptJournal)
    try {
      follow(events)()
    } catch (error) {
      expect(error).toMatchObject({ _tag: "CorruptJournal", because, position })
    }
  })

  it("a sound journal is followed", () => {
    expect(follow(recorded("record/r", entered, { type: "service.confirmed", v: 1, on: "2026-03-05" }))).not.toThrow()
  })
})

it("registers are made of the streams that have a kind, and of no others", () => {
  const states: Replay.States = new Map()
  Replay.follow(states, recorded("record/r", entered))
  const alone = Replay.registersOf(states)
  const rows = Tables.rowsOf(alone, serviceRecord)
  expect(rows).toHaveLength(1)
  states.set("song/1", { verses: 3 })
  states.set("record", {})
  expect(Tables.rowsOf(Replay.registersOf(states), serviceRecord)).toEqual(rows)
  expect(Replay.registersOf(states, [street]).rows.has("service_record")).toBe(false)
})

describe("old versions are lifted step by step", () => {
  type Event = { readonly type: "noted"; readonly v: 3; readonly minutes: number }
  const kind: Life<number, Event> = {
    initial: 0,
    evolve: (sum, event) => sum + event.minutes,
    fits: () => true,
    types: ["noted"],
    versions: { noted: 3 },
    upcasts: {
      "noted@1": (data) => ({ ...data, v: 2, hours: 1 }),
      "noted@2": (data) => ({ ...data, v: 3, minutes: (data as { readonly hours: number }).hours * 60 })
    }
  }
  it("from each version to the present one", () => {
    expect(
      Replay.state(kind, recorded("x/1", { type: "noted", v: 1 }, { type: "noted", v: 2, hours: 2 }, { type: "noted", v: 3, minutes: 5 }))
    ).toBe(185)
    expect(() => Replay.state(kind, recorded("x/1", { type: "noted", v: 4, minutes: 5 }))).toThrow(Replay.CorruptJournal)
  })
})
