/** Commands of one visit plan, and the state after some. For tests only. */
import { expect } from "vitest"
import * as VisitPlan from "../../src/care/VisitPlan.ts"
import * as Day from "../../src/foundation/Day.ts"
import { lived } from "../lives.ts"
import { li, today, view } from "./people.ts"

export const context: VisitPlan.Context = { today, view, recipient: li, file: { openedOn: Day.require("2025-01-01") }, minor: true }
export const begin = (months = 1, on = "2026-01-15"): VisitPlan.Command => ({ type: "begin", whose: "child", months, on })
export const change = (months: number, on: string): VisitPlan.Command => ({ type: "change", months, on })
export const end = (on: string): VisitPlan.Command => ({ type: "end", on, reason: "迁出" })
export const after = (...commands: readonly VisitPlan.Command[]) => {
  const { state, accepted } = lived(VisitPlan.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
