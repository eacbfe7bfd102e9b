/**
 * Rows as columns: what feeds a tally. Integers, local minutes, days and truths are numbers with a mask of what is known; text stays text.
 */
import type * as Register from "./Register.ts"
import type { Row } from "./RowChange.ts"

/** `known[i] === 0` means unknown, and `values[i]` is then 0. Truths are 0 and 1. */
export interface IntegerColumn {
  readonly kind: "integer"
  readonly values: Float64Array
  readonly known: Uint8Array
}

export interface TextColumn {
  readonly kind: "text"
  readonly values: readonly (string | undefined)[]
}

export type Column = IntegerColumn | TextColumn

export interface ColumnBatch {
  readonly length: number
  readonly columns: { readonly [name: string]: Column }
}

export const of = (register: Register.AnyRegister, rows: readonly Row[], names: readonly string[]): ColumnBatch => {
  const columns: Record<string, Column> = {}
  for (const name of names) columns[name] = column(register, rows, name)
  return { length: rows.length, columns }
}

const column = (register: Register.AnyRegister, rows: readonly Row[], name: string): Column => {
  const kind = register.facts.fields[name]?.kind
  if (kind === undefined) throw new RangeError(`no column ${register.name}.${name}`)
  if (kind === "text" || kind === "choice") {
    return { kind: "text", values: rows.map((row) => (row[name] === undefined ? undefined : String(row[name]))) }
  }
  const values = new Float64Array(rows.length)
  const known = new Uint8Array(rows.length)
  for (const [i, row] of rows.entries()) {
    if (row[name] === undefined) continue
    values[i] = Number(row[name])
    known[i] = 1
  }
  return { kind: "integer", values, known }
}
