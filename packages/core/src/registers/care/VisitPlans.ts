/** Rhythms of visits: enough to say what is due (`care/Overdue`). */
import * as VisitPlan from "../../care/VisitPlan.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const rhythms = Register.define("visit_rhythm", ["recipient", "from"], {
  recipient: Facts.text({ "zh-CN": "服务对象", en: "recipient" }),
  from: Facts.day({ "zh-CN": "起", en: "from" }),
  months: Facts.int({ "zh-CN": "走访间隔", en: "months from visit to visit" }, "months"),
  until: Facts.day({ "zh-CN": "止", en: "until" })
})

export const kind = Kind.of<VisitPlan.VisitPlan, VisitPlan.Event>({ ...VisitPlan, types: Kind.typesOf(VisitPlan.stagesOf) }, [
  Kind.sheet(rhythms, (recipient: string, state: VisitPlan.VisitPlan) =>
    state.rhythms.map(({ from, months, until }) => ({ recipient, from, months, until }))
  )
])
