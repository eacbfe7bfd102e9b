/** Cases in the hands of professionals, or waiting for one. */
import * as CareOptions from "../../care/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Escalation from "../../care/Escalation.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const escalations = Register.define("escalation", ["escalation"], {
  escalation: Facts.text({ "zh-CN": "转介", en: "case handed over" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(CareOptions.escalationStage, "none")),
  risk: Facts.text({ "zh-CN": "风险", en: "risk" }, CareOptions.risk),
  organisation: Facts.text({ "zh-CN": "受理单位", en: "with" }),
  waitingSince: Facts.day({ "zh-CN": "转介日", en: "waiting since" }),
  takenUpOn: Facts.day({ "zh-CN": "受理日", en: "taken up on" }),
  closedOn: Facts.day({ "zh-CN": "办结日", en: "closed on" })
})

export const kind = Kind.of<Escalation.Escalation, Escalation.Event>({ ...Escalation, types: Kind.typesOf(Escalation.stagesOf) }, [
  Kind.sheetSince("raised", escalations, (escalation: string, state: Kind.Begun<Escalation.Escalation, "raised">) => {
    const { stage, raised, risk, with: organisation, waitingSince, takenUpOn, closedOn } = state
    const { street, community } = raised
    return [{ escalation, street, community, stage, risk, organisation, waitingSince, takenUpOn, closedOn }]
  })
])
