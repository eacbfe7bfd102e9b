/** Texts of refusals: what a command about a concern contradicts, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const lives = Message.catalogue({
  "zh-CN": {
    "concern.stage": "诉求的状态不允许此操作",
    "concern.stage.why": "当前状态为{stage:concern.stage}",
    "concern.stage.fix": "请核对诉求是否已指派、已办理或已解决",
    "concern.future": "日期在今天之后",
    "concern.future.why": "日期为{on}，今天是{today}",
    "concern.future.fix": "请在当日记录",
    "concern.before": "日期早于已有的记录",
    "concern.before.why": "日期为{on}，已记录到{latest}",
    "concern.before.fix": "请按日期先后记录",
    "concern.confirmed-already": "这位居民已经确认过",
    "concern.confirmed-already.why": "{by}在本次办理后已表态",
    "concern.confirmed-already.fix": "请由其他居民确认，或重新办理后再确认",
    "concern.own-confirmation": "参与办理的人不能确认自己办理的诉求",
    "concern.own-confirmation.why": "{by}曾被指派办理、参与协调，或属于办理、协调的队伍",
    "concern.own-confirmation.fix": "请由未参与办理的居民确认"
  },
  en: {
    "concern.stage": "the concern does not allow this now",
    "concern.stage.why": "the concern is {stage:concern.stage}",
    "concern.stage.fix": "See whether it was assigned, handled or resolved",
    "concern.future": "the day is yet to come",
    "concern.future.why": "the day is {on}, today is {today}",
    "concern.future.fix": "Note it on the day itself",
    "concern.before": "the day is before what is noted already",
    "concern.before.why": "the day is {on}, noted up to {latest}",
    "concern.before.fix": "Note things in order of their days",
    "concern.confirmed-already": "this resident has spoken already",
    "concern.confirmed-already.why": "{by} has spoken since it was handled",
    "concern.confirmed-already.fix": "Ask another resident, or handle it anew first",
    "concern.own-confirmation": "nobody confirms what they had a part in",
    "concern.own-confirmation.why": "{by} was assigned to it or at its table, by themselves or in a team",
    "concern.own-confirmation.fix": "Ask a resident who had no part in it"
  }
})
