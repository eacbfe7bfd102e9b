/**
 * Taking an import back: its records are voided with a reason, chunk by chunk, and the chain stays. What a reader would get wrong: a chunk
 * is one commit under a key made of the import and its number. After a crash the same call goes on with the first chunk that is not voided
 * yet, and once all are it does nothing.
 */
import * as Effect from "effect/Effect"
import type { BatchId, GroupRecordId, PersonId, RecordId } from "../foundation/Id.ts"
import * as Replay from "../ports/Replay.ts"
import * as Projection from "../registers/Projection.ts"
import * as GroupRecord from "../service/GroupRecord.ts"
import * as ImportBatch from "../service/ImportBatch.ts"
import type { Words } from "../service/ServiceFacts.ts"
import * as ServiceRecord from "../service/ServiceRecord.ts"
import { ask, replayed } from "./Ask.ts"
import { type DeskError, NotFound } from "./DeskError.ts"
import * as Step from "./Step.ts"
import { submit } from "./Submission.ts"
import * as Wording from "./Wording.ts"
import type { World } from "./World.ts"

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
}

/** Withdraws what is not withdrawn yet. The reason given first is the one that stands. */
export const withdraw = Effect.fnUntraced(function* (
  world: World,
  batch: BatchId,
  withdrawal: Withdrawal
): Effect.fn.Return<Withdrawn, DeskError> {
  const { by, onChunk } = withdrawal
  let state = yield* stateOf(world, batch)
  if (state.stage === "open" || state.stage === "complete") {
    yield* begin(world, batch, withdrawal)
    state = yield* stateOf(world, batch)
  }
  let [chunks, records, groups] = [0, 0, 0]
  for (let chunk = ImportBatch.nextWithdrawal(state); chunk !== undefined; chunk = ImportBatch.nextWithdrawal(state)) {
    yield* withdrawChunk(world, batch, chunk, state.reason ?? withdrawal.reason, by)
    chunks += 1
    records += chunk.records.length
    groups += chunk.groups.length
    onChunk?.(chunk.index + 1, state.chunks.length)
    state = yield* stateOf(world, batch)
  }
  return { batch, chunks, records, groups }
})

const stateOf = Effect.fnUntraced(function* (world: World, batch: BatchId): Effect.fn.Return<ImportBatch.Opened, DeskError> {
  const history = yield* ask("history", () => world.store.history(world.tenant, ImportBatch.streamOf(batch)))
  const state = yield* replayed(() => Replay.state(Projection.imports, history))
  return state.stage === "none" ? yield* new NotFound({ kind: "import", id: batch }) : state
})

const begin = Effect.fnUntraced(function* (world: World, batch: BatchId, { reason, by }: Withdrawal) {
  const { command, input, texts } = yield* Wording.of(world, { type: "withdraw", reason, by } as const)
  const steps = [Step.of(Projection.imports, "import", batch, (state) => ImportBatch.decide(command, state))]
  const request = { key: `withdraw/${batch}`, input: `import ${batch} ${input}`, steps }
  return yield* Wording.submitted(world, texts, submit(world, request))
})

/** The key and the input say which chunk of which import, and no more: whoever resumes need not repeat the words. */
const withdrawChunk = (world: World, batch: BatchId, chunk: ImportBatch.Chunk, reason: Words, by: PersonId) => {
  const name = `withdraw/${batch}/${chunk.index}`
  const voiding = { type: "withdraw-import", batch, reason, by } as const
  const steps = [
    Step.of(Projection.imports, "import", batch, (state) =>
      ImportBatch.decide({ type: "note-withdrawn-chunk", index: chunk.index }, state)
    ),
    ...chunk.records.map((record) => recordStep(record, voiding)),
    ...chunk.groups.map((group) => groupStep(group, voiding))
  ]
  return submit(world, { key: name, input: name, steps })
}

type Voiding = Extract<ServiceRecord.Command & GroupRecord.Command, { readonly type: "withdraw-import" }>

const recordStep = (record: RecordId, voiding: Voiding): Step.Step =>
  Step.of(Projection.serviceRecords, "record", record, (state, { today, view, calendar }) =>
    ServiceRecord.decide(voiding, state, { today, view, calendar, assess: () => [] })
  )

const groupStep = (group: GroupRecordId, voiding: Voiding): Step.Step =>
  Step.of(Projection.groupRecords, "group", group, (state, { today, view }) => GroupRecord.decide(voiding, state, { today, view }))
