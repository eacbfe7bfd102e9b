/**
 * How many teams each team mentors on a day, over all formations that it flies in, the busiest first; and who mentors more than the place has set.
 * Read from registers. What a reader would get wrong: a lead team that mentors nobody is there too, with none; and where a place has set nothing, no
 * team has too many.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as Parameter from "../../law/Parameter.ts"
import { mostLearners } from "../../law/parameters/Teams.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import * as Registers from "../../registers/Registers.ts"
import { workload } from "../../team/rules/Workload.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface Workload {
  readonly team: string
  readonly name: string
  readonly learners: number
  /** Why it is listed as having too many; none where it has not. */
  readonly findings: readonly Finding[]
}

export interface Workloads {
  readonly at: number
  readonly on: Day.Day
  /** What the place has set; nothing where it has not. */
  readonly most: number | undefined
  /** Teams that lead or mentor on the day. */
  readonly teams: readonly Workload[]
}

export const list = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<Workloads, DeskError> => {
  const view = Policy.on(world.policy, on)
  const read = Effect.all({
    listed: readRows(world, Registers.team),
    places: readRows(world, Registers.formationPlace, Registers.formationPlace.facts.place.is("lead")),
    links: readRows(world, Registers.formationLink)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { listed, places, links } }) => {
    const names = new Map(listed.map(({ team, name }) => [team, name]))
    const lessons = Map.groupBy(
      links.filter((link) => isInForce(link, on)),
      ({ mentor }) => mentor
    )
    const leading = places.filter((place) => isInForce(place, on)).map(({ team }) => team)
    const teams = [...new Set([...leading, ...lessons.keys()])].map((team): Workload => {
      // Two formations may give one team the same learner: it is one team to mentor.
      const learners = new Set(lessons.get(team)?.map((link) => link.team)).size
      return { team, name: names.get(team) ?? team, learners, findings: Rule.findings(workload, { learners }, view) }
    })
    return {
      at,
      on,
      most: Parameter.valueIn(view, mostLearners),
      teams: teams.toSorted((a, b) => b.learners - a.learners || (a.team < b.team ? -1 : 1))
    }
  })
}
