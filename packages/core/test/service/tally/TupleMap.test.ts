import { describe, expect, it } from "vitest"
import { TupleMap } from "../../../src/service/tally/TupleMap.ts"

describe("tuples are numbered in order of their first appearance", () => {
  it("pairs, whichever of the two integers differs", () => {
    const map = new TupleMap(2)
    expect([map.index(7, 8), map.index(8, 7), map.index(7, 8), map.index(7, 9), map.index(8, 7)]).toEqual([0, 1, 0, 2, 1])
    expect(map.size).toBe(3)
    expect([map.part(0, 0), map.part(0, 1), map.part(1, 0), map.part(2, 1), map.part(9, 0)]).toEqual([7, 8, 8, 9, 0])
  })
  it("single integers, whatever stands behind them", () => {
    const map = new TupleMap(1)
    expect([map.index(5, 1), map.index(5, 2), map.index(-5, 1)]).toEqual([0, 0, 1])
  })
  it("as many as the buffer says, and a longer buffer is read no further", () => {
    const map = new TupleMap(3)
    expect(map.indexOf(Int32Array.of(1, 2, 3, 4))).toBe(0)
    expect(map.indexOf(Int32Array.of(1, 2, 3, 5))).toBe(0)
    expect(map.indexOf(Int32Array.of(1, 2, 4))).toBe(1)
    expect([map.part(1, 0), map.part(1, 1), map.part(1, 2)]).toEqual([1, 2, 4])
  })
  it.each([1, 2, 3])("every one of 500 keeps its number while the table grows, %i in a tuple", (arity) => {
    const map = new TupleMap(arity)
    const tuple = (index: number): Int32Array => Int32Array.of(index * 64, index % 7, index % 3)
    const numbers = Array.from({ length: 500 }, (_, index) => index)
    for (const index of numbers) expect(map.indexOf(tuple(index))).toBe(index)
    expect(numbers.map((index) => map.indexOf(tuple(index)))).toEqual(numbers)
    expect([map.size, map.part(499, 0), map.part(31, 0), map.part(32, 0)]).toEqual([500, 499 * 64, 31 * 64, 32 * 64])
  })
  it("anew after clearing, as often as that is", () => {
    const map = new TupleMap(1)
    for (let round = 0; round < 5; round++) {
      for (let index = 0; index < 40; index++) expect(map.index(index + round, 0)).toBe(index)
      map.clear()
      expect(map.size).toBe(0)
    }
  })
})
