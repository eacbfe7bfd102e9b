/** What is said of funds in lines for people. An amount of renminbi is shown in yuan; of another currency in its smallest coin, by its code. */
import type { Gifts, Statements, Sustaining } from "@yanzhen/core/desk"
import { Day, Message, Options, type Period } from "@yanzhen/core/foundation"
import { Account, FundOptions } from "@yanzhen/core/fund"
import { funds } from "../messages/funds.ts"
import type { Locale, Reason } from "../Reason.ts"
import * as ReasonLine from "./ReasonLine.ts"
import type { DutiesOfFund, DutiesOfHost, DutyOf, IdleFund } from "./Funds.ts"

type Key = keyof (typeof funds)["en"]

const word = (key: Key, values: Message.Values, locale: Locale): string => Message.text(funds, key, values, locale)
/** Of a word that a register or a trace uses. */
const called = (group: "where", name: string, locale: Locale): string => {
  const key = `${group}.${name}`
  return Object.hasOwn(funds.en, key) ? word(key as Key, {}, locale) : name
}
const money = (amount: number, currency: string, locale: Locale): string =>
  currency === "CNY" ? Message.show(amount, "fen", locale) : `${amount} ${currency}`
const pool = (restriction: string | undefined, locale: Locale): string =>
  Options.title(FundOptions.pool, restriction ?? Account.general, locale)
const gap = { "zh-CN": "；", en: "; " } as const

const balances = (key: "opening" | "closing", all: readonly Statements.Balance[], locale: Locale): readonly string[] =>
  all.map(({ currency, restriction, account, amount }) =>
    word(
      key,
      {
        restriction: pool(restriction, locale),
        account: Options.title(FundOptions.account, account, locale),
        amount: money(amount, currency, locale)
      },
      locale
    )
  )

export const line = (
  { on, number = 0, type, currency = "", restriction, award, from = "given", to = "given", amount = 0 }: Statements.Line,
  locale: Locale
): string =>
  word(
    award === undefined ? "line" : "line-of-award",
    {
      on: on === undefined ? "" : Day.text(on),
      number,
      what: type === undefined ? "" : Options.title(FundOptions.booked, type, locale),
      restriction: pool(restriction, locale),
      from: Options.title(FundOptions.account, from, locale),
      to: Options.title(FundOptions.account, to, locale),
      amount: money(amount, currency, locale),
      award
    },
    locale
  )

export const statement = (
  of: Pick<Statements.Statement, "opening" | "lines" | "closing"> & { readonly period: Period.Period },
  locale: Locale
): readonly string[] => [
  word("statement", { first: Day.text(of.period.first), last: Day.text(of.period.last) }, locale),
  ...balances("opening", of.opening, locale),
  ...of.lines.map((one) => line(one, locale)),
  ...balances("closing", of.closing, locale)
]

/** An amount of a period, and of the same one a year before. */
const beside = (
  key: Key,
  { now, before }: { readonly now: number; readonly before: number },
  currency: string,
  locale: Locale,
  more: Message.Values = {}
): readonly string[] => [word(key, { ...more, now: money(now, currency, locale), before: money(before, currency, locale) }, locale)]

/** Told where something came in that is no donation. */
const bySource = (
  { now, before, currency }: Pick<Sustaining.Sustainability, "now" | "before" | "currency">,
  locale: Locale
): readonly string[] => {
  const some = FundOptions.source.codes
    .map((source) => ({ source, now: now.receivedFrom[source], before: before.receivedFrom[source] }))
    .filter((one) => one.now !== 0 || one.before !== 0)
  if (some.every(({ source }) => source === "donation")) return []
  return some.flatMap(({ source, ...of }) =>
    beside("received-from", of, currency, locale, { source: Options.title(FundOptions.source, source, locale) })
  )
}

export const sustainability = ({ now, before, currency }: Sustaining.Sustainability, locale: Locale): readonly string[] => [
  ...beside("received", { now: now.received, before: before.received }, currency, locale),
  ...bySource({ now, before, currency }, locale),
  ...(["committed", "paid", "available"] as const).flatMap((name) =>
    beside(name, { now: now[name], before: before[name] }, currency, locale)
  ),
  now.monthsCovered === undefined ? word("nothing-paid", {}, locale) : word("months", { months: now.monthsCovered }, locale),
  word(
    "donors",
    { fresh: now.newDonors, freshBefore: before.newDonors, returning: now.returningDonors, returningBefore: before.returningDonors },
    locale
  )
]

