/**
 * Registered as a volunteer by the day on which the activity begins, where a place asks for that before anybody serves.
 *
 * 志愿服务条例 art. 7 lets volunteers register and asks nobody to do so before serving: this is an option, off unless a pack says otherwise.
 * Service that was given before is told (`VolunteerCheck`), and counts.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, VSR } from "../../law/Instruments.ts"
import { registrationFirst } from "../../law/parameters/Activities.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

const byThen = Criterion.all(joining.registered.is(true), joining.registeredOn.atMost(joining.firstDay))
const citations = [LIBRARY.passage(), VSR.article(7)]

export const advised = Requirement.require("activity.registered-later", byThen, { severity: "warning", citations })
export const required = Requirement.require("activity.not-registered", byThen, { citations })

export const registeredFirst = Rule.define<Joining>({
  id: "activity.registration",
  title: { "zh-CN": "先注册后服务", en: "registered before serving" },
  parameters: [registrationFirst],
  clauses: [
    Rule.clause(advised, { parameter: registrationFirst, includes: "warning" }),
    Rule.clause(required, { parameter: registrationFirst, includes: "strict" })
  ]
})
