/**
 * Numbers by person and key. All of a person lie together, in a small hash table that grows with what the person has: a change looks at
 * several keys of one person, and memory far apart is what it waits for.
 *
 * Four keys stand in front of the table, in the person's head: of each quarter of the keys the one with the greatest number. Most records of
 * a person have the same team and the same community, so most changes need not look at the table for them.
 */
import * as Heads from "./Heads.ts"
import { Pool } from "./Pool.ts"

/** What is known of a person: where the table begins, how many slots it has and how many of them are taken; then the keys in front. */
const { width: headWidth } = Heads
const begin = Heads.ofCounts
const slots = begin + 1
const taken = begin + 2
const front = begin + 3
const quarters = 3

/** A slot, in front or in the table: the key plus one, and its number. A number that fell to 0 keeps its slot until the table grows. */
const width = 2
const fewestSlots = 4

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
    const at = head + front + (key & quarters) * width
    const known = heads[at] ?? 0
    if (known === key + 1 || known === 0) {
      const now = (heads[at + 1] ?? 0) + by
      heads[at] = key + 1
      heads[at + 1] = now
      return now
    }
    const now = this.#changeInTable(head, key, by)
    const first = heads[at + 1] ?? 0
    if (now > first) {
      this.#changeInTable(head, key, -now)
      this.#changeInTable(head, known - 1, first)
      heads[at] = key + 1
      heads[at + 1] = now
    }
    return now
  }

  #changeInTable(head: number, key: number, by: number): number {
    const heads = this.#heads.words
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

  #enlarge(head: number): void {
    const heads = this.#heads.words
    const [from, old] = [heads[head + begin] ?? 0, heads[head + slots] ?? 0]
    const wanted = Math.max(fewestSlots, old * 2)
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
  const mixed = Math.imul(key, 0x9e37_79b1)
  let slot = (mixed ^ (mixed >>> 15)) & (size - 1)
  for (;;) {
    const at = table + slot * width
    const known = words[at] ?? 0
    if (known === 0 || known === key + 1) return at
    slot = (slot + 1) & (size - 1)
  }
}
