/** A statement of time coins in lines for people. Units are shown as coins. */
import type { PointsStatements } from "@yanzhen/core/desk"
import { Day, Message, Options } from "@yanzhen/core/foundation"
import { RewardOptions } from "@yanzhen/core/reward"
import { points } from "../messages/points.ts"
import type { Locale } from "../Reason.ts"
import type { UnbackedCoins } from "./Rewards.ts"

type Key = keyof (typeof points)["en"]

const word = (key: Key, values: Message.Values, locale: Locale): string => Message.text(points, key, values, locale)

const gap = { "zh-CN": "；", en: "; " } as const

export const statement = ({ period, opening, lines, closing }: PointsStatements.Statement, locale: Locale): readonly string[] => {
  const said = (key: Key, values: Message.Values = {}): string => word(key, values, locale)
  const coins = (units: number): string => Message.show(units, "coin-units", locale)
  const held = (key: "opening" | "closing", { balance, accrued }: PointsStatements.Holding): string =>
    said(key, { balance: coins(balance), accrued: coins(accrued) })
  const line = ({ on, number, from = "service", to = "balance", units = 0, record, month, other }: PointsStatements.Line): string =>
    [
      said("line", {
        on: on === undefined ? "" : Day.text(on),
        number,
        from: Options.title(RewardOptions.place, from, locale),
        to: Options.title(RewardOptions.place, to, locale),
        units: coins(units)
      }),
      ...(record === undefined ? [] : [said("of-record", { record })]),
      ...(month === undefined ? [] : [said("of-month", { month })]),
      ...(other === undefined ? [] : [said("of-account", { other })])
    ].join(gap[locale])
  return [
    said("statement", { first: Day.text(period.first), last: Day.text(period.last) }),
    held("opening", opening),
    ...lines.map(line),
    held("closing", closing)
  ]
}

/** What is in question, why, and how somebody takes it back. */
export const unbacked = (rows: readonly UnbackedCoins[], locale: Locale): readonly string[] =>
  rows.length === 0
    ? [word("none-unbacked", {}, locale)]
    : rows.flatMap(({ account, entry, record, on, units, balance, reasons }) => [
        word(
          "unbacked",
          {
            account,
            entry,
            record,
            on,
            units: Message.show(units, "coin-units", locale),
            balance: Message.show(balance, "coin-units", locale)
          },
          locale
        ),
        ...reasons.map((reason) => {
          const { title, why } = reason.in(locale)
          return `  ${[title, why].join(gap[locale])}`
        }),
        `  ${word("how-to-reverse", { account, entry }, locale)}`
      ])

export const reversed = (values: { readonly entry: string; readonly reverses: string; readonly on: string }, locale: Locale): string =>
  word("reversed", values, locale)
