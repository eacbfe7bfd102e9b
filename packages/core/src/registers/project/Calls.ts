/** Calls for proposals as they are now, and how much of each pool is allotted. */
import * as ProjectOptions from "../../project/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Call from "../../project/Call.ts"
import * as Day from "../../foundation/Day.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const calls = Register.define("venture_call", ["call"], {
  call: Facts.text({ "zh-CN": "征集", en: "call" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ProjectOptions.callStage, "none")),
  organiser: Facts.text({ "zh-CN": "主办单位", en: "organiser" }),
  opensOn: Facts.day({ "zh-CN": "申报开始日", en: "opens on" }),
  closesOn: Facts.day({ "zh-CN": "申报截止日", en: "closes on" }),
  closedOn: Facts.day({ "zh-CN": "截止办理日", en: "closed on" }),
  ceilingFen: Facts.int({ "zh-CN": "单项上限", en: "ceiling" }, "fen"),
  poolFen: Facts.int({ "zh-CN": "资助总额", en: "pool" }, "fen"),
  allottedFen: Facts.int({ "zh-CN": "已安排", en: "allotted" }, "fen"),
  awards: Facts.int({ "zh-CN": "已立项", en: "awards" }, "projects")
})

const rowOf = (call: string, state: Kind.Begun<Call.Call, "terms">) => {
  const { stage, terms, closedOn, allotted } = state
  return [
    {
      call,
      stage,
      organiser: terms.organiser,
      opensOn: Day.require(terms.opensOn),
      closesOn: Day.require(terms.closesOn),
      closedOn,
      ceilingFen: terms.ceilingFen,
      poolFen: terms.poolFen,
      allottedFen: Call.allottedFen(state),
      awards: allotted.size
    }
  ]
}

export const kind = Kind.of<Call.Call, Call.Event>({ ...Call, types: Kind.typesOf(Call.stagesOf) }, [
  Kind.sheetSince("terms", calls, rowOf)
])
