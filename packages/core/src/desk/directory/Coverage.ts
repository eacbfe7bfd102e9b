/**
 * Which communities are covered on a day: by a volunteer organisation of their own and a feature project of that organisation. Read from
 * registers; the journal is not asked. What a reader would get wrong: a village is no community of a town. Which kinds count is the caller's
 * question, not the directory's answer.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as PairedCoverage from "../../place/rules/PairedCoverage.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface Question {
  /** Default: today. */
  readonly on?: Day.Day
  /** Kinds of community that are counted. */
  readonly kinds: readonly string[]
}

export interface Coverage extends PairedCoverage.Report {
  readonly at: number
  readonly on: Day.Day
  /** What streets, communities and teams are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

export const coverage = (world: World.World, { on = World.now(world).today, kinds }: Question): Effect.Effect<Coverage, DeskError> => {
  const read = Effect.all({
    streets: readRows(world, Registers.street),
    communities: readRows(world, Registers.community),
    teams: readRows(world, Registers.team),
    projects: readRows(world, Registers.featureProject)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { streets, communities, teams, projects } }): Coverage => {
    const report = PairedCoverage.report(
      { on, kinds },
      communities,
      teams.map(({ registered, ...one }) => ({ ...one, isVolunteerOrganisation: registered })),
      projects.flatMap(({ team, ...one }) => (team === undefined ? [] : [{ ...one, team }]))
    )
    const names = [
      ...streets.map((one) => [one.street, one.name] as const),
      ...communities.map((one) => [one.community, one.name] as const),
      ...teams.map((one) => [one.team, one.name] as const)
    ]
    return {
      ...report,
      at,
      on,
      names: new Map(names.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])))
    }
  })
}
