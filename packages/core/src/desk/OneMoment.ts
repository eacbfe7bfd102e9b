/**
 * An answer that is true at one position of the journal, however many reads it takes: if somebody wrote meanwhile, it is read again.
 */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { ask } from "./Ask.ts"
import { Contended, type DeskError } from "./DeskError.ts"
import type { World } from "./World.ts"

const again = { schedule: Schedule.exponential("10 millis"), times: 7, while: (error: DeskError) => error._tag === "Contended" }

/** The first time is for itself: most journals stand still, and making a schedule takes as long as a question. */
const patiently = <A>(once: Effect.Effect<A, DeskError>): Effect.Effect<A, DeskError> =>
  Effect.catchTag(once, "Contended", () => Effect.delay(Effect.retry(once, again), "5 millis"))

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
  return patiently(once)
}

/** The same of answers of the store that each say themselves at which position they are true: nothing is asked beside them. */
export const allOfOneMoment = <A extends readonly { readonly at: number }[]>(
  operation: string,
  read: () => Promise<A>
): Effect.Effect<A, DeskError> =>
  patiently(
    Effect.flatMap(ask(operation, read), (answers) =>
      answers.every(({ at }) => at === answers[0]?.at) ? Effect.succeed(answers) : Effect.fail(new Contended({ streams: [] }))
    )
  )
