/**
 * Chunks on their way into the store, one behind the other: while some are being written, the next may be sent. What a reader would get wrong: a
 * chunk is sent as if those before it were in. Where one of them is void so are all after it, and they are given back together.
 */
import * as Effect from "effect/Effect"
import type { DeskError } from "../DeskError.ts"
import * as GroupCommit from "../GroupCommit.ts"
import * as ImportChunk from "./ImportChunk.ts"
import type { World } from "../World.ts"

/** A chunk that was sent. */
export interface Sent<Chunk extends ImportChunk.Chunk> {
  readonly index: number
  readonly chunk: Chunk
  readonly isAlone: boolean
  /** False where its plan is void. */
  readonly isIn: Effect.Effect<boolean, DeskError>
}

export class ChunkLane<Chunk extends ImportChunk.Chunk> {
  readonly #world: World
  readonly #done: (chunk: Chunk) => void
  #sent: Sent<Chunk>[] = []

  /** `done` is told of each that is in, in their order. */
  constructor(world: World, done: (chunk: Chunk) => void) {
    this.#world = world
    this.#done = done
  }

  /** Whether it may be sent beside what is on its way. */
  isFreeFor(work: ImportChunk.Work, chunk: Chunk): boolean {
    return this.#sent.length === 0 || !(this.#sent.some(({ isAlone }) => isAlone) || ImportChunk.isAlone(work, chunk))
  }

  /** Waits for what is on its way. Answers what is void. */
  empty(): Effect.Effect<readonly Sent<Chunk>[], DeskError> {
    return this.#downTo(0)
  }

  /** Sends one for which it is free, and waits where too many are on their way. Answers what is void; then nothing is on its way. */
  send(work: ImportChunk.Work, index: number, chunk: Chunk): Effect.Effect<readonly Sent<Chunk>[], DeskError> {
    return Effect.gen({ self: this }, function* () {
      const isAlone = ImportChunk.isAlone(work, chunk)
      const isIn = yield* this.#begun(work, index, chunk)
      this.#sent.push({ index, chunk, isAlone, isIn })
      return yield* this.#downTo(GroupCommit.mostLong - 1)
    })
  }

  /** Waits for the first on its way, and the next, until there are so many. */
  #downTo(most: number): Effect.Effect<readonly Sent<Chunk>[], DeskError> {
    return Effect.gen({ self: this }, function* () {
      for (;;) {
        const [first, ...after] = this.#sent
        if (first === undefined || this.#sent.length <= most) return []
        const isIn = yield* first.isIn
        this.#sent = isIn ? after : []
        if (isIn) this.#done(first.chunk)
        else {
          // Whether they are in after all, by whoever came before, the store will tell.
          for (const one of after) yield* one.isIn
          return [first, ...after]
        }
      }
    })
  }

  /** Another desk may have stored it, that works on the same import. */
  #begun(work: ImportChunk.Work, index: number, chunk: Chunk): Effect.Effect<Sent<Chunk>["isIn"], DeskError> {
    const { state } = work.header
    if (state.stage !== "none" && state.chunksIn > index) return Effect.succeed(Effect.succeed(true))
    const begun = Effect.map(ImportChunk.begin(this.#world, work, index, chunk), (one) =>
      Effect.catchTag(ImportChunk.isIn(this.#world, one), "Contended", () => isVoid)
    )
    return Effect.catchTag(begun, "Contended", () => Effect.succeed(isVoid))
  }
}

const isVoid = Effect.succeed(false)
