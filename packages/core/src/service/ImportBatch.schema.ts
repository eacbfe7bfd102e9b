/**
 * Commands and events of an import: a file is worked off in chunks, and taken back in chunks. What each chunk brought in stands in the
 * chunk's own stream (`ImportChunk`); here are counts only, so that an import of two thousand chunks stays small. The file's name is no part
 * of it: people name files after themselves.
 */
import * as Schema from "effect/Schema"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Words } from "./ServiceFacts.schema.ts"

/** How much one chunk brought in. */
export const ChunkCounts = Schema.Struct({
  /** 0 for the first. */
  index: Schema.Int,
  records: Schema.Int,
  groups: Schema.Int,
  /** Records and head-counts of others that it changed. */
  corrected: Schema.Int,
  /** Rows that were refused, and rows that were in already. */
  refused: Schema.Int,
  known: Schema.Int
})
export type ChunkCounts = typeof ChunkCounts.Type

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("open"), file: Schema.NonEmptyString, rows: Schema.Int, chunks: Schema.Int }),
  Schema.Struct({ type: Schema.tag("note-chunk"), chunk: ChunkCounts }),
  Schema.Struct({ type: Schema.tag("withdraw"), reason: Words, by: PersonId }),
  /** The records of this chunk have been voided in the same commit. */
  Schema.Struct({ type: Schema.tag("note-withdrawn-chunk"), index: Schema.Int })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  /** `file` is the keyed hash of its content. */
  event("import.opened", { file: Schema.NonEmptyString, rows: Schema.Int, chunks: Schema.Int }),
  event("import.chunk-noted", { chunk: ChunkCounts }),
  event("import.withdrawal-begun", { reason: Words, by: PersonId }),
  event("import.chunk-withdrawn", { index: Schema.Int })
])
export type Event = typeof Event.Type
