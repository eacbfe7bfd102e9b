/**
 * The directory: streets, communities, what lies below them, facilities, organisations, teams and volunteers' random ids, as they are listed, with
 * the days they are in force. It has no decider: what is listed last holds. What a reader would get wrong: it is journalled like everything
 * else, one stream for each row, so that its registers can be computed again and its rows get a life of their own later on the same keys.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import { finding } from "../law/Refusal.ts"
import type { Event } from "./Directory.schema.ts"

export type { Event } from "./Directory.schema.ts"

export interface Entry {
  /** The last listing; none of what nobody lists. */
  readonly listed?: Event
}

export const initial: Entry = {}
export const upcasts = {}

export const streamOf = (event: Event): string => {
  switch (event.type) {
    case "street.listed":
      return `street/${event.street}`
    case "community.listed":
      return `community/${event.community}`
    case "team.listed":
      return `team/${event.team}`
    case "volunteer.listed":
      return `volunteer/${event.volunteer}`
    case "compound.listed":
      return `compound/${event.compound}`
    case "building.listed":
      return `building/${event.building}`
    case "grid.listed":
      return `grid/${event.grid}`
    case "facility.listed":
      return `facility/${event.facility}`
    case "organisation.listed":
      return `organisation/${event.organisation}`
  }
}

export const types: readonly Event["type"][] = [
  "street.listed",
  "community.listed",
  "team.listed",
  "volunteer.listed",
  "compound.listed",
  "building.listed",
  "grid.listed",
  "facility.listed",
  "organisation.listed"
]

/** A stream lists one thing only, ever. */
export const fits = (entry: Entry, event: Event): boolean => entry.listed === undefined || streamOf(entry.listed) === streamOf(event)

export const evolve = (entry: Entry, event: Event): Entry => (fits(entry, event) ? { listed: event } : entry)

/** What a command names: something of the directory that must be there. */
export interface Named {
  readonly kind: "street" | "community" | "team" | "compound" | "building" | "grid" | "facility" | "organisation"
  readonly id: string
}

/** Why it cannot be named on a day: nobody lists it, or it is over. That it begins later stops nobody: a listing may come after the fact. */
export const reasonsAgainst = ({ kind, id }: Named, { listed }: Entry, on: Day.Day): readonly Finding[] => {
  if (listed === undefined) return [finding("directory.not-listed", { kind, id })]
  const { until }: { readonly type: string; readonly until?: string } = listed
  if (until === undefined || on <= Day.require(until)) return []
  return [finding("directory.over", { kind, id, on, until: Day.require(until) }, { units: { on: "day", until: "day" } })]
}
