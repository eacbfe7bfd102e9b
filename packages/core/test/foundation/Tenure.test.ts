import { describe, expect, it } from "vitest"
import { ended, isOpen, joined, joinedBy, type Tenure } from "../../src/foundation/Tenure.ts"
import { day } from "../law/policies.ts"

const days = (text: string): Tenure => {
  const [from = "", until = ""] = text.split("–")
  return { from: day(`2026-03-${from}`), ...(until === "" ? {} : { until: day(`2026-03-${until}`) }) }
}

describe("a role from a day until a day", () => {
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
