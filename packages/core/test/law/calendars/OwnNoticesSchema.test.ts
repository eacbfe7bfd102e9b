/** How a notice of one's own is written: as it is asked for, and as it is kept. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Command, Event } from "../../../src/law/calendars/OwnNotices.schema.ts"

const notice = {
  first: "2026-12-26",
  last: "2027-12-24",
  restDays: ["2027-01-01"],
  workingDays: ["2027-01-09"],
  source: "国办发明电〔2026〕9号",
  by: "p-1",
  on: "2026-11-10"
}
const command = { type: "announce", ...notice }
const event = { type: "calendar.announced", v: 1, ...notice }
const read = (schema: typeof Command | typeof Event, given: unknown) =>
  Schema.decodeUnknownSync(schema as typeof Command, { onExcessProperty: "error" })(given)

describe.each([
  ["command", Command, command, event],
  ["event", Event, event, command]
] as const)("a notice as %s", (_, schema, good, other) => {
  it("is read as it is written", () => {
    expect(read(schema, good)).toEqual(good)
    expect(read(schema, { ...good, source: "字".repeat(200) })).toEqual({ ...good, source: "字".repeat(200) })
  })
  it("lacks nothing", () => {
    for (const key of Object.keys(good))
      expect(() => read(schema, Object.fromEntries(Object.entries(good).filter(([name]) => name !== key))), key).toThrow(key)
  })
  it.each([
    ["the other of the two", other],
    ["a day that is none", { ...good, first: "2026-02-30" }],
    ["no list of days", { ...good, restDays: "2027-01-01" }],
    ["no document", { ...good, source: "" }],
    ["a document too long to be printed beside a day", { ...good, source: "字".repeat(201) }]
  ])("is not %s", (_what, bad) => expect(() => read(schema, bad)).toThrow())
})
