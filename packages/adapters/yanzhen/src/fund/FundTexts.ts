/** What is said of funds in lines for people. */
import type { Statements, Sustaining } from "@yanzhen/core/desk"
import { Day, type Message, Options, type Period } from "@yanzhen/core/foundation"
import { FundOptions } from "@yanzhen/core/fund"
import type { Locale } from "../Reason.ts"
import type { DutiesOfFund, DutiesOfHost, DutyOf, IdleFund } from "./Funds.ts"
import { type Called, gap, type Key, money, pool, word } from "./FundWords.ts"
import * as ReasonLine from "./ReasonLine.ts"

const balances = (key: "opening" | "closing", all: readonly Statements.Balance[], called: Called, locale: Locale): readonly string[] =>
  all.map(({ currency, restriction, account, amount }) =>
    word(
      key,
      {
        restriction: pool(restriction, called, locale),
        account: Options.title(FundOptions.account, account, locale),
        amount: money(amount, currency, locale)
      },
      locale
    )
  )

/** Why what was given is below zero, where it is shown. */
export const credit = (shown: readonly { readonly account?: string | undefined }[], locale: Locale): readonly string[] =>
  shown.some(({ account }) => account === "given") ? [word("credit", {}, locale)] : []

export const line = (
  { on, number = 0, type, currency = "", restriction, award, from = "given", to = "given", amount = 0 }: Statements.Line,
  called: Called,
  locale: Locale
): string =>
  word(
    award === undefined ? "line" : "line-of-award",
    {
      on: on === undefined ? "" : Day.text(on),
      number,
      what: type === undefined ? "" : Options.title(FundOptions.booked, type, locale),
      restriction: pool(restriction, called, locale),
      from: Options.title(FundOptions.account, from, locale),
      to: Options.title(FundOptions.account, to, locale),
      amount: money(amount, currency, locale),
      award
    },
    locale
  )

export const statement = (
  of: Pick<Statements.Statement, "opening" | "lines" | "closing"> & { readonly period: Period.Period },
  called: Called,
  locale: Locale
): readonly string[] => [
  word("statement", { first: Day.text(of.period.first), last: Day.text(of.period.last) }, locale),
  ...balances("opening", of.opening, called, locale),
  ...of.lines.map((one) => line(one, called, locale)),
  ...balances("closing", of.closing, called, locale),
  ...credit([...of.opening, ...of.closing], locale)
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
