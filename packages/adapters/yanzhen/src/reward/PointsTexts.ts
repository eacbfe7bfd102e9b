/** A statement of time coins in lines for people. Units are shown as coins. */
import type { ExplainedCoins, PointsStatements } from "@yanzhen/core/desk"
import { Day, Message, Options } from "@yanzhen/core/foundation"
import { RewardOptions } from "@yanzhen/core/reward"
import { points } from "../messages/points.ts"
import type { Locale, Reason } from "../Reason.ts"
import type { AccountOverCap, DonatedPool, ExpiringCoins, UnbackedCoins } from "./Rewards.ts"

type Key = keyof (typeof points)["en"]

const word = (key: Key, values: Message.Values, locale: Locale): string => Message.text(points, key, values, locale)

const gap = { "zh-CN": "；", en: "; " } as const

export const statement = ({ period, opening, lines, closing }: PointsStatements.Statement, locale: Locale): readonly string[] => {
  const said = (key: Key, values: Message.Values = {}): string => word(key, values, locale)
  const coins = (units: number): string => Message.show(units, "coin-units", locale)
  const held = (key: "opening" | "closing", { balance, accrued }: PointsStatements.Holding): string =>
    said(key, { balance: coins(balance), accrued: coins(accrued) })
  // What is less than a coin leaves one month and comes into the next: said once more in words, for the member.
  const carried = ({ from, to, units = 0, month }: PointsStatements.Line, index: number): readonly string[] =>
    from === "month" && to === "carried" ? [said("carried", { month, units: coins(units), next: lines[index + 1]?.month })] : []
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
    ...lines.flatMap(carried),
    held("closing", closing)
  ]
}

const reasonLines = (reasons: readonly Reason[], locale: Locale): readonly string[] =>
  reasons.map((reason) => {
    const { title, why } = reason.in(locale)
    return `  ${[title, why].join(gap[locale])}`
  })

interface Explained {
  readonly answer: ExplainedCoins.ExplainedEntry
  readonly worth: readonly Reason[]
  readonly against: readonly Reason[]
}

/** The entry, what each part is worth with the parameter and its source, what became of it, and what its record says today. */
export const explained = ({ answer: { entry, earned, lines }, worth, against }: Explained, locale: Locale): readonly string[] => {
  const coins = (units: number): string => Message.show(units, "coin-units", locale)
  const moved = lines.map(({ on, from, to, units }) => {
    const [out, into] = [Options.title(RewardOptions.place, from, locale), Options.title(RewardOptions.place, to, locale)]
    return `  ${Day.text(on)} ${out}→${into}${gap[locale]}${coins(units)}`
  })
  if (earned === undefined) return [word("other-entry", { entry }, locale), ...moved]
  const { record, on, minutes, units, stage } = earned
  const stageTitle = Options.title(RewardOptions.earnedStage, stage, locale)
  const shown = { entry, record, on, minutes: Message.show(minutes, "minutes", locale), units: coins(units), stage: stageTitle }
  return [
    word("entry", shown, locale),
    ...worth.map((reason) => {
      const { title, why, basis } = reason.in(locale)
      return `  ${[title, why, ...(basis === "" ? [] : [basis])].join(gap[locale])}`
    }),
    ...moved,
    ...(stage === "reversed" ? [] : against.length === 0 ? [word("record-bears", {}, locale)] : [word("record-against", {}, locale)]),
    ...reasonLines(against, locale)
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
        ...reasonLines(reasons, locale),
        `  ${word("how-to-reverse", { account, entry }, locale)}`
      ])

export const overCap = (rows: readonly AccountOverCap[], locale: Locale): readonly string[] =>
  rows.length === 0
    ? [word("none-over-cap", {}, locale)]
    : rows.map(({ account, holder, balance, over }) => {
        const [has, more] = [balance, over].map((units) => Message.show(units, "coin-units", locale))
        return word("over-cap", { account, holder, balance: has, over: more }, locale)
      })

export const expiring = (rows: readonly ExpiringCoins[], locale: Locale): readonly string[] =>
  rows.length === 0
    ? [word("none-expiring", {}, locale)]
    : rows.map(({ isOver, units, ...row }) =>
        word(isOver ? "past-term" : "expiring", { ...row, units: Message.show(units, "coin-units", locale) }, locale)
      )

export const pools = (rows: readonly DonatedPool[], locale: Locale): readonly string[] =>
  rows.length === 0
    ? [word("none-in-pool", {}, locale)]
    : rows.map(({ bank, ...pool }) => {
        const [given, straight, total] = [pool.given, pool.straight, pool.total].map((units) => Message.show(units, "coin-units", locale))
        return word(bank === undefined ? "pool" : "pool-of-bank", { bank, given, straight, total }, locale)
      })

export const reversed = (values: { readonly entry: string; readonly reverses: string; readonly on: string }, locale: Locale): string =>
  word("reversed", values, locale)

export const setRight = (
  values: { readonly entry: string; readonly anew: string; readonly reverses: string; readonly on: string },
  locale: Locale
): readonly string[] => [word("set-right", values, locale)]
