import { describe, expect, it } from "vitest"
import * as Money from "../../src/foundation/Money.ts"

const yuan = (text: string): Money.Money => {
  const money = Money.fromYuanText(text)
  if (money === undefined) throw new RangeError(text)
  return money
}

describe("MON-01: parts add up to the whole", () => {
  it.each([
    ["MON-01: 1000.00 split in 3 → 333.34 + 333.33 + 333.33", "1000.00", [1, 1, 1], ["333.34", "333.33", "333.33"]],
    ["MON-01: 9999.99 at 60/30/10 → 5999.99 + 3000.00 + 1000.00 (VEN-07)", "9999.99", [60, 30, 10], ["5999.99", "3000.00", "1000.00"]],
    ["MON-01: 0.01 split in 3 → the first gets the fen", "0.01", [1, 1, 1], ["0.01", "0.00", "0.00"]],
    ["MON-01: a part of weight nothing gets nothing", "0.05", [0, 1, 1], ["0.00", "0.03", "0.02"]],
    ["MON-01: a debt is split like an amount", "-1000.00", [1, 1, 1], ["-333.34", "-333.33", "-333.33"]]
  ])("%s", (_, whole, weights, parts) => expect(Money.split(yuan(whole), weights).map(Money.yuanText)).toEqual(parts))

  it("MON-01: equal parts are the split with equal weights", () => {
    expect(Money.splitEvenly(yuan("1000.00"), 3).map(Money.yuanText)).toEqual(["333.34", "333.33", "333.33"])
    expect(Money.splitEvenly(yuan("1"), 1)).toEqual([yuan("1")])
    for (const wrong of [0, 1.5, -1, 100_001]) expect(() => Money.splitEvenly(yuan("1"), wrong)).toThrow("parts must be 1–100000")
    expect(() => Money.split(yuan("1"), [])).toThrow(RangeError)
    expect(() => Money.split(yuan("1"), [0, 0])).toThrow(RangeError)
  })
})

describe("MON-01: shares without fractions", () => {
  it.each([
    ["MON-01: 3 fen is below 70 % of 5 fen", 3, 5, false],
    ["MON-01: 4 fen reaches 70 % of 5 fen", 4, 5, true],
    ["MON-01: 7 fen is exactly 70 % of 10 fen", 7, 10, true],
    ["MON-01: 0 fen reaches 70 % of nothing", 0, 0, true]
  ])("%s", (_, part, whole, reached) => expect(Money.isAtLeast(part as Money.Money, whole as Money.Money, 70, 100)).toBe(reached))

  it.each([
    [3, true],
    [7, true],
    [8, false]
  ])("MON-01: %i fen is at most 70 %% of 10 fen: %s", (part, within) => {
    expect(Money.isAtMost(part as Money.Money, 10 as Money.Money, 70, 100)).toBe(within)
  })

  it.each([
    ["MON-01: half a fen goes up", 1, 1, 2, 1],
    ["MON-01: just under half a fen goes down", 49, 1, 100, 0],
    ["MON-01: 3.5 fen → 4", 5, 70, 100, 4],
    ["MON-01: a debt rounds as the amount does", -5, 70, 100, -4],
    ["MON-01: nothing has no sign", 0, 70, 100, 0]
  ])("%s", (_, money, numerator, denominator, part) => expect(Money.share(money as Money.Money, numerator, denominator)).toBe(part))
})

describe("yuan as text", () => {
  it.each([
    ["0", 0, "0.00"],
    ["0.01", 1, "0.01"],
    ["0.1", 10, "0.10"],
    ["1000", 100_000, "1000.00"],
    ["1,000.00", 100_000, "1000.00"],
    ["1,234,567.89", 123_456_789, "1234567.89"],
    ["12,345.6", 1_234_560, "12345.60"],
    ["-3.20", -320, "-3.20"],
    ["-0", 0, "0.00"],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER, "90071992547409.91"]
  ])("%s is %i fen, written %s", (text, fen, back) => {
    expect(yuan(text)).toBe(fen)
    expect(Money.yuanText(yuan(text))).toBe(back)
  })

  it.each(["", "1.005", "1e3", "1,00.00", ",100", "1,0000", "1.", ".5", "+1", "1 000", "¥1", "１", "--1", "90071992547409.92", "1.5.0"])(
    "%j is no amount",
    (text) => expect(Money.fromYuanText(text)).toBeUndefined()
  )
})

it("adds, takes away and has no negative nothing", () => {
  expect(Money.minus(Money.plus(yuan("5.00"), yuan("3.00")), yuan("1.00"))).toBe(700)
  expect(Money.share(yuan("-0.01"), 1, 100)).toBe(0)
  expect(Money.split(yuan("-0.01"), [1, 1])).toEqual([-1, 0])
  expect(Money.splitEvenly(yuan("1.00"), 100_000).filter((part) => part === 1)).toHaveLength(100)
})

it("never loses a fen silently", () => {
  const most = yuan("90071992547409.91")
  expect(() => Money.plus(most, 1 as Money.Money)).toThrow(RangeError)
  expect(() => Money.minus(Money.minus(Money.zero, most), 1 as Money.Money)).toThrow(RangeError)
  expect(() => Money.sum([most, most, Money.minus(Money.zero, most)])).toThrow(RangeError)
  expect(() => Money.share(most, 2, 1)).toThrow(RangeError)
  expect(Money.sum([yuan("1.10"), yuan("2.20")])).toBe(330)
  for (const wrong of [0.5, NaN, 2 ** 53]) expect(Money.of(wrong)).toBeUndefined()
})
