/**
 * Looks people up for an import: by hash and by name in the directory, in the register of volunteers, and, where nothing else tells, in the
 * records. What a reader would get wrong: who stands in the directory and nowhere else is nobody yet. An import that broke off between the
 * directory and the journal left a name there. And whoever is served is never met under the id of their file: they serve under another.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type { Day } from "../../foundation/Day.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import type { AnyRegister, RowOf } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import * as FileIds from "./FileIds.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as Merged from "./Merged.ts"
import type { ImportPeople } from "./ImportPeople.ts"
import * as People from "./ImportPeople.ts"
import type { Claim, NamedPerson } from "./PersonMatching.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"

/** The most names or ids that one question to a store may hold. */
const mostAtOnce = 500
/** Questions of one row each, asked side by side. */
const sideBySide = { concurrency: 16 }

const slices = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, i) => all.slice(i * mostAtOnce, (i + 1) * mostAtOnce))

/** Whom a row names. */
export interface Naming {
  readonly person?: NamedPerson | undefined
  readonly leader?: string | undefined
}

/** Looks up everybody whom these rows, or the hashes of their ID numbers, may mean and who has not been looked up yet. Answers the names that are new. */
export const lookUp = Effect.fnUntraced(function* (
  world: World,
  people: ImportPeople,
  rows: readonly Naming[],
  idHashes: readonly (string | undefined)[]
): Effect.fn.Return<readonly string[], WorldFailed> {
  const hashes = new Set<string>()
  const names = new Set<string>()
  for (const hash of idHashes) if (hash !== undefined && !people.lookedUp.has(hash)) hashes.add(hash)
  for (const { person, leader } of rows) {
    if (person !== undefined && !people.lookedUp.has(person.name)) names.add(person.name)
    if (leader !== undefined && !people.lookedUp.has(leader)) names.add(leader)
  }
  const [newHashes, newNames] = [[...hashes], [...names]]
  if (newHashes.length === 0 && newNames.length === 0) return newNames
  const hashed = yield* Effect.forEach(slices(newHashes), (some) => ask("findByHash", () => world.people.findByHash(world.tenant, some)))
  const named = yield* Effect.forEach(slices(newNames), (some) => ask("findByName", () => world.people.findByName(world.tenant, some)))
  people.merged = yield* Merged.people(world)
  // Asked and not found is remembered too: a directory is asked once.
  for (const one of [...newHashes, ...newNames]) people.lookedUp.add(one)
  const found = new Map([...hashed, ...named].flat().map((person) => [person.id, person]))
  for (const id of found.keys()) People.rememberAgain(people, id)
  const unknown = [...found.values()].filter(({ id }) => !people.byId.has(id))
  const served = yield* Effect.forEach(slices(unknown), (some) =>
    FileIds.among(
      world,
      some.map(({ id }) => id)
    )
  )
  yield* take(
    world,
    people,
    unknown.filter(({ id }) => !served.some((ids) => ids.has(id)))
  )
  yield* takeKept(world, people)
  return newNames
})

/** Whoever was found by an entry that was merged is known by the kept one too. By its name nobody has asked for it yet. */
const takeKept = Effect.fnUntraced(function* (world: World, people: ImportPeople): Effect.fn.Return<void, WorldFailed> {
  if (people.merged === OnePerson.nobody) return
  const kept = [...people.byId.keys()].map((id) => OnePerson.keptOf(people.merged, id))
  const missing = [...new Set(kept.filter((id) => !people.byId.has(id)))]
  if (missing.length === 0) return
  const found = yield* ask("get", () => world.people.get(world.tenant, missing))
  yield* take(world, people, [...found.values()], People.rememberById)
})

