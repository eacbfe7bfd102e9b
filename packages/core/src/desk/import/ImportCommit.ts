/**
 * A file taken in, chunk by chunk, each of them whole or absent. What a reader would get wrong: a commit interrupted at any moment is finished
 * by running it again. Which chunk is the first that is missing stands in the import's own stream, written in the same commit as the chunk's
 * records; and where another import passed meanwhile, the chunk is planned again on what is there now.
 */
import * as Effect from "effect/Effect"
import type { BatchId } from "../../foundation/Id.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Registers from "../../registers/Registers.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type * as ImportChunk from "./ImportChunk.ts"
import * as ImportCounts from "./ImportCounts.ts"
import * as ImportGate from "../ImportGate.ts"
import * as ImportPlan from "./ImportPlan.ts"
import * as ImportPlanner from "./ImportPlanner.ts"
import { agreed, enteredOn, type Preview, preview, type Watcher } from "./ImportPreview.ts"
import type { RowSource } from "./IncomingRow.ts"
import * as KeptPlan from "./KeptPlan.ts"
import { readRows } from "../ReadRows.ts"
import * as Step from "../Step.ts"
import * as Submission from "../Submission.ts"
import * as TakingIn from "./TakingIn.ts"
import type { World } from "../World.ts"

export interface Imported {
  /** Undefined where there was nothing to store. */
  readonly batch: BatchId | undefined
  readonly counts: ImportPlan.Counts
  /** Chunks that an earlier, interrupted run had stored. */
  readonly resumedAfter: number
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
  watcher: Pick<Watcher, "progress"> = {}
): Effect.fn.Return<Imported, DeskError> {
  // The gate first: whatever is read after it and changed by another import is noticed when the first chunk passes.
  const gate = yield* ImportGate.version(world)
  const { hash } = yield* ask("head", () => world.store.head(world.tenant))
  const seen = hash === previewed.head.hash ? previewed : yield* preview(world, source, {}, agreement)
  const started = yield* open(world, seen, agreement)
  if (started === undefined) return { batch: undefined, counts: ImportCounts.allHeld(seen.counts), resumedAfter: 0 }
  const { batch, chunks } = started
  const plan = seen.plan?.batch === batch && (yield* KeptPlan.stands(world, seen.plan, agreement)) ? seen.plan : undefined
  const kept = plan === undefined ? undefined : KeptPlan.taken(plan)
  const planner = plan === undefined || kept === undefined ? yield* plannerOf(world, source, batch, seen, agreement) : plan.planner
  const underWay: TakingIn.UnderWay = { source, agreement, seen, work: yield* TakingIn.begin(world, batch, gate, planner) }
  const counter = new ImportCounts.Counting()
  let index = chunks
  const done = ({ tally }: ImportChunk.Chunk): void => {
    index += 1
    counter.add(tally)
    watcher.progress?.(counter.rows)
  }
  const isPlanStored = kept !== undefined && (yield* TakingIn.storeAll(world, underWay, kept, done))
  if (!isPlanStored) yield* TakingIn.planAndStore(world, underWay, index, done)
  return { batch, counts: counter.counts(), resumedAfter: chunks }
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
