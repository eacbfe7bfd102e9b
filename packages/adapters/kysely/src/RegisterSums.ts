/** What the rows of a register add up to. */
import type { Store } from "@yanzhen/core/ports"
import { type RowChange, Sums } from "@yanzhen/core/registers"
import * as Asked from "./Asked.ts"
import type { RegisterReading } from "./RegisterReading.ts"
import * as RowQuery from "./RowQuery.ts"
import * as SumQuery from "./SumQuery.ts"

export const over = ({ db, dialect, compile, atOneMoment, question }: RegisterReading): Store.Store["sums"] => {
  const compileSums = SumQuery.over(db)
  return async (tenant, register, where, by, wanted, under = {}) => {
    const { table, asked } = await question(register, where, under)
    const terms = SumQuery.terms(table, wanted, under, dialect)
    const { head, found } = await atOneMoment(tenant, async (ask) => {
      const inSql = async () => {
        const columns = RowQuery.columns(table, by)
        const groups = await ask(compileSums(table, columns, { tenant, where: asked?.inSql, terms }))
        return groups.map((cells) => SumQuery.group(columns, terms, cells))
      }
      const inProcess = async () => {
        const cells = (one: RowQuery.Question) => ask(compile(table, table.columns, one))
        const kept: RowChange.Row[] = []
        for await (const row of RowQuery.judged(cells, table, { tenant, steps: RowQuery.steps(table, []) }, asked)) kept.push(row)
        return Sums.of(register, kept, by, wanted, under)
      }
      return Asked.answered(Asked.isPushable(asked) && terms.every((term) => Asked.isPushable(term.asked)), dialect, inSql, inProcess)
    })
    return { at: head.position, groups: found }
  }
}
