/**
 * What differs from one database to the next, and nothing else. The store is written once, over this and Kysely; a sibling of `sqlite/`
 * brings another database. Everything outside keeps to the portable subset: the tenant leads every key and every question, no RETURNING,
 * no sequences, text compared byte by byte.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import type { CompiledQuery, CreateTableBuilder, InsertQueryBuilder, InsertResult, Kysely } from "kysely"
import type { Because } from "./DatabaseFailed.ts"
import type { Database, Tables } from "./Spine.ts"
import type { Statement } from "./Statement.ts"

export type ColumnType = "text" | "integer"

/** What becomes of a row whose key is already there: its other columns are replaced, or added to. */
export type Meeting = "replace" | "add"

export interface Dialect {
  readonly columnTypes: Readonly<Record<ColumnType, "text" | "integer" | "bigint">>
  /** How many placeholders a statement may have. */
  readonly mostParameters: number
  /** How `Criterion.sql` writes for it. */
  readonly criterion: NonNullable<Parameters<typeof Criterion.sql>[2]>["dialect"]
  /** The last touch to a new table: options that only this database has. `rows` are those of a table that is read along its key, or large ones. */
  readonly tabled: <T extends string, C extends string>(
    table: CreateTableBuilder<T, C>,
    rows: "by-key" | "large"
  ) => CreateTableBuilder<T, C>
  /** An insert that meets rows which are already there. `others` are the columns outside the key. */
  readonly meeting: (
    insert: InsertQueryBuilder<Tables, string, InsertResult>,
    table: string,
    key: readonly string[],
    others: readonly string[],
    how: Meeting
  ) => InsertQueryBuilder<Tables, string, InsertResult>
  /** The statements that made the tables which are there, by table, as Kysely writes them; none where the database does not keep them. */
  readonly creations: (db: Kysely<Database>) => Promise<ReadonlyMap<string, string>>
  /** After an index was made: tells the planner that one tenant may fill the table, where it would guess otherwise. */
  readonly indexed: (db: Kysely<Database>, table: string) => Promise<void>
  /** Why the driver threw; undefined for what is no failure of the database. */
  readonly because: (error: unknown) => Because | undefined
  /** The database finds the statement too long or too deep; it can still be answered in process. */
  readonly isTooLarge: (error: unknown) => boolean
}

/** The rows of one question as arrays of cells, in the order selected. */
export type Ask = (question: CompiledQuery) => Promise<readonly (readonly unknown[])[]>

/** A thread that writes long transactions while this one goes on. */
export interface Aside {
  /** Whether it is worth it for so many events, and there. */
  readonly takes: (events: number) => boolean
  /** All of it in one transaction; false where nothing was written, or nobody knows: who commits again with the same keys is told. */
  readonly write: (statements: readonly Statement[]) => Promise<boolean>
}

/** An open database. */
export interface Connection {
  readonly dialect: Dialect
  readonly db: Kysely<Database>
  readonly aside?: Aside
  /** Outlives the process. */
  readonly durable: boolean
  /** Everything that is asked meanwhile is answered as of one moment. */
  readonly reading: <T>(read: (ask: Ask) => Promise<T>) => Promise<T>
  /** The same in pieces, which may take long, while others write. */
  readonly scan: <T>(read: (ask: Ask) => AsyncIterable<T>) => AsyncIterable<T>
  /** After something was deleted that must not be found in a file any more. */
  readonly forget: () => Promise<void>
  readonly close: () => Promise<void>
}
