/** Residents' concerns, and what was counted before and after. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"

export const of = async ({ concerns }: Yanzhen): Promise<readonly string[]> => {
  const listed = await concerns.list()
  const { rows } = listed
  const words = listed.inWords("zh-CN")
  const changes = Map.groupBy((await concerns.changes()).rows, ({ concern }) => concern)
  const resolved = rows.filter(({ stage }) => stage === "resolved").length
  return [
    `十一、楼栋善治：居民诉求 ${rows.length} 件，居民确认解决 ${resolved} 件`,
    ...Columns.lines(
      ["诉求", "社区", "状态", "重新办理", "前后对比"],
      rows.map((row, index) => [
        row.concern ?? "",
        words[index]?.community ?? "",
        words[index]?.stage ?? "",
        row.reopenings ?? 0,
        (changes.get(row.concern) ?? []).map(({ measure, before, after }) => `${measure} ${before} → ${after}`).join("；")
      ])
    ),
    Asked.by("concern list")
  ]
}
