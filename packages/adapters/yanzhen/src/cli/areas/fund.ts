/** Commands about funds, gifts and time coins. */
import { about, asOf, list, two, within } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import * as Options from "../options/fund.ts"
import { statement } from "../Options.ts"
import { writing } from "../Writing.ts"

export const fund: { readonly [name: string]: Command } = {
  ...writing("fund", {
    shown: "FUND",
    thing: { "zh-CN": "一个慈善基金", en: "a charity fund" },
    begins: "set-up",
    writer: async () => ({
      shape: (await import("@yanzhen/core/desk")).FundLives.lives.fund.command,
      begin: ({ funds }, command, giving) => funds.setUp(command, giving),
      give: ({ funds }, id, command, giving) => funds.give(id, command, giving)
    })
  }),
  "fund list": list({ "zh-CN": "列出慈善基金", en: "list the charity funds" }, (yanzhen) => yanzhen.funds.list()),
  "fund appeals": list({ "zh-CN": "列出募捐信息", en: "list the appeals for donations" }, (yanzhen) => yanzhen.funds.appeals()),
  "fund show": about(
    "FUND",
    { "zh-CN": "查看一个基金：结存、承诺、决议", en: "look at a fund: what it holds, promised and resolved" },
    (yanzhen, fund) => yanzhen.funds.show(fund)
  ),
  "fund statement": command({
    summary: {
      "zh-CN": "基金收支明细：期初、逐笔、期末，默认今年",
      en: "the statement of a fund: opening, lines, closing; default this year"
    },
    takes: { shown: "FUND", least: 1, most: 1 },
    options: statement,
    load: () => import("../commands/fund/statement.ts")
  }),
  "fund sustainability": command({
    summary: {
      "zh-CN": "基金能否持续：收入、承诺、拨付、可用几个月、新老捐赠人，与上年同期相比；默认今年",
      en: "whether a fund sustains itself: received, committed, paid, months covered, donors, against a year before; default this year"
    },
    takes: { shown: "FUND", least: 1, most: 1 },
    options: Options.sustainability,
    load: () => import("../commands/fund/sustainability.ts")
  }),
  "fund behind": command({
    summary: {
      "zh-CN": "一个余额由哪些记账组成：某科目截至某日的逐笔",
      en: "what a balance is made of: the lines of an account up to a day"
    },
    takes: { shown: "FUND", least: 1, most: 1 },
    options: Options.behind,
    required: ["account"],
    load: () => import("../commands/fund/behind.ts")
  }),
  "fund idle": asOf(
    {
      "zh-CN": "长期未开展活动的基金：提示整改或建议终止，附依据",
      en: "funds that lie idle: to warn, or to propose their end, with the source"
    },
    (yanzhen, on) => yanzhen.funds.idle(on)
  ),
  "fund duties": command({
    summary: {
      "zh-CN": "应公开和报送的事项：逾期的、一年内到期的，附依据；可按基金、管理组织或一次募捐，可指定日期",
      en: "what has to be published and reported: overdue or due within a year, with its source; of a fund, a host or a raising, on a day"
    },
    takes: { shown: "[FUND]", least: 0, most: 1 },
    options: Options.duties,
    load: () => import("../commands/fund/duties.ts")
  }),
  "fund ratios": command({
    summary: {
      "zh-CN": "管理慈善组织的年度慈善活动支出和管理费用比例、募捐成本，及按现在速度到年末的预测；约束其全部账目，不约束单个基金",
      en: "a host's yearly ratios of charitable spending, administration and raising, with a forecast; they bind its whole accounts, never one fund"
    },
    takes: { shown: "HOST", least: 1, most: 1 },
    options: Options.ratios,
    required: ["class"],
    load: () => import("../commands/fund/ratios.ts")
  }),
  "gift list": within(
    "[FUND]",
    {
      "zh-CN": "捐赠公示名单：同意公开的显示姓名，其余为爱心人士",
      en: "gifts as the public sees them: named where the donor agrees, else a kind person"
    },
    (yanzhen, fund) => yanzhen.funds.publicGifts(fund)
  ),
  "gift receipt": about(
    "GIFT",
    { "zh-CN": "一笔捐赠的票据：大写金额、是否已开具", en: "the receipt of a gift: the amount in capitals, and whether it is issued" },
    (yanzhen, gift) => yanzhen.funds.receipt(gift)
  ),
  "gift trace": about(
    "GIFT",
    { "zh-CN": "一笔捐赠去了哪里：项目、采购、服务群体，精确到分", en: "where a gift is: award, purchase, groups served, to the fen" },
    (yanzhen, gift) => yanzhen.funds.traceGift(gift)
  ),
  ...writing("points", {
    shown: "ACCOUNT",
    thing: { "zh-CN": "一个时间币账户", en: "an account of time coins" },
    begins: "open",
    takesFacts: true,
    writer: async () => (await import("../commands/points/writer.ts")).writer
  }),
  ...writing("alliance", {
    shown: "ALLIANCE",
    thing: { "zh-CN": "一个时间银行联盟", en: "an alliance of two time banks" },
    begins: "agree",
    writer: async () => ({
      shape: (await import("@yanzhen/core/desk")).RewardLives.lives.alliance.command,
      begin: ({ rewards }, command, giving) => rewards.ally(command, giving),
      give: ({ rewards }, id, command, giving) => rewards.giveAlliance(id, command, giving)
    })
  }),
  "alliance show": about("ALLIANCE", { "zh-CN": "查看一个时间银行联盟", en: "look at an alliance of two time banks" }, ({ rewards }, id) =>
    rewards.showAlliance(id)
  ),
  "alliance list": list({ "zh-CN": "列出时间银行联盟", en: "list the alliances of time banks" }, ({ rewards }) => rewards.alliances()),
  "points explain": two(
    "ACCOUNT ENTRY",
    {
      "zh-CN": "解释一笔时间币：服务记录、每段时长的系数与依据、上限、现状",
      en: "explain an entry of coins: its record, what each part of its minutes is worth and why, its caps, how it stands"
    },
    (yanzhen, account, entry) => yanzhen.rewards.explain(account, entry)
  ),
  "points set-right": two(
    "ACCOUNT ENTRY",
    {
      "zh-CN": "按现在的服务记录更正一笔入账：今天冲正原笔，另记一笔",
      en: "set an entry right by what its record says now: taken back today, and made anew"
    },
    (yanzhen, account, entry) => yanzhen.rewards.setRight(account, entry)
  ),
  "points show": about("ACCOUNT", { "zh-CN": "查看一个时间币账户", en: "look at an account of time coins" }, (yanzhen, account) =>
    yanzhen.rewards.show(account)
  ),
  "points list": list({ "zh-CN": "列出时间币账户", en: "list the accounts of time coins" }, (yanzhen) => yanzhen.rewards.list()),
  "points over-cap": list({ "zh-CN": "列出超过存储上限的账户", en: "list the accounts of time coins that are over their cap" }, (yanzhen) =>
    yanzhen.rewards.overCap()
  ),
  "points expiring": list(
    { "zh-CN": "列出已到期或将到期的时间币", en: "list the coins that are past their term, or soon will be" },
    (yanzhen) => yanzhen.rewards.expiring()
  ),
  "points pool": list(
    {
      "zh-CN": "公益池中的时间币：持有人捐赠、超上限与团队时间转入",
      en: "the pool of donated coins: given by holders, over a cap, or of a group"
    },
    (yanzhen) => yanzhen.rewards.pools()
  ),
  "points unbacked": list(
    {
      "zh-CN": "列出服务记录已更正、作废或不再计入的时间币，由人决定是否收回",
      en: "coins whose service record was corrected, voided or counts no more, for somebody to decide on"
    },
    (yanzhen) => yanzhen.rewards.unbacked()
  ),
  "points reverse": two(
    "ACCOUNT ENTRY",
    { "zh-CN": "收回一笔入账：今天冲正，其服务记录可重新入账", en: "take an entry back today; its record may then earn again" },
    (yanzhen, account, entry) => yanzhen.rewards.reverse(account, entry)
  ),
  "points statement": command({
    summary: {
      "zh-CN": "时间币明细：期初、逐笔、期末及结转，默认今年",
      en: "the statement of an account of time coins, with what carries over; default this year"
    },
    takes: { shown: "ACCOUNT", least: 1, most: 1 },
    options: statement,
    load: () => import("../commands/points/statement.ts")
  })
}
