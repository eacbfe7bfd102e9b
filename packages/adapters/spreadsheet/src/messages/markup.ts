/** Words of the marked-up file. */
import { Message } from "@yanzhen/core/foundation"

export const markUpWords = Message.catalogue({
  "zh-CN": {
    column: "错误说明",
    sheet: "填写说明",
    intro: "红色单元格须改正，黄色单元格请核对；改好后删去“错误说明”列，重新导入整个文件即可，已入库的行不会重复计算。",
    counts: "接受 {accepted} 行，退回 {refused} 行，说明 {findings} 条。",
    severity: "级别",
    code: "代码",
    count: "次数",
    what: "问题（首次出现）",
    why: "原因与依据",
    fix: "怎么改"
  },
  en: {
    column: "What is wrong",
    sheet: "How to correct",
    intro:
      "Red cells must be corrected, yellow ones checked. Then delete the last column and import the whole file again; rows that are in already do not count twice.",
    counts: "{accepted} rows accepted, {refused} refused, {findings} remarks.",
    severity: "Level",
    code: "Code",
    count: "Times",
    what: "Problem (first occurrence)",
    why: "Why, and by which law",
    fix: "How to mend it"
  }
})
