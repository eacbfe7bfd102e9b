/** What stands against ending a fund or warning of it, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const endings = Message.catalogue({
  "zh-CN": {
    "fund.remainder-nowhere": "没有说明剩余财产的去向",
    "fund.remainder-nowhere.why": "基金仍有余额",
    "fund.remainder-nowhere.fix": "请按协议或转给目的相同或相近的基金、组织",
    "fund.remainder-elsewhere": "剩余财产的用途与原用途不同",
    "fund.remainder-elsewhere.why": "限定用途{restriction}，现为{purpose:fund.uses}",
    "fund.remainder-elsewhere.fix": "请转给目的相同或相近的项目",
    "fund.not-idle": "基金并非长期未开展活动",
    "fund.not-idle.why": "最近活动日{activeOn}，查询日{on}",
    "fund.not-idle.fix": "无需提示"
  },
  en: {
    "fund.remainder-nowhere": "Nobody says where what is left goes",
    "fund.remainder-nowhere.why": "There is money or goods left",
    "fund.remainder-nowhere.fix": "Give it as agreed, or to a fund or body of the same or a close purpose",
    "fund.remainder-elsewhere": "What is left would serve another purpose",
    "fund.remainder-elsewhere.why": "Restriction {restriction}; purpose {purpose:fund.uses}",
    "fund.remainder-elsewhere.fix": "Give it to the same or a close purpose",
    "fund.not-idle": "The fund is not idle",
    "fund.not-idle.why": "Last active on {activeOn}, asked about {on}",
    "fund.not-idle.fix": "Nothing to warn of"
  }
})
