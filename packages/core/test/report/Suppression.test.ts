import { describe, expect, it } from "vitest"
import * as Suppression from "../../src/report/Suppression.ts"

const leaf = (id: string): Suppression.Place => ({ id, parts: [] })
const district: Suppression.Place = {
  id: "district",
  parts: [
    { id: "north", parts: [leaf("n1"), leaf("n2"), leaf("n3")] },
    { id: "south", parts: [leaf("s1"), leaf("s2")] }
  ]
}

/** People of a place by group and period, nobody in two of them. */
const countOf =
  (table: Readonly<Record<string, Readonly<Record<string, number>>>>): Suppression.Count =>
  (places, groups, periods) =>
    places.reduce(
      (sum, place) =>
        sum + groups.reduce((all, group) => all + periods.reduce((one, period) => one + (table[place]?.[`${group} ${period}`] ?? 0), 0), 0),
      0
    )
const publish = (
  table: Readonly<Record<string, Readonly<Record<string, number>>>>,
  { groups = ["a"], periods = ["Q1"] }: { readonly groups?: readonly string[]; readonly periods?: readonly string[] } = {}
) => {
  const count = countOf(table)
  const publication = Suppression.publish({ place: district, groups, periods, count, leastPeople: 5 })
  return publication && { ...publication, said: said(publication.place), cells: Suppression.cellsOf(publication, count) }
}
const said = ({ places, parts }: Suppression.PlaceBlock): string =>
  `${places.join("+")}${parts.length > 0 ? `(${parts.map(said).join(" ")})` : ""}`
const all = (n1: number, n2: number, n3: number, s1: number, s2: number) =>
  publish({ n1: { "a Q1": n1 }, n2: { "a Q1": n2 }, n3: { "a Q1": n3 }, s1: { "a Q1": s1 }, s2: { "a Q1": s2 } })

