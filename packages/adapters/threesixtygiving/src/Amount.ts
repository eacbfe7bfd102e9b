/**
 * Amounts between the standard's numbers and whole smallest coins, never through a rounded fraction. What a reader would get wrong: a number is
 * taken as it is written (10.1 is ten and one tenth), and one with more decimals than its currency has is refused, not rounded.
 */
import * as Currency from "./Currency.ts"

export type Fault = "not-a-number" | "with-a-unit" | "too-fine" | "too-large"

export type Read = { readonly ok: true; readonly minor: number } | { readonly ok: false; readonly because: Fault }

const shape = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/
const unit = /^-?[\d,.]+\s*(?:万?元|￥|¥|£|\$|€|[A-Za-z]+)$|^(?:￥|¥|£|\$|€)\s*-?[\d,.]+$/

/** Text of an amount in a currency: full-width digits and separators of thousands are read, units are not. */
export const fromText = (text: string, currency: string): Read => {
  const plain = text.normalize("NFKC").trim()
  const match = shape.exec(plain)
  if (match === null) return { ok: false, because: unit.test(plain) ? "with-a-unit" : "not-a-number" }
  const [, sign = "", whole = "", fraction = ""] = match
  const decimals = Currency.decimalsOf(currency) ?? 2
  if (fraction.length > decimals && /[1-9]/.test(fraction.slice(decimals))) return { ok: false, because: "too-fine" }
  const minor = Number(whole.replaceAll(",", "") + fraction.slice(0, decimals).padEnd(decimals, "0"))
  if (!Number.isSafeInteger(minor)) return { ok: false, because: "too-large" }
  return { ok: true, minor: sign === "-" && minor !== 0 ? -minor : minor }
}

/** A JSON number of an amount. One that is written with an exponent is outside every budget. */
export const fromNumber = (amount: number, currency: string): Read => {
  const text = String(amount)
  return /e/i.test(text) ? { ok: false, because: amount % 1 === 0 ? "too-large" : "too-fine" } : fromText(text, currency)
}

/** The decimal text of an amount: `1234.50` of 123450 fen. */
export const text = (minor: number, currency: string): string => {
  const decimals = Currency.decimalsOf(currency) ?? 2
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0")
  const whole = digits.slice(0, digits.length - decimals)
  return `${minor < 0 ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(-decimals)}`}`
}

/** The standard's number: the one nearest to the exact decimal, which reads back to the same coins. */
export const number = (minor: number, currency: string): number => Number(text(minor, currency))
