import { GroupCommands, MergingPeople, RecordCommands, Retallying, Standing, Tallying, type World } from "@yanzhen/core/desk"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies, Policy } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { CountingRules, Tally, type TallyRecord, Totals } from "@yanzhen/core/service"
import { TallyRecords } from "@yanzhen/core/testing"
import { MemoryStore } from "@yanzhen/memory"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { clerk, facts, failure, listed, record, run, town, write } from "./world.ts"

const ann = Id.require<Id.VolunteerId>("ann")
const bo = Id.require<Id.VolunteerId>("bo")

const confirmedOnly = policyWith(Pack.value(CountingParameters.countsFrom, { ...given, value: "confirmed" }))
const photoOnly = policyWith(Pack.value(CountingParameters.minimumEvidence, { ...given, value: "photo" }))
const confirmedFromThe6th = policyWith(
  Pack.value(CountingParameters.countsFrom, { ...given, from: Day.require("2026-03-06"), value: "confirmed" })
)
const photoUntilThe5th = policyWith(
  Pack.value(CountingParameters.minimumEvidence, { ...given, until: Day.require("2026-03-05"), value: "photo" })
)
const threeHoursADay = policyWith(Pack.value(CountingParameters.dayCapMinutes, { ...given, value: 180 }))

const minutes = async (world: World.World, question: Tallying.Question = { by: [] }): Promise<number> =>
  (await run(Tallying.tally(world, question))).cells.reduce((sum, cell) => sum + cell.creditedMinutes, 0)

