/** What the rules of recording and of counting say of heads: as of a record of somebody of whom nothing else is known. */
import { GroupCommands, Tallying } from "@yanzhen/core/desk"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies, RecordingParameters } from "@yanzhen/core/law"
import type { GroupRecord } from "@yanzhen/core/service"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { row, rules, take } from "./importing.ts"
import { given, over } from "./policies.ts"
import { clerk, facts, failure, run, town, type Town } from "./world.ts"

const national = Policies.byName("national")
const heads = (on: string, from: string, to: string, more: Partial<GroupRecord.GroupFacts> = {}): GroupRecord.GroupFacts => {
  const { volunteer: _, ...shared } = facts("nobody", on, from, to)
  return { ...shared, heads: 20, ...more }
}
const enter = (world: Town, said: GroupRecord.GroupFacts) => run(GroupCommands.enter(world, { type: "record", facts: said }))

describe("REC-09 a head-count", () => {
  it.each([
    ["2026-03-02", []],
    ["2026-03-03", ["service.record-deadline"]]
  ])("of 2026-02-10 entered on %s", async (today, expected) => {
    const world = town({ today })
    expect(rules((await enter(world, heads("2026-02-10", "09:00", "11:00"))).findings)).toEqual(expected)
  })
  it("by a file, entered on the day that its row states", async () => {
    for (const [enteredOn, expected] of [
      ["2026-03-02", []],
      ["2026-03-03", ["service.record-deadline"]]
    ] as const) {
      const world = town({ today: "2026-03-20" })
      const [entry] = (await take(world, [row({ person: undefined, headCount: 20, day: "2026-02-10", enteredOn: Day.require(enteredOn) })]))
        .entries
      expect(rules(entry?.findings ?? []).filter((rule) => rule.startsWith("service."))).toEqual(expected)
    }
  })
  it("that was in time is not late by a correction", async () => {
    const world = town({ today: "2026-03-02" })
    const { group } = await enter(world, heads("2026-02-10", "09:00", "11:00"))
    world.setDay("2026-04-20")
    const correction = { type: "correct", facts: heads("2026-02-10", "09:00", "10:00"), reason: "核对", by: clerk } as const
    expect((await run(GroupCommands.give(world, group, correction))).findings).toEqual([])
  })
})

it("heads too few to sign in by themselves are told, and nothing of publicity", async () => {
  const policy = over(
    national,
    "strict",
    Pack.value(RecordingParameters.selfSignInPeople, { ...given, value: 10 }),
    Pack.value(RecordingParameters.publicityWorkingDays, { ...given, value: 5 })
  )
  const world = town({ policy })
  const enough = await enter(world, heads("2026-03-05", "09:00", "11:00", { evidence: "self-sign-in", heads: 10 }))
  const few = await enter(world, heads("2026-03-05", "09:00", "11:00", { evidence: "self-sign-in", heads: 9 }))
  expect([enough.findings, few.findings].map(rules)).toEqual([[], ["service.self-sign-in"]])
})

describe("what counts of heads", () => {
  const minutesOf = async (world: Town, period: string) => {
    const { cells } = await run(Tallying.tally(world, { by: ["team"], period: Period.require(period) }))
    return cells.map(({ personTimes, personMinutes, people }) => [personTimes, personMinutes, people])
  }
  it("a night is split at the end of the month", async () => {
    const world = town()
    await enter(world, heads("2026-01-31", "22:00", "01:00"))
    expect([await minutesOf(world, "2026-01"), await minutesOf(world, "2026-02")]).toEqual([[[20, 20 * 120, 0]], [[0, 20 * 60, 0]]])
  })
  it("each head has the minimum unit and the cap of an activity, with what a break leaves", async () => {
    const policy = over(
      national,
      "topped",
      Pack.value(CountingParameters.minimumMinutes, { ...given, value: 60 }),
      Pack.value(CountingParameters.activityCapMinutes, { ...given, value: 120 })
    )
    const world = town({ policy })
    await enter(world, heads("2026-01-05", "09:00", "09:40"))
    await enter(world, heads("2026-02-05", "09:00", "12:00", { breakMinutes: 30 }))
    expect([await minutesOf(world, "2026-01"), await minutesOf(world, "2026-02")]).toEqual([[[20, 20 * 60, 0]], [[20, 20 * 120, 0]]])
  })
  it("shown too weakly they are refused like a record; those of before are not counted", async () => {
    const store = MemoryStore.open()
    const weak = heads("2026-03-05", "09:00", "11:00", { evidence: "roll-call" })
    await enter(town({ store }), weak)
    const policy = over(national, "shown", Pack.value(CountingParameters.minimumEvidence, { ...given, value: "photo" }))
    const world = town({ store, policy, desk: "later" })
    expect(await failure(GroupCommands.enter(world, { type: "record", facts: weak }))).toMatchObject({
      findings: [{ rule: "service.evidence-too-weak" }]
    })
    await enter(world, heads("2026-03-05", "14:00", "16:00", { activity: Id.require<Id.ActivityId>("patrol"), heads: 3 }))
    expect(await minutesOf(world, "2026-03")).toEqual([[3, 360, 0]])
    expect(await minutesOf(town({ store }), "2026-03")).toEqual([[23, 23 * 120, 0]])
  })
})
