/** Each law must be able to fail: a named, broken tally for every one of them. */
import { describe, expect, it } from "vitest"
import type { RecordId } from "../../../src/foundation/Id.ts"
import type { CountingEras, CountingRules } from "../../../src/service/CountingRules.ts"
import { RunningTally } from "../../../src/service/tally/RunningTally.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"
import type { Trace } from "../../../src/service/tally/Trace.ts"
import { sameCases } from "../../sameCases.ts"
import { type Changing, type Law, laws, own, type Subject } from "./laws.ts"
import { type Count, reference } from "./paths.ts"

/** The reference with something done to what goes in or comes out. */
const broken =
  (change: {
    readonly records?: (records: readonly TallyRecord[]) => readonly TallyRecord[]
    readonly rules?: (rules: CountingRules) => CountingRules
    readonly traces?: (traces: readonly Trace[]) => readonly Trace[]
  }): Count =>
  (records, eras, questions) => {
    const rules = change.rules ?? ((same) => same)
    const traces = Tally.count(
      (change.records ?? ((same) => same))(records),
      eras.map((era) => ({ ...era, rules: rules(era.rules) }))
    )
    return questions.map((question) => Totals.of((change.traces ?? ((same) => same))(traces), question))
  }

const cells =
  (change: (cells: readonly Totals.Cell[], by: readonly Totals.Key[]) => readonly Totals.Cell[]): Count =>
  (records, eras, questions) =>
    reference(records, eras, questions).map((found, index) => change(found, questions[index]?.by ?? []))

/** All of a record on its first day. */
const onFirstDay = (trace: Trace): Trace => {
  const [first] = trace.days
  return first === undefined ? trace : { ...trace, days: [{ ...trace, day: first.day }] }
}

const withoutOverlappers = (traces: readonly Trace[]): readonly Trace[] => {
  const overlapping = traces.filter((trace) => trace.steps.some((step) => step.step === "overlap"))
  return traces.filter((trace) => overlapping.every((other) => other.record.volunteer !== trace.record.volunteer))
}

const byArrival = (records: readonly TallyRecord[]): readonly TallyRecord[] =>
  records.map((record, index) => ({ ...record, record: `${String(index).padStart(3, "0")}-${record.record}` as RecordId }))

