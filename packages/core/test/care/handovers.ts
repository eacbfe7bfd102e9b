/** Commands of one case handed over, and the state after some. For tests only. */
import { expect } from "vitest"
import * as Escalation from "../../src/care/Escalation.ts"
import * as Id from "../../src/foundation/Id.ts"
import { lived } from "../lives.ts"
import { li, today, wang } from "./people.ts"

const id = Id.require

export const context: Escalation.Context = { today, isProfessional: true }
export const raise: Escalation.Command = {
  type: "raise",
  recipient: li,
  risk: "raised",
  to: id("station"),
  words: "需要心理疏导",
  on: "2026-01-01"
}
export const takeUp = (by = wang, on = "2026-01-03"): Escalation.Command => ({ type: "take-up", by, on })
export const assess = (by = wang, on = "2026-01-04"): Escalation.Command => ({ type: "assess", risk: "urgent", by, on })
export const passOn: Escalation.Command = { type: "pass-on", to: id("hospital"), on: "2026-01-05", reason: "转医院" }
export const close = (by = wang): Escalation.Command => ({ type: "close", by, outcome: "已稳定", on: "2026-01-10" })
export const after = (...commands: readonly Escalation.Command[]) => {
  const { state, accepted } = lived(Escalation.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
