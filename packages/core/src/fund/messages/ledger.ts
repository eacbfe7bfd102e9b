/** What the books of a fund cannot take, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const ledger = Message.catalogue({
  "zh-CN": {
    "fund.entry-twice": "记账编号已使用",
    "fund.entry-twice.why": "编号为{entry}",
    "fund.entry-twice.fix": "如为同一笔，无需再记；否则请换编号",
    "fund.no-entry": "没有此笔记账",
    "fund.no-entry.why": "编号为{reverses}",
    "fund.no-entry.fix": "请核对编号",
    "fund.reversed-twice": "该笔已冲正",
    "fund.reversed-twice.why": "编号为{reverses}",
    "fund.reversed-twice.fix": "一笔记账只能冲正一次",
    "fund.reversal-reversed": "冲正不能再冲正",
    "fund.reversal-reversed.why": "编号为{reverses}",
    "fund.reversal-reversed.fix": "请重新记账",
    "fund.used": "捐赠已使用，不能退还",
    "fund.used.why": "捐赠{donation}尚余{left}，要求退还{amount}",
    "fund.used.fix": "请先退回或冲正已使用的部分",
    "fund.overdrawn": "限定用途的余额不足",
    "fund.overdrawn.why":
      "{account:fund.account}（{restriction:fund.pool}，{currency:fund.currency}）余额{balance}，需{amount}；其他用途的余额不能代替",
    "fund.overdrawn.fix": "请减少金额，或先筹到该用途的资金",
    "fund.moved-on": "这笔钱已不在原处",
    "fund.moved-on.why": "{account:fund.account}（{restriction:fund.pool}，{currency:fund.currency}）余额{balance}，原款已用于其他支出",
    "fund.moved-on.fix": "请先冲正后来的记账",
    "fund.too-large": "金额超出可记范围",
    "fund.too-large.why": "金额或记账后的余额大到不能准确记录",
    "fund.too-large.fix": "请核对金额"
  },
  en: {
    "fund.entry-twice": "The entry is booked already",
    "fund.entry-twice.why": "Entry {entry}",
    "fund.entry-twice.fix": "If it is the same, nothing is to be done; otherwise give another id",
    "fund.no-entry": "There is no such entry",
    "fund.no-entry.why": "Entry {reverses}",
    "fund.no-entry.fix": "Check the id",
    "fund.reversed-twice": "The entry is reversed already",
    "fund.reversed-twice.why": "Entry {reverses}",
    "fund.reversed-twice.fix": "An entry is reversed once",
    "fund.reversal-reversed": "A reversal cannot be reversed",
    "fund.reversal-reversed.why": "Entry {reverses}",
    "fund.reversal-reversed.fix": "Book it anew",
    "fund.used": "The gift is used and cannot be refunded",
    "fund.used.why": "Gift {donation}: {left} left, asked back {amount}",
    "fund.used.fix": "Return or reverse first what was used",
    "fund.overdrawn": "The restriction has too little",
    "fund.overdrawn.why":
      "{account:fund.account} ({restriction:fund.pool}, {currency:fund.currency}) has {balance}, asked {amount}; what others have does not help",
    "fund.overdrawn.fix": "Ask for less, or raise money for this purpose first",
    "fund.moved-on": "The money has moved on",
    "fund.moved-on.why":
      "{account:fund.account} ({restriction:fund.pool}, {currency:fund.currency}) has {balance}, and none of it is this money",
    "fund.moved-on.fix": "Reverse first what came after",
    "fund.too-large": "The balance would be too large to keep",
    "fund.too-large.why": "The amount, or the balance after it, is too large to be kept exactly",
    "fund.too-large.fix": "Check the amount"
  }
})
