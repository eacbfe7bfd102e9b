/**
 * Who was served in a period, as people and as person-times (受益人数、人次), kept apart: whoever is there twice is one person and two person-times.
 *
 * What a reader would get wrong: people of two tags, or of two streets, together are never the sum of both. The union is counted anew, from the rows
 * that it is made of. Who learns at a teaching point is served, and serves nobody: none of it is service. Nothing here is for the public.
 */
import type * as Day from "../foundation/Day.ts"
import { byText } from "../foundation/Order.ts"
import * as Period from "../foundation/Period.ts"
import * as Figure from "./Figure.ts"
import { peopleServed as names } from "./messages/people.ts"

export interface Of extends Figure.At {
  readonly street?: string | undefined
  readonly team?: string | undefined
  readonly recipient?: string | undefined
}
/** A tag of a file, from its first day to the day on which it is over. */
export interface Tagged extends Of {
  readonly tag: string
  readonly from?: Day.Day | undefined
  readonly over?: Day.Day | undefined
}
/** A visit that was kept, or a wish that was confirmed. */
export interface Served extends Of {
  readonly on?: Day.Day | undefined
}
/** A session of a course, once for each learner by name and once for those without. */
export interface Learned extends Figure.At {
  readonly street?: string | undefined
  readonly team?: string | undefined
  readonly on?: Day.Day | undefined
  /** Undefined: so many without a name. */
  readonly learner?: string | undefined
  readonly times: number
}
export interface Rows {
  readonly tagged: readonly Tagged[]
  readonly visits: readonly Served[]
  readonly wishes: readonly Served[]
  readonly learned: readonly Learned[]
}

export interface Visited {
  readonly visitTimes: Figure.Figure
  readonly visited: Figure.Figure
}
export interface Learners {
  readonly learnerTimes: Figure.Figure
  readonly learners: Figure.Figure
}
export interface Counted extends Visited, Learners {
  /** On file under any tag, each once. */
  readonly onFile: Figure.Figure
  readonly wishTimes: Figure.Figure
  readonly granted: Figure.Figure
  /** Under each tag, in order of tag; somebody with two is counted under both. */
  readonly tags: readonly { readonly tag: string; readonly people: Figure.Figure }[]
}
export interface Report {
  readonly district: Counted
  /** In order of id; what names no street comes last. */
  readonly streets: readonly (Counted & { readonly street: string | undefined })[]
}

const within =
  (period: Period.Period) =>
  ({ on }: { readonly on?: Day.Day | undefined }): boolean | undefined =>
    on === undefined ? undefined : Period.contains(period, on)

/** Whose row it is, where it counts. */
const whose =
  <R>(counts: (row: R) => boolean | undefined, who: (row: R) => string | undefined) =>
  (row: R): string | false | undefined => {
    const does = counts(row)
    return does === true ? who(row) : does
  }

export const visited = (period: Period.Period, visits: readonly Served[]): Visited => ({
  visitTimes: Figure.count(names.visitTimes, visits, within(period)),
  visited: Figure.distinct(
    names.visited,
    visits,
    whose(within(period), ({ recipient }: Served) => recipient)
  )
})

/** How many people came without a name nobody knows: then there are at least so many learners. */
export const learners = (period: Period.Period, learned: readonly Learned[]): Learners => ({
  learnerTimes: Figure.sum(names.learnerTimes, learned, (row) => {
    const does = within(period)(row)
    return does === true ? row.times : does
  }),
  learners: Figure.distinct(
    names.learners,
    learned.filter(({ times }) => times > 0),
    whose(within(period), ({ learner }: Learned) => learner)
  )
})

const counted = (period: Period.Period, { tagged, visits, wishes, learned }: Rows): Counted => {
  const holds = ({ from, over }: Tagged): boolean | undefined =>
    Figure.both(from === undefined ? undefined : from <= period.last, over === undefined || over > period.first)
  const people = (name: Figure.Name, rows: readonly Tagged[]): Figure.Figure =>
    Figure.distinct(
      name,
      rows,
      whose(holds, ({ recipient }: Tagged) => recipient)
    )
  return {
    onFile: people(names.onFile, tagged),
    tags: [...Map.groupBy(tagged, ({ tag }) => tag)]
      .toSorted(([a], [b]) => byText(a, b))
      .map(([tag, rows]) => ({ tag, people: people(names.tagged, rows) })),
    ...visited(period, visits),
    wishTimes: Figure.count(names.wishTimes, wishes, within(period)),
    granted: Figure.distinct(
      names.granted,
      wishes,
      whose(within(period), ({ recipient }: Served) => recipient)
    ),
    ...learners(period, learned)
  }
}

export const report = (period: Period.Period, rows: Rows): Report => {
  const inStreet = <R extends { readonly street?: string | undefined }>(all: readonly R[]) => {
    const of = Map.groupBy(all, ({ street }) => street)
    return { ids: [...of.keys()], in: (street: string | undefined): readonly R[] => of.get(street) ?? [] }
  }
  const [tagged, visits, wishes, learned] = [inStreet(rows.tagged), inStreet(rows.visits), inStreet(rows.wishes), inStreet(rows.learned)]
  const ids = new Set([tagged, visits, wishes, learned].flatMap((one) => one.ids))
  const named = [...ids].filter((id) => id !== undefined).toSorted(byText)
  return {
    district: counted(period, rows),
    streets: [...named, ...(ids.has(undefined) ? [undefined] : [])].map((street) => ({
      street,
      ...counted(period, {
        tagged: tagged.in(street),
        visits: visits.in(street),
        wishes: wishes.in(street),
        learned: learned.in(street)
      })
    }))
  }
}
