/**
 * A criterion on its way into SQL. What the database cannot answer exactly (`NotPushable`), or finds too large, is decided in process, row
 * by row, with the same criterion: the rows are the same, only slower.
 */
import { Criterion, ParameterView } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import type { Register } from "@yanzhen/core/registers"
import type { Dialect } from "./Dialect.ts"

export interface Asked<R extends Register.AnyRegister> {
  /** Undefined where it must be decided in process. */
  readonly inSql: Criterion.Sql | undefined
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
    const inSql = Criterion.sql(where, view, { ...options, ...(dialect === undefined ? {} : { dialect }) })
    // Leaves room for the tenant and for the place of a page.
    return { inSql: inSql.parameters.length > mostParameters / 2 ? undefined : inSql, inProcess }
  } catch (error) {
    if (error instanceof Criterion.NotPushable) return { inSql: undefined, inProcess }
    throw error
  }
}
