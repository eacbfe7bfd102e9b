/**
 * What reading a register begins with, whether rows are wanted, sums or columns: its table, and the criterion on its way into SQL, with the
 * indexes made that help.
 */
import type { Criterion } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import type { Register } from "@yanzhen/core/registers"
import * as Asked from "./Asked.ts"
import type { Connection } from "./Dialect.ts"
import * as Indexes from "./Indexes.ts"
import * as Moments from "./Moments.ts"
import type * as RegisterTable from "./RegisterTable.ts"
import * as RowQuery from "./RowQuery.ts"

export interface Question<R extends Register.AnyRegister> {
  readonly table: RegisterTable.RegisterTable
  /** Undefined where every row is wanted. */
  readonly asked: Asked.Asked<R> | undefined
}

export interface RegisterReading extends Connection {
  readonly atOneMoment: Moments.AtOneMoment
  readonly compile: RowQuery.Compile
  /** Throws a `RangeError` for a register that the store does not keep, a `CriterionError` for a criterion that cannot be made ready at all. */
  readonly question: <R extends Register.AnyRegister>(
    register: R,
    where: Criterion.Criterion<Register.RowOf<R>> | undefined,
    under: Store.Under
  ) => Promise<Question<R>>
}

export const over = (connection: Connection, tables: ReadonlyMap<string, RegisterTable.RegisterTable>): RegisterReading => {
  const helped = Indexes.over(connection)
  return {
    ...connection,
    atOneMoment: Moments.over(connection),
    compile: RowQuery.over(connection.db),
    question: async (register, where, under) => {
      const table = tables.get(register.name)
      if (table === undefined) throw new RangeError(`no register ${register.name}`)
      if (where === undefined) return { table, asked: undefined }
      const asked = Asked.of(where, under, connection.dialect)
      await helped(table, where)
      return { table, asked }
    }
  }
}
