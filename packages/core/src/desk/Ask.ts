/**
 * The desk's way of asking the world: a promise of a port as an Effect whose failure says which operation it was.
 */
import * as Effect from "effect/Effect"
import { CorruptJournal } from "../ports/Replay.ts"
import { Corrupt, WorldFailed } from "./DeskError.ts"

export const ask = <A>(operation: string, promise: () => Promise<A>): Effect.Effect<A, WorldFailed> =>
  Effect.tryPromise({ try: promise, catch: (cause) => new WorldFailed({ operation, cause }) })

export const corrupt = ({ stream, position, because }: CorruptJournal): Corrupt => new Corrupt({ stream, position, because })

/** Reads stored events with a function that throws `CorruptJournal`; anything else it throws is a defect. */
export const replayed = <A>(read: () => A): Effect.Effect<A, Corrupt> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(read())
    } catch (error) {
      if (error instanceof CorruptJournal) return Effect.fail(corrupt(error))
      throw error
    }
  })
