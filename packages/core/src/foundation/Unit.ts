/**
 * How a raw value is shown. Values are integers inside; the unit of a field, parameter or placeholder says what they count.
 *
 * `hours` counts hours; service time is counted in minutes, and `minutes-as-hours` shows such minutes as hours ("3.17 小时"). A `last day` that
 * is not there is no unknown one: what it would end goes on.
 */
import * as Day from "./Day.ts"
import * as Minute from "./Minute.ts"
import * as Minutes from "./Minutes.ts"
import { units } from "./messages/units.ts"
import type { Locale } from "./Message.ts"

/** One that has its word in every language. */
export type Named = keyof (typeof units)["en"]

const isDay = (value: number): value is Day.Day => Day.isDay(value)

/** Hundredths with two decimals, in integers only: fen as yuan, points of an assessment. */
const decimals = (hundredths: number): string => {
  const size = Math.abs(hundredths)
  const rest = size % 100
  return `${hundredths < 0 ? "-" : ""}${(size - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`
}

/** Hundredths of a coin, half-up; 6,000 units are one (`reward/Coins`). */
const coinHundredths = (coinUnits: number): number => Math.sign(coinUnits) * Math.floor((Math.abs(coinUnits) + 3_000) / 6_000)

/** 1231 as 12-31: a day of every year. */
const monthDay = (value: number): string => String(value).padStart(4, "0").replace(/(..)$/, "-$1")

const number = (value: number, unit: string): string => {
  const day = unit === "minute" ? Math.floor(value / Minute.minutesPerDay) : value
  switch (unit) {
    case "day":
    case "last day":
    case "minute":
      if (!isDay(day)) return String(value)
      return unit === "minute" ? Minute.text(value as Minute.Minute) : Day.text(day)
    case "fen":
    case "point-hundredths":
      return decimals(value)
    case "coin-units":
      return decimals(coinHundredths(value))
    case "month and day":
      return monthDay(value)
    case "minutes-as-hours":
      return Minutes.hoursText(value as Minutes.Minutes)
    default:
      return String(value)
  }
}

/** What a unit is called; empty where the number says it all. */
export const name = (unit: string, locale: Locale): string => {
  const words: Readonly<Record<string, string>> = units[locale]
  return Object.hasOwn(words, unit) ? (words[unit] ?? "") : unit
}

/** A value in words. A unit that is not known is written after the number as it is. */
export const show = (value: number | string | boolean | undefined, unit: string | undefined, locale: Locale): string => {
  const words: Readonly<Record<string, string>> = units[locale]
  if (value === undefined) return words[unit === "last day" ? "no last day" : "unknown"] ?? ""
  if (typeof value === "boolean") return words[String(value)] ?? ""
  if (typeof value === "string" || unit === undefined) return String(value)
  const text = number(value, unit)
  const word = name(unit, locale)
  return word === "" ? text : `${text} ${word}`
}
