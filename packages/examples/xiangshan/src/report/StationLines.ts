/** The stations: who works there, and what of the six haves is missing or was never said. */
import type { Yanzhen, YanzhenError } from "yanzhen"
import * as Assessments from "../told/Assessments.ts"
import * as Goals from "../told/Goals.ts"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"
import * as ReasonLines from "./ReasonLines.ts"

const sixHaves = {
  hasPremises: "场所",
  hasTeam: "队伍",
  hasProjects: "项目",
  hasEquipment: "设备",
  hasRules: "制度",
  hasSign: "标识"
} as const

export const of = async ({ stations, assessments }: Yanzhen, ownAnswers: YanzhenError | undefined): Promise<readonly string[]> => {
  const [{ rows, names }, assessed] = await Promise.all([stations.list(), assessments.show(Assessments.station, Goals.year)])
  const haves = Object.entries(sixHaves) as readonly (readonly [keyof typeof sixHaves, string])[]
  const titles = (row: (typeof rows)[number], is: boolean | undefined): string =>
    haves
      .filter(([have]) => row[have] === is)
      .map(([, title]) => title)
      .join("、")
  return [
    `七、社工站 ${rows.length} 个`,
    ...Columns.lines(
      ["街道", "在岗", "持证", "六有中缺", "未写明"],
      rows.map((row) => [names[row.street ?? ""] ?? "", row.staff ?? 0, row.licensed ?? 0, titles(row, false), titles(row, undefined)])
    ),
    Asked.by("station list"),
    ...assessed.tables.station_assessment.map(
      ({ scheme, points = 0, earned = 0, stage }) =>
        `  ${scheme}：${points} 分中得 ${(earned / 100).toFixed(2)} 分，${stage === "concluded" ? "已作结论" : "评估中"}`
    ),
    ...Columns.lines(
      ["模块", "指标", "分值", "评分", "满分", "佐证"],
      assessed.tables.station_assessment_item.map((item) => [
        item.module ?? "",
        item.title ?? "",
        item.points ?? 0,
        item.score ?? "",
        item.max ?? 0,
        item.evidence ?? 0
      ])
    ),
    ...ReasonLines.ofError("评分人自己下结论，未予办理：", ownAnswers),
    Asked.by(`station scorecard ${Assessments.station} ${Goals.year}`)
  ]
}
