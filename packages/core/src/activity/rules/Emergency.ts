/**
 * Rescue work goes under one command.
 *
 * 志愿服务条例 art. 24: “统一指挥、协调”. It refuses a plan. After the event the work has been done: then it is only pointed out, because nobody's
 * hours are lost for what the organiser lacked.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { VSR } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"
import { plan, type Plan } from "./Plan.ts"

const commanded = Criterion.any(plan.emergency.is(false), plan.underCommand.is(true))
const citations = [VSR.article(24, "统一指挥、协调")]

export const planned = Requirement.require("activity.no-unified-command", commanded, { citations })
export const held = Requirement.require("activity.was-without-command", commanded, { severity: "warning", citations })

export const emergency = Rule.define<Plan>({
  id: "VOL-10",
  title: { "zh-CN": "应急救援须统一指挥", en: "emergencies under one command" },
  parameters: [],
  clauses: [Rule.clause(planned)]
})
/** Asked of an activity that has been held. */
export const emergencyHeld = Rule.define<Plan>({
  id: "VOL-10",
  title: { "zh-CN": "应急救援须统一指挥(事后)", en: "emergencies under one command, afterwards" },
  parameters: [],
  clauses: [Rule.clause(held)]
})
