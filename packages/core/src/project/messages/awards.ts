/** What a command about an award contradicts at any stage of its life, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const awards = Message.catalogue({
  "zh-CN": {
    "award.stage": "项目的状态不允许此操作",
    "award.stage.why": "当前状态为{stage:project.award-stage}",
    "award.stage.fix": "请按公示、立项、签约、实施、验收、结项的顺序办理",
    "award.future": "日期在今天之后",
    "award.future.why": "日期为{on}，今天是{today}",
    "award.future.fix": "请在当日记录",
    "award.before": "日期早于已有的记录",
    "award.before.why": "日期为{on}，已记录到{latest}",
    "award.before.fix": "请按日期先后记录"
  },
  en: {
    "award.stage": "The award's stage does not allow this",
    "award.stage.why": "The stage is {stage:project.award-stage}",
    "award.stage.fix": "Publicise, approve, sign, carry out, accept, close, in this order",
    "award.future": "The day is after today",
    "award.future.why": "The day is {on}, today is {today}",
    "award.future.fix": "Record it on the day",
    "award.before": "The day is before what is known already",
    "award.before.why": "The day is {on}; recorded up to {latest}",
    "award.before.fix": "Record in the order of the days"
  }
})
