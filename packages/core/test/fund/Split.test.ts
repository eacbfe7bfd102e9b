import { describe, expect, it } from "vitest"
import * as Split from "../../src/fund/Split.ts"

describe("splits", () => {
  const percent = (of: number): Split.Share => ({ by: "percent", basisPoints: of * 100 })
  const fixed = (amount: number): Split.Share => ({ by: "fixed", amount })
  const rest: Split.Share = { by: "remainder" }
  it.each<readonly [number, readonly Split.Share[], readonly number[] | string]>([
    [100_000, [percent(60), percent(30), percent(10)], [60_000, 30_000, 10_000]],
    [100, [fixed(30), percent(50), rest], [30, 50, 20]],
    [-100, [fixed(-30), percent(50), rest], [-30, -50, -20]],
    [1, [percent(50), percent(50)], [1, 0]],
    [1, [percent(33), rest], [0, 1]],
    [
      10,
      [
        { by: "percent", basisPoints: 3333 },
        { by: "percent", basisPoints: 3333 },
        { by: "percent", basisPoints: 3334 }
      ],
      [3, 3, 4]
    ],
    [0, [percent(50), rest], [0, 0]],
    [100, [fixed(100), rest], [100, 0]],
    [100, [fixed(101), rest], "over"],
    [0, [fixed(1), rest], "over"],
    [100, [percent(60), percent(41)], "over"],
    [100, [fixed(60), percent(50), rest], "over"],
    [100, [percent(99)], "under"],
    [100, [], "under"],
    [100, [rest, rest], "two-remainders"],
    [100, [fixed(-1), rest], "no-part"],
    [100, [percent(-1), rest], "no-part"],
    [0.5, [rest], "no-part"]
  ])("of %i by %j: %j", (amount, shares, expected) => {
    const splitting = Split.split(amount, shares)
    expect(splitting.ok ? splitting.parts : splitting.because).toEqual(expected)
  })
})
