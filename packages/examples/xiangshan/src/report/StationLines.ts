/** The stations: who works there, and what of the six haves is missing or was never said. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"

const sixHaves = {
  hasPremises: "场所",
  hasTeam: "队伍",
  hasProjects: "项目",
  hasEquipment: "设备",
  hasRules: "制度",
  hasSign: "标识"
} as const

export const of = async ({ stations }: Yanzhen): Promise<readonly string[]> => {
  const { rows, names } = await stations.list()
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
    Asked.by("station list")
  ]
}