describe("the tally of a district", () => {
  it("is that of its records, true at one position, other classes of time beside it", async () => {
    const world = town()
    await record(world, facts("ann", "2026-02-28", "22:00", "02:00"))
    await record(world, facts("bo", "2026-03-01", "09:00", "11:00", { community: Id.require("xuetian"), timeClass: "training" }))
    const tallied = await run(Tallying.tally(world, { by: ["volunteer", "month"] }))
    expect(tallied).toMatchObject({ at: 2, policy: world.policy.id })
    expect(tallied.cells.map(({ key, creditedMinutes, personTimes }) => [key, creditedMinutes, personTimes])).toEqual([
      [{ volunteer: "ann", month: "2026-02" }, 120, 1],
      [{ volunteer: "ann", month: "2026-03" }, 120, 0]
    ])
    expect(Object.keys(tallied.beside)).toEqual(["training"])
    expect(tallied.beside.training).toMatchObject([{ key: { volunteer: "bo", month: "2026-03" }, creditedMinutes: 120 }])
    expect((await run(Tallying.tally(world, { by: ["volunteer"], period: Period.require("2026-03") }))).cells).toMatchObject([
      { creditedMinutes: 120 }
    ])
    expect((await run(Tallying.tally(world, { by: ["volunteer"], timeClass: "training" }))).beside).toHaveProperty("service")
  })

  it("answers several questions of one moment", async () => {
    const world = town()
    await record(world, facts("ann", "2026-03-05", "09:00", "13:00"))
    const questions: readonly Tallying.Question[] = [{ by: ["team"] }, { by: ["volunteer"], policy: threeHoursADay }]
    const answers = await run(Tallying.tallies(world, questions))
    expect(answers).toEqual([
      await run(Tallying.tally(world, { by: ["team"] })),
      await run(Tallying.tally(world, { by: ["volunteer"], policy: threeHoursADay }))
    ])
    expect(answers.map(({ cells }) => cells[0]?.creditedMinutes)).toEqual([240, 180])
  })

  it("counts neither drafts nor what was submitted, objected away or voided", async () => {
    const world = town()
    await run(RecordCommands.enter(world, { type: "draft", facts: facts("ann", "2026-03-05", "09:00", "11:00") }))
    await run(RecordCommands.enter(world, { type: "submit", facts: facts("ann", "2026-03-05", "09:00", "11:00") }))
    expect(await minutes(world)).toBe(0)
    const id = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    expect(await minutes(world)).toBe(120)
    await run(RecordCommands.give(world, id, { type: "object", by: ann, words: "不对" }))
    expect(await minutes(world)).toBe(120)
    await run(RecordCommands.give(world, id, { type: "answer", upheld: true, words: "属实", by: clerk }))
    expect(await minutes(world)).toBe(0)
  })

  it("counts from the stage and the evidence that the policy of the record's day asks for", async () => {
    const world = town()
    const id = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    await record(world, facts("ann", "2026-03-06", "09:00", "11:00", { evidence: "back-office" }))
    expect(await minutes(world, { by: [], policy: confirmedOnly })).toBe(0)
    expect(await minutes(world, { by: [], policy: confirmedFromThe6th })).toBe(120)
    await run(RecordCommands.give(world, id, { type: "confirm" }))
    expect(await minutes(world, { by: [], policy: confirmedOnly })).toBe(120)
    expect(await minutes(world, { by: [], policy: photoOnly })).toBe(120)
    expect(await minutes(world, { by: [], policy: photoUntilThe5th })).toBe(240)
    expect(await minutes(world)).toBe(240)
  })

  it("tells people from person-times, and heads without names from both", async () => {
    const world = town()
    const { volunteer: _, ...served } = facts("ann", "2026-03-05", "09:00", "11:00")
    const { group } = await run(GroupCommands.enter(world, { type: "record", facts: { ...served, heads: 20 } }))
    const id = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    await record(world, facts("ann", "2026-03-06", "09:00", "11:00"))
    const team = async () => (await run(Tallying.tally(world, { by: ["team"] }))).cells
    expect(await team()).toMatchObject([{ people: 1, personTimes: 22, personMinutes: 22 * 120, creditedMinutes: 240 }])
    await run(GroupCommands.give(world, group, { type: "replace", records: [id], by: clerk }))
    expect(await team()).toMatchObject([{ people: 1, personTimes: 21, personMinutes: 21 * 120, creditedMinutes: 240 }])
    expect((await run(Tallying.tally(world, { by: ["volunteer"] }))).cells).toMatchObject([{ personTimes: 2, personMinutes: 240 }])
  })

  it("is not stopped by a record that is too long for a column", async () => {
    const world = town()
    const attended = [{ from: Minute.at(Day.require("2026-01-01"), 0), to: Minute.at(Day.require("2026-03-01"), 0) }]
    const events = [{ type: "service.recorded", v: 1, facts: facts("ann", "2026-01-01", "00:00", "01:00", { attended }) } as never]
    await write(world, "of old", { "record/long": events })
    expect(await minutes(world)).toBe(59 * 1440)
  })

  it.each([65_535, 65_536])("a duration of %i minutes is counted", async (untimedMinutes) => {
    const world = town()
    const untimed = facts("ann", "2026-01-01", "00:00", "01:00", { attended: [], untimedMinutes })
    await write(world, "of old", { "record/long": [{ type: "service.recorded", v: 1, facts: untimed } as never] })
    expect(await minutes(world)).toBe(untimedMinutes)
  })

  it("a service that a column would hold, and the way to it that makes both too long, are counted", async () => {
    const world = town({ policy: policyWith(Pack.value(CountingParameters.travelCounted, { ...given, value: "both" })) })
    const at = (day: string) => Minute.at(Day.require(day), 0)
    const attended = [{ from: at("2026-01-01"), to: at("2026-02-10") }]
    const travel = [{ from: at("2025-12-12"), to: Minute.plus(at("2026-01-01"), 1), way: "out" as const }]
    const long = facts("ann", "2026-01-01", "00:00", "01:00", { attended, travel })
    await write(world, "of old", { "record/long": [{ type: "service.recorded", v: 1, facts: long } as never] })
    await record(world, facts("bo", "2026-03-05", "09:00", "10:00"))
    expect(await minutes(world)).toBeGreaterThan(60)
  })

  it("is read again when somebody writes meanwhile, and given up when nobody stops", async () => {
    const inner = MemoryStore.open()
    const busy = town({ store: inner, desk: "busy" })
    await record(busy, facts("ann", "2026-03-05", "09:00", "11:00"))
    let writes = 0
    const until = (last: number): Store.Store => ({
      ...inner,
      columns: async function* (...asked) {
        if (writes++ < last) await record(busy, facts("ann", `2026-01-0${writes}`, "09:00", "11:00"))
        yield* inner.columns(...asked)
      }
    })
    const tallied = await run(Tallying.tally(town({ store: until(2) }), { by: ["volunteer"] }))
    expect(tallied).toMatchObject({ at: 3, cells: [{ creditedMinutes: 360 }] })
    writes = -100
    const endless: Store.Store = { ...inner, head: async (tenant) => ({ ...(await inner.head(tenant)), position: writes++ }) }
    expect(await failure(Tallying.tally(town({ store: endless }), { by: [] }))).toMatchObject({ _tag: "Contended" })
  })
})

