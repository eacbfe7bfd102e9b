/**
 * Rows as they cross the port, out of the cells of all columns of a table: every column in its place, unknown as `undefined`.
 *
 * What a reader would get wrong: an object that is written out at once is made five times as quickly as one that is given its columns by name,
 * and most of what a desk reads is rows. So code is generated for each table, where the host allows it; both ways make the same rows.
 */
import type { RowChange } from "@yanzhen/core/registers"

export interface Column {
  readonly name: string
  readonly isTruth: boolean
}

/** A cell as it crosses the port. */
export const cell = ({ isTruth }: Column, of: unknown): RowChange.Cell =>
  of === null ? undefined : isTruth ? of !== 0 : (of as number | string)

export type Make = (cells: readonly unknown[]) => RowChange.Row

export const byName = (columns: readonly Column[]): Make => {
  const unknown: RowChange.Row = Object.fromEntries(columns.map(({ name }) => [name, undefined]))
  return (cells) => {
    const row: Record<string, RowChange.Cell> = { ...unknown }
    for (const [i, column] of columns.entries()) row[column.name] = cell(column, cells[i])
    return row
  }
}

/** Throws where the host lets no code be generated. */
export const written = (columns: readonly Column[]): Make => {
  const cells = columns.map(({ name, isTruth }, i) => {
    const known = isTruth ? `c[${i}] !== 0` : `c[${i}]`
    // In brackets it means nothing but itself. Every name would; but a name that is worked out has the row grow name by name, which takes
    // twice as long, and twenty times until the code has run a few hundred times.
    const key = name === "__proto__" ? `["__proto__"]` : JSON.stringify(name)
    return `${key}: c[${i}] === null ? undefined : ${known}`
  })
  // oxlint-disable-next-line typescript/no-implied-eval -- nothing is in it but places of cells and names of ours as literals
  return new Function("c", `"use strict"; return { ${cells.join(", ")} }`) as Make
}

export const of = (columns: readonly Column[]): Make => {
  try {
    return written(columns)
  } catch {
    return byName(columns)
  }
}