const take = Effect.fnUntraced(function* (
  world: World,
  people: ImportPeople,
  unknown: readonly Person[],
  remember: typeof People.remember = People.remember
): Effect.fn.Return<void, WorldFailed> {
  const entriesOf = (id: string): readonly string[] => OnePerson.entriesOf(people.merged, id)
  const listed = yield* listings(world, [...new Set(unknown.flatMap(({ id }) => entriesOf(id)))])
  const unlisted = unknown.filter(({ id }) => !listed.has(id))
  const used = new Set(yield* Effect.forEach(unlisted, ({ id }) => Effect.map(isUsed(world, id), (is) => (is ? id : "")), sideBySide))
  for (const person of unknown) {
    const isListed = listed.has(person.id)
    const isLeftover = !isListed && !used.has(person.id)
    const teams = new Set(listed.get(person.id)?.teams)
    const entries = entriesOf(person.id)
    const days = entries.flatMap((id) => listed.get(id)?.registeredOn ?? [])
    const known = {
      person,
      told: person,
      teams,
      leads: new Set<string>(),
      isListed,
      isLeftover,
      proposed: isLeftover,
      held: person,
      handed: undefined,
      isAnnounced: false,
      ...(days.length === 0 ? {} : { registeredOn: Math.min(...days) as Day })
    }
    remember(people, entries.length === 1 ? known : { ...known, entries })
  }
})

interface Listing {
  /** None where it names no team. */
  readonly teams: readonly string[]
  readonly registeredOn: Day | undefined
}

/** In which team each of these is listed as a volunteer, and since when. */
const listings = Effect.fnUntraced(function* (
  world: World,
  ids: readonly string[]
): Effect.fn.Return<ReadonlyMap<string, Listing>, WorldFailed> {
  const all = new Map<string, Listing>()
  for (const [first, ...more] of slices(ids)) {
    if (first === undefined) continue
    for (const { volunteer, team, registeredOn } of yield* stored(
      world,
      Registers.volunteer,
      Registers.volunteer.facts.volunteer.isOneOf([first, ...more])
    )) {
      if (volunteer !== undefined) all.set(volunteer, { teams: team === undefined ? [] : [team], registeredOn })
    }
  }
  return all
})

const { serviceRecord, groupRecord } = Registers

/** Whether any record speaks of this person. */
const isUsed = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<boolean, WorldFailed> {
  return (
    (yield* isThere(world, serviceRecord, serviceRecord.facts.volunteer.isOneOf([id]))) ||
    (yield* isThere(world, serviceRecord, serviceRecord.facts.leader.isOneOf([id]))) ||
    (yield* isThere(world, groupRecord, groupRecord.facts.leader.isOneOf([id])))
  )
})

const isThere = <R extends AnyRegister>(
  world: World,
  register: R,
  where: Criterion.Criterion<RowOf<R>>
): Effect.Effect<boolean, WorldFailed> =>
  Effect.map(
    ask("rows", () => world.store.rows(world.tenant, register, where, [], { limit: 1 })),
    ({ rows }) => rows.length > 0
  )

/** Whether somebody of the claim's name, listed elsewhere, has served or led in the claim's team: what a listing does not say, the records do. */
export const lookInto = Effect.fnUntraced(function* (
  world: World,
  people: ImportPeople,
  claims: readonly Claim[]
): Effect.fn.Return<void, WorldFailed> {
  const pairs: { readonly known: People.Known; readonly team: string }[] = []
  for (const { name, idHash, team } of claims) {
    if (team === undefined || (idHash !== undefined && (people.byHash.get(idHash)?.length ?? 0) > 0)) continue
    for (const known of people.byName.get(name) ?? []) {
      if (known.proposed || known.teams.has(team)) continue
      const pair = People.pairOf(known.person.id, team)
      if (people.asked.has(pair)) continue
      people.asked.add(pair)
      pairs.push({ known, team })
    }
  }
  yield* Effect.forEach(
    pairs,
    ({ known, team }) => {
      const { volunteer, leader, team: of, stage } = serviceRecord.facts
      const inTeam = (fact: typeof volunteer | typeof leader) =>
        isThere(world, serviceRecord, Criterion.all(fact.isOneOf([known.person.id]), of.isOneOf([team]), Criterion.not(stage.is("voided"))))
      return Effect.gen(function* () {
        if (yield* inTeam(volunteer)) known.teams.add(team)
        else if (people.led.has(People.pairOf(known.person.id, team)) || (yield* inTeam(leader))) known.leads.add(team)
      })
    },
    sideBySide
  )
})
