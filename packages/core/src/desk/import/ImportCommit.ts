/**
 * A file taken in, chunk by chunk, each of them whole or absent. What a reader would get wrong: a commit interrupted at any moment is finished
 * by running it again. Which chunk is the first that is missing stands in the import's own stream, written in the same commit as the chunk's
 * records; and where another import passed meanwhile, the chunk is planned again on what is there now.
 */
import * as Effect from "effect/Effect"
import type { BatchId } from "../../foundation/Id.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Registers from "../../registers/Registers.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import { ask, replayed } from "../Ask.ts"
import * as Chunks from "./Chunks.ts"
import type { DeskError } from "../DeskError.ts"
import * as ImportChunk from "./ImportChunk.ts"
import * as ImportCounts from "./ImportCounts.ts"
import * as ImportGate from "./ImportGate.ts"
import * as ImportPlan from "./ImportPlan.ts"
import * as ImportPlanner from "./ImportPlanner.ts"
import { agreed, chunkOf, enteredOn, type Preview, preview, type Watcher } from "./ImportPreview.ts"
import type { RowPage, RowSource } from "./IncomingRow.ts"
import * as KeptPlan from "./KeptPlan.ts"
import { readRows } from "../ReadRows.ts"
import * as Step from "../Step.ts"
import * as Submission from "../Submission.ts"
import type { World } from "../World.ts"

export interface Imported {
  /** Undefined where there was nothing to store. */
  readonly batch: BatchId | undefined
  readonly counts: ImportPlan.Counts
  /** Chunks that an earlier, interrupted run had stored. */
  readonly resumedAfter: number
}

/** What is taken in, and what it stands on at the moment. */
interface UnderWay {
  readonly source: RowSource
  readonly agreement: ImportPlan.Agreement
  seen: Preview
  work: ImportChunk.Work
}

/**
 * Stores what was agreed to. Run again after a crash it goes on with the first missing chunk; run again after success it changes nothing.
 * Where anything was written since the preview, the file is looked at again first: what is stored is decided on what is there.
 */
export const commit = Effect.fnUntraced(function* (
  world: World,
  source: RowSource,
  previewed: Preview,
  agreement: ImportPlan.Agreement = agreed,
  watcher: Watcher = {}
): Effect.fn.Return<Imported, DeskError> {
  // The gate first: whatever is read after it and changed by another import is noticed when the first chunk passes.
  const gate = yield* ImportGate.version(world)
  const { hash } = yield* ask("head", () => world.store.head(world.tenant))
  const seen = hash === previewed.head.hash ? previewed : yield* preview(world, source, {}, agreement)
  const started = yield* open(world, seen, agreement)
  if (started === undefined) return { batch: undefined, counts: ImportCounts.allHeld(seen.counts), resumedAfter: 0 }
  const { batch, chunks } = started
  const kept = seen.plan?.batch === batch && (yield* KeptPlan.stands(world, seen.plan, agreement)) ? seen.plan : undefined
  const planner = kept?.planner ?? (yield* plannerOf(world, source, batch, seen, agreement))
  const underWay: UnderWay = { source, agreement, seen, work: yield* begin(world, batch, gate, planner) }
  const counter = ImportCounts.counting()
  let index = chunks
  const done = (entries: readonly ImportPlan.Entry[], refused: number): void => {
    index += 1
    counter.count(entries)
    counter.refuse(refused)
    watcher.entries?.(entries)
    watcher.progress?.(counter.rows())
  }
  watcher.begin?.()
  const isPlanStored = kept !== undefined && (yield* storeAll(world, underWay, kept.chunks, done))
  if (!isPlanStored)
    yield* Chunks.each(source, chunkOf(source), index, (chunk) =>
      Effect.map(takeIn(world, underWay, chunk, index), (entries) => done(entries, chunk.refused))
    )
  return { batch, counts: counter.counts(), resumedAfter: chunks }
})

