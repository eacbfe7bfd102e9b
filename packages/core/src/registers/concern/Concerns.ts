/** Residents' concerns as they stand, and what was counted before and after. A reporter stands nowhere here: who complained is nobody's register. */
import * as ConcernOptions from "../../concern/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Concern from "../../concern/Concern.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const concerns = Register.define("concern", ["concern"], {
  concern: Facts.text({ "zh-CN": "诉求", en: "concern" }),
  topic: Facts.text({ "zh-CN": "事项", en: "topic" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ConcernOptions.stage, "none")),
  building: Facts.text({ "zh-CN": "楼栋", en: "building" }),
  project: Facts.text({ "zh-CN": "所属项目", en: "venture" }),
  reportedOn: Facts.day({ "zh-CN": "反映日", en: "reported on" }),
  takenUpOn: Facts.day({ "zh-CN": "受理日", en: "taken up on" }),
  resolvedOn: Facts.day({ "zh-CN": "解决日", en: "resolved on" }),
  reopenedOn: Facts.day({ "zh-CN": "重新办理日", en: "opened again on" }),
  parties: Facts.int({ "zh-CN": "参与协商的各方", en: "parties at the table" }),
  confirmations: Facts.int({ "zh-CN": "确认解决的居民", en: "residents who say that it is solved" }, "people"),
  reopenings: Facts.int({ "zh-CN": "重新办理次数", en: "times opened again" }, "times")
})

export const changes = Register.define("concern_change", ["concern", "measure"], {
  concern: Facts.text({ "zh-CN": "诉求", en: "concern" }),
  measure: Facts.text({ "zh-CN": "指标", en: "measure" }),
  before: Facts.int({ "zh-CN": "办理前", en: "before" }),
  after: Facts.int({ "zh-CN": "办理后", en: "after" }),
  /** Unknown where nobody said whether higher or lower is better. */
  improved: Facts.bool({ "zh-CN": "好转", en: "better" })
})

type Begun = Kind.Begun<Concern.Concern, "reported">

const scopeOf = ({ reported: { street, community }, assigned }: Begun) => {
  const now = assigned.at(-1)
  return { street, community, ...(now?.type === "team" ? { team: now.team } : {}) }
}

const rowOf = (concern: string, state: Begun) => {
  const { stage, reported } = state
  return [
    {
      concern,
      ...scopeOf(state),
      topic: reported.topic,
      stage,
      building: reported.building,
      project: reported.project,
      reportedOn: Day.require(reported.on),
      takenUpOn: state.assignedOn,
      resolvedOn: state.resolvedOn,
      reopenedOn: state.reopenedOn,
      parties: state.parties.length,
      confirmations: Concern.solvedBy(state),
      reopenings: state.reopenings
    }
  ]
}

export const kind = Kind.of<Concern.Concern, Concern.Event>({ ...Concern, types: Kind.typesOf(Concern.stagesOf) }, [
  Kind.sheetSince("reported", concerns, rowOf),
  Kind.sheetSince("reported", changes, (concern: string, state: Begun) =>
    Concern.changes(state).map((change) => ({ concern, ...scopeOf(state), ...change }))
  )
])
