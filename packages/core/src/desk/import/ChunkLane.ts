/**
 * Chunks on their way into the store, one behind the other: while one is being written, the next may be sent. What a reader would get wrong: a
 * chunk is sent as if the one before it were in. Where that one is void so is this one, and both are given back together.
 */
import * as Effect from "effect/Effect"
import type { DeskError } from "../DeskError.ts"
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
  #sent: Sent<Chunk> | undefined

  /** `done` is told of each that is in, in their order. */
  constructor(world: World, done: (chunk: Chunk) => void) {
    this.#world = world
    this.#done = done
  }

  /** Whether it may be sent while another is on its way. */
  isFreeFor(work: ImportChunk.Work, chunk: Chunk): boolean {
    return this.#sent === undefined || !(this.#sent.isAlone || ImportChunk.isAlone(work, chunk))
  }

  /** Waits for what is on its way. Answers what is void. */
  empty(): Effect.Effect<readonly Sent<Chunk>[], DeskError> {
    return Effect.suspend(() => {
      const sent = this.#sent
      if (sent === undefined) return nothing
      this.#sent = undefined
      return Effect.map(sent.isIn, (isIn) => {
        if (!isIn) return [sent]
        this.#done(sent.chunk)
        return []
      })
    })
  }

  /** Sends one for which it is free, and waits for the one before. Answers what is void; then nothing is on its way. */
  send(work: ImportChunk.Work, index: number, chunk: Chunk): Effect.Effect<readonly Sent<Chunk>[], DeskError> {
    return Effect.gen({ self: this }, function* () {
      const isAlone = ImportChunk.isAlone(work, chunk)
      const isIn = yield* this.#begun(work, index, chunk)
      const voided = yield* this.empty()
      const sent = { index, chunk, isAlone, isIn }
      if (voided.length === 0) {
        this.#sent = sent
        return voided
      }
      // Whether it is in after all, by whoever came before, the store will tell.
      yield* isIn
      return [...voided, sent]
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

const nothing = Effect.succeed([])
const isVoid = Effect.succeed(false)
