/** Rows of a register as batches of columns, all of one moment. */
import type { Store } from "@yanzhen/core/ports"
import type { Columns } from "@yanzhen/core/registers"
import * as Attempt from "./Attempt.ts"
import * as ColumnScan from "./ColumnScan.ts"
import * as Indexes from "./Indexes.ts"
import type { RegisterReading } from "./RegisterReading.ts"
import * as RowQuery from "./RowQuery.ts"

export const over = ({ dialect, compile, reading, scan, question }: RegisterReading): Store.Store["columns"] =>
  async function* (tenant, register, where, names, under = {}) {
    try {
      const { table, asked } = await question(register, where, under)
      const wanted = RowQuery.columns(table, names)
      const ask = async function* (inProcess: typeof asked): AsyncGenerator<Columns.ColumnBatch> {
        const inSql = inProcess === undefined ? asked?.inSql : undefined
        const isAlongKey = inSql === undefined || where === undefined || Indexes.isAlongKey(table, where)
        const few = isAlongKey ? [...new Set([...wanted, ...table.keys])] : wanted
        const selected = inProcess === undefined ? few : table.columns
        const at = wanted.map((column) => selected.indexOf(column))
        const asking = { tenant, where: inSql, steps: RowQuery.steps(table, []) }
        const found = isAlongKey
          ? scan((read) =>
              RowQuery.pages((one) => read(compile(table, selected, one)), selected, { ...asking, limit: ColumnScan.batchLength })
            )
          : [await reading((read) => read(compile(table, selected, asking)))]
        for await (const rows of found) {
          const kept =
            inProcess === undefined
              ? rows
              : rows.filter((cells) => inProcess.inProcess(table.row(cells) as Parameters<typeof inProcess.inProcess>[0]))
          for (let from = 0; from < kept.length; from += ColumnScan.batchLength)
            yield ColumnScan.batch(kept.slice(from, from + ColumnScan.batchLength), wanted, at)
        }
      }
      if (asked !== undefined && asked.inSql === undefined) return yield* ask(asked)
      try {
        yield* ask(undefined)
      } catch (error) {
        // Found when the statement is prepared, so nothing has been answered yet.
        if (asked === undefined || !dialect.isTooLarge(error)) throw error
        yield* ask(asked)
      }
    } catch (error) {
      throw Attempt.named("columns", dialect.because, error)
    }
  }
