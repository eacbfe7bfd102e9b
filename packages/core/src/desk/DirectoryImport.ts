/**
 * The directory taken in: streets, communities, teams and volunteers as sheets list them. What is listed last holds; a row that says what
 * is known already changes nothing. What a reader would get wrong: a code is the id of a street, community or team, so that every file
 * means the same one by it; a volunteer's id is random, and found again by the keyed hash of the ID number.
 */
import * as Effect from "effect/Effect"
import * as Canonical from "../foundation/Canonical.ts"
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Id from "../foundation/Id.ts"
import type { CommunityId, StreetId, TeamId, VolunteerId } from "../foundation/Id.ts"
import * as Directory from "../place/Directory.ts"
import type { Person } from "../ports/PersonDirectory.ts"
import * as Projection from "../registers/Projection.ts"
import * as Registers from "../registers/Registers.ts"
import { finding } from "../service/ServiceFinding.ts"
import { ask } from "./Ask.ts"
import type { DeskError } from "./DeskError.ts"
import * as ImportPeople from "./ImportPeople.ts"
import type { IncomingRow, Place } from "./IncomingRow.ts"
import * as PersonMatching from "./PersonMatching.ts"
import * as Places from "./Places.ts"
import { readRows } from "./ReadRows.ts"
import * as Step from "./Step.ts"
import * as Submission from "./Submission.ts"
import * as World from "./World.ts"

interface Listing {
  readonly place: Place
  readonly code: string
  readonly name: string
  readonly from?: Day.Day
  readonly until?: Day.Day
}

export interface DirectoryRows {
  readonly streets: readonly Listing[]
  /** `street` by code or name. */
  readonly communities: readonly (Listing & { readonly street: string; readonly kind: string })[]
  readonly teams: readonly (Listing & { readonly community?: string; readonly street?: string })[]
  readonly volunteers: readonly {
    readonly place: Place
    readonly name: string
    readonly idNumber?: string
    readonly phone?: string
    readonly team?: string
    readonly registeredOn?: Day.Day
  }[]
}

export interface Listed {
  /** New or changed, by kind. */
  readonly streets: number
  readonly communities: number
  readonly teams: number
  readonly volunteers: number
  readonly unchanged: number
  readonly findings: readonly { readonly place: Place; readonly finding: Finding }[]
}

const listingsPerCommit = 400

/** Lists everything at once that the rows say; rows that cannot be placed are reported and left out. */
export const list = Effect.fnUntraced(function* (world: World.World, rows: DirectoryRows): Effect.fn.Return<Listed, DeskError> {
  const findings: Listed["findings"][number][] = []
  const refuse = (place: Place, rule: string, facts: Finding["facts"]): undefined => {
    findings.push({ place, finding: finding(rule, facts, { kind: "contradiction", citations: [] }) })
    return undefined
  }
  const known = yield* knownListings(world)
  const streetIds = new Map<string, StreetId>()
  for (const { id, name, code } of known.streets) for (const key of [name, code, id]) streetIds.set(key, id as StreetId)
  for (const { code, name } of rows.streets) for (const key of [code, name]) streetIds.set(key, code as StreetId)
  const communityIds = new Map<string, { readonly id: CommunityId; readonly street: StreetId }>()
  for (const { id, name, code, street } of known.communities) for (const key of [name, code, id]) communityIds.set(key, { id: id as CommunityId, street: street as StreetId })

  const today = World.now(world).today
  const days = ({ from, until }: Listing) => ({ from: Day.text(from ?? today), ...(until === undefined ? {} : { until: Day.text(until) }) })
  const coded = ({ place, code }: Listing): boolean => Id.isId(code) || refuse(place, "directory.code", { code }) !== undefined

  const streets = rows.streets.filter(coded).map((row): Directory.Event => ({ type: "street.listed", v: 1, street: row.code as StreetId, code: row.code, name: row.name, ...days(row) }))
  const communities = rows.communities.filter(coded).flatMap((row): readonly Directory.Event[] => {
    const street = streetIds.get(row.street) ?? refuse(row.place, "directory.street-unknown", { street: row.street })
    if (street === undefined) return []
    const id = row.code as CommunityId
    for (const key of [row.code, row.name]) communityIds.set(key, { id, street })
    return [{ type: "community.listed", v: 1, community: id, code: row.code, name: row.name, street, kind: row.kind, ...days(row) }]
  })
  const teams = rows.teams.filter(coded).flatMap((row): readonly Directory.Event[] => {
    const community = row.community === undefined ? undefined : communityIds.get(row.community)
    if (row.community !== undefined && community === undefined) refuse(row.place, "directory.community-unknown", { community: row.community })
    const street = community?.street ?? (row.street === undefined ? undefined : streetIds.get(row.street))
    return [
      {
        type: "team.listed",
        v: 1,
        team: row.code as TeamId,
        code: row.code,
        name: row.name,
        ...(community === undefined ? {} : { community: community.id }),
        ...(street === undefined ? {} : { street }),
        ...days(row)
      }
    ]
  })
  let unchanged = 0
  const submitNew = Effect.fnUntraced(function* (events: readonly Directory.Event[]): Effect.fn.Return<number, DeskError> {
    const fresh = events.filter((event) => known.texts.get(Directory.streamOf(event)) !== textOf(event))
    unchanged += events.length - fresh.length
    yield* submit(world, fresh)
    return fresh.length
  })
  const counts = { streets: yield* submitNew(streets), communities: yield* submitNew(communities), teams: yield* submitNew(teams) }
  const volunteers = yield* volunteerListings(world, rows.volunteers, refuse)
  if (volunteers.people.length > 0) yield* ask("put", () => world.people.put(world.tenant, volunteers.people))
  const listed = yield* submitNew(volunteers.events)
  return { ...counts, volunteers: listed, unchanged, findings }
})

