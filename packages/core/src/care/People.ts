/**
 * People and person-times (受益人数、人次), kept apart: whoever is there twice is one person and two person-times.
 *
 * What a reader would get wrong: people of two groups together are never the sum of both. The union is counted anew, from whom it is made of.
 */
import type { Day } from "../foundation/Day.ts"
import type { PersonId } from "../foundation/Id.ts"
import { type RecipientFile, tagsOn } from "./RecipientFile.ts"
import type { Tag } from "./Tag.ts"

export interface Counted {
  readonly people: number
  readonly personTimes: number
}

/** One entry for each time that somebody was served. */
export const count = (times: readonly PersonId[]): Counted => ({ people: new Set(times).size, personTimes: times.length })

export interface Listed {
  readonly recipient: PersonId
  readonly file: RecipientFile
}

export interface ByTag {
  /** Everybody with a tag, each once. */
  readonly people: number
  /** Everybody under each of their tags. */
  readonly tags: ReadonlyMap<Tag, number>
}

export const byTag = (listed: readonly Listed[], on: Day): ByTag => {
  const of = Map.groupBy(
    listed.flatMap(({ recipient, file }) => tagsOn(file, on).map((tag) => ({ recipient, tag }))),
    ({ tag }) => tag
  )
  const peopleIn = (rows: readonly { readonly recipient: PersonId }[]) => count(rows.map(({ recipient }) => recipient)).people
  return { people: peopleIn([...of.values()].flat()), tags: new Map([...of].map(([tag, rows]) => [tag, peopleIn(rows)])) }
}
