/** An activity that tests of the desk plan. For tests only; all people and places are made up. */
import type { Activity } from "@yanzhen/core/activity"
import { Id, Minute } from "@yanzhen/core/foundation"

export const time = { from: Minute.require("2026-03-10 09:00"), to: Minute.require("2026-03-10 12:00") }

export const plan: Activity.Plan = {
  name: "清洁家园",
  team: Id.require("goose"),
  community: Id.require("c-1"),
  organiser: Id.require("station"),
  leader: Id.require("leader"),
  place: "西街道",
  content: "清理楼道杂物",
  category: "community-service",
  time,
  organiserKind: "volunteer-organisation",
  feeFen: 0,
  profitMaking: false,
  emergency: false,
  dangerous: false,
  higherRisk: false,
  largeEvent: false
}
