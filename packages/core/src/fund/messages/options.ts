/** Titles of the values that facts of funds may have. */
import * as Options from "../../foundation/Options.ts"
import { uses } from "../../law/parameters/Funds.ts"
import * as Account from "../Account.ts"
import type { Publication } from "../Fund.schema.ts"
import type { Name } from "../HostAccounts.ts"
import type { Class } from "../rules/Ratios.ts"
import type { Booked, Fund, Occurrence } from "../FundState.ts"

export const purpose = uses.options

export const stage = Options.of<Fund["stage"]>("fund.stage", {
  "zh-CN": { none: "未设立", "set-up": "已设立", active: "已启用", closed: "已终止" },
  en: { none: "not set up", "set-up": "set up", active: "active", closed: "closed" }
})
export const kind = Options.of("fund.kind", {
  "zh-CN": { community: "社区基金", named: "冠名基金", targeted: "定向基金" },
  en: { community: "community fund", named: "named fund", targeted: "targeted fund" }
})
export const founder = Options.of("fund.founder", {
  "zh-CN": { person: "个人", unit: "单位" },
  en: { person: "person", unit: "unit" }
})
export const source = Options.of("fund.source", {
  "zh-CN": { donation: "捐赠", "start-up": "起始资金", matching: "配套资金", interest: "利息" },
  en: { donation: "donation", "start-up": "start-up amount", matching: "matching money", interest: "interest" }
})
export const link = Options.of("fund.link", {
  "zh-CN": { wish: "微心愿", recipient: "服务对象档案", award: "项目", fund: "基金" },
  en: { wish: "wish", recipient: "file of somebody served", award: "award", fund: "fund" }
})
export const appealBy = Options.of("fund.appeal-by", {
  "zh-CN": { fund: "基金", host: "管理慈善组织" },
  en: { fund: "the fund", host: "its host" }
})
export const form = Options.of("fund.form", {
  "zh-CN": { money: "货币", goods: "实物" },
  en: { money: "money", goods: "goods" }
})
export const publicName = Options.of("fund.public-name", {
  "zh-CN": { named: "公开姓名", hidden: "不公开" },
  en: { named: "named", hidden: "hidden" }
})
export const publication = Options.of<Publication>("fund.publication", {
  "zh-CN": {
    "income-and-spending": "收支公示",
    "annual-report": "年度工作报告向社会公开",
    "report-to-registrar": "年度工作报告报送登记机关",
    "what-is-left": "剩余财产的公开",
    "raising-interim": "公开募捐期间的定期公开",
    "raising-income": "应急募捐收入的公开",
    "raising-final": "公开募捐结束后的全面公开",
    "project-interim": "慈善项目期间的定期公开",
    "project-final": "慈善项目结束后的全面公开",
    occurrence: "重大事项的公开"
  },
  en: {
    "income-and-spending": "income and spending",
    "annual-report": "annual report published",
    "report-to-registrar": "annual report to the registrar",
    "what-is-left": "what is left, published",
    "raising-interim": "a public raising, on its way",
    "raising-income": "income of an emergency raising",
    "raising-final": "a public raising, in full after its end",
    "project-interim": "a project, on its way",
    "project-final": "a project, in full after its end",
    occurrence: "an occurrence that is published for itself"
  }
})
export const occurrence = Options.of<Occurrence["what"]>("fund.occurrence", {
  "zh-CN": { "major-change": "重大资产变动、投资或交易", "related-party": "关联交易", "mutual-aid": "社区互助活动结束" },
  en: {
    "major-change": "a major change, investment or dealing",
    "related-party": "a dealing with a related party",
    "mutual-aid": "end of mutual aid"
  }
})
export const hostClass = Options.of<Class>("fund.host-class", {
  "zh-CN": {
    "public-foundation": "具有公开募捐资格的基金会",
    "public-service": "具有公开募捐资格的社会团体、社会服务机构",
    foundation: "不具有公开募捐资格的基金会",
    service: "不具有公开募捐资格的社会团体、社会服务机构"
  },
  en: {
    "public-foundation": "foundation that may raise publicly",
    "public-service": "association or service institution that may raise publicly",
    foundation: "foundation that may not raise publicly",
    service: "association or service institution that may not raise publicly"
  }
})
export const hostFigure = Options.of<Name>("fund.host-figure", {
  "zh-CN": {
    netAssetsFen: "上年末净资产",
    averageNetAssetsFen: "前几年年末净资产平均数",
    lastIncomeFen: "上年总收入",
    averageIncomeFen: "前几年收入平均数",
    charitableFen: "本年慈善活动支出",
    totalFen: "本年总支出",
    administrationFen: "本年管理费用",
    raisedFen: "本年募捐收入",
    raisingCostFen: "本年募捐成本"
  },
  en: {
    netAssetsFen: "net assets at the end of last year",
    averageNetAssetsFen: "average net assets of the years before",
    lastIncomeFen: "income of last year",
    averageIncomeFen: "average income of the years before",
    charitableFen: "charitable spending of the year",
    totalFen: "all spending of the year",
    administrationFen: "administration of the year",
    raisedFen: "raised in the year",
    raisingCostFen: "cost of raising in the year"
  }
})
export const receipt = Options.of("fund.receipt", {
  "zh-CN": { issued: "已开具", waived: "捐赠人不要票据", due: "尚未开具" },
  en: { issued: "issued", waived: "waived", due: "due" }
})
export const account = Options.of<Account.Kind>("fund.account", {
  "zh-CN": {
    available: "可用",
    goods: "物资",
    committed: "已承诺",
    advanced: "已拨付未核销",
    given: "捐入",
    spent: "已支出",
    "handed-out": "已发放",
    fee: "管理费",
    remainder: "剩余财产转出"
  },
  en: {
    available: "available",
    goods: "goods",
    committed: "committed",
    advanced: "paid, not accounted for",
    given: "given",
    spent: "spent",
    "handed-out": "handed out",
    fee: "management fee",
    remainder: "remainder passed on"
  }
})
/** A restriction is named by its id; what has none is of the general pool. */
export const pool = Options.of<typeof Account.general>("fund.pool", {
  "zh-CN": { [Account.general]: "非限定" },
  en: { [Account.general]: "general pool" }
})
/** Those that have a name here; any other is shown by its code. */
export const currency = Options.titled("fund.currency", {
  CNY: { "zh-CN": "人民币", en: "renminbi" },
  HKD: { "zh-CN": "港元", en: "Hong Kong dollar" },
  MOP: { "zh-CN": "澳门元", en: "pataca" },
  USD: { "zh-CN": "美元", en: "US dollar" },
  EUR: { "zh-CN": "欧元", en: "euro" },
  GBP: { "zh-CN": "英镑", en: "pound sterling" },
  JPY: { "zh-CN": "日元", en: "yen" }
})
export const booked = Options.of<Booked["type"]>("fund.booked", {
  "zh-CN": {
    "fund.received": "收入",
    "fund.split": "拆分",
    "fund.fee-charged": "提取管理费",
    "fund.committed": "承诺",
    "fund.released": "解除承诺",
    "fund.paid": "拨付",
    "fund.accounted-for": "核销",
    "fund.unspent-returned": "退回结余",
    "fund.spent": "直接支出",
    "fund.redirected": "变更用途",
    "fund.refunded": "退还捐赠",
    "fund.reversed": "冲正",
    "fund.closed": "终止"
  },
  en: {
    "fund.received": "income",
    "fund.split": "split",
    "fund.fee-charged": "management fee",
    "fund.committed": "commitment",
    "fund.released": "release",
    "fund.paid": "payment",
    "fund.accounted-for": "accounting",
    "fund.unspent-returned": "return of the unspent",
    "fund.spent": "spending",
    "fund.redirected": "other purpose",
    "fund.refunded": "refund",
    "fund.reversed": "reversal",
    "fund.closed": "end"
  }
})
