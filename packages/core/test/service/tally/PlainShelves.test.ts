import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Heads from "../../../src/service/tally/Heads.ts"
import { PersonCounts } from "../../../src/service/tally/PersonCounts.ts"
import { PlainShelves } from "../../../src/service/tally/PlainShelves.ts"
import type { Row } from "../../../src/service/tally/Shelves.ts"
import { sortKey } from "../../../src/service/tally/Sweep.ts"

const row = (record: number, volunteer: number, start: number, more: Partial<Row> = {}): Row => ({
  record,
  volunteer,
  team: record + 100,
  community: record + 200,
  activity: 0,
  category: record % 256,
  on: Math.floor(start / 1440),
  start,
  minutes: 60,
  deduct: 5,
  untimed: 0,
  ...more
})

/** What stands on a person's shelf, in order. */
const shelf = (shelves: PlainShelves, person: number) => {
  shelves.open(person)
  return Array.from({ length: shelves.end }, (_, at) => at)
    .filter((at) => !shelves.isGap(at))
    .map((at) => ({
      record: shelves.recordAt(at),
      key: shelves.keyAt(at),
      minutes: shelves.minutesAt(at) >>> 16,
      deduct: shelves.minutesAt(at) & 0xffff,
      team: shelves.teamAt(at),
      place: shelves.placeAt(at),
      category: shelves.categoryAt(at)
    }))
}

const shown = (rows: readonly Row[], isBefore: (a: number, b: number) => boolean) =>
  rows
    .toSorted((a, b) => sortKey(a.start, a.untimed) - sortKey(b.start, b.untimed) || (isBefore(a.record, b.record) ? -1 : 1))
    .map(({ record, start, untimed, minutes, deduct, team, community, category }) => ({
      record,
      key: sortKey(start, untimed),
      minutes,
      deduct,
      team,
      place: community,
      category
    }))

const ascending = (a: number, b: number): boolean => a < b

describe("what fits a shelf of plain rows", () => {
  const cases: readonly (readonly [string, Partial<Row>, boolean])[] = [
    ["a day long", { minutes: 1440 }, true],
    ["a minute longer than a day", { minutes: 1441 }, false],
    ["with the last code of a place", { community: 2 ** 23 - 1 }, true],
    ["with a code of a place beyond it", { community: 2 ** 23 }, false],
    ["with the last code of a category", { category: 255 }, true],
    ["with a code of a category beyond it", { category: 256 }, false],
    ["as late as can be", { start: 2 ** 30 - 1440 }, true],
    ["a minute later", { start: 2 ** 30 - 1439 }, false],
    ["as early as can be", { start: -(2 ** 30) + 1440 }, true],
    ["a minute earlier", { start: -(2 ** 30) + 1439 }, false]
  ]
  it.each(cases)("a row %s", (_, change, fits) => {
    expect(PlainShelves.fits(row(1, 1, 0, change))).toBe(fits)
  })
  it.each(cases.filter(([, , fits]) => fits))("and comes back as it was: %s", (_, change) => {
    const shelves = new PlainShelves(ascending)
    const one = row(1, 1, 0, change)
    shelves.put(one)
    expect(shelf(shelves, 1)).toEqual(shown([one], ascending))
  })
})

