import { describe, expect, it } from "vitest"
import * as RowOrder from "../../../src/service/tally/RowOrder.ts"

/** Rows of these keys behind a row of somebody else and in front of another: each knows its number in two words. */
const rowsOf = (keys: readonly number[]): Int32Array =>
  Int32Array.from([9, -1, -1, ...keys.flatMap((key, row) => [key, row, row + 1000]), -9, -2, -2])

const sorted = (keys: readonly number[]): readonly number[] => {
  const words = rowsOf(keys)
  RowOrder.sort(words, 3, words.length - 3)
  return [...words]
}

const wanted = (keys: readonly number[]): readonly number[] => {
  const order = keys.map((key, row) => [key, row, row + 1000] as const).toSorted(([a], [b]) => a - b)
  return [9, -1, -1, ...order.flat(), -9, -2, -2]
}

const down = (length: number, step = 1): readonly number[] => Array.from({ length }, (_, row) => (length - row) * step)

describe("rows are put in order of their first word, equal ones as they came, and no others", () => {
  it.each<readonly [string, readonly number[]]>([
    ["no row", []],
    ["one row", [4]],
    ["in order already", [1, 2, 3, 3, 8]],
    ["two the wrong way", [5, 4]],
    ["the last is the first", [2, 3, 4, 5, 1]],
    ["the first is the last", [9, 1, 2, 3, 4]],
    ["equal ones among others", [3, 1, 3, 1, 2, 3, 1]],
    ["below zero", [0, -1, 5, -2_147_483_648, 2_147_483_647, -7]],
    // So many moves that insertion is given up.
    ["a hundred backwards", down(100)],
    ["a hundred backwards, keys of three digits", down(100, 1_000_003)],
    ["a hundred backwards, on both sides of zero", down(100, 30_000_000).map((key) => key - 1_500_000_000)],
    ["a hundred in two heaps", [...down(50, 5_000), ...down(50, 5_000)]],
    ["a hundred of two keys", down(100).map((key) => (key > 50 ? 2049 : 1))]
  ])("%s", (_, keys) => expect(sorted(keys)).toEqual(wanted(keys)))
})
