/** What each of these people has consented to, as their streams have it. */
import * as Effect from "effect/Effect"
import type { PersonId } from "../../foundation/Id.ts"
import * as Consent from "../../person/Consent.ts"
import * as Replay from "../../ports/Replay.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { World } from "../World.ts"

const of = (world: World, id: string): Effect.Effect<readonly [string, Consent.Consent], DeskError> =>
  Effect.flatMap(
    ask("history", () => world.store.history(world.tenant, Consent.streamOf(id as PersonId))),
    (history) => replayed(() => [id, Replay.state(kinds.consent, history)] as const)
  )

export const read = (world: World, ids: readonly string[]): Effect.Effect<ReadonlyMap<string, Consent.Consent>, DeskError> =>
  Effect.map(
    Effect.forEach([...new Set(ids)], (id) => of(world, id), { concurrency: 16 }),
    (all) => new Map(all)
  )
