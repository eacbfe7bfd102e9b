/**
 * The people that an import has met so far: looked up once, a chunk at a time, and remembered, so that the same claim in a later row finds
 * the same person, proposed ones included. What a reader would get wrong: ID numbers are hashed on the way in and held nowhere.
 */
import type { Day } from "../../foundation/Day.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import * as PersonMatching from "./PersonMatching.ts"

/** A candidate that learns more of itself from row to row. */
export interface Known {
  /** As all rows say it, those that are refused too: by this they are told apart. */
  person: Person
  /** As the directory is to hold them: as the rows that go in say it. */
  told: Person
  readonly teams: Set<string>
  readonly leads: Set<string>
  proposed: boolean
  /** Stands in the register of volunteers. */
  isListed: boolean
  isLeftover: boolean
  /** As the directory holds them; undefined while it does not. */
  held: Person | undefined
  /** As they were handed to the last chunk that puts them into the directory. */
  handed: Person | undefined
  /** It was said of a row that they are new. */
  isAnnounced: boolean
  /** Under which ids they stand, where that is more than one. */
  readonly entries?: readonly string[]
  /** As the directory lists them: the first of the days of all entries. */
  readonly registeredOn?: Day | undefined
}

export interface ImportPeople {
  readonly byId: Map<string, Known>
  readonly byHash: Map<string, Known[]>
  readonly byName: Map<string, Known[]>
  /** Who led under a name in a team, once that is settled: the same through the whole file. */
  /** By team, then by name. */
  readonly leaders: Map<string, Map<string, Known>>
  /** Names and hashes of which the directory was asked who bears them. Whoever was found by the one may stand under the other before it was. */
  readonly lookedUp: Set<string>
  /** Of whom it was asked already whether they served in a team. */
  readonly asked: Set<string>
  /** Who led in a team by records that this file changes: by then they may say somebody else. */
  readonly led: Set<string>
  /** As it stood when they were looked up; a merge meanwhile sends the plan back. */
  merged: OnePerson.People
}

export const none = (): ImportPeople => ({
  byId: new Map(),
  byHash: new Map(),
  byName: new Map(),
  leaders: new Map(),
  lookedUp: new Set(),
  asked: new Set(),
  led: new Set(),
  merged: OnePerson.nobody
})

/** Somebody in a team. */
export const pairOf = (id: string, team: string): string => `${id}\n${team}`

/** Whoever this entry is of, by the one that was kept. */
export const keptOf = ({ byId, merged }: ImportPeople, known: Known): Known =>
  merged === OnePerson.nobody ? known : (byId.get(OnePerson.keptOf(merged, known.person.id)) ?? known)

export const isEntryOf = ({ person, entries }: Known, id: string): boolean => person.id === id || entries?.includes(id) === true

/** Known before, and now more is known than the directory holds. */
export const hasLearnt = ({ proposed, told, held }: Known): boolean => !proposed && told !== held

const file = (index: Map<string, Known[]>, key: string | undefined, known: Known): void => {
  if (key === undefined) return
  const others = index.get(key)
  if (others === undefined) index.set(key, [known])
  else if (!others.includes(known)) others.push(known)
}

export const remember = (people: ImportPeople, known: Known): void => {
  people.byId.set(known.person.id, known)
  file(people.byHash, known.person.idHash, known)
  file(people.byName, known.person.name, known)
}

/** Whoever was met by something else bears this name, or this number, too. */
export const rememberAgain = (people: ImportPeople, id: string): void => {
  const known = people.byId.get(id)
  if (known !== undefined) remember(people, known)
}

/** By the id alone: who else bears the name or the number was not asked yet. */
export const rememberById = (people: ImportPeople, known: Known): void => {
  people.byId.set(known.person.id, known)
}

const nobody: readonly Known[] = []

export type Found =
  | { readonly kind: "found"; readonly known: Known }
  | { readonly kind: "nobody" }
  | { readonly kind: "several" | "another"; readonly ids: readonly string[] }

/** Who is meant, so far as looking can tell. */
export const match = (people: ImportPeople, claim: PersonMatching.Claim): Found => {
  const hashed = claim.idHash === undefined ? nobody : (people.byHash.get(claim.idHash) ?? nobody)
  const matched = PersonMatching.match(claim, hashed, people.byName.get(claim.name) ?? nobody)
  if (matched.kind === "several")
    return theOne(people, matched.candidates.map(idOf)) ?? { kind: "several", ids: matched.candidates.map(idOf) }
  if (matched.kind === "another")
    return byAnotherName(people, claim, matched.candidate) ?? { kind: "another", ids: [idOf(matched.candidate)] }
  return matched.kind === "found" ? { kind: "found", known: matched.candidate } : matched
}

const idOf = ({ person }: PersonMatching.Candidate): string => person.id

/** Several entries that are one person are no choice: the kept one is meant, where it is among them. */
const theOne = (people: ImportPeople, ids: readonly string[]): Found | undefined => {
  const kept = [...new Set(ids.map((id) => OnePerson.keptOf(people.merged, id)))]
  const known = people.byId.get(ids.find((id) => id === kept[0]) ?? ids[0] ?? "")
  return kept.length === 1 && known !== undefined ? { kind: "found", known } : undefined
}

