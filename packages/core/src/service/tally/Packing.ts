/**
 * Rows packed into three words (`PackedRow`) and partitioned into buckets of people, so that each bucket fits the processor's cache. Within
 * a bucket rows stay in the order in which they came, which is that of the records.
 *
 * How many rows a bucket will get is not known beforehand, and counting them would be a look at every row more: a bucket is a chain of
 * chunks, each of a page of memory, whose last word names the next.
 */
import type { People } from "./Order.ts"
import * as PackedRow from "./PackedRow.ts"
import { Block, blockRows, type RowSource } from "./RowSource.ts"
import type { Workspace } from "./Workspace.ts"

const { wordsPerRow, personShift, chunkWords, linkWord, none } = PackedRow

/** Which people share a bucket. Parts of one count have one layout. */
export interface Layout {
  readonly people: People
  readonly buckets: number
  /** People of a bucket differ in so many low bits of their codes, counted from the first. */
  readonly personBits: number
}

/** Some rows, packed. Plain data, so that one thread may give it to another. */
export interface Part {
  readonly words: Int32Array
  /** Of each bucket the first chunk, or `none`. */
  readonly first: Int32Array
  /** Of each bucket the word behind its last row; it never is the first of a chunk. */
  readonly ends: Int32Array
  /** Earliest and latest time of all rows; of none, `earliest` is above `latest`. */
  readonly earliest: number
  readonly latest: number
}

/** Rows in a bucket: words and their sorted copy stay in a cache of a few hundred KiB, of which a second thread may take half. */
const bucketRows = 16_384
/** What word 1 has left for the person. */
const mostPersonBits = 32 - personShift

export const layoutOf = (people: People, rows: number): Layout => {
  const persons = Math.max(0, people.end - people.first)
  const wanted = (bucketRows * persons) / Math.max(1, rows)
  const personBits = Math.max(0, Math.min(mostPersonBits, Math.floor(Math.log2(Math.max(1, wanted)))))
  return { people, personBits, buckets: Math.ceil(persons / 2 ** personBits) }
}

/** The rows from `from` up to, but without, `to`; other people than those of the layout are left out. Undefined where a row does not fit. */
export const pack = (source: RowSource, layout: Layout, workspace: Workspace, from = 0, to = source.length): Part | undefined => {
  const chunks = new Chunks(layout, workspace.words(Chunks.words(layout, to - from)))
  const block = new Block()
  for (let row = from; row < to; row += blockRows) {
    const end = Math.min(to, row + blockRows)
    if (!source.read(block, row, end)) return undefined
    chunks.scatter(block, end - row)
  }
  const { words, first, ends, earliest, latest } = chunks
  return { words, first, ends, earliest, latest }
}

export class Chunks {
  readonly words: Int32Array
  readonly first: Int32Array
  readonly ends: Int32Array
  earliest = 0x7fff_ffff
  latest = -0x8000_0000
  readonly #firstPerson: number
  readonly #persons: number
  readonly #personBits: number
  #used = 0

  constructor({ people, personBits, buckets }: Layout, words: Int32Array) {
    this.#firstPerson = people.first
    this.#persons = people.end - people.first
    this.#personBits = personBits
    this.words = words
    this.first = new Int32Array(buckets).fill(none)
    // As if a chunk were just full.
    this.ends = new Int32Array(buckets).fill(none)
  }

  /** How many words so many rows may need: the last chunk of each bucket is not full. */
  static words({ buckets }: Layout, rows: number): number {
    return (Math.ceil((rows * wordsPerRow) / linkWord) + buckets) * chunkWords
  }

  /** The rows of a block each to its bucket. */
  scatter(block: Block, rows: number): void {
    for (let row = this.#fill(block, 0, rows); row < rows; row = this.#fill(block, row, rows))
      this.#open(((block.person[row] ?? 0) - this.#firstPerson) >> this.#personBits)
  }

  /**
   * The rows from `row` on, up to one whose chunk is full: that one is given back, or `rows`. Opening chunks is left to the caller, since a
   * loop that is small and calls nobody is a third faster.
   */
  #fill({ person, time, minutes, place }: Block, from: number, rows: number): number {
    const { words, ends } = this
    const firstPerson = this.#firstPerson
    const persons = this.#persons
    const personBits = this.#personBits
    const within = (1 << personBits) - 1
    let earliest = this.earliest
    let latest = this.latest
    let row = from
    for (; row < rows; row++) {
      const own = (person[row] ?? 0) - firstPerson
      if (own < 0 || own >= persons) continue
      const bucket = own >> personBits
      const at = ends[bucket] ?? 0
      if ((at & linkWord) === linkWord) break
      ends[bucket] = at + wordsPerRow
      const when = time[row] ?? 0
      if (when < earliest) earliest = when
      if (when > latest) latest = when
      words[at] = when
      words[at + 1] = ((own & within) << personShift) | (minutes[row] ?? 0)
      words[at + 2] = place[row] ?? 0
    }
    this.earliest = earliest
    this.latest = latest
    return row
  }

  /** A new chunk for a bucket whose last one is full. */
  #open(bucket: number): void {
    const full = this.ends[bucket] ?? none
    const chunk = this.#used
    this.#used += chunkWords
    if (full === none) this.first[bucket] = chunk
    else this.words[full] = chunk
    this.ends[bucket] = chunk
  }
}
