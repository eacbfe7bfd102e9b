import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Id from "../../../src/foundation/Id.ts"
import { RunningTally } from "../../../src/service/tally/RunningTally.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import { manifoldSet, narrow, plainSet, policies, questions, seeds } from "./grid.ts"
import { everyQuestion, reference } from "./paths.ts"
import { always, record } from "./sheet.ts"

describe("records come, are corrected and go, and after each change the totals are those of a new count", () => {
  const cases = [
    ...narrow.map(([name, eras]) => [`plain records, ${name}`, eras, plainSet] as const),
    ...policies.map(([name, eras]) => [`any records, ${name}`, eras, manifoldSet] as const)
  ]
  for (const [name, eras, setOf] of cases)
    it(name, () => {
      for (const seed of seeds.slice(0, 8)) {
        const records = setOf(seed)
        const tally = new RunningTally(eras, questions)
        let there: readonly TallyRecord[] = []
        const agrees = () => expect(tally.totals()).toEqual(reference(there, eras, questions))
        for (const record of records) {
          tally.put(record)
          there = [...there, record]
          agrees()
        }
        const [first, second, third] = records
        if (first === undefined || second === undefined || third === undefined) throw new Error("too few records")
        tally.put({ ...first, attended: second.attended, on: second.on })
        there = [{ ...first, attended: second.attended, on: second.on }, ...records.slice(1)]
        agrees()
        for (const { record } of [third, ...records]) {
          tally.void(record)
          there = there.filter((one) => one.record !== record)
          agrees()
        }
        expect(tally.totals().flat()).toEqual([])
      }
    })
})

describe("of many, none is lost", () => {
  const days = Array.from({ length: 40 }, (_, index) => Day.text(Day.plusDays(Day.require("2026-03-01"), index)))
  it("forty records of one person under a cap that runs over all of them", () => {
    const eras = always({ periodCapMinutes: 1500, capPeriod: "year" })
    const records = days.map((on, index) =>
      record({
        record: `r${index}`,
        on,
        team: `t${index % 5}`,
        community: `c${index % 3}`,
        category: index % 2 === 0 ? "community-service" : "elder-and-child-care",
        ...(index % 4 === 0 ? { untimedMinutes: 30 } : { at: "09:00-10:00" })
      })
    )
    const tally = new RunningTally(eras, everyQuestion)
    for (const one of records) tally.put(one)
    expect(tally.totals()).toEqual(reference(records, eras, everyQuestion))
    tally.void(records[0]?.record ?? Id.require("r0"))
    expect(tally.totals()).toEqual(reference(records.slice(1), eras, everyQuestion))
  })
  it("a hundred and fifty people, each with a plain record and another that is not", () => {
    const people = Array.from({ length: 150 }, (_, index) => [
      record({ record: `p${index}`, volunteer: `v${index}`, team: `t${index % 3}`, at: "09:00-11:00" }),
      record({ record: `q${index}`, volunteer: `v${index}`, team: `t${index % 5}`, at: "10:00-12:00", breaks: "11:10-11:20" })
    ])
    const tally = new RunningTally(always(), questions)
    const records = [...people.map(([one]) => one), ...people.map(([, other]) => other)].flatMap((one) => one ?? [])
    for (const one of records) tally.put(one)
    expect(tally.totals()).toEqual(reference(records, always(), questions))
    for (const one of records.slice(0, 150)) tally.void(one.record)
    expect(tally.totals()).toEqual(reference(records.slice(150), always(), questions))
  })
  it("forty records of one person on one day", () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      record({ record: `r${index}`, at: `${String(8 + (index % 10)).padStart(2, "0")}:00-18:${String(10 + index)}`, breakMinutes: index })
    )
    for (const eras of [always(), always({ dayCapMinutes: 500, minimumMinutes: 30 })]) {
      const tally = new RunningTally(eras, questions)
      for (const one of rows) tally.put(one)
      expect(tally.totals()).toEqual(reference(rows, eras, questions))
      for (const one of rows.slice(0, 30)) tally.void(one.record)
      expect(tally.totals()).toEqual(reference(rows.slice(30), eras, questions))
    }
  })
})

it("a record of another class of time passes through, and takes the one in whose place it comes with it", () => {
  const tally = new RunningTally(always(), [{ by: [], timeClass: "training" }])
  const training = record({ at: "09:00-10:00", timeClass: "training" })
  tally.put(record({ record: "r2", at: "09:00-10:00" }))
  expect(tally.totals()).toEqual([[]])
  tally.put(training)
  expect(tally.totals()).toMatchObject([[{ creditedMinutes: 60 }]])
  tally.put({ ...training, timeClass: "service" })
  expect(tally.totals()).toEqual([[]])
  tally.void(Id.require("r9"))
})

it("a person whose plain record went and who then has one that is not plain", () => {
  const tally = new RunningTally(always(), questions)
  const left = [
    record({ record: "r2", at: "08:00-09:30" }),
    record({ record: "r4", untimedMinutes: 40, breakMinutes: 10, community: "c2", category: "elder-and-child-care", team: "t9" }),
    record({ record: "r3", at: "09:00-10:00 11:00-12:00" })
  ]
  tally.put(record({ record: "r1", at: "08:00-09:00" }))
  for (const one of left.slice(0, 2)) tally.put(one)
  tally.void(Id.require("r1"))
  for (const one of left.slice(2)) tally.put(one)
  expect(tally.totals()).toEqual(reference(left, always(), questions))
  for (const one of left) tally.void(one.record)
  expect(tally.totals().flat()).toEqual([])
})

it("what is above a cap of the next day may change alone there: a night that keeps less today is topped up more", () => {
  const rules = always({ minimumMinutes: 120, dayCapMinutes: 30 })
  const [night, before] = [record({ record: "r1", at: "23:50-00:40" }), record({ record: "r2", at: "23:40-23:55" })]
  const tally = new RunningTally(rules, everyQuestion)
  tally.put(night)
  tally.put(before)
  expect(tally.totals()).toEqual(reference([night, before], rules, everyQuestion))
})

it("a duration behind a night that goes on tomorrow is a person-time again when the day's cap leaves room for it", () => {
  const rules = always({ dayCapMinutes: 100 })
  const records = [
    record({ record: "r1", at: "20:00-21:00" }),
    record({ record: "r2", at: "23:00-01:00" }),
    record({ record: "r3", untimedMinutes: 30 })
  ]
  const tally = new RunningTally(rules, [{ by: [] }])
  for (const one of records) tally.put(one)
  expect(tally.totals()).toMatchObject([[{ personTimes: 2, creditedMinutes: 160 }]])
  tally.void(Id.require("r1"))
  expect(tally.totals()).toMatchObject([[{ personTimes: 2, creditedMinutes: 150 }]])
})
