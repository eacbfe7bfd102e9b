/** `yanzhen fund behind FUND --account ACCOUNT [--restriction R] [--currency CNY] [--on DAY]`: the lines that a balance of a statement is made of. */
import * as Answering from "../../Answering.ts"
import type { behind } from "../../options/fund.ts"
import { Usage } from "../../Usage.ts"

export const run = Answering.answering<typeof behind>(async (yanzhen, { account = "", restriction, currency = "CNY", on }, [fund = ""]) => {
  const { Account } = await import("@yanzhen/core/fund")
  if (![...Account.kept, ...Account.ends].some((kind) => kind === account))
    throw new Usage((words) => words.optionValue("--account"), "fund behind")
  const balance = { account, currency, ...(restriction === undefined ? {} : { restriction }) }
  return yanzhen.funds.behind(fund, balance, on === undefined ? {} : { upTo: on })
})
