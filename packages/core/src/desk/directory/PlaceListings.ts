/**
 * Streets, communities and teams of a sheet as events. What a reader would get wrong: a team that is called exactly like somebody, or by a
 * number, is a column that has slipped, and is left out; but a name that merely holds a name stands, for whoever lists a team means its name.
 * And a name may be that of several communities: then the street beside it says which, and where it does not, none is taken.
 */
import * as Id from "../../foundation/Id.ts"
import type { CommunityId, OrganisationId, StationId, StreetId, TeamId } from "../../foundation/Id.ts"
import * as Directory from "../../place/Directory.ts"
import type { Text } from "../../ports/PersonDirectory.ts"
import type { DirectoryRows, Refuse } from "./DirectoryImport.ts"
import * as KnownListings from "./KnownListings.ts"
import * as ListedDays from "./ListedDays.ts"
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

/** Everything that a name or a code may mean. */
class Meanings<I extends string> {
  readonly #ids = new Map<string, Set<I>>()

  learn(id: I, ...keys: readonly string[]): void {
    for (const key of keys) this.#ids.set(key, (this.#ids.get(key) ?? new Set<I>()).add(id))
  }
  of(key: string): readonly I[] {
    return [...(this.#ids.get(key) ?? [])]
  }
}

const isSaidAgain = (row: Listing, before: Listing): boolean => {
  const [own, others] = [row, before] as unknown as readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  return Object.keys({ ...own, ...others }).every((name) => name === "place" || own[name] === others[name])
}

/**
 * One row for each code. Of rows that follow each other the last in time holds, and a row that says the same again is passed over; where two differ
 * of the same days the first holds, and the other is told.
 */
const eachCodeOnce = <L extends Listing>(rows: readonly L[], refuse: Refuse): readonly L[] => {
  const kept = new Map<string, L>()
  for (const row of rows) {
    const before = kept.get(row.code)
    if (before === undefined || ListedDays.isFollowedBy(before, row)) kept.set(row.code, row)
    else if (!ListedDays.isFollowedBy(row, before) && !isSaidAgain(row, before)) {
      const { sheet, row: at } = before.place
      refuse(row.place, "directory.code-twice", { code: row.code, sheet, row: at })
    }
  }
  return [...kept.values()]
}

export const of = (
  world: World.World,
  rows: DirectoryRows,
  known: KnownListings.KnownListings,
  names: readonly string[],
  refuse: Refuse
): PlaceListings => {
  const streetIds = new Meanings<StreetId>()
  const communityIds = new Meanings<CommunityId>()
  const streetOf = new Map<CommunityId, StreetId>()
  for (const event of known.values()) {
    if (event.type === "street.listed") streetIds.learn(event.street, event.name, event.code, event.street)
    if (event.type !== "community.listed") continue
    communityIds.learn(event.community, event.name, event.code, event.community)
    streetOf.set(event.community, event.street)
  }
  const { todayText } = World.now(world)
  const coded = ({ place, code }: Listing): boolean => Id.isId(code) || refuse(place, "directory.code", { code }) !== undefined
  const people = new Set([...names, ...rows.volunteers.map(({ name }) => name)])
  const named = ({ place, name }: Listing): boolean =>
    !(people.has(name) || WrittenNumbers.mayHoldOne(name)) || refuse(place, "directory.name-personal", {}) !== undefined
  /** What a sheet does not say stays as it was. */
  const daysOf = (row: Listing, before: ListedDays.ListedDays | undefined): ListedDays.ListedDays | undefined =>
    ListedDays.over(before, row, todayText) ?? refuse(row.place, "directory.ends-before-it-begins", { code: row.code })
  const texts = new Map<OrganisationId, string>()
  const supervisorOf = (name: string): OrganisationId => {
    const id = Organisations.idOf(world, name)
    texts.set(id, name)
    return id
  }
  const listable = <L extends Listing>(all: readonly L[]): readonly L[] => eachCodeOnce(all.filter(coded), refuse)
  const streets = listable(rows.streets).flatMap((row): readonly Directory.Event[] => {
    const street = row.code as StreetId
    const before = KnownListings.get(known, "street.listed", `street/${street}`)
    const days = daysOf(row, before)
    if (days === undefined) return []
    streetIds.learn(street, row.code, row.name)
    return [{ ...ListedDays.without(before), type: "street.listed", v: 1, street, code: row.code, name: row.name, ...days }]
  })
  /** The street that a row names, where it names one. */
  const streetNamed = (place: Listing["place"], name: string): StreetId | undefined => {
    const [street, ...others] = streetIds.of(name)
    return others.length === 0 && street !== undefined ? street : refuse(place, "directory.street-unknown", { street: name })
  }
  const communities = listable(rows.communities).flatMap((row): readonly Directory.Event[] => {
    const street = streetNamed(row.place, row.street)
    if (street === undefined) return []
    const community = row.code as CommunityId
    const before = KnownListings.get(known, "community.listed", `community/${community}`)
    const days = daysOf(row, before)
    if (days === undefined) return []
    communityIds.learn(community, row.code, row.name)
    streetOf.set(community, street)
    return [
      {
        ...ListedDays.without(before),
        type: "community.listed",
        v: 1,
        community,
        code: row.code,
        name: row.name,
        street,
        kind: row.kind,
        ...days
      }
    ]
  })
  const communityNamed = (place: Listing["place"], name: string, street: StreetId | undefined): CommunityId | undefined => {
    const [community, ...others] = communityIds.of(name).filter((id) => street === undefined || streetOf.get(id) === street)
    return others.length === 0 && community !== undefined ? community : refuse(place, "directory.community-unknown", { community: name })
  }
  const teams = listable(rows.teams)
    .filter(named)
    .flatMap((row): readonly Directory.Event[] => {
      const team = row.code as TeamId
      const before = KnownListings.get(known, "team.listed", `team/${team}`)
      const days = daysOf(row, before)
      if (days === undefined) return []
      const stated = row.street === undefined ? undefined : streetNamed(row.place, row.street)
      const community = row.community === undefined ? undefined : communityNamed(row.place, row.community, stated)
      const station = row.station === undefined ? undefined : Id.fromText<StationId>(row.station)
      if (row.station !== undefined && station === undefined) refuse(row.place, "directory.code", { code: row.station })
      const street = community === undefined ? stated : streetOf.get(community)
      return [
        {
          ...ListedDays.without(before),
          type: "team.listed",
          v: 1,
          team,
          code: row.code,
          name: row.name,
          ...(community === undefined ? {} : { community }),
          ...(street === undefined ? {} : { street }),
          ...(station === undefined ? {} : { station }),
          ...(row.registered === undefined ? {} : { registered: row.registered }),
          ...(row.supervisor === undefined ? {} : { supervisor: supervisorOf(row.supervisor) }),
          ...days
        }
      ]
    })
  return { streets, communities, teams, texts: [...texts].map(([id, text]) => ({ id, text })) }
}
