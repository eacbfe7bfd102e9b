/**
 * Who is one person, as the journal stands: asked before rows of people are told to anybody, and before a command is given in somebody's name.
 * What a reader would get wrong: every merge passes a gate, so that one look at it says whether what was read before still holds.
 */
import * as Effect from "effect/Effect"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import { having } from "../Having.ts"
import { stored } from "../StoredRows.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export const gate = "person-merges"

interface Known {
  readonly passed: number
  readonly people: OnePerson.People
}

const known = new WeakMap<World, Known>()

/** `OnePerson.nobody` itself where nobody is merged. */
export const people = Effect.fnUntraced(function* (world: World): Effect.fn.Return<OnePerson.People, WorldFailed> {
  const passed = yield* Gate.version(world, gate)
  if (passed === 0) return OnePerson.nobody
  const before = known.get(world)
  if (before?.passed === passed) return before.people
  const all = yield* merges(world)
  const now = all.length === 0 ? OnePerson.nobody : OnePerson.of(all)
  known.set(world, { passed, people: now })
  return now
})

/** What each entry was merged into, of those that are. */
export const merges = (world: World): Effect.Effect<readonly OnePerson.Merge[], WorldFailed> =>
  Effect.map(stored(world, Registers.personMerge), (rows) => having(rows, "into").map(({ person, into }) => [person, into] as const))

export interface Looked {
  readonly people: OnePerson.People
  /** The guard of what is decided on it. */
  readonly relies: readonly Relied[]
}
export const nobody: Looked = { people: OnePerson.nobody, relies: [] }

/** Where it must still hold when something is decided on it. */
export const look = Effect.fnUntraced(function* (world: World): Effect.fn.Return<Looked, WorldFailed> {
  const version = yield* Gate.version(world, gate)
  return { people: yield* people(world), relies: [{ stream: `gate/${gate}`, version }] }
})
