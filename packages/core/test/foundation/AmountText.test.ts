import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as AmountText from "../../src/foundation/AmountText.ts"
import * as Money from "../../src/foundation/Money.ts"
import { money } from "../../src/testing/Amounts.ts"

describe("amounts as people type them", () => {
  it.each([
    ["1000", 100_000],
    ["1,000.5", 100_050],
    ["12,345,678.90", 1_234_567_890],
    ["１，２３４．５０", 123_450],
    ["￥1,234.50元", 123_450],
    ["人民币 20000 圆", 2_000_000],
    ["1.5万元", 1_500_000],
    ["1.234567万", 1_234_567],
    ["2亿元", 20_000_000_000],
    ["5角", 50],
    ["7分", 7],
    ["-3.20", -320],
    ["－3.20", -320],
    ["¥-3.20", -320],
    ["+3", 300],
    ["0", 0],
    ["-0", 0],
    ["1.500", 150],
    ["1.5000000万", 1_500_000],
    ["000000000000000000012", 1200],
    ["　12　", 1200],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER]
  ])("MON-01: %j is %i fen", (text, fen) => expect(AmountText.read(text)).toEqual({ ok: true, money: fen }))
  it.each([
    ["", "empty"],
    ["　 ", "empty"],
    ["1.005", "fraction-of-a-fen"],
    ["1.0000001万元", "fraction-of-a-fen"],
    ["1.05角", "fraction-of-a-fen"],
    ["0.5分", "fraction-of-a-fen"],
    ["90071992547409.92", "too-large"],
    ["99999999999亿元", "too-large"],
    ["900719925474099200", "too-large"],
    ["12345678901234567890123", "too-large"],
    ["1,00", "no-amount"],
    ["1,0000", "no-amount"],
    ["12,34万", "no-amount"],
    ["1e3", "no-amount"],
    [".5", "no-amount"],
    ["1.", "no-amount"],
    ["--1", "no-amount"],
    ["-¥-1", "no-amount"],
    ["约100元", "no-amount"],
    ["100元整", "no-amount"],
    ["$5", "no-amount"],
    ["5元5角", "no-amount"]
  ])("MON-01: %j is refused: %s", (text, because) => expect(AmountText.read(text)).toEqual({ ok: false, because }))

  it.each([
    ["15,000", false],
    ["１５．００", false],
    ["", false],
    ["15,000元", true],
    ["150圆", true],
    ["¥15,000", true],
    ["￥15", true],
    ["CNY 5", true],
    ["RMB5", true],
    ["人民币5", true],
    ["5角", true],
    ["5分", true],
    ["1.5万", true],
    ["2亿", true]
  ])("MON-01: whether %j says what it counts: %s", (text, said) => expect(AmountText.saysUnit(text)).toBe(said))

  const wide = (text: string): string => text.replaceAll(/[0-9.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  it("an amount that is written is read again, narrow or wide, in yuan or in ten thousands", () => {
    fc.assert(
      fc.property(money(), fc.boolean(), (size, isNegative) => {
        const amount = (isNegative ? 0 - size : size) as Money.Money
        const fen = String(size).padStart(7, "0")
        const tenThousands = `${isNegative ? "-" : ""}${fen.slice(0, -6)}.${fen.slice(-6)}万元`
        for (const text of [Money.yuanText(amount), wide(Money.yuanText(amount)), `${Money.yuanText(amount)} 元`, tenThousands])
          expect(AmountText.read(text), text).toEqual({ ok: true, money: Money.of(amount) })
      })
    )
  })
  it("agrees with the strict reader wherever that one reads", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("0", "1", "9", ",", ".", "-"), maxLength: 20 }), (text) => {
        const strict = Money.fromYuanText(text)
        const reading = AmountText.read(text)
        if (strict !== undefined) expect(reading).toEqual({ ok: true, money: strict })
      })
    )
  })
})
