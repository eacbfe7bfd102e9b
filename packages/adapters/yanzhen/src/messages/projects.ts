/** Words for ventures: what is to be done next, and how much may be asked for. */
import { Message } from "@yanzhen/core/foundation"

export const projects = Message.catalogue({
  "zh-CN": {
    "due-due": "待办：{of} {step}，{dueBy} 前；{basis}",
    "due-overdue": "已逾期：{of} {step}，应在 {dueBy} 前；{basis}",
    "due-unknown": "节假日安排尚未公布：{of} {step}，最早 {dueBy}；{basis}",
    review: "结束评审",
    answer: "答复异议",
    approval: "办理立项",
    "first-payment": "拨付首款",
    accounts: "核销终止前的支出",
    milestone: "完成“{milestone}”",
    highest: "按其预算和捐赠，最多可申请 {amount}；{basis}",
    budget: "不超过预算和征集上限",
    agreed: "协议约定"
  },
  en: {
    "due-due": "To do: {of} {step}, by {dueBy}; {basis}",
    "due-overdue": "Overdue: {of} {step}, was due by {dueBy}; {basis}",
    "due-unknown": "Holidays not announced yet: {of} {step}, {dueBy} at the earliest; {basis}",
    review: "conclude the review",
    answer: "answer the objection",
    approval: "approve",
    "first-payment": "pay the first part",
    accounts: "account for what was spent before the early end",
    milestone: "reach “{milestone}”",
    highest: "By its budget and gifts it may ask for {amount} at most; {basis}",
    budget: "within its budget and the ceiling of the call",
    agreed: "as agreed"
  }
})
