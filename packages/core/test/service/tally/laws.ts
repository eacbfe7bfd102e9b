/**
 * What is always true of a tally, each law as a function of the tally it is asked of, so that the mutants can be asked too. A law that
 * does not hold throws. For tests only.
 */
import * as fc from "fast-check"
import { expect } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as Span from "../../../src/foundation/Span.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as CountingRules from "../../../src/service/CountingRules.ts"
import { RunningTally } from "../../../src/service/tally/RunningTally.ts"
import type { TallyRecord } from "../../../src/service/tally/TallyRecord.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"
import * as TallyRecords from "../../../src/testing/TallyRecords.ts"
import { type Count, everyQuestion, reference } from "./paths.ts"

/** A tally that changes. */
export type Changing = new (
  eras: CountingRules.CountingEras,
  questions: readonly Totals.Question[]
) => Pick<RunningTally, "put" | "void" | "totals">

export interface Subject {
  readonly count: Count
  readonly Changing: Changing
}

export const own: Subject = { count: reference, Changing: RunningTally }

/** The ways in which shipped policies count, each once and named after those that count so: most leave it to the national default. */
export const shipped = [...Map.groupBy(Policies.names, (name) => JSON.stringify(CountingRules.of(Policies.byName(name)))).values()].map(
  ([name = "national", ...more]) => ({
    name: more.length === 0 ? name : `${name} and ${more.length} more`,
    eras: CountingRules.of(Policies.byName(name))
  })
)
const packs = (): fc.Arbitrary<(typeof shipped)[number]> => fc.constantFrom(...shipped)

const runs = { numRuns: 100 }
const total = (count: Count, records: readonly TallyRecord[], eras: CountingRules.CountingEras): number =>
  count(records, eras, [{ by: [] }])[0]?.[0]?.creditedMinutes ?? 0
const stated = (record: TallyRecord): readonly Span.Span[] => Span.union(record.attended, record.travel ?? [])

const sums = (cells: readonly Totals.Cell[]) => ({
  credited: cells.reduce((sum, cell) => sum + cell.creditedMinutes, 0),
  excluded: cells.reduce((sum, cell) => sum + cell.excludedMinutes, 0),
  overage: cells.reduce((sum, cell) => sum + cell.overageMinutes, 0),
  toppedUp: cells.reduce((sum, cell) => sum + cell.toppedUpMinutes, 0),
  personTimes: cells.reduce((sum, cell) => sum + cell.personTimes, 0)
})

