/**
 * A register as batches of columns: cells go from the database into typed arrays without a row object between.
 */
import type { Columns } from "@yanzhen/core/registers"
import type * as RegisterTable from "./RegisterTable.ts"

/** Rows in a batch: large enough to be quick, small enough to stay in the cache. */
export const batchLength = 4096

/** `wanted` are the columns of the batch; `at` says where each stands in a row of the scan. */
export const batch = (
  rows: readonly (readonly unknown[])[],
  wanted: readonly RegisterTable.Column[],
  at: readonly number[]
): Columns.ColumnBatch => {
  const columns: Record<string, Columns.Column> = {}
  for (const [i, { name, type }] of wanted.entries()) columns[name] = type === "text" ? text(rows, at[i] ?? i) : integers(rows, at[i] ?? i)
  return { length: rows.length, columns }
}

const text = (rows: readonly (readonly unknown[])[], at: number): Columns.TextColumn => {
  const values = new Array<string | undefined>(rows.length)
  for (let i = 0; i < rows.length; i++) values[i] = (rows[i]?.[at] as string | null) ?? undefined
  return { kind: "text", values }
}

const integers = (rows: readonly (readonly unknown[])[], at: number): Columns.IntegerColumn => {
  const values = new Float64Array(rows.length)
  const known = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const cell = rows[i]?.[at]
    if (typeof cell !== "number") continue
    values[i] = cell
    known[i] = 1
  }
  return { kind: "integer", values, known }
}
