/** Courses of the teaching point: learners are people served, counted as people and as times. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"

export const of = async ({ courses }: Yanzhen): Promise<readonly string[]> => {
  const { rows, names } = await courses.list()
  return [
    `十、教学点课程 ${rows.length} 门（学员是服务对象，不计服务时长；只有授课的人是志愿者）`,
    ...Columns.lines(
      ["课程", "队伍", "次数", "学员", "人次"],
      rows.map((row) => [row.name ?? "", names[row.team ?? ""] ?? "", row.sessions ?? 0, row.people ?? 0, row.personTimes ?? 0])
    ),
    Asked.by("course list")
  ]
}
