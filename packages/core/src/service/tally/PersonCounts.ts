/**
 * Numbers by person and key. All of a person lie together, in a small hash table that grows with what the person has: a change looks at
 * several keys of one person, and memory far apart is what it waits for.
 */
import { longer, Pool } from "./Pool.ts"

/** What is known of a person: where the table begins, how many slots it has and how many of them are taken. */
const headWidth = 4
const begin = 0
const slots = 1
const taken = 2

/** A slot: the key plus one, and its number. A number that fell to 0 keeps its slot until the table grows. */
const width = 2
const fewestSlots = 4

export class PersonCounts {
  readonly #pool = new Pool()
  #heads = new Int32Array(64 * headWidth)

  /** Changes a number and gives what it is then. Keys are not negative. */
  change(person: number, key: number, by: number): number {
    const head = person * headWidth
    if (head >= this.#heads.length) this.#heads = longer(this.#heads, Math.max(head + headWidth, this.#heads.length * 2))
    if ((this.#heads[head + taken] ?? 0) * 2 >= (this.#heads[head + slots] ?? 0)) this.#enlarge(head)
    const { words } = this.#pool
    const at = slotOf(words, this.#heads[head + begin] ?? 0, this.#heads[head + slots] ?? 0, key)
    if (words[at] === 0) {
      words[at] = key + 1
      this.#heads[head + taken] = (this.#heads[head + taken] ?? 0) + 1
    }
    const now = (words[at + 1] ?? 0) + by
    words[at + 1] = now
    return now
  }

  #enlarge(head: number): void {
    const [from, old] = [this.#heads[head + begin] ?? 0, this.#heads[head + slots] ?? 0]
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
    this.#heads[head + begin] = to
    this.#heads[head + slots] = wanted
    this.#heads[head + taken] = used
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
