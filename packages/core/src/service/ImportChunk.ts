/**
 * What one chunk of an import brought in: written once, in the commit that stores its records, in a stream of its own. What a reader would
 * get wrong: that a chunk was withdrawn is not said here but in its import; this list is what withdrawing works through.
 */
import type { BatchId } from "../foundation/Id.ts"
import type { Changed, Event } from "./ImportChunk.schema.ts"

export type { Changed, Event } from "./ImportChunk.schema.ts"

export interface None {
  readonly stored?: never
}
export interface Stored {
  readonly stored: Event
}
export type ImportChunk = None | Stored

export type Contents = Pick<Event, "records" | "groups"> & { readonly changed: readonly Changed[] }

export const initial: ImportChunk = {}
export const upcasts = {}
export const types: readonly Event["type"][] = ["chunk.stored"]

export const idOf = (batch: BatchId, index: number): string => `${batch}.${index}`

export const stored = (batch: BatchId, index: number, { records, groups, changed }: Contents): Event => ({
  type: "chunk.stored",
  v: 1,
  batch,
  index,
  records,
  groups,
  changed
})

/** Once, and never again. */
export const fits = (state: ImportChunk): boolean => state.stored === undefined

export const evolve = (state: ImportChunk, event: Event): ImportChunk => (fits(state) ? { stored: event } : state)
