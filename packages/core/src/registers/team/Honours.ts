/** Honours on their way and granted: stars, honours of people and teams, brand titles. Whom one is for stands in one of three columns. */
import * as TeamOptions from "../../team/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Honour from "../../team/Honour.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const honours = Register.define("honour", ["honour"], {
  honour: Facts.text({ "zh-CN": "荣誉", en: "honour" }),
  kind: Facts.text({ "zh-CN": "种类", en: "kind" }, TeamOptions.honourKind),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(TeamOptions.honourStage, "none")),
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  project: Facts.text({ "zh-CN": "项目", en: "project" }),
  title: Facts.text({ "zh-CN": "称号", en: "title" }),
  stars: Facts.int({ "zh-CN": "星级", en: "stars" }),
  evidence: Facts.int({ "zh-CN": "佐证数", en: "evidence" }),
  publicisedOn: Facts.day({ "zh-CN": "公示日", en: "publicised on" }),
  grantedOn: Facts.day({ "zh-CN": "授予日", en: "granted on" }),
  level: Facts.text({ "zh-CN": "授予层级", en: "level" })
})

type Begun = Kind.Begun<Honour.Honour, "subject">

const rowOf = (honour: string, { stage, subject, evidence, publicisedOn, grantedOn, level }: Begun) => [
  {
    honour,
    stage,
    ...subject,
    evidence: evidence.length,
    publicisedOn,
    grantedOn,
    level
  }
]

export const kind = Kind.of<Honour.Honour, Honour.Event>({ ...Honour, types: Kind.typesOf(Honour.stagesOf) }, [
  Kind.sheetSince("subject", honours, rowOf)
])
