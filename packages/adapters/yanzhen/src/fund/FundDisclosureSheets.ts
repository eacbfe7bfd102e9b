/** Pages of the disclosure pack about funds. Renminbi in yuan; another currency in its smallest coin, by its code. What is not known is blank, and nothing is 0. */
import { Message, Options } from "@yanzhen/core/foundation"
import { Account, FundOptions } from "@yanzhen/core/fund"
import type { Workbook } from "@yanzhen/spreadsheet"
import { disclosure } from "../messages/disclosure.ts"
import { funds } from "../messages/funds.ts"
import type { Locale } from "../Reason.ts"
import type { FundsPack } from "./FundDisclosing.ts"

const money = { format: "#,##0.00" } as const
const amount = (of: number | undefined, currency: string): number | undefined =>
  of === undefined ? undefined : currency === "CNY" ? of / 100 : of

export const sheets = ({ years, sources, gifts, uses }: FundsPack, locale: Locale): readonly Workbook.Sheet[] => {
  const word = (key: keyof (typeof disclosure)["en"]): string => Message.text(disclosure, key, {}, locale)
  const [fund, currency] = [
    { header: word("fund"), width: 30 },
    { header: word("currency"), width: 8 }
  ]
  const title = (of: Options.Options, code: string | undefined): string | undefined =>
    code === undefined ? undefined : Options.title(of, code, locale)
  return [
    {
      name: word("funds"),
      titles: [word("funds-title")],
      columns: [
        fund,
        { header: word("year") },
        currency,
        { header: word("restriction"), width: 16 },
        { header: word("opening"), ...money },
        { header: word("income"), ...money },
        { header: word("fee"), ...money },
        { header: word("paid-out"), ...money },
        { header: word("handed-out"), ...money },
        { header: word("passed-on"), ...money },
        { header: word("closing"), ...money }
      ],
      rows: years.map((one) => [
        ...[one.fund, one.year, one.currency, Options.title(FundOptions.pool, one.restriction ?? Account.general, locale)],
        ...[one.opening, one.income, one.fee, one.paid, one.handedOut, one.passedOn, one.closing].map((of) => amount(of, one.currency))
      ])
    },
    {
      name: word("sources"),
      columns: [
        fund,
        { header: word("source"), width: 12 },
        { header: word("form"), width: 8 },
        currency,
        { header: word("gifts-count") },
        { header: word("given-amount"), ...money },
        { header: word("refunded"), ...money }
      ],
      rows: sources.map((one) => [
        ...[one.fund, title(FundOptions.source, one.source), title(FundOptions.form, one.form), one.currency, one.gifts],
        ...[amount(one.amount, one.currency), amount(one.refunded, one.currency)]
      ])
    },
    {
      name: word("gifts"),
      columns: [
        fund,
        { header: word("given-on"), kind: "day" },
        { header: word("donor"), width: 20 },
        { header: word("form"), width: 8 },
        currency,
        { header: word("given-amount"), ...money },
        { header: word("refunded"), ...money }
      ],
      rows: gifts.map((one) => [
        ...[
          one.fund,
          one.on,
          one.donor === null ? Message.text(funds, "nobody", {}, locale) : one.donor,
          title(FundOptions.form, one.form)
        ],
        ...[one.currency, amount(one.amount, one.currency), amount(one.refunded, one.currency)]
      ])
    },
    {
      name: word("uses"),
      columns: [
        fund,
        { header: word("resolved-on"), kind: "day" },
        { header: word("purpose"), width: 14 },
        currency,
        { header: word("resolved"), ...money },
        { header: word("committed"), ...money },
        { header: word("paid"), ...money }
      ],
      rows: uses.map((one) => [
        ...[one.fund, one.on, title(FundOptions.purpose, one.purpose), one.currency],
        ...[one.amount, one.committed, one.paid].map((of) => amount(of, one.currency))
      ])
    }
  ]
}
