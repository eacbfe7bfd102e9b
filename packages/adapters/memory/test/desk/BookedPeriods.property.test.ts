/**
 * A reported figure never changes unnoticed: whatever is done to records, head-counts and entries of the directory, the figures of a closed period as they are tallied now
 * are those of its closing and the changes that were booked. Nights over its ends, shared time, caps, top-ups and evidence are frequent here.
 */
import { ClosingPeriods, type DeskError, GroupCommands, Life, PersonLives, RecordCommands, Tallying } from "@yanzhen/core/desk"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies } from "@yanzhen/core/law"
import { PeriodFigures, type ServiceFacts, TimeClass, Totals } from "@yanzhen/core/service"
import { MemoryStore } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { clerk, facts, run, town, type Town } from "./world.ts"

const national = Policies.byName("national")
const policies = [
  national,
  over(national, "topped", Pack.value(CountingParameters.minimumMinutes, { ...given, value: 60 })),
  over(
    national,
    "capped",
    Pack.value(CountingParameters.minimumMinutes, { ...given, value: 30 }),
    Pack.value(CountingParameters.activityCapMinutes, { ...given, value: 120 }),
    Pack.value(CountingParameters.periodCapMinutes, { ...given, value: 240 }),
    Pack.value(CountingParameters.capPeriod, { ...given, value: "year" })
  ),
  over(
    national,
    "shown",
    Pack.value(CountingParameters.minimumEvidence, { ...given, value: "photo" }),
    Pack.value(CountingParameters.countsFrom, { ...given, value: "confirmed" })
  )
]

const day = fc.constantFrom("2025-12-31", "2026-01-15", "2026-01-30", "2026-01-31", "2026-02-01")

const served: fc.Arbitrary<ServiceFacts.ServiceFacts> = fc
  .record({
    volunteer: fc.constantFrom("ann", "ann", "bo", "cy"),
    on: day,
    from: fc.constantFrom("08:00", "09:00", "22:00", "23:30"),
    to: fc.constantFrom("08:20", "10:00", "00:30", "01:00"),
    team: fc.constantFrom("goose", "bridge").map((text) => Id.require<Id.TeamId>(text)),
    category: fc.constantFrom<ServiceFacts.ServiceFacts["category"]>("elder-and-child-care", "community-service"),
    timeClass: fc.constantFrom<ServiceFacts.ServiceFacts["timeClass"]>("service", "service", "service", "training"),
    evidence: fc.constantFrom<ServiceFacts.ServiceFacts["evidence"]>("photo", "photo", "none"),
    breakMinutes: fc.constantFrom(0, 10),
    plannedMinutes: fc.constantFrom(60, 90)
  })
  .map(({ volunteer, on, from, to, ...more }) => facts(volunteer, on, from, to, more))

type Op = (world: Town, records: Id.RecordId[], groups: Id.GroupRecordId[]) => Effect.Effect<unknown, DeskError.DeskError>

const nothing = Effect.succeed(undefined)
const onRecord =
  (of: (world: Town, id: Id.RecordId) => Effect.Effect<unknown, DeskError.DeskError>, at: number): Op =>
  (world, records) => {
    const id = records[at % Math.max(1, records.length)]
    return id === undefined ? nothing : of(world, id)
  }
const onGroup =
  (
    of: (world: Town, id: Id.GroupRecordId, records: readonly Id.RecordId[]) => Effect.Effect<unknown, DeskError.DeskError>,
    at: number
  ): Op =>
  (world, records, groups) => {
    const id = groups[at % Math.max(1, groups.length)]
    return id === undefined ? nothing : of(world, id, records)
  }

const at = fc.nat({ max: 20 })
const heads = fc
  .tuple(served, fc.integer({ min: 2, max: 4 }))
  .map(([{ volunteer: _volunteer, plannedMinutes: _planned, ...group }, count]) => ({
    ...group,
    heads: count
  }))

const merging = (entry: string, command: object): Op => {
  const { "person-merge": merge } = PersonLives.lives
  const given = { ...command, by: clerk, reason: "核对", on: "2026-03-10" } as never
  return (world) => Life.give(world, merge, entry, given)
}
const entry = fc.constantFrom("ann", "bo", "cy")

