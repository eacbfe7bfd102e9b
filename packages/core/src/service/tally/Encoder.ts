/**
 * Codes for the ids of records, in order of their first appearance, and what the codes mean.
 *
 * A *place* is a community in a street: a community that records place in two streets (it moved, or somebody erred) has two places.
 */
import type { TallyRecord } from "./TallyRecord.ts"

/** What the codes mean. */
export interface Dictionaries {
  readonly record: readonly string[]
  readonly volunteer: readonly string[]
  readonly team: readonly string[]
  /** "" where none is named. */
  readonly community: readonly string[]
  readonly street: readonly string[]
  readonly communityOfPlace: ArrayLike<number>
  readonly streetOfPlace: ArrayLike<number>
  readonly activity: readonly string[]
  readonly category: readonly string[]
}

class Dictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  code(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    this.#codes.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }
}

export class Encoder implements Dictionaries {
  /** Records are told apart by whoever uses the encoder. */
  readonly record: string[] = []
  readonly communityOfPlace: number[] = []
  readonly streetOfPlace: number[] = []
  readonly #volunteers = new Dictionary()
  readonly #teams = new Dictionary()
  readonly #places = new Dictionary()
  readonly #communities = new Dictionary()
  readonly #streets = new Dictionary()
  readonly #activities = new Dictionary()
  readonly #categories = new Dictionary()
  readonly volunteer = this.#volunteers.texts
  readonly team = this.#teams.texts
  readonly community = this.#communities.texts
  readonly street = this.#streets.texts
  readonly activity = this.#activities.texts
  readonly category = this.#categories.texts

  volunteerOf(record: TallyRecord): number {
    return this.#volunteers.code(record.volunteer)
  }

  teamOf(record: TallyRecord): number {
    return this.#teams.code(record.team)
  }

  activityOf(record: TallyRecord): number {
    return this.#activities.code(record.activity)
  }

  categoryOf(record: TallyRecord): number {
    return this.#categories.code(record.category)
  }

  placeOf(record: TallyRecord): number {
    const community: string = record.community ?? ""
    const street: string = record.street ?? ""
    const code = this.#places.code(street === "" ? community : `${community}\n${street}`)
    if (code === this.streetOfPlace.length) {
      this.communityOfPlace.push(this.#communities.code(community))
      this.streetOfPlace.push(this.#streets.code(street))
    }
    return code
  }
}
