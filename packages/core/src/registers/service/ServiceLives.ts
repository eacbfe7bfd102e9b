/** What records, head-counts, periods and imports bring to the registers: their kinds of streams, and the tables made of them. */
import type { BatchId, GroupRecordId, RecordId } from "../../foundation/Id.ts"
import * as GroupRecord from "../../service/GroupRecord.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import * as ImportChunk from "../../service/ImportChunk.ts"
import * as ImportGate from "../../service/ImportGate.ts"
import * as PeriodClosing from "../../service/PeriodClosing.ts"
import type { Event } from "../../service/ServiceRecord.schema.ts"
import * as RecordEvolution from "../../service/ServiceRecordEvolution.ts"
import { initial, type ServiceRecord } from "../../service/ServiceRecordState.ts"
import { type Kind, typesOf } from "../Kind.ts"
import * as ClosedPeriods from "./ClosedPeriods.ts"
import * as GroupRecords from "./GroupRecords.ts"
import * as ImportBatches from "./ImportBatches.ts"
import * as ServiceRecords from "./ServiceRecords.ts"
import * as TeamMonths from "./TeamMonths.ts"

/** How a record is decided is not asked here, and a page that shows registers does not pay for it. */
const record: Kind<ServiceRecord, Event> = {
  ...RecordEvolution,
  initial,
  feeds: [ServiceRecords.register, TeamMonths.register],
  types: typesOf(RecordEvolution.stagesOf),
  project: (id, before, after) =>
    before === after ? [] : [...ServiceRecords.project(id as RecordId, after), ...TeamMonths.project(before, after)]
}

const group: Kind<GroupRecord.GroupRecord, GroupRecord.Event> = {
  ...GroupRecord,
  feeds: [GroupRecords.register],
  types: typesOf(GroupRecord.stagesOf),
  project: (id, before, after) => (before === after ? [] : GroupRecords.project(id as GroupRecordId, after))
}

const period: Kind<PeriodClosing.PeriodClosing, PeriodClosing.Event> = {
  ...PeriodClosing,
  feeds: [ClosedPeriods.register],
  types: typesOf(PeriodClosing.stagesOf),
  project: (id, before, after) => (before === after ? [] : ClosedPeriods.project(id, after))
}

const imported: Kind<ImportBatch.ImportBatch, ImportBatch.Event> = {
  ...ImportBatch,
  feeds: [ImportBatches.register],
  types: typesOf(ImportBatch.stagesOf),
  project: (id, before, after) => (before === after ? [] : ImportBatches.project(id as BatchId, after))
}

/** Journalled for withdrawing, and as a guard; nobody lists them. */
const chunk: Kind<ImportChunk.ImportChunk, ImportChunk.Event> = { ...ImportChunk, feeds: [], project: () => [] }
const gate: Kind<ImportGate.ImportGate, ImportGate.Event> = { ...ImportGate, feeds: [], project: () => [] }

export const kinds = { record, group, period, import: imported, chunk, gate } as const

export const registers = {
  serviceRecord: ServiceRecords.register,
  teamMonth: TeamMonths.register,
  groupRecord: GroupRecords.register,
  importBatch: ImportBatches.register,
  closedPeriod: ClosedPeriods.register
} as const
