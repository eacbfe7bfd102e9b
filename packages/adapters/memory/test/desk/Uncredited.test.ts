import { GroupCommands, RecordCommands, Retallying, Uncredited } from "@yanzhen/core/desk"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { clerk, facts, journal, record, run, town, type Town } from "./world.ts"

/** Three hours a day, four hours for one activity. */
const capped = over(
  Policies.byName("national"),
  "capped",
  Pack.value(CountingParameters.dayCapMinutes, { ...given, value: 180 }),
  Pack.value(CountingParameters.activityCapMinutes, { ...given, value: 230 })
)
const photo = over(Policies.byName("national"), "photo", Pack.value(CountingParameters.minimumEvidence, { ...given, value: "photo" }))

const span = (day: string, from: number, to: number) => ({ from: Minute.at(Day.require(day), from), to: Minute.at(Day.require(day), to) })

interface Served {
  readonly world: Town
  /** What each record is called here. */
  readonly names: ReadonlyMap<string, string>
}
/** A day too long, breaks, a night over the end of January, a training that nobody loses, a record of little evidence, drafts and a voided one. */
const served = async (): Promise<Served> => {
  const names = new Map<string, string>()
  const world = town({ policy: capped })
  const put = async (name: string, [volunteer, on, from, to]: readonly [string, string, string, string], more: object = {}) => {
    const id = await record(world, facts(volunteer, on, from, to, { activity: Id.require(name), ...more }))
    names.set(id, name)
    return id
  }
  await put("night", ["bo", "2026-01-31", "20:00", "04:00"], { breaks: [span("2026-01-31", 1200, 1215)] })
  await put("long", ["ann", "2026-01-05", "09:00", "13:00"])
  await put("short", ["ann", "2026-01-05", "07:00", "08:00"], { breaks: [span("2026-01-05", 440, 450)] })
  await put("training", ["bo", "2026-02-10", "08:00", "18:00"], { timeClass: "training", breaks: [span("2026-02-10", 540, 555)] })
  await put("noted", ["bo", "2026-02-11", "08:00", "09:00"], { evidence: "back-office" })
  await put("of-dee", ["dee", "2026-03-01", "08:00", "12:00"])
  await put("of-cy", ["cy", "2026-03-01", "08:00", "12:00"])
  const voided = await put("voided", ["bo", "2026-02-12", "08:00", "18:00"])
  await run(RecordCommands.give(world, voided, { type: "void", reason: "重复", by: clerk }))
  const { on: _, attended: __, ...undated } = facts("bo", "2026-02-13", "08:00", "09:00")
  for (const [name, said] of [
    ["draft", facts("bo", "2026-02-13", "08:00", "09:00")],
    ["undated", { ...undated, attended: [] }]
  ] as const)
    names.set((await run(RecordCommands.enter(world, { type: "draft", facts: said }))).record, name)
  return { world, names }
}

describe("what did not count, to the minute", () => {
  const losses = async (question?: Uncredited.Question) => {
    const { world, names } = await served()
    const said = await run(Uncredited.uncredited(world, question))
    expect(said).toMatchObject({ at: (await journal(world)).length, policy: (question?.policy ?? capped).id })
    return said.losses.map(({ record: { record: id }, day, minutes, steps }) => [
      ...[names.get(id), Day.text(day), minutes],
      ...steps.map(({ step }) => step)
    ])
  }
  const january = [
    ["long", "2026-01-05", 10, "activity-cap"],
    ["long", "2026-01-05", 100, "day-cap"],
    ["short", "2026-01-05", 10, "break"]
  ]
  const march = [
    ...[
      ["of-dee", "2026-03-01", 10, "activity-cap"],
      ["of-dee", "2026-03-01", 50, "day-cap"]
    ],
    ...[
      ["of-cy", "2026-03-01", 10, "activity-cap"],
      ["of-cy", "2026-03-01", 50, "day-cap"]
    ]
  ]
  it("each step that took minutes, by day and record; of training nothing is lost", async () =>
    expect(await losses()).toEqual([
      ...january,
      ["night", "2026-01-31", 15, "break"],
      ["night", "2026-01-31", 45, "day-cap"],
      ["night", "2026-02-01", 235, "activity-cap"],
      ...march
    ]))
  it("of a period its own days: of a record that reaches over its end what was excluded and what was too much, each with all its steps", async () => {
    expect(await losses({ period: Period.require("2026-01") })).toEqual([
      ...january,
      ["night", "2026-01-31", 15, "break"],
      ["night", "2026-01-31", 45, "day-cap", "activity-cap"]
    ])
    expect(await losses({ period: Period.require("2026-02") })).toEqual([["night", "2026-02-01", 235, "day-cap", "activity-cap"]])
    expect(await losses({ period: Period.require("2026-03") })).toEqual(march)
    expect(await losses({ period: Period.require("2026-04") })).toEqual([])
  })
  it.each([undefined, Period.require("2026-01")])("under another policy what that one takes", async (period) =>
    expect(await losses({ policy: photo, ...(period === undefined ? {} : { period }) })).toEqual([
      ["short", "2026-01-05", 10, "break"],
      ["night", "2026-01-31", 15, "break"]
    ])
  )

  const uncounted = async (question: Uncredited.Question) => {
    const { world, names } = await served()
    const said = await run(Uncredited.uncredited(world, question))
    return new Map(said.uncounted.map(({ row, finding }) => [names.get(row.record ?? ""), finding.rule]))
  }
  it("drafts, and what the policy does not count at all; what was voided is gone", async () => {
    const drafts = [
      ["draft", "desk.not-recorded"],
      ["undated", "desk.not-recorded"]
    ] as const
    expect(await uncounted({})).toEqual(new Map(drafts))
    expect(await uncounted({ policy: photo })).toEqual(new Map([...drafts, ["noted", "service.evidence-too-weak"]]))
    // What has no day is of no period.
    expect(await uncounted({ period: Period.require("2026-02") })).toEqual(new Map([["draft", "desk.not-recorded"]]))
    expect(await uncounted({ period: Period.require("2026-01"), policy: photo })).toEqual(new Map())
  })
})

