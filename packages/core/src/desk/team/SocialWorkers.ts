/**
 * Which teams have a social worker of their station, as of any day: somebody who is social worker of the team, and has a post at the station
 * on the same days. Read from registers. What a reader would get wrong: one without a post at any station answers for no station.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as ResponsibleWorkers from "../../team/ResponsibleWorkers.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface SocialWorkers {
  readonly at: number
  readonly on: Day.Day
  /** Teams in force on the day, in order of id. */
  readonly teams: readonly (ResponsibleWorkers.Responsible & { readonly name: string })[]
}

const { membership } = Registers

export const socialWorkers = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<SocialWorkers, DeskError> => {
  const read = Effect.all({
    teams: readRows(world, Registers.team),
    workers: readRows(world, membership, membership.facts.role.is("social-worker")),
    posts: readRows(world, Registers.stationPost)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { teams, workers, posts } }) => {
    const links = linksOf(workers, posts)
    const names = new Map(teams.map(({ team, name }) => [team, name]))
    const found = ResponsibleWorkers.responsible(teams, links, on)
    return { at, on, teams: found.map((one) => ({ ...one, name: names.get(one.team) ?? one.team })) }
  })
}

/** On behalf of which stations the social workers of teams answer for them, from their roles and their posts. */
export const linksOf = (
  workers: readonly Register.KeptRow<typeof membership>[],
  posts: readonly Register.KeptRow<typeof Registers.stationPost>[]
): readonly ResponsibleWorkers.Link[] =>
  workers.flatMap(({ team, person, ...held }) =>
    posts
      .filter((post) => post.person === person)
      .map(({ station, ...post }) => ({
        ...{ team, worker: person, station },
        from: Day.later(held.from, post.from),
        until: post.until === undefined ? held.until : Day.earlier(held.until, post.until)
      }))
  )