export const laws = {
  "the order of input means nothing": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), fc.infiniteStream(fc.nat()), (records, eras, keys) => {
        const shuffled = records
          .map((record) => [keys.next().value, record] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, record]) => record)
        expect(count(shuffled, eras, everyQuestion)).toEqual(count(records, eras, everyQuestion))
      }),
      runs
    ),

  "partial tallies of different people merge to the whole": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
        const parts = [...Map.groupBy(records, (record) => record.volunteer).values()].map((part) => count(part, eras, everyQuestion))
        const merged = everyQuestion.map((question, index) => Totals.merge(question.by, ...parts.map((part) => part[index] ?? [])))
        expect(merged).toEqual(count(records, eras, everyQuestion))
      }),
      runs
    ),

  "the parts add up to the whole": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
        const [whole = [], ...parts] = count(records, eras, everyQuestion)
        for (const part of parts) expect(sums(part)).toEqual(sums(whole))
      }),
      runs
    ),

  "adding is counting anew": ({ count, Changing }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), fc.nat(), (records, eras, cut) => {
        const tally = new Changing(eras, everyQuestion)
        const stop = cut % records.length
        records.slice(0, stop).forEach((record) => tally.put(record))
        expect(tally.totals()).toEqual(count(records.slice(0, stop), eras, everyQuestion))
        records.slice(stop).forEach((record) => tally.put(record))
        expect(tally.totals()).toEqual(count(records, eras, everyQuestion))
      }),
      runs
    ),

  "adding and voiding leaves nothing": ({ count, Changing }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), fc.nat(), (records, eras, which) => {
        const tally = new Changing(eras, everyQuestion)
        const gone = records[which % records.length]
        records.forEach((record) => tally.put(record))
        if (gone !== undefined) tally.void(gone.record)
        const left = records.filter((record) => record !== gone)
        expect(tally.totals()).toEqual(count(left, eras, everyQuestion))
        left.forEach((record) => tally.void(record.record))
        expect(tally.totals().flat()).toEqual([])
      }),
      runs
    ),

  "a correction leaves only the new facts": ({ count, Changing }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), fc.nat(), fc.nat(), (records, eras, which, like) => {
        const [old, model] = [records[which % records.length], records[like % records.length]]
        if (old === undefined || model === undefined) return
        const corrected = { ...model, record: old.record }
        const tally = new Changing(eras, everyQuestion)
        records.forEach((record) => tally.put(record))
        tally.put(corrected)
        expect(tally.totals()).toEqual(
          count(
            records.map((record) => (record === old ? corrected : record)),
            eras,
            everyQuestion
          )
        )
      }),
      runs
    ),

  "lengthening a record that overlaps no other never lowers, under every shipped policy": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(6), packs(), fc.nat(), fc.integer({ min: 1, max: 120 }), (records, { eras }, which, minutes) => {
        const old = records[which % records.length]
        const last = old?.attended.at(-1)
        fc.pre(old !== undefined && last !== undefined && old.timeClass === "service")
        if (old === undefined || last === undefined) return
        const longer = { ...old, attended: [...old.attended.slice(0, -1), { from: last.from, to: Minute.plus(last.to, minutes) }] }
        const others = records.filter((record) => record !== old && record.volunteer === old.volunteer)
        fc.pre(others.every((other) => Span.intersect(stated(longer), stated(other)).length === 0))
        expect(
          total(
            count,
            records.map((record) => (record === old ? longer : record)),
            eras
          )
        ).toBeGreaterThanOrEqual(total(count, records, eras))
      }),
      { ...runs, maxSkipsPerRun: 1000 }
    ),

  "adding a record never lowers, under policies without minimum or activity cap": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), fc.nat(), (records, eras, which) => {
        const open = eras.map(({ first, rules }) => ({ first, rules: { ...rules, minimumMinutes: 0, activityCapMinutes: undefined } }))
        // With two eras the earlier record can win minutes that the other era's cap then cuts.
        const single = open.slice(0, 1)
        const without = records.filter((_, index) => index !== which % records.length)
        expect(total(count, records, single)).toBeGreaterThanOrEqual(total(count, without, single))
      }),
      runs
    ),

  "no minute counts twice": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.rules(), (records, rules) => {
        const eras = [{ first: Day.first, rules: { ...rules, overlap: "once" as const, minimumMinutes: 0 } }]
        for (const cell of count(records, eras, [{ by: ["volunteer"] }])[0] ?? []) {
          const mine = records.filter((record) => record.timeClass === "service" && record.volunteer === cell.key.volunteer)
          const clock = Span.minutes(
            mine.flatMap((record) => [...record.attended, ...(record.attended.length > 0 ? (record.travel ?? []) : [])])
          )
          const untimed = mine.reduce((sum, record) => sum + (record.attended.length === 0 ? (record.untimedMinutes ?? 0) : 0), 0)
          expect(cell.creditedMinutes).toBeLessThanOrEqual(clock + untimed)
        }
      }),
      runs
    ),

  "each path gives the totals of the reference": ({ count }) =>
    fc.assert(
      fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
        expect(count(records, eras, everyQuestion)).toEqual(reference(records, eras, everyQuestion))
      }),
      { numRuns: 150 }
    )
} as const satisfies Record<string, (subject: Subject) => void>

export type Law = keyof typeof laws
