/** Commands of one mandatory report, and the state after some. For tests only. */
import { expect } from "vitest"
import * as MandatoryReport from "../../src/care/MandatoryReport.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Care from "../../src/law/parameters/Care.ts"
import { lived } from "../lives.ts"
import { li, view, wang, zhao } from "./people.ts"

const id = Id.require

export const at = (clock: string) => Minute.require(`2026-03-02 ${clock}`)
export const context: MandatoryReport.Context = { now: at("23:00"), view, age: 10 }
export const raise: MandatoryReport.Command = {
  type: "raise",
  recipient: li,
  visit: id("visit-1"),
  dangers: ["living-alone"],
  to: ["police", "education"],
  at: at("10:00")
}
export const call = (to: Care.Addressee, clock = "10:05"): MandatoryReport.Command => ({ type: "call", by: wang, to, at: at(clock) })
export const escalate = (clock: string): MandatoryReport.Command => ({ type: "escalate", supervisor: zhao, at: at(clock) })
export const close = (clock = "11:00"): MandatoryReport.Command => ({ type: "close", by: wang, outcome: "民警已到场", at: at(clock) })
export const after = (...commands: readonly MandatoryReport.Command[]) => {
  const { state, accepted } = lived(MandatoryReport.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
