/** What is wrong with an appeal, a raising, an occurrence or a publication, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const publicity = Message.catalogue({
  "zh-CN": {
    "fund.raising-twice": "该次公开募捐已登记",
    "fund.raising-twice.why": "编号为{raising}",
    "fund.raising-twice.fix": "如为同一次，无需再登记；否则请换编号",
    "fund.raising-backwards": "募捐结束日早于开始日",
    "fund.raising-backwards.why": "开始日为{startsOn}，结束日为{endsOn}",
    "fund.raising-backwards.fix": "请核对起止日期",
    "fund.occurrence-twice": "该事项已登记",
    "fund.occurrence-twice.why": "编号为{occurrence}",
    "fund.occurrence-twice.fix": "如为同一事项，无需再登记；否则请换编号",
    "fund.published-of-nothing": "所公开的内容没有对应的事项",
    "fund.published-of-nothing.why": "{what:fund.publication}:{about}",
    "fund.published-of-nothing.fix": "请先登记该募捐、项目或事项；年度报告写四位年份，收支公示写期间",
    "fund.published-twice": "该次公开已登记",
    "fund.published-twice.why": "{what:fund.publication}:{about},{on}",
    "fund.published-twice.fix": "无需重复登记",
    "fund.appeal-twice": "这条募捐信息已登记",
    "fund.appeal-twice.why": "编号为{appeal}",
    "fund.appeal-twice.fix": "请换一个编号",
    "fund.appeal-of-nothing": "募捐信息指向的内容不存在",
    "fund.appeal-of-nothing.why": "{kind:fund.link}:{to}",
    "fund.appeal-of-nothing.fix": "请核对编号"
  },
  en: {
    "fund.raising-twice": "The public raising is entered already",
    "fund.raising-twice.why": "Raising {raising}",
    "fund.raising-twice.fix": "If it is the same, nothing is to be done; otherwise take another id",
    "fund.raising-backwards": "The raising ends before it begins",
    "fund.raising-backwards.why": "Begins on {startsOn}, ends on {endsOn}",
    "fund.raising-backwards.fix": "Check the days",
    "fund.occurrence-twice": "The occurrence is entered already",
    "fund.occurrence-twice.why": "Occurrence {occurrence}",
    "fund.occurrence-twice.fix": "If it is the same, nothing is to be done; otherwise take another id",
    "fund.published-of-nothing": "There is nothing that this could be about",
    "fund.published-of-nothing.why": "{what:fund.publication}: {about}",
    "fund.published-of-nothing.fix":
      "Enter the raising, award or occurrence first; a report is about a year of four digits, income and spending about a period",
    "fund.published-twice": "The publication is entered already",
    "fund.published-twice.why": "{what:fund.publication}: {about}, on {on}",
    "fund.published-twice.fix": "Nothing to do",
    "fund.appeal-twice": "There is an appeal of this name",
    "fund.appeal-twice.why": "It is {appeal}",
    "fund.appeal-twice.fix": "Give it another",
    "fund.appeal-of-nothing": "The appeal names something that is not there",
    "fund.appeal-of-nothing.why": "{kind:fund.link}: {to}",
    "fund.appeal-of-nothing.fix": "Check the id"
  }
})
