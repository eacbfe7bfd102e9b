/** What stands against money for an award, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const spending = Message.catalogue({
  "zh-CN": {
    "fund.no-award": "没有为该项目承诺资金",
    "fund.no-award.why": "资助为{award}",
    "fund.no-award.fix": "请先承诺资金",
    "fund.award-closed": "资助已结清",
    "fund.award-closed.why": "资助为{award}",
    "fund.award-closed.fix": "请核对编号",
    "fund.award-of-another": "资助的用途或币种不同",
    "fund.award-of-another.why": "资助{award}，现为{purpose:fund.uses}，币种{currency:fund.currency}",
    "fund.award-of-another.fix": "一项资助只有一个用途和一种币种",
    "fund.award-not-settled": "资助尚未结清",
    "fund.award-not-settled.why": "资助{award}：已承诺未拨付{committed}，已拨付未核销{advanced}",
    "fund.award-not-settled.fix": "请拨付、核销、退回或解除承诺",
    "fund.purchase-twice": "该笔支出已记账",
    "fund.purchase-twice.why": "支出为{purchase}",
    "fund.purchase-twice.fix": "如为同一笔，无需再记"
  },
  en: {
    "fund.no-award": "No money is committed to the award",
    "fund.no-award.why": "Award {award}",
    "fund.no-award.fix": "Commit money first",
    "fund.award-closed": "The award is closed",
    "fund.award-closed.why": "Award {award}",
    "fund.award-closed.fix": "Check the id",
    "fund.award-of-another": "The award has another purpose or currency",
    "fund.award-of-another.why": "Award {award}; asked for {purpose:fund.uses} in {currency:fund.currency}",
    "fund.award-of-another.fix": "An award has one purpose and one currency",
    "fund.award-not-settled": "The award is not settled",
    "fund.award-not-settled.why": "Award {award}: committed {committed}, paid and not accounted for {advanced}",
    "fund.award-not-settled.fix": "Pay, account for, return or release it",
    "fund.purchase-twice": "The purchase is booked already",
    "fund.purchase-twice.why": "Purchase {purchase}",
    "fund.purchase-twice.fix": "If it is the same, nothing is to be done"
  }
})
