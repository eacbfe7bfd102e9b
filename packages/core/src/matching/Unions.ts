/** Sets of numbers that only ever grow together. */
export class Unions {
  readonly #parent: number[] = []
  make(): number {
    this.#parent.push(this.#parent.length)
    return this.#parent.length - 1
  }
  root(one: number): number {
    let at = one
    for (let parent = this.#parent[at] ?? at; parent !== at; parent = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[parent] ?? parent
      at = parent
    }
    return at
  }
  join(into: number, other: number): void {
    this.#parent[this.root(other)] = this.root(into)
  }
}
