/**
 * Batches of columns as rows: for readers of a whole register who want it fast and still by name.
 */
import type { Column, ColumnBatch, IntegerColumn } from "../registers/Columns.ts"
import type { AnyRegister, NameOf, RowOf } from "../registers/Register.ts"
import type { Cell } from "../registers/RowChange.ts"

/** The rows of a batch with these columns. Unknown is `undefined`, truths are truths. */
export const of = <R extends AnyRegister, N extends NameOf<R>>(
  register: R,
  names: readonly N[],
  { length, columns }: ColumnBatch
): readonly Pick<RowOf<R>, N>[] => {
  // A copy is several times as quick as giving an empty object one column after the other.
  const unknown: { [column: string]: Cell } = Object.fromEntries(names.map((name) => [name, undefined]))
  const rows = Array.from({ length }, () => ({ ...unknown }))
  for (const name of names) fill(rows, register, name, columns[name])
  // The register's declaration says of what type each column is; the port carries numbers and text.
  return rows as unknown as readonly Pick<RowOf<R>, N>[]
}

const fill = (rows: readonly { [column: string]: Cell }[], register: AnyRegister, name: string, column: Column | undefined): void => {
  if (column === undefined) throw new RangeError(`no column ${register.name}.${name}`)
  const isTruth = register.facts.fields[name]?.kind === "bool"
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (row === undefined) continue
    if (column.kind === "text") row[name] = column.values[i]
    else if (column.known[i] === 1) row[name] = isTruth ? column.values[i] === 1 : column.values[i]
  }
}

/** The cells of a column that is asked for by itself. */
export const texts = (column: Column | undefined): readonly (string | undefined)[] => {
  if (column?.kind !== "text") throw new RangeError("no column of text")
  return column.values
}

/** The same of integers, with the mask of what is known. */
export const integers = (column: Column | undefined): IntegerColumn => {
  if (column?.kind !== "integer") throw new RangeError("no column of integers")
  return column
}
