/** Who pays an award: what is missing or contradicts itself, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const payers = Message.catalogue({
  "zh-CN": {
    "award.no-payer": "没有写明由谁出资",
    "award.no-payer.why": "须写明本单位的一个基金，或不在本单位入账的外部出资方",
    "award.no-payer.fix": "请写明 fund 或 payer；已立项的用 name-payer 补明",
    "award.two-payers": "出资方只能有一个",
    "award.two-payers.why": "既写了基金{fund}，又写了外部出资方{payer}",
    "award.two-payers.fix": "请只写一个",
    "award.fund-not-open": "没有这个基金，或已终止",
    "award.fund-not-open.why": "{fund}的状态为{stage:fund.stage}",
    "award.fund-not-open.fix": "请核对基金，或先设立",
    "award.payer-named-already": "已写明出资方",
    "award.payer-named-already.why": "出资方为{payer}",
    "award.payer-named-already.fix": "无需再写",
    "award.paid-before": "已拨付的没有在基金入账",
    "award.paid-before.why": "已拨付{paidFen}，{fund}没有入账",
    "award.paid-before.fix": "请写明实际的外部出资方",
    "award.not-of-a-fund": "外部出资方的拨款没有本单位的决议和承诺",
    "award.not-of-a-fund.why": "第{tranche}期由{payer}拨付，写了{named}",
    "award.not-of-a-fund.fix": "请去掉决议和承诺；由基金拨付的，请写明基金"
  },
  en: {
    "award.no-payer": "Nobody is named to pay",
    "award.no-payer.why": "A fund of this house, or an outside payer whose payments are not booked here",
    "award.no-payer.fix": "Name fund or payer; of an award that is there with name-payer",
    "award.two-payers": "Only one can pay",
    "award.two-payers.why": "Both the fund {fund} and the outside payer {payer} are named",
    "award.two-payers.fix": "Name one of them",
    "award.fund-not-open": "The fund is not there, or is closed",
    "award.fund-not-open.why": "{fund} is {stage:fund.stage}",
    "award.fund-not-open.fix": "Check the fund, or set it up first",
    "award.payer-named-already": "The payer is named",
    "award.payer-named-already.why": "It is {payer}",
    "award.payer-named-already.fix": "Nothing is to be done",
    "award.paid-before": "Paid already, and not by the fund",
    "award.paid-before.why": "{paidFen} were paid, which {fund} has not booked",
    "award.paid-before.fix": "Name the outside payer that paid",
    "award.not-of-a-fund": "An outside payer has no resolution or promise here",
    "award.not-of-a-fund.why": "Tranche {tranche} is paid by {payer}, {named} was named",
    "award.not-of-a-fund.fix": "Leave them out; where a fund pays, name the fund"
  }
})
