/** Texts of the answers about a charity's ratios. */
import * as Message from "../../foundation/Message.ts"

export const ratios = Message.catalogue({
  "zh-CN": {
    "fund.ratio-unknown": "缺少计算比例的数据",
    "fund.ratio-unknown.why": "净资产{netAssetsFen}，上年收入{lastIncomeFen}",
    "fund.ratio-unknown.fix": "请补充数据；该类组织当日可能没有规定",
    "fund.spent-too-little": "慈善活动支出不足",
    "fund.spent-too-little.why": "已支出{charitableFen}，须至少{leastFen}",
    "fund.spent-too-little.fix": "请增加慈善活动支出，未达到的须报告并说明",
    "fund.administration-too-high": "管理费用过高",
    "fund.administration-too-high.why": "管理费用{administrationFen}，总支出{totalFen}，上限{mostFen}；低于{exemptFen}不受限",
    "fund.administration-too-high.fix": "请压缩管理费用",
    "fund.raising-cost": "募捐成本过高",
    "fund.raising-cost.why": "募得{raisedFen}，成本{costFen}",
    "fund.raising-cost.fix": "请压缩成本"
  },
  en: {
    "fund.ratio-unknown": "A figure that the ratios hang on is missing",
    "fund.ratio-unknown.why": "Net assets {netAssetsFen}, last year's income {lastIncomeFen}",
    "fund.ratio-unknown.fix": "Give the figure; there may be no rule for this class on that day",
    "fund.spent-too-little": "Too little charitable spending",
    "fund.spent-too-little.why": "Spent {charitableFen}, at least {leastFen}",
    "fund.spent-too-little.fix": "Spend more; who does not reach it reports and explains",
    "fund.administration-too-high": "Administration costs too much",
    "fund.administration-too-high.why": "Administration {administrationFen} of {totalFen}, at most {mostFen}; free below {exemptFen}",
    "fund.administration-too-high.fix": "Spend less on administration",
    "fund.raising-cost": "Raising costs too much",
    "fund.raising-cost.why": "Raised {raisedFen}, cost {costFen}",
    "fund.raising-cost.fix": "Spend less on raising"
  }
})
