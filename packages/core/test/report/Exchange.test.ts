/**
 * Whether small counts stay hidden in all that is shown together: children by place at each time, places that are shown as one in brackets. At least five
 * people are shown.
 */
import { describe, expect, it } from "vitest"
import * as Exchange from "../../src/report/Exchange.ts"

type Time = readonly [blocks: string, people: Readonly<Record<string, number>>, more?: readonly Exchange.Person[]]

const child = (place: string) => ({ place, groups: ["child"] })
const shown = ([blocks, people, more = []]: Time): Exchange.Shown =>
  Exchange.shownAs(
    Exchange.peopleIn([...Object.entries(people).flatMap(([place, count]) => Array.from({ length: count }, () => child(place))), ...more]),
    blocks.split(" ").map((block) => block.split("+")),
    [["child"], ["elder"]]
  )
const hides = (places: string, ...times: readonly Time[]) => Exchange.hides(times.map(shown), places.split(" "), 5)

describe("a small count stays hidden", () => {
  it.each<readonly [string, boolean, string, readonly Time[]]>([
    ["beside enough others", true, "a", [["a+b", { a: 2, b: 3 }]]],
    ["beside one too few", false, "a", [["a+b", { a: 2, b: 2 }]]],
    ["of nobody at all", true, "a", [["a b", { a: 0, b: 9 }]]],
    ["only where it is small", true, "a", [["a b", { a: 5, b: 9 }]]],
    ["not by itself", false, "a", [["a b", { a: 4, b: 9 }]]],
    ["where it is not shown", true, "a", [["b", { a: 4, b: 9 }]]],
    [
      "beside others who are with it each time it is like this",
      true,
      "a",
      [
        ["a+b", { a: 2, b: 3 }],
        ["a+b", { a: 2, b: 4 }]
      ]
    ],
    [
      "beside as many as there are each time",
      false,
      "a",
      [
        ["a+b", { a: 2, b: 3 }],
        ["a+b", { a: 2, b: 2 }]
      ]
    ],
    [
      "beside others of each time together",
      true,
      "a",
      [
        ["a+b+c", { a: 2, b: 3 }],
        ["a+b+c", { a: 2, b: 1, c: 2 }]
      ]
    ],
    [
      "not beside others who were told by themselves and are like then",
      false,
      "a",
      [
        ["a b", { a: 9, b: 7 }],
        ["a+b", { a: 2, b: 7 }]
      ]
    ],
    [
      "beside others who were told by themselves and have changed",
      true,
      "a",
      [
        ["a b", { a: 9, b: 7 }],
        ["a+b", { a: 2, b: 6 }]
      ]
    ],
    [
      "beside others who were not told when it was like this",
      false,
      "a",
      [
        ["a", { a: 2 }],
        ["a+b", { a: 2, b: 7 }]
      ]
    ],
    [
      "beside a place of which the records, and nobody else, say that it was the same before it was shown",
      true,
      "a",
      [
        ["a+c", { a: 2, b: 7, c: 9 }],
        ["a+b+c", { a: 2, b: 7, c: 1 }]
      ]
    ],
    [
      "beside a place that nobody knew of before",
      true,
      "a",
      [
        ["a+c", { a: 2, c: 6 }],
        ["a+b+c", { a: 2, b: 7, c: 9 }]
      ]
    ],
    // What is known of b in the last two and of a in the first two leaves five, six and five no way but four in c at most.
    [
      "not in three times, though in any two",
      false,
      "c",
      [
        ["a+b+c", { a: 2, b: 1, c: 2 }],
        ["a+b+c", { a: 2, b: 2, c: 2 }],
        ["a+b+c", { a: 1, b: 2, c: 2 }]
      ]
    ],
    [
      "at every time, not the first alone",
      false,
      "a",
      [
        ["a+b", { a: 9, b: 9 }],
        ["a b", { a: 2, b: 8 }]
      ]
    ],
    [
      "though one who changes places is counted once",
      false,
      "a",
      [
        ["a+b", { a: 2, b: 2 }],
        ["a+b", { a: 7, b: 1 }]
      ]
    ],
    // At the first time b is like at the second, at which a is: whoever is in b stays there as long as b is like that.
    [
      "beside those who may change places at every time that is like one of theirs",
      true,
      "a",
      [
        ["a+b", { a: 2, b: 4 }],
        ["a+b", { a: 1, b: 4 }],
        ["a+b", { a: 1, b: 7 }]
      ]
    ],
    [
      "not where one of those times told them apart",
      false,
      "a",
      [
        ["a+b", { a: 2, b: 3 }],
        ["a b", { a: 1, b: 3 }]
      ]
    ]
  ])("%s: %s", (_, expected, places, times) => expect(hides(places, ...times)).toBe(expected))

  it("by each group, and in all", () => {
    const elder = (place: string) => ({ place, groups: ["elder"] })
    const both = (place: string) => ({ place, groups: ["elder", "child"] })
    expect(hides("a", ["a+b", { a: 5, b: 9 }, [elder("a")]])).toBe(false)
    expect(hides("a", ["a+b", { a: 5, b: 9 }, ["a", "b", "b", "b", "b"].map(elder)])).toBe(true)
    expect(hides("a", ["a+b", { a: 5, b: 9 }, ["a", "b", "b", "b", "b"].map(both)])).toBe(true)
    // In whichever order the groups of somebody stand.
    const swapped = (place: string) => ({ place, groups: ["child", "elder"] })
    const [then, now] = [["b", "b", "b", "b"].map(both), ["b", "b", "b", "b"].map(swapped)]
    expect(hides("a", ["a b", { a: 9, b: 9 }, then], ["a+b", { a: 5, b: 9 }, [...now, both("a")]])).toBe(false)
  })
  it("though somebody whom no group counts came or went, it may be known that nobody of those counted did", () => {
    const uncounted = [{ place: "b", groups: [] }]
    expect(hides("a", ["a b", { a: 9, b: 7 }], ["a+b", { a: 2, b: 7 }, uncounted])).toBe(false)
  })
})