describe("what heads lose, of nobody in particular", () => {
  const counted = async (more: object = {}) => {
    const world = town({ policy: capped })
    const { volunteer: _, ...group } = facts("ann", "2026-03-05", "07:00", "11:00", more)
    await run(GroupCommands.enter(world, { type: "record", facts: { ...group, heads: 20 } }))
    return world
  }
  const told = ({ headLosses }: Uncredited.Uncredited) =>
    headLosses.map(({ heads, minutes, personMinutes, steps }) => [heads, minutes, personMinutes, steps.map(({ step }) => step)])
  it("each step, of one head and of all; and no named record is said to have lost it", async () => {
    const world = await counted({ breaks: [span("2026-03-05", 420, 425)] })
    const said = await run(Uncredited.uncredited(world))
    expect(told(said)).toEqual([
      [20, 5, 100, ["break"]],
      [20, 5, 100, ["activity-cap"]],
      [20, 50, 1000, ["day-cap"]]
    ])
    expect(said).toMatchObject({ losses: [], uncounted: [], uncountedHeads: [] })
  })
  it("of a period its own days, and of training nothing", async () => {
    const world = await counted()
    expect(told(await run(Uncredited.uncredited(world, { period: Period.require("2026-02") })))).toEqual([])
    expect(told(await run(Uncredited.uncredited(world, { period: Period.require("2026-03") })))).toHaveLength(2)
    expect(told(await run(Uncredited.uncredited(await counted({ timeClass: "training" }))))).toEqual([])
  })
  it("shown too weakly they count for nothing, and that is told with all their time", async () => {
    const world = await counted({ evidence: "back-office" })
    const said = await run(Uncredited.uncredited(world, { policy: photo }))
    expect(said.headLosses).toEqual([])
    expect(said.uncountedHeads.map(({ head, personMinutes, finding }) => [head.heads, personMinutes, finding.rule])).toEqual([
      [20, 4800, "service.evidence-too-weak"]
    ])
    expect((await run(Uncredited.uncredited(world, { policy: photo, period: Period.require("2026-02") }))).uncountedHeads).toEqual([])
    const untimed = await counted({ attended: [], untimedMinutes: 90, evidence: "back-office" })
    expect((await run(Uncredited.uncredited(untimed, { policy: photo }))).uncountedHeads).toMatchObject([{ personMinutes: 1800 }])
  })
})

describe("the same records under another policy", () => {
  const changes = (of: Retallying.Retallied["gainers"]) => of.map((one) => [one.volunteer, one.afterMinutes - one.beforeMinutes])
  it("who loses, the most first; who loses as much as another comes by name; what does not count any more is told", async () => {
    const { world: before, names } = await served()
    const world = { ...before, policy: photo }
    const there = await run(Retallying.retally(world, capped))
    expect(there).toMatchObject({
      ...{ at: (await journal(world)).length, from: photo.id, to: capped.id, uncounted: [], gainers: [] },
      // Training counts for itself.
      ...{ beforeMinutes: 50 + 240 + 465 + 240 + 240, afterMinutes: 180 + 185 + 60 + 180 + 180 }
    })
    expect(changes(there.losers)).toEqual([
      ["bo", -220],
      ["ann", -110],
      ["cy", -60],
      ["dee", -60]
    ])
    expect(new Set(there.records.map(({ before }) => names.get(before.record.record)))).toEqual(
      new Set(["long", "night", "noted", "of-cy", "of-dee"])
    )
    const back = await run(Retallying.retally(world, photo, capped))
    expect(changes(back.gainers)).toEqual(changes(there.losers).map(([who, minutes]) => [who, -Number(minutes)]))
    expect(back).toMatchObject({ losers: [], from: capped.id, to: photo.id, beforeMinutes: there.afterMinutes })
    expect(back.uncounted.map(({ rule, where }) => [rule, names.get(where ?? "")])).toEqual([["service.evidence-too-weak", "noted"]])
  })
  it("what did not count before either is not told anew; under the same policy nothing changes", async () => {
    const { world } = await served()
    expect(await run(Retallying.retally({ ...world, policy: photo }, photo))).toMatchObject({
      gainers: [],
      losers: [],
      records: [],
      uncounted: []
    })
  })
})
