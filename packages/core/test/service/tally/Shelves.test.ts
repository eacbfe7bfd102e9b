import { describe, expect, it } from "vitest"
import { at, endOf, type Row, Shelves, width } from "../../../src/service/tally/Shelves.ts"

const day = 1440
const row = (record: number, start: number, more: Partial<Row> = {}): Row => ({
  record,
  volunteer: 0,
  team: record + 100,
  community: record + 200,
  activity: record + 300,
  category: record % 256,
  on: Math.floor(start / day),
  start,
  minutes: 60,
  deduct: 5,
  untimed: 0,
  ...more
})

const floor = (minute: number): number => Math.floor(minute / day) * day
const ceil = (minute: number): number => Math.ceil(minute / day) * day

const ascending = (record: number, other: number): boolean => record < other

const shelvesOf = (records: readonly (readonly Row[])[], isBefore = ascending): Shelves => {
  const shelves = new Shelves(isBefore)
  for (const rows of records) {
    const [first] = rows
    if (first === undefined) continue
    shelves.expect(first, endOf(rows))
    shelves.put(rows)
  }
  return shelves
}

/** The records of the rows of an island, in order. */
const island = (shelves: Shelves, from: number, to: number, volunteer = 0): readonly number[] => {
  shelves.island(volunteer, from, to, floor, ceil)
  return Array.from({ length: shelves.islandEnd - shelves.islandFrom }, (_, index) => {
    const place = shelves.rowAt(shelves.islandFrom + index)
    return shelves.facts[place * width + at.record] ?? -1
  })
}
const all = (shelves: Shelves, volunteer = 0): readonly number[] => island(shelves, -100_000 * day, 100_000 * day, volunteer)

describe("where a record ends", () => {
  it.each([
    ["its last minute", [row(1, 600), row(1, 700)], 760],
    ["the latest of its rows, whichever it is", [row(1, 700), row(1, 600)], 760],
    ["a duration, with its day", [row(1, 0, { untimed: 1 })], day]
  ] as const)("%s", (_, rows, end) => expect(endOf(rows)).toBe(end))
})

describe("shelves", () => {
  it("hold what was put: whose it is, where it begins and ends, and every fact", () => {
    const shelves = shelvesOf([[row(3, 600, { volunteer: 2 }), row(3, 700, { volunteer: 2 })]])
    expect([shelves.has(3), shelves.has(2), shelves.has(99)]).toEqual([true, false, false])
    expect([shelves.volunteerOf(3), shelves.startOf(3), shelves.endOf(3)]).toEqual([2, 600, 760])
    const number = shelves.rowAt((shelves.island(2, 0, day, floor, ceil), shelves.islandFrom))
    expect([...shelves.facts.subarray(number * width, number * width + at.next)]).toEqual([3, 2, 103, 203, 303, 3, 0, 600, 60, 5, 0])
  })
  it("in order of time, those of one time in the order of the records, durations at the end of their day", () => {
    const rows = [row(2, 600), row(5, 0, { untimed: 1 }), row(3, day), row(1, 600), row(4, -day)]
    expect(all(shelvesOf(rows.map((one) => [one])))).toEqual([4, 1, 2, 5, 3])
    expect(
      all(
        shelvesOf(
          rows.map((one) => [one]),
          (record, other) => record > other
        )
      )
    ).toEqual([4, 2, 1, 5, 3])
  })
  it("give back nothing of a record that went, and their memory to the next", () => {
    const shelves = shelvesOf([[row(1, 600), row(1, 700)], [row(2, 650)], [row(3, 720)]])
    expect(all(shelves)).toEqual([1, 2, 1, 3])
    shelves.remove(1)
    expect([all(shelves), shelves.has(1), shelves.has(2)]).toEqual([[2, 3], false, true])
    const used = Math.max(...[0, 1].map((place) => shelves.rowAt(shelves.islandFrom + place)))
    shelves.expect(row(4, 610), 670)
    shelves.put([row(4, 610)])
    expect(all(shelves)).toEqual([4, 2, 3])
    expect(Math.max(...[0, 1, 2].map((place) => shelves.rowAt(shelves.islandFrom + place)))).toBe(used)
  })
  it("records and people may have any numbers, whichever comes first", () => {
    const shelves = new Shelves(ascending)
    for (const [record, volunteer] of [
      [5000, 1000],
      [3, 2],
      [20_000, 9000]
    ] as const) {
      const one = row(record, 600, { volunteer })
      shelves.expect(one, endOf([one]))
      shelves.put([one])
      expect([shelves.has(record), shelves.volunteerOf(record), all(shelves, volunteer)]).toEqual([true, volunteer, [record]])
    }
    expect([shelves.has(4999), all(shelves, 1000)]).toEqual([false, [5000]])
  })
  it("of 300 people with up to five rows each, come in turns: each has theirs, in order", () => {
    const shelves = new Shelves(ascending)
    const rows = Array.from({ length: 1200 }, (_, record) => row(record, ((record * 7) % 11) * day, { volunteer: record % 300 }))
    for (const one of rows) {
      shelves.expect(one, endOf([one]))
      shelves.put([one])
    }
    const more = row(1200, 3 * day + 30, { volunteer: 299 })
    shelves.expect(more, endOf([more]))
    shelves.put([more])
    for (const person of [0, 1, 63, 64, 65, 127, 128, 299])
      expect(all(shelves, person)).toEqual(
        [...rows, more]
          .filter(({ volunteer }) => volunteer === person)
          .toSorted((a, b) => a.start - b.start || a.record - b.record)
          .map(({ record }) => record)
      )
    expect([1200, 64, 63, 0].map((record) => [shelves.has(record), shelves.volunteerOf(record)])).toEqual([
      [true, 299],
      [true, 64],
      [true, 63],
      [true, 0]
    ])
    for (let record = 0; record <= 1200; record += 3) shelves.remove(record)
    expect(all(shelves, 299)).toEqual(
      [299, 599, 899, 1199, 1200].filter((record) => record % 3 !== 0).toSorted((a, b) => startOf(a) - startOf(b) || a - b)
    )
  })
})
const startOf = (record: number): number => (record === 1200 ? 3 * day + 30 : ((record * 7) % 11) * day)

