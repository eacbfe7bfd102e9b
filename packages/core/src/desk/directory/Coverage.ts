/**
 * Which communities have a team, and which have none: those in force on a day, of the kinds that are asked for. What a reader would get
 * wrong: a village is no community of a town. Which kinds count is the caller's question, not the directory's answer.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface Question {
  /** Default: today. */
  readonly on?: Day.Day
  /** Kinds of community that are counted; every one without it. */
  readonly kinds?: readonly string[]
}

export interface Covered {
  readonly community: string
  readonly name: string
  readonly street: string | undefined
  /** Teams in force there on the day, by id. */
  readonly teams: readonly string[]
}

export interface Coverage {
  readonly at: number
  readonly on: Day.Day
  /** In order of id. */
  readonly communities: readonly Covered[]
}

interface InForce {
  readonly from: Day.Day | undefined
  readonly until: Day.Day | undefined
}

const isInForce = ({ from, until }: InForce, on: Day.Day): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until)

export const coverage = (world: World.World, { on = World.now(world).today, kinds }: Question = {}): Effect.Effect<Coverage, DeskError> => {
  const read = Effect.all({ communities: readRows(world, Registers.community), teams: readRows(world, Registers.team) })
  return Effect.map(atOneMoment(world, read), ({ at, value: { communities, teams } }): Coverage => {
    const there = Map.groupBy(
      teams.filter((team) => isInForce(team, on)),
      ({ community }) => community
    )
    return {
      at,
      on,
      communities: communities.flatMap((one) =>
        one.community === undefined || !isInForce(one, on) || (kinds !== undefined && !kinds.includes(one.kind ?? ""))
          ? []
          : [
              {
                community: one.community,
                name: one.name ?? one.community,
                street: one.street,
                teams: (there.get(one.community) ?? []).flatMap(({ team }) => team ?? [])
              }
            ]
      )
    }
  })
}
