/** `yanzhen points statement ACCOUNT [--period PERIOD]`: what a member had, line by line what came and went, what they have. */
import * as Answering from "../../Answering.ts"
import type { statement } from "../../Options.ts"

export const run = Answering.answering<typeof statement>((yanzhen, { period }, [account = ""]) =>
  yanzhen.rewards.statement(account, period === undefined ? {} : { period })
)
