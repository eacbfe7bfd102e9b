/**
 * Registers in memory (`Tables`) as a store answers for them: rows that meet a criterion, a page at a time, as columns or added up. What a reader would
 * get wrong: a column that a row lacks is unknown, which is what the criterion reads; so only rows that are handed over are made whole.
 */
import * as Criterion from "../foundation/Criterion.ts"
import * as ParameterView from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Columns from "./Columns.ts"
import * as Register from "./Register.ts"
import type { Row } from "./RowChange.ts"
import * as Sums from "./Sums.ts"
import type { Tables } from "./Tables.ts"

/** What a criterion may refer to. */
export interface Under {
  readonly view?: ParameterView.ParameterView
  readonly calendar?: WorkingCalendar
}

export interface Asked<R extends Register.AnyRegister> {
  readonly register: R
  readonly where: Criterion.Criterion<Register.RowOf<R>> | undefined
  readonly under?: Under | undefined
  /** Narrows the rows that may meet a criterion, where the tables' owner can; undefined where all must be looked at. */
  readonly among?: (rows: ReadonlyMap<string, Row>, node: Criterion.Node) => Iterable<Row> | undefined
}

/** All rows of a register by key text. Throws a `RangeError` for one that is not kept. */
export const rowsIn = (tables: Tables, { name }: Register.AnyRegister): ReadonlyMap<string, Row> => {
  const rows = tables.rows.get(name)
  if (rows === undefined) throw new RangeError(`no register ${name}`)
  return rows
}

const select = <R extends Register.AnyRegister>(tables: Tables, { register, where, under = {}, among }: Asked<R>): readonly Row[] => {
  const rows = rowsIn(tables, register)
  if (where === undefined) return [...rows.values()]
  const { view = ParameterView.none, ...days } = under
  const isMet = Criterion.compile(where, view, days)
  const selected: Row[] = []
  for (const row of among?.(rows, where.node) ?? rows.values()) if (isMet(row as Register.RowOf<R>)) selected.push(row)
  return selected
}

/** At most `limit` rows after the one given, in this order and then of the key. */
export const page = <R extends Register.AnyRegister>(
  tables: Tables,
  asked: Asked<R>,
  order: readonly { readonly by: Register.NameOf<R>; readonly direction: "up" | "down" }[],
  { limit, after }: { readonly limit: number; readonly after?: Register.RowOf<R> }
): readonly Register.RowOf<R>[] => {
  const compare = Register.comparing(asked.register, order)
  const sorted = select(tables, asked).toSorted(compare)
  const rest = after === undefined ? sorted : sorted.filter((row) => compare(after as Row, row) < 0)
  return rest.slice(0, limit).map((row) => Register.wholeRow(asked.register, row))
}

const batchLength = 4096

/** In order of the key. */
export function* columns<R extends Register.AnyRegister>(
  tables: Tables,
  asked: Asked<R>,
  names: readonly Register.NameOf<R>[]
): Generator<Columns.ColumnBatch> {
  const rows = select(tables, asked).toSorted(Register.comparing(asked.register, []))
  for (let from = 0; from < rows.length; from += batchLength) yield Columns.of(asked.register, rows.slice(from, from + batchLength), names)
}

/** What the rows add up to, by these columns. */
export const sums = <R extends Register.AnyRegister, B extends Register.NameOf<R>, S extends string>(
  tables: Tables,
  asked: Asked<R>,
  by: readonly B[],
  wanted: Sums.Wanted<R, S>
): readonly Sums.Group<R, B, S>[] => Sums.of(asked.register, select(tables, asked), by, wanted, asked.under)