/** Recorded as they are: what the register keeps of a record is all that counting needs. */
const stored = async (records: readonly TallyRecord.TallyRecord[], policy: Policy.Policy): Promise<World.World> => {
  const world = town({ policy })
  const events = records.map((one) => {
    const { record: id, on, ...rest } = one
    const { volunteer: _volunteer, team: _team, ...base } = facts("x", Day.text(on), "00:00", "01:00")
    const untimed = rest.untimedMinutes === undefined ? {} : { untimedMinutes: rest.untimedMinutes }
    return [
      `record/${id}`,
      [{ type: "service.recorded", v: 1, facts: { ...base, ...rest, on: Day.text(on), ...untimed } } as never]
    ] as const
  })
  await write(world, "all", Object.fromEntries(events))
  return world
}

it("through the store the tally is the reference's, by every key, under plain and capped policies", async () => {
  const policies = [Policies.byName("national"), threeHoursADay, Policies.byName("jiaozhou")]
  await fc.assert(
    fc.asyncProperty(TallyRecords.records(), fc.constantFrom(...policies), fc.subarray([...Totals.keys]), async (records, policy, by) => {
      const world = await stored(records, policy)
      const { cells } = await run(Tallying.tally(world, { by }))
      expect(cells).toEqual(Totals.of(Tally.count(records, CountingRules.of(policy)), { by }))
    }),
    { numRuns: 60 }
  )
})

describe("where people stand", () => {
  it("a star's hour condition is reached on the hour, and the next one says what it lacks", async () => {
    const world = town({ policy: Policies.byName("national"), today: "2026-12-31" })
    await listed(world)
    const day = Day.require("2026-01-01")
    for (let i = 0; i < 10; i++) await record(world, facts("ann", Day.text(Day.plusDays(day, i)), "08:00", "18:00"))
    const stars = async (on: string) => {
      const { volunteers } = await run(Standing.standings(world, { on: Day.require(on) }))
      const standing = volunteers[0]?.standings[0]
      const lacks = standing?.next?.lacks.map(({ short }) => short)
      return {
        volunteers: volunteers.map(({ volunteer }) => volunteer),
        count: standing?.count,
        lacks,
        minutes: volunteers[0]?.measures.minutes
      }
    }
    expect(await stars("2026-01-10")).toEqual({ volunteers: ["ann", "bo"], count: 1, lacks: [200 * 60], minutes: 6000 })
    expect(await stars("2026-01-09")).toEqual({ volunteers: ["ann", "bo"], count: 0, lacks: [600], minutes: 5400 })
  })

  it("measures are those of the day asked for; what nobody knows leaves rungs open", async () => {
    const world = town({ today: "2026-12-31", policy: Policies.byName("longgang") })
    await listed(world)
    await record(world, facts("ann", "2025-12-31", "22:00", "02:00", { category: "community-service" }))
    await record(world, facts("ann", "2026-01-05", "09:00", "11:00", { community: Id.require("xuetian") }))
    await record(world, facts("ann", "2026-01-05", "14:00", "15:00"))
    await record(world, facts("ann", "2026-07-05", "09:00", "11:00", { activity: Id.require("patrol") }))
    await record(world, facts("ann", "2026-07-04", "09:00", "11:00", { timeClass: "training" }))
    const measures = async (on: string, policy = world.policy) =>
      (await run(Standing.standings(world, { on: Day.require(on), volunteers: ["ann"], policy }))).volunteers[0]?.measures
    expect(await measures("2026-06-30")).toMatchObject({
      minutes: 420,
      annualMinutes: 300,
      communityMinutes: 240,
      activities: 2,
      // No window of months in this policy.
      activeMonths: undefined,
      tenureMonths: 9,
      points: undefined
    })
    expect(await measures("2026-07-05")).toMatchObject({ minutes: 540, activities: 3 })
    // Somebody whom no directory lists has no tenure that anybody knows.
    await record(world, facts("zed", "2026-01-05", "09:00", "11:00"))
    await record(world, facts("eve", "2026-01-05", "09:00", "11:00"))
    const all = (await run(Standing.standings(world, { on: Day.require("2026-07-05") }))).volunteers
    expect(all.map(({ volunteer, measures: { tenureMonths } }) => [volunteer, tenureMonths])).toEqual([
      ["ann", 10],
      ["bo", expect.any(Number)],
      ["eve", undefined],
      ["zed", undefined]
    ])
    expect(await measures("2025-12-31")).toMatchObject({ minutes: 120, annualMinutes: 120, communityMinutes: 120, tenureMonths: 3 })
    // Six months back, that of the day included: from February on nothing, from January on one.
    const platform = Policies.byName("zhiyuanhui")
    expect(await measures("2026-07-04", platform)).toMatchObject({ activeMonths: 0 })
    expect(await measures("2026-06-30", platform)).toMatchObject({ activeMonths: 1 })
    expect(await measures("2026-07-05", platform)).toMatchObject({ activeMonths: 1 })
    // That a record names a community does not make it 社区服务: none says so, nothing is known.
    expect((await run(Standing.standings(world, { volunteers: ["bo"] }))).volunteers[0]?.measures.communityMinutes).toBeUndefined()
    const unlisted = await run(Standing.standings(world, { known: new Map([["bo", { points: 7 }]]), volunteers: ["bo", "ghost"] }))
    expect(unlisted.volunteers).toMatchObject([{ volunteer: "bo", measures: { points: 7, minutes: 0 } }])
  })

  it("a rest that takes a whole visit leaves the visit and no minute of its month; after midnight a night is no second visit", async () => {
    const world = town({ today: "2026-12-31", policy: Policies.byName("zhiyuanhui") })
    await record(world, facts("ann", "2026-03-05", "09:00", "10:00", { breakMinutes: 60 }))
    await record(world, facts("ann", "2026-04-05", "23:00", "01:00", { activity: Id.require("patrol") }))
    const measures = async (on: string) => (await run(Standing.standings(world, { on: Day.require(on) }))).volunteers[0]?.measures
    expect(await measures("2026-03-31")).toMatchObject({ minutes: 0, activities: 1, activeMonths: 0 })
    expect(await measures("2026-04-30")).toMatchObject({ minutes: 120, activities: 2, activeMonths: 1 })
  })
})

