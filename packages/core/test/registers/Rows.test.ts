import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import type * as PeriodClosing from "../../src/service/PeriodClosing.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Register from "../../src/registers/Register.ts"
import * as ServiceRecords from "../../src/registers/service/ServiceRecords.ts"
import * as TeamMonths from "../../src/registers/service/TeamMonths.ts"
import type { ServiceFacts } from "../../src/service/ServiceFacts.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { after, context, morning, officer, span } from "../service/record.ts"

const recorded = (facts: Partial<ServiceFacts> = {}) => after([{ type: "record", facts: { ...morning, ...facts } }], context("2026-04-09"))
const voided = after(
  [
    { type: "record", facts: morning },
    { type: "void", reason: "重复", by: officer }
  ],
  context("2026-04-09")
)
const key = { team: "t-1", month: "2026-03", timeClass: "service", street: Register.none, community: "c-1", station: Register.none }
const add = (records: number, attendedMinutes: number, of: Partial<typeof key> = {}) => ({
  kind: "add",
  register: "team_month",
  key: { ...key, ...of },
  deltas: { records, attendedMinutes }
})
const longer = { attended: [span("2026-03-05 09:00", "2026-03-05 12:00")] }
const april = { on: "2026-04-05", attended: [span("2026-04-05 09:00", "2026-04-05 11:00")] }

describe("what a record adds to the months of its team", () => {
  it.each([
    ["when it is recorded", ServiceRecord.initial, recorded(), [add(1, 120)]],
    ["when it is voided", recorded(), voided, [add(-1, -120)]],
    ["when it is recorded and voided at once", ServiceRecord.initial, voided, []],
    ["when it grows longer: no second record", recorded(), recorded(longer), [add(0, 60)]],
    ["when it grows shorter", recorded(longer), recorded(), [add(0, -60)]],
    ["when its words are corrected: nothing", recorded(), recorded({ content: "读报" }), []],
    ["when it moves to another month", recorded(), recorded(april), [add(-1, -120), add(1, 120, { month: "2026-04" })]],
    [
      "when it was another team's",
      recorded({ team: Id.require<Id.TeamId>("t-2") }),
      recorded(),
      [add(-1, -120, { team: "t-2" }), add(1, 120)]
    ],
    [
      "where it has a place: in the row of that place",
      ServiceRecord.initial,
      recorded({ street: Id.require<Id.StreetId>("s-1"), station: Id.require<Id.StationId>("st-1") }),
      [add(1, 120, { street: "s-1", station: "st-1" })]
    ]
  ])("%s", (_when, before, then, changes) => expect(TeamMonths.project(before, then)).toEqual(changes))
})

it("a draft has a row too, with what is not told yet unknown; no record has none", () => {
  const { on: _on, ...undated } = morning
  const draft = { stage: "draft", facts: { ...undated, attended: [] } } as const
  expect(ServiceRecords.rowOf(Id.require("r"), draft)).toMatchObject({
    stage: "draft",
    standing: undefined,
    counts: false,
    on: undefined,
    from: undefined,
    attendedMinutes: undefined,
    untimed: undefined
  })
  expect(ServiceRecords.rowOf(Id.require("r"), ServiceRecord.initial)).toBeUndefined()
})

describe("a record says", () => {
  const row = (state: ServiceRecord.ServiceRecord) => {
    const [change] = ServiceRecords.project(Id.require("r"), state)
    expect(change).toMatchObject({ kind: "put", register: "service_record" })
    return change !== undefined && "row" in change ? change.row : {}
  }
  it.each([
    ["hours", {}, { untimed: false, attendedMinutes: 120 }],
    ["a duration alone", { attended: [], untimedMinutes: 90 }, { untimed: true, attendedMinutes: 90, from: undefined, to: undefined }]
  ])("its day, and whether it has %s", (_what, facts, more) =>
    expect(row(recorded(facts))).toMatchObject({ record: "r", on: Day.require("2026-03-05"), ...more })
  )
  it.each<[string, object | undefined, string | undefined]>([
    ["a record that never reached a journal", undefined, undefined],
    ["the last minute of a day in China", { at: Date.parse("2026-04-09T15:59:59Z") }, "2026-04-09"],
    ["the first minute of the next", { at: Date.parse("2026-04-09T16:00:00Z") }, "2026-04-10"],
    ["what a sheet states comes first", { at: Date.parse("2026-04-09T16:00:00Z"), stated: "2026-03-31" }, "2026-03-31"],
    ["but not where it is no day", { at: Date.parse("2026-04-09T16:00:00Z"), stated: "三月底" }, "2026-04-10"]
  ])("when it was entered: %s", (_what, entered, day) =>
    expect(row({ ...recorded(), entered } as ServiceRecord.ServiceRecord)["enteredOn"]).toBe(
      day === undefined ? undefined : Day.require(day)
    )
  )
})

