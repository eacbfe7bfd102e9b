/** Sorts packed rows by their first word (never negative): stable, in three passes of eleven bits. For what is far from order. */
import { wordsPerRow } from "./Packing.ts"

const bits = 11
const buckets = 1 << bits

export const sort = (words: Int32Array, rows: number): void => {
  let [from, to]: [Int32Array, Int32Array] = [words, new Int32Array(rows * wordsPerRow)]
  const end = rows * wordsPerRow
  for (let shift = 0; shift < 32; shift += bits) {
    const next = new Int32Array(buckets + 1)
    const digit = (at: number): number => ((from[at] ?? 0) >>> shift) & (buckets - 1)
    for (let at = 0; at < end; at += wordsPerRow) next[digit(at) + 1] = (next[digit(at) + 1] ?? 0) + wordsPerRow
    for (let bucket = 1; bucket < buckets; bucket++) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0)
    for (let at = 0; at < end; at += wordsPerRow) {
      const bucket = digit(at)
      const place = next[bucket] ?? 0
      next[bucket] = place + wordsPerRow
      for (let word = 0; word < wordsPerRow; word++) to[place + word] = from[at + word] ?? 0
    }
    ;[from, to] = [to, from]
  }
  // An odd number of passes has left the result in the other array.
  words.set(from.subarray(0, end))
}
