/**
 * Looks at all the memory that a few changes will need, before the first of them is made. A change goes from its record to its person, from
 * there to the row, and from the row to the counts, and waits for the memory at every step; here each step is done for all of them at once,
 * so that one wait is enough for all.
 *
 * Nothing hangs on it but time: a place that was guessed wrong is looked at in vain. What would lie outside an array is not looked at, since
 * after a few such looks the engine throws away what it compiled, again and again: that took more than looking ahead gains.
 */
import type { Cells, Codes } from "./Cells.ts"
import { type Changes, most } from "./Changes.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { Heads } from "./Heads.ts"
import { MonthOf } from "./MonthOf.ts"
import type { PersonCounts } from "./PersonCounts.ts"
import { dayOf } from "./PlainIsland.ts"
import { PlainShelves } from "./PlainShelves.ts"
import type { Row } from "./Shelves.ts"

/** Of fewer changes nothing is gained: a record that goes and comes back is looked at once. */
const fewest = 3

export class LookAhead {
  readonly #heads: Heads
  readonly #counts: PersonCounts
  readonly #shelves: PlainShelves
  readonly #cells: readonly Cells[]
  /** The changes that are looked at: of each the person, the place on the shelf, and where the row begins. */
  readonly #changes = new Int32Array(most)
  readonly #people = new Int32Array(most)
  readonly #places = new Int32Array(most)
  readonly #words = new Int32Array(most)
  /** Of those whose row is known its codes, its month, and where its counts lie. */
  readonly #codes: Codes
  readonly #months = new Int32Array(most)
  readonly #monthOf = new MonthOf()
  readonly #counted: Int32Array
  /** What was seen is kept, or no compiler would look. */
  seen = 0

  constructor(
    heads: Heads,
    counts: PersonCounts,
    shelves: PlainShelves,
    cells: readonly Cells[],
    { communityOfPlace, streetOfPlace }: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">
  ) {
    this.#heads = heads
    this.#counts = counts
    this.#shelves = shelves
    this.#cells = cells
    const [volunteer, team, community, category] = [new Int32Array(most), new Int32Array(most), new Int32Array(most), new Uint8Array(most)]
    this.#codes = { volunteer, team, community, category, communityOfPlace, streetOfPlace }
    this.#counted = new Int32Array(most * cells.length)
  }

  at(changes: Changes): void {
    if (changes.count < fewest) return
    let seen = this.#shelves.records.look(changes.records, changes.count)
    const count = this.#atPeople(changes)
    seen ^= this.#heads.look(this.#people, count)
    for (const cells of this.#cells) seen += cells.look(this.#people, count)
    this.#shelves.wordsAt(this.#people, this.#places, count, this.#words)
    seen ^= this.#shelves.lookAtRows(this.#words, count)
    const known = this.#atRows(changes, count)
    let places = 0
    for (const cells of this.#cells) places = cells.near(this.#codes, this.#months, known, this.#counted, places)
    this.seen = seen ^ this.#counts.look(this.#counted, places)
  }

  /** Whom the changes are of. A record that comes back at once is looked at once. */
  #atPeople({ records, rows, count }: Changes): number {
    let all = 0
    for (let at = 0; at < count; at++) {
      const record = records[at] ?? 0
      if (at > 0 && records[at - 1] === record) continue
      const person = rows[at]?.[0]?.volunteer ?? this.#shelves.records.personOf(record)
      if (!this.#heads.has(person)) continue
      this.#changes[all] = at
      this.#people[all] = person
      this.#places[all] = this.#shelves.records.placeOf(record)
      all++
    }
    return all
  }

  /** How many rows are known then. */
  #atRows({ records, rows }: Changes, count: number): number {
    let known = 0
    for (let at = 0; at < count; at++) {
      const change = this.#changes[at] ?? 0
      const row = rows[change]?.[0]
      const person = this.#people[at] ?? 0
      const isKnown = row !== undefined ? this.#take(row, known) : this.#takeAt(person, this.#places[at] ?? 0, records[change] ?? 0, known)
      if (!isKnown) continue
      this.#codes.volunteer[known] = person
      known++
    }
    return known
  }

  #take(row: Row, to: number): boolean {
    if (!PlainShelves.fits(row)) return false
    this.#codes.team[to] = row.team
    this.#codes.community[to] = row.community
    this.#codes.category[to] = row.category
    this.#months[to] = this.#monthOf.day(dayOf(row.start))
    return true
  }

  #takeAt(person: number, place: number, record: number, to: number): boolean {
    const shelves = this.#shelves
    shelves.open(person)
    if (place >= shelves.end || shelves.recordAt(place) !== record) return false
    this.#codes.team[to] = shelves.teamAt(place)
    this.#codes.community[to] = shelves.placeAt(place)
    this.#codes.category[to] = shelves.categoryAt(place)
    this.#months[to] = this.#monthOf.day(dayOf(shelves.keyAt(place) >> 1))
    return true
  }
}