/** Voids by subtracting what the record has, and gives nothing back to the records after it. */
class KeepsWhatWasLost {
  readonly #eras: CountingEras
  readonly #questions: readonly Totals.Question[]
  #records: readonly TallyRecord[] = []
  #voided = new Set<string>()
  constructor(eras: CountingEras, questions: readonly Totals.Question[]) {
    this.#eras = eras
    this.#questions = questions
  }
  put(record: TallyRecord): void {
    this.#records = [...this.#records.filter((one) => one.record !== record.record), record]
    this.#voided.delete(record.record)
  }
  void(record: RecordId): void {
    this.#voided.add(record)
  }
  totals() {
    const traces = Tally.count(this.#records, this.#eras).filter((trace) => !this.#voided.has(trace.record.record))
    return this.#questions.map((question) => Totals.of(traces, question))
  }
}

/** Counts each record for itself when it comes. */
class CountsEachAlone extends RunningTally {
  readonly #eras: CountingEras
  readonly #questions: readonly Totals.Question[]
  #traces: readonly Trace[] = []
  constructor(eras: CountingEras, questions: readonly Totals.Question[]) {
    super(eras, questions)
    this.#eras = eras
    this.#questions = questions
  }
  override put(record: TallyRecord): void {
    this.#traces = [...this.#traces, ...Tally.count([record], this.#eras)]
  }
  override totals() {
    return this.#questions.map((question) => Totals.of(this.#traces, question))
  }
}

/** Adds the corrected record beside the old one. */
class AddsTheCorrection extends RunningTally {
  #times = 0
  readonly #known = new Set<string>()
  override put(record: TallyRecord): void {
    super.put(this.#known.has(record.record) ? { ...record, record: `${record.record}-${this.#times++}` as RecordId } : record)
    this.#known.add(record.record)
  }
}

const counting = (count: Count): Subject => ({ ...own, count })
const changing = (Changing: Changing): Subject => ({ ...own, Changing })

const mutants: readonly (readonly [mutant: string, law: Law, subject: Subject])[] = [
  ["lets the order of arrival decide between equal starts", "the order of input means nothing", counting(broken({ records: byArrival }))],
  [
    "unites the time of different people",
    "partial tallies of different people merge to the whole",
    counting(
      broken({ records: (records) => records.map((record) => ({ ...record, volunteer: records[0]?.volunteer ?? record.volunteer })) })
    )
  ],
  [
    "counts a person-time in every month it touches",
    "the parts add up to the whole",
    counting((records, eras, questions) => {
      const traces = Tally.count(records, eras)
      return questions.map((question) =>
        Totals.of(traces, question).map((cell) => {
          if (!question.by.includes("month")) return cell
          const touching = traces.filter(
            (trace) =>
              trace.record.timeClass === "service" &&
              trace.days.some((day) => day.creditedMinutes > 0 && Totals.monthText(day.day) === cell.key.month)
          )
          return { ...cell, personTimes: touching.length }
        })
      )
    })
  ],
  [
    "drops what has no community",
    "the parts add up to the whole",
    counting(cells((found) => found.filter((cell) => cell.key.community !== "")))
  ],
  [
    "forgets the overage of a month",
    "the parts add up to the whole",
    counting(cells((found, by) => (by.includes("month") ? found.map((cell) => ({ ...cell, overageMinutes: 0 })) : found)))
  ],
  ["counts each new record for itself", "adding is counting anew", changing(CountsEachAlone)],
  ["gives no minutes back when a record is voided", "adding and voiding leaves nothing", changing(KeepsWhatWasLost)],
  ["adds a correction beside what it corrects", "a correction leaves only the new facts", changing(AddsTheCorrection)],
  [
    "takes a long record for a forgotten sign-out and edits it",
    "lengthening a record that overlaps no other never lowers, under every shipped policy",
    counting(broken({ records: (records) => records.filter((record) => record.attended.every((span) => span.to - span.from <= 200)) }))
  ],
  [
    "counts nothing for a person two of whose records overlap",
    "adding a record never lowers, under policies without minimum or activity cap",
    counting(broken({ traces: withoutOverlappers }))
  ],
  [
    "counts shared minutes for both records",
    "no minute counts twice",
    counting(broken({ rules: (rules) => ({ ...rules, overlap: "each" }) }))
  ],
  [
    "drops the split at midnight",
    "each path gives the totals of the reference",
    counting(broken({ traces: (traces) => traces.map(onFirstDay) }))
  ],
  [
    "takes the breaks for service",
    "each path gives the totals of the reference",
    counting(broken({ rules: (rules) => ({ ...rules, breaksCounted: true }) }))
  ],
  [
    "tops nothing up",
    "each path gives the totals of the reference",
    counting(broken({ rules: (rules) => ({ ...rules, minimumMinutes: 0 }) }))
  ],
  [
    "has no cap of the day",
    "each path gives the totals of the reference",
    counting(broken({ rules: (rules) => ({ ...rules, dayCapMinutes: undefined }) }))
  ],
  [
    "has no cap of the activity",
    "each path gives the totals of the reference",
    counting(broken({ rules: (rules) => ({ ...rules, activityCapMinutes: undefined }) }))
  ],
  [
    "has no cap of the period",
    "each path gives the totals of the reference",
    counting(broken({ rules: (rules) => ({ ...rules, periodCapMinutes: undefined }) }))
  ],
  [
    "counts meetings as service",
    "each path gives the totals of the reference",
    counting(broken({ records: (records) => records.map((record) => ({ ...record, timeClass: "service" })) }))
  ],
  [
    "lets the newest era count everything",
    "each path gives the totals of the reference",
    counting((records, eras, questions) => reference(records, eras.slice(-1), questions))
  ]
]

describe("a broken tally is found", () => {
  it.each(mutants)("one that %s, by the law that %s", (_, law, subject) => expect(() => sameCases(() => laws[law](subject))).toThrow())
  it("every law has its mutant", () => expect([...new Set(mutants.map(([, law]) => law))].toSorted()).toEqual(Object.keys(laws).toSorted()))
})
