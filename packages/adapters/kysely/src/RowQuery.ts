/**
 * Asking a register for rows, a page at a time. A page begins after a row, not at a number, so that rows which come in meanwhile move
 * nothing. What a reader would get wrong: unknown stands before every known value, and `down` is the exact reverse; SQL's `>` alone
 * would lose the rows beside an unknown.
 */
import type { RowChange } from "@yanzhen/core/registers"
import type { Expression, ExpressionBuilder, Kysely, RawBuilder, SelectQueryBuilder, SqlBool } from "kysely"
import * as RegisterTable from "./RegisterTable.ts"
import { type Database, type Tables, untyped } from "./Spine.ts"

export interface Step {
  readonly column: RegisterTable.Column
  readonly direction: "up" | "down"
}

export const columns = (
  { register, columns: all }: RegisterTable.RegisterTable,
  names: readonly string[]
): readonly RegisterTable.Column[] =>
  names.map((wanted) => {
    const column = all.find(({ name }) => name === wanted)
    if (column === undefined) throw new RangeError(`no column ${register.name}.${wanted}`)
    return column
  })

/** The order asked for, then the key upwards; a column that comes again decides nothing. */
export const steps = (
  table: RegisterTable.RegisterTable,
  order: readonly { readonly by: string; readonly direction: "up" | "down" }[]
): readonly Step[] => {
  const asked = columns(
    table,
    order.map(({ by }) => by)
  ).map((column, i): Step => ({ column, direction: order[i]?.direction ?? "up" }))
  const all = [...asked, ...table.keys.map((column): Step => ({ column, direction: "up" }))]
  return all.filter(({ column }, i) => all.findIndex((step) => step.column === column) === i)
}

type Builder = ExpressionBuilder<Tables, string>

/** Rows after this one. */
const after = (eb: Builder, [step, ...rest]: readonly Step[], row: RowChange.Row): Expression<SqlBool> => {
  if (step === undefined) return eb.lit(false)
  const {
    column: { column, name },
    direction
  } = step
  const cell = RegisterTable.written(row[name])
  const beyond =
    direction === "up"
      ? cell === null
        ? eb(column, "is not", null)
        : eb(column, ">", cell)
      : cell === null
        ? undefined
        : eb.or([eb(column, "<", cell), ...(step.column.isKey ? [] : [eb(column, "is", null)])])
  const same = cell === null ? eb(column, "is", null) : eb(column, "=", cell)
  const further = rest.length === 0 ? undefined : eb.and([same, after(eb, rest, row)])
  return eb.or([beyond, further].filter((one) => one !== undefined))
}

export interface Question {
  readonly tenant: string
  readonly where: RawBuilder<SqlBool> | undefined
  readonly steps: readonly Step[]
  readonly after?: RowChange.Row | undefined
  readonly limit?: number
}

export const query = (
  db: Kysely<Database>,
  { table }: RegisterTable.RegisterTable,
  columns: readonly RegisterTable.Column[],
  asked: Question
): SelectQueryBuilder<Tables, string, Record<string, unknown>> => {
  let selection = untyped(db)
    .selectFrom(table)
    .select(columns.map(({ column }) => column))
    .where("tenant", "=", asked.tenant)
  const { where, after: last, limit } = asked
  if (where !== undefined) selection = selection.where(where)
  if (last !== undefined) selection = selection.where((eb) => after(eb, asked.steps, last))
  for (const { column, direction } of asked.steps) selection = selection.orderBy(column.column, direction === "up" ? "asc" : "desc")
  return limit === undefined ? selection : selection.limit(limit)
}

/** A row as it crosses the port: every column of the register in its place, unknown as `undefined`. */
export const row = ({ columns }: RegisterTable.RegisterTable, found: Readonly<Record<string, unknown>>): RowChange.Row => {
  const whole: Record<string, RowChange.Cell> = {}
  for (const column of columns) whole[column.name] = RegisterTable.read(column, found[column.column])
  return whole
}

/** Pages of rows until so many were kept, or there are no more. */
export const pages = async (
  ask: (asked: Question) => Promise<readonly RowChange.Row[]>,
  asked: Question,
  isKept: (row: RowChange.Row) => boolean,
  limit: number
): Promise<readonly RowChange.Row[]> => {
  const kept: RowChange.Row[] = []
  let last = asked.after
  while (kept.length < limit) {
    const page = await ask({ ...asked, after: last, limit: pageLength })
    for (const one of page) if (kept.length < limit && isKept(one)) kept.push(one)
    last = page.at(-1)
    if (page.length < pageLength) break
  }
  return kept
}

const pageLength = 1024
