/**
 * Amounts in capital numerals (大写金额), as receipts carry them, both ways. 支付结算办法, annex 1.
 *
 * 整 stands after 元, may stand after 角, never after 分. A 零 stands where places are skipped; where only the unit or the ten-thousands
 * place is nothing the annex leaves it open, so it is read with and without, and written without. A text that says the amount in any other
 * way is refused: a receipt is no place to guess.
 */
import * as Money from "./Money.ts"

const digits = "零壹贰叁肆伍陆柒捌玖"
const ranks = ["仟", "佰", "拾", ""]
/** A 零 that may be left out. */
const open = "○"

/** 1–9999, with a 零 for places skipped in between, none before or after. */
const section = (size: number): string => {
  let text = ""
  let skipped = false
  const places = String(size).padStart(4, "0")
  for (let place = 0; place < 4; place++) {
    const digit = Number(places[place])
    if (digit === 0) {
      skipped = text !== ""
      continue
    }
    text += (skipped ? "零" : "") + (digits[digit] ?? "") + (ranks[place] ?? "")
    skipped = false
  }
  return text
}

const unit = 10_000
const big = unit * unit

/** What joins a higher part to the part below it: 零 where the lower one does not reach its first place, open where the higher ends in 0. */
const joint = (higher: number, lower: number, reach: number): string => (lower < reach / 10 ? "零" : higher % 10 === 0 ? open : "")

const integer = (size: number): string => {
  if (size < unit) return section(size)
  const [word, by] = size < big ? ["万", unit] : ["亿", big]
  const lower = size % by
  const higher = (size - lower) / by
  return integer(higher) + word + (lower === 0 ? "" : joint(higher, lower, by) + integer(lower))
}

/** With `open` where a 零 may stand or not, and no 整. */
const form = (money: Money.Money): string => {
  const size = Math.abs(money)
  const fen = size % 10
  const jiao = ((size % 100) - fen) / 10
  const yuan = (size - (size % 100)) / 100
  const whole = yuan === 0 ? "" : `${integer(yuan)}元`
  const tenths = jiao === 0 ? (fen === 0 || yuan === 0 ? "" : "零") : `${yuan !== 0 && yuan % 10 === 0 ? open : ""}${digits[jiao] ?? ""}角`
  const parts = whole + tenths + (fen === 0 ? "" : `${digits[fen] ?? ""}分`)
  return `${money < 0 ? "负" : ""}${parts === "" ? "零元" : parts}`
}

/** `壹仟贰佰叁拾肆元伍角整`. */
export const write = (money: Money.Money): string => `${form(money).replaceAll(open, "")}${Math.abs(money) % 10 === 0 ? "整" : ""}`

/** Whether a text is this form, each open 零 there or not. */
const says = (text: string, pattern: string): boolean => {
  let at = 0
  for (const sign of pattern) {
    if (sign === open) {
      if (text[at] === "零") at++
    } else if (text[at++] !== sign) return false
  }
  return at === text.length
}

/** What the numerals add up to, however they are put, and no number where there are others; `says` then asks whether they may be put so. */
const added = (text: string): number => {
  const values: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }
  let [total, high, part, digit, fen] = [0, 0, 0, 0, 0]
  for (const sign of text) {
    const known = digits.indexOf(sign)
    if (known >= 0) digit = known
    else {
      if (sign === "万" || sign === "亿") {
        part += digit
        if (sign === "万") high = (high + part) * unit
        else [total, high] = [(total + high + part) * big, 0]
        part = 0
      } else if (sign === "元") [total, high, part] = [(total + high + part + digit) * 100, 0, 0]
      else if (sign === "角") fen += digit * 10
      else if (sign === "分") fen += digit
      else part += digit * (values[sign] ?? Number.NaN)
      digit = 0
    }
  }
  return total + fen
}

/** The amount that a receipt says; 圆 for 元, 正 for 整 and 人民币 before it are read too. Undefined for anything else. */
export const read = (text: string): Money.Money | undefined => {
  const plain = text
    .trim()
    .replace(/^人民币/, "")
    .replaceAll("圆", "元")
    .replace(/正$/, "整")
  const isNegative = plain.startsWith("负")
  const body = plain.slice(isNegative ? 1 : 0).replace(/整$/, "")
  const size = added(body)
  const money = Money.of(isNegative ? -size : size)
  if (money === undefined) return undefined
  const isWhole = plain.endsWith("整")
  const mayEnd = isWhole ? money % 10 === 0 : money % 100 !== 0
  return mayEnd && says(plain.replace(/整$/, ""), form(money)) ? money : undefined
}
