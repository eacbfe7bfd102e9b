/**
 * The chunks of a file on their way into the store: planned, stored, and planned again where somebody else came first. What a reader would get
 * wrong: while one chunk is being stored the next is planned already, where its planner knows by itself what the chunks before have stored.
 */
import * as Effect from "effect/Effect"
import type { BatchId } from "../../foundation/Id.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import { ask, replayed } from "../Ask.ts"
import * as Chunks from "./Chunks.ts"
import type { DeskError } from "../DeskError.ts"
import * as ImportChunk from "./ImportChunk.ts"
import * as ImportGate from "./ImportGate.ts"
import type * as ImportPlan from "./ImportPlan.ts"
import * as ImportPlanner from "./ImportPlanner.ts"
import { chunkOf, enteredOn, type Preview, preview } from "./ImportPreview.ts"
import type { RowPage, RowSource } from "./IncomingRow.ts"
import type { World } from "../World.ts"

/** What is taken in, and what it stands on at the moment. */
export interface UnderWay {
  readonly source: RowSource
  readonly agreement: ImportPlan.Agreement
  seen: Preview
  work: ImportChunk.Work
}

/** Told of each chunk that is in. */
export type Done = (entries: readonly ImportPlan.Entry[], refused: number) => void

/** The chunks of a plan, as far as nobody else writes meanwhile; what is left has to be planned on what is there then. */
export const storeAll = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  chunks: readonly ImportChunk.Chunk[],
  done: Done
): Effect.fn.Return<boolean, DeskError> {
  for (const [index, chunk] of chunks.entries()) {
    if (!(yield* store(world, underWay, index, chunk))) {
      yield* beginAgain(world, underWay)
      return false
    }
    done(chunk.entries, chunk.refused)
  }
  return true
})

/** Every chunk from this one on. */
export const planAndStore = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  first: number,
  done: Done
): Effect.fn.Return<void, DeskError> {
  const { source } = underWay
  let ready: Ready | undefined
  let index = first
  /** What is ready is stored, and the next made ready. */
  const goOn = Effect.fnUntraced(function* (page?: RowPage): Effect.fn.Return<void, DeskError> {
    const stored = ready
    if (stored === undefined) {
      ready = yield* plan(underWay, page)
      return
    }
    const isAhead = underWay.work.planner.plansAhead
    const [isStored, ahead] = yield* Effect.all(
      // What is written elsewhere is on its way before the planning takes this thread.
      [storeReady(world, underWay, index, stored), isAhead ? Effect.andThen(Effect.yieldNow, plan(underWay, page)) : nothing],
      { concurrency: 2 }
    )
    const chunk = isStored ? stored.chunk : yield* planAgain(world, underWay, index, stored.page)
    index += 1
    done(chunk.entries, chunk.refused)
    ready = isStored && isAhead ? ahead : yield* plan(underWay, page)
  })
  yield* Chunks.each(source, chunkOf(source), first, goOn)
  yield* goOn()
})

/** A chunk that is planned and not yet stored. */
interface Ready {
  readonly page: RowPage
  readonly chunk: ImportChunk.Chunk
}

const nothing = Effect.succeed(undefined)

/** Nothing after the last page. */
const plan = ({ work: { planner } }: UnderWay, page: RowPage | undefined): Effect.Effect<Ready | undefined, DeskError> =>
  page === undefined
    ? nothing
    : Effect.map(planner.plan(page.rows), (entries) => ({ page, chunk: ImportChunk.of(planner, entries, page.refused) }))

/** Whether it is in, by this desk or by another that works on the same import. */
const storeReady = (world: World, underWay: UnderWay, index: number, { chunk }: Ready): Effect.Effect<boolean, DeskError> =>
  isIn(underWay, index) ? Effect.succeed(true) : store(world, underWay, index, chunk)

const isIn = ({ work: { header } }: UnderWay, index: number): boolean => header.state.stage !== "none" && header.state.chunksIn > index

/** False where somebody else wrote meanwhile, and the plan is void. */
const store = (world: World, { work }: UnderWay, index: number, chunk: ImportChunk.Chunk): Effect.Effect<boolean, DeskError> =>
  Effect.catchTag(ImportChunk.store(world, work, index, chunk), "Contended", () => Effect.succeed(false))

/** Two imports at once take turns; the one that comes second plans again, as often as it must. */
const mostTries = 100
const pause = (tries: number): number => Math.min(250, 2 ** tries)

/** The plan of these rows by which they are in at last. */
const planAgain = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  index: number,
  page: RowPage
): Effect.fn.Return<ImportChunk.Chunk, DeskError> {
  for (let tries = 1; ; tries++) {
    yield* Effect.sleep(pause(tries))
    yield* beginAgain(world, underWay)
    const { planner } = underWay.work
    const chunk = ImportChunk.of(planner, yield* planner.plan(page.rows), page.refused)
    if (isIn(underWay, index)) return chunk
    const isStored = yield* Effect.catchTag(ImportChunk.store(world, underWay.work, index, chunk), "Contended", (contended) =>
      tries < mostTries ? Effect.succeed(false) : Effect.fail(contended)
    )
    if (isStored) return chunk
  }
})

/** What an import stands on: its stream as it is in the store now. */
export const begin = Effect.fnUntraced(function* (
  world: World,
  batch: BatchId,
  gate: number,
  planner: ImportPlanner.ImportPlanner
): Effect.fn.Return<ImportChunk.Work, DeskError> {
  const history = yield* ask("history", () => world.store.history(world.tenant, ImportBatch.streamOf(batch)))
  const state = yield* replayed(() => Replay.state(Projection.kinds.import, history))
  return { batch, gate, header: { version: history.length, state }, planner }
})

/** From the store, as it is now. What the whole file tells is learnt anew where others have made known what was new with it. */
const beginAgain = Effect.fnUntraced(function* (world: World, underWay: UnderWay): Effect.fn.Return<void, DeskError> {
  const { source, agreement, seen, work } = underWay
  const gate = yield* ImportGate.version(world)
  if (seen.whole.rows === undefined || seen.counts.newTeams > 0) underWay.seen = yield* preview(world, source, {}, agreement)
  const planner = yield* ImportPlanner.make(world, {
    batch: work.batch,
    agreement,
    whole: underWay.seen.whole,
    isStoredChunkByChunk: true,
    ...enteredOn(source)
  })
  underWay.work = yield* begin(world, work.batch, gate, planner)
})
