/** Goals of the stations for 2026, what they ask for in numbers, and the key work of each street's Party committee that they serve (S1). One station set a goal that serves none, and one item of one street is served by none. */
import type { GoalCommand, KeyWorkCommand, Yanzhen } from "yanzhen"
import * as Street from "../generate/Street.ts"
import * as Stations from "./Stations.ts"
import * as Telling from "./Telling.ts"

export const year = 2026

const keyWorkOf = ({ name }: Street.Street): readonly KeyWorkCommand[] => [
  { type: "list", item: "2026-1", words: "党建引领基层治理" },
  { type: "list", item: "2026-2", words: "一老一小服务" },
  ...(name === "任圩街道" ? ([{ type: "list", item: "2026-3", words: "老旧小区改造" }] as const) : [])
]

const commandsOf = ({ name }: Street.Street): readonly GoalCommand[] => [
  { type: "set-goal", goal: "teams", words: "每个社区有志愿服务组织和特色项目", serves: "2026-1" },
  { type: "set-goal", goal: "visits", words: "独居老人、留守儿童每月走访", serves: "2026-2" },
  // Visits by rhythm began in September.
  { type: "set-target", goal: "visits", measure: "visits-kept", q1: 0, q2: 0, q3: 4, q4: 12 },
  ...(name === "曲阳街道" ? ([{ type: "spread-target", goal: "teams", measure: "events-held", ofYear: 4 }] as const) : []),
  ...(name === "东街道" ? ([{ type: "set-goal", goal: "evening", words: "办一台晚会" }] as const) : []),
  ...(name === "渠沟镇" ? ([{ type: "reach-goal", goal: "visits", on: "2026-10-31", evidence: ["1月至10月走访记录"] }] as const) : [])
]

export const tell = async ({ goals, keyWork }: Yanzhen): Promise<void> => {
  await Promise.all(
    Street.streets.map(async (street) => {
      await Telling.inOrder(`key work ${street.code}`, keyWorkOf(street), (command, giving) =>
        keyWork.give(street.code, year, command, giving)
      )
      const station = Stations.codeOf(street)
      return Telling.inOrder(`goals ${station}`, commandsOf(street), (command, giving) => goals.give(station, year, command, giving))
    })
  )
}
