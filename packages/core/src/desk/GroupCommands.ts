/**
 * Commands on a head-count: enter, correct, void, and replace heads by named records. What a reader would get wrong: replacing relies on
 * the named records as they were read. If one of them is voided at the same moment, only one of the two commands wins, and the other looks
 * again.
 */
import * as Effect from "effect/Effect"
import * as Decision from "../foundation/Decision.ts"
import type { GroupRecordId, RecordId } from "../foundation/Id.ts"
import * as Replay from "../ports/Replay.ts"
import * as Projection from "../registers/Projection.ts"
import * as GroupRecord from "../service/GroupRecord.ts"
import type { ServiceRecord } from "../service/ServiceRecord.ts"
import type { DeskError } from "./DeskError.ts"
import * as Existing from "./Existing.ts"
import * as Step from "./Step.ts"
import { submit, type Submitted } from "./Submission.ts"
import * as Wording from "./Wording.ts"
import type { World } from "./World.ts"

type Of<T extends GroupRecord.Command["type"]> = Extract<GroupRecord.Command, { readonly type: T }>

export interface Entered extends Submitted {
  readonly group: GroupRecordId
}

/** A new head-count. The same under the same key is entered once and answered with the same id. */
export const enter = Effect.fnUntraced(function* (
  world: World,
  entering: Of<"record">,
  key: string = world.ids()
): Effect.fn.Return<Entered, DeskError> {
  const { command, input, texts } = yield* Wording.of(world, entering)
  const group = world.ids() as GroupRecordId
  const steps = [{ ...stepOf(group, command, new Map()), isNew: true }]
  const submitted = yield* Wording.submitted(world, texts, submit(world, { key, input: `enter group ${input}`, steps }))
  const stream = yield* Existing.streamAt(world, submitted.done)
  return { ...submitted, group: (stream?.slice("group/".length) ?? group) as GroupRecordId }
})

/** A command on a head-count that exists. */
export const give = Effect.fnUntraced(function* (
  world: World,
  group: GroupRecordId,
  given: Exclude<GroupRecord.Command, Of<"record">>,
  key: string = world.ids()
): Effect.fn.Return<Submitted, DeskError> {
  yield* Existing.require(world, "group", group)
  const { command, input, texts } = yield* Wording.of(world, given)
  const named = new Map<RecordId, ServiceRecord>()
  const steps = [...(command.type === "replace" ? reliedOn(command.records, named) : []), stepOf(group, command, named)]
  return yield* Wording.submitted(world, texts, submit(world, { key, input: `group ${group} ${input}`, steps }))
})

const stepOf = (group: GroupRecordId, command: GroupRecord.Command, records: ReadonlyMap<RecordId, ServiceRecord>): Step.Step =>
  Step.of(Projection.groupRecords, "group", group, (state, { today, view }) => GroupRecord.decide(command, state, { today, view, records }))

/** Steps that only read: each leaves the state of a record in `named`, anew in each attempt, and its stream in the batch as a guard. */
const reliedOn = (records: readonly RecordId[], named: Map<RecordId, ServiceRecord>): readonly Step.Step[] =>
  records.map((record) => ({
    stream: `record/${record}`,
    isNew: false,
    run: (history) => {
      named.set(record, Replay.state(Projection.serviceRecords, history))
      return Decision.met({ events: [], changes: [] })
    }
  }))
