/**
 * The people that an import has met so far: looked up once, a chunk at a time, and remembered, so that the same claim in a later row finds
 * the same person, proposed ones included. What a reader would get wrong: ID numbers are hashed on the way in and held nowhere.
 */
import * as Effect from "effect/Effect"
import type { Person } from "../ports/PersonDirectory.ts"
import * as Registers from "../registers/Registers.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import * as PersonMatching from "./PersonMatching.ts"
import { readRows } from "./ReadRows.ts"
import type { World } from "./World.ts"

/** A candidate that learns in which teams the person serves. */
interface Known extends PersonMatching.Candidate {
  readonly teams: Set<string>
  proposed: boolean
}

export interface ImportPeople {
  readonly byId: Map<string, Known>
  readonly byHash: Map<string, Known[]>
  readonly byName: Map<string, Known[]>
}

export const none = (): ImportPeople => ({ byId: new Map(), byHash: new Map(), byName: new Map() })

/** The most names or ids that one question to a store may hold. */
const mostAtOnce = 500

const slices = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, i) => all.slice(i * mostAtOnce, (i + 1) * mostAtOnce))

/** Looks up everybody whom these rows may mean and who has not been looked up yet. Answers the names that are new. */
export const lookUp = Effect.fnUntraced(function* (
  world: World,
  people: ImportPeople,
  rows: readonly IncomingRow[],
  hashOf: (idNumber: string) => string
): Effect.fn.Return<readonly string[], WorldFailed> {
  const hashes = new Set<string>()
  const names = new Set<string>()
  for (const { person, leader } of rows) {
    if (person?.idNumber !== undefined) {
      const hash = hashOf(person.idNumber)
      if (!people.byHash.has(hash)) hashes.add(hash)
    }
    if (person !== undefined && !people.byName.has(person.name)) names.add(person.name)
    if (leader !== undefined && !people.byName.has(leader)) names.add(leader)
  }
  const [newHashes, newNames] = [[...hashes], [...names]]
  if (newHashes.length === 0 && newNames.length === 0) return newNames
  const hashed = yield* Effect.forEach(slices(newHashes), (some) => ask("findByHash", () => world.people.findByHash(world.tenant, some)))
  const named = yield* Effect.forEach(slices(newNames), (some) => ask("findByName", () => world.people.findByName(world.tenant, some)))
  // Asked and not found is remembered too: a directory is asked once.
  for (const hash of newHashes) people.byHash.set(hash, [])
  for (const name of newNames) people.byName.set(name, [])
  const found = new Map([...hashed, ...named].flat().map((person) => [person.id, person]))
  const unknown = [...found.values()].filter(({ id }) => !people.byId.has(id))
  const teams = yield* teamsOf(world, unknown.map(({ id }) => id))
  for (const person of unknown) remember(people, { person, teams: teams.get(person.id) ?? new Set(), proposed: false })
  return newNames
})

/** The team in which each of these volunteers is listed. */
const teamsOf = Effect.fnUntraced(function* (world: World, ids: readonly string[]): Effect.fn.Return<ReadonlyMap<string, Set<string>>, WorldFailed> {
  const teams = new Map<string, Set<string>>()
  for (const [first, ...more] of slices(ids)) {
    if (first === undefined) continue
    for (const { volunteer, team } of yield* readRows(world, Registers.volunteer, Registers.volunteer.facts.volunteer.isOneOf([first, ...more]))) {
      if (volunteer !== undefined) teams.set(volunteer, new Set(team === undefined ? [] : [team]))
    }
  }
  return teams
})

const file = (index: Map<string, Known[]>, key: string | undefined, known: Known): void => {
  if (key === undefined) return
  const others = index.get(key)
  if (others === undefined) index.set(key, [known])
  else if (!others.includes(known)) others.push(known)
}

const remember = (people: ImportPeople, known: Known): void => {
  people.byId.set(known.person.id, known)
  file(people.byHash, known.person.idHash, known)
  file(people.byName, known.person.name, known)
}

export const match = (people: ImportPeople, claim: PersonMatching.Claim): PersonMatching.Match =>
  PersonMatching.match(claim, claim.idHash === undefined ? [] : (people.byHash.get(claim.idHash) ?? []), people.byName.get(claim.name) ?? [])

/** A new person by this claim, known to the rows that follow. */
export const propose = (people: ImportPeople, id: string, claim: PersonMatching.Claim): PersonMatching.Candidate => {
  const person: Person = {
    id,
    name: claim.name,
    ...(claim.phone === undefined ? {} : { phone: claim.phone }),
    ...(claim.idHash === undefined ? {} : { idHash: claim.idHash }),
    ...(claim.idTail === undefined ? {} : { idTail: claim.idTail })
  }
  const known: Known = { person, teams: new Set(claim.team === undefined ? [] : [claim.team]), proposed: true }
  remember(people, known)
  return known
}

/** They are in the directory now. */
export const settle = (people: ImportPeople, ids: Iterable<string>): void => {
  for (const id of ids) {
    const known = people.byId.get(id)
    if (known !== undefined) known.proposed = false
  }
}

/** Notes that this person serves in a team, which helps the rows that give no ID number. */
export const learnTeam = (people: ImportPeople, id: string, team: string): void => void people.byId.get(id)?.teams.add(team)

/**
 * Who led: somebody of the team with that name, or a leader of that name who is nothing else here; undefined if that is nobody or not one.
 * A leader is named for the record (art. 7) and earns nothing by it, so a new one may be made without asking.
 */
export const leader = (people: ImportPeople, name: string, team: string | undefined): PersonMatching.Candidate | undefined => {
  const named = people.byName.get(name) ?? []
  const inTeam = named.filter(({ teams }) => team !== undefined && teams.has(team))
  const fitting = inTeam.length > 0 ? inTeam : named.filter(({ teams, person }) => teams.size === 0 && person.idHash === undefined)
  return fitting.length === 1 ? fitting[0] : undefined
}
