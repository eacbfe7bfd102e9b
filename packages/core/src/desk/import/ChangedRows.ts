/**
 * The stored records and head-counts that rows of a chunk would change, read whole, so that the change is decided when it is planned. What a
 * reader would get wrong: the words of a record that were kept aside come with it. The same words said again are no change.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import type { GroupRecord } from "../../service/GroupRecord.ts"
import type * as ServiceFacts from "../../service/ServiceFacts.ts"
import type { ServiceRecord } from "../../service/ServiceRecord.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Entry from "../record/Entry.ts"
import * as Names from "../Names.ts"
import * as KeptTexts from "../person/KeptTexts.ts"
import type { Said } from "./RowFacts.ts"
import type { Read } from "../Step.ts"
import type { World } from "../World.ts"

interface Of<State> extends Read<State> {
  readonly id: string
  readonly said: Said
  /** When it was entered first: a correction does not make it late. */
  readonly enteredOn: Day.Day | undefined
}

export type ChangedRecord = Of<ServiceRecord>
export type ChangedGroup = Of<GroupRecord>

export interface ChangedRows {
  readonly records: ReadonlyMap<string, ChangedRecord>
  readonly groups: ReadonlyMap<string, ChangedGroup>
}

export const none: ChangedRows = { records: new Map(), groups: new Map() }

/** Histories read side by side. */
const sideBySide = { concurrency: 16 }

export const load = Effect.fnUntraced(function* (
  world: World,
  records: readonly string[],
  groups: readonly string[]
): Effect.fn.Return<ChangedRows, DeskError> {
  const histories = (streams: readonly string[]) =>
    Effect.forEach(streams, (stream) => ask("history", () => world.store.history(world.tenant, stream)), sideBySide)
  const ofRecords = yield* histories(records.map((id) => `record/${id}`))
  const ofGroups = yield* histories(groups.map((id) => `group/${id}`))
  const states = yield* replayed(() => ofRecords.map((history) => Replay.state(Projection.kinds.record, history)))
  const groupStates = yield* replayed(() => ofGroups.map((history) => Replay.state(Projection.kinds.group, history)))
  const ids = Names.textIds([...states, ...groupStates].flatMap(wordsOf))
  const texts = new Map([...(yield* Names.ofTexts(world, ids)), ...(yield* KeptTexts.compared(world, ids))])
  return {
    records: new Map(
      records.map((id, i) => {
        const history: readonly Recorded[] = ofRecords[i] ?? []
        const state = states[i] ?? Projection.kinds.record.initial
        const entry = Entry.entryIn(history)
        const enteredOn = entry === undefined ? undefined : Entry.dayOf(entry, world.zone)
        return [id, { id, version: history.length, state, said: saidIn(state, texts), enteredOn }]
      })
    ),
    groups: new Map(
      groups.map((id, i) => {
        const state = groupStates[i] ?? Projection.kinds.group.initial
        const history: readonly Recorded[] = ofGroups[i] ?? []
        const [entry] = history
        const enteredOn = entry === undefined ? undefined : Entry.dayOf(entry, world.zone)
        return [id, { id, version: history.length, state, said: saidIn(state, texts), enteredOn }]
      })
    )
  }
})

const wordsOf = (state: ServiceRecord | GroupRecord): readonly (ServiceFacts.Words | undefined)[] =>
  state.stage === "none" ? [] : [state.facts.place, state.facts.content]

/** The words that stand for texts kept aside, by those texts. */
const saidIn = (state: ServiceRecord | GroupRecord, texts: Names.Names): Said => {
  const said = new Map<string, ServiceFacts.Words>()
  for (const words of wordsOf(state)) {
    const text = words === undefined || typeof words === "string" ? undefined : texts.get(words.text)
    if (words !== undefined && text !== undefined) said.set(text, words)
  }
  return said
}
