import * as fc from "fast-check"
import { expect, it } from "vitest"
import { Attendance } from "../../../src/service/tally/Attendance.ts"
import { PersonCounts } from "../../../src/service/tally/PersonCounts.ts"
import { Pool } from "../../../src/service/tally/Pool.ts"

it("every person has a number of its own for every key, however many there are", () => {
  const change = fc.record({
    person: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(1000)),
    key: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant(2 ** 31 - 2)),
    by: fc.constantFrom(1, 1, -1)
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 600, size: "max" }), (changes) => {
      const counts = new PersonCounts()
      const wanted = new Map<string, number>()
      for (const { person, key, by } of changes) {
        const now = (wanted.get(`${person} ${key}`) ?? 0) + by
        wanted.set(`${person} ${key}`, now)
        expect(counts.change(person, key, by)).toBe(now)
      }
    }),
    { numRuns: 100 }
  )
})

it("a key lies in the line where it is looked for ahead, with those right beside it, until that line is full", () => {
  const counts = new PersonCounts()
  expect(counts.near(2, 5)).toBe(0)
  // Somebody else's table lies before.
  counts.change(1, 0, 1)
  const keys = [32, 33, 39, 47, 40]
  for (const key of keys) counts.change(2, key, key)
  const places = Int32Array.from(keys, (key) => counts.near(2, key))
  expect(new Set(places).size).toBe(1)
  // What is looked at is the first slot of that line: the key before which none is taken, plus one.
  expect(counts.look(places, 1)).toBe(33)
  expect(counts.look(places, 2)).toBe(0)
  expect(keys.map((key) => counts.change(2, key, 0))).toEqual(keys)
})

it("people of two questions are not taken for each other, and come and go once", () => {
  const counts = new PersonCounts()
  const [one, other] = [new Attendance(counts, 0, 2), new Attendance(counts, 1, 2)]
  expect([one.change(5, 7, 1), one.change(5, 7, 2), one.change(5, 7, -1), one.change(5, 7, -2), one.change(5, 7, 1)]).toEqual([
    1, 0, 0, -1, 1
  ])
  expect([other.change(5, 7, 1), other.change(4, 7, 1), other.change(5, 7, -1)]).toEqual([1, 1, -1])
  // Back before it left: for a moment fewer than none.
  expect([other.change(9, 7, -1), other.change(9, 7, 1), other.change(9, 7, 1)]).toEqual([0, 0, 1])
})

it("changes that wait are added up by cell, given once, and those that come to nothing are not", () => {
  const waiting = new Attendance(new PersonCounts(), 0, 1)
  const taken: (readonly [number, number])[] = []
  for (const [cell, by] of [
    [3, -1],
    [4, 1],
    [3, 1],
    [4, 1]
  ] as const)
    expect(waiting.later(cell, by)).toBe(true)
  waiting.settle((cell, by) => taken.push([cell, by]))
  waiting.settle((cell, by) => taken.push([cell, by]))
  expect(taken).toEqual([[4, 2]])
  for (let cell = 0; cell < 16; cell++) expect(waiting.later(cell, 1)).toBe(true)
  expect([waiting.later(16, 1), waiting.later(15, 1)]).toEqual([false, true])
})

it("a stretch that was taken back is given again to whoever needs one of its size, and to nobody else", () => {
  const pool = new Pool()
  const [first, second] = [pool.allocate(20), pool.allocate(40)]
  expect([first, second - first]).toEqual([12, 20])
  pool.release(first, 20)
  const third = pool.allocate(40)
  expect(third).toBe(72)
  expect(pool.allocate(20)).toBe(first)
  pool.words[third + 39] = 7
  expect(pool.allocate(5000)).toBe(112)
  expect([pool.words.length >= 5112, pool.words[third + 39]]).toEqual([true, 7])
})