describe("what may be published of people", () => {
  it.each<[string, readonly [number, number, number, number, number], string | undefined]>([
    ["enough everywhere", [5, 5, 5, 5, 5], "district(north(n1 n2 n3) south(s1 s2))"],
    ["nobody is no small number", [0, 5, 5, 0, 0], "district(north(n1 n2 n3) south(s1 s2))"],
    ["one too few takes the smallest other along", [4, 7, 6, 5, 5], "district(north(n1+n3 n2) south(s1 s2))"],
    ["two too few are joined with each other", [2, 3, 9, 5, 5], "district(north(n1+n2 n3) south(s1 s2))"],
    ["a place without anybody hides nobody, and is not joined with", [4, 0, 9, 5, 5], "district(north(n1+n3 n2) south(s1 s2))"],
    ["where nobody else is in the street, no street is told", [4, 0, 0, 9, 9], "district(n1+s1 n2 n3 s2)"],
    ["nor where the others are not enough", [2, 0, 2, 9, 9], "district(n1+n3+s1 n2 s2)"],
    ["where the whole street is joined nothing below it is said", [5, 5, 5, 4, 9], "district(north(n1 n2 n3) south)"],
    ["a street with too few is joined, and what lies in both is divided anew", [9, 9, 9, 1, 2], "district(n1+s1+s2 n2 n3)"],
    ["all too few", [1, 1, 1, 1, 0], undefined],
    ["just enough for one figure", [1, 1, 1, 1, 1], "district"]
  ])("%s", (_, people, expected) => expect(all(...people)?.said).toBe(expected))

  it("streets joined are divided into blocks that tell no street", () => {
    const wide: Suppression.Place = { id: "district", parts: [...district.parts, { id: "west", parts: [leaf("w1")] }] }
    const count = countOf({
      n1: { "a Q1": 9 },
      n2: { "a Q1": 9 },
      n3: { "a Q1": 9 },
      s1: { "a Q1": 1 },
      s2: { "a Q1": 2 },
      w1: { "a Q1": 50 }
    })
    const publication = Suppression.publish({ place: wide, groups: ["a"], periods: ["Q1"], count, leastPeople: 5 })
    expect(publication && said(publication.place)).toBe("district(north+south(n1+s1+s2 n2 n3) west)")
  })
  it.each<[string, number, string]>([
    ["within one street where that will do, though a smaller place lies in the other", 7, "district(n1+n2 n3+s1+s2)"],
    ["with the smallest of all where its own street will not do", 1, "district(n1+n2+s1 n3+s2)"]
  ])("what lies in streets that are joined is joined %s", (_, n2, expected) => {
    // The north has one of b, so that no street is told.
    const table = { n1: { "a Q1": 3 }, n2: { "a Q1": n2 }, n3: { "a Q1": 6, "b Q1": 1 }, s1: { "a Q1": 6 }, s2: { "a Q1": 3, "b Q1": 4 } }
    expect(publish(table, { groups: ["a", "b"] })?.said).toBe(expected)
  })
  it("a group with too few in the whole place is joined with the smallest other, before any place is looked at", () => {
    const publication = publish(
      { n1: { "a Q1": 20, "b Q1": 4, "d Q1": 9 }, s1: { "a Q1": 20, "d Q1": 9 } },
      { groups: ["a", "b", "c", "d"] }
    )
    expect(publication?.groups).toEqual([["a"], ["b", "d"], ["c"]])
    expect(publication?.said).toBe("district(north(n1 n2 n3) south(s1 s2))")
  })
  it("a period with too few is joined too", () => {
    const publication = publish({ n1: { "a Q1": 4, "a Q2": 9, "a Q3": 8 } }, { periods: ["Q1", "Q2", "Q3"] })
    expect(publication?.periods).toEqual([["Q1", "Q3"], ["Q2"]])
  })
  it("a period that is large enough for all, but not for each group, joins the groups", () => {
    const publication = publish({ n1: { "a Q1": 4, "b Q1": 4, "a Q2": 9, "b Q2": 9 } }, { groups: ["a", "b"], periods: ["Q1", "Q2"] })
    expect([publication?.groups, publication?.periods]).toEqual([[["a", "b"]], [["Q1"], ["Q2"]]])
  })
  describe("of people who are in several groups or periods", () => {
    interface Person {
      readonly groups: readonly string[]
      readonly periods: readonly string[]
      readonly visited?: boolean
    }
    const [a, b, both] = [["a"], ["b"], ["a", "b"]]
    const [q1, q2, always] = [["Q1"], ["Q2"], ["Q1", "Q2"]]
    const counting =
      (people: readonly Person[]): Suppression.Count =>
      (places, groups, periods) =>
        places.includes("n1")
          ? people.filter((one) => one.groups.some((is) => groups.includes(is)) && one.periods.some((is) => periods.includes(is))).length
          : 0
    const blocks = (people: readonly Person[], groups: readonly string[], periods: readonly string[]) => {
      const ofSome = [counting(people.filter(({ visited }) => visited === true))]
      const publication = Suppression.publish({ place: district, groups, periods, count: counting(people), ofSome, leastPeople: 5 })
      return publication && [publication.groups, publication.periods]
    }
    const many = (length: number, person: Person): readonly Person[] => Array.from({ length }, () => person)
    it.each<readonly [string, readonly Person[], readonly string[], readonly string[], unknown]>([
      [
        "all but one are in a group: who is not would be told",
        [...many(9, { groups: both, periods: q1 }), { groups: a, periods: q1 }],
        both,
        q1,
        [[["a", "b"]], [["Q1"]]]
      ],
      [
        "all but five are",
        [...many(9, { groups: both, periods: q1 }), ...many(5, { groups: a, periods: q1 })],
        both,
        q1,
        [[["a"], ["b"]], [["Q1"]]]
      ],
      ["all are", many(9, { groups: both, periods: q1 }), both, q1, [[["a"], ["b"]], [["Q1"]]]],
      [
        "all but one were there in a period",
        [...many(9, { groups: a, periods: always }), { groups: a, periods: q1 }],
        a,
        always,
        [[["a"]], [["Q1", "Q2"]]]
      ],
      [
        "all but five were",
        [...many(9, { groups: a, periods: always }), ...many(5, { groups: a, periods: q2 })],
        a,
        always,
        [[["a"]], [["Q1"], ["Q2"]]]
      ],
      [
        "one of those visited was there in one period alone",
        [
          ...many(9, { groups: a, periods: always, visited: true }),
          { groups: a, periods: q1, visited: true },
          ...many(9, { groups: a, periods: q2 })
        ],
        a,
        always,
        [[["a"]], [["Q1", "Q2"]]]
      ],
      [
        "one is in both other groups, and not in this",
        [...many(9, { groups: ["a", "b", "c"], periods: q1 }), { groups: ["b", "c"], periods: q1 }],
        ["a", "b", "c"],
        q1,
        [[["a", "b"], ["c"]], [["Q1"]]]
      ],
      [
        "one is in this group alone",
        [...many(9, { groups: both, periods: q1 }), ...many(9, { groups: ["a", "c"], periods: q1 }), { groups: a, periods: q1 }],
        ["a", "b", "c"],
        q1,
        [[["a", "b"], ["c"]], [["Q1"]]]
      ],
      [
        "one is in two groups",
        [...["a", "b", "c"].flatMap((one) => many(9, { groups: [one], periods: q1 })), { groups: both, periods: q1 }],
        ["a", "b", "c"],
        q1,
        [[["a", "c", "b"]], [["Q1"]]]
      ],
      ["all but one were visited", [...many(9, { groups: b, periods: q1, visited: true }), { groups: b, periods: q1 }], b, q1, undefined]
    ])("%s", (_, people, groups, periods, expected) => expect(blocks(people, groups, periods)).toEqual(expected))
  })
  it("where all but one were visited in some group and period or another, nothing is published: each figure says enough, all together tells who was not", () => {
    // Everybody is of one group in the first quarter and of another in the second: eleven people, five visited in either, one never.
    const counting =
      (ofFirst: readonly number[], ofSecond: readonly number[]): Suppression.Count =>
      (places, groups, periods) => {
        const has = (group: string, period: string) => places.includes("n1") && groups.includes(group) && periods.includes(period)
        return new Set([...(has("child", "Q1") ? ofFirst : []), ...(has("adult", "Q2") ? ofSecond : [])]).size
      }
    const everybody = Array.from({ length: 11 }, (_, person) => person)
    const publication = (second: readonly number[]) =>
      Suppression.publish({
        place: district,
        groups: ["child", "adult"],
        periods: ["Q1", "Q2"],
        count: counting(everybody, everybody),
        ofSome: [counting(everybody.slice(0, 5), second)],
        leastPeople: 5
      })
    expect(publication(everybody.slice(5, 10))).toBeUndefined()
    expect(publication(everybody.slice(5, 11))?.groups).toEqual([["child"], ["adult"]])
  })
  it("figures are by block, group and period, with their totals", () => {
    expect(
      publish({ n1: { "a Q1": 5, "a Q2": 6 }, s1: { "a Q1": 7, "a Q2": 8 } }, { periods: ["Q1", "Q2"] })?.cells.map(
        ({ places, periods, people }) => `${places.join("+")} ${periods.join("+")} ${people}`
      )
    ).toEqual([
      "district Q1 12",
      "district Q2 14",
      "district Q1+Q2 26",
      ...["north", "n1"].flatMap((one) => [`${one} Q1 5`, `${one} Q2 6`, `${one} Q1+Q2 11`]),
      ...["n2", "n3"].flatMap((one) => [`${one} Q1 0`, `${one} Q2 0`, `${one} Q1+Q2 0`]),
      ...["south", "s1"].flatMap((one) => [`${one} Q1 7`, `${one} Q2 8`, `${one} Q1+Q2 15`]),
      ...["s2"].flatMap((one) => [`${one} Q1 0`, `${one} Q2 0`, `${one} Q1+Q2 0`])
    ])
  })
})
