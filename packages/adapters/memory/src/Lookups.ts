/**
 * Rows of a register by the value of a column of free text: ids, keys, names. What a reader would get wrong: this only narrows. Every row it
 * hands over is still held against the whole criterion, so a lookup can cost an answer nothing but time.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import type { Register, RowChange } from "@yanzhen/core/registers"

type Row = RowChange.Row
type ByValue = Map<unknown, Set<Row>>

export class Lookups {
  /** Made when somebody first asks by the column: a first import, which asks nothing, goes without. */
  readonly #columns = new Map<string, Map<string, ByValue>>()

  /** The rows that may meet the criterion; undefined where only looking at all of them tells. */
  candidates(register: Register.AnyRegister, rows: Iterable<Row>, node: Criterion.Node): Iterable<Row> | undefined {
    const pinned = pinnedIn(node)
    if (pinned === undefined) return undefined
    const byValue = this.#of(register.name, pinned.column, rows)
    return [...pinned.values].flatMap((value) => [...(byValue.get(value) ?? [])])
  }

  /** A row was put, replaced or removed. */
  changed(register: string, before: Row | undefined, after: Row | undefined): void {
    for (const [column, byValue] of this.#columns.get(register) ?? []) {
      if (before !== undefined) byValue.get(before[column])?.delete(before)
      if (after !== undefined) file(byValue, column, after)
    }
  }

  #of(register: string, column: string, rows: Iterable<Row>): ByValue {
    const columns = this.#columns.get(register) ?? new Map<string, ByValue>()
    this.#columns.set(register, columns)
    const known = columns.get(column)
    if (known !== undefined) return known
    const byValue: ByValue = new Map()
    for (const row of rows) file(byValue, column, row)
    columns.set(column, byValue)
    return byValue
  }
}

const file = (byValue: ByValue, column: string, row: Row): void => {
  const others = byValue.get(row[column])
  if (others === undefined) byValue.set(row[column], new Set([row]))
  else others.add(row)
}

/** A column of which a row can be met only with one of a few values. One with a closed list of values has too many rows for each. */
const pinnedIn = (node: Criterion.Node): { readonly column: string; readonly values: ReadonlySet<unknown> } | undefined => {
  if (node.kind === "all") {
    for (const one of node.of) {
      const pinned = pinnedIn(one)
      if (pinned !== undefined) return pinned
    }
  }
  if (node.kind !== "one-of" || node.field.kind !== "text" || node.field.options !== undefined) return undefined
  return "id" in node.values ? undefined : { column: node.field.name, values: new Set(node.values) }
}
