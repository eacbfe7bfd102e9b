/**
 * The search for a way: from a need that lacks something to a slot with something left, over needs that move aside.
 *
 * It goes from need to slot to the needs that the slot serves, and so on. Of each need it has come to it keeps where it stands: the edge to
 * the slot that it is looking behind, and the pair from there to the need that comes next. What a reader would get wrong: what led nowhere
 * before is passed over in later searches, in the hope that another way is found; only a search that passed over nothing of the kind
 * proves that there is none. Methods, not closures: what the engine has compiled is then there for the next graph.
 */
import { Giving, none } from "./Giving.ts"
import type { Graph } from "./MaximumMatching.ts"
import type { Unions } from "./Unions.ts"

export class Search {
  /**
   * A search over nothing that lives on. An engine may forget how objects are laid out together with the last of them, and then throws away
   * what it compiled for them: whoever matches after a collection of all memory would wait for the compiler again, longer than for the answer.
   */
  static readonly kept: Search = new Search(
    { asked: new Float64Array(0), offered: new Float64Array(0), first: new Int32Array(1), slots: new Int32Array(0) },
    new Giving(0),
    new Float64Array(0)
  )
  readonly #first: Int32Array
  readonly #slots: Int32Array
  readonly #giving: Giving
  readonly #left: Float64Array
  /** By slot and by need: which shortage closed it, `none` while it is open. */
  readonly closedSlot: Int32Array
  readonly closedNeed: Int32Array
  readonly #at: Int32Array
  readonly #behind: Int32Array
  readonly #trail: Int32Array
  // Marks are the numbers of searches; those since the last search from the beginning are heeded.
  readonly #seenSlot: Int32Array
  readonly #seenNeed: Int32Array
  #search = 0
  #since = 1
  #passedOver = false
  /** Everything that the latest search came to, from its first need on. */
  readonly #came: Int32Array
  #cameTo = 0
  readonly #look: Int32Array

  constructor({ asked, offered, first, slots }: Graph, giving: Giving, left: Float64Array) {
    const needs = asked.length
    this.#first = first
    this.#slots = slots
    this.#giving = giving
    this.#left = left
    this.closedSlot = new Int32Array(offered.length).fill(none)
    this.closedNeed = new Int32Array(needs).fill(none)
    this.#at = new Int32Array(needs)
    this.#behind = new Int32Array(needs)
    this.#trail = new Int32Array(needs)
    this.#seenSlot = new Int32Array(offered.length)
    this.#seenNeed = new Int32Array(needs)
    this.#came = new Int32Array(needs)
    this.#look = first.slice(0, needs)
  }

  /** Gives a need something more, at the most `most`. How much: 0 once it is proved that nobody has anything for it. */
  give(need: number, most: number): number {
    const free = this.#freeEdge(need)
    // Most needs make no other move aside.
    if (free !== none) return this.#take(need, free, most)
    let depth = this.#way(need)
    if (depth === 0 && this.#passedOver) {
      // A search from the beginning passes nothing over.
      this.#since = this.#search + 1
      depth = this.#way(need)
    }
    return depth === 0 ? 0 : this.#move(depth, most)
  }

  #take(need: number, edge: number, most: number): number {
    const slot = this.#slots[edge] as number
    const quantity = Math.min(most, this.#left[slot] as number)
    this.#giving.add(slot, need, edge, quantity)
    ;(this.#left[slot] as number) -= quantity
    return quantity
  }

  /** The next edge of a need to a slot with something left, or `none`. A slot used up stays so, hence this only moves on. */
  #freeEdge(need: number): number {
    const left = this.#left
    const slots = this.#slots
    const end = this.#first[need + 1] ?? 0
    let edge = this.#look[need] ?? end
    while (edge < end && left[slots[edge] as number] === 0) edge++
    this.#look[need] = edge
    return edge < end ? edge : none
  }

