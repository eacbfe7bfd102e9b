/** Sets of numbers that only ever grow together. */
export class Unions {
  /** Lives on, as `Search.kept` does, for its reason. */
  static readonly kept: Unions = new Unions()
  readonly #parent: number[] = []
  make(): number {
    const one = this.#parent.length
    this.#parent.push(one)
    return one
  }
  root(one: number): number {
    let at = one
    for (let parent = this.#parent[at] as number; parent !== at; parent = this.#parent[at] as number) {
      this.#parent[at] = this.#parent[parent] as number
      at = parent
    }
    return at
  }
  join(into: number, other: number): void {
    this.#parent[this.root(other)] = this.root(into)
  }
}
