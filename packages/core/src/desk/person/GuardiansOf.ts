/**
 * Who answers for somebody, by every entry of theirs. What a reader would get wrong: a guardian, too, may have been entered twice; whichever of
 * their ids a command names, it is the same guardian.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import type { DeskError } from "../DeskError.ts"
import { seen } from "../Seen.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"
import * as BegunStates from "./BegunStates.ts"
import * as Merged from "./Merged.ts"

export interface Read {
  /** One for each entry of the ward. */
  readonly states: readonly Guardianship.Guardianship[]
  /** Every id under which these people stand. */
  readonly everyEntry: (people: readonly PersonId[]) => readonly PersonId[]
  readonly relies: readonly Relied[]
}

export const read = Effect.fnUntraced(function* (world: World, ward: string): Effect.fn.Return<Read, DeskError> {
  const people = yield* Merged.people(world)
  const all = yield* Effect.forEach(OnePerson.entriesOf(people, ward), (entry) => seen(world, "guardianship", entry, kinds.guardianship))
  return {
    states: all.map(({ state }) => state),
    everyEntry: everyEntryIn(people),
    relies: all.flatMap(({ relies }) => relies)
  }
})

/** Of many at once; nothing is decided on it. */
export const readAll = Effect.fnUntraced(function* (
  world: World,
  wards: readonly string[]
): Effect.fn.Return<(ward: string) => Read, DeskError> {
  const people = yield* Merged.people(world)
  const states = yield* BegunStates.of(world, "guardianship", kinds.guardianship, BegunStates.entries(people, wards))
  return (ward) => ({ states: OnePerson.entriesOf(people, ward).map(states), everyEntry: everyEntryIn(people), relies: [] })
})

const everyEntryIn =
  (people: OnePerson.People): Read["everyEntry"] =>
  (guardians) => [...new Set(guardians.flatMap((one) => OnePerson.entriesOf(people, one)))]

/** Whose consent counts on a day, by every id of theirs. */
export const on = ({ states, everyEntry }: Read, day: Day.Day): readonly PersonId[] =>
  everyEntry(states.flatMap((state) => Guardianship.guardiansOn(state, day)))
