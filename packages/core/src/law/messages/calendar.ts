/** What is wrong with a holiday notice. */
import * as Message from "../../foundation/Message.ts"

export const calendar = Message.catalogue({
  "zh-CN": {
    "calendar.day-outside-coverage": "放假或上班日不在所定的期间内",
    "calendar.day-outside-coverage.why": "restDays、workingDays 中有 coverage 以外的日期",
    "calendar.day-outside-coverage.fix": "请更正日期，或把 coverage 写到通知所定的最后一天",
    "calendar.rest-and-working": "同一天既放假又上班",
    "calendar.rest-and-working.why": "有日期同时列在 restDays 和 workingDays 中",
    "calendar.rest-and-working.fix": "请照通知核对，只留一处",
    "calendar.working-day-on-weekday": "调休上班的日期不是周末",
    "calendar.working-day-on-weekday.why": "workingDays 只列调休上班的周六、周日；平日本来就上班",
    "calendar.working-day-on-weekday.fix": "请更正日期，或删去平日",
    "calendar.too-early": "放假安排早于已有数据",
    "calendar.too-early.why": "所定期间自{first}起；已有数据自{known}起",
    "calendar.too-early.fix": "只载入尚未公布的期间；更早的日子一律按“尚无数据”判断",
    "calendar.gap": "与已有数据之间有空缺",
    "calendar.gap.why": "所定期间自{first}起，{known}至{last}没有着落；下一年的通知也决定上年12月的最后几天",
    "calendar.gap.fix": "请把 coverage 从{known}写起，或先载入前一份通知"
  },
  en: {
    "calendar.day-outside-coverage": "A day lies outside what the notice settles",
    "calendar.day-outside-coverage.why": "restDays or workingDays name a day outside coverage",
    "calendar.day-outside-coverage.fix": "Correct the day, or let coverage reach to the last day that the notice settles",
    "calendar.rest-and-working": "A day is both off and worked",
    "calendar.rest-and-working.why": "A day stands in restDays and in workingDays",
    "calendar.rest-and-working.fix": "Hold it against the notice, and leave it in one of them",
    "calendar.working-day-on-weekday": "A day worked in return is no weekend",
    "calendar.working-day-on-weekday.why": "workingDays names Saturdays and Sundays that are worked; other days are worked anyway",
    "calendar.working-day-on-weekday.fix": "Correct the day, or leave weekdays out",
    "calendar.too-early": "The notice begins before what is known",
    "calendar.too-early.why": "It begins on {first}; data begin on {known}",
    "calendar.too-early.fix": "Load only days that are not announced yet; of earlier ones nothing is known",
    "calendar.gap": "It leaves days open",
    "calendar.gap.why":
      "It begins on {first}; {known} to {last} are settled by nothing. The next year's notice also settles the last days of December",
    "calendar.gap.fix": "Let coverage begin on {known}, or load the notice before it first"
  }
})
