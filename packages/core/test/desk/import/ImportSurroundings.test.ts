/** What stands around a row of a file: the time of the same person, stored and further up, their duties, their team. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { ImportSurroundings } from "../../../src/desk/import/ImportSurroundings.ts"
import type { World } from "../../../src/desk/World.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as Policies from "../../../src/law/Policies.ts"
import type * as Policy from "../../../src/law/Policy.ts"
import { overlapWarning } from "../../../src/law/parameters/Counting.ts"
import type { DutyRoster } from "../../../src/ports/DutyRoster.ts"
import * as ServiceTimes from "../../../src/registers/service/ServiceTimes.ts"
import { policyWith } from "../../law/policies.ts"

type Row = Parameters<ImportSurroundings["meet"]>[0][number]
type Placed = Parameters<ImportSurroundings["around"]>[0]
const fifth = Day.require("2026-03-05")
const at = (hour: number) => Minute.at(fifth, hour * 60)

const stored = (record: string, from: number, to: number, more: object = {}): Row =>
  ({
    ...{ record, volunteer: "ann", timeClass: "service", batch: "b", counts: true, on: fifth, from: at(from), to: at(to), more: undefined },
    ...more
  }) as unknown as Row
const placed = (from: number, to: number, more: object = {}, { instead = undefined as Placed["instead"], team = {} } = {}): Placed =>
  ({
    facts: {
      ...{
        volunteer: "ann",
        activity: "a-1",
        team: "t-1",
        timeClass: "service",
        on: "2026-03-05",
        attended: [{ from: at(from), to: at(to) }]
      },
      ...more
    },
    resolved: { row: {}, team: { name: "队", ...team }, listed: {} },
    instead
  }) as unknown as Placed

interface Setting {
  readonly rows?: readonly Row[]
  readonly policy?: Policy.Policy
  readonly roster?: DutyRoster
  readonly isStoredChunkByChunk?: boolean
}
const nobody = { hasRecords: true, activities: () => [], volunteers: () => ["ann"], days: () => [fifth] }
const surroundings = async ({ rows = [], policy = Policies.byName("national"), roster, isStoredChunkByChunk = false }: Setting = {}) => {
  const world = { tenant: "t", policy, ...(roster === undefined ? {} : { roster }) } as unknown as World
  const made = new ImportSurroundings(world, { attendance: undefined, isStoredChunkByChunk })
  await Effect.runPromise(made.meet(rows, nobody))
  return made
}

describe("time shared with what is stored", () => {
  const nine = stored("r-1", 9, 11)
  const twice = ServiceTimes.write({
    attended: [
      { from: at(9), to: at(10) },
      { from: at(14), to: at(15) }
    ]
  })
  it.each<readonly [string, readonly Row[], Placed, number | undefined]>([
    ["none", [], placed(9, 11), undefined],
    ["an hour", [nine], placed(10, 12), 60],
    ["with one of two sign-ins", [stored("r-1", 9, 10, { more: twice })], placed(9, 10), 60],
    ["with both", [stored("r-1", 9, 10, { more: twice })], placed(9, 16), 120],
    ["touching is not sharing", [nine], placed(11, 12), undefined],
    ["two that share the same hour take it once", [nine, stored("r-2", 10, 12)], placed(10, 11), 60],
    ["two, each another hour", [nine, stored("r-2", 11, 13)], placed(10, 12), 120],
    ["somebody else's is not shared", [stored("r-1", 9, 11, { volunteer: "bo" })], placed(10, 12), undefined],
    ["nor is training", [stored("r-1", 9, 11, { timeClass: "training" })], placed(10, 12), undefined],
    ["nor what does not count", [stored("r-1", 9, 11, { counts: false })], placed(10, 12), undefined],
    ["its own is not another's", [nine], placed(10, 12, {}, { instead: { id: "r-1", sessions: 1 } }), undefined],
    ["another's is, where one is changed", [nine, stored("r-2", 9, 10)], placed(9, 11, {}, { instead: { id: "r-1", sessions: 1 } }), 60]
  ])("%s", async (_, rows, one, minutes) => expect((await surroundings({ rows })).around(one).overlapMinutes).toBe(minutes))

  it("of time that nobody asks about nothing is said", async () => {
    const made = await surroundings({ rows: [nine], policy: policyWith(overlapWarning, false) })
    made.count(placed(9, 11))
    expect(made.around(placed(10, 12))).toEqual({})
  })
})

describe("time shared with the rows further up", () => {
  it("counts, a changed record by what it says now, and with its chunk where the store has that", async () => {
    const made = await surroundings({ rows: [stored("r-1", 9, 11)], isStoredChunkByChunk: true })
    made.count(placed(14, 15))
    made.count(placed(16, 17, {}, { instead: { id: "r-1", sessions: 1 } }))
    const shared = (from: number, to: number, more: object = {}) => made.around(placed(from, to, more)).overlapMinutes
    expect([shared(14, 18), shared(9, 10), shared(14, 15, { volunteer: "bo" }), shared(14, 15, { timeClass: "training" })]).toEqual([
      120,
      undefined,
      undefined,
      undefined
    ])
    await Effect.runPromise(made.meet([stored("r-1", 16, 17)], nobody))
    expect([shared(14, 15), shared(16, 17), shared(9, 10)]).toEqual([undefined, 60, undefined])
  })
  it("stays with the file where the store has nothing of it yet", async () => {
    const made = await surroundings()
    made.count(placed(14, 15))
    await Effect.runPromise(made.meet([], nobody))
    expect(made.around(placed(14, 15)).overlapMinutes).toBe(60)
  })
})

describe("what else stands around it", () => {
  it("its team, as the directory has it", async () => {
    const made = await surroundings()
    expect(made.around(placed(9, 10))).toEqual({})
    expect(made.around(placed(9, 10, {}, { team: { registered: false } })).team).toEqual({ registered: false, supervisor: undefined })
    expect(made.around(placed(9, 10, {}, { team: { supervisor: "o-1" } })).team).toEqual({ registered: undefined, supervisor: "o-1" })
  })
  it("duties of its people, from the first day of the chunk to the day after the last", async () => {
    const asked: unknown[] = []
    const hours = [{ from: at(8), to: at(17) }]
    const roster: DutyRoster = {
      duties: (tenant, volunteers, days) => {
        asked.push([tenant, volunteers, days])
        return Promise.resolve(new Map([["ann", { employers: ["t-1"], hours }]]))
      }
    }
    const made = await surroundings({ roster })
    expect(asked).toEqual([["t", ["ann"], { first: fifth, last: Day.plusDays(fifth, 1) }]])
    expect(made.around(placed(9, 10)).duty).toEqual({ forOwnEmployer: true, hours })
    expect(made.around(placed(9, 10, { volunteer: "bo" })).duty).toBeUndefined()
    await Effect.runPromise(made.meet([], { ...nobody, volunteers: () => ["ann", "bo"], days: () => [Day.plusDays(fifth, 3), fifth] }))
    expect(asked[1]).toEqual(["t", ["ann", "bo"], { first: fifth, last: Day.plusDays(fifth, 4) }])
    for (const none of [{ volunteers: () => [] }, { days: () => [] }]) {
      await Effect.runPromise(made.meet([], { ...nobody, ...none }))
      expect(made.around(placed(9, 10))).toEqual({})
    }
    expect(asked).toHaveLength(2)
  })
  it("sign-ins, people and days of its activity, where a policy limits them", async () => {
    const made = await surroundings({ policy: Policies.byName("i-zhiyuan") })
    made.count(placed(9, 10))
    expect(made.around(placed(14, 15))).toEqual({ people: 1, sessions: 2, activity: { from: fifth, to: fifth } })
    expect(made.around(placed(14, 15, {}, { instead: { id: "r-1", sessions: 1 } })).sessions).toBe(1)
    made.count(placed(16, 17, {}, { instead: { id: "r-1", sessions: 1 } }))
    expect(made.around(placed(14, 15)).sessions).toBe(2)
    expect([made.holds(), [...(made.attendance() ?? [])]]).toEqual([true, []])
    const plain = await surroundings()
    expect([plain.holds(), plain.attendance()]).toEqual([true, undefined])
  })
  it("who signed in by themselves is judged by as many as were there so far, in the words of the file", async () => {
    const made = await surroundings({ policy: Policies.byName("i-zhiyuan") })
    const signedIn = (volunteer: string) => {
      const one = placed(9, 10, { volunteer, evidence: "self-sign-in" })
      return {
        ...one,
        resolved: { row: { activityName: "清洁", on: fifth }, team: { name: "队", community: "c-1" }, listed: {} }
      } as unknown as Placed
    }
    expect(made.around(signedIn("ann")).people).toBe(1)
    made.count(signedIn("ann"))
    expect([...(made.attendance() ?? [])]).toEqual([[["队", "c-1", "", "清洁", fifth].join("\n"), 1]])
    made.count(signedIn("bo"))
    expect(made.holds()).toBe(false)
  })
})