describe("one shelf", () => {
  it("holds rows in order of time, those of one time in the order of the records, time without a clock at the end of its day", () => {
    const shelves = new PlainShelves((a, b) => a > b)
    for (const one of [row(1, 3, 600), row(2, 3, 0, { untimed: 1 }), row(3, 3, 1440), row(4, 3, 600), row(5, 3, -600)]) shelves.put(one)
    expect(shelf(shelves, 3).map(({ record }) => record)).toEqual([5, 4, 1, 2, 3])
  })
  it("says where a row came to lie, and finds it again", () => {
    const shelves = new PlainShelves(ascending)
    expect([shelves.put(row(1, 0, 600)), shelves.put(row(2, 0, 1200)), shelves.put(row(3, 0, 900))]).toEqual([0, 1, 1])
    expect([1, 3, 2].map((record) => shelves.find(record))).toEqual([0, 1, 2])
    expect([shelves.records.has(2), shelves.records.personOf(2), shelves.records.has(9)]).toEqual([true, 0, false])
  })
  it("keeps the place of a row that goes, and gives it to the one that comes back", () => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 4; record++) shelves.put(row(record, 0, record * 100))
    shelves.remove(shelves.find(1))
    expect([shelves.end, shelves.isGap(1), shelves.records.has(1)]).toEqual([4, true, false])
    expect(shelves.put(row(1, 0, 110))).toBe(1)
    expect(shelves.end).toBe(4)
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([0, 1, 2, 3])
  })
  it("uses a gap in front of the row's place as well as one behind it", () => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 4; record++) shelves.put(row(record, 0, record * 100))
    shelves.remove(shelves.find(1))
    expect(shelves.put(row(9, 0, 250))).toBe(2)
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([0, 2, 9, 3])
    expect(shelves.end).toBe(4)
  })
  it("of twenty rows in one minute gives each of them back", () => {
    const shelves = new PlainShelves(ascending)
    const records = Array.from({ length: 20 }, (_, record) => record)
    for (const record of records) shelves.put(row(record, 0, 600))
    expect(records.map((record) => shelves.recordAt(shelves.find(record)))).toEqual(records)
  })
  it("that is full closes its gaps when they are many, and grows when they are few", () => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 16; record++) shelves.put(row(record, 0, record * 100))
    for (const record of [0, 1, 2, 3, 4, 5]) shelves.remove(shelves.find(record))
    // Far from every gap, so that the shelf is full.
    shelves.put(row(16, 0, 1600))
    expect(shelves.end).toBe(11)
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
  })
})

describe("a row that comes where others went", () => {
  /** Ten rows, at 0, 100 and so on, and room for six more. */
  const ten = (gone: readonly number[]): PlainShelves => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 10; record++) shelves.put(row(record, 0, record * 100))
    for (const record of gone) shelves.remove(shelves.find(record))
    return shelves
  }
  it.each<readonly [string, number, number, number, number]>([
    // Which record went, when the new one begins, where it comes to lie, and how many places are used then.
    ["takes the place right before it", 4, 450, 4, 10],
    ["takes the place that is its own", 4, 350, 4, 10],
    ["takes the very first place", 0, 50, 0, 10],
    ["takes the very last place", 9, 850, 9, 10],
    ["takes the place of the last when it comes behind all", 9, 950, 9, 10],
    ["takes one that is four before, and those between move up", 3, 650, 6, 10],
    ["lets one be that is five before", 2, 650, 7, 11],
    ["takes one that is three behind, and those between move on", 7, 350, 4, 10],
    ["lets one be that is four behind", 8, 350, 4, 11],
    ["of one time stands behind the gap, which it takes", 4, 400, 4, 10]
  ])("%s", (_, gone, start, place, end) => {
    const shelves = ten([gone])
    expect(shelves.put(row(20, 0, start))).toBe(place)
    expect(shelves.end).toBe(end)
    const left = Array.from({ length: 10 }, (__, record) => row(record, 0, record * 100)).filter(({ record }) => record !== gone)
    expect(shelf(shelves, 0)).toEqual(shown([...left, row(20, 0, start)], ascending))
  })
  it("those of one time stand in the order of their records, whichever comes first, gaps among them or not", () => {
    for (const order of [
      [1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1],
      [3, 5, 1, 4, 2]
    ]) {
      const shelves = new PlainShelves(ascending)
      for (const record of order) shelves.put(row(record, 0, 600))
      expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([1, 2, 3, 4, 5])
      shelves.remove(shelves.find(2))
      shelves.remove(shelves.find(4))
      for (const record of [9, 2, 6]) shelves.put(row(record, 0, 600))
      expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([1, 2, 3, 5, 6, 9])
    }
  })
  it("comes back to its own place, unless another of its time has come beside it meanwhile", () => {
    const shelves = ten([4])
    expect(shelves.put(row(4, 0, 400, { minutes: 90 }))).toBe(4)
    expect(shelves.end).toBe(10)
    for (const record of [11, 12]) shelves.put(row(record, 0, 450))
    for (const record of [11, 12]) shelves.remove(shelves.find(record))
    // It comes into the nearer of the two gaps, and what comes back into the other would stand on its wrong side.
    for (const record of [10, 11, 12]) shelves.put(row(record, 0, 450))
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([0, 1, 2, 3, 4, 10, 11, 12, 5, 6, 7, 8, 9])
  })
  it("does not come into the gap of another that lies where its own place was, on the wrong side of one of its time", () => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 16; record++) shelves.put(row(record, 0, record < 4 ? Math.min(record, 1) : record * 100))
    for (const record of [0, 1, 4, 5]) shelves.remove(shelves.find(record))
    // The gaps close: the third is where the first of its time was, and leaves a gap there.
    shelves.put(row(16, 0, 1600))
    shelves.remove(shelves.find(3))
    shelves.put(row(1, 0, 1))
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([1, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
  })
  it("is found where its shelf is now, though what it left where the shelf was before still lies there", () => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 40; record++) {
      shelves.put(row(record, 0, record * 100))
      for (let other = 0; other <= record; other++) expect(shelves.recordAt(shelves.find(other))).toBe(other)
    }
    for (let record = 0; record < 20; record++) shelves.remove(shelves.find(record))
    // The gaps close, and the rows behind them move down; where they were lies what they were.
    for (let record = 40; record < 80; record++) shelves.put(row(record, 0, record * 100))
    for (let record = 20; record < 80; record++) expect(shelves.recordAt(shelves.find(record))).toBe(record)
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual(Array.from({ length: 60 }, (_, at) => at + 20))
  })
  it("is looked for on its shelf alone, though behind its end lies what stood there before the gaps closed", () => {
    const shelves = new PlainShelves(ascending)
    for (let record = 0; record < 16; record++) shelves.put(row(record, 0, record * 100))
    for (const record of [0, 1, 2, 3, 4, 15]) shelves.remove(shelves.find(record))
    shelves.put(row(16, 0, 1600))
    expect(shelves.end).toBe(11)
    // Its old place, right behind the end, is nearer than where it stands now.
    expect(shelves.find(11)).toBe(6)
    // The gap that it left lies there as well.
    expect(shelves.put(row(15, 0, 1500))).toBe(10)
    expect(shelf(shelves, 0).map(({ record }) => record)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
  })
  it.each([
    [3, 32],
    [4, 16]
  ])("a full shelf of sixteen of which %i went has then room for %i", (gone, wanted) => {
    const heads = new Heads.Heads()
    const shelves = new PlainShelves(ascending, heads)
    for (let record = 0; record < 16; record++) shelves.put(row(record, 3, record * 100))
    for (let record = 0; record < gone; record++) shelves.remove(shelves.find(record))
    shelves.put(row(20, 3, 1600))
    expect(heads.words[3 * Heads.width + Heads.ofShelves + 2]).toBe(wanted)
    expect(shelf(shelves, 3)).toHaveLength(17 - gone)
  })
})

