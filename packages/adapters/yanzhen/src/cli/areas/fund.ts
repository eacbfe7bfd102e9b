/** Commands about funds, gifts and time coins. */
import { about, list, two } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import { statement } from "../Options.ts"

export const fund: { readonly [name: string]: Command } = {
  "fund list": list({ "zh-CN": "列出慈善基金", en: "list the charity funds" }, (yanzhen) => yanzhen.funds.list()),
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
  "gift trace": about(
    "GIFT",
    { "zh-CN": "一笔捐赠去了哪里：项目、采购、服务群体，精确到分", en: "where a gift is: award, purchase, groups served, to the fen" },
    (yanzhen, gift) => yanzhen.funds.traceGift(gift)
  ),
  "points show": about("ACCOUNT", { "zh-CN": "查看一个时间币账户", en: "look at an account of time coins" }, (yanzhen, account) =>
    yanzhen.rewards.show(account)
  ),
  "points list": list({ "zh-CN": "列出时间币账户", en: "list the accounts of time coins" }, (yanzhen) => yanzhen.rewards.list()),
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
