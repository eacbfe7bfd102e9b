/**
 * Teams in force on a day that lack what a place asks of a team, or of which nobody knows whether they do: each with every reason. Read from
 * registers, all at once. What a reader would get wrong: a hint (a Party branch that could be) is no failing; and where a place asks nothing
 * of teams, none fails.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as Registers from "../../registers/Registers.ts"
import * as TeamCheck from "../../team/TeamCheck.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import * as Certificates from "../person/Certificates.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface Failing {
  readonly team: string
  readonly name: string
  readonly decision: Decision.Unmet | Decision.Unknown
}

export interface FailingTeams {
  readonly at: number
  readonly on: Day.Day
  /** Teams in force on the day. */
  readonly teams: number
  /** In order of id. */
  readonly failing: readonly Failing[]
}

export const failing = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<FailingTeams, DeskError> => {
  const view = Policy.on(world.policy, on)
  const read = Effect.all({
    listed: readRows(world, Registers.team),
    members: readRows(world, Registers.membership),
    standings: readRows(world, Registers.membershipStanding),
    kinds: readRows(world, Registers.personKind),
    certified: Certificates.read(world, view)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { listed, members, standings, kinds, certified } }) => {
    const membersOf = Map.groupBy(members, ({ team }) => team)
    const standingsOf = Map.groupBy(having(standings, "standing"), ({ team }) => team)
    const kindsOf = Map.groupBy(having(kinds, "kind"), ({ person }) => person)
    const there = listed.filter((team) => isInForce(team, on))
    return {
      at,
      on,
      teams: there.length,
      failing: there.flatMap(({ team, name }): readonly Failing[] => {
        const own = membersOf.get(team) ?? []
        const people = new Set(own.map(({ person }) => person))
        const been = [...people].flatMap((person) => kindsOf.get(person) ?? [])
        const known = { members: own, standings: standingsOf.get(team) ?? [], been, stated: {}, ...certified }
        const { composition, party } = TeamCheck.check(known, on, view)
        const decision = Asking.together([composition, party])
        return decision.outcome === "met" ? [] : [{ team, name: name ?? team, decision }]
      })
    }
  })
}