it("records and people may have any numbers", () => {
  const shelves = new PlainShelves(ascending)
  const rows = [row(1000, 300, 600), row(63, 64, 600), row(64, 65, 600), row(65, 66, 600), row(5000, 9999, 600), row(10_001, 2, 600)]
  for (const one of rows) shelves.put(one)
  for (const one of rows) {
    expect([shelves.records.has(one.record), shelves.records.personOf(one.record)]).toEqual([true, one.volunteer])
    expect(shelf(shelves, one.volunteer)).toEqual(shown([one], ascending))
  }
  expect(shelves.records.has(999)).toBe(false)
})

it("what is known of shelves and of counts lies side by side: neither disturbs the other", () => {
  const heads = new Heads.Heads()
  const [shelves, counts] = [new PlainShelves(ascending, heads), new PersonCounts(heads)]
  const people = Array.from({ length: 40 }, (_, person) => person)
  const keys = [0, 1, 2, 3, 4, 9, 14]
  for (const person of people) for (const key of keys) counts.change(person, key, 1000 * person + key)
  for (const person of people) for (const record of [0, 1, 2, 3, 4]) shelves.put(row(person * 5 + record, person, record * 100 + person))
  for (const person of people) {
    expect(keys.map((key) => counts.change(person, key, 0))).toEqual(keys.map((key) => 1000 * person + key))
    expect(shelf(shelves, person).map(({ key }) => key)).toEqual([0, 1, 2, 3, 4].map((record) => (record * 100 + person) * 2))
  }
})

