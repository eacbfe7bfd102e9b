/** The four aims (S13: 精准、规范、专业、品牌) of the district, in the year of the report. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"

export const of = async ({ reports }: Yanzhen): Promise<readonly string[]> => {
  const { district, lines } = await reports.aims()
  return [
    `十八、四化：${lines("zh-CN")[0]}`,
    // Streets and teams stand in the report; here the district is enough.
    ...lines("zh-CN")
      .slice(1, 1 + district.shares.length)
      .map((line) => `  ${line}`),
    Asked.by("report aims")
  ]
}
