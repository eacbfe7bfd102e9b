/** Words for the statement of an account of time coins: places that coins go out of and into, and what happened. */
import { Message } from "@yanzhen/core/foundation"

export const points = Message.catalogue({
  "zh-CN": {
    statement: "时间币明细 {first} 至 {last}",
    opening: "期初余额：{balance}；待结算：{accrued}",
    line: "{on} 第{number}笔 {from}→{to}，{units}",
    "of-record": "服务记录 {record}",
    "of-month": "{month} 月",
    "of-account": "对方账户 {other}",
    carried: "{month} 月不足一个的 {units} 已结转到 {next} 月（两笔相反记账）",
    entry: "第 {entry} 笔：{on} 服务记录 {record}，计入 {minutes}，折合 {units}；{stage}",
    "other-entry": "第 {entry} 笔不是服务所得",
    "record-against": "服务记录现在不支持该笔入账：",
    "record-bears": "服务记录仍支持该笔入账",
    "set-right": "{on} 已更正 {reverses}：冲正编号 {entry}，重记编号 {anew}",
    closing: "期末余额：{balance}；待结算：{accrued}",
    "over-cap": "账户 {account}（{holder}）：现有 {balance}，超出上限 {over}",
    expiring: "账户 {account}（{holder}）：{cameOn} 所得 {units}，{lastDay} 到期",
    "past-term":
      "账户 {account}（{holder}）：{cameOn} 所得 {units}，已于 {lastDay} 到期，不能再使用；请记为过期：yanzhen points give {account} expire",
    "none-expiring": "没有已到期或将到期的时间币",
    "pool-of-bank": "{bank} 公益池：{total}（持有人捐赠 {given}；超上限与团队时间转入 {straight}）",
    pool: "公益池：{total}（持有人捐赠 {given}；超上限与团队时间转入 {straight}）",
    "none-in-pool": "公益池中没有时间币",
    "none-over-cap": "没有超过存储上限的账户",
    "none-unbacked": "没有失去服务记录依据的时间币",
    unbacked: "账户 {account} 第 {entry} 笔：{on} 服务记录 {record}，{units}；账户现有 {balance}",
    "how-to-reverse":
      "核实后由经办人决定：按现在的记录更正请运行 yanzhen points set-right {account} {entry}；全部收回请运行 yanzhen points reverse {account} {entry}；记录有误的，更正记录后此处不再列出",
    reversed: "{on} 已冲正 {reverses}，冲正编号 {entry}"
  },
  en: {
    statement: "Statement of time coins, {first} to {last}",
    opening: "Opening balance: {balance}; not paid yet: {accrued}",
    line: "{on} no. {number} {from} → {to}, {units}",
    "of-record": "service record {record}",
    "of-month": "month {month}",
    "of-account": "other account {other}",
    carried: "{units} of {month}, less than a coin, were carried into {next} by two opposite lines",
    entry: "Entry {entry}: service record {record} of {on}, {minutes} counted, worth {units}; {stage}",
    "other-entry": "Entry {entry} was not earned by a service",
    "record-against": "The service record does not bear this entry now:",
    "record-bears": "The service record bears this entry",
    "set-right": "{on} {reverses} was set right: taken back under {entry}, made anew under {anew}",
    closing: "Closing balance: {balance}; not paid yet: {accrued}",
    "over-cap": "Account {account} ({holder}): {balance}, over the cap by {over}",
    expiring: "Account {account} ({holder}): {units} of {cameOn}, to be used by {lastDay}",
    "past-term":
      "Account {account} ({holder}): {units} of {cameOn}, past their term since {lastDay}, and of no more use; book them as expired: yanzhen points give {account} expire",
    "none-expiring": "No coins are past their term, or soon will be",
    "pool-of-bank": "Pool of {bank}: {total} (donated by holders {given}; over a cap, or time of a group {straight})",
    pool: "Pool: {total} (donated by holders {given}; over a cap, or time of a group {straight})",
    "none-in-pool": "There are no coins in the pool",
    "none-over-cap": "No account is over its cap",
    "none-unbacked": "No coins have lost the service record that they came of",
    unbacked: "Account {account}, entry {entry}: service record {record} of {on}, {units}; the account has {balance}",
    "how-to-reverse":
      "Somebody decides: to set it right by what the record says now run yanzhen points set-right {account} {entry}; to take it back run yanzhen points reverse {account} {entry}; where the record is wrong, correct it, and the entry is listed no more",
    reversed: "{on} {reverses} was reversed, under {entry}"
  }
})
