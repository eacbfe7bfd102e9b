/** Commands of one year of goals. For tests only. */
import type * as Goals from "../../src/place/YearlyGoals.ts"

export const list = (item: string): Goals.Command => ({ type: "list-key-work", item, words: "老旧小区改造" })
export const strike = (item: string): Goals.Command => ({ type: "strike-key-work", item, reason: "并入其他工作" })
export const set = (goal: string, serves?: string): Goals.Command => ({
  type: "set-goal",
  goal,
  words: "每月走访",
  ...(serves === undefined ? {} : { serves })
})
export const point = (goal: string, serves: string): Goals.Command => ({ type: "point-goal", goal, serves })
export const reach = (goal: string, on = "2026-06-30"): Goals.Command => ({ type: "reach-goal", goal, on, evidence: ["总结"] })
export const drop = (goal: string): Goals.Command => ({ type: "drop-goal", goal, reason: "条件不足" })
