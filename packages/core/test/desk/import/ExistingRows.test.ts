/** What is stored already of the rows of a chunk. All people are made up. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as ExistingRows from "../../../src/desk/import/ExistingRows.ts"
import type { World } from "../../../src/desk/World.ts"
import type { Criterion } from "../../../src/foundation/Criterion.ts"
import * as CriterionCompiler from "../../../src/foundation/CriterionCompiler.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"

const day = Day.require
const fifth = day("2026-03-05")
const at = (hour: number, on = fifth) => Minute.at(on, hour * 60)

interface Stored {
  readonly records?: readonly object[]
  readonly groups?: readonly object[]
  readonly imports?: readonly object[]
  /** Of each stream, the import that its last event speaks of. */
  readonly voidedBy?: Readonly<Record<string, string | undefined>>
}

/** A store of these rows, and which registers were asked. */
const storeOf = ({ records = [], groups = [], imports = [], voidedBy = {} }: Stored = {}) => {
  const asked: string[] = []
  const tables: Readonly<Record<string, readonly object[]>> = { service_record: records, group_record: groups, import_batch: imports }
  const rows = async (
    _: string,
    { name }: { readonly name: string },
    where: Criterion<object> | undefined,
    __: unknown,
    page: { limit: number }
  ) => {
    asked.push(name)
    const holds = where === undefined ? () => true : CriterionCompiler.compile(where, ParameterView.none)
    return { rows: (tables[name] ?? []).filter((row) => holds(row)).slice(0, page.limit) }
  }
  const history = async (_: string, stream: string) => (
    asked.push(stream),
    [{ data: { batch: "b-1" } }, { data: { batch: "b-1" } }, { data: { batch: voidedBy[stream] } }]
  )
  const heads = () => Promise.resolve(new Map())
  return { asked, world: { tenant: "t", store: { rows, history, heads } } as unknown as World }
}

describe("whether anything was ever stored", () => {
  it.each<[string, Stored, boolean]>([
    ["nothing", {}, false],
    ["a record", { records: [{ record: "r-1" }] }, true],
    ["a head-count", { groups: [{ group: "g-1" }] }, true]
  ])("%s", async (_, stored, expected) => expect(await Effect.runPromise(ExistingRows.any(storeOf(stored).world))).toBe(expected))
})

describe("what rows have become, by their keys", () => {
  const record = (id: string, rowKey: string | undefined, stage = "recorded", batch?: string) => ({ record: id, rowKey, stage, batch })
  const group = (id: string, rowKey: string | undefined, stage = "recorded", batch?: string) => ({ group: id, rowKey, stage, batch })
  const found = async (stored: Stored, ...keys: readonly string[]) => {
    const { stored: there, voided } = await Effect.runPromise(ExistingRows.byRowKey(storeOf(stored).world, keys))
    return [Object.fromEntries(there), Object.fromEntries(voided)]
  }
  it.each<[string, Stored, readonly string[], object, object]>([
    ["no key", { records: [record("r-1", "a")] }, [], {}, {}],
    [
      "a record and a head-count",
      { records: [record("r-1", "a")], groups: [group("g-1", "b")] },
      ["a", "b", "c"],
      { a: "r-1", b: "g-1" },
      {}
    ],
    ["of what no file brought", { records: [record("r-1", undefined)], groups: [group("g-1", undefined, "voided")] }, ["a"], {}, {}],
    ["other keys", { records: [record("r-1", "a"), record("r-2", "b")] }, ["b"], { b: "r-2" }, {}],
    [
      "voided by somebody",
      { records: [record("r-1", "a", "voided")], groups: [group("g-1", "b", "voided")] },
      ["a", "b"],
      {},
      { a: "r-1", b: "g-1" }
    ],
    ["voided, and entered again", { records: [record("r-1", "a", "voided"), record("r-2", "a")] }, ["a"], { a: "r-2" }, {}],
    [
      "voided in an import that stands: by decision",
      {
        records: [record("r-1", "a", "voided", "b-1"), record("r-2", "b", "voided", "b-2")],
        imports: [
          { batch: "b-1", stage: "complete" },
          { batch: "b-2", stage: "open" }
        ]
      },
      ["a", "b"],
      {},
      { a: "r-1", b: "r-2" }
    ],
    [
      "gone with its import, or voided before that",
      {
        records: [record("r-1", "a", "voided", "b-1"), record("r-2", "b", "voided", "b-1")],
        groups: [group("g-1", "c", "voided", "b-1")],
        imports: [{ batch: "b-1", stage: "withdrawn" }],
        voidedBy: { "record/r-1": "b-1", "group/g-1": "b-1" }
      },
      ["a", "b", "c"],
      {},
      { b: "r-2" }
    ]
  ])("%s", async (_, stored, keys, there, voided) => expect(await found(stored, ...keys)).toStrictEqual([there, voided]))
  it("nothing is asked that need not be: not of keys that there are not, not of imports and histories of what stands", async () => {
    const { world, asked } = storeOf({ records: [record("r-1", "a", "recorded", "b-1")] })
    await Effect.runPromise(ExistingRows.byRowKey(world, []))
    expect(asked).toEqual([])
    await Effect.runPromise(ExistingRows.byRowKey(world, ["a"]))
    expect(asked).toEqual(["service_record", "group_record"])
  })
  it.each<[string, string | undefined, readonly string[]]>([
    ["complete", "b-1", []],
    ["open", "b-1", []],
    ["withdrawing", "b-1", ["record/r-1"]],
    ["withdrawn", "b-1", ["record/r-1"]],
    ["withdrawn", undefined, []]
  ])("only of an import that was taken back histories are read: one that is %s, of a record of %s", async (stage, batch, histories) => {
    const records = [record("r-1", "a", "voided", batch), record("r-2", "b", "voided", "b-2"), record("r-3", "c", "recorded", "b-3")]
    const imports = [
      { batch: "b-1", stage },
      { batch: "b-2", stage: "complete" }
    ]
    const { world, asked } = storeOf({ records, imports })
    const { voided } = await Effect.runPromise(ExistingRows.byRowKey(world, ["a", "b", "c"]))
    expect([asked, [...voided]]).toEqual([
      ["service_record", "group_record", "import_batch", ...histories],
      [
        ["a", "r-1"],
        ["b", "r-2"]
      ]
    ])
  })
})

