/** Needs of service as they stand: what is asked, what is spoken for, what was received; and the features that each asks for. */
import * as MatchingOptions from "../../matching/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Arrangement from "../../matching/Arrangement.ts"
import * as Need from "../../matching/Need.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const needs = Register.define("need", ["need"], {
  need: Facts.text({ "zh-CN": "需求", en: "need" }),
  kind: Facts.text({ "zh-CN": "类别", en: "kind" }, MatchingOptions.kind),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(MatchingOptions.needStage, "none")),
  urgency: Facts.choice({ "zh-CN": "紧急程度", en: "urgency" }, MatchingOptions.urgency),
  childFacing: Facts.bool({ "zh-CN": "密切接触未成年人", en: "close contact with minors" }),
  raisedOn: Facts.day({ "zh-CN": "提出日", en: "raised on" }),
  from: Facts.minute({ "zh-CN": "开始", en: "from" }),
  to: Facts.minute({ "zh-CN": "结束", en: "to" }),
  /** In the unit of the kind: people, places, pieces, fen. */
  asked: Facts.int({ "zh-CN": "需求数量", en: "asked for" }),
  lacking: Facts.int({ "zh-CN": "尚缺", en: "lacking" }),
  received: Facts.int({ "zh-CN": "已收到", en: "received" }),
  met: Facts.text({ "zh-CN": "确认结果", en: "met" }, MatchingOptions.met)
})

export const features = Register.define("need_feature", ["need", "feature"], {
  need: Facts.text({ "zh-CN": "需求", en: "need" }),
  feature: Facts.text({ "zh-CN": "要求", en: "feature" })
})

type Begun = Kind.Begun<Need.Need, "asked">

const rowOf = (need: string, state: Begun) => {
  const { stage, asked, arrangements, met } = state
  return [
    {
      need,
      street: asked.street,
      community: asked.community,
      kind: asked.kind,
      stage,
      urgency: asked.urgency,
      childFacing: asked.childFacing,
      raisedOn: Day.require(asked.on),
      from: asked.times?.from,
      to: asked.times?.to,
      asked: asked.quantity,
      lacking: Need.lacking(state),
      received: Arrangement.given(arrangements),
      met
    }
  ]
}

export const kind = Kind.of<Need.Need, Need.Event>(Need, [
  Kind.sheetSince("asked", needs, rowOf),
  Kind.sheetSince("asked", features, (need: string, { asked: { street, community, features: all } }: Begun) =>
    [...new Set(all)].map((feature) => ({ need, street, community, feature }))
  )
])
