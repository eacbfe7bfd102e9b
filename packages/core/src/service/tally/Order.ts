/**
 * Rows person by person, and each person's rows in the order of the sweep. No comparator, as long as rows come nearly in order of time.
 */
import { sortKey } from "./Sweep.ts"

/** Codes of people: from `first`, up to but without `end`. */
export interface People {
  readonly first: number
  readonly end: number
}

/** The rows of each person together, in the order they came: row numbers, and where each person's end. */
export const byPerson = (
  volunteer: Int32Array,
  length: number,
  { first, end }: People
): { readonly order: Int32Array; readonly ends: Int32Array } => {
  const next = new Int32Array(end - first + 1)
  for (let row = 0; row < length; row++) {
    const person = (volunteer[row] ?? 0) - first
    if (person >= 0 && person < end - first) next[person + 1] = (next[person + 1] ?? 0) + 1
  }
  for (let person = 1; person < next.length; person++) next[person] = (next[person] ?? 0) + (next[person - 1] ?? 0)
  const order = new Int32Array(next[end - first] ?? 0)
  for (let row = 0; row < length; row++) {
    const person = (volunteer[row] ?? 0) - first
    if (person < 0 || person >= end - first) continue
    const at = next[person] ?? 0
    order[at] = row
    next[person] = at + 1
  }
  // Filling has moved every start to the end of its person.
  return { order, ends: next.subarray(0, end - first) }
}

/** Rows come in order of records, so a stable sort by time leaves equal times in the order of records. */
export const sortRows = (order: Int32Array, from: number, to: number, start: Int32Array, untimed: Uint8Array): void => {
  const keyOf = (row: number): number => sortKey(start[row] ?? 0, untimed[row] ?? 0)
  let moves = 0
  for (let i = from + 1; i < to; i++) {
    const row = order[i] ?? 0
    const key = keyOf(row)
    let at = i
    while (at > from && keyOf(order[at - 1] ?? 0) > key) {
      order[at] = order[at - 1] ?? 0
      at--
    }
    order[at] = row
    moves += i - at
    // Far from order: the built-in sort is stable too, and does not grow with the square.
    if (moves > 16 * (to - from) + 1024) {
      order.subarray(from, to).sort((a, b) => keyOf(a) - keyOf(b) || a - b)
      return
    }
  }
}
