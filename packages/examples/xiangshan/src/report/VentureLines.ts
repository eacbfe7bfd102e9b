/** The venture round: its funnel, its awards, one application and one payment refused with all reasons. */
import type { Yanzhen } from "yanzhen"
import type { Told } from "../told/Ventures.ts"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"
import * as ReasonLines from "./ReasonLines.ts"
import * as Yuan from "./Yuan.ts"

export const of = async ({ projects }: Yanzhen, { unpaid, tooMuch }: Told): Promise<readonly string[]> => {
  const [funnel, { rows, names }] = await Promise.all([projects.funnel(), projects.list()])
  return [
    "十三、社区微公益创投",
    ...funnel.lines("zh-CN").map((line) => `  ${line}`),
    ...Columns.lines(
      ["项目", "社区", "状态", "中期", "资助（元）", "已拨付", "结余", "退回"],
      rows.map((row) => [
        row.award ?? "",
        names[row.community ?? ""] ?? "",
        stages[row.stage ?? ""] ?? row.stage ?? "",
        row.midTerm === "failed" ? "未通过" : row.midTerm === "passed" ? "通过" : "",
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

const stages: Readonly<Record<string, string>> = { running: "实施中", accepted: "已验收", closed: "已结项", terminated: "已终止" }
