import { describe, expect, it } from "vitest"
import { ended, isInForce, isOpen, joined, joinedBy, shareDay, type Tenure } from "../../src/foundation/InForce.ts"
import { day } from "../law/policies.ts"

const days = (text: string): Tenure => {
  const [from = "", until = ""] = text.split("–")
  return { from: day(`2026-03-${from}`), ...(until === "" ? {} : { until: day(`2026-03-${until}`) }) }
}

describe("something that holds from a day until a day", () => {
  it.each([
    [{}, [true, true, true, true]],
    [{ from: day("2026-03-02") }, [false, true, true, true]],
    [{ until: day("2026-03-03") }, [true, true, true, false]],
    [days("02–03"), [false, true, true, false]]
  ])("%j, on the 1st, 2nd, 3rd and 4th: %j", (one, expected) =>
    expect(["01", "02", "03", "04"].map((on) => isInForce(one, day(`2026-03-${on}`)))).toEqual(expected)
  )
  it("ends where it is open and meant, and keeps its end", () => {
    const all = [days("01–02"), days("03"), days("04")]
    const end = day("2026-03-09")
    expect(all.map(isOpen)).toEqual([false, true, true])
    expect(ended(all, end, ({ from }) => from < day("2026-03-04"))).toStrictEqual([days("01–02"), days("03–09"), days("04")])
  })
  it.each([
    [[], []],
    [
      ["05", "01–02"],
      ["01–02", "05"]
    ],
    [["01–02", "03–04"], ["01–04"]],
    [
      ["01–02", "04–05"],
      ["01–02", "04–05"]
    ],
    [["01–05", "02–03"], ["01–05"]],
    [["01–03", "03–03"], ["01–03"]],
    [["01", "03–04"], ["01"]],
    [["01–03", "02"], ["01"]],
    [["04–05", "01–02", "03–03"], ["01–05"]]
  ])("%j are, joined, %j", (all, expected) => expect(joined(all.map(days))).toStrictEqual(expected.map(days)))
  it.each<readonly [readonly (readonly [string, string])[], readonly (readonly [string, string])[]]>([
    [[], []],
    [
      [
        ["b", "01–02"],
        ["a", "03"],
        ["b", "03–04"]
      ],
      [
        ["b", "01–04"],
        ["a", "03"]
      ]
    ],
    [
      [
        ["b", "02"],
        ["c", "02–03"],
        ["a", "02"],
        ["c", "05"]
      ],
      [
        ["a", "02"],
        ["b", "02"],
        ["c", "02–03"],
        ["c", "05"]
      ]
    ]
  ])("%j are, joined by name, %j: what began first, then by name", (all, expected) => {
    const named = (of: typeof all) => of.map(([name, text]) => [name, days(text)] as const)
    expect(joinedBy(named(all))).toStrictEqual(named(expected))
    expect(joinedBy(named(all.toReversed()))).toStrictEqual(named(expected))
  })
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
