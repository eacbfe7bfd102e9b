/**
 * Amounts of renminbi as people type them: full-width digits, thousands separators, 元 and 万元, a currency sign, a minus.
 *
 * What a reader would get wrong: nothing is rounded, ever. `1.500` is 1.50 and is read; `1.005` is no amount of fen and is refused with
 * its reason; so is whatever can be read in two ways, such as `1,00`.
 */
import * as Money from "./Money.ts"

/** empty: nothing typed; no-amount: not a number as people write one; fraction-of-a-fen: finer than a fen; too-large: above the safe integers. */
export type Fault = "empty" | "no-amount" | "fraction-of-a-fen" | "too-large"

export type Reading = { readonly ok: true; readonly money: Money.Money } | { readonly ok: false; readonly because: Fault }

const refused = (because: Fault): Reading => ({ ok: false, because })

const narrowed: Readonly<Record<string, string>> = {
  "，": ",",
  "．": ".",
  "－": "-",
  "−": "-",
  "＋": "+",
  "￥": "¥",
  "\u3000": " ",
  圆: "元"
}

/** Full-width digits and signs as the plain ones. */
const narrow = (text: string): string =>
  text.replaceAll(/[０-９，．－−＋￥\u3000圆]/g, (sign) => narrowed[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** Places that the decimal point moves to reach fen. */
const places: Readonly<Record<string, number>> = { "": 2, 元: 2, 角: 1, 分: 0, 万: 6, 万元: 6, 亿: 10, 亿元: 10 }

const shape = /^([+-]?)(?:¥|CNY|RMB|人民币)? ?([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))? ?(元|角|分|万元|万|亿元|亿)?$/

const unit = /¥|CNY|RMB|人民币|[元角分万亿]/

/** Whether it says what it counts: `15,000` does not, `15,000元` and `¥15,000` do. */
export const saysUnit = (text: string): boolean => unit.test(narrow(text))

export const read = (text: string): Reading => {
  const plain = narrow(text).trim()
  if (plain === "") return refused("empty")
  const match = shape.exec(plain)
  if (match === null) return refused("no-amount")
  const [, before = "", after = "", digits = "", decimals = "", unit = ""] = match
  if (before !== "" && after !== "") return refused("no-amount")
  const moved = places[unit] ?? 0
  if (/[1-9]/.test(decimals.slice(moved))) return refused("fraction-of-a-fen")
  const size = Number(digits.replaceAll(",", "") + decimals.slice(0, moved).padEnd(moved, "0"))
  const money = Money.of(before + after === "-" ? -size : size)
  return money === undefined ? refused("too-large") : { ok: true, money }
}
