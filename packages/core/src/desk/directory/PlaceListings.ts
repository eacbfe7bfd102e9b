/**
 * Streets, communities and teams of a sheet as events. What a reader would get wrong: a team that is called exactly like somebody, or by a
 * number, is a column that has slipped, and is left out; but a name that merely holds a name stands, for whoever lists a team means its name.
 */
import * as Day from "../../foundation/Day.ts"
import * as Id from "../../foundation/Id.ts"
import type { CommunityId, OrganisationId, StationId, StreetId, TeamId } from "../../foundation/Id.ts"
import * as Directory from "../../place/Directory.ts"
import type { Text } from "../../ports/PersonDirectory.ts"
import type { DirectoryRows, Refuse } from "./DirectoryImport.ts"
import * as KnownListings from "./KnownListings.ts"
import * as Organisations from "../Organisations.ts"
import * as WrittenNumbers from "../../person/WrittenNumbers.ts"
import * as World from "../World.ts"

export interface PlaceListings {
  readonly streets: readonly Directory.Event[]
  readonly communities: readonly Directory.Event[]
  readonly teams: readonly Directory.Event[]
  /** Names of the units that guide teams, by their ids. */
  readonly texts: readonly Text[]
}

type Listing = DirectoryRows["streets"][number]

interface Seen {
  readonly from: string
  readonly fromUnsaid?: true
}

/** Whether its first day is one that nobody said is told anew. */
const unlessUnsaid = <E extends Seen>(before: E | undefined): Omit<E, "fromUnsaid"> | undefined => {
  if (before === undefined) return undefined
  const { fromUnsaid: _unsaid, ...said } = before
  return said
}

export const of = (
  world: World.World,
  rows: DirectoryRows,
  known: KnownListings.KnownListings,
  names: readonly string[],
  refuse: Refuse
): PlaceListings => {
  const streetIds = new Map<string, StreetId>()
  const communityIds = new Map<string, { readonly id: CommunityId; readonly street: StreetId }>()
  for (const event of known.values()) {
    if (event.type === "street.listed") for (const key of [event.name, event.code, event.street]) streetIds.set(key, event.street)
    if (event.type === "community.listed")
      for (const key of [event.name, event.code, event.community]) communityIds.set(key, { id: event.community, street: event.street })
  }
  for (const { code, name } of rows.streets) for (const key of [code, name]) streetIds.set(key, code as StreetId)
  const { todayText } = World.now(world)
  const coded = ({ place, code }: Listing): boolean => Id.isId(code) || refuse(place, "directory.code", { code }) !== undefined
  const people = new Set([...names, ...rows.volunteers.map(({ name }) => name)])
  const named = ({ place, name }: Listing): boolean =>
    !(people.has(name) || WrittenNumbers.mayHoldOne(name)) || refuse(place, "directory.name-personal", {}) !== undefined
  /** What a sheet does not say stays as it was. */
  const inForce = ({ from, until }: Listing, before: Seen | undefined) => ({
    from: from === undefined ? (before?.from ?? todayText) : Day.text(from),
    ...(from === undefined && (before === undefined || before.fromUnsaid === true) ? { fromUnsaid: true as const } : {}),
    ...(until === undefined ? {} : { until: Day.text(until) })
  })
  const texts = new Map<OrganisationId, string>()
  const supervisorOf = (name: string): OrganisationId => {
    const id = Organisations.idOf(world, name)
    texts.set(id, name)
    return id
  }
  const streets = rows.streets.filter(coded).map((row): Directory.Event => {
    const street = row.code as StreetId
    const before = KnownListings.get(known, "street.listed", `street/${street}`)
    return { ...unlessUnsaid(before), type: "street.listed", v: 1, street, code: row.code, name: row.name, ...inForce(row, before) }
  })
  const communities = rows.communities.filter(coded).flatMap((row): readonly Directory.Event[] => {
    const street = streetIds.get(row.street) ?? refuse(row.place, "directory.street-unknown", { street: row.street })
    if (street === undefined) return []
    const community = row.code as CommunityId
    for (const key of [row.code, row.name]) communityIds.set(key, { id: community, street })
    const before = KnownListings.get(known, "community.listed", `community/${community}`)
    return [
      {
        ...unlessUnsaid(before),
        type: "community.listed",
        v: 1,
        community,
        code: row.code,
        name: row.name,
        street,
        kind: row.kind,
        ...inForce(row, before)
      }
    ]
  })
  const teams = rows.teams
    .filter(coded)
    .filter(named)
    .map((row): Directory.Event => {
      const team = row.code as TeamId
      const before = KnownListings.get(known, "team.listed", `team/${team}`)
      const community = row.community === undefined ? undefined : communityIds.get(row.community)
      if (row.community !== undefined && community === undefined)
        refuse(row.place, "directory.community-unknown", { community: row.community })
      const station = row.station === undefined ? undefined : Id.fromText<StationId>(row.station)
      if (row.station !== undefined && station === undefined) refuse(row.place, "directory.code", { code: row.station })
      const street = community?.street ?? (row.street === undefined ? undefined : streetIds.get(row.street))
      return {
        ...unlessUnsaid(before),
        type: "team.listed",
        v: 1,
        team,
        code: row.code,
        name: row.name,
        ...(community === undefined ? {} : { community: community.id }),
        ...(street === undefined ? {} : { street }),
        ...(station === undefined ? {} : { station }),
        ...(row.registered === undefined ? {} : { registered: row.registered }),
        ...(row.supervisor === undefined ? {} : { supervisor: supervisorOf(row.supervisor) }),
        ...inForce(row, before)
      }
    })
  return { streets, communities, teams, texts: [...texts].map(([id, text]) => ({ id, text })) }
}
