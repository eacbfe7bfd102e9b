/**
 * Batches of columns as rows: for readers of a whole register who want it fast and still by name.
 */
import type { ColumnBatch } from "../registers/Columns.ts"
import type { AnyRegister, NameOf, RowOf } from "../registers/Register.ts"
import type { Cell } from "../registers/RowChange.ts"

/** The rows of a batch with these columns. Unknown is `undefined`, truths are truths. */
export const of = <R extends AnyRegister, N extends NameOf<R>>(
  register: R,
  names: readonly N[],
  { length, columns }: ColumnBatch
): readonly Pick<RowOf<R>, N>[] => {
  const cells = names.map((name) => cellsOf(register, name, columns[name]))
  const rows: { [column: string]: Cell }[] = []
  for (let i = 0; i < length; i++) {
    const row: { [column: string]: Cell } = {}
    for (let c = 0; c < names.length; c++) row[names[c] ?? ""] = cells[c]?.(i)
    rows.push(row)
  }
  // The register's declaration says of what type each column is; the port carries numbers and text.
  return rows as unknown as readonly Pick<RowOf<R>, N>[]
}

const cellsOf = (register: AnyRegister, name: string, column: ColumnBatch["columns"][string] | undefined): ((i: number) => Cell) => {
  if (column === undefined) throw new RangeError(`no column ${register.name}.${name}`)
  const { values } = column
  if (column.kind === "text") return (i) => values[i]
  const { known } = column
  return register.facts.fields[name]?.kind === "bool"
    ? (i) => (known[i] === 1 ? values[i] === 1 : undefined)
    : (i) => (known[i] === 1 ? values[i] : undefined)
}
