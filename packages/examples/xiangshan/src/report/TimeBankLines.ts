/** Accounts of the time bank, one with every entry, and the record that the coins came from, which is what it was. */
import type { Yanzhen } from "yanzhen"
import type { Told } from "../told/TimeBank.ts"
import * as Asked from "./Asked.ts"
import * as ReasonLines from "./ReasonLines.ts"

export const of = async (yanzhen: Yanzhen, { accounts, refused }: Told): Promise<readonly string[]> => {
  const { rows } = await yanzhen.rewards.list()
  const shown = await Promise.all(
    accounts.map(async ({ account, record }) => ({
      account,
      statement: await yanzhen.rewards.statement(account),
      record: await yanzhen.explain(record)
    }))
  )
  return [
    `十五、时间银行账户 ${rows.length} 个（时间币另记一本账，服务时长不因此增减）`,
    ...shown.flatMap(({ account, statement, record }) => [
      `  ${account}：所依据的服务记录仍记 ${record.creditedMinutes} 分钟`,
      ...statement
        .lines("zh-CN")
        .slice(1)
        .map((line) => `    ${line}`)
    ]),
    ...(await whyOf(yanzhen, accounts[0])),
    ...ReasonLines.ofError("一次转赠未予办理：", refused),
    Asked.by("points statement coins-2")
  ]
}

/** Why the first entry is worth more than its hours. */
const whyOf = async ({ rewards }: Yanzhen, first: Told["accounts"][number] | undefined): Promise<readonly string[]> =>
  first === undefined ? [] : (await rewards.explain(first.account, first.entry)).lines("zh-CN").map((line) => `  ${line}`)
