/**
 * What verification can find wrong, each with the place where it is wrong. What a reader would get wrong: a fault is a finding about what
 * is stored, never about a person; nothing is repaired, since only somebody who knows what happened can say which side is right.
 */
import type { Head, Fault as ChainFault } from "../../ports/Journal.ts"
import type { Cell, Key } from "../../registers/RowChange.ts"

/**
 * The end of the journal as somebody wrote it down. With its position, the journal may have gone on since; without, it must end there: else
 * an event added after it would pass for one that was always there.
 */
export interface Promised {
  readonly hash: string
  readonly position?: number
}

/** A stored event that cannot be read, or cannot have happened after the events before it. */
export interface CorruptEvent {
  readonly because: "corrupt"
  readonly position: number
  readonly stream: string
  readonly type: string
  /** `shape`: its data lacks a field, has one of the wrong kind, or holds an id that is none. */
  readonly why: "unknown-stream" | "unknown-type" | "unfit-event" | "shape"
}

/** The store counts another version of a stream than its journal has. `position` is that of the stream's last event; 0 of one without any. */
export interface StreamHead {
  readonly because: "stream-head"
  readonly position: number
  readonly stream: string
  readonly expected: number
  readonly found: number
}

/**
 * `promise`: the hash is not where it was promised, so the journal up to there is not the one it was; `position` is the promised one, or the
 * journal's end. `goes-on`: the hash stands in the journal, and events from `position` on were added after it.
 */
export interface BrokenPromise {
  readonly because: "promise" | "goes-on"
  readonly position: number
  readonly expected: Promised
  readonly found: Head
}

export interface Difference {
  readonly column: string
  /** As the journal makes it. */
  readonly expected: Cell
  readonly found: Cell
}

/** A row of a register is not what the journal makes it. `position` is the journal's end at which both were held against each other. */
export type RowFault =
  | {
      readonly because: "row-changed"
      readonly position: number
      readonly register: string
      readonly key: Key
      readonly differences: readonly Difference[]
    }
  | { readonly because: "row-missing" | "row-extra"; readonly position: number; readonly register: string; readonly key: Key }

export type JournalFault = ChainFault | CorruptEvent | StreamHead | BrokenPromise
export type Fault = JournalFault | RowFault