  /** How many needs stand on the trail to a slot with something left, the last of them looking at it; 0 where no way was found. */
  #way(from: number): number {
    const trail = this.#trail
    let depth = 1
    this.#search += 1
    this.#passedOver = false
    this.#cameTo = 0
    trail[0] = from
    this.#enter(from)
    while (depth > 0) {
      const need = trail[depth - 1] as number
      if (this.#behind[need] === none) {
        const free = this.#freeEdge(need)
        if (free !== none) {
          this.#at[need] = free
          return depth
        }
      }
      const other = this.#step(need)
      if (other === none) depth -= 1
      else {
        trail[depth] = other
        depth += 1
        this.#enter(other)
      }
    }
    return 0
  }

  #enter(need: number): void {
    // Whoever takes a mark away wrongly is told, and does not wait for ever.
    if (this.#cameTo === this.#came.length) throw new RangeError("a search came to a need twice")
    this.#seenNeed[need] = this.#search
    this.#came[this.#cameTo++] = need
    this.#at[need] = (this.#first[need] as number) - 1
    this.#behind[need] = none
  }

  /** Goes on from where a search stands at a need, to a need that it has not come to; `none` at the end. */
  #step(need: number): number {
    const giving = this.#giving
    const slots = this.#slots
    const search = this.#search
    const since = this.#since
    const seenSlot = this.#seenSlot
    const seenNeed = this.#seenNeed
    const end = this.#first[need + 1] ?? 0
    let edge = this.#at[need] ?? end
    let give = this.#behind[need] ?? none
    for (;;) {
      if (give !== none) give = giving.next[give] ?? none
      while (give === none) {
        edge += 1
        if (edge >= end) {
          this.#at[need] = edge
          return none
        }
        const slot = slots[edge] as number
        if (this.closedSlot[slot] !== none) continue
        const seen = seenSlot[slot] as number
        if (seen >= since) {
          if (seen < search) this.#passedOver = true
          continue
        }
        seenSlot[slot] = search
        give = giving.head[slot] ?? none
      }
      const other = giving.need[give] as number
      if ((giving.quantity[give] as number) > 0) {
        const seen = seenNeed[other] as number
        if (seen >= since) {
          if (seen < search) this.#passedOver = true
          continue
        }
        this.#at[need] = edge
        this.#behind[need] = give
        return other
      }
    }
  }

  /**
   * Gives as much as the whole trail bears, at the most `most`: each need on it takes from the slot it looks at, and the next one makes room
   * there. What was given more to its first need.
   */
  #move(depth: number, most: number): number {
    const trail = this.#trail
    const giving = this.#giving
    const last = depth - 1
    const end = this.#slots[this.#at[trail[last] as number] as number] as number
    let quantity = Math.min(most, this.#left[end] as number)
    for (let step = 0; step < last; step++)
      quantity = Math.min(quantity, giving.quantity[this.#behind[trail[step] as number] as number] as number)
    for (let step = 0; step < depth; step++) {
      const need = trail[step] as number
      const edge = this.#at[need] as number
      const slot = this.#slots[edge] as number
      if (step < last) (giving.quantity[this.#behind[need] as number] as number) -= quantity
      giving.add(slot, need, edge, quantity)
      // The way was good, and may be again.
      this.#seenNeed[need] = 0
      this.#seenSlot[slot] = 0
    }
    ;(this.#left[end] as number) -= quantity
    return quantity
  }

  /** Closes what a search in vain has come to, together with what is closed already and could serve the same needs. */
  close(closed: Unions): void {
    const shortage = closed.make()
    for (let came = 0; came < this.#cameTo; came++) {
      const need = this.#came[came] as number
      if (this.closedNeed[need] === none) this.closedNeed[need] = shortage
      const end = this.#first[need + 1] as number
      for (let edge = this.#first[need] as number; edge < end; edge++) {
        const slot = this.#slots[edge] as number
        const before = this.closedSlot[slot] as number
        if (before === none) this.closedSlot[slot] = shortage
        else if (before !== shortage) closed.join(shortage, before)
      }
    }
  }
}
