/** The five parties of communities and what is missing, agreements with partner units and whether these are kept. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"

export const of = async ({ parties, agreements }: Yanzhen): Promise<readonly string[]> => {
  const [gaps, { rows, names }] = await Promise.all([parties.gaps(), agreements.list()])
  const shown = await Promise.all(rows.map(({ agreement = "" }) => agreements.show(agreement)))
  const [title = "", ...lacking] = gaps.lines("zh-CN")
  return [
    `十七、${title}`,
    ...lacking.map((line) => `  ${line}`),
    `  共建协议 ${rows.length} 份：`,
    ...Columns.lines(
      ["社区", "共建单位", "起", "止", "责任", "已履行", "未履行", "未报告"],
      rows.map(({ community = "", partner = "", from = "", until = "" }, at) => {
        const duties = shown[at]?.tables.agreement_duty ?? []
        const count = (kept: boolean | undefined): number => duties.filter((duty) => duty.kept === kept).length
        return [
          names[community] ?? community,
          names[partner] ?? partner,
          from,
          until,
          duties.length,
          count(true),
          count(false),
          count(undefined)
        ]
      })
    ),
    Asked.by("party gaps"),
    Asked.by("agreement list")
  ]
}
