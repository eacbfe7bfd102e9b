/**
 * An answer that is true at one position of the journal, however many reads it takes: if somebody wrote meanwhile, it is read again.
 */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { ask } from "./Ask.ts"
import { Contended, type DeskError } from "./DeskError.ts"
import type { World } from "./World.ts"

const again = { schedule: Schedule.exponential("5 millis"), times: 8, while: (error: DeskError) => error._tag === "Contended" }

/** What `read` answers, and the position at which it is true. `Contended` if the journal never stood still. */
export const atOneMoment = <A>(
  world: World,
  read: Effect.Effect<A, DeskError>
): Effect.Effect<{ readonly at: number; readonly value: A }, DeskError> => {
  const position = Effect.map(
    ask("head", () => world.store.head(world.tenant)),
    (head) => head.position
  )
  const once = Effect.gen(function* () {
    const before = yield* position
    const value = yield* read
    const after = yield* position
    return before === after ? { at: after, value } : yield* new Contended({ streams: [] })
  })
  return Effect.retry(once, again)
}
