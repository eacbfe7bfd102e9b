/**
 * How amounts and purposes of funds are said. An amount of renminbi is shown in yuan; of another currency in its smallest coin, by its code. A
 * restriction has its name where it was given one, and else its id.
 */
import { Message, Options } from "@yanzhen/core/foundation"
import { Account, FundOptions } from "@yanzhen/core/fund"
import { funds } from "../messages/funds.ts"
import type { Locale } from "../Reason.ts"

export type Key = keyof (typeof funds)["en"]

export const word = (key: Key, values: Message.Values, locale: Locale): string => Message.text(funds, key, values, locale)

export const money = (amount: number, currency: string, locale: Locale): string =>
  currency === "CNY" ? Message.show(amount, "fen", locale) : `${amount} ${currency}`

/** Restrictions of one fund by their names. */
export type Called = ReadonlyMap<string, string>

export const calledOf = (all: readonly { readonly restriction: string; readonly name?: string | undefined }[]): Called =>
  new Map(all.flatMap(({ restriction, name }) => (name === undefined ? [] : [[restriction, name] as const])))

export const pool = (restriction: string | undefined, called: Called, locale: Locale): string =>
  restriction === undefined ? Options.title(FundOptions.pool, Account.general, locale) : (called.get(restriction) ?? restriction)

export const gap = { "zh-CN": "；", en: "; " } as const