describe("what a changed row may speak of", () => {
  const served = (record: string, from: number, to: number, more: object = {}) => ({
    ...{
      record,
      volunteer: "ann",
      team: "t-1",
      activity: "visit",
      activityName: "探访",
      on: fifth,
      stage: "recorded",
      timeClass: "service"
    },
    ...{ from: at(from), to: at(to), attendedMinutes: (to - from) * 60, untimed: false, rowKey: `key ${record}`, batch: "b-1" },
    ...more
  })
  const untimed = (record: string, minutes: number, more: object = {}) =>
    served(record, 0, 0, { from: undefined, to: undefined, untimed: true, attendedMinutes: minutes, ...more })
  const likes = (stored: Stored, asked: Partial<ExistingRows.Asked> = {}) =>
    Effect.runPromise(
      ExistingRows.likes(storeOf(stored).world, { volunteers: ["ann", "bo"], teamsOfGroups: ["t-1"], days: [fifth], ...asked })
    )
  const visit = { team: "t-1", activity: "visit", on: fifth }
  const ids = (some: readonly ExistingRows.Like[]) => some.map(({ id }) => id)

  it("records of this person, team, activity and day, in order of their beginning, then of their id", async () => {
    const { records } = await likes({
      records: [
        served("r-2", 9, 11, { rowKey: undefined, batch: undefined }),
        served("r-0a", 14, 15),
        served("r-1", 9, 10),
        served("r-5", 8, 9, { volunteer: "bo" }),
        served("r-6", 8, 9, { team: "t-2" }),
        served("r-7", 8, 9, { activity: "clean" }),
        served("r-8", 8, 9, { on: day("2026-03-06") }),
        served("r-9", 8, 9, { stage: "voided" }),
        served("r-0", 8, 9, { stage: "draft" })
      ]
    })
    expect(records("ann", visit)).toEqual([
      { id: "r-1", rowKey: "key r-1", batch: "b-1" },
      { id: "r-2", rowKey: "", batch: undefined },
      { id: "r-0a", rowKey: "key r-0a", batch: "b-1" }
    ])
    expect(ids(records("bo", visit))).toEqual(["r-5"])
    expect(ids(records("cy", visit))).toEqual([])
    expect(ids(records("ann", visit, { attended: [{ from: at(9), to: at(11) }] }))).toEqual(["r-2"])
    expect(ids(records("ann", visit, { attended: [{ from: at(9), to: at(12) }] }))).toEqual([])
    expect(ids(records("ann", visit, { attended: [{ from: at(8), to: at(11) }] }))).toEqual([])
  })
  it("by a duration alone: those without a clock and of that duration", async () => {
    const { records, untimed: ofDuration } = await likes({
      records: [
        served("r-1", 9, 11),
        untimed("r-3", 120),
        untimed("r-2", 120),
        untimed("r-4", 60),
        untimed("r-5", 120, { activity: "clean", team: "t-2" }),
        untimed("r-6", 120, { timeClass: "training" }),
        untimed("r-7", 120, { volunteer: "bo" }),
        untimed("r-8", 120, { on: day("2026-03-06") })
      ]
    })
    expect(ids(records("ann", visit, { attended: [], untimedMinutes: 120 }))).toEqual(["r-2", "r-3", "r-6"])
    expect(ids(ofDuration("ann", fifth, "service", 120))).toEqual(["r-2", "r-3", "r-5"])
    expect(ids(ofDuration("ann", fifth, "service", 60))).toEqual(["r-4"])
  })
  it("all that these people did from the day before to the day after, for a night touches both", async () => {
    const days = ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-08", "2026-03-09", "2026-03-10"]
    const of = async (...asked: readonly string[]) =>
      ids(
        (await likes({ records: days.map((on) => served(on, 9, 10, { on: day(on) })) }, { days: asked.map(day) })).stored.map(
          ({ record = "" }) => ({ id: record, rowKey: "", batch: undefined })
        )
      )
    expect(await of("2026-03-05")).toEqual(["2026-03-04", "2026-03-05"])
    expect(await of("2026-03-08", "2026-03-05")).toEqual(["2026-03-04", "2026-03-05", "2026-03-08", "2026-03-09"])
    expect(await of()).toEqual([])
  })
  it("drafts of this person in this team that say nothing else of activity and day", async () => {
    const draft = (record: string, more: object = {}) => served(record, 9, 10, { stage: "draft", ...more })
    const { drafts } = await likes({
      records: [
        draft("d-1"),
        draft("d-2", { on: undefined }),
        draft("d-3", { activityName: undefined, activity: undefined }),
        draft("d-4", { on: day("2026-03-06") }),
        draft("d-5", { activity: "clean", activityName: "清扫" }),
        draft("d-6", { team: "t-2" }),
        draft("d-7", { volunteer: "bo" }),
        served("r-1", 9, 10)
      ]
    })
    expect(ids(drafts("ann", visit))).toEqual(["d-1", "d-2", "d-3"])
    expect(ids(drafts("cy", visit))).toEqual([])
  })
  it("head-counts of this team, activity and day that stand", async () => {
    const counted = (group: string, more: object = {}) => ({
      group,
      team: "t-1",
      activity: "visit",
      on: fifth,
      stage: "recorded",
      rowKey: "k",
      batch: "b-1",
      ...more
    })
    const stored = {
      groups: [
        counted("g-1"),
        counted("g-2", { rowKey: undefined, batch: undefined }),
        counted("g-3", { stage: "voided" }),
        counted("g-4", { team: "t-2" }),
        counted("g-5", { activity: "clean" }),
        counted("g-6", { on: day("2026-03-06") })
      ]
    }
    const { groups } = await likes(stored)
    expect(groups(visit)).toEqual([
      { id: "g-1", rowKey: "k", batch: "b-1" },
      { id: "g-2", rowKey: "", batch: undefined }
    ])
    expect(groups({ ...visit, activity: "sing" })).toEqual([])
    expect(groups({ ...visit, on: day("2026-03-06") })).toEqual([])
    expect(ids((await likes(stored, { days: [day("2026-03-06"), fifth] })).groups({ ...visit, on: day("2026-03-06") }))).toEqual(["g-6"])
  })
  it("of nobody, of no team and on no day nothing is asked", async () => {
    const { world, asked } = storeOf({ records: [served("r-1", 9, 10)] })
    const nobody = await Effect.runPromise(ExistingRows.likes(world, { volunteers: [], teamsOfGroups: [], days: [fifth] }))
    expect([asked, nobody.stored]).toEqual([[], []])
    const never = await Effect.runPromise(ExistingRows.likes(world, { volunteers: ["ann"], teamsOfGroups: ["t-1"], days: [] }))
    // A draft may lack its day.
    expect([asked, never.stored]).toEqual([["service_record"], []])
    for (const none of [ExistingRows.none, never])
      expect([
        none.stored,
        none.records("ann", visit),
        none.drafts("ann", visit),
        none.untimed("ann", fifth, "service", 60),
        none.groups(visit)
      ]).toEqual([[], [], [], [], []])
  })
})
