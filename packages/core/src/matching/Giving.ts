/**
 * What flows along the edges of a graph, and through which edges a slot gives: a list in each slot's name, linked through the edges.
 *
 * What a reader would get wrong: an edge once listed stays, giving or not; whoever walks the list asks for its quantity.
 */
const none = -1

export class Giving {
  readonly quantity: Float64Array
  readonly head: Int32Array
  readonly next: Int32Array
  readonly #isListed: Uint8Array
  constructor(slots: number, edges: number) {
    this.quantity = new Float64Array(edges)
    this.head = new Int32Array(slots).fill(none)
    this.next = new Int32Array(edges)
    this.#isListed = new Uint8Array(edges)
  }
  add(slot: number, edge: number, quantity: number): void {
    this.quantity[edge] = (this.quantity[edge] ?? 0) + quantity
    if (this.#isListed[edge] === 1) return
    this.#isListed[edge] = 1
    this.next[edge] = this.head[slot] ?? none
    this.head[slot] = edge
  }
}
