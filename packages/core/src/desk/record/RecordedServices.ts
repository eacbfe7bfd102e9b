/**
 * Each record of a volunteer with the seven facts that art. 7 of 志愿服务记录与证明出具办法(试行) asks for, and what was said of it since. What a reader would
 * get wrong: a text that was deleted or lies sealed was stated all the same; it cannot be shown, and no rule calls it missing.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { RecordId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Fields from "../../service/rules/RequiredFields.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { ExplainedRecord } from "../tally/Explaining.ts"
import type { World } from "../World.ts"

export interface Served extends ExplainedRecord {
  readonly record: RecordId
  readonly facts: ServiceFacts.DraftFacts
  /** REC-03, under the law of its day; of what has no day yet, under that of the question. */
  readonly seven: Asking.Asked
}

/** That the volunteer objected to a record, and what was answered. */
export interface Objected {
  readonly kind: "objection"
  readonly record: RecordId
  readonly on: string
  readonly words: ServiceFacts.Words
  /** Undefined while it waits. */
  readonly answer: { readonly on: string; readonly upheld: boolean; readonly words: ServiceFacts.Words } | undefined
}

export interface WithHistory {
  readonly served: Served
  readonly objections: readonly Objected[]
}

export const read = Effect.fnUntraced(function* (
  world: World,
  explained: ExplainedRecord,
  on: Day.Day
): Effect.fn.Return<readonly WithHistory[], DeskError> {
  const record = explained.row.record as RecordId
  const history = yield* ask("history", () => world.store.history(world.tenant, ServiceRecord.streamOf(record)))
  const state = yield* replayed(() => Replay.state(Projection.kinds.record, history))
  if (state.stage === "none") return []
  const { facts } = state
  const time = ServiceFacts.missing(facts).includes("time") ? undefined : facts.attended
  const view = Policy.on(world.policy, explained.row.on ?? on)
  const seven = Asking.ask(Fields.serviceFacts, Fields.statedIn(Fields.factTitles, { ...facts, time }), view)
  return [{ served: { ...explained, record, facts, seven }, objections: objectionsIn(record, history) }]
})

/** One is open at a time: they and their answers alternate, and the last may wait. */
const objectionsIn = (record: RecordId, history: readonly Recorded[]): readonly Objected[] => {
  const answers = history
    .filter(({ type }) => type === "service.objection-answered")
    .map(({ on, data }) => ({
      on,
      upheld: data["upheld"] === true,
      words: data["words"] as ServiceFacts.Words
    }))
  return history
    .filter(({ type }) => type === "service.objected")
    .map(({ on, data }, index) => ({ kind: "objection", record, on, words: data["words"] as ServiceFacts.Words, answer: answers[index] }))
}
