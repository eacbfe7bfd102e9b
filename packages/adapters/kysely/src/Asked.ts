/**
 * A criterion on its way into SQL. What the database cannot answer exactly (`NotPushable`), or finds too large, is decided in process, row
 * by row, with the same criterion: the rows are the same, only slower.
 */
import { Criterion, ParameterView } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import type { Register } from "@yanzhen/core/registers"
import { type RawBuilder, sql, type SqlBool } from "kysely"
import type { Dialect } from "./Dialect.ts"

export interface Asked<R extends Register.AnyRegister> {
  /** Undefined where it must be decided in process. */
  readonly inSql: RawBuilder<SqlBool> | undefined
  readonly inProcess: (row: Register.RowOf<R>) => boolean
}

/** Throws `CriterionError` for a criterion that cannot be made ready at all. */
export const of = <R extends Register.AnyRegister>(
  where: Criterion.Criterion<Register.RowOf<R>>,
  { view = ParameterView.none, calendar }: Store.Under,
  { criterion: dialect, mostParameters }: Dialect
): Asked<R> => {
  const options = calendar === undefined ? {} : { calendar }
  // Most questions are answered by the database alone, and compiling one costs as much as asking it.
  let compiled: ((row: Register.RowOf<R>) => boolean) | undefined
  const inProcess = (row: Register.RowOf<R>): boolean => (compiled ??= Criterion.compile(where, view, options))(row)
  try {
    const { text, parameters } = Criterion.sql(where, view, { ...options, ...(dialect === undefined ? {} : { dialect }) })
    // Leaves room for the tenant and for the place of a page.
    return { inSql: parameters.length > mostParameters / 2 ? undefined : raw(text, parameters), inProcess }
  } catch (error) {
    if (error instanceof Criterion.NotPushable) return { inSql: undefined, inProcess }
    throw error
  }
}

/** In brackets, because it stands beside the tenant. Placeholders stand outside of quoted names. */
const pieces = /"(?:[^"]|"")*"|\?/g

const raw = (bare: string, parameters: readonly unknown[]): RawBuilder<SqlBool> => {
  const fragments: string[] = []
  const text = `(${bare})`
  let from = 0
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece !== "?") continue
    fragments.push(text.slice(from, index))
    from = index + 1
  }
  fragments.push(text.slice(from))
  return sql(Object.assign(fragments, { raw: fragments }), ...parameters)
}
