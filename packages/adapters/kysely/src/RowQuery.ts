/**
 * Asking a register for rows, a page at a time. A page begins after a row, not at a number, so that rows which come in meanwhile move
 * nothing. What a reader would get wrong: unknown stands before every known value, and `down` is the exact reverse; SQL's `>` alone
 * would lose the rows beside an unknown.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import type { Register, RowChange } from "@yanzhen/core/registers"
import { type CompiledQuery, type Kysely, sql, type SqlBool } from "kysely"
import type * as Asked from "./Asked.ts"
import * as LastUsed from "./LastUsed.ts"
import * as RawSql from "./RawSql.ts"
import type * as RegisterTable from "./RegisterTable.ts"
import { type Database, untyped } from "./Spine.ts"

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

/**
 * The steps that decide anything where all rows have one and the same cell in the `fixed` columns, and so has the row that a page begins
 * after: a database then finds the place of a later page by the rest of the key, where it would walk there from the beginning.
 */
export const deciding = (steps: readonly Step[], fixed: Asked.Fixed, after: RowChange.Row | undefined): readonly Step[] =>
  steps.filter(({ column: { name } }) => !(fixed.has(name) && (after === undefined || after[name] === fixed.get(name))))

/** As the database holds it: truths as 0 and 1. */
type Cell = string | number | null

/** Rows after the one that has these cells in the columns of the steps. */
const beyond = (steps: readonly Step[], cells: readonly Cell[]): Criterion.Sql =>
  // Along the key a database finds the place by the key; written out, it would walk there from the beginning.
  steps.length > 0 && steps.every(({ column, direction }) => column.isKey && direction === "up")
    ? {
        text: `(${steps.map(({ column }) => quoted(column)).join(", ")}) > (${steps.map(() => "?").join(", ")})`,
        parameters: cells as string[]
      }
    : beyondUnknown(steps, cells)

const quoted = ({ column }: RegisterTable.Column): string => RawSql.quoted(column)

const beyondUnknown = ([step, ...rest]: readonly Step[], [cell = null, ...cells]: readonly Cell[]): Criterion.Sql => {
  if (step === undefined) return { text: "1 = 0", parameters: [] }
  const name = quoted(step.column)
  const further = rest.length === 0 ? undefined : beyondUnknown(rest, cells)
  if (cell === null) {
    const known = step.direction === "up" ? [`${name} IS NOT NULL`] : []
    const beside = further === undefined ? [] : [`(${name} IS NULL AND ${further.text})`]
    return { text: `(${[...known, ...beside].join(" OR ") || "1 = 0"})`, parameters: further?.parameters ?? [] }
  }
  const past = step.direction === "up" ? `${name} > ?` : step.column.isKey ? `${name} < ?` : `${name} < ? OR ${name} IS NULL`
  return further === undefined
    ? { text: `(${past})`, parameters: [cell] }
    : { text: `(${past} OR (${name} = ? AND ${further.text}))`, parameters: [cell, cell, ...further.parameters] }
}

export interface Question {
  readonly tenant: string
  readonly where: Criterion.Sql | undefined
  readonly steps: readonly Step[]
  /** The cells of the steps in the last row of the page before. */
  readonly after?: readonly Cell[] | undefined
  readonly limit?: number | undefined
}

export type Compile = (table: RegisterTable.RegisterTable, columns: readonly RegisterTable.Column[], asked: Question) => CompiledQuery

/** Questions that differ in their values alone are one statement; lists of any length make many, and those used last stay. */
const mostQuestions = 256

/** Building and compiling costs as much as many a question itself, so that is done once for each form, and only the values are new. */
export const over = (db: Kysely<Database>): Compile => {
  const compiled = LastUsed.keep<CompiledQuery>(mostQuestions)
  return ({ table }, columns, { tenant, where, steps, after, limit }) => {
    // SQLite begins its walk at the first of several places that it could begin at, and the page before ended the furthest along.
    const conditions = [after === undefined ? undefined : beyond(steps, after), where].filter((one) => one !== undefined)
    const names = columns.map(({ column }) => column)
    const order = steps.map(({ column, direction }) => [column.column, direction])
    const texts = conditions.map(({ text }) => text)
    const query = compiled(JSON.stringify([table, names, order, texts, limit]), () => {
      let selection = untyped(db).selectFrom(table).select(names).where("tenant", "=", tenant)
      for (const condition of conditions) selection = selection.where(RawSql.of<SqlBool>(condition))
      for (const { column, direction } of steps) selection = selection.orderBy(column.column, direction === "up" ? "asc" : "desc")
      // Written out: SQLite looks at the number when it plans, and so plans anew each time that one is bound.
      return (limit === undefined ? selection : selection.limit(sql.lit(limit))).compile()
    })
    const values = conditions.flatMap(({ parameters }) => parameters)
    return { ...query, parameters: [tenant, ...values] }
  }
}

/** Pages of rows, of so many each, until there are no more. `selected` has the columns of the steps. */
export const pages = async function* (
  ask: (asked: Question) => Promise<readonly (readonly unknown[])[]>,
  selected: readonly RegisterTable.Column[],
  asked: Question & { readonly limit: number }
): AsyncGenerator<readonly (readonly unknown[])[]> {
  const at = asked.steps.map(({ column }) => selected.indexOf(column))
  for (let { after } = asked; ;) {
    const page = await ask({ ...asked, after })
    yield page
    const last = page.at(-1)
    if (last === undefined || page.length < asked.limit) return
    after = at.map((i) => last[i] as Cell)
  }
}

const judgedAtOnce = 1024

/** The rows that only the process can tell, looked for among all, a page at a time; every row where nothing is asked. */
export const judged = async function* <R extends Register.AnyRegister>(
  ask: (asked: Question) => Promise<readonly (readonly unknown[])[]>,
  table: RegisterTable.RegisterTable,
  question: Omit<Question, "where" | "limit">,
  asked: Asked.Asked<R> | undefined
): AsyncGenerator<RowChange.Row> {
  for await (const found of pages(ask, table.columns, { ...question, where: undefined, limit: judgedAtOnce }))
    for (const cells of found) {
      const row = table.row(cells)
      if (asked === undefined || asked.inProcess(row as Register.RowOf<R>)) yield row
    }
}
