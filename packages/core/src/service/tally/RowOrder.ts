/**
 * Puts packed rows in order of their first word. Stable.
 *
 * By insertion, since records come nearly in order of time; where they do not, in three passes of eleven bits. Never by a comparator.
 */
import * as PackedRow from "./PackedRow.ts"

const { wordsPerRow } = PackedRow

/** Moves a row may cost before insertion is given up. */
const patienceForRow = 16

/** Rows lie from word `from` up to, but without, word `end`. */
export const sort = (words: Int32Array, from: number, end: number): void => {
  let patience = ((end - from) / wordsPerRow) * patienceForRow
  for (let at = behindOrdered(words, from, end); at < end; at = behindOrdered(words, at, end)) {
    patience -= insert(words, from, at)
    if (patience < 0) {
      radix(words.subarray(from, end))
      return
    }
  }
}

/** The first row behind `from` that comes before the one in front of it, or the end. */
const behindOrdered = (words: Int32Array, from: number, end: number): number => {
  let before = words[from] ?? 0
  let at = from + wordsPerRow
  for (; at < end; at += wordsPerRow) {
    const key = words[at] ?? 0
    if (key < before) break
    before = key
  }
  return at
}

/** Puts a row in its place among those in front of it, which are in order, and says how many moved. */
const insert = (words: Int32Array, from: number, row: number): number => {
  const key = words[row] ?? 0
  const second = words[row + 1] ?? 0
  const third = words[row + 2] ?? 0
  let at = row - wordsPerRow
  for (; at >= from; at -= wordsPerRow) {
    const other = words[at] ?? 0
    if (other <= key) break
    words[at + 3] = other
    words[at + 4] = words[at + 1] ?? 0
    words[at + 5] = words[at + 2] ?? 0
  }
  at += wordsPerRow
  words[at] = key
  words[at + 1] = second
  words[at + 2] = third
  return (row - at) / wordsPerRow
}

const bits = 11
const buckets = 1 << bits

/** Below the highest bit a negative number stands after the others; turned over, it stands before them. */
const digit = (word: number, shift: number): number => ((word ^ 0x8000_0000) >>> shift) & (buckets - 1)

const radix = (words: Int32Array): void => {
  let [from, to]: [Int32Array, Int32Array] = [words, new Int32Array(words.length)]
  for (let shift = 0; shift < 32; shift += bits) {
    const next = new Int32Array(buckets + 1)
    for (let at = 0; at < words.length; at += wordsPerRow) {
      const after = digit(from[at] ?? 0, shift) + 1
      next[after] = (next[after] ?? 0) + wordsPerRow
    }
    for (let bucket = 1; bucket < buckets; bucket++) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0)
    for (let at = 0; at < words.length; at += wordsPerRow) {
      const bucket = digit(from[at] ?? 0, shift)
      const place = next[bucket] ?? 0
      next[bucket] = place + wordsPerRow
      for (let word = 0; word < wordsPerRow; word++) to[place + word] = from[at + word] ?? 0
    }
    ;[from, to] = [to, from]
  }
  // An odd number of passes has left the result in the other array.
  words.set(from)
}
