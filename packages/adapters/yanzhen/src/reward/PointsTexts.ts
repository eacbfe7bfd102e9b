/** A statement of time coins in lines for people. Units are shown as coins. */
import type { PointsStatements } from "@yanzhen/core/desk"
import { Day, Message } from "@yanzhen/core/foundation"
import { points } from "../messages/points.ts"
import type { Locale } from "../Reason.ts"

type Key = keyof (typeof points)["en"]

const gap = { "zh-CN": "；", en: "; " } as const

export const statement = ({ period, opening, lines, closing }: PointsStatements.Statement, locale: Locale): readonly string[] => {
  const word = (key: Key, values: Message.Values = {}): string => Message.text(points, key, values, locale)
  const coins = (units: number): string => Message.show(units, "coin-units", locale)
  const held = (key: "opening" | "closing", { balance, accrued }: PointsStatements.Holding): string =>
    word(key, { balance: coins(balance), accrued: coins(accrued) })
  const line = ({ on, number, from = "service", to = "balance", units = 0, record, month, other }: PointsStatements.Line): string =>
    [
      word("line", {
        on: on === undefined ? "" : Day.text(on),
        number,
        from: word(`place.${from}`),
        to: word(`place.${to}`),
        units: coins(units)
      }),
      ...(record === undefined ? [] : [word("of-record", { record })]),
      ...(month === undefined ? [] : [word("of-month", { month })]),
      ...(other === undefined ? [] : [word("of-account", { other })])
    ].join(gap[locale])
  return [
    word("statement", { first: Day.text(period.first), last: Day.text(period.last) }),
    held("opening", opening),
    ...lines.map(line),
    held("closing", closing)
  ]
}
