/** Rows of a register, a page at a time. */
import type { Store } from "@yanzhen/core/ports"
import type { Register, RowChange } from "@yanzhen/core/registers"
import * as Asked from "./Asked.ts"
import type { RegisterReading } from "./RegisterReading.ts"
import * as RegisterTable from "./RegisterTable.ts"
import * as RowQuery from "./RowQuery.ts"

export const over =
  ({ dialect, compile, atOneMoment, question }: RegisterReading): Store.Store["rows"] =>
  async (tenant, register, where, order, page, under = {}) => {
    const { table, asked } = await question(register, where, under)
    const last = page.after as RowChange.Row | undefined
    const steps = RowQuery.steps(table, order)
    const along = (some: readonly RowQuery.Step[]) => ({
      tenant,
      steps: some,
      after: last && some.map(({ column }) => RegisterTable.written(last[column.name]))
    })
    const { head, found } = await atOneMoment(tenant, async (ask) => {
      const cells = (one: RowQuery.Question) => ask(compile(table, table.columns, one))
      const inSql = async (): Promise<readonly RowChange.Row[]> => {
        const deciding = asked === undefined ? steps : RowQuery.deciding(steps, asked.fixed, last)
        return (await cells({ ...along(deciding), where: asked?.inSql, limit: page.limit })).map(table.row)
      }
      const inProcess = async (): Promise<readonly RowChange.Row[]> => {
        const kept: RowChange.Row[] = []
        if (page.limit === 0) return kept
        for await (const row of RowQuery.judged(cells, table, along(steps), asked)) {
          // No further row is looked for.
          if (kept.push(row) >= page.limit) break
        }
        return kept
      }
      return Asked.answered(Asked.isPushable(asked), dialect, inSql, inProcess)
    })
    return { at: head.position, rows: found as unknown as readonly Register.RowOf<typeof register>[] }
  }
