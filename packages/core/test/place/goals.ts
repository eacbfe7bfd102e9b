/** Commands of one year of goals. For tests only. */
import type { TeamId } from "../../src/foundation/Id.ts"
import type { Measure } from "../../src/place/GoalTargets.ts"
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

const which = (goal: string, measure: Measure, team: TeamId | undefined) => ({ goal, measure, ...(team === undefined ? {} : { team }) })
export const setTarget = (
  goal: string,
  measure: Measure,
  team?: TeamId,
  [q1, q2, q3, q4]: readonly [number, number, number, number] = [5, 5, 5, 5]
): Goals.Command => ({ type: "set-target", ...which(goal, measure, team), q1, q2, q3, q4 })
export const spreadTarget = (goal: string, measure: Measure, ofYear: number, team?: TeamId): Goals.Command => ({
  type: "spread-target",
  ...which(goal, measure, team),
  ofYear
})
export const dropTarget = (goal: string, measure: Measure, team?: TeamId): Goals.Command => ({
  type: "drop-target",
  ...which(goal, measure, team),
  reason: "条件不足"
})
