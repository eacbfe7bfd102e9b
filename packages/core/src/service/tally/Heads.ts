/**
 * What is known of each person whose records come and go, in eight words: half a line of the processor's cache. Whatever a change needs to
 * know of a person it finds at one look; what lies in the words is said by those who put it there.
 */
import { longer } from "./Pool.ts"

/** Words of a person. */
export const width = 8
/**
 * Where those of `PlainShelves` begin, and those of `PersonCounts`. Not at 0: a long array is given out 16 bytes behind the begin of a line, so
 * from here on all words of a person lie in one and not in two.
 */
export const ofShelves = 4
export const ofCounts = ofShelves + 5

export class Heads {
  words = new Int32Array(65 * width)

  /** `words` may be another array from now on; those of a new person are 0. */
  makeRoomFor(person: number): void {
    const end = (person + 1) * width + ofShelves
    if (end > this.words.length) this.words = longer(this.words, Math.max(end, this.words.length * 2))
  }

  /** Whether there is room for the person already. */
  has(person: number): boolean {
    return person >= 0 && (person + 1) * width + ofShelves <= this.words.length
  }

  /** Looks at so many people who have room. */
  look(people: Int32Array, count: number): number {
    let seen = 0
    for (let at = 0; at < count; at++) seen ^= this.words[(people[at] ?? 0) * width + ofShelves] ?? 0
    return seen
  }
}
