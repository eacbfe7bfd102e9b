/**
 * Puts packed rows in order of their first word. Stable.
 *
 * By insertion, since records come nearly in order of time; where they do not, in three passes of eleven bits. Never by a comparator.
 */
import { wordsPerRow } from "./Packing.ts"

/** Moves a row may cost before insertion is given up. */
const patienceForRow = 16

/** Rows lie from word `from` up to, but without, word `end`. */
export const sort = (words: Int32Array, from: number, end: number): void => {
  let patience = ((end - from) / wordsPerRow) * patienceForRow
  for (let at = from + wordsPerRow; at < end; at += wordsPerRow) {
    const key = words[at] ?? 0
    if ((words[at - wordsPerRow] ?? 0) <= key) continue
    const second = words[at + 1] ?? 0
    const third = words[at + 2] ?? 0
    let to = at
    do {
      words[to] = words[to - 3] ?? 0
      words[to + 1] = words[to - 2] ?? 0
      words[to + 2] = words[to - 1] ?? 0
      to -= wordsPerRow
      patience--
    } while (to > from && (words[to - wordsPerRow] ?? 0) > key)
    words[to] = key
    words[to + 1] = second
    words[to + 2] = third
    if (patience < 0) {
      radix(words.subarray(from, end))
      return
    }
  }
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
