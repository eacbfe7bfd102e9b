/** `yanzhen fund sustainability FUND [--period PERIOD] [--currency CNY]`: the figures of a period and of the one a year before. */
import * as Answering from "../../Answering.ts"
import type { sustainability } from "../../options/fund.ts"

export const run = Answering.answering<typeof sustainability>((yanzhen, { period, currency }, [fund = ""]) =>
  yanzhen.funds.sustainability(fund, period, currency)
)
