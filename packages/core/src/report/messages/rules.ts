/** Texts of the rules of reports: what is wrong, why, and how to put it right. Placeholders are facts and parameters. */
import * as Message from "../../foundation/Message.ts"

export const rules = Message.catalogue({
  "zh-CN": {
    "report.small-number": "公开数字的人数过少",
    "report.small-number.why": "人数为{people}，至少{report.least-published-people}，或为零",
    "report.small-number.fix": "请与其他地方、类别或时段合并后公开"
  },
  en: {
    "report.small-number": "too few people for a public figure",
    "report.small-number.why": "{people}; at least {report.least-published-people}, or nobody",
    "report.small-number.fix": "Publish it joined with other places, groups or periods"
  }
})
