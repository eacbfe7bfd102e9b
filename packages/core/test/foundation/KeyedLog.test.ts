import { describe, expect, it } from "vitest"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"

describe("a list that only grows", () => {
  const none = KeyedLog.empty<string, number>()
  const one = KeyedLog.add(none, "x", 1)
  const two = KeyedLog.add(one, "y", 2)
  const other = KeyedLog.add(one, "z", 3)
  const third = KeyedLog.add(two, "z", 4)
  it("is in the order in which it grew, and each version stays as it was, whatever was added to it elsewhere", () => {
    expect([none, one, two, other, third].map((log) => KeyedLog.values(log))).toEqual([[], [1], [1, 2], [1, 3], [1, 2, 4]])
    expect([none, one, two, other, third].map(({ size }) => size)).toEqual([0, 1, 2, 2, 3])
  })
  it("is found by key, by those versions alone that have it", () => {
    const found = (key: string) => [none, one, two, other, third].map((log) => [KeyedLog.has(log, key), KeyedLog.get(log, key)])
    const no = [false, undefined]
    expect(found("x")).toEqual([no, [true, 1], [true, 1], [true, 1], [true, 1]])
    expect(found("y")).toEqual([no, no, [true, 2], no, [true, 2]])
    expect(found("z")).toEqual([no, no, no, [true, 3], [true, 4]])
    expect(found("")).toEqual([no, no, no, no, no])
  })
  it("tells what was added since", () => {
    expect([KeyedLog.since(third, 0), KeyedLog.since(third, 2), KeyedLog.since(third, 3)]).toEqual([[1, 2, 4], [4], []])
    // Not what came after this version.
    expect([KeyedLog.since(one, 0), KeyedLog.since(one, 1)]).toEqual([[1], []])
  })
  it("can do without a key, which is added anew; each version stays as it was", () => {
    const [less, same] = [KeyedLog.without(third, "x"), KeyedLog.without(two, "z")]
    const anew = KeyedLog.add(less, "x", 7)
    expect([third, less, same, anew].map((log) => KeyedLog.values(log))).toEqual([
      [1, 2, 4],
      [2, 4],
      [1, 2],
      [2, 4, 7]
    ])
    expect([third, less, anew].map((log) => [KeyedLog.get(log, "x"), KeyedLog.get(log, "z")])).toEqual([
      [1, 4],
      [undefined, 4],
      [7, 4]
    ])
  })
  it("is not copied by who adds to the newest, and shares nothing with what is empty", () => {
    expect([two.shared, third.shared]).toEqual([one.shared, one.shared])
    expect(third.shared).toBe(one.shared)
    expect([one.shared === none.shared, other.shared === one.shared]).toEqual([false, false])
    expect(KeyedLog.values(KeyedLog.add(none, "x", 5))).toEqual([5])
  })
})
