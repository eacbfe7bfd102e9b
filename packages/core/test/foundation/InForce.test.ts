import { describe, expect, it } from "vitest"
import { isInForce, shareDay } from "../../src/foundation/InForce.ts"
import { day } from "../law/policies.ts"

describe("something that holds from a day until a day", () => {
  it.each([
    [{}, [true, true, true, true]],
    [{ from: day("2026-03-02") }, [false, true, true, true]],
    [{ until: day("2026-03-03") }, [true, true, true, false]],
    [{ from: day("2026-03-02"), until: day("2026-03-03") }, [false, true, true, false]]
  ])("%j, on the 1st, 2nd, 3rd and 4th: %j", (one, expected) =>
    expect(["01", "02", "03", "04"].map((on) => isInForce(one, day(`2026-03-${on}`)))).toEqual(expected)
  )
})

describe("two that hold", () => {
  const [march, open, ended, always] = [
    { from: day("2026-03-01"), until: day("2026-03-31") },
    { from: day("2026-03-31") },
    { until: day("2026-02-28") },
    {}
  ] as const
  it.each([
    [march, open, true],
    [march, { from: day("2026-04-01") }, false],
    [march, ended, false],
    [march, { until: day("2026-03-01") }, true],
    [open, ended, false],
    [always, ended, true],
    [always, always, true],
    // It holds on no day.
    [{ from: day("2026-03-20"), until: day("2026-03-10") }, march, false]
  ])("%j and %j share a day: %s", (a, b, expected) => expect([shareDay(a, b), shareDay(b, a)]).toEqual([expected, expected]))
})
