/**
 * Volunteers of a sheet as events, and as people: each person of the sheet once, found again or new with a random id. What a reader would get
 * wrong: somebody of whom a sheet gives the name alone is the same one when the sheet comes again. The day of birth is the directory's, never
 * an event's; an ID number tells it too.
 */
import * as Effect from "effect/Effect"
import * as CitizenId from "../../foundation/CitizenId.ts"
import * as Day from "../../foundation/Day.ts"
import type { TeamId, VolunteerId } from "../../foundation/Id.ts"
import type * as Directory from "../../place/Directory.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import type { DeskError } from "../DeskError.ts"
import type { DirectoryRows, PlacedFinding, Refuse } from "./DirectoryImport.ts"
import * as EnteredVolunteers from "./EnteredVolunteers.ts"
import * as ImportPeople from "../person/ImportPeople.ts"
import * as KnownListings from "./KnownListings.ts"
import * as PeopleLookup from "../person/PeopleLookup.ts"
import * as PersonMatching from "../person/PersonMatching.ts"
import * as Places from "./Places.ts"
import * as World from "../World.ts"

type Row = DirectoryRows["volunteers"][number]
type Listing = Extract<Directory.Event, { readonly type: "volunteer.listed" }>

export interface VolunteerListings {
  readonly events: readonly Listing[]
  /** To be put into the directory before they are listed. */
  readonly fresh: readonly Person[]
  /** Of whom more is known now; to be put once everything is listed. */
  readonly learnt: readonly Person[]
  /** What the rules of registration say of whoever is new here, or of whom something is. */
  readonly findings: readonly PlacedFinding[]
}

/** `entering`: whom this list enters, gathered here; who went in by an attempt that was overtaken is told again by the next. */
export const of = Effect.fnUntraced(function* (
  world: World.World,
  rows: readonly Row[],
  known: KnownListings.KnownListings,
  entering: Set<string>,
  refuse: Refuse
): Effect.fn.Return<VolunteerListings, DeskError> {
  const places = yield* Places.load(world)
  const people = ImportPeople.none()
  const hashes = new Map<string, string>()
  const hashOf = (idNumber: string): string => {
    const hash = hashes.get(idNumber) ?? world.identityKey.hash("id-number", idNumber)
    hashes.set(idNumber, hash)
    return hash
  }
  yield* PeopleLookup.lookUp(
    world,
    people,
    rows.map((person) => ({ person })),
    rows.map(({ idNumber }) => (idNumber === undefined ? undefined : hashOf(idNumber)))
  )
  const claimed = rows.map((row) => {
    const { team } = Places.resolve(places, row)
    if (row.team !== undefined && team.kind !== "one") refuse(row.place, "directory.team-unknown", { team: row.team })
    const hash = row.idNumber === undefined ? undefined : hashOf(row.idNumber)
    return { row, claim: PersonMatching.claimOf(row, hash, team.kind === "one" ? team.team.team : undefined) }
  })
  yield* PeopleLookup.lookInto(
    world,
    people,
    claimed.map(({ claim }) => claim)
  )
  const listed = new Map<string, Listing>()
  const meant = new Map<ImportPeople.Known, Row["place"]>()
  for (const { row, claim } of claimed) {
    const found = ImportPeople.match(people, claim)
    if (found.kind === "several" || found.kind === "another") {
      if (found.kind === "several") refuse(row.place, "import.several-people", { count: found.ids.length })
      else refuse(row.place, "import.id-of-another", {})
      continue
    }
    const one = found.kind === "found" ? found.known : ImportPeople.propose(people, world.ids(), claim)
    ImportPeople.learn(people, one, claim)
    ImportPeople.tell(one, claim)
    // A sheet of the directory is asked for the number of today.
    if (claim.phone !== undefined && claim.phone !== one.person.phone) ImportPeople.renumber(one, claim.phone)
    const born = bornOf(row, World.now(world).today, refuse)
    if (born !== undefined && born !== one.person.born) ImportPeople.bear(one, born)
    meant.set(one, row.place)
    const stream = `volunteer/${one.person.id}`
    listed.set(stream, listing(one.person.id, row, claim.team, listed.get(stream) ?? known.get(stream)))
  }
  const entries = [...meant].flatMap(([one, place]): readonly EnteredVolunteers.Entry[] => {
    const event = listed.get(`volunteer/${one.person.id}`)
    if (event === undefined) return []
    if (!KnownListings.isListed(known, event) || ImportPeople.hasLearnt(one)) entering.add(one.person.id)
    if (!entering.has(one.person.id)) return []
    const registeredOn = event.registeredOn === undefined ? undefined : Day.require(event.registeredOn)
    return [{ place, volunteer: one.person.id, registeredOn, born: one.person.born }]
  })
  const { refused, findings } = yield* EnteredVolunteers.check(world, entries)
  const entered = [...meant.keys()].filter(({ person }) => !refused.has(person.id))
  return {
    events: [...listed.values()].filter(({ volunteer }) => !refused.has(volunteer)),
    fresh: entered.flatMap(({ proposed, told }) => (proposed ? [told] : [])),
    learnt: entered.flatMap((one) => (ImportPeople.hasLearnt(one) ? [one.told] : [])),
    findings
  }
})

/** Two that differ are told, and neither is taken. */
const bornOf = ({ place, idNumber, born }: Row, today: Day.Day, refuse: Refuse): Day.Day | undefined => {
  const read = idNumber === undefined ? undefined : CitizenId.read(idNumber, today)
  const numbered = read?.valid === true ? read.born : undefined
  if (numbered !== undefined && born !== undefined && numbered !== born) return refuse(place, "directory.births-differ", {})
  return numbered ?? born
}

/** As the row says it, and where it says nothing as it was. */
const listing = (id: string, { registeredOn }: Row, team: string | undefined, before: Directory.Event | undefined): Listing => ({
  ...(before?.type === "volunteer.listed" ? before : {}),
  type: "volunteer.listed",
  v: 1,
  volunteer: id as VolunteerId,
  ...(team === undefined ? {} : { team: team as TeamId }),
  ...(registeredOn === undefined ? {} : { registeredOn: Day.text(registeredOn) })
})
