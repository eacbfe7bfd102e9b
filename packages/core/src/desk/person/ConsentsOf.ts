/** What each of these people has consented to, as the streams of all their entries have it. */
import * as Effect from "effect/Effect"
import * as Consent from "../../person/Consent.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import type { DeskError } from "../DeskError.ts"
import type { World } from "../World.ts"
import * as BegunStates from "./BegunStates.ts"
import * as Merged from "./Merged.ts"

/** Of those who never consented to anything no history is read. */
export const read = Effect.fnUntraced(function* (
  world: World,
  ids: readonly string[]
): Effect.fn.Return<ReadonlyMap<string, Consent.Consent>, DeskError> {
  const people = yield* Merged.people(world)
  const states = yield* BegunStates.of(world, "consent", kinds.consent, BegunStates.entries(people, ids))
  return new Map(ids.map((id) => [id, Consent.asOne(OnePerson.entriesOf(people, id).map(states))]))
})