const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(entry, entry)
      .map(([from, into]) => merging(from, { type: "merge", into, evidence: "核对", accepted: ["person-merge.closed-period"] }))
  },
  { weight: 2, arbitrary: entry.map((from) => merging(from, { type: "separate" })) },
  {
    weight: 4,
    arbitrary: served.map(
      (one): Op =>
        (world, records) =>
          Effect.map(RecordCommands.enter(world, { type: "record", facts: one }), ({ record }) => records.push(record))
    )
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(at, served)
      .map(([i, one]) =>
        onRecord((world, id) => RecordCommands.give(world, id, { type: "correct", facts: one, reason: "核对", by: clerk }), i)
      )
  },
  {
    weight: 2,
    arbitrary: at.map((i) => onRecord((world, id) => RecordCommands.give(world, id, { type: "void", reason: "重复", by: clerk }), i))
  },
  { weight: 1, arbitrary: at.map((i) => onRecord((world, id) => RecordCommands.give(world, id, { type: "confirm" }), i)) },
  {
    weight: 1,
    arbitrary: heads.map(
      (one): Op =>
        (world, _, groups) =>
          Effect.map(GroupCommands.enter(world, { type: "record", facts: one }), ({ group }) => groups.push(group))
    )
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(at, heads)
      .map(([i, one]) =>
        onGroup((world, id) => GroupCommands.give(world, id, { type: "correct", facts: one, reason: "核对", by: clerk }), i)
      )
  },
  {
    weight: 1,
    arbitrary: at.map((i) => onGroup((world, id) => GroupCommands.give(world, id, { type: "void", reason: "重复", by: clerk }), i))
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, at).map(([i, j]) =>
      onGroup((world, id, records) => {
        const named = records[j % Math.max(1, records.length)]
        return named === undefined ? nothing : GroupCommands.give(world, id, { type: "replace", records: [named], by: clerk })
      }, i)
    )
  }
)

/** What is refused changes nothing. */
const tried = (effect: Effect.Effect<unknown, DeskError.DeskError>) =>
  run(
    Effect.catchIf(
      effect,
      (error) => error._tag === "Refused",
      () => nothing
    )
  )

type Figures = Map<string, number>

const add = (sums: Figures, key: string, by: number): void => {
  const sum = (sums.get(key) ?? 0) + by
  if (sum === 0) sums.delete(key)
  else sums.set(key, sum)
}

const figuresOf = async (world: Town, period: Period.Period): Promise<Figures> => {
  const sums: Figures = new Map()
  for (const timeClass of TimeClass.timeClasses) {
    const { cells } = await run(Tallying.tally(world, { by: PeriodFigures.by, period, timeClass }))
    for (const cell of cells)
      for (const amount of PeriodFigures.amounts)
        add(sums, `${timeClass} ${Totals.keyText(cell.key, PeriodFigures.by)} ${amount}`, cell[amount] ?? 0)
  }
  const { cells } = await run(Tallying.tally(world, { by: [], period }))
  add(sums, "people", cells[0]?.people ?? 0)
  return sums
}

const bookedIn = async (world: Town, sums: Figures, name: string): Promise<Figures> => {
  const listed = await run(ClosingPeriods.list(world))
  const changes = listed.find(({ period }) => Period.text(period) === name)?.state.changes ?? []
  for (const { moved = [], people = 0 } of changes) {
    add(sums, "people", people)
    for (const one of moved)
      for (const amount of PeriodFigures.amounts)
        add(sums, `${one.timeClass} ${Totals.keyText(one, PeriodFigures.by)} ${amount}`, one[amount] ?? 0)
  }
  return sums
}

const names = ["2025-12", "2026-01", "2026-02", "2025"] as const

it("figures now are those of the closing and what was booked since", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...policies),
      fc.array(op, { minLength: 2, maxLength: 6 }),
      fc.subarray([...names], { minLength: 1 }),
      fc.array(op, { minLength: 2, maxLength: 8 }),
      async (policy, before, closed, after) => {
        const world = town({ policy })
        const [records, groups]: [Id.RecordId[], Id.GroupRecordId[]] = [[], []]
        for (const one of before) await tried(one(world, records, groups))
        const then = new Map<string, Figures>()
        for (const name of closed) {
          await run(ClosingPeriods.give(world, Period.require(name), { type: "close", approver: clerk }))
          then.set(name, await figuresOf(world, Period.require(name)))
        }
        for (const one of after) await tried(one(world, records, groups))
        for (const [name, figures] of then)
          expect(await figuresOf(world, Period.require(name)), name).toEqual(await bookedIn(world, figures, name))
      }
    ),
    { numRuns: 24 }
  ))

const january = Period.require("2026-01")
const night = facts("ann", "2026-01-31", "22:00", "02:00")
const minutes = (on: string, from: number, to: number) => ({ from: Minute.at(Day.require(on), from), to: Minute.at(Day.require(on), to) })