describe("under another policy", () => {
  it("says who gains and who loses, at which record and by which value", async () => {
    const world = town()
    await record(world, facts("ann", "2026-03-05", "09:00", "13:00"))
    await record(world, facts("bo", "2026-03-05", "09:00", "10:00"))
    const retallied = await run(Retallying.retally(world, threeHoursADay))
    expect(retallied).toMatchObject({
      at: 2,
      from: world.policy.id,
      to: threeHoursADay.id,
      beforeMinutes: 300,
      afterMinutes: 240,
      gainers: [],
      uncounted: []
    })
    expect(retallied.losers).toMatchObject([
      {
        volunteer: "ann",
        beforeMinutes: 240,
        afterMinutes: 180,
        records: [{ minutes: -60, steps: [{ step: "day-cap", afterMinutes: -60, afterUse: { pack: "test@1", value: 180 } }] }]
      }
    ])
    const back = await run(Retallying.retally(world, world.policy, threeHoursADay))
    expect(back.gainers).toMatchObject([{ volunteer: "ann", beforeMinutes: 180, afterMinutes: 240 }])
  })

  it("of a step that only one of them takes both values are told: the one that takes, and the one that lets be", async () => {
    const world = town()
    await record(world, facts("ann", "2026-03-05", "09:00", "11:00", { breakMinutes: 30 }))
    const jiaozhou = Policies.byName("jiaozhou")
    const taken = { parameter: "service.breaks-counted", value: false, pack: "national@2026.1" }
    const letBe = { parameter: "service.breaks-counted", value: true, pack: "jiaozhou@2015.1" }
    const there = await run(Retallying.retally(world, jiaozhou))
    expect(there.gainers[0]?.records[0]?.steps).toMatchObject([
      { step: "break", beforeMinutes: -30, afterMinutes: 0, beforeUse: taken, afterUse: letBe }
    ])
    const back = await run(Retallying.retally(world, world.policy, jiaozhou))
    expect(back.losers[0]?.records[0]?.steps).toMatchObject([
      { step: "break", beforeMinutes: 0, afterMinutes: -30, beforeUse: letBe, afterUse: taken }
    ])
  })

  it("a record that does not count at all there is a loss with its reason, and frees what it kept from others", async () => {
    const world = town()
    const weak = await record(world, facts("ann", "2026-03-05", "09:00", "11:00", { evidence: "none", breakMinutes: 10 }))
    await record(world, facts("ann", "2026-03-05", "10:00", "12:00", { team: Id.require("bridge") }))
    const retallied = await run(Retallying.retally(world, photoOnly))
    expect(retallied).toMatchObject({ beforeMinutes: 180, afterMinutes: 120 })
    expect(retallied.losers).toMatchObject([{ volunteer: "ann", beforeMinutes: 180, afterMinutes: 120 }])
    expect(retallied.uncounted).toMatchObject([{ rule: "service.evidence-too-weak", where: weak, parameters: [{ value: "photo" }] }])
    expect(retallied.losers[0]?.records.map(({ after }) => after)).toEqual([
      expect.objectContaining({ days: [], steps: [], attendedMinutes: 0, creditedMinutes: 0 }),
      expect.objectContaining({ creditedMinutes: 120 })
    ])
    // It has no break there, but not because a value of that policy lets it be.
    const usesOf = (records: (typeof retallied)["records"] = [], side: "beforeUse" | "afterUse") =>
      records.flatMap(({ after, steps }) => (after.record.record === weak ? steps.map((step) => [step.step, side in step]) : []))
    const lacking = [
      ["attended", false],
      ["break", false]
    ]
    expect(usesOf(retallied.losers[0]?.records, "afterUse")).toEqual(lacking)
    const back = await run(Retallying.retally(world, world.policy, photoOnly))
    expect(usesOf(back.gainers[0]?.records, "beforeUse")).toEqual(lacking)
    expect((await run(Retallying.retally(world, photoOnly, photoOnly))).uncounted).toEqual([])
  })
})

