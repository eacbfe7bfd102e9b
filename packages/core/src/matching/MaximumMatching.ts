/**
 * As much as can be given of what is asked, over a graph of who could serve whom: the plain integers behind `Matching`.
 *
 * Needs come in order of their claim. A need that has been served is never left unserved for a later one, so the answer is not only the
 * largest: among the largest it serves the earlier claims first. What a reader would get wrong: what cannot be served is proved. Each
 * shortage names needs and the slots that could serve any of them, all used up, by these needs alone.
 */
import { Giving, none } from "./Giving.ts"
import * as Shortage from "./Shortage.ts"
import { Unions } from "./Unions.ts"

/** Needs and slots by number. The slots that could serve need `n` are `slots[first[n]]` up to before `first[n + 1]`, the preferred first. */
export interface Graph {
  /** What each need asks, whole and not negative. */
  readonly asked: Float64Array
  /** What each slot offers, whole and not negative. */
  readonly offered: Float64Array
  readonly first: Int32Array
  readonly slots: Int32Array
}

export interface Served {
  /** What flows along each edge of the graph. */
  readonly given: Float64Array
  /** What each need still lacks. */
  readonly lacking: Float64Array
  /** What each slot has left. */
  readonly left: Float64Array
  /** Every need that lacks something and that any slot could serve stands in exactly one of them. */
  readonly shortages: readonly Shortage.Shortage[]
}

export const serve = ({ asked, offered, first, slots }: Graph): Served => {
  const needs = asked.length
  const lacking = asked.slice()
  const left = offered.slice()
  const giving = new Giving(offered.length)

  // What no search gets anything out of any more: slots used up by needs that can go nowhere else.
  const closed = new Unions()
  const closedSlot = new Int32Array(offered.length).fill(none)
  const closedNeed = new Int32Array(needs).fill(none)

  // A search goes from need to slot to the needs that the slot serves, and so on. Of each need it has come to it keeps where it stands: the
  // edge to the slot that it is looking behind, and the pair from there to the need that comes next.
  const at = new Int32Array(needs)
  const behind = new Int32Array(needs)
  const trail = new Int32Array(needs)
  const seenSlot = new Int32Array(offered.length)
  const seenNeed = new Int32Array(needs)
  // Marks are the numbers of searches. Those since the last search from the beginning are heeded: what led nowhere then is passed over, in
  // the hope that another way is found; but only a search that passed over nothing of the kind proves that there is none.
  let search = 0
  let since = 1
  let passedOver = false
  /** Everything that the latest way came to, from its first need on. */
  const came = new Int32Array(needs)
  let cameTo = 0

  /** The next edge of a need to a slot with something left. A slot used up stays so, hence this only moves on. */
  const look = first.slice(0, needs)
  const freeEdge = (need: number): number => {
    const end = first[need + 1] ?? 0
    let edge = look[need] ?? end
    while (edge < end && left[slots[edge] ?? 0] === 0) edge++
    look[need] = edge
    return edge < end ? edge : none
  }

  /** How many needs stand on the trail to a slot with something left, the last of them looking at it; 0 where no way was found. */
  const way = (from: number): number => {
    let depth = 1
    search += 1
    passedOver = false
    cameTo = 0
    trail[0] = from
    enter(from)
    while (depth > 0) {
      const need = trail[depth - 1] ?? 0
      if (behind[need] === none) {
        const free = freeEdge(need)
        if (free !== none) {
          at[need] = free
          return depth
        }
      }
      const other = step(need)
      if (other === none) depth -= 1
      else {
        trail[depth] = other
        depth += 1
        enter(other)
      }
    }
    return 0
  }

  const enter = (need: number): void => {
    seenNeed[need] = search
    came[cameTo++] = need
    at[need] = (first[need] ?? 0) - 1
    behind[need] = none
  }

  /** Goes on from where a search stands at a need, to a need that it has not come to; `none` at the end. */
  const step = (need: number): number => {
    const end = first[need + 1] ?? 0
    let edge = at[need] ?? end
    let give = behind[need] ?? none
    for (;;) {
      if (give !== none) give = giving.next[give] ?? none
      while (give === none) {
        edge += 1
        if (edge >= end) {
          at[need] = edge
          return none
        }
        const slot = slots[edge] ?? 0
        if (closedSlot[slot] !== none) continue
        const seen = seenSlot[slot] ?? 0
        if (seen >= since) {
          if (seen < search) passedOver = true
          continue
        }
        seenSlot[slot] = search
        give = giving.head[slot] ?? none
      }
      const other = giving.need[give] ?? 0
      if ((giving.quantity[give] ?? 0) > 0) {
        const seen = seenNeed[other] ?? 0
        if (seen >= since) {
          if (seen < search) passedOver = true
          continue
        }
        at[need] = edge
        behind[need] = give
        return other
      }
    }
  }

  /** Gives as much as the whole trail bears: each need on it takes from the slot it looks at, and the next one makes room there. */
  const move = (depth: number): void => {
    const from = trail[0] ?? 0
    const last = trail[depth - 1] ?? 0
    const end = slots[at[last] ?? 0] ?? 0
    let quantity = Math.min(lacking[from] ?? 0, left[end] ?? 0)
    for (let step = 0; step < depth - 1; step++) quantity = Math.min(quantity, giving.quantity[behind[trail[step] ?? 0] ?? 0] ?? 0)
    for (let step = 0; step < depth; step++) {
      const need = trail[step] ?? 0
      const edge = at[need] ?? 0
      const slot = slots[edge] ?? 0
      if (step < depth - 1) {
        const give = behind[need] ?? 0
        giving.quantity[give] = (giving.quantity[give] ?? 0) - quantity
      }
      giving.add(slot, need, edge, quantity)
      // The way was good, and may be again.
      seenNeed[need] = 0
      seenSlot[slot] = 0
    }
    lacking[from] = (lacking[from] ?? 0) - quantity
    left[end] = (left[end] ?? 0) - quantity
  }

  /** Closes what a search in vain has come to, together with what is closed already and could serve the same needs. */
  const close = (): void => {
    const shortage = closed.make()
    for (const need of came.subarray(0, cameTo)) {
      if (closedNeed[need] === none) closedNeed[need] = shortage
      for (let edge = first[need] ?? 0; edge < (first[need + 1] ?? 0); edge++) {
        const slot = slots[edge] ?? 0
        if (closedSlot[slot] === none) closedSlot[slot] = shortage
        else closed.join(shortage, closedSlot[slot] ?? none)
      }
    }
  }

  for (let need = 0; need < needs; need++) {
    const isServable = (first[need] ?? 0) < (first[need + 1] ?? 0)
    while (isServable && (lacking[need] ?? 0) > 0) {
      const free = freeEdge(need)
      if (free !== none) {
        // Most needs make no other move aside.
        const slot = slots[free] ?? 0
        const quantity = Math.min(lacking[need] ?? 0, left[slot] ?? 0)
        giving.add(slot, need, free, quantity)
        lacking[need] = (lacking[need] ?? 0) - quantity
        left[slot] = (left[slot] ?? 0) - quantity
        continue
      }
      const depth = way(need)
      if (depth > 0) move(depth)
      else if (passedOver) since = search + 1
      else {
        close()
        break
      }
    }
  }
  const given = new Float64Array(slots.length)
  for (const [pair, edge] of giving.edge.entries()) given[edge] = giving.quantity[pair] ?? 0
  return { given, lacking, left, shortages: Shortage.all({ unions: closed, needs: closedNeed, slots: closedSlot }, asked, offered) }
}
