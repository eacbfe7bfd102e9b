/**
 * Which team, community and street a row means, by the names and codes of the directory. What a reader would get wrong: a name that fits
 * two teams is not decided; a name that fits none is a new team, proposed and not made silently.
 */
import * as Effect from "effect/Effect"
import * as Registers from "../registers/Registers.ts"
import type { WorldFailed } from "./DeskError.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import { readRows } from "./ReadRows.ts"
import type { World } from "./World.ts"

export interface Team {
  readonly team: string
  readonly name: string
  readonly community?: string
  readonly street?: string
  readonly station?: string
  /** Proposed by a row of this file; not in the directory yet. */
  readonly proposed: boolean
}

interface Named {
  readonly id: string
  readonly name: string
  readonly street?: string
}

interface KnownTeam extends Team {
  proposed: boolean
}

/** By name and by code. Mutable: a proposed team is known to the rows after it. */
export interface Places {
  readonly teams: Map<string, readonly KnownTeam[]>
  readonly communities: ReadonlyMap<string, readonly Named[]>
  readonly streets: ReadonlyMap<string, readonly Named[]>
}

export type Found =
  | { readonly kind: "found"; readonly team: Team }
  | { readonly kind: "several"; readonly teams: readonly Team[] }
  /** No such team; where it would belong, as far as the row says. */
  | { readonly kind: "nobody"; readonly name: string; readonly community?: string; readonly street?: string }

const put = <T>(index: Map<string, readonly T[]>, name: string | undefined, one: T): void => {
  if (name === undefined) return
  const others = index.get(name) ?? []
  if (!others.includes(one)) index.set(name, [...others, one])
}

export const load = Effect.fnUntraced(function* (world: World): Effect.fn.Return<Places, WorldFailed> {
  const [streets, communities, teams] = yield* Effect.all([
    readRows(world, Registers.street),
    readRows(world, Registers.community),
    readRows(world, Registers.team)
  ])
  const places = { teams: new Map<string, readonly KnownTeam[]>(), communities: new Map<string, readonly Named[]>(), streets: new Map<string, readonly Named[]>() }
  for (const { street, name, code } of streets) {
    if (street === undefined || name === undefined) continue
    const one = { id: street, name }
    put(places.streets, name, one)
    put(places.streets, code, one)
  }
  for (const { community, name, code, street } of communities) {
    if (community === undefined || name === undefined) continue
    const one = { id: community, name, ...(street === undefined ? {} : { street }) }
    put(places.communities, name, one)
    put(places.communities, code, one)
  }
  for (const { team, name, code, community, street, station } of teams) {
    if (team === undefined || name === undefined) continue
    const one: KnownTeam = {
      team,
      name,
      proposed: false,
      ...(community === undefined ? {} : { community }),
      ...(street === undefined ? {} : { street }),
      ...(station === undefined ? {} : { station })
    }
    put(places.teams, name, one)
    put(places.teams, code, one)
  }
  return places
})

/** The place by its name, if exactly one fits and, where a street is known, lies in it. */
const only = (index: ReadonlyMap<string, readonly Named[]>, name: string | undefined, street?: string): Named | undefined => {
  const named = name === undefined ? [] : (index.get(name) ?? [])
  const there = street === undefined ? named : named.filter((one) => one.street === undefined || one.street === street)
  return there.length === 1 ? there[0] : undefined
}

const nobody: readonly KnownTeam[] = []

/** The team that a row means. Undefined for a row that names none. */
export const find = (places: Places, row: Pick<IncomingRow, "team" | "community" | "street">): Found | undefined => {
  if (row.team === undefined) return undefined
  const named = places.teams.get(row.team) ?? nobody
  const first = named[0]
  if (first !== undefined && named.length === 1) return { kind: "found", team: first }
  const street = only(places.streets, row.street)?.id
  const community = only(places.communities, row.community, street)
  if (named.length > 1) {
    const fitting = narrowed(named, community?.id, street)
    const one = fitting[0]
    return one !== undefined && fitting.length === 1 ? { kind: "found", team: one } : { kind: "several", teams: fitting }
  }
  const where = { ...(community === undefined ? {} : { community: community.id }), ...withStreet(street ?? community?.street) }
  return { kind: "nobody", name: row.team, ...where }
}

const withStreet = (street: string | undefined): { readonly street?: string } => (street === undefined ? {} : { street })

/** Of several teams of one name those of the community or street that the row states; all of them if that leaves none. */
const narrowed = (teams: readonly KnownTeam[], community: string | undefined, street: string | undefined): readonly KnownTeam[] => {
  const there = teams.filter(
    (one) => (community === undefined || one.community === community) && (street === undefined || one.street === undefined || one.street === street)
  )
  return there.length === 0 ? teams : there
}

/** Makes a proposed team known to the rows that follow. */
export const propose = (places: Places, id: string, { name, community, street }: Extract<Found, { readonly kind: "nobody" }>): Team => {
  const team: KnownTeam = { team: id, name, proposed: true, ...(community === undefined ? {} : { community }), ...withStreet(street) }
  put(places.teams, name, team)
  return team
}

/** They are in the directory now. */
export const settle = (places: Places, ids: ReadonlySet<string>): void => {
  for (const teams of places.teams.values()) for (const one of teams) if (ids.has(one.team)) one.proposed = false
}