/** The chunks of a plan, as far as nobody else writes meanwhile; what is left has to be planned on what is there then. */
const storeAll = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  chunks: readonly ImportChunk.Chunk[],
  done: (entries: readonly ImportPlan.Entry[], refused: number) => void
): Effect.fn.Return<boolean, DeskError> {
  for (const [index, chunk] of chunks.entries()) {
    const isStored = yield* ImportChunk.store(world, underWay.work, index, chunk).pipe(
      Effect.catchTag("Contended", () => Effect.succeed(false))
    )
    if (!isStored) {
      yield* beginAgain(world, underWay)
      return false
    }
    done(chunk.entries, chunk.refused)
  }
  return true
})

/** An interrupted import of the same file goes on; otherwise a new one is opened, if there is anything to store. */
const open = Effect.fnUntraced(function* (
  world: World,
  { fingerprint, counts, waiting, chunks, plan }: Preview,
  agreement: ImportPlan.Agreement
): Effect.fn.Return<{ readonly batch: BatchId; readonly chunks: number } | undefined, DeskError> {
  const file = world.identityKey.hash("row", fingerprint)
  const { importBatch } = Registers
  const before = yield* readRows(world, importBatch, importBatch.facts.file.is(file))
  const interrupted = before.find(({ stage, chunks: expected }) => stage === "open" && expected === chunks)
  if (interrupted !== undefined) return { batch: interrupted.batch as BatchId, chunks: interrupted.chunksIn ?? 0 }
  if (ImportPlan.storable(waiting, agreement) === 0) return undefined
  const batch = plan?.batch ?? (world.ids() as BatchId)
  yield* Submission.submit(world, {
    key: `import/${batch}/open`,
    input: file,
    steps: [
      Step.of(
        Projection.kinds.import,
        "import",
        batch,
        (state) => ImportBatch.decide({ type: "open", file, rows: counts.rows, chunks }, state),
        { isNew: true }
      )
    ]
  })
  return { batch, chunks: 0 }
})

const plannerOf = (world: World, source: RowSource, batch: BatchId, { whole }: Preview, agreement: ImportPlan.Agreement) =>
  ImportPlanner.make(world, {
    batch,
    agreement,
    whole,
    isStoredChunkByChunk: true,
    ...(whole.rows === undefined ? { hasRecords: false } : {}),
    ...enteredOn(source)
  })

const begin = Effect.fnUntraced(function* (
  world: World,
  batch: BatchId,
  gate: number,
  planner: ImportPlanner.ImportPlanner
): Effect.fn.Return<ImportChunk.Work, DeskError> {
  const history = yield* ask("history", () => world.store.history(world.tenant, ImportBatch.streamOf(batch)))
  const state = yield* replayed(() => Replay.state(Projection.kinds.import, history))
  return { batch, gate, header: { version: history.length, state }, planner }
})

/** Two imports at once take turns; the one that comes second plans again, as often as it must. */
const mostTries = 100
const pause = (tries: number): number => Math.min(250, 2 ** tries)

const takeIn = Effect.fnUntraced(function* (
  world: World,
  underWay: UnderWay,
  { rows, refused }: RowPage,
  index: number
): Effect.fn.Return<readonly ImportPlan.Entry[], DeskError> {
  for (let tries = 1; ; tries++) {
    const { work } = underWay
    const entries = yield* work.planner.plan(rows)
    // Another desk that works on the same import has stored it.
    if (work.header.state.stage !== "none" && work.header.state.chunksIn > index) return entries
    const isStored = yield* ImportChunk.store(world, work, index, ImportChunk.of(work.planner, entries, refused)).pipe(
      Effect.catchTag("Contended", (contended) => (tries < mostTries ? Effect.succeed(false) : Effect.fail(contended)))
    )
    if (isStored) return entries
    yield* Effect.sleep(pause(tries))
    yield* beginAgain(world, underWay)
  }
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
