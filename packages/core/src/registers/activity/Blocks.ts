/** What keeps volunteers from whose activities, until when, and what became of an appeal. Why stands in the journal. */
import * as ActivityOptions from "../../activity/messages/options.ts"
import * as Block from "../../activity/Block.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const blocks = Register.define("block", ["volunteer", "number"], {
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  organiser: Facts.text({ "zh-CN": "组织单位", en: "organiser" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, ActivityOptions.blockStage),
  from: Facts.day({ "zh-CN": "首日", en: "from" }),
  /** The last day. */
  until: Facts.day({ "zh-CN": "末日", en: "until" }),
  appealedOn: Facts.day({ "zh-CN": "申诉日", en: "appealed on" }),
  answeredOn: Facts.day({ "zh-CN": "答复日", en: "answered on" }),
  liftedOn: Facts.day({ "zh-CN": "解除日", en: "lifted on" })
})

const rowsOf = (volunteer: string, { blocks: all }: Block.Block) =>
  all.map(({ by, stage, from, until, appealedOn, answeredOn, liftedOn }, index) => ({
    ...by,
    volunteer,
    number: index + 1,
    stage,
    from,
    until,
    appealedOn,
    answeredOn,
    liftedOn
  }))

export const kind = Kind.of<Block.Block, Block.Event>({ ...Block, types: Kind.typesOf(Block.stagesOf) }, [Kind.sheet(blocks, rowsOf)])
