/**
 * The ledger of an account of time coins, line by line: what a member is shown, and what a statement is made of.
 *
 * What a reader would get wrong: a line is one move, out of one place and into another. An entry that is dated back stands on its day; no line
 * is ever changed, and no balance is kept that it would make wrong. Units, not coins (`reward/Coins`).
 */
import * as RewardOptions from "../../reward/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import type { PointsAccount } from "../../reward/PointsAccount.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"

export const lines = Register.define("points_line", ["account", "on", "number"], {
  account: Facts.text({ "zh-CN": "账户", en: "account" }),
  holder: Facts.person({ "zh-CN": "持有人", en: "holder" }),
  on: Facts.day({ "zh-CN": "记账日", en: "on" }),
  /** In the order of booking, from one. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  /** Unknown for the coins on signing up. */
  entry: Facts.text({ "zh-CN": "记账编号", en: "entry" }),
  type: Facts.text({ "zh-CN": "事项", en: "what" }, RewardOptions.booked),
  record: Facts.text({ "zh-CN": "服务记录", en: "service record" }),
  /** Of minutes that are paid by the month, as 2026-03. */
  month: Facts.text({ "zh-CN": "月份", en: "month" }),
  other: Facts.text({ "zh-CN": "对方账户", en: "the other account" }),
  from: Facts.text({ "zh-CN": "转出", en: "from" }, RewardOptions.place),
  to: Facts.text({ "zh-CN": "转入", en: "to" }, RewardOptions.place),
  units: Facts.int({ "zh-CN": "数量", en: "units" }, "coin-units")
})

/** Of what came since, alone. */
export const project = (account: string, before: PointsAccount, after: PointsAccount): readonly RowChange[] =>
  KeyedLog.since(after.lines, before.lines.size).map((line, index) => ({
    kind: "put",
    register: lines.name,
    row: { account, holder: after.holder, number: before.lines.size + index + 1, ...line }
  }))
