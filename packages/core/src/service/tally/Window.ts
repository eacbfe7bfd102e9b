/** The rows of an island as columns, for booking. The memory is used again for the next island. */
import type { Dictionaries } from "./Encoder.ts"
import { at } from "./Shelves.ts"

export class Window {
  readonly communityOfPlace: ArrayLike<number>
  readonly streetOfPlace: ArrayLike<number>
  volunteer = new Int32Array(16)
  team = new Int32Array(16)
  community = new Int32Array(16)
  category = new Uint8Array(16)
  start = new Int32Array(16)
  minutes = new Uint16Array(16)
  untimed = new Uint8Array(16)

  constructor({ communityOfPlace, streetOfPlace }: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">) {
    this.communityOfPlace = communityOfPlace
    this.streetOfPlace = streetOfPlace
  }

  set(row: number, facts: Int32Array, base: number): void {
    if (row === this.start.length) this.#grow()
    this.volunteer[row] = facts[base + at.volunteer] ?? 0
    this.team[row] = facts[base + at.team] ?? 0
    this.community[row] = facts[base + at.community] ?? 0
    this.category[row] = facts[base + at.category] ?? 0
    this.start[row] = facts[base + at.start] ?? 0
    this.minutes[row] = facts[base + at.minutes] ?? 0
    this.untimed[row] = facts[base + at.untimed] ?? 0
  }

  #grow(): void {
    const length = this.start.length * 2
    const wider = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(length)
      to.set(from)
      return to
    }
    const narrow = (from: Uint8Array): Uint8Array<ArrayBuffer> => {
      const to = new Uint8Array(length)
      to.set(from)
      return to
    }
    this.volunteer = wider(this.volunteer)
    this.team = wider(this.team)
    this.community = wider(this.community)
    this.category = narrow(this.category)
    this.start = wider(this.start)
    const minutes = new Uint16Array(length)
    minutes.set(this.minutes)
    this.minutes = minutes
    this.untimed = narrow(this.untimed)
  }
}
