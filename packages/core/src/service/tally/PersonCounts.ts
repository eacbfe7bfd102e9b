/**
 * Numbers by person and key. All of a person lie together, in a small hash table that grows with what the person has: a change looks at
 * several keys of one person, and memory far apart is what it waits for.
 */
import * as Heads from "./Heads.ts"
import { Pool } from "./Pool.ts"

/** What is known of a person: where the table begins, how many slots it has and how many of them are taken. */
const { width: headWidth } = Heads
const begin = Heads.ofCounts
const slots = begin + 1
const taken = begin + 2

/** A slot: the key plus one, and its number. A number that fell to 0 keeps its slot until the table grows. */
const width = 2
/** Slots of a line of the cache, and of the smallest table. A key is looked for in all of its line before the next line is asked for. */
const lineSlots = 8
/** Keys that differ in these low bits alone lie in one line: a person has credit in one month after the other. */
const sameLineBits = 4

export class PersonCounts {
  readonly #pool = new Pool()
  readonly #heads: Heads.Heads

  constructor(heads = new Heads.Heads()) {
    this.#heads = heads
  }

  /** Changes a number and gives what it is then. Keys are not negative. */
  change(person: number, key: number, by: number): number {
    this.#heads.makeRoomFor(person)
    const heads = this.#heads.words
    const head = person * headWidth
    if ((heads[head + taken] ?? 0) * 2 >= (heads[head + slots] ?? 0)) this.#enlarge(head)
    const { words } = this.#pool
    const at = slotOf(words, heads[head + begin] ?? 0, heads[head + slots] ?? 0, key)
    if (words[at] === 0) {
      words[at] = key + 1
      heads[head + taken] = (heads[head + taken] ?? 0) + 1
    }
    const now = (words[at + 1] ?? 0) + by
    words[at + 1] = now
    return now
  }

  /** Where a key of somebody known lies, or not far behind; the table itself is not looked at. */
  near(person: number, key: number): number {
    const heads = this.#heads.words
    const head = person * headWidth
    const size = heads[head + slots] ?? 0
    return size === 0 ? 0 : (heads[head + begin] ?? 0) + firstSlot(key, size) * width
  }

  /** Looks at so many of these places. */
  look(places: Int32Array, count: number): number {
    const { words } = this.#pool
    let seen = 0
    for (let at = 0; at < count; at++) seen ^= words[places[at] ?? 0] ?? 0
    return seen
  }

  #enlarge(head: number): void {
    const heads = this.#heads.words
    const [from, old] = [heads[head + begin] ?? 0, heads[head + slots] ?? 0]
    const wanted = Math.max(lineSlots, old * 2)
    const to = this.#pool.allocate(wanted * width)
    const { words } = this.#pool
    words.fill(0, to, to + wanted * width)
    let used = 0
    for (let at = from; at < from + old * width; at += width) {
      if (words[at + 1] === 0) continue
      const target = slotOf(words, to, wanted, (words[at] ?? 0) - 1)
      words[target] = words[at] ?? 0
      words[target + 1] = words[at + 1] ?? 0
      used++
    }
    if (old > 0) this.#pool.release(from, old * width)
    heads[head + begin] = to
    heads[head + slots] = wanted
    heads[head + taken] = used
  }
}

/** Where a key lies in a table, or would. */
const slotOf = (words: Int32Array, table: number, size: number, key: number): number => {
  let line = firstSlot(key, size)
  for (;;) {
    for (let tried = 0; tried < lineSlots; tried++) {
      const at = table + (line + ((key + tried) & (lineSlots - 1))) * width
      const known = words[at] ?? 0
      if (known === 0 || known === key + 1) return at
    }
    line = (line + lineSlots) & (size - 1)
  }
}

/** Of the line in which a key should lie. */
const firstSlot = (key: number, size: number): number => {
  const mixed = Math.imul(key >> sameLineBits, 0x9e37_79b1)
  return (mixed ^ (mixed >>> 15)) & (size - 1) & -lineSlots
}
