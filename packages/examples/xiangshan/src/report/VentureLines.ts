/** The venture round: its funnel, its awards, one application and one payment refused with all reasons. */
import type { Yanzhen } from "yanzhen"
import type { Told } from "../told/Ventures.ts"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"
import * as ReasonLines from "./ReasonLines.ts"
import * as Yuan from "./Yuan.ts"

export const of = async ({ projects }: Yanzhen, { unpaid, tooMuch }: Told): Promise<readonly string[]> => {
  const [funnel, awards] = await Promise.all([projects.funnel(), projects.list()])
  const words = awards.inWords("zh-CN")
  return [
    "十三、社区微公益创投",
    ...funnel.lines("zh-CN").map((line) => `  ${line}`),
    ...Columns.lines(
      ["项目", "社区", "状态", "中期", "资助（元）", "已拨付", "结余", "退回"],
      awards.rows.map((row, index) => [
        row.award ?? "",
        words[index]?.community ?? "",
        words[index]?.stage ?? "",
        words[index]?.midTerm ?? "",
        Yuan.text(row.awardedFen),
        Yuan.text(row.disbursedFen),
        Yuan.text(row.unspentFen),
        Yuan.text(row.returnedFen)
      ])
    ),
    ...ReasonLines.ofError("一份申报未被受理：", tooMuch),
    ...ReasonLines.ofError("一笔拨款未予办理：", unpaid),
    Asked.by("project funnel"),
    Asked.by("project show award-company")
  ]
}