/** Each person of the sheet once: found again, or new with a random id. */
const volunteerListings = Effect.fnUntraced(function* (
  world: World.World,
  rows: DirectoryRows["volunteers"],
  refuse: (place: Place, rule: string, facts: Finding["facts"]) => undefined
): Effect.fn.Return<{ readonly events: readonly Directory.Event[]; readonly people: readonly Person[] }, DeskError> {
  const places = yield* Places.load(world)
  const people = ImportPeople.none()
  const hashes = new Map<string, string>()
  const hashOf = (idNumber: string): string => {
    const hash = hashes.get(idNumber) ?? world.identityKey.hash("id-number", idNumber)
    hashes.set(idNumber, hash)
    return hash
  }
  const asked: readonly IncomingRow[] = rows.map((row) => ({ place: row.place, person: row, attended: [], findings: [] }))
  yield* ImportPeople.lookUp(world, people, asked, hashOf)
  const events: Directory.Event[] = []
  const fresh: Person[] = []
  for (const row of rows) {
    const found = row.team === undefined ? undefined : Places.find(places, { team: row.team })
    if (row.team !== undefined && found?.kind !== "found") refuse(row.place, "directory.team-unknown", { team: row.team })
    const team = found?.kind === "found" ? found.team.team : undefined
    const claim = PersonMatching.claimOf(row, row.idNumber === undefined ? undefined : hashOf(row.idNumber), team)
    const match = ImportPeople.match(people, claim)
    if (match.kind === "several") {
      refuse(row.place, "import.several-people", { name: row.name, candidates: match.candidates.map(({ person }) => person.id).join(", ") })
      continue
    }
    const person = match.kind === "found" ? match.candidate.person : ImportPeople.propose(people, world.ids(), claim).person
    // What a sheet of the directory says of a person replaces what was known, but a sheet that leaves a cell empty takes nothing away.
    const now: Person = { ...person, ...(claim.phone === undefined ? {} : { phone: claim.phone }), ...(claim.idHash === undefined ? {} : { idHash: claim.idHash, idTail: claim.idTail ?? "" }) }
    if (match.kind === "nobody" || JSON.stringify(now) !== JSON.stringify(person)) fresh.push(now)
    events.push({
      type: "volunteer.listed",
      v: 1,
      volunteer: person.id as VolunteerId,
      ...(team === undefined ? {} : { team: team as TeamId }),
      ...(row.registeredOn === undefined ? {} : { registeredOn: Day.text(row.registeredOn) })
    })
  }
  // A person who stands in the sheet twice is listed as the last row says.
  return { events: [...new Map(events.map((event) => [Directory.streamOf(event), event])).values()], people: fresh }
})

const submit = Effect.fnUntraced(function* (world: World.World, events: readonly Directory.Event[]): Effect.fn.Return<void, DeskError> {
  for (let from = 0; from < events.length; from += listingsPerCommit) {
    const some = events.slice(from, from + listingsPerCommit)
    yield* Submission.submit(world, {
      key: `directory/${world.ids()}`,
      input: some.map(textOf).join("\n"),
      steps: some.map((event) => {
        const stream = Directory.streamOf(event)
        const slash = stream.indexOf("/")
        return Step.of(Projection.directory, stream.slice(0, slash), stream.slice(slash + 1), () => Decision.met<readonly Directory.Event[]>([event]))
      })
    })
  }
})

const textOf = (event: Directory.Event): string => Canonical.text({ ...event })

/** What is listed already, as the events would say it again. */
const knownListings = Effect.fnUntraced(function* (world: World.World) {
  const [streets, communities, teams, volunteers] = yield* Effect.all([
    readRows(world, Registers.street),
    readRows(world, Registers.community),
    readRows(world, Registers.team),
    readRows(world, Registers.volunteer)
  ])
  const texts = new Map<string, string>()
  const note = (type: Directory.Event["type"], row: Readonly<Record<string, unknown>>): void => {
    const event: Record<string, unknown> = { type, v: 1 }
    for (const [name, value] of Object.entries(row)) {
      if (value !== undefined) event[name] = (name === "from" || name === "until" || name === "registeredOn") && typeof value === "number" ? Day.text(value as Day.Day) : value
    }
    texts.set(Directory.streamOf(event as unknown as Directory.Event), textOf(event as unknown as Directory.Event))
  }
  for (const row of streets) note("street.listed", row)
  for (const row of communities) note("community.listed", row)
  for (const row of teams) note("team.listed", row)
  for (const row of volunteers) note("volunteer.listed", row)
  return {
    texts,
    streets: streets.flatMap(({ street, name, code }) => (street === undefined ? [] : [{ id: street, name: name ?? street, code: code ?? street }])),
    communities: communities.flatMap(({ community, name, code, street }) =>
      community === undefined ? [] : [{ id: community, name: name ?? community, code: code ?? community, street: street ?? "" }]
    )
  }
})
