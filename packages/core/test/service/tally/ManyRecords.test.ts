import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as BulkTally from "../../../src/service/tally/BulkTally.ts"
import * as Columns from "../../../src/service/tally/Columns.ts"
import { RunningTally } from "../../../src/service/tally/RunningTally.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"
import { always, record } from "./sheet.ts"

/** Deterministic, and far from any order. */
const scattered = (count: number): readonly TallyRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul(index + 1, 0x9e37_79b1) >>> 0
    const start = record({ at: "00:00-00:01" }).on * 1440 + (mixed % (400 * 1440))
    const day = Math.floor(start / 1440)
    return {
      ...record({
        record: `r${String(index).padStart(6, "0")}`,
        volunteer: `v${mixed % 997}`,
        team: `t${mixed % 31}`,
        community: `c${mixed % 7}`
      }),
      on: day as Day.Day,
      attended: [{ from: start, to: start + 1 + (mixed % 300) }],
      breakMinutes: mixed % 20
    } as unknown as TallyRecord
  })

const questions = [{ by: ["volunteer"] }, { by: ["team"] }, { by: ["community"] }, { by: ["month"] }] as const
const policies = [always(), always({ minimumMinutes: 60, dayCapMinutes: 240 })]
/** Asks for all days: the same answer, by the wide way. */
const everyDay = { first: Day.first, last: Day.last }

describe("many records in any order", () => {
  const records = scattered(40_000)
  it.each(policies.map((eras) => [eras] as const))("the fast way and the wide way agree on 40,000 of them (%#)", (eras) => {
    const columns = Columns.of(records, eras)
    const read = (asked: readonly Totals.Question[]) =>
      BulkTally.count(columns, eras, asked).map((cells) => cells.read(columns.dictionaries))
    expect(read(questions)).toEqual(read(questions.map((question) => ({ ...question, period: everyDay }))))
  })
  it.each(policies.map((eras) => [eras] as const))("ranges of people add up to the whole (%#)", (eras) => {
    const columns = Columns.of(records, eras)
    const people = BulkTally.everyone(columns)
    const parts = [
      { first: 0, end: 100 },
      { first: 100, end: 100 },
      { first: 100, end: people.end }
    ].map((range) => BulkTally.count(columns, eras, questions, range).map((cells) => cells.read(columns.dictionaries)))
    const whole = BulkTally.count(columns, eras, questions).map((cells) => cells.read(columns.dictionaries))
    questions.forEach(({ by }, index) => expect(Totals.merge(by, ...parts.map((part) => part[index] ?? []))).toEqual(whole[index]))
  })
  it("the running tally agrees on 4,000 of them, and on those left when half are voided", () => {
    const some = records.slice(0, 4000)
    const [eras = always()] = policies.slice(1)
    const running = new RunningTally(eras, questions)
    const bulk = (left: readonly TallyRecord[]) => {
      const columns = Columns.of(left, eras)
      return BulkTally.count(columns, eras, questions).map((cells) => cells.read(columns.dictionaries))
    }
    some.forEach((one) => running.put(one))
    expect(running.totals()).toEqual(bulk(some))
    some.filter((_, index) => index % 2 === 0).forEach((one) => running.void(one.record))
    expect(running.totals()).toEqual(bulk(some.filter((_, index) => index % 2 === 1)))
  })
})
