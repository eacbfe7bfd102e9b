/** Why a gift is not split so, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const splits = Message.catalogue({
  "zh-CN": {
    "fund.split-over": "各份合计超过可拆分的金额",
    "fund.split-over.why": "捐赠{donation}在非限定中尚余{left}，固定金额和比例之和大于它",
    "fund.split-over.fix": "请减少固定金额或比例",
    "fund.split-under": "各份合计少于可拆分的金额",
    "fund.split-under.why": "捐赠{donation}在非限定中尚余{left}，没有写明余额归谁",
    "fund.split-under.fix": "请加一份余额；余额不写限定用途即留在非限定",
    "fund.split-two-remainders": "余额只能归一份",
    "fund.split-two-remainders.why": "捐赠{donation}的拆分中有两份余额",
    "fund.split-two-remainders.fix": "请只保留一份余额",
    "fund.split-no-part": "有一份小于零或不是整数",
    "fund.split-no-part.why": "捐赠{donation}在非限定中尚余{left}",
    "fund.split-no-part.fix": "请以分为单位填写大于零的整数",
    "fund.split-nothing": "没有可拆分的金额",
    "fund.split-nothing.why": "捐赠{donation}在非限定中尚余{left}，拆分后没有一分转入限定用途",
    "fund.split-nothing.fix": "已限定用途的捐赠须经捐赠人同意方可变更；已使用的先退回或冲正"
  },
  en: {
    "fund.split-over": "The shares come to more than there is to split",
    "fund.split-over.why": "Of gift {donation} {left} lies in the general pool; fixed parts and percents come to more",
    "fund.split-over.fix": "Take less in fixed parts or percents",
    "fund.split-under": "The shares come to less than there is to split",
    "fund.split-under.why": "Of gift {donation} {left} lies in the general pool, and nobody takes the remainder",
    "fund.split-under.fix": "Add a remainder; without a restriction it stays in the general pool",
    "fund.split-two-remainders": "Only one share takes the remainder",
    "fund.split-two-remainders.why": "The split of gift {donation} has two remainders",
    "fund.split-two-remainders.fix": "Keep one of them",
    "fund.split-no-part": "A share is below nothing, or no whole number",
    "fund.split-no-part.why": "Of gift {donation} {left} lies in the general pool",
    "fund.split-no-part.fix": "Give whole numbers above zero, in fen",
    "fund.split-nothing": "There is nothing to split",
    "fund.split-nothing.why": "Of gift {donation} {left} lies in the general pool, and no fen of it would go to a restriction",
    "fund.split-nothing.fix": "A gift with a purpose changes it with the donor's consent; what was used is returned or reversed first"
  }
})
