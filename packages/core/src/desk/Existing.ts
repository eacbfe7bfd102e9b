/**
 * Whether there is what a command speaks of. What a reader would get wrong: a stream once begun never ends, so what exists now still exists
 * when the command is decided.
 */
import * as Effect from "effect/Effect"
import type { Done } from "../ports/Store.ts"
import type { KindName } from "../registers/Projection.ts"
import { ask } from "./Ask.ts"
import { NotFound, type WorldFailed } from "./DeskError.ts"
import type { World } from "./World.ts"

/** `NotFound` if a stream of this kind and id has no event. */
export const require = (world: World, kind: KindName, id: string): Effect.Effect<void, WorldFailed | NotFound> => {
  const stream = `${kind}/${id}`
  return Effect.flatMap(
    ask("heads", () => world.store.heads(world.tenant, [stream])),
    (heads) => ((heads.get(stream) ?? 0) > 0 ? Effect.void : Effect.fail(new NotFound({ kind, id })))
  )
}

/** The stream of a commit's first event: what a request began, then or now. */
export const streamAt = (world: World, { first }: Done): Effect.Effect<string | undefined, WorldFailed> =>
  Effect.map(
    ask("journal", () => world.store.journal(world.tenant, first - 1, 1)),
    ([event]) => event?.stream
  )