describe("two who may be one person", () => {
  it("nothing is changed; what overlaps would fall away, listed by record", async () => {
    const world = town()
    await listed(world)
    await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    const later = await record(world, facts("bo", "2026-03-05", "10:00", "12:00"))
    await record(world, facts("bo", "2026-03-06", "10:00", "12:00"))
    const asked = await run(MergingPeople.asOnePerson(world, ann, bo))
    expect(asked).toMatchObject({
      keptCell: { creditedMinutes: 120 },
      duplicateCell: { creditedMinutes: 240 },
      mergedCell: { key: { volunteer: "ann" }, creditedMinutes: 300, people: 1 },
      minutesLost: 60,
      changes: [{ minutes: -60, after: { record: { record: later } }, steps: [{ step: "overlap" }] }]
    })
    expect(await minutes(world)).toBe(360)
  })

  it("somebody who is registered and never served loses nothing; somebody unknown is not found", async () => {
    const world = town()
    await listed(world)
    await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    expect(await run(MergingPeople.asOnePerson(world, ann, bo))).toMatchObject({
      minutesLost: 0,
      duplicateCell: undefined,
      mergedCell: { creditedMinutes: 120 }
    })
    expect(await failure(MergingPeople.asOnePerson(world, ann, Id.require("ghost")))).toMatchObject({ _tag: "NotFound", id: "ghost" })
  })
})

it("planned, attended and credited minutes stand beside each other, and a cell of records without a plan has none", async () => {
  const world = town()
  await record(world, facts("ann", "2026-03-05", "09:00", "11:00", { plannedMinutes: 180, breakMinutes: 30 }))
  await record(world, facts("ann", "2026-03-06", "09:00", "10:00"))
  await record(world, facts("bo", "2026-03-06", "09:00", "10:00"))
  await record(world, facts("bo", "2026-03-07", "09:00", "10:00", { timeClass: "training", plannedMinutes: 45 }))
  const { cells, beside } = await run(Tallying.tally(world, { by: ["volunteer"] }))
  expect(cells.map(({ plannedMinutes, attendedMinutes, creditedMinutes }) => [plannedMinutes, attendedMinutes, creditedMinutes])).toEqual([
    [180, 180, 150],
    [undefined, 60, 60]
  ])
  expect(beside.training).toMatchObject([{ plannedMinutes: 45, attendedMinutes: 60 }])
})
