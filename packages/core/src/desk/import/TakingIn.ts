/**
 * The chunks of a file taken into the store: planned, stored, and planned again where somebody else came first. What a reader would get
 * wrong: while one chunk is being stored the next is planned already, where its planner knows by itself what the chunks before have stored.
 */
import * as Effect from "effect/Effect"
import type { BatchId } from "../../foundation/Id.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import { ask, replayed } from "../Ask.ts"
import { ChunkLane, type Sent } from "./ChunkLane.ts"
import * as Chunks from "./Chunks.ts"
import type { DeskError } from "../DeskError.ts"
import * as ImportChunk from "./ImportChunk.ts"
import * as ImportGate from "../ImportGate.ts"
import type * as ImportPlan from "./ImportPlan.ts"
import * as ImportPlanner from "./ImportPlanner.ts"
import { chunkOf, enteredOn, type Preview, preview } from "./ImportPreview.ts"
import type { RowPage, RowSource } from "./IncomingRow.ts"
import * as KeptPlan from "./KeptPlan.ts"
import type { World } from "../World.ts"

/** What is taken in, and what it stands on at the moment. */
export interface UnderWay {
  readonly source: RowSource
  readonly agreement: ImportPlan.Agreement
  seen: Preview
  work: ImportChunk.Work
}

/** Told of each chunk that is in. */
export type Done = (chunk: ImportChunk.Chunk) => void

/** The chunks of a plan, as far as nobody else writes meanwhile; what is left has to be planned on what is there then. */
export const storeAll = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  chunks: KeptPlan.KeptChunk[],
  done: Done
): Effect.fn.Return<boolean, DeskError> {
  const { work } = underWay
  const lane = new ChunkLane(world, done)
  let isVoid = false
  for (let index = 0; ; index++) {
    const kept = chunks.shift()
    if (kept === undefined) break
    const chunk = KeptPlan.chunkOf(kept)
    // Nothing else here waits for anything: whoever writes elsewhere could not say that it is there.
    yield* Effect.yieldNow
    const voided = lane.isFreeFor(work, chunk) ? [] : yield* lane.empty()
    isVoid = voided.length > 0 || (yield* lane.send(work, index, chunk)).length > 0
    if (isVoid) break
  }
  if (!isVoid) isVoid = (yield* lane.empty()).length > 0
  if (isVoid) yield* beginAgain(world, underWay)
  return !isVoid
})

/** Every chunk from this one on. */
export const planAndStore = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  first: number,
  done: Done
): Effect.fn.Return<void, DeskError> {
  const { source } = underWay
  const lane = new ChunkLane<Paged>(world, done)
  let index = first
  /** What turned out to be void is planned again, one after the other. Answers whether anything was. */
  const mend = Effect.fnUntraced(function* (voided: readonly Sent<Paged>[]): Effect.fn.Return<boolean, DeskError> {
    for (const { index: at, chunk } of voided) done(yield* planAgain(world, underWay, at, chunk.page))
    return voided.length > 0
  })
  const take = Effect.fnUntraced(function* (page: RowPage): Effect.fn.Return<void, DeskError> {
    if (!underWay.work.planner.plansAhead) yield* mend(yield* lane.empty())
    let chunk = yield* plan(underWay, page)
    if (!lane.isFreeFor(underWay.work, chunk) && (yield* mend(yield* lane.empty()))) chunk = yield* plan(underWay, page)
    yield* mend(yield* lane.send(underWay.work, index, chunk))
    index += 1
  })
  yield* Chunks.each(source, chunkOf(source), first, take)
  yield* mend(yield* lane.empty())
})

/** A chunk with the rows that it was planned of. */
interface Paged extends ImportChunk.Chunk {
  readonly page: RowPage
}

const plan = ({ work: { planner } }: UnderWay, page: RowPage): Effect.Effect<Paged, DeskError> =>
  Effect.map(planner.plan(page.rows), (entries) => ({ ...ImportChunk.of(planner, entries, page.refused), page }))

const isIn = ({ work: { header } }: UnderWay, index: number): boolean => header.state.stage !== "none" && header.state.chunksIn > index

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
    const { work } = underWay
    const chunk = yield* plan(underWay, page)
    if (isIn(underWay, index)) return chunk
    const stored = Effect.flatMap(ImportChunk.begin(world, work, index, chunk), (begun) => ImportChunk.isIn(world, begun))
    const isStored = yield* Effect.catchTag(stored, "Contended", (contended) =>
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
