/**
 * From the states of a stream before and after to row changes: the one place that knows which streams feed which registers. What a reader
 * would get wrong: folding the changes of each event gives the same rows as projecting the last state at once (a property test holds it).
 */
import type { BatchId, GroupRecordId, RecordId } from "../foundation/Id.ts"
import * as Directory from "../place/Directory.ts"
import * as GroupRecord from "../service/GroupRecord.ts"
import * as ImportBatch from "../service/ImportBatch.ts"
import * as ImportChunk from "../service/ImportChunk.ts"
import * as ImportGate from "../service/ImportGate.ts"
import * as PeriodClosing from "../service/PeriodClosing.ts"
import * as ServiceRecord from "../service/ServiceRecordState.ts"
import * as ClosedPeriods from "./ClosedPeriods.ts"
import * as DirectoryRows from "./DirectoryRows.ts"
import * as GroupRecords from "./GroupRecords.ts"
import * as ImportBatches from "./ImportBatches.ts"
import type { RowChange } from "./RowChange.ts"
import * as ServiceRecords from "./ServiceRecords.ts"
import * as TeamMonths from "./TeamMonths.ts"

/** A kind of stream: how its events become states, and its states rows. `id` is the stream's name after the first slash. */
export interface Kind<State, Event extends { readonly type: string }> {
  readonly initial: State
  readonly evolve: (state: State, event: Event) => State
  /** Whether the event can happen in this state; a journal where it happens otherwise is corrupt. */
  readonly fits: (state: State, event: Event) => boolean
  readonly types: readonly Event["type"][]
  /** The present version of each type's shape; 1 where nothing is said. */
  readonly versions?: { readonly [type: string]: number }
  /** Old shapes to new ones, by `type@v`. */
  readonly upcasts: { readonly [typeAtVersion: string]: (data: object) => object }
  readonly project: (id: string, before: State, after: State) => readonly RowChange[]
}

const typesOf = <T extends string>(stagesOf: { readonly [type in T]: unknown }): readonly T[] => Object.keys(stagesOf) as T[]

export const serviceRecords: Kind<ServiceRecord.ServiceRecord, Parameters<typeof ServiceRecord.evolve>[1]> = {
  ...ServiceRecord,
  types: typesOf(ServiceRecord.stagesOf),
  project: (id, before, after) =>
    before === after ? [] : [...ServiceRecords.project(id as RecordId, after), ...TeamMonths.project(before, after)]
}

export const groupRecords: Kind<GroupRecord.GroupRecord, GroupRecord.Event> = {
  ...GroupRecord,
  types: typesOf(GroupRecord.stagesOf),
  project: (id, before, after) => (before === after ? [] : GroupRecords.project(id as GroupRecordId, after))
}

export const periods: Kind<PeriodClosing.PeriodClosing, PeriodClosing.Event> = {
  ...PeriodClosing,
  types: typesOf(PeriodClosing.stagesOf),
  project: (id, before, after) => (before === after ? [] : ClosedPeriods.project(id, after))
}

export const imports: Kind<ImportBatch.ImportBatch, ImportBatch.Event> = {
  ...ImportBatch,
  types: typesOf(ImportBatch.stagesOf),
  project: (id, before, after) => (before === after ? [] : ImportBatches.project(id as BatchId, after))
}

/** Journalled for withdrawing, and as a guard; nobody lists them. */
export const chunks: Kind<ImportChunk.ImportChunk, ImportChunk.Event> = { ...ImportChunk, project: () => [] }
export const gates: Kind<ImportGate.ImportGate, ImportGate.Event> = { ...ImportGate, project: () => [] }

export const directory: Kind<Directory.Entry, Directory.Event> = {
  ...Directory,
  project: (_id, before, after) => (before === after ? [] : DirectoryRows.project(after))
}

/** By the part of a stream's name before the first slash. */
export const kinds = {
  record: serviceRecords,
  group: groupRecords,
  period: periods,
  import: imports,
  chunk: chunks,
  gate: gates,
  street: directory,
  community: directory,
  team: directory,
  volunteer: directory
} as const

export type KindName = keyof typeof kinds

/** "record/018f…" → { kind: "record", id: "018f…" }; undefined for a stream of no known kind. */
export const streamParts = (stream: string): { readonly kind: KindName; readonly id: string } | undefined => {
  const slash = stream.indexOf("/")
  const kind = stream.slice(0, Math.max(slash, 0))
  return Object.hasOwn(kinds, kind) ? { kind: kind as KindName, id: stream.slice(slash + 1) } : undefined
}
