/** The one event of a chunk: which records and head-counts it brought in, and which of others it changed. */
import * as Schema from "effect/Schema"
import { BatchId, GroupRecordId, RecordId } from "../foundation/Id.schema.ts"

/** A record or head-count that stood before, with the version of its stream that the chunk made. */
export const Changed = Schema.Struct({ stream: Schema.NonEmptyString, version: Schema.Int })
export type Changed = typeof Changed.Type

export const Event = Schema.Struct({
  type: Schema.tag("chunk.stored"),
  v: Schema.Literal(1),
  batch: BatchId,
  /** 0 for the first. */
  index: Schema.Int,
  records: Schema.Array(RecordId),
  groups: Schema.Array(GroupRecordId),
  changed: Schema.Array(Changed)
})
export type Event = typeof Event.Type
