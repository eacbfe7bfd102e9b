/**
 * What each account of a fund holds now. What a reader would get wrong: the accounts of one restriction add up to nothing, since what came in
 * stands against it; an account that holds nothing has no row. Amounts are the smallest coin of their currency, and two currencies are
 * never added.
 */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Account from "../../fund/Account.ts"
import type { Fund } from "../../fund/FundState.ts"
import { currency } from "../Currency.ts"
import * as Register from "../Register.ts"

export const kinds = [...Account.kept, ...Account.ends] as const

export const balances = Register.define("fund_balance", ["fund", "currency", "restriction", "account", "award"], {
  fund: Facts.text({ "zh-CN": "基金", en: "fund" }),
  currency,
  /** An id, or "-": the general pool. */
  restriction: Facts.text<string>({ "zh-CN": "限定用途", en: "restriction" }, FundOptions.pool),
  account: Facts.text({ "zh-CN": "科目", en: "account" }, FundOptions.account),
  /** "-": of no award. */
  award: Facts.text({ "zh-CN": "项目", en: "award" }),
  balance: Facts.int({ "zh-CN": "余额", en: "balance" }, "fen")
})

export const rowsOf = (fund: string, { accounts, street, community }: Fund) =>
  [...accounts].map(([name, { balance }]) => {
    const { kind, currency, restriction, award } = Account.of(name)
    return {
      fund,
      street,
      community,
      currency,
      restriction: restriction ?? Register.none,
      account: kind,
      award: award ?? Register.none,
      balance
    }
  })
