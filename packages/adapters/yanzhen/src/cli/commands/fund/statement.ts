/** `yanzhen fund statement FUND [--period PERIOD]`: opening balances, every line, closing balances. */
import * as Answering from "../../Answering.ts"
import type { statement } from "../../Options.ts"

export const run = Answering.answering<typeof statement>((yanzhen, { period }, [fund = ""]) =>
  yanzhen.funds.statement(fund, period === undefined ? {} : { period })
)
