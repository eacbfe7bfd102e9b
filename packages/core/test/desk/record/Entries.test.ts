import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import * as Entries from "../../../src/desk/record/Entries.ts"
import type { World } from "../../../src/desk/World.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Zone from "../../../src/foundation/Zone.ts"

type Told = { readonly stream: string; readonly type: string; readonly actor?: string; readonly data?: object }

const midnight = Zone.startOf(Day.require("2026-03-10"), Zone.china)
let pages = 0
/** A journal of these, one every minute from midnight on. */
const read = (told: readonly Told[]) => {
  const events = told.map((one, index) => ({
    actor: "clerk",
    data: {},
    ...one,
    position: index + 1,
    recordedAt: midnight + index * 60_000
  }))
  pages = 0
  const journal = (_: string, after: number, limit: number) => {
    pages += 1
    return Promise.resolve(events.filter(({ position }) => position > after).slice(0, limit))
  }
  return Effect.runPromise(Entries.read({ tenant: "t", zone: Zone.china, store: { journal } } as unknown as World))
}
const recorded = (record: string, data: object, actor?: string): Told => ({
  stream: `record/${record}`,
  type: "service.recorded",
  data,
  ...(actor === undefined ? {} : { actor })
})

it("when it was first recorded and by whom, where it was served as it was last corrected", async () => {
  const entries = await read([
    { stream: "record/r-1", type: "service.drafted", data: { facts: { place: "早" } } },
    recorded("r-1", { facts: { place: "西街道", organiser: "station" }, origin: { enteredOn: "2026-03-02" } }, "ann"),
    recorded("r-2", { facts: { place: { text: "t-1" }, organiser: "station" } }),
    { stream: "record/r-1", type: "service.corrected", data: { facts: { place: "东街道" } }, actor: "ben" },
    { stream: "record/r-1", type: "service.voided", data: { facts: { place: "无" } } },
    { stream: "record/r-9", type: "service.corrected", data: { facts: { place: "无" } } },
    recorded("r-1", { facts: { place: "再" } }, "eve"),
    recorded("r-3", { origin: { row: 3 } }),
    recorded("r-4", { facts: null }),
    recorded("r-6", { facts: { organiser: 5 }, origin: null }),
    { stream: "team/r-5", type: "service.recorded", data: { facts: { place: "无" } } }
  ])
  const today = { day: Day.require("2026-03-10"), isStated: false, fromFile: false, place: undefined, organiser: undefined }
  expect(Object.fromEntries(entries)).toEqual({
    "r-1": {
      at: midnight + 60_000,
      by: "ann",
      day: Day.require("2026-03-02"),
      isStated: true,
      fromFile: true,
      place: "东街道",
      organiser: undefined
    },
    "r-2": { ...today, at: midnight + 2 * 60_000, by: "clerk", organiser: "station" },
    "r-3": { ...today, at: midnight + 7 * 60_000, by: "clerk", fromFile: true },
    "r-4": { ...today, at: midnight + 8 * 60_000, by: "clerk" },
    "r-6": { ...today, at: midnight + 9 * 60_000, by: "clerk", fromFile: true }
  })
})

it.each([0, 1, 999, 1000, 1001, 2000, 2001])("of a journal of %i all are read, each once", async (length) => {
  const entries = await read(Array.from({ length }, (_, index) => recorded(`r-${index}`, { facts: {} })))
  expect(entries.size).toBe(length)
  expect(pages).toBe(Math.ceil(length / 1000) + 1)
})
