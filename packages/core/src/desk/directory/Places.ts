/**
 * Which team, community and street a row means, by the names and codes of the directory. What a reader would get wrong: a place that a row
 * states rules out every team that lies elsewhere, also the only one of that name; a name that then fits two teams is not decided, and one
 * that fits none is a new team, proposed and not made silently.
 */
import * as Effect from "effect/Effect"
import type { InForce } from "../../foundation/InForce.ts"
import * as DaysInForce from "../../place/rules/DaysInForce.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export interface Team {
  readonly team: string
  readonly name: string
  readonly code?: string
  readonly community?: string
  readonly street?: string
  readonly station?: string
  /** Whether it is an organisation of its own, and who guides it if not, where the directory says so. */
  readonly registered?: boolean
  readonly supervisor?: string
  readonly inForce?: InForce
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
  /** Street by community, by their ids. */
  readonly streetOf: ReadonlyMap<string, string>
  /** Of communities, by their ids. */
  readonly inForce: ReadonlyMap<string, InForce>
  /** What rows said so far, by team. */
  readonly resolved: Map<string, Said>
}

/** Where a service was, as its facts say it. */
export interface Where {
  readonly community?: string
  readonly street?: string
}

export interface Resolved {
  readonly team:
    | { readonly kind: "one"; readonly team: Team }
    | { readonly kind: "several"; readonly teams: readonly Team[] }
    /** No such team there. */
    | { readonly kind: "nobody"; readonly name: string }
    /** The code is a team's that lies elsewhere than the row says. */
    | { readonly kind: "elsewhere" }
    | { readonly kind: "unsaid" }
  /** The team's own place, and what the row says of it where the team has none. */
  readonly where: Where
  /** What the row states and the directory does not know. */
  readonly unknown: readonly ("community" | "street")[]
  /** The days of the team and of the community, as the directory says them. */
  readonly listed: DaysInForce.Listed
}

const put = <T>(index: Map<string, readonly T[]>, name: string | undefined, one: T): void => {
  if (name === undefined) return
  const others = index.get(name) ?? []
  if (!others.includes(one)) index.set(name, [...others, one])
}

const known = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })

interface Rows {
  readonly streets: readonly KeptRow<typeof Registers.street>[]
  readonly communities: readonly KeptRow<typeof Registers.community>[]
  readonly teams: readonly KeptRow<typeof Registers.team>[]
}

export const load = (world: World): Effect.Effect<Places, WorldFailed> =>
  Effect.map(
    Effect.all({
      streets: readRows(world, Registers.street),
      communities: readRows(world, Registers.community),
      teams: readRows(world, Registers.team)
    }),
    of
  )

/** From the rows of the directory's registers. What has no name is meant by nothing. */
export const of = ({ streets, communities, teams }: Rows): Places => {
  const byName = {
    teams: new Map<string, readonly KnownTeam[]>(),
    communities: new Map<string, readonly Named[]>(),
    streets: new Map<string, readonly Named[]>()
  }
  const streetOf = new Map<string, string>()
  const inForce = new Map<string, InForce>()
  for (const { street, name, code } of streets) {
    if (name === undefined) continue
    const one = { id: street, name }
    for (const key of [name, code, street]) put(byName.streets, key, one)
  }
  for (const { community, name, code, street, ...days } of communities) {
    inForce.set(community, DaysInForce.daysOf(days))
    if (name === undefined) continue
    const one = { id: community, name, ...known("street", street) }
    if (street !== undefined) streetOf.set(community, street)
    for (const key of [name, code, community]) put(byName.communities, key, one)
  }
  for (const { team, name, code, community, street, station, registered, supervisor, ...days } of teams) {
    if (name === undefined) continue
    const one: KnownTeam = {
      team,
      name,
      proposed: false,
      inForce: DaysInForce.daysOf(days),
      ...known("code", code),
      ...known("community", community),
      ...known("street", street),
      ...known("station", station),
      ...known("registered", registered),
      ...known("supervisor", supervisor)
    }
    for (const key of [name, code, team]) put(byName.teams, key, one)
  }
  return { ...byName, streetOf, inForce, resolved: new Map() }
}

/** Where the directory has a team, by its id. */
export const ofTeam = (places: Places, id: string | undefined): Where => {
  const own = id === undefined ? undefined : places.teams.get(id)?.find(({ team }) => team === id)
  return own === undefined ? {} : where(places, own)
}

/** A place that something says of itself; the street of a community that names none is the community's. */
export const where = ({ streetOf }: Places, { community, street }: { readonly [K in keyof Where]?: string | undefined }): Where => ({
  ...known("community", community),
  ...known("street", street ?? streetOf.get(community ?? ""))
})

/** As a row says it: by code or name. */
interface Stated {
  readonly team?: string | undefined
  readonly community?: string | undefined
  readonly street?: string | undefined
}

