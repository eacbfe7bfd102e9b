/**
 * Making an open database ready: migrations, then the tables of the registers, filled from the journal where they are new, all in one
 * transaction, so that two processes which open a file at once do not meet half-way.
 */
import type { Register } from "@yanzhen/core/registers"
import * as Attempt from "./Attempt.ts"
import type { Connection } from "./Dialect.ts"
import * as Filling from "./Filling.ts"
import * as Migrations from "./Migrations.ts"
import * as RegisterTable from "./RegisterTable.ts"

export const ready = ({ db, dialect }: Connection, registers: readonly Register.AnyRegister[], milliseconds: number): Promise<void> =>
  Attempt.of("open", { milliseconds, because: dialect.because }, () =>
    db.transaction().execute(async (trx) => {
      const made = await dialect.creations(trx)
      await Migrations.migrate(trx, dialect, made.has(Migrations.table))
      const tables = registers.map((register) => RegisterTable.of(register, trx, dialect))
      // Nearly always none: then nobody has to look at every column of every table.
      const others = tables.filter((one) => made.get(one.table) !== RegisterTable.creation(trx, dialect, one).sql)
      if (others.length === 0) return
      const there = new Map(
        (await trx.introspection.getTables()).map(({ name, columns }) => [
          name,
          new Map(columns.map((column) => [column.name, column.dataType]))
        ])
      )
      const fresh: RegisterTable.RegisterTable[] = []
      for (const table of others) if (await RegisterTable.create(trx, dialect, table, there)) fresh.push(table)
      await Filling.fill(trx, fresh)
    })
  )
