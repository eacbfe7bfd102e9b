/** Words for files of other funders' grants. */
import { Message } from "@yanzhen/core/foundation"

export const grants = Message.catalogue({
  "zh-CN": {
    counts: "新增 {new} 笔，变更 {changed} 笔，已有 {known} 笔",
    total: "{currency}：{grants} 笔，资助 {awarded}，已拨付 {disbursed}",
    problem: "错误 {where}：{title}；{why}；{fix}",
    remark: "提示 {where}：{title}；{why}；{fix}"
  },
  en: {
    counts: "{new} new, {changed} changed, {known} known",
    total: "{currency}: {grants} grants, {awarded} awarded, {disbursed} disbursed",
    problem: "error {where}: {title}; {why}; {fix}",
    remark: "note {where}: {title}; {why}; {fix}"
  }
})
