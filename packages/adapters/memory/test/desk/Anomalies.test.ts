import { Anomalies, RecordCommands, Remarking } from "@yanzhen/core/desk"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { clerk, facts, record, run, type Town, town, write } from "./world.ts"

const found = async (world: Town, question: Anomalies.Question = {}) =>
  (await run(Anomalies.anomalies(world, question))).found.map(({ record: { record: id }, finding }) => `${finding.rule} ${id}`)

const march = (day: number) => `2026-03-${`${day}`.padStart(2, "0")}`
const alone = { evidence: "back-office" as const }

describe("what looks odd among stored records", () => {
  it("the office enters many lone hours in one sitting: pointed out, and not a minute is touched", async () => {
    const world = town({ today: "2026-03-20" })
    const ids: string[] = []
    for (let day = 1; day <= 6; day++)
      ids.push(await record(world, facts("ann", march(day), "09:00", "12:59", { ...alone, activity: Id.require("lone") })))
    expect(await found(world)).toEqual([])
    await record(world, facts("ann", march(7), "09:00", "09:06", { ...alone, activity: Id.require("lone") }))
    expect(await found(world)).toEqual([`service.anomaly-bulk ${ids[0]}`])
    const odd = await run(Anomalies.anomalies(world))
    expect(odd.found[0]?.finding).toMatchObject({ severity: "warning", facts: { bulkMinutes: 1440, records: 7 } })
    expect(odd).toMatchObject({ at: 7, policy: world.policy.id, on: Day.require("2026-03-20") })
  })
  it("the same hours entered on several days are nobody's one sitting", async () => {
    const world = town()
    for (let day = 1; day <= 7; day++) {
      world.setDay(march(day))
      await record(world, facts("ann", `2026-02-0${day}`, "09:00", "13:00", { ...alone, activity: Id.require("lone") }))
    }
    expect(await found(world)).toEqual([])
  })
  it("ten round records in one sitting are pointed out; in a file they say nothing, unless its rows say when they were written", async () => {
    const typed = town({ today: "2026-03-20" })
    const ids: string[] = []
    for (let day = 1; day <= 10; day++) ids.push(await record(typed, facts("ann", march(day), "09:00", "11:00")))
    expect(await found(typed)).toEqual([`service.anomaly-round ${ids[0]}`])
    const filed = async (origin: object) => {
      const world = town({ today: "2026-03-20" })
      const streams = Array.from({ length: 10 }, (_, i) => [
        `record/r${i}`,
        [
          {
            type: "service.recorded",
            v: 1,
            facts: facts("ann", march(i + 1), "09:00", "11:00"),
            origin: { batch: "b", rowKey: `k${i}`, ...origin }
          } as never
        ]
      ])
      await write(world, "file", Object.fromEntries(streams))
      return found(world)
    }
    expect(await filed({})).toEqual([])
    expect(await filed({ enteredOn: "2026-03-11" })).toEqual(["service.anomaly-round r0"])
  })
  it("one person in two places at once, as the last correction says", async () => {
    const world = town()
    await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    const other = await record(world, facts("ann", "2026-03-05", "10:00", "12:00", { place: "相山公园" }))
    expect(await found(world)).toEqual([`service.anomaly-two-places ${other}`])
    await run(
      RecordCommands.give(world, other, {
        type: "correct",
        facts: facts("ann", "2026-03-05", "10:00", "12:00"),
        reason: "地点有误",
        by: clerk
      })
    )
    expect(await found(world)).toEqual([])
  })
  it("stand in order of day, then of record; what was shown by nothing counts as shown by nothing", async () => {
    const world = town()
    const ids = new Map<string, string>()
    for (const [name, who, on] of [
      ["third", "bo", "2026-03-08"],
      ["first", "ann", "2026-03-05"],
      ["second", "cy", "2026-03-05"],
      ["fourth", "ann", "2026-03-08"]
    ] as const)
      ids.set(await record(world, facts(who, on, "08:00", "16:01", { activity: Id.require(name) })), name)
    const odd = (await run(Anomalies.anomalies(world))).found.filter(({ finding }) => finding.rule === "service.anomaly-day")
    expect(odd.map(({ record: { record: id } }) => ids.get(id))).toEqual(["first", "second", "third", "fourth"])
  })
  it("a period asks for findings of its days; voided records are not looked at", async () => {
    const world = town()
    const long = await record(world, facts("ann", "2026-03-05", "08:00", "16:01"))
    expect(await found(world, { period: Period.year(2026) })).toEqual([`service.anomaly-day ${long}`])
    expect(await found(world, { period: Period.year(2025) })).toEqual([])
    await run(RecordCommands.give(world, long, { type: "void", reason: "重复", by: clerk }))
    expect(await found(world)).toEqual([])
  })
})

describe("remarks on everything that is stored", () => {
  const remarked = async (world: Town, question: Remarking.Question = {}) =>
    (await run(Remarking.remarks(world, question))).remarked.map(({ record: { record: id }, findings }) => [
      id,
      ...findings.map(({ rule }) => rule)
    ])

  it("says of each record what its explanation says, with the day of its first entry", async () => {
    const world = town({ today: "2026-03-06" })
    const first = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    const second = await record(world, facts("ann", "2026-03-05", "10:00", "12:00"))
    world.setDay("2026-06-30")
    const late = await record(world, facts("bo", "2026-03-05", "09:00", "11:00"))
    await run(
      RecordCommands.give(world, first, { type: "correct", facts: facts("ann", "2026-03-05", "09:00", "10:30"), reason: "早退", by: clerk })
    )
    expect(await remarked(world)).toEqual([
      [first, "service.overlap"],
      [second, "service.overlap"],
      [late, "service.record-deadline"]
    ])
    expect(await remarked(world, { period: Period.year(2025) })).toEqual([])
  })
  it("counts sign-ins, people and the length of activities over all records", async () => {
    const world = town({ policy: Policies.byName("i-zhiyuan") })
    const signed = facts("ann", "2026-03-05", "09:00", "09:30", { evidence: "self-sign-in" })
    const one = await record(world, signed)
    expect(await remarked(world)).toEqual([[one, "service.self-sign-in"]])
    const more = Array.from({ length: 99 }, (_, i) => [
      `record/r${i}`,
      [{ type: "service.recorded", v: 1, facts: facts(`v${i}`, "2026-03-05", "09:00", "11:00") } as never]
    ])
    await write(world, "many", Object.fromEntries(more))
    expect(await remarked(world)).toEqual([])
    const later = [10, 11, 12].map((hour) => ({
      from: Minute.at(Day.require("2026-03-05"), hour * 60),
      to: Minute.at(Day.require("2026-03-05"), hour * 60 + 5)
    }))
    const again = await record(world, { ...signed, evidence: "photo", attended: later })
    expect(await remarked(world)).toEqual([
      [one, "service.session-limit"],
      [again, "service.session-limit"]
    ])
  })
  it("asks the roster once, for everybody", async () => {
    const base = town()
    const mine = await record(base, facts("ann", "2026-03-05", "09:00", "11:00"))
    await record(base, facts("bo", "2026-03-05", "09:00", "11:00"))
    const asked: unknown[] = []
    const world: Town = {
      ...base,
      roster: {
        duties: (_, volunteers, days) => (asked.push([volunteers, days]), Promise.resolve(new Map([["ann", { employers: ["station"] }]])))
      }
    }
    expect(await remarked(world)).toEqual([[mine, "service.own-duty-unverified"]])
    expect(asked).toEqual([[["ann", "bo"], { first: Day.require("2026-03-05"), last: Day.require("2026-03-06") }]])
  })
})
