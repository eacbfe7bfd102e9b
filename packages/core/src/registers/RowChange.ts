/**
 * What a projection asks a store to do to the rows of a register. An adapter applies these and holds no domain logic.
 * `put` replaces the whole row of one stream; `add` is the only change that may touch a row which several streams share,
 * because sums do not mind the order in which streams arrive.
 */

/** A cell. Days are integers (`Day`), truths are booleans, `undefined` is *unknown* and is stored as NULL, never as "" or 0. */
export type Cell = number | string | boolean | undefined

/** A row as it crosses the port. A column that is absent is unknown. */
export type Row = { readonly [column: string]: Cell }

/** Exactly the key columns of the register; a key column is never unknown. */
export type Key = { readonly [column: string]: number | string | boolean }

export interface Put {
  readonly kind: "put"
  readonly register: string
  readonly row: Row
}

/** Removing a row that is not there is no error. */
export interface Remove {
  readonly kind: "remove"
  readonly register: string
  readonly key: Key
}

/**
 * Adds integers to the columns named; a row that is not there yet starts at 0 in every summed column of its register. Every column of a
 * summed register is either in its key or summed. Sums stay; a row whose sums are all 0 means the same as no row.
 */
export interface Add {
  readonly kind: "add"
  readonly register: string
  readonly key: Key
  readonly deltas: { readonly [column: string]: number }
}

export type RowChange = Put | Remove | Add
