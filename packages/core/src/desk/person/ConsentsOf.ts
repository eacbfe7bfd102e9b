/** What each of these people has consented to, as the streams of all their entries have it. */
import * as Effect from "effect/Effect"
import type { PersonId } from "../../foundation/Id.ts"
import * as Consent from "../../person/Consent.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Replay from "../../ports/Replay.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { World } from "../World.ts"
import * as Merged from "./Merged.ts"

const ofEntry = (world: World, id: string): Effect.Effect<Consent.Consent, DeskError> =>
  Effect.flatMap(
    ask("history", () => world.store.history(world.tenant, Consent.streamOf(id as PersonId))),
    (history) => replayed(() => Replay.state(kinds.consent, history))
  )

const of = (world: World, people: OnePerson.People, id: string): Effect.Effect<readonly [string, Consent.Consent], DeskError> =>
  Effect.map(
    Effect.forEach(OnePerson.entriesOf(people, id), (entry) => ofEntry(world, entry)),
    (states) => [id, Consent.asOne(states)] as const
  )

export const read = (world: World, ids: readonly string[]): Effect.Effect<ReadonlyMap<string, Consent.Consent>, DeskError> =>
  Effect.flatMap(Merged.people(world), (people) =>
    Effect.map(
      Effect.forEach([...new Set(ids)], (id) => of(world, people, id), { concurrency: 16 }),
      (all) => new Map(all)
    )
  )
