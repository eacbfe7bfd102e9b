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
    closing: "期末余额：{balance}；待结算：{accrued}",
    "none-unbacked": "没有失去服务记录依据的时间币",
    unbacked: "账户 {account} 第 {entry} 笔：{on} 服务记录 {record}，{units}；账户现有 {balance}",
    "how-to-reverse": "核实后由经办人决定：收回请运行 yanzhen points reverse {account} {entry}；记录有误的，更正记录后此处不再列出",
    reversed: "{on} 已冲正 {reverses}，冲正编号 {entry}"
  },
  en: {
    statement: "Statement of time coins, {first} to {last}",
    opening: "Opening balance: {balance}; not paid yet: {accrued}",
    line: "{on} no. {number} {from} → {to}, {units}",
    "of-record": "service record {record}",
    "of-month": "month {month}",
    "of-account": "other account {other}",
    closing: "Closing balance: {balance}; not paid yet: {accrued}",
    "none-unbacked": "No coins have lost the service record that they came of",
    unbacked: "Account {account}, entry {entry}: service record {record} of {on}, {units}; the account has {balance}",
    "how-to-reverse":
      "Somebody decides: to take it back run yanzhen points reverse {account} {entry}; where the record is wrong, correct it, and the entry is listed no more",
    reversed: "{on} {reverses} was reversed, under {entry}"
  }
})
