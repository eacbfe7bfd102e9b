/**
 * The rows of one bucket gathered out of all parts, person by person; those of a person in the order in which they came. The memory is used
 * again for the next bucket.
 */
import * as PackedRow from "./PackedRow.ts"
import type { Layout, Part } from "./Packing.ts"

const { wordsPerRow, personShift, chunkWords, linkWord, none } = PackedRow

export class Bucket {
  words = new Int32Array(0)
  /** Of each person of the bucket the word behind the last row; each begins where the one before ends. */
  readonly ends: Int32Array

  constructor({ personBits }: Layout) {
    this.ends = new Int32Array(2 ** personBits)
  }

  gather(parts: readonly Part[], bucket: number): void {
    const { ends } = this
    ends.fill(0)
    for (const part of parts) eachChunk(part, bucket, (words, from, end) => countRows(words, from, end, ends))
    let sum = 0
    for (let person = 0; person < ends.length; person++) {
      const own = (ends[person] ?? 0) * wordsPerRow
      ends[person] = sum
      sum += own
    }
    if (sum > this.words.length) this.words = new Int32Array(sum)
    // Placing the rows moves each person's begin to its end.
    for (const part of parts) eachChunk(part, bucket, (words, from, end) => place(words, from, end, this.words, ends))
  }
}

const eachChunk = (part: Part, bucket: number, take: (words: Int32Array, from: number, end: number) => void): void => {
  const end = part.ends[bucket] ?? none
  const last = (end - 1) & ~linkWord
  for (let chunk = part.first[bucket] ?? none; chunk !== none; chunk = chunk === last ? none : (part.words[chunk + linkWord] ?? none))
    take(part.words, chunk, chunk === last ? end : chunk + chunkWords - 1)
}

const countRows = (words: Int32Array, from: number, end: number, counts: Int32Array): void => {
  for (let at = from + 1; at < end; at += wordsPerRow) {
    const person = (words[at] ?? 0) >>> personShift
    counts[person] = (counts[person] ?? 0) + 1
  }
}

const place = (words: Int32Array, from: number, end: number, to: Int32Array, next: Int32Array): void => {
  for (let at = from; at < end; at += wordsPerRow) {
    const minutes = words[at + 1] ?? 0
    const person = minutes >>> personShift
    const target = next[person] ?? 0
    next[person] = target + wordsPerRow
    to[target] = words[at] ?? 0
    to[target + 1] = minutes
    to[target + 2] = words[at + 2] ?? 0
  }
}
