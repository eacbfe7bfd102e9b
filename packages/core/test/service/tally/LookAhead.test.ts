import { expect, it } from "vitest"
import { Attendance } from "../../../src/service/tally/Attendance.ts"
import { Cells } from "../../../src/service/tally/Cells.ts"
import { Changes, most } from "../../../src/service/tally/Changes.ts"
import { Heads } from "../../../src/service/tally/Heads.ts"
import { LookAhead } from "../../../src/service/tally/LookAhead.ts"
import { PersonCounts } from "../../../src/service/tally/PersonCounts.ts"
import { PlainShelves } from "../../../src/service/tally/PlainShelves.ts"
import type { Row } from "../../../src/service/tally/Shelves.ts"
import { sortKey } from "../../../src/service/tally/Sweep.ts"

const row = (record: number, volunteer: number, more: Partial<Row> = {}): Row => ({
  record,
  volunteer,
  team: 3,
  community: 0,
  activity: 0,
  category: 1,
  on: 20_500,
  start: 20_500 * 1440 + 600,
  minutes: 60,
  deduct: 0,
  untimed: 0,
  ...more
})

/** Everything that is looked at, with one person's record in it, and in the person's own cell. */
const ahead = () => {
  const heads = new Heads()
  const counts = new PersonCounts(heads)
  const shelves = new PlainShelves((a, b) => a < b, heads)
  const cells = (["volunteer", "team"] as const).map((key, index) => new Cells({ by: [key] }, new Attendance(counts, index, 2)))
  const look = new LookAhead(heads, counts, shelves, cells, { communityOfPlace: [0], streetOfPlace: [0] })
  const of = (...changes: readonly (readonly [number, Row?])[]): number => {
    const waiting = new Changes()
    for (const [record, first] of changes) waiting.push(record, first === undefined ? [] : [first])
    look.seen = 0
    look.at(waiting)
    return look.seen
  }
  return { shelves, counts, cells, of }
}

it("what changes will need is looked at: the record, the person, the person's cell, the row and what is counted for it", () => {
  const { shelves, counts, cells, of } = ahead()
  const there = row(7, 2)
  shelves.put(there)
  cells[0]?.reserve(0, 3)
  const record = of([7], [8], [7])
  cells[0]?.add(2, 1000, 0, 0, 0, 1)
  expect(of([7], [8], [7]) ^ record).toBe(2000)
  counts.change(2, 3 * 2 + 1, 1)
  // The slot holds the key plus one; both changes look at it, so that nothing of it is left.
  expect(of([7], [8], [7]) ^ record).toBe(2000)
  expect(of([7], [8], [9]) ^ of([8], [9], [8])).not.toBe(0)
  expect(of([7], [8], [9]) ^ of([8, row(8, 2)], [7], [9])).not.toBe(0)
  expect(of([8], [9], [8])).toBe(0)
})

it("the rows beside the one that changes are looked at with it", () => {
  const { shelves, of } = ahead()
  const start = 20_500 * 1440
  for (const record of [5, 6, 7]) shelves.put(row(record, 2, { start: start + record * 100 }))
  const before = of([6], [8], [9])
  for (const record of [5, 7]) {
    shelves.remove(shelves.find(record))
    expect(shelves.put(row(record, 2, { start: start + record * 101 }))).toBe(record - 5)
  }
  const keys = [500, 505, 700, 707].map((minutes) => sortKey(start + minutes, 0))
  const changed = keys.reduce((all, key) => all ^ key)
  expect(changed).not.toBe(0)
  expect(of([6], [8], [9]) ^ before).toBe(changed)
})

it("a record that goes and comes back is looked at once, and of two changes nothing is", () => {
  const { shelves, cells, of } = ahead()
  shelves.put(row(7, 2))
  cells[0]?.reserve(0, 3)
  cells[0]?.add(2, 1000, 0, 0, 0, 1)
  const owner = shelves.records.personOf(7) + 1
  // The record alone is looked at with each change: what is seen twice is as if it were not.
  expect(of([7], [7, row(7, 2)], [8]) ^ owner).toBe(of([7], [8], [9]))
  expect(of([7], [7, row(7, 2)])).toBe(0)
})

it("rows that do not fit, people who are not known yet, and places that are wrong now change nothing and stop nobody", () => {
  const { shelves, counts, of } = ahead()
  for (let record = 0; record < most; record++) shelves.put(row(record, record % 2, { start: record * 100 }))
  counts.change(0, 7, 4)
  shelves.remove(shelves.find(0))
  const far = row(50, 0, { start: 2 ** 31, minutes: 3000 })
  of(
    [0, row(0, 900)],
    [50, far],
    [51, row(51, 1_000_000)],
    [5000],
    ...Array.from({ length: most - 4 }, (_, record) => [record + 1] as const)
  )
  expect([shelves.records.has(0), shelves.records.has(50), shelves.records.has(1), counts.change(0, 7, 0)]).toEqual([false, false, true, 4])
  shelves.open(0)
  expect(Array.from({ length: shelves.end }, (_, at) => shelves.recordAt(at))).toEqual(
    Array.from({ length: most / 2 }, (_, at) => (at === 0 ? -1 : at * 2))
  )
})
