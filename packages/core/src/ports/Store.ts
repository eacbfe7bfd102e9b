/**
 * The store: everything core asks of a database, as a plain interface of promises. Expected outcomes are values; only a broken world
 * rejects. The laws below are the promises that `@yanzhen/testkit` checks; a store is right when the kit says so. What a reader would get
 * wrong: a connection lost during `commit` leaves the outcome *unknown*, not failed; ask again with the same key.
 */
import type { Criterion } from "../foundation/Criterion.ts"
import type { Instant } from "../foundation/Instant.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import type { ColumnBatch } from "../registers/Columns.ts"
import type { AnyRegister, NameOf, RowOf } from "../registers/Register.ts"
import type { RowChange } from "../registers/RowChange.ts"
import type { Group, Wanted } from "../registers/Sums.ts"
import type { Head, NewEvent, Recorded } from "./Journal.ts"

/** One stream of a batch. With no events it is a guard: the batch relied on this version, and nobody may have moved it. */
export interface Append {
  /** "record/<id>", "period/2026-03"; a batch names a stream at most once. */
  readonly stream: string
  /** The version that was read; 0 = no event yet. */
  readonly expected: number
  readonly events: readonly NewEvent[]
}

/** All or nothing. At most `Batches.mostChanges` row changes, and so all batches of one commit together, so that every engine takes it in one transaction. */
export interface Batch {
  readonly tenant: string
  /** Idempotency key, of this tenant. */
  readonly key: string
  /** Hash of the input that led here; the same key with another hash is refused. */
  readonly inputHash: string
  readonly recordedAt: Instant
  readonly actor: string
  readonly appends: readonly Append[]
  readonly changes: readonly RowChange[]
  /** Canonical JSON kept with the key and given back when it is used again. */
  readonly answer?: string
}

export type { Column, ColumnBatch } from "../registers/Columns.ts"

export type Committed = Done | Refused

export interface Done {
  readonly ok: true
  /** The key had been used with the same input: nothing was written now, this is the answer of then. */
  readonly replayed: boolean
  /** The journal's end right after this batch (of then, if replayed). */
  readonly head: Head
  /** Position of the batch's first event; `head.position + 1` if it had none. */
  readonly first: number
  readonly answer?: string
}

export type Refused =
  | {
      readonly ok: false
      readonly because: "conflict"
      /** every stream not at its expected version, in code point order */ readonly streams: readonly string[]
    }
  | { readonly ok: false; readonly because: "key-reused" }

/** What is kept under an idempotency key. */
export interface Receipt {
  readonly inputHash: string
  readonly head: Head
  readonly first: number
  readonly answer?: string
}

/** What a criterion may refer to. Without a view a criterion that names a parameter rejects, as compiling it would throw. */
export interface Under {
  readonly view?: ParameterView
  readonly calendar?: WorkingCalendar
}

/** Rows in order of these columns, then of the register's key upwards. Unknown stands before every known value; `down` is the exact reverse. */
export type Order<R extends AnyRegister> = readonly { readonly by: NameOf<R>; readonly direction: "up" | "down" }[]

/** At most `limit` rows, after the row given (the last of the page before; only its order and key columns are read). */
export interface Page<R extends AnyRegister> {
  readonly limit: number
  readonly after?: RowOf<R>
}

export interface Rows<R extends AnyRegister> {
  /** The journal position at which the answer is true. */
  readonly at: number
  /** Every column of the register is present; unknown is `undefined`. */
  readonly rows: readonly RowOf<R>[]
}

export interface Sums<R extends AnyRegister, B extends NameOf<R>, S extends string> {
  /** The journal position at which the answer is true. */
  readonly at: number
  readonly groups: readonly Group<R, B, S>[]
}

/** What a store can do beyond the port. A capability chooses which expectation of the kit applies; it never switches one off. */
export interface Capabilities {
  /** Survives the end of the process. */
  readonly durable: boolean
}

export interface Store {
  readonly capabilities: Capabilities

  /**
   * Commits batches of one tenant that arrived together, in their order, each whole or not at all; one answer each. A refused batch leaves
   * nothing behind and does not hinder those after it; those that succeed become durable together, so that many requests share one flush.
   *
   * For each batch in this order: a known key gives the first result again (same input hash) or is refused; every stream must be at its
   * expected version, else all that are not are named, and the key stays free; events get the next positions without a gap, chained by
   * `Journal.seal`; row changes apply in order. A stream relied on is locked like one written, until the commit is done: of two batches
   * that each rely on what the other writes only one succeeds.
   *
   * Rejects with a `RangeError`, and writes nothing at all, if a batch names a stream twice, its changes are too many or do not fit their
   * registers, or the batches are of several tenants. Rejected otherwise, the world is broken and the outcome unknown.
   */
  commit(batches: readonly Batch[]): Promise<readonly Committed[]>

  /** What is kept under the key, so that a retry is answered without deciding again. */
  receipt(tenant: string, key: string): Promise<Receipt | undefined>

  /** The events of a stream in order; empty for an unknown stream. */
  history(tenant: string, stream: string): Promise<readonly Recorded[]>

  /** Versions of these streams; 0 for an unknown one. Every stream asked for is in the answer. Without streams, of all that are counted. */
  heads(tenant: string, streams?: readonly string[]): Promise<ReadonlyMap<string, number>>

  /** At most `limit` events with a position above `after`, in commit order, without gaps; empty at the end. */
  journal(tenant: string, after: number, limit: number): Promise<readonly Recorded[]>

  /** The end of the tenant's journal; `Journal.genesis` for an unknown tenant. */
  head(tenant: string): Promise<Head>

  /** Exactly the rows for which the criterion, evaluated in process, is *met*; all rows without a criterion. */
  rows<R extends AnyRegister>(
    tenant: string,
    register: R,
    where: Criterion<RowOf<R>> | undefined,
    order: Order<R>,
    page: Page<R>,
    under?: Under
  ): Promise<Rows<R>>

  /** The same rows as `rows`, as they stand at one moment, in order of the key, in batches of columns. */
  columns<R extends AnyRegister>(
    tenant: string,
    register: R,
    where: Criterion<RowOf<R>> | undefined,
    names: readonly NameOf<R>[],
    under?: Under
  ): AsyncIterable<ColumnBatch>

  /**
   * What the same rows as `rows` add up to: a group for each combination of cells that occurs in the columns `by`, in their order, unknown
   * first. A sum is unknown where a cell that counts is; rejects where one is no safe integer. What a shared row whose sums are all 0 is
   * worth may stand as a group, or not.
   */
  sums<R extends AnyRegister, const B extends NameOf<R>, S extends string>(
    tenant: string,
    register: R,
    where: Criterion<RowOf<R>> | undefined,
    by: readonly [B, ...B[]],
    wanted: Wanted<R, S>,
    under?: Under
  ): Promise<Sums<R, B, S>>

  close(): Promise<void>
}
