/**
 * The monthly visit rate of elders in special difficulty (月探访率), by people: of those on the list on a day, how many were visited in its calendar
 * month. Both figures open to rows: the list to tags, those visited to visits.
 */
import * as Day from "../foundation/Day.ts"
import * as Figure from "./Figure.ts"
import { peopleServed as names } from "./messages/people.ts"
import type { Served, Tagged } from "./PeopleServed.ts"
import type * as Share from "./Share.ts"

/** A tag, with the day on which its file was closed. */
export interface Listed extends Tagged {
  readonly closedOn?: Day.Day | undefined
}

export const of = (listed: readonly Listed[], visits: readonly Served[], on: Day.Day): Share.Share => {
  const isListed = ({ from, over, closedOn }: Listed): boolean | undefined =>
    Figure.both(from === undefined ? undefined : from <= on, (over === undefined || on < over) && (closedOn === undefined || on < closedOn))
  const people = new Set(listed.flatMap((row) => (isListed(row) === true && row.recipient !== undefined ? [row.recipient] : [])))
  return {
    id: "elders-visited",
    whole: Figure.distinct(names.elderListed, listed, (row) => {
      const is = isListed(row)
      return is === true ? row.recipient : is
    }),
    part: Figure.distinct(names.elderVisited, visits, ({ recipient, on: day }) => {
      if (recipient === undefined || !people.has(recipient)) return false
      if (day === undefined) return undefined
      return day <= on && Day.monthIndex(day) === Day.monthIndex(on) && recipient
    })
  }
}
