import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Minutes from "../../src/foundation/Minutes.ts"

const m = (minutes: number) => minutes as Minutes.Minutes

describe("hours as text, half-up", () => {
  it.each([
    [0, "0.00"],
    [1, "0.02"],
    [2, "0.03"],
    [3, "0.05"],
    [29, "0.48"],
    [30, "0.50"],
    [59, "0.98"],
    [60, "1.00"],
    [95, "1.58"],
    [190, "3.17"],
    [6000, "100.00"],
    [-95, "-1.58"],
    [-1, "-0.02"]
  ])("%i min → %s h", (minutes, text) => expect(Minutes.hoursText(m(minutes))).toBe(text))

  it("is never further than half a hundredth from the truth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (minutes) => {
        const hundredths = Number(Minutes.hoursText(m(minutes)).replace(".", ""))
        return Math.abs(hundredths * 60 - minutes * 100) <= 30
      })
    )
  })
})

it("is a safe integer or nothing", () => {
  expect(Minutes.of(95)).toBe(95)
  expect(Object.is(Minutes.of(-0), 0)).toBe(true)
  for (const wrong of [0.5, NaN, Infinity, 2 ** 53]) expect(Minutes.of(wrong)).toBeUndefined()
  expect(Minutes.sum([m(1), m(2), Minutes.plus(m(3), m(4))])).toBe(10)
})
