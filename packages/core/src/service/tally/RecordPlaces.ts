/**
 * Of each record that is on a shelf the person, and of each that ever was the place where it was last found: it is there still, or not far
 * away, since others that come or go move it by one.
 */
import { longer } from "./Pool.ts"

/** Words of a record: its person, plus one, and its place. */
const width = 2
const owner = 0
const place = 1

export class RecordPlaces {
  #words = new Int32Array(64 * width)

  has(record: number): boolean {
    return (this.#words[record * width + owner] ?? 0) > 0
  }

  /** Of a record that is here. */
  personOf(record: number): number {
    return (this.#words[record * width + owner] ?? 0) - 1
  }

  /** The first place for one that was never here. */
  placeOf(record: number): number {
    return this.#words[record * width + place] ?? 0
  }

  put(record: number, person: number, at: number): void {
    const end = (record + 1) * width
    if (end > this.#words.length) this.#words = longer(this.#words, Math.max(end, this.#words.length * 2))
    this.#words[record * width + owner] = person + 1
    this.#words[record * width + place] = at
  }

  /** A record that is here stands elsewhere now. */
  move(record: number, at: number): void {
    this.#words[record * width + place] = at
  }

  /** Its place is remembered: most records that go come back. */
  remove(record: number): void {
    this.#words[record * width + owner] = 0
  }

  /** Looks at so many records. */
  look(records: Int32Array, count: number): number {
    let seen = 0
    for (let at = 0; at < count; at++) seen ^= this.#words[(records[at] ?? 0) * width] ?? 0
    return seen
  }
}