/** Of one team: mostly it is always said of the same place. */
interface Said {
  last: { readonly community: string; readonly street: string; readonly resolved: Resolved } | undefined
  /** By community, then by street. */
  readonly all: Map<string, Map<string, Resolved>>
}

/** What a row means by its team and its place. Rows that say the same get the same answer, worked out once. */
export const resolve = (places: Places, row: Stated): Resolved => {
  const { team = "", community = "", street = "" } = row
  const said = inner(places.resolved, team, (): Said => ({ last: undefined, all: new Map() }))
  const { last, all } = said
  if (last?.community === community && last.street === street) return last.resolved
  const ofCommunity = inner(all, community, () => new Map<string, Resolved>())
  const resolved = inner(ofCommunity, street, () => looked(places, row))
  said.last = { community, street, resolved }
  return resolved
}

const inner = <V>(maps: Map<string, V>, key: string, make: () => V): V => {
  const known = maps.get(key)
  if (known !== undefined) return known
  const fresh = make()
  maps.set(key, fresh)
  return fresh
}

const looked = (places: Places, row: Stated): Resolved => {
  const streets = row.street === undefined ? undefined : (places.streets.get(row.street) ?? [])
  const communities = row.community === undefined ? undefined : communitiesIn(places, row.community, streets)
  const unknown = [...(communities?.length === 0 ? (["community"] as const) : []), ...(streets?.length === 0 ? (["street"] as const) : [])]
  const stated = { communities: communities?.length === 0 ? undefined : communities, streets: streets?.length === 0 ? undefined : streets }
  const team = teamOf(places, row.team, stated)
  const own = team.kind === "one" ? team.team : undefined
  const community = own?.community ?? only(stated.communities)?.id
  const street = own?.street ?? (community === undefined ? undefined : places.streetOf.get(community)) ?? only(stated.streets)?.id
  const listed = { team: own?.inForce, community: places.inForce.get(community ?? "") }
  return { team, where: { ...known("community", community), ...known("street", street) }, unknown, listed }
}

const only = (places: readonly Named[] | undefined): Named | undefined => (places?.length === 1 ? places[0] : undefined)

const communitiesIn = (places: Places, name: string, streets: readonly Named[] | undefined): readonly Named[] => {
  const named = places.communities.get(name) ?? []
  return streets === undefined || streets.length === 0
    ? named
    : named.filter(({ street }) => street === undefined || isAmong(streets, street))
}

const isAmong = (places: readonly Named[], id: string): boolean => places.some((one) => one.id === id)

/** The places that a row may mean; undefined where it states none that is known. */
interface StatedPlaces {
  readonly communities: readonly Named[] | undefined
  readonly streets: readonly Named[] | undefined
}

const teamOf = (places: Places, name: string | undefined, stated: StatedPlaces): Resolved["team"] => {
  if (name === undefined) return { kind: "unsaid" }
  const named = places.teams.get(name) ?? []
  const there = named.filter((team) => liesThere(places, team, stated))
  const exactly = there.filter(
    ({ community }) => community !== undefined && stated.communities !== undefined && isAmong(stated.communities, community)
  )
  const fitting = exactly.length > 0 ? exactly : there
  const first = fitting[0]
  if (first !== undefined) return fitting.length === 1 ? { kind: "one", team: first } : { kind: "several", teams: fitting }
  // A code is one team's alone: no other can be meant by it.
  return named.some(({ code, team }) => code === name || team === name) ? { kind: "elsewhere" } : { kind: "nobody", name }
}

/** Nothing that the row states of the place contradicts where the team is. */
const liesThere = ({ streetOf }: Places, { community, street }: Team, { communities, streets }: StatedPlaces): boolean => {
  if (community !== undefined && communities !== undefined && !isAmong(communities, community)) return false
  const own = street ?? (community === undefined ? undefined : streetOf.get(community))
  if (own === undefined) return true
  if (streets !== undefined && !isAmong(streets, own)) return false
  return community !== undefined || communities === undefined || communities.some((one) => one.street === undefined || one.street === own)
}

/** Makes a proposed team known to the rows that follow. */
export const propose = (places: Places, id: string, name: string, { community, street }: Where): Team => {
  const team: KnownTeam = { team: id, name, proposed: true, ...known("community", community), ...known("street", street) }
  put(places.teams, name, team)
  places.resolved.clear()
  return team
}

/** The names of the teams that were proposed and not listed. */
export const proposedNames = ({ teams }: Places): readonly string[] =>
  [...teams].flatMap(([name, some]) => (some.some(({ proposed }) => proposed) ? [name] : []))

/** They are in the directory now. */
export const settle = (places: Places, ids: ReadonlySet<string>): void => {
  for (const teams of places.teams.values()) for (const one of teams) if (ids.has(one.team)) one.proposed = false
}