it.each([
  ["one far behind", 1_000_000],
  ["one far before", -1_000_000]
])("a shelf of a hundred rows in a heap and %s: every row is found, every gap is filled in order", (_, far) => {
  const shelves = new PlainShelves(ascending)
  shelves.put(row(0, 0, far))
  for (let record = 1; record <= 100; record++) shelves.put(row(record, 0, record * 2))
  for (let record = 0; record <= 100; record++) expect(shelves.recordAt(shelves.find(record))).toBe(record)
  for (let record = 101; record <= 200; record++) shelves.put(row(record, 0, (record - 100) * 2 + 1))
  const keys = shelf(shelves, 0).map(({ key }) => key)
  expect(keys).toHaveLength(201)
  expect(keys).toEqual(keys.toSorted((a, b) => a - b))
})

it.each([
  ["before the epoch", -1_000_000, 37],
  ["behind it", 1_000_000, 37],
  ["around it", -500, 64],
  ["ever later", 1_000_000, 1],
  ["ever earlier, until before the epoch", 900, 100]
])("a shelf of a hundred rows %s, in whatever order they came: every row is found, all stand in order", (_, from, step) => {
  const shelves = new PlainShelves(ascending)
  // Somebody else's rows lie before and behind.
  for (let record = 200; record < 240; record++) shelves.put(row(record, 1, record))
  const rows = Array.from({ length: 100 }, (__, record) => row(record, 0, from + ((record * step) % 101) * 10 - (step === 100 ? 1000 : 0)))
  for (const [index, one] of rows.entries()) {
    shelves.put(one)
    shelves.put(row(300 + index, 2, index))
    expect(shelves.recordAt(shelves.find(one.record))).toBe(one.record)
  }
  expect(shelf(shelves, 0)).toEqual(shown(rows, ascending))
  for (const { record } of rows) expect(shelves.recordAt(shelves.find(record))).toBe(record)
})

/** A row put, or (without one) the removal of one of the records that are there. */
interface Move {
  readonly person: number
  readonly start: number
  readonly untimed: 0 | 1
  readonly remove: number | undefined
  /** Instead of a new record one that went comes back: as it was, or to this person and time. */
  readonly back: { readonly which: number; readonly isAsItWas: boolean } | undefined
}

const moves = (most: number): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: 2 }),
      // Evenly spread, in one heap, and far away: where a key should be is then where it is not.
      start: fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 5 }), fc.constantFrom(-900_000_000, 900_000_000)),
      untimed: fc.constantFrom<0 | 1>(0, 0, 0, 1),
      remove: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
      back: fc.option(fc.record({ which: fc.nat(), isAsItWas: fc.boolean() }), { nil: undefined, freq: 1 })
    }),
    { minLength: 1, maxLength: most, size: "max" }
  )

it("shelves hold what was put and not removed, in order, whatever came and went", () => {
  fc.assert(
    fc.property(moves(400), fc.boolean(), (all, descending) => {
      const isBefore = descending ? (a: number, b: number): boolean => a > b : ascending
      const shelves = new PlainShelves(isBefore)
      const [left, away] = [new Map<number, Row>(), new Map<number, Row>()]
      const oneOf = (rows: ReadonlyMap<number, Row>, which: number | undefined): Row | undefined =>
        which === undefined ? undefined : [...rows.values()][which % Math.max(1, rows.size)]
      all.forEach(({ person, start, untimed, remove, back }, number) => {
        const gone = oneOf(left, remove)
        if (gone === undefined) {
          const before = oneOf(away, back?.which)
          const one = before !== undefined && back?.isAsItWas === true ? before : row(before?.record ?? number, person, start, { untimed })
          away.delete(one.record)
          left.set(one.record, one)
          expect(shelves.recordAt(shelves.put(one))).toBe(one.record)
        } else {
          const at = shelves.find(gone.record)
          expect(shelves.recordAt(at)).toBe(gone.record)
          shelves.remove(at)
          left.delete(gone.record)
          away.set(gone.record, gone)
        }
      })
      for (const person of [0, 1, 2])
        expect(shelf(shelves, person)).toEqual(
          shown(
            [...left.values()].filter((one) => one.volunteer === person),
            isBefore
          )
        )
      for (const record of left.keys())
        expect([shelves.records.has(record), shelves.recordAt(shelves.find(record))]).toEqual([true, record])
    }),
    { numRuns: 150 }
  )
})
