/**
 * Adding up the rows of a register inside the database. What a reader would get wrong: SQL's `sum` passes over what is unknown; where a
 * column may be, the sum is asked for only if every cell that counts is known.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { type Register, type RowChange, Sums } from "@yanzhen/core/registers"
import type { CompiledQuery, Kysely, SqlBool } from "kysely"
import * as Asked from "./Asked.ts"
import type { Dialect } from "./Dialect.ts"
import * as LastUsed from "./LastUsed.ts"
import * as RawSql from "./RawSql.ts"
import type * as RegisterTable from "./RegisterTable.ts"
import * as RowMaker from "./RowMaker.ts"
import * as RowQuery from "./RowQuery.ts"
import { type Database, untyped } from "./Spine.ts"

/** One sum that is wanted. */
export interface Term {
  readonly name: string
  readonly column: RegisterTable.Column
  /** Undefined where every row of the question counts. */
  readonly asked: Pick<Asked.Asked<never>, "inSql"> | undefined
}

export const terms = <R extends Register.AnyRegister, S extends string>(
  table: RegisterTable.RegisterTable,
  wanted: Sums.Wanted<R, S>,
  under: Store.Under,
  dialect: Dialect
): readonly Term[] =>
  Object.entries<Sums.Sum<R>>(wanted).flatMap(([name, { of, where }]) =>
    RowQuery.columns(table, [Sums.summable(table.register, of)]).map((column) => ({
      name,
      column,
      asked: where === undefined ? undefined : Asked.of<R>(where, under, dialect)
    }))
  )

export interface Question {
  readonly tenant: string
  readonly where: Criterion.Sql | undefined
  readonly terms: readonly Term[]
}

/** A row of the answer is the cells of `by`, then the sum of each term. */
export type Compile = (table: RegisterTable.RegisterTable, by: readonly RegisterTable.Column[], asked: Question) => CompiledQuery

const sumOf = ({ register }: RegisterTable.RegisterTable, { column, asked }: Term): Criterion.Sql => {
  const where = asked?.inSql
  const name = RawSql.quoted(column.column)
  const part = where === undefined ? name : `CASE WHEN ${where.text} THEN ${name} ELSE 0 END`
  const parameters = where?.parameters ?? []
  return column.isKey || register.summed.includes(column.name)
    ? { text: `sum(${part})`, parameters }
    : { text: `CASE WHEN count(${part}) = count(*) THEN sum(${part}) END`, parameters: [...parameters, ...parameters] }
}

const mostQuestions = 64

/** Compiled once for each form, as `RowQuery` is. */
export const over = (db: Kysely<Database>): Compile => {
  const compiled = LastUsed.keep<CompiledQuery>(mostQuestions)
  return (table, by, { tenant, where, terms: wanted }) => {
    const names = by.map(({ column }) => column)
    const sums = wanted.map((term) => sumOf(table, term))
    const query = compiled(JSON.stringify([table.table, names, sums.map(({ text }) => text), where?.text]), () => {
      let selection = untyped(db).selectFrom(table.table).select(names).where("tenant", "=", tenant)
      for (const [i, sum] of sums.entries()) selection = selection.select(RawSql.of<number | null>(sum).as(`sum_${i}`))
      if (where !== undefined) selection = selection.where(RawSql.of<SqlBool>(where))
      for (const name of names) selection = selection.orderBy(name)
      return selection.groupBy(names).compile()
    })
    return { ...query, parameters: [...sums.flatMap(({ parameters }) => parameters), tenant, ...(where?.parameters ?? [])] }
  }
}

/** A row of the answer as it crosses the port. */
export const group = <R extends Register.AnyRegister, B extends Register.NameOf<R>, S extends string>(
  by: readonly RegisterTable.Column[],
  terms: readonly Term[],
  cells: readonly unknown[]
): Sums.Group<R, B, S> => {
  const common: Record<string, RowChange.Cell> = {}
  for (const [i, column] of by.entries()) common[column.name] = RowMaker.cell(column, cells[i])
  const sums: Record<string, number | undefined> = {}
  // The driver hands over no integer that is not safe, and throws a `RangeError` itself.
  for (const [i, { name }] of terms.entries()) sums[name] = (cells[by.length + i] as number | null) ?? undefined
  return { by: common, sums } as unknown as Sums.Group<R, B, S>
}
