/** How far the stations are with their goals and with what these ask for in numbers, and goals that serve no key work. */
import type { Yanzhen } from "yanzhen"
import * as Goals from "../told/Goals.ts"
import * as Asked from "./Asked.ts"

export const of = async ({ goals, keyWork, reports }: Yanzhen): Promise<readonly string[]> => {
  const [{ rows }, none, unserved, { stations }] = await Promise.all([
    goals.list(),
    goals.servingNone(),
    keyWork.unserved(),
    reports.goals(Goals.year)
  ])
  const items = unserved.rows.map(({ street = "", item }) => `${unserved.names[street] ?? street} ${item}`)
  const quarters = stations.flatMap(({ targets }) => targets.flatMap((target) => target.quarters))
  const over = quarters.filter(({ stage, target }) => stage === "over" && target > 0)
  const met = over.filter(({ difference = -1 }) => difference >= 0)
  const reached = rows.filter(({ stage }) => stage === "reached").length
  return [
    `  年度目标 ${rows.length} 项，已达成 ${reached} 项；不服务任何重点工作的 ${none.rows.length} 项：${none.rows.map(({ station, goal }) => `${station} ${goal}`).join("；")}`,
    Asked.by("goal gaps"),
    `  没有目标服务的街道重点工作 ${items.length} 项：${items.join("；")}`,
    Asked.by("key-work gaps"),
    `  季度指标 ${quarters.filter(({ target }) => target > 0).length} 项，已过季度的 ${over.length} 项中达到 ${met.length} 项`,
    Asked.by(`report goals ${Goals.year}`)
  ]
}
