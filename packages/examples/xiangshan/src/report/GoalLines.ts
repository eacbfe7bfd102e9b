/** How far the stations are with their goals, and goals that serve no key work. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"

export const of = async ({ goals }: Yanzhen): Promise<readonly string[]> => {
  const [{ rows }, none] = await Promise.all([goals.list(), goals.servingNone()])
  const reached = rows.filter(({ stage }) => stage === "reached").length
  return [
    `  年度目标 ${rows.length} 项，已达成 ${reached} 项；不服务任何重点工作的 ${none.rows.length} 项：${none.rows.map(({ station, goal }) => `${station} ${goal}`).join("；")}`,
    Asked.by("goal gaps")
  ]
}
