import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CapitalAmount from "../../src/foundation/CapitalAmount.ts"
import * as Money from "../../src/foundation/Money.ts"
import { money, natural } from "../../src/testing/Amounts.ts"

const yuan = (text: string): Money.Money => Money.fromYuanText(text) ?? expect.fail(text)

describe("支付结算办法, annex 1", () => {
  it.each([
    ["1234.50", "壹仟贰佰叁拾肆元伍角整"],
    ["12005.06", "壹万贰仟零伍元零陆分"],
    ["0.30", "叁角整"],
    ["100000.00", "壹拾万元整"],
    ["0.00", "零元整"],
    ["0.05", "伍分"],
    ["0.15", "壹角伍分"],
    ["10.00", "壹拾元整"],
    ["10.05", "壹拾元零伍分"],
    ["10.50", "壹拾元伍角整"],
    ["1409.50", "壹仟肆佰零玖元伍角整"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["1680.32", "壹仟陆佰捌拾元叁角贰分"],
    ["107000.53", "壹拾万柒仟元伍角叁分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["325.04", "叁佰贰拾伍元零肆分"],
    ["100000000.00", "壹亿元整"],
    ["100000001.00", "壹亿零壹元整"],
    ["100010000.00", "壹亿零壹万元整"],
    ["1000000000000.00", "壹万亿元整"],
    ["90071992547409.91", "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分"],
    ["-20.00", "负贰拾元整"],
    ["11000.00", "壹万壹仟元整"],
    ["101000.00", "壹拾万壹仟元整"],
    ["0.07", "柒分"]
  ])("MON-02: %s is %s", (text, capital) => {
    expect(CapitalAmount.write(yuan(text))).toBe(capital)
    expect(CapitalAmount.read(capital)).toBe(yuan(text))
  })
  it.each([
    ["壹仟贰佰叁拾肆元伍角", "1234.50"],
    ["人民币壹仟陆佰捌拾元零叁角贰分", "1680.32"],
    ["壹拾万零柒仟元零伍角叁分", "107000.53"],
    ["壹拾万零柒仟元伍角叁分", "107000.53"],
    ["壹拾圆正", "10.00"],
    [" 壹拾元整 ", "10.00"],
    ["壹拾元零伍角", "10.50"]
  ])("MON-02: %s is read as %s", (capital, text) => expect(CapitalAmount.read(capital)).toBe(yuan(text)))
  it.each([
    "",
    "元整",
    "壹拾元",
    "拾元整",
    "壹佰伍元整",
    "壹佰零伍拾元整",
    "壹仟零零伍元整",
    "伍分整",
    "壹角伍分整",
    "壹元伍分",
    "一百元整",
    "壹佰元整整",
    "壹佰整元整",
    "壹佰元人民币整",
    "壹正佰元整",
    "零壹角整",
    "壹元零壹角",
    "壹万零壹仟元整",
    "玖仟万亿元整",
    "零元",
    "负零元整",
    "壹万万元整",
    "壹佰元伍角零分",
    "壹佰贰元整",
    "玖佰万亿元整",
    "壹佰元整吗"
  ])("MON-02: %j is no amount on a receipt", (capital) => expect(CapitalAmount.read(capital)).toBeUndefined())

  it("what is written is read back, and no two amounts are written alike", () => {
    const amount = fc
      .tuple(
        fc.oneof(
          money(),
          natural(),
          fc.integer({ min: 0, max: 15 }).chain((power) => fc.integer({ min: 0, max: 9 }).map((n) => n * 10 ** power))
        ),
        fc.boolean()
      )
      .map(([size, isNegative]) => Money.of(isNegative ? 0 - size : size) ?? Money.zero)
    fc.assert(
      fc.property(amount, (one) => {
        const capital = CapitalAmount.write(one)
        expect(CapitalAmount.read(capital), capital).toBe(one)
        if (one !== 0) expect(capital).not.toMatch(/零零|零[元拾佰仟万亿]/)
      }),
      { numRuns: 2000, examples: [[0 as Money.Money], [Number.MAX_SAFE_INTEGER as Money.Money]] }
    )
  })
})