export const trace = ({ fund, donation, currency, amount, lines }: Omit<Gifts.Traced, "at">, locale: Locale): readonly string[] => [
  word("gift", { donation, fund, amount: money(amount, currency, locale) }, locale),
  ...lines.map(({ where, restriction, amount: part, award, purchase, groups }) =>
    [
      word(
        "part",
        { where: called("where", where, locale), restriction: pool(restriction, locale), amount: money(part, currency, locale) },
        locale
      ),
      ...(award === undefined ? [] : [word("of-award", { award }, locale)]),
      ...(purchase === undefined ? [] : [word("of-purchase", { purchase }, locale)]),
      ...(groups === undefined ? [] : [word("of-groups", { groups: groups.join(locale === "en" ? ", " : "、") }, locale)])
    ].join(gap[locale])
  )
]

export const receipt = (
  { donation, on, currency, amount, capitals, stage, number, hostName, donor, goods, issuedOn, by }: Omit<Gifts.Receipt, "findings">,
  names: ReadonlyMap<string, string>,
  reasons: readonly Reason[],
  locale: Locale
): readonly string[] => [
  word("receipt", { donation, on, amount: money(amount, currency, locale) }, locale),
  ...(donor === undefined ? [] : [word("receipt-donor", { donor: names.get(donor) ?? donor }, locale)]),
  ...(hostName === undefined ? [] : [word("receipt-host", { host: hostName }, locale)]),
  ...(goods ?? []).map(({ what, quantity, unit }) => word("receipt-goods", { what, quantity, unit }, locale)),
  ...(capitals === undefined ? [] : [word("capitals", { capitals }, locale)]),
  word(`receipt-${stage}`, {}, locale),
  ...(number === undefined ? [] : [word("receipt-number", { number }, locale)]),
  ...(issuedOn === undefined ? [] : [word("receipt-on", { on: issuedOn }, locale)]),
  ...(by === undefined ? [] : [word("receipt-by", { by: names.get(by) ?? by }, locale)]),
  ...reasons.map((reason) => ReasonLine.line(reason, locale))
]

export const publicGifts = (all: readonly Gifts.PublicGift[], names: ReadonlyMap<string, string>, locale: Locale): readonly string[] =>
  all.map(({ on, donor, amount, refunded, currency }) =>
    word(
      refunded === 0 ? "public-gift" : "public-gift-refunded",
      {
        on: on === undefined ? "" : Day.text(on),
        donor: donor === undefined ? word("nobody", {}, locale) : (names.get(donor) ?? donor),
        amount: money(amount, currency, locale),
        refunded: money(refunded, currency, locale)
      },
      locale
    )
  )

const duty = ({ kind, about, status, dueBy, publishedOn, basis }: DutyOf, locale: Locale): string =>
  word(
    `duty-${status}`,
    {
      duty: Options.title(FundOptions.publication, kind, locale),
      about,
      dueBy: dueBy ?? "…",
      publishedOn: publishedOn ?? "",
      basis: basis(locale)
    },
    locale
  )

export const duties = (hosts: readonly DutiesOfHost[], funds: readonly DutiesOfFund[], locale: Locale): readonly string[] => [
  ...hosts.flatMap(({ host, name, duties: all, reasons }) => [
    word("duties", { fund: name ?? host, count: all.length }, locale),
    ...all.map((one) => duty(one, locale)),
    ...reasons.map((reason) => ReasonLine.line(reason, locale))
  ]),
  ...funds.flatMap(({ fund, name, duties: all, receiptsDue, reasons }) => [
    word("duties", { fund: name ?? fund, count: all.length }, locale),
    ...all.map((one) => duty(one, locale)),
    ...receiptsDue.map((donation) => word("receipt-missing", { donation }, locale)),
    ...reasons.map((reason) => ReasonLine.line(reason, locale))
  ])
]

export const idle = (all: readonly IdleFund[], locale: Locale): readonly string[] =>
  all.flatMap(({ fund, name, reasons }) => reasons.map((reason) => `${name ?? fund}${gap[locale]}${ReasonLine.line(reason, locale)}`))
