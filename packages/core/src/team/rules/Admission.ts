/**
 * What a team asks of whoever becomes a full member: an age, hours, times and training. Options of packs; nationally none is law, and none is on.
 *
 * What a reader would get wrong: of somebody without a record nothing is known, for they may have served elsewhere.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const admitted = Facts.sheet("team.admission", {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  serviceMinutes: Facts.int({ "zh-CN": "已计入的服务时长", en: "credited service" }, "minutes-as-hours"),
  services: Facts.int({ "zh-CN": "服务记录", en: "services" }, "records"),
  trainingMinutes: Facts.int({ "zh-CN": "已参加的培训时间", en: "training attended" }, "minutes-as-hours")
})
export type Admission = Facts.RowOf<typeof admitted>

export const unknown: Admission = { age: undefined, serviceMinutes: undefined, services: undefined, trainingMinutes: undefined }

const citations = [LIBRARY.passage()]

export const oldEnough = Requirement.require("team.admission-age", admitted.age.atLeast(Teams.admissionLowestAge), { citations })
export const served = Requirement.require("team.admission-hours", admitted.serviceMinutes.atLeast(Teams.admissionServiceMinutes), {
  citations
})
export const often = Requirement.require("team.admission-times", admitted.services.atLeast(Teams.admissionServices), { citations })
export const trained = Requirement.require("team.admission-training", admitted.trainingMinutes.atLeast(Teams.admissionTrainingMinutes), {
  citations
})

export const admission = Rule.define<Admission>({
  id: "team.admission",
  title: { "zh-CN": "成为正式队员的条件", en: "admission as a full member" },
  parameters: [Teams.admissionLowestAge, Teams.admissionServiceMinutes, Teams.admissionServices, Teams.admissionTrainingMinutes],
  clauses: [
    Rule.clause(oldEnough, { parameter: Teams.admissionLowestAge }),
    Rule.clause(served, { parameter: Teams.admissionServiceMinutes }),
    Rule.clause(often, { parameter: Teams.admissionServices }),
    Rule.clause(trained, { parameter: Teams.admissionTrainingMinutes })
  ]
})