it.each<readonly [string, ServiceFacts.ServiceFacts, ServiceFacts.ServiceFacts | undefined, Partial<PeriodFigures.Moved>]>([
  [
    "a rest",
    night,
    { ...night, breaks: [minutes("2026-01-31", 1320, 1350)] },
    { personMinutes: -30, creditedMinutes: -30, excludedMinutes: 30 }
  ],
  [
    "another class of time",
    night,
    { ...night, timeClass: "training" },
    { personTimes: -1, personMinutes: -120, creditedMinutes: -120, attendedMinutes: -120 }
  ],
  [
    "a night that ends in the next month, taken back",
    night,
    undefined,
    { personTimes: -1, personMinutes: -120, creditedMinutes: -120, attendedMinutes: -120 }
  ]
])("%s is booked in the month in which it lies", async (_, facts, corrected, moved) => {
  const world = town()
  const { record: id } = await run(RecordCommands.enter(world, { type: "record", facts }))
  await run(ClosingPeriods.give(world, january, { type: "close", approver: clerk }))
  await run(
    RecordCommands.give(
      world,
      id,
      corrected === undefined
        ? { type: "void", reason: "重复", by: clerk }
        : { type: "correct", facts: corrected, reason: "核对", by: clerk }
    )
  )
  const [listed] = await run(ClosingPeriods.list(world))
  expect(listed?.state.changes).toHaveLength(1)
  expect(listed?.state.changes[0]?.moved?.find(({ timeClass }) => timeClass === "service")).toEqual({
    team: "goose",
    category: "elder-and-child-care",
    timeClass: "service",
    ...moved
  })
})

it("a night that begins in an open month is booked in the closed one in which it ends", async () => {
  const world = town()
  await run(ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: clerk }))
  await run(RecordCommands.enter(world, { type: "record", facts: night }))
  const [listed] = await run(ClosingPeriods.list(world))
  expect(listed?.state.changes).toMatchObject([{ minutesBefore: 0, minutesAfter: 120, timesAfter: 0, moved: [{ creditedMinutes: 120 }] }])
})

it("minutes that another team's record gets back are booked for that team, and both together come to nothing", async () => {
  const world = town()
  const first = await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-01-15", "09:00", "11:00") }))
  await run(
    RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-01-15", "10:00", "12:00", { team: Id.require("bridge") }) })
  )
  await run(ClosingPeriods.give(world, january, { type: "close", approver: clerk }))
  await run(RecordCommands.give(world, first.record, { type: "void", reason: "重复", by: clerk }))
  const [listed] = await run(ClosingPeriods.list(world))
  expect(listed?.state.changes[0]?.moved?.map(({ team, creditedMinutes }) => [team, creditedMinutes])).toEqual([
    ["bridge", 60],
    ["goose", -120]
  ])
})

it("other time that comes to the same figures is booked, with no figure moved; other words are not", async () => {
  const world = town()
  const one = facts("ann", "2026-01-15", "09:00", "11:00")
  const { record: id } = await run(RecordCommands.enter(world, { type: "record", facts: one }))
  await run(ClosingPeriods.give(world, january, { type: "close", approver: clerk }))
  const correct = (facts: ServiceFacts.ServiceFacts) =>
    run(RecordCommands.give(world, id, { type: "correct", facts, reason: "核对", by: clerk }))
  await correct({ ...one, content: "量血压" })
  await correct({ ...facts("ann", "2026-01-15", "14:00", "16:00"), content: "量血压" })
  const [listed] = await run(ClosingPeriods.list(world))
  expect(listed?.state.changes).toMatchObject([{ minutesBefore: 120, minutesAfter: 120, moved: [] }])
})

it("a record of an open month that uses up the cap of a year moves a closed month, and is booked there; one that moves nothing is not", async () => {
  const world = town({ policy: policies[2] ?? national })
  // Of 240 minutes a year and 120 an activity.
  for (const on of ["2026-02-01", "2026-02-15"])
    await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", on, "08:00", "10:00") }))
  await run(ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: clerk }))
  await run(RecordCommands.enter(world, { type: "record", facts: facts("bo", "2026-01-15", "08:00", "09:00") }))
  const booked = async () => (await run(ClosingPeriods.list(world)))[0]?.state.changes
  expect(await booked()).toEqual([])
  await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-01-15", "08:00", "09:00") }))
  expect(await booked()).toMatchObject([
    { minutesBefore: 0, minutesAfter: 0, timesBefore: 0, timesAfter: 0, moved: [{ creditedMinutes: -60, overageMinutes: 60 }] }
  ])
})

it("what is shown too weakly takes nothing from what counts beside it", async () => {
  const store = MemoryStore.open()
  const weak = facts("ann", "2026-01-15", "08:00", "10:00", { evidence: "roll-call" })
  await run(RecordCommands.enter(town({ store }), { type: "record", facts: weak }))
  const photo = over(national, "photo", Pack.value(CountingParameters.minimumEvidence, { ...given, value: "photo" }))
  const world = town({ store, policy: photo, desk: "later" })
  await run(ClosingPeriods.give(world, january, { type: "close", approver: clerk }))
  await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-01-15", "09:00", "11:00") }))
  expect((await run(ClosingPeriods.list(world)))[0]?.state.changes).toMatchObject([{ moved: [{ creditedMinutes: 120 }] }])
})
