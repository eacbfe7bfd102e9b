/**
 * An amount of renminbi in whole fen. Yuan exist only as text; no amount is ever a fraction.
 *
 * Every operation that could leave the safe integers throws a `RangeError` instead of losing a fen.
 */
import type { Brand } from "effect/Brand"
import * as Ratio from "./Ratio.ts"

export type Money = number & Brand<"Money">

export const zero = 0 as Money
/** ISO 4217, where an amount stands beside others of other currencies. */
export const renminbi = "CNY"

/** From fen; undefined unless a safe integer. Adding 0 turns −0 into 0. */
export const of = (amountFen: number): Money | undefined => (Number.isSafeInteger(amountFen) ? ((amountFen + 0) as Money) : undefined)

const safe = (amountFen: number): Money => {
  const money = of(amountFen)
  if (money === undefined) throw new RangeError(`not a safe amount of fen: ${amountFen}`)
  return money
}

export const plus = (a: Money, b: Money): Money => safe(a + b)

export const minus = (a: Money, b: Money): Money => safe(a - b)

export const sum = (all: Iterable<Money>): Money => {
  let total = zero
  for (const money of all) total = plus(total, money)
  return total
}

/** Part of an amount, half-up to the fen; of a debt, the same part with the sign turned. */
export const share = (money: Money, numerator: number, denominator: number): Money =>
  safe(Math.sign(money) * Ratio.halfUp(Math.abs(money), numerator, denominator))

/** Whether `part` is at least that share of `whole`, by cross-multiplication; both amounts must not be negative. */
export const isAtLeast = (part: Money, whole: Money, numerator: number, denominator: number): boolean =>
  Ratio.compare(part, whole, numerator, denominator) >= 0

/** Whether `part` is at most that share of `whole`. */
export const isAtMost = (part: Money, whole: Money, numerator: number, denominator: number): boolean =>
  Ratio.compare(part, whole, numerator, denominator) <= 0

/** Parts in proportion to the weights that add up to the amount exactly: largest remainder, ties to the earlier part. */
export const split = (money: Money, weights: readonly number[]): readonly Money[] =>
  Ratio.split(Math.abs(money), weights).map((part) => safe(Math.sign(money) * part))

/** As equal as fen allow; the earlier parts are the larger. */
export const splitEvenly = (money: Money, parts: number): readonly Money[] => {
  if (!Number.isInteger(parts) || parts < 1 || parts > 100_000) throw new RangeError(`parts must be 1–100000: ${parts}`)
  return split(
    money,
    Array.from({ length: parts }, () => 1)
  )
}

/** `1234.50`: yuan with two decimals, no separators. */
export const yuanText = (money: Money): string => {
  const size = Math.abs(money)
  const fen = size % 100
  return `${money < 0 ? "-" : ""}${(size - fen) / 100}.${fen < 10 ? "0" : ""}${fen}`
}

const shape = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** Yuan as text: `1000`, `1000.5`, `1,000.00`, `-3.20`. More than two decimals or any other sign is undefined. */
export const fromYuanText = (text: string): Money | undefined => {
  const match = shape.exec(text)
  if (match === null) return undefined
  const [, sign, yuan = "", fen = ""] = match
  const size = Number(yuan.replaceAll(",", "")) * 100 + Number(fen.padEnd(2, "0"))
  return of(sign === "-" ? -size : size)
}
