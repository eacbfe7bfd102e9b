/** Texts about questions to reports that cannot be answered. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const reporting = Message.catalogue({
  "zh-CN": {
    "report.not-a-quarter": "公开人数只能按一个季度统计",
    "report.not-a-quarter.why": "时段不一的两次公开相减，可能推算出某一个人",
    "report.not-a-quarter.fix": "请写一个季度，例如 2026-Q1",
    "report.quarter-not-over": "该季度尚未结束，不能公开",
    "report.quarter-not-over.why": "同一季度公开两次，两次之差可能推算出某一个人；季度至 {last} 结束",
    "report.quarter-not-over.fix": "请在 {last} 之后公开，或改用已结束的季度"
  },
  en: {
    "report.not-a-quarter": "Public counts of people are of one quarter",
    "report.not-a-quarter.why": "What two publications of unlike periods differ by may give away one person",
    "report.not-a-quarter.fix": "Write a quarter, such as 2026-Q1",
    "report.quarter-not-over": "The quarter is not over and cannot be published",
    "report.quarter-not-over.why": "Published twice, what the two differ by may give away one person; the quarter ends on {last}",
    "report.quarter-not-over.fix": "Publish it after {last}, or take a quarter that is over"
  }
})
