/**
 * Three of the bridgehead team were asked about before anybody goes to children: two within the year, one longer ago. Another was never asked about.
 */
import type { Yanzhen } from "yanzhen"
import * as Street from "../generate/Street.ts"
import * as Team from "../generate/Team.ts"
import { isAdult } from "./Activities.ts"
import type { Cast } from "./Cast.ts"
import * as Stations from "./Stations.ts"

const days = ["2026-03-02", "2026-05-11", "2025-04-01"] as const

export const tell = async ({ people }: Yanzhen, cast: Cast): Promise<void> => {
  const asked = await cast.members(Team.bridgehead, isAdult, days.length)
  const unit = Stations.codeOf(Street.named("渠沟镇"))
  await Promise.all(
    days.map((on, at) => {
      const { id } = asked[at] as (typeof asked)[number]
      return people.backgroundCheck(id, { type: "record", unit, on, answer: "clear" }, { key: `check ${at}` })
    })
  )
}
