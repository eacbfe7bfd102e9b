/**
 * What follows from one stream of a world and from nothing else that changes. It is asked before every operation and made anew only when
 * something has happened there: whoever keeps what rests on it can tell by the object.
 */
import * as Effect from "effect/Effect"
import type { Recorded } from "../../ports/Journal.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { World } from "../World.ts"

interface Made<A> {
  readonly events: number
  readonly value: A
}

export const once = <A>(
  stream: string,
  make: (world: World, history: readonly Recorded[]) => Effect.Effect<A, DeskError>
): ((world: World) => Effect.Effect<A, DeskError>) => {
  const known = new WeakMap<World, Made<A>>()
  return Effect.fnUntraced(function* (world: World) {
    const history = yield* ask("history", () => world.store.history(world.tenant, stream))
    const before = known.get(world)
    if (before?.events === history.length) return before.value
    const value = yield* make(world, history)
    known.set(world, { events: history.length, value })
    return value
  })
}
