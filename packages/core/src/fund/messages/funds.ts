/** What a command on a fund contradicts at any stage of its life, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const funds = Message.catalogue({
  "zh-CN": {
    "fund.stage": "基金的状态不允许此操作",
    "fund.stage.why": "当前状态为{stage:fund.stage}",
    "fund.stage.fix": "请核对基金是否已设立、已启用或已终止",
    "fund.future": "日期在今天之后",
    "fund.future.why": "日期为{on}，今天是{today}",
    "fund.future.fix": "请在当日记账",
    "fund.before-set-up": "日期早于基金设立日",
    "fund.before-set-up.why": "日期为{on}，基金设立于{setUpOn}",
    "fund.before-set-up.fix": "请核对日期",
    "fund.before": "日期早于已有的记账",
    "fund.before.why": "日期为{on}，已记到{latest}",
    "fund.before.fix": "支出按日期先后记账；冲正可记在原日或现在"
  },
  en: {
    "fund.stage": "The fund's stage does not allow this",
    "fund.stage.why": "The stage is {stage:fund.stage}",
    "fund.stage.fix": "Check whether the fund is set up, active or closed",
    "fund.future": "The day is after today",
    "fund.future.why": "The day is {on}, today is {today}",
    "fund.future.fix": "Book it on the day",
    "fund.before-set-up": "The day is before the fund was set up",
    "fund.before-set-up.why": "The day is {on}; the fund is of {setUpOn}",
    "fund.before-set-up.fix": "Check the day",
    "fund.before": "The day is before what is booked already",
    "fund.before.why": "The day is {on}; booked up to {latest}",
    "fund.before.fix": "Book what goes out in the order of its days; a reversal has the original day or one from now on"
  }
})
