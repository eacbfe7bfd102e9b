/**
 * Taking an import back: its records are voided with a reason, what it corrected is corrected back, chunk by chunk, and the chain stays. What a
 * reader would get wrong: a chunk is one commit under a key made of the import and its number. After a crash the same call goes on with the
 * first chunk that is not withdrawn yet, and once all are it does nothing. What others have changed since stands, and is reported.
 */
import * as Effect from "effect/Effect"
import type { BatchId, PersonId } from "../../foundation/Id.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import * as ImportBatchSchema from "../../service/ImportBatch.schema.ts"
import * as ImportChunk from "../../service/ImportChunk.ts"
import type { Words } from "../../service/ServiceFacts.ts"
import { ask, replayed } from "../Ask.ts"
import * as NamedPeople from "../person/NamedPeople.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as ImportGate from "../ImportGate.ts"
import * as Step from "../Step.ts"
import { submitOnce } from "../Submission.ts"
import * as TakingBack from "./TakingBack.ts"
import * as Wording from "../Wording.ts"
import type { World } from "../World.ts"

export interface Withdrawal {
  readonly reason: Words
  readonly by: PersonId
  /** Called after each chunk. */
  readonly onChunk?: (withdrawn: number, of: number) => void
}

export interface Withdrawn {
  readonly batch: BatchId
  /** Of this call; those of an earlier one are not counted again. */
  readonly chunks: number
  readonly records: number
  readonly groups: number
  /** Records and head-counts that are again what they were before the import corrected them. */
  readonly correctedBack: number
  /** What stays as it is because it is others' by now, with the reason. */
  readonly kept: readonly TakingBack.Told[]
  /** What is worth knowing of what went: an objection that nobody will answer any more. */
  readonly told: readonly TakingBack.Told[]
}

/** Withdraws what is not withdrawn yet. The reason given first is the one that stands. */
export const withdraw = Effect.fnUntraced(function* (
  world: World,
  batch: BatchId,
  withdrawal: Withdrawal
): Effect.fn.Return<Withdrawn, DeskError> {
  let header = yield* headerOf(world, batch)
  if (header.state.stage === "open" || header.state.stage === "complete") {
    yield* submitBeginning(world, batch, withdrawal)
    header = yield* headerOf(world, batch)
  }
  const done = { chunks: 0, records: 0, groups: 0, correctedBack: 0 }
  const kept: TakingBack.Told[] = []
  const told: TakingBack.Told[] = []
  for (let index = ImportBatch.nextWithdrawal(header.state); index !== undefined; index = ImportBatch.nextWithdrawal(header.state)) {
    const chunk = yield* Effect.retry(withdrawChunk(world, batch, index, withdrawal), again)
    if (chunk !== undefined) {
      done.chunks += 1
      done.records += chunk.records
      done.groups += chunk.groups
      done.correctedBack += chunk.correctedBack
      kept.push(...chunk.kept)
      told.push(...chunk.told)
    }
    withdrawal.onChunk?.(index + 1, header.state.chunksIn)
    header = yield* headerOf(world, batch)
  }
  return { batch, ...done, kept, told }
})

/** Imports that run meanwhile pass the same gate. */
const again = { times: 100, while: (error: DeskError) => error._tag === "Contended" }

const headerOf = Effect.fnUntraced(function* (world: World, batch: BatchId): Effect.fn.Return<Step.Read<ImportBatch.Opened>, DeskError> {
  const history = yield* ask("history", () => world.store.history(world.tenant, ImportBatch.streamOf(batch)))
  const state = yield* replayed(() => Replay.state(Projection.kinds.import, history))
  return state.stage === "none" ? yield* new NotFound({ kind: "import", id: batch }) : { version: history.length, state }
})

const submitBeginning = Effect.fnUntraced(function* (world: World, batch: BatchId, { reason, by }: Withdrawal) {
  const worded = yield* Wording.of(world, { type: "withdraw", reason, by } as const)
  const { command, input, texts } = worded
  const step = Step.of(Projection.kinds.import, "import", batch, (state) => ImportBatch.decide(command, state))
  const request = { key: `withdraw/${batch}`, input: `import ${batch} ${input}`, steps: [], step: Wording.judged(worded, step) }
  return yield* Wording.submitted(world, texts, NamedPeople.submit(world, ImportBatchSchema.Command, command, request))
})

/**
 * The key and the input say which chunk of which import, and no more: whoever resumes need not repeat the words. Undefined where somebody
 * else withdrew it.
 */
const withdrawChunk = Effect.fnUntraced(function* (
  world: World,
  batch: BatchId,
  index: number,
  { reason, by }: Withdrawal
): Effect.fn.Return<TakingBack.TakenBack | undefined, DeskError> {
  const gate = yield* ImportGate.version(world)
  const header = yield* headerOf(world, batch)
  const history = yield* ask("history", () => world.store.history(world.tenant, `chunk/${ImportChunk.idOf(batch, index)}`))
  const { stored } = yield* replayed(() => Replay.state(Projection.kinds.chunk, history))
  const taken = yield* TakingBack.of(world, stored ?? nothing, { batch, by, reason: header.state.reason ?? reason })
  const name = `withdraw/${batch}/${index}`
  const note = Step.on(Projection.kinds.import, "import", batch, header, (state) =>
    ImportBatch.decide({ type: "note-withdrawn-chunk", index }, state)
  )
  if (ImportBatch.nextWithdrawal(header.state) !== index) return undefined
  const { done } = yield* submitOnce(world, { key: name, input: name, steps: [ImportGate.step(gate, name), note, ...taken.steps] })
  return done.replayed ? undefined : taken
})

const nothing: ImportChunk.Contents = { records: [], groups: [], changed: [] }
