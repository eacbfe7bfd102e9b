/** What crosses the border of this room comes back as it was said, and nothing that it does not know comes with it. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as GroupRecord from "../../src/service/GroupRecord.schema.ts"
import * as ImportBatch from "../../src/service/ImportBatch.schema.ts"
import * as ImportChunk from "../../src/service/ImportChunk.schema.ts"
import * as PeriodClosing from "../../src/service/PeriodClosing.schema.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.schema.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.schema.ts"
import * as Star from "../../src/service/Star.ts"
import * as TimeClass from "../../src/service/TimeClass.ts"

const day = Day.require("2026-03-05")
const at = (hour: number) => Minute.at(day, hour * 60)
const shared = {
  team: "t-1",
  community: "c-1",
  street: "s-1",
  station: "st-1",
  activity: "visit",
  activityName: "入户探访",
  category: "elder-and-child-care",
  timeClass: "service",
  evidence: "photo",
  on: "2026-03-05",
  place: "学田社区",
  content: { text: "x-1" },
  organiser: "station",
  leader: "leader"
}
const spans = { attended: [{ from: at(9), to: at(11) }], breaks: [{ from: at(10), to: at(10.5) }], breakMinutes: 10 }
const facts = {
  volunteer: "ann",
  ...shared,
  ...spans,
  travel: [{ from: at(8), to: at(9), way: "out" }],
  travelMinutes: 5,
  plannedMinutes: 120,
  source: "row 3"
}
const heads = { heads: 20, ...shared, ...spans }
const counted = { attended: [], untimedMinutes: 90 }
const texts = {
  attended: [{ from: "2026-03-05 09:00", to: "2026-03-05 11:00" }],
  breaks: [{ from: "2026-03-05 10:00", to: "2026-03-05 10:30" }]
}
const travelText = [{ from: "2026-03-05 08:00", to: "2026-03-05 09:00", way: "out" }]
const origin = { batch: "b-1", rowKey: "k", enteredOn: "2026-03-06" }
const reason = { reason: "记错", by: "clerk" }
const byFile = { by: "clerk", batch: "b-1", rowKey: "k" }
const chunk = { index: 0, records: 3, groups: 1, corrected: 2, refused: 4, known: 5 }
const moved = {
  ...{
    team: "t-1",
    community: "c-1",
    street: "s-1",
    category: "other",
    timeClass: "service",
    personTimes: 1,
    personMinutes: 2,
    creditedMinutes: 3
  },
  ...{ attendedMinutes: 4, excludedMinutes: 5, toppedUpMinutes: 6, overageMinutes: 7, plannedMinutes: 8 }
}
const change = { stream: "record/r", minutesBefore: 0, minutesAfter: 120, timesBefore: 0, timesAfter: 1, moved: [moved] }
const { activityName, on, place, content, organiser, leader } = shared
const some = { activityName, on, place, content, organiser, leader, attended: facts.attended }
const { on: _on, place: _place, ...draft } = { ...facts, ...counted }

const read = (schema: Schema.Top, given: unknown): unknown =>
  Schema.decodeUnknownSync(schema as Schema.Codec<unknown>, { onExcessProperty: "error" })(given)

describe.each<[string, Schema.Top, readonly object[]]>([
  ["facts", ServiceFacts.ServiceFacts, [facts, { ...facts, ...counted }]],
  ["facts of a draft", ServiceFacts.DraftFacts, [facts, draft]],
  ["facts that complete a draft", ServiceFacts.Completion, [some, { untimedMinutes: 30 }, {}]],
  [
    "commands on a record",
    ServiceRecord.Command,
    [
      { type: "draft", facts: draft, origin },
      { type: "complete", facts: some },
      { type: "record", facts, origin, exclusion: "internship" },
      { type: "approve", rung: "r", minutes: 480, approver: "p" },
      { type: "object", by: "ann", words: "少记了" },
      { type: "answer", upheld: true, words: "属实", by: "clerk", facts },
      { type: "correct", facts, ...reason, rowKey: "k" },
      { type: "correct-by-file", facts, ...byFile },
      { type: "name-head", group: "g" },
      { type: "withdraw-import", batch: "b-1", ...reason },
      { type: "void", ...reason }
    ]
  ],
  [
    "commands on a head-count",
    GroupRecord.Command,
    [
      { type: "record", facts: heads, origin },
      { type: "record", facts: { ...heads, ...counted } },
      { type: "correct", facts: heads, ...reason, rowKey: "k" },
      { type: "correct-by-file", facts: heads, ...byFile },
      { type: "replace", records: ["r-1"], by: "clerk" },
      { type: "release", records: ["r-1", "r-2"] },
      { type: "withdraw-import", batch: "b-1", ...reason },
      { type: "void", ...reason }
    ]
  ],
  [
    "commands on an import",
    ImportBatch.Command,
    [
      { type: "open", file: "#", rows: 7, chunks: 2 },
      { type: "note-chunk", chunk },
      { type: "withdraw", ...reason },
      { type: "note-withdrawn-chunk", index: 1 }
    ]
  ],
  [
    "what a chunk brought in",
    ImportChunk.Event,
    [{ type: "chunk.stored", v: 1, batch: "b-1", index: 0, records: ["r"], groups: ["g"], changed: [{ stream: "record/r", version: 2 }] }]
  ],
  [
    "commands on a period",
    PeriodClosing.Command,
    [
      { type: "close", approver: "p" },
      { type: "reopen", approver: "p", reason: "补录" },
      { type: "book", change }
    ]
  ]
])("%s", (_, schema, all) => {
  it.each(all.map((one) => [one] as const))("come back whole: %j", (one) => expect(read(schema, one)).toEqual(one))
  it.each(all.map((one) => [one] as const))("and with nothing more: %j", (one) =>
    expect(() => read(schema, { ...one, unheard: "of" })).toThrow()
  )
})

it.each<[string, Schema.Top, object]>([
  ["where a record came from", ServiceRecord.Command, { type: "draft", facts: draft, origin: { ...origin, unheard: "of" } }],
  ["counts of a chunk", ImportBatch.Command, { type: "note-chunk", chunk: { ...chunk, unheard: "of" } }],
  [
    "what a chunk changed",
    ImportChunk.Event,
    {
      ...{ type: "chunk.stored", v: 1, batch: "b-1", index: 0, records: [], groups: [] },
      changed: [{ stream: "record/r", version: 2, unheard: "of" }]
    }
  ],
  ["a change of a closed period", PeriodClosing.Command, { type: "book", change: { ...change, unheard: "of" } }],
  ["figures that moved", PeriodClosing.Command, { type: "book", change: { ...change, moved: [{ ...moved, unheard: "of" }] } }]
])("nor does anything come within: %s", (_, schema, one) => expect(() => read(schema, one)).toThrow())

describe("orders", () => {
  const { travelMinutes, plannedMinutes, source, breakMinutes } = facts
  const said = { volunteer: "ann", ...shared, ...texts, travel: travelText, breakMinutes, travelMinutes, plannedMinutes, source }
  it.each<[string, Schema.Top, object, object]>([
    ["a record", ServiceRecord.Order, { type: "record", facts: said }, { type: "record", facts }],
    ["a draft", ServiceRecord.Order, { type: "draft", facts: said }, { type: "draft", facts }],
    [
      "the completion of a draft",
      ServiceRecord.Order,
      { type: "complete", facts: { place, attended: texts.attended } },
      { type: "complete", facts: { place, attended: facts.attended } }
    ],
    [
      "a head-count",
      GroupRecord.Order,
      { type: "record", facts: { heads: 20, ...shared, ...texts, breakMinutes } },
      { type: "record", facts: heads }
    ]
  ])("%s says times as text", (_, schema, order, command) => expect(read(schema, order)).toEqual(command))
  it("are none that only the desk gives", () => {
    for (const command of [
      { type: "name-head", group: "g" },
      { type: "withdraw-import", batch: "b-1", ...reason }
    ])
      expect(() => read(ServiceRecord.Order, command)).toThrow()
    expect(() => read(GroupRecord.Order, { type: "release", records: ["r-1"] })).toThrow()
    expect(() => read(PeriodClosing.Order, { type: "book", change })).toThrow()
  })
})

describe("what is shown has a name of its own in both languages", () => {
  it.each([
    ["classes of time", Object.values(TimeClass.titles)],
    ["measures of stars", Object.values(Star.measures.fields).map(({ title }) => title)]
  ])("%s", (_, titles) => {
    expect(titles.length).toBeGreaterThan(3)
    for (const locale of ["zh-CN", "en"] as const)
      expect(new Set(titles.map((title) => title[locale] || undefined).filter(Boolean)).size).toBe(titles.length)
    for (const title of titles) expect(title["zh-CN"]).toMatch(/[一-鿿]/)
  })
})
