/** How many volunteers have reached which hour condition. A star itself is granted by an organisation, never counted by a program. */
import type { TallyAnswer } from "yanzhen"
import * as Columns from "./Columns.ts"

export const of = ({ rows }: TallyAnswer): readonly string[] => {
  const byTitle = [...Map.groupBy(rows, ({ star }) => star?.reached ?? 0)].toSorted(([a], [b]) => b - a)
  return [
    "三、星级的时长条件（只说明时长是否达到，星级由组织评定）",
    ...Columns.lines(
      ["时长条件", "人数"],
      byTitle.map(([, people]) => [people[0]?.star?.title?.["zh-CN"] ?? "尚未达到", people.length])
    )
  ]
}
