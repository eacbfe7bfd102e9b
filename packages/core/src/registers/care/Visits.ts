/** Visits and the service records of those who made them. What was found stands nowhere here. */
import * as CareOptions from "../../care/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Visit from "../../care/Visit.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const visits = Register.define("visit", ["visit"], {
  visit: Facts.text({ "zh-CN": "走访", en: "visit" }),
  recipient: Facts.text({ "zh-CN": "服务对象", en: "recipient" }),
  mode: Facts.text({ "zh-CN": "方式", en: "mode" }, CareOptions.visitMode),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(CareOptions.visitStage, "none")),
  plannedFor: Facts.day({ "zh-CN": "计划日", en: "planned for" }),
  on: Facts.day({ "zh-CN": "发生日", en: "on" }),
  consented: Facts.bool({ "zh-CN": "监护人已同意", en: "a guardian consented" }),
  visitors: Facts.int({ "zh-CN": "到访人数", en: "visitors" }, "people"),
  minutes: Facts.int({ "zh-CN": "时长", en: "time" }, "minutes")
})

export const records = Register.define("visit_record", ["visit", "visitor"], {
  visit: Facts.text({ "zh-CN": "走访", en: "visit" }),
  visitor: Facts.person({ "zh-CN": "走访人", en: "visitor" }),
  record: Facts.text({ "zh-CN": "服务记录", en: "service record" })
})

type Begun = Kind.Begun<Visit.Visit, "planned">

const scopeOf = ({ planned: { street, community, team } }: Begun) => ({ street, community, team })

export const kind = Kind.of<Visit.Visit, Visit.Event>({ ...Visit, types: Kind.typesOf(Visit.stagesOf) }, [
  Kind.sheetSince("planned", visits, (visit: string, state: Begun) => {
    const { stage, planned, on, agreed, kept } = state
    return [
      {
        visit,
        ...scopeOf(state),
        recipient: planned.recipient,
        mode: planned.mode,
        stage,
        plannedFor: Day.require(planned.for),
        on,
        consented: agreed !== undefined,
        visitors: kept === undefined ? undefined : Visit.visitorsOf(state).length,
        minutes: kept?.minutes
      }
    ]
  }),
  Kind.sheetSince("planned", records, (visit: string, state: Begun) =>
    state.records.map(({ visitor, record }) => ({ visit, ...scopeOf(state), visitor, record }))
  )
])
