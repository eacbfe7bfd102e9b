/** What is missing of the host of a fund, or contradicts its books, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const hosts = Message.catalogue({
  "zh-CN": {
    "fund.declared-too-little": "申报数少于本库已记账的数",
    "fund.declared-too-little.why": "{figure:fund.host-figure}：申报{declaredFen}，其基金已记{recordedFen}",
    "fund.declared-too-little.fix": "申报数应包括全部账目，请核对",
    "fund.host-class-unknown": "不知道管理组织是不是基金会",
    "fund.host-class-unknown.why": "只有基金会须在每年规定日期前向登记机关报送年度工作报告，其他慈善组织没有这一日期",
    "fund.host-class-unknown.fix": "查询时请写明组织类别"
  },
  en: {
    "fund.declared-too-little": "Declared less than is recorded here",
    "fund.declared-too-little.why": "{figure:fund.host-figure}: declared {declaredFen}, its funds recorded {recordedFen}",
    "fund.declared-too-little.fix": "What is declared covers all accounts of the host; check it",
    "fund.host-class-unknown": "Whether the host is a foundation is not known",
    "fund.host-class-unknown.why":
      "Foundations alone send the year's report to the registrar by a day of their own; other charities have no such day",
    "fund.host-class-unknown.fix": "Say the class of the organisation when you ask"
  }
})
