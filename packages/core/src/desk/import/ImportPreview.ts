/**
 * What taking in a file would mean. Nothing is stored. What a reader would get wrong: one reading is enough, unless a row further down would
 * have changed what was said of one further up (a record's own row, the name of a person after whom a team is called); then the file is read
 * once more, knowing all of it. So a preview says what a commit does.
 */
import * as Effect from "effect/Effect"
import type { BatchId } from "../../foundation/Id.ts"
import type { Head } from "../../ports/Journal.ts"
import { ask } from "../Ask.ts"
import * as Chunks from "./Chunks.ts"
import type { DeskError } from "../DeskError.ts"
import * as ImportChunk from "./ImportChunk.ts"
import * as ImportCounts from "./ImportCounts.ts"
import type * as ImportPlan from "./ImportPlan.ts"
import * as ImportPlanner from "./ImportPlanner.ts"
import type { RowSource } from "./IncomingRow.ts"
import * as KeptPlan from "./KeptPlan.ts"
import * as World from "../World.ts"

/** Rows of one transaction, at most: with all that follows from them they stay within what every engine takes at once. */
export const rowsPerChunk = 320

export const chunkOf = (source: RowSource): number => Math.max(1, Math.min(source.rowsPerChunk ?? rowsPerChunk, rowsPerChunk))

export interface Preview {
  readonly fingerprint: string
  readonly counts: ImportPlan.Counts
  /** What there is to store, by what has to be agreed to first. */
  readonly waiting: readonly ImportPlan.Waiting[]
  /** The journal's end before the look: what the look is true of. */
  readonly head: Head
  /** What only the whole file tells, for the commit. */
  readonly whole: ImportPlanner.WholeFile
  readonly chunks: number
  /** What is to be stored, chunk by chunk; undefined of a file too long to keep it. */
  readonly plan: KeptPlan.KeptPlan | undefined
}

export interface Watcher {
  /** A reading of the file begins; what was told of an earlier one is void. */
  readonly begin?: () => void
  /** Every row with what becomes of it, in order. */
  readonly entries?: (entries: readonly ImportPlan.Entry[]) => void
  /** Rows done so far. */
  readonly progress?: (rows: number) => void
}

/** Who agrees to everything that needs no choice. */
export const agreed: ImportPlan.Agreement = { newPeople: true, newTeams: true, corrections: true }

export const preview = Effect.fnUntraced(function* (
  world: World.World,
  source: RowSource,
  watcher: Watcher = {},
  agreement: ImportPlan.Agreement = agreed
): Effect.fn.Return<Preview, DeskError> {
  const fingerprint = yield* ask("fingerprint", source.fingerprint)
  const head = yield* ask("head", () => world.store.head(world.tenant))
  const first = yield* look(world, source, watcher, agreement)
  const { planner, counts, waiting, chunks, plan } = first.planner.holds()
    ? first
    : yield* look(world, source, watcher, agreement, first.planner.whole())
  return { fingerprint, counts, waiting, head, whole: planner.whole(), chunks, plan }
})

const look = Effect.fnUntraced(function* (
  world: World.World,
  source: RowSource,
  watcher: Watcher,
  agreement: ImportPlan.Agreement,
  whole?: ImportPlanner.WholeFile
) {
  watcher.begin?.()
  const batch = world.ids() as BatchId
  const planner = yield* ImportPlanner.make(world, {
    batch,
    agreement,
    isStoredChunkByChunk: false,
    ...enteredOn(source),
    ...(whole === undefined ? {} : { whole })
  })
  const counter = new ImportCounts.Counting()
  const keeping = new KeptPlan.Keeping(source.bytes)
  const chunks = yield* Chunks.each(source, chunkOf(source), 0, ({ rows, refused }) =>
    Effect.map(planner.plan(rows), (entries) => {
      const chunk = ImportChunk.of(planner, entries, refused)
      counter.add(chunk.tally)
      watcher.entries?.(entries)
      watcher.progress?.(counter.rows)
      keeping.keep(chunk)
    })
  )
  const plan = keeping.plan({ batch, agreement, planner, today: World.now(world).today })
  return { planner, counts: counter.counts(), waiting: counter.waiting(), chunks, plan }
})

export const enteredOn = ({ enteredOn: day }: RowSource): Pick<ImportPlanner.Options, "enteredOn"> =>
  day === undefined ? {} : { enteredOn: day }
