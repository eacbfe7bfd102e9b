/**
 * The assessment of one station (S1), as its street hands it in: a sheet that is the scheme and the answers to it, with Party leadership as one
 * item and the year's goals as another. What a reader would get wrong: whoever answered does not conclude; that is refused, and another does.
 */
import type { Yanzhen, YanzhenError } from "yanzhen"
import * as Street from "../generate/Street.ts"
import * as Csv from "../write/Csv.ts"
import * as Goals from "./Goals.ts"
import * as Stations from "./Stations.ts"

const town = Street.named("渠沟镇")
export const station = Stations.codeOf(town)
const [answering, concluding] = [Stations.workerOf(town, 1), "assessor-1"] as const

const headings = ["模块", "指标编号", "指标名称", "分值", "满分", "领导牵头", "计分方式", "目标", "评分", "完成", "佐证", "重评理由"]
const rows = [
  ["基础建设", "party", "镇党委书记牵头", "10", "10", "是", "", "", "9", "", "会议记录；照片", ""],
  ["基础建设", "room", "场所和人员", "20", "20", "", "", "", "18", "", "现场查看", ""],
  ["服务提供", "goals", "年度目标", "30", "10", "", "年度目标", "", "", "", "", ""],
  ["服务提供", "visits", "走访", "40", "40", "", "走访", "240", "", "236", "走访台账", ""]
] as const

export const file = { name: "评估表（渠沟镇社工站2026）.csv", bytes: Csv.utf8([headings, ...rows]) }

/** What was said when the one who answered wanted to conclude. */
export const tell = async ({ assessments, safe }: Yanzhen): Promise<YanzhenError | undefined> => {
  await assessments.assess(station, Goals.year, file, { by: answering })
  const own = await safe.assessments.give(station, Goals.year, { type: "conclude", by: answering })
  await assessments.give(station, Goals.year, { type: "conclude", by: concluding }, { key: `${station} ${Goals.year} concluded` })
  return own.ok ? undefined : own.error
}