describe("an island holds the rows around a stretch of time that hang together, and no others", () => {
  const days = (count: number): readonly (readonly Row[])[] => Array.from({ length: count }, (_, index) => [row(index, index * day + 600)])
  it.each([
    ["a day alone", days(5), 2 * day + 600, 2 * day + 660, [2]],
    ["to the midnight, not beyond", days(5), 2 * day, 3 * day, [2]],
    ["a minute beyond", days(5), 2 * day, 3 * day + 1, [2, 3]],
    ["a day without a row", [...days(2), [row(9, 4 * day)]], 3 * day + 5, 3 * day + 6, []],
    ["a night reaches in", [...days(5), [row(9, day + 1410)]], 2 * day + 600, 2 * day + 660, [1, 9, 2]],
    ["one that ends at midnight does not", [...days(5), [row(9, day + 1380)]], 2 * day + 600, 2 * day + 660, [2]],
    ["a night reaches out", [...days(5), [row(9, 2 * day + 1410)]], 2 * day + 600, 2 * day + 660, [2, 9, 3]],
    ["one that ends at midnight does not", [...days(5), [row(9, 2 * day + 1380)]], 2 * day + 600, 2 * day + 660, [2, 9]],
    [
      "night after night",
      [...days(5), [row(8, day + 1410)], [row(9, 1410)], [row(7, 2 * day + 1410)]],
      2 * day + 600,
      2 * day + 660,
      [0, 9, 1, 8, 2, 7, 3]
    ],
    [
      "a record of several days, from its end",
      [...days(7), [row(9, day, { minutes: 3 * day + 60 })]],
      4 * day + 600,
      4 * day + 660,
      [9, 1, 2, 3, 4]
    ],
    [
      "a record of several days, from its midst",
      [...days(7), [row(9, day, { minutes: 3 * day + 60 })]],
      2 * day + 600,
      2 * day + 660,
      [9, 1, 2, 3, 4]
    ],
    ["the second row of a record", [...days(5), [row(9, 700), row(9, 2 * day + 700)]], 2 * day, 2 * day + 1, [0, 9, 1, 2, 9]],
    [
      "a record that begins before its day hangs together with all",
      [...days(5), [row(9, 600, { on: 1 })]],
      3 * day,
      3 * day + 60,
      [0, 9, 1, 2, 3, 4]
    ]
  ] as const)("%s", (_, records, from, to, found) => expect(island(shelvesOf(records), from, to)).toEqual(found))
})
