/**
 * A criterion on its way into SQL. What the database cannot answer exactly (`NotPushable`), or finds too large, is decided in process, row
 * by row, with the same criterion: the rows are the same, only slower.
 */
import { Criterion, ParameterView } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import type { Register } from "@yanzhen/core/registers"
import type { Dialect } from "./Dialect.ts"

/** Columns in which every row that meets the criterion has this one cell. */
export type Fixed = ReadonlyMap<string, Criterion.Member>

export interface Asked<R extends Register.AnyRegister> {
  /** Undefined where it must be decided in process. */
  readonly inSql: Criterion.Sql | undefined
  readonly inProcess: (row: Register.RowOf<R>) => boolean
  readonly fixed: Fixed
}

const fixedIn = (node: Criterion.Node): readonly (readonly [string, Criterion.Member])[] => {
  if (node.kind === "all") return node.of.flatMap(fixedIn)
  if (node.kind !== "one-of" || "id" in node.values) return []
  const [only, ...others] = node.values
  return only === undefined || others.length > 0 ? [] : [[node.field.name, only]]
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
  const fixed = new Map(fixedIn(where.node))
  try {
    const inSql = Criterion.sql(where, view, { ...options, ...(dialect === undefined ? {} : { dialect }) })
    // Leaves room for the tenant and for the place of a page.
    return { inSql: inSql.parameters.length > mostParameters / 2 ? undefined : inSql, inProcess, fixed }
  } catch (error) {
    if (error instanceof Criterion.NotPushable) return { inSql: undefined, inProcess, fixed }
    throw error
  }
}

/** Everything is in the database's power that nobody asks. */
export const isPushable = (asked: Pick<Asked<never>, "inSql"> | undefined): boolean => asked === undefined || asked.inSql !== undefined

/** The database's own answer; that of the process where it cannot be asked, or finds the question too large. */
export const answered = async <T>(
  isPushable: boolean,
  { isTooLarge }: Dialect,
  inSql: () => Promise<T>,
  inProcess: () => Promise<T>
): Promise<T> => {
  if (!isPushable) return inProcess()
  try {
    return await inSql()
  } catch (error) {
    if (isTooLarge(error)) return inProcess()
    throw error
  }
}