it("an import says how far its file is in, what came of its rows, and how much was taken back", () => {
  const sums = { records: 40, groups: 2, corrected: 3, refused: 4, known: 1 }
  const file = { stage: "open", file: "f", rows: 50, expected: 3, chunksIn: 2, sums, withdrawnChunks: 1 } as const
  const row = { batch: "b", stage: "open", file: "f", rows: 50, chunks: 3, chunksIn: 2, chunksWithdrawn: 1, ...sums }
  expect(Projection.kinds.import.project("b", Projection.kinds.import.initial, file)).toEqual([
    { kind: "put", register: "import_batch", row }
  ])
})

describe("a head-count says", () => {
  const { volunteer: _one, ...shared } = morning
  const { group } = Projection.kinds
  const told = (facts: object, more: object = {}) => {
    const state = { stage: "recorded", facts: { ...shared, heads: 20, ...facts }, replacedBy: [], history: [], ...more } as const
    const [change] = group.project("g", group.initial, state)
    expect(change).toMatchObject({ kind: "put", register: "group_record" })
    return change !== undefined && "row" in change ? change.row : {}
  }
  const breaks = [span("2026-03-05 09:00", "2026-03-05 09:10"), span("2026-03-05 10:00", "2026-03-05 10:05")]
  it.each([
    ["unknown where nobody told", {}, undefined],
    ["with stated hours", { breaks }, 15],
    ["without", { breakMinutes: 20 }, 20],
    ["of both kinds together", { breaks, breakMinutes: 20 }, 35]
  ])("the breaks of each, %s", (_how, facts, minutes) => expect(told(facts)["breakMinutesEach"]).toBe(minutes))
  it("for how many heads there is no name yet; once it is voided, for none", () => {
    expect(told({})).toMatchObject({ group: "g", team: "t-1", heads: 20, headsLeft: 20, stage: "recorded", minutesEach: 120 })
    expect(told({}, { stage: "voided" })).toMatchObject({ heads: 20, headsLeft: 0, stage: "voided" })
  })
})

it("a period that was closed says how many things changed since, and what they come to, after less before", () => {
  const { period } = Projection.kinds
  const change = (minutesBefore: number, minutesAfter: number, timesBefore: number, timesAfter: number) => ({
    ...{ stream: "record/r", minutesBefore, minutesAfter, timesBefore, timesAfter }
  })
  const changes = [change(120, 100, 1, 1), change(0, 90, 0, 3), change(60, 0, 1, 0)]
  const row = { period: "2026-03", first: Day.require("2026-03-01"), last: Day.require("2026-03-31"), stage: "closed" }
  expect(period.project("2026-03", period.initial, { stage: "closed", changes })).toEqual([
    {
      kind: "put",
      register: "closed_period",
      row: { ...row, changes: 3, minutesChanged: 10, timesChanged: 2, personMinutesChanged: 0, peopleChanged: 0 }
    }
  ])
  const moved = [
    { team: "t-1", category: "community-service", timeClass: "service", personMinutes: -30 },
    { team: "t-2", category: "community-service", timeClass: "service", personMinutes: 10 },
    { team: "t-2", category: "community-service", timeClass: "service", personTimes: 1 },
    { team: "t-2", category: "community-service", timeClass: "training", personMinutes: 500 }
  ] as unknown as NonNullable<PeriodClosing.Change["moved"]>
  const [put] = period.project("2026-03", period.initial, {
    stage: "closed",
    changes: [
      { ...change(120, 120, 1, 1), moved },
      { ...change(0, 60, 0, 1), people: 1 },
      { ...change(0, 0, 0, 0), people: -3 }
    ]
  })
  expect(put).toMatchObject({ row: { changes: 3, minutesChanged: 60, personMinutesChanged: -20, peopleChanged: -2 } })
})

describe("where a command changed nothing, no row is written", () => {
  const state = recorded()
  it("of a record", () => {
    expect(Projection.kinds.record.project("r", state, state)).toEqual([])
    expect(Projection.kinds.record.project("r", ServiceRecord.initial, state)).toHaveLength(2)
  })
  it("of a head-count, an import, a period and a listing", () => {
    const { volunteer: _one, ...shared } = morning
    const heads = { stage: "recorded", facts: { ...shared, heads: 20 }, replacedBy: [], history: [] } as const
    expect(Projection.kinds.group.project("g", heads, heads)).toEqual([])
    expect(Projection.kinds.group.project("g", heads, { ...heads })).toHaveLength(1)
    const sums = { records: 0, groups: 0, corrected: 0, refused: 0, known: 0 }
    const file = { stage: "open", file: "f", rows: 1, expected: 1, chunksIn: 0, sums, withdrawnChunks: 0 } as const
    expect(Projection.kinds.import.project("b", file, file)).toEqual([])
    expect(Projection.kinds.import.project("b", file, { ...file })).toHaveLength(1)
    const period = { stage: "closed", changes: [] } as const
    expect(Projection.kinds.period.project("2026-03", period, period)).toEqual([])
    expect(Projection.kinds.period.project("2026-03", period, { ...period })).toHaveLength(1)
    const listed = {
      listed: { type: "volunteer.listed", v: 1, volunteer: morning.volunteer }
    } as const
    expect(Projection.kinds.volunteer.project("v", listed, listed)).toEqual([])
    expect(Projection.kinds.volunteer.project("v", listed, { ...listed })).toHaveLength(1)
  })
})
