/** The funds: what each holds, one in full, what the public sees of gifts, and one gift followed to those whom it served. */
import type { Yanzhen } from "yanzhen"
import { traced } from "../told/Gifts.ts"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"
import * as Yuan from "./Yuan.ts"

const shown = "fund-xi"
const held = { available: "可用", goods: "实物", committed: "已承诺", advanced: "已拨付未核销", spent: "已支出" } as const

export const of = async ({ funds }: Yanzhen): Promise<readonly string[]> => {
  const { rows } = await funds.list()
  const [each, statement, gifts, trace] = await Promise.all([
    Promise.all(rows.map(({ fund = "" }) => funds.show(fund))),
    funds.statement(shown, { period: "2026" }),
    funds.publicGifts(),
    funds.traceGift(traced)
  ])
  const amount = (at: number, account: string): string =>
    Yuan.text((each[at]?.tables.fund_balance ?? []).reduce((sum, row) => (row.account === account ? sum + (row.balance ?? 0) : sum), 0))
  const toPublic = gifts.lines("zh-CN")
  return [
    `十四、社区慈善基金 ${rows.length} 个（单位：元）`,
    ...Columns.lines(
      ["基金", "名称", ...Object.values(held)],
      rows.map(({ fund = "", name = "" }, at) => [fund, name, ...Object.keys(held).map((account) => amount(at, account))])
    ),
    `  ${shown} 的${statement.lines("zh-CN")[0]}，共 ${statement.rows.length} 笔`,
    ...statement
      .lines("zh-CN")
      .slice(1)
      .map((line) => `    ${line}`),
    `  对外公示的捐赠 ${toPublic.length} 笔：`,
    ...toPublic.map((line) => `    ${line}`),
    "  一笔捐赠去了哪里：",
    ...trace.lines("zh-CN").map((line) => `    ${line}`),
    Asked.by(`fund statement ${shown}`),
    Asked.by(`gift trace ${traced}`)
  ]
}
