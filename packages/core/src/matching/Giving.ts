/**
 * Which needs a slot serves, and how much it gives each: a list in each slot's name. Pairs have numbers of their own, since few of the edges
 * of a graph ever give anything.
 *
 * What a reader would get wrong: a pair once listed stays, giving or not; whoever walks the list asks for its quantity.
 */
/** No edge, no pair, no search. */
export const none = -1

export class Giving {
  /** By slot: its latest pair; then, by pair, the one before. */
  readonly head: Int32Array
  readonly next: number[] = []
  readonly edge: number[] = []
  readonly need: number[] = []
  readonly quantity: number[] = []
  constructor(slots: number) {
    this.head = new Int32Array(slots).fill(none)
  }
  add(slot: number, need: number, edge: number, quantity: number): void {
    const first = this.head[slot] ?? none
    for (let pair = first; pair !== none; pair = this.next[pair] ?? none) {
      if (this.edge[pair] !== edge) continue
      ;(this.quantity[pair] as number) += quantity
      return
    }
    this.head[slot] = this.edge.length
    this.next.push(first)
    this.edge.push(edge)
    this.need.push(need)
    this.quantity.push(quantity)
  }
  /** The pairs that give something, oldest first. */
  all(): { readonly need: number; readonly edge: number; readonly quantity: number }[] {
    const all: { readonly need: number; readonly edge: number; readonly quantity: number }[] = []
    this.quantity.forEach((quantity, pair) => {
      if (quantity > 0) all.push({ need: this.need[pair] as number, edge: this.edge[pair] as number, quantity })
    })
    return all
  }
}
