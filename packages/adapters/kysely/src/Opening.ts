/**
 * Making an open database ready: migrations, then the tables of the registers, all in one transaction, so that two processes which open a
 * new file at once do not meet half-way.
 */
import type { Register } from "@yanzhen/core/registers"
import * as Attempt from "./Attempt.ts"
import type { Connection } from "./Dialect.ts"
import * as Migrations from "./Migrations.ts"
import * as RegisterTable from "./RegisterTable.ts"

export const ready = ({ db, dialect }: Connection, registers: readonly Register.AnyRegister[], milliseconds: number): Promise<void> =>
  Attempt.of("open", { milliseconds, because: dialect.because }, () =>
    db.transaction().execute(async (trx) => {
      await Migrations.migrate(trx, dialect)
      const there = new Map(
        (await trx.introspection.getTables()).map(({ name, columns }) => [
          name,
          new Map(columns.map((column) => [column.name, column.dataType]))
        ])
      )
      for (const register of registers) await RegisterTable.create(trx, dialect, RegisterTable.of(register, trx, dialect), there)
    })
  )
