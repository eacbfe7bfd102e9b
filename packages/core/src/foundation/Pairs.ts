/**
 * Pairs of values that come again and again, each by a number, in the order in which they first came: tens of thousands of rows are told apart by
 * small numbers instead of by texts.
 */
export class Pairs<A, B> {
  readonly all: (readonly [A, B])[] = []
  readonly #numbers = new Map<A, Map<B, number>>()
  /** What came last with each: as a rule it comes with it again, and to be the same is found sooner than to be known. */
  readonly #last = new Map<A, number>()

  numberOf(a: A, b: B): number {
    const last = this.#last.get(a)
    if (last !== undefined && this.all[last]?.[1] === b) return last
    const number = this.#find(a, b)
    this.#last.set(a, number)
    return number
  }

  #find(a: A, b: B): number {
    let ofA = this.#numbers.get(a)
    if (ofA === undefined) this.#numbers.set(a, (ofA = new Map()))
    let number = ofA.get(b)
    if (number === undefined) ofA.set(b, (number = this.all.push([a, b]) - 1))
    return number
  }
}
