/**
 * What the directory says around a service: of its team, and whether team, community and volunteer were in force on its day. What a reader would
 * get wrong: what it says now, also of a service long past; a listing that is put right is right for all days.
 */
import * as Effect from "effect/Effect"
import type { Day } from "../../foundation/Day.ts"
import type { InForce } from "../../foundation/InForce.ts"
import * as DaysInForce from "../../place/rules/DaysInForce.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Team } from "../../service/rules/CommunityGroup.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import type { Around } from "./Remarks.ts"

export interface Listed {
  readonly teams: ReadonlyMap<string, Team & { readonly inForce: InForce }>
  readonly communities: ReadonlyMap<string, InForce>
}

interface Served {
  readonly team: string
  readonly community?: string | undefined
  readonly on: Day
}

const of = (teams: readonly KeptRow<typeof Registers.team>[], communities: readonly KeptRow<typeof Registers.community>[]): Listed => ({
  teams: new Map(
    teams.map(({ team, registered, supervisor, ...days }) => [team, { registered, supervisor, inForce: DaysInForce.daysOf(days) }] as const)
  ),
  communities: new Map(communities.map(({ community, ...days }) => [community, DaysInForce.daysOf(days)] as const))
})

/** Of all teams and communities. */
export const all = (world: World): Effect.Effect<Listed, WorldFailed> =>
  Effect.zipWith(readRows(world, Registers.team), readRows(world, Registers.community), of)

/** Of those that a service names. */
export const named = (world: World, { team, community }: Pick<Served, "team" | "community">): Effect.Effect<Listed, WorldFailed> =>
  Effect.zipWith(
    readRows(world, Registers.team, Registers.team.facts.team.is(team)),
    community === undefined ? Effect.succeed([]) : readRows(world, Registers.community, Registers.community.facts.community.is(community)),
    of
  )

/** The day on which somebody registered, where the directory says it. */
export const registeredOn = (world: World, volunteer: string): Effect.Effect<Day | undefined, WorldFailed> =>
  Effect.map(readRows(world, Registers.volunteer, Registers.volunteer.facts.volunteer.isOneOf([volunteer])), ([row]) => row?.registeredOn)

export const around = (
  { teams, communities }: Listed,
  { team, community, on }: Served,
  registered?: Day
): Pick<Around, "team" | "outside"> => {
  const known = teams.get(team)
  const days = { team: known?.inForce, community: communities.get(community ?? ""), registeredOn: registered }
  return {
    team: known === undefined ? undefined : { registered: known.registered, supervisor: known.supervisor },
    outside: DaysInForce.outside(on, days)
  }
}