/** The number is somebody's who stands under the claim's name too. */
const byAnotherName = (people: ImportPeople, { name }: PersonMatching.Claim, bearer: PersonMatching.Candidate): Found | undefined => {
  const isSame = ({ person }: Known): boolean => OnePerson.isSame(people.merged, person.id, idOf(bearer))
  const known = (people.byName.get(name) ?? nobody).some(isSame) ? people.byId.get(idOf(bearer)) : undefined
  return known === undefined ? undefined : { kind: "found", known }
}

/** Whoever was chosen for a claim, where the choice can stand. */
export const chosen = (people: ImportPeople, claim: PersonMatching.Claim, id: string | undefined): Known | undefined => {
  const known = id === undefined ? undefined : people.byId.get(id)
  const hashed = claim.idHash === undefined ? nobody : (people.byHash.get(claim.idHash) ?? nobody)
  return known !== undefined && PersonMatching.mayMean(claim, hashed, known) ? known : undefined
}

/** A new person by this claim, known to the rows that follow. Nothing but the name is told of them yet. */
export const propose = (people: ImportPeople, id: string, claim: PersonMatching.Claim): Known => {
  const known: Known = {
    person: { id, name: claim.name, ...numbersOf(claim) },
    told: { id, name: claim.name },
    teams: new Set(claim.team === undefined ? [] : [claim.team]),
    leads: new Set(),
    proposed: true,
    isListed: false,
    isLeftover: false,
    held: undefined,
    handed: undefined,
    isAnnounced: false
  }
  remember(people, known)
  return known
}

const numbersOf = ({ phone, idHash, idTail }: PersonMatching.Claim): Omit<Person, "id" | "name"> => ({
  ...(phone === undefined ? {} : { phone }),
  ...(idHash === undefined ? {} : { idHash }),
  ...(idTail === undefined ? {} : { idTail })
})

/**
 * What a claim says of somebody it means: the team, and numbers that were not known. Whoever takes an ID number is from then on told apart
 * by it: the next claim with another number means somebody else.
 */
export const learn = (people: ImportPeople, known: Known, claim: PersonMatching.Claim): void => {
  known.isLeftover = false
  if (claim.team !== undefined) known.teams.add(claim.team)
  const person = numbered(known.person, claim)
  if (person === known.person) return
  known.person = person
  file(people.byHash, person.idHash, known)
}

/** What the claim says goes in with its row. */
export const tell = (known: Known, claim: PersonMatching.Claim): void => {
  known.told = numbered(known.told, claim)
}

/** With the numbers that were not known. */
const numbered = (person: Person, claim: PersonMatching.Claim): Person => {
  const idHash = person.idHash === undefined ? claim.idHash : undefined
  const phone = PersonMatching.saysMore(claim, person) ? claim.phone : undefined
  return idHash === undefined && phone === undefined
    ? person
    : { ...person, ...numbersOf({ ...claim, phone, idHash, idTail: idHash && claim.idTail }) }
}

/** The number under which somebody can be called today. */
export const renumber = (known: Known, phone: string): void => {
  known.person = { ...known.person, phone }
  known.told = { ...known.told, phone }
}

export const bear = (known: Known, born: Day): void => {
  known.person = { ...known.person, born }
  known.told = { ...known.told, born }
}

/** Somebody as they are to be put into the directory. */
export interface Told {
  readonly known: Known
  readonly person: Person
}

/** They are in the directory now, and those who served are listed. */
export const settle = (people: ImportPeople, put: Iterable<Told>, listed: Iterable<string>): void => {
  for (const { known, person } of put) {
    known.proposed = false
    known.held = person
  }
  for (const id of listed) {
    const known = people.byId.get(id)
    if (known !== undefined) known.isListed = true
  }
}

/**
 * Who led: the one of that name in the team, else whoever bears the name and is nothing else here, else somebody new. What a reader would get
 * wrong: two of one name in the team leave it open who it was, and then it is neither; a leader is named for the record (art. 7) and earns
 * nothing by it.
 */
export const leader = (people: ImportPeople, name: string, team: string, newId: () => string): Known => {
  let ofTeam = people.leaders.get(team)
  if (ofTeam === undefined) {
    ofTeam = new Map()
    people.leaders.set(team, ofTeam)
  }
  const settled = ofTeam.get(name)
  if (settled !== undefined) return settled
  const named = people.byName.get(name) ?? nobody
  const inTeam = [...new Set(named.filter(({ teams }) => teams.has(team)).map((one) => keptOf(people, one)))]
  const free = named.find(({ teams, person, isListed }) => teams.size === 0 && !isListed && person.idHash === undefined)
  const known = (inTeam.length === 1 ? inTeam[0] : free) ?? propose(people, newId(), { name })
  known.isLeftover = false
  known.leads.add(team)
  ofTeam.set(name, known)
  return known
}
