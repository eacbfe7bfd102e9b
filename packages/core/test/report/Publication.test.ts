import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { PersonId } from "../../src/foundation/Id.ts"
import * as Period from "../../src/foundation/Period.ts"
import { lives } from "../../src/report/messages/lives.ts"
import * as Publication from "../../src/report/Publication.ts"
import type * as PublicCounts from "../../src/report/PublicCounts.ts"
import { haveWords, writtenIn } from "../words.ts"

const quarter = Period.require("2026-Q1")
const place = { id: "district", parts: ["north", "south"].map((id) => ({ id, parts: [] })) }
const publish = { type: "publish", by: "clerk" as PersonId } as const
const groups = ["child", "elder"]

type Lived = readonly [count: number, place: string, group: string, visited?: boolean]
const served = (...all: readonly Lived[]): readonly PublicCounts.Served[] =>
  all.flatMap(([count, at, group, visited = false], kind) =>
    Array.from({ length: count }, (_, n) => ({
      recipient: `p-${kind}-${n}` as PersonId,
      place: at,
      groups: group.split(" ").filter((one) => one !== ""),
      visited,
      granted: false
    }))
  )
const context = (people: readonly PublicCounts.Served[], more: Partial<Publication.Context> = {}): Publication.Context => ({
  today: Day.require("2026-04-01"),
  quarter,
  asked: { place, groups, quarter: "2026-Q1" },
  served: people,
  leastPeople: 5,
  others: [],
  ...more
})
const decide = (state: Publication.Publication, ...asked: Parameters<typeof context>) =>
  Publication.decide(publish, state, context(...asked))
const after = (...all: readonly (readonly PublicCounts.Served[])[]): Publication.Publication =>
  all.reduce((state, people) => {
    const decision = decide(state, people)
    if (decision.outcome !== "met") throw new Error(JSON.stringify(decision.findings))
    return decision.value.reduce(Publication.evolve, state)
  }, Publication.initial)
const codes = ({ findings }: ReturnType<typeof decide>) => findings.map(({ rule }) => rule)

const first: readonly Lived[] = [
  [10, "north", "child"],
  [10, "north", "child", true],
  [8, "north", "elder"],
  [7, "south", "child"],
  [9, "south", "elder"]
]
const grown = (...more: readonly Lived[]) => served(...first, ...more)

describe("what was published of a quarter", () => {
  it("first of all is what may be published, with the blocks in which it is shown", () => {
    const state = after(served(...first))
    expect(Publication.latest(state)).toEqual({
      places: [
        { block: ["district"], innermost: ["north", "south"] },
        { block: ["north"], innermost: ["north"] },
        { block: ["south"], innermost: ["south"] }
      ],
      groups: [["child"], ["elder"]],
      tables: [
        {
          table: "public.looked-after",
          people: [
            [27, 17, 44],
            [20, 8, 28],
            [7, 9, 16]
          ]
        },
        {
          table: "public.visited",
          people: [
            [10, 0, 10],
            [10, 0, 10],
            [0, 0, 0]
          ]
        },
        {
          table: "public.granted",
          people: [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0]
          ]
        }
      ],
      on: Day.require("2026-04-01")
    })
  })

  // Of five people or more, or of nobody, in every cell, in what it leaves of all groups, and in what its table leaves of everybody.
  it.each<readonly [string, readonly Lived[], readonly string[]]>([
    ["five children more in one place", [[5, "south", "child"]], []],
    ["four", [[4, "south", "child"]], ["report.publication-stays"]],
    [
      "five more, in two places",
      [
        [3, "north", "child"],
        [2, "south", "child"]
      ],
      ["report.publication-stays"]
    ],
    [
      "five more, in two groups",
      [
        [3, "north", "child"],
        [2, "north", "elder"]
      ],
      ["report.publication-stays"]
    ],
    [
      "five of each group in one place",
      [
        [5, "north", "child"],
        [5, "north", "elder"]
      ],
      []
    ],
    [
      "ten more, of whom four were visited",
      [
        [6, "north", "child"],
        [4, "north", "child", true]
      ],
      ["report.publication-stays"]
    ],
    [
      "ten more, of whom six were visited",
      [
        [4, "north", "child"],
        [6, "north", "child", true]
      ],
      ["report.publication-stays"]
    ],
    [
      "ten more, of whom five were visited",
      [
        [5, "north", "child"],
        [5, "north", "child", true]
      ],
      []
    ],
    [
      "five children and five elders more, of whom four are both",
      [
        [1, "north", "child"],
        [4, "north", "child elder"],
        [1, "north", "elder"]
      ],
      ["report.publication-stays"]
    ],
    [
      "six of each, of whom one is both",
      [
        [5, "north", "child"],
        [1, "north", "child elder"],
        [5, "north", "elder"]
      ],
      ["report.publication-stays"]
    ],
    [
      "ten children and six elders more, of whom one is no child",
      [
        [5, "north", "child"],
        [5, "north", "child elder"],
        [1, "north", "elder"]
      ],
      ["report.publication-stays"]
    ],
    [
      "ten of each, of whom five are both",
      [
        [5, "north", "child"],
        [5, "north", "child elder"],
        [5, "north", "elder"]
      ],
      []
    ],
    [
      "ten of each, of whom six are both, and six of the ten children were visited, one of them alone",
      [
        [5, "north", "child", true],
        [1, "north", "child elder", true],
        [5, "north", "child elder"],
        [5, "north", "elder"]
      ],
      ["report.publication-stays"]
    ],
    ["five more in a place that nobody knew of", [[5, "west", "child"]], ["report.publication-stays"]],
    [
      "five more, and one in a place that nobody knew of",
      [
        [5, "north", "child"],
        [1, "west", "child"]
      ],
      ["report.publication-stays"]
    ],
    [
      "five more, and somebody of no group in a place that nobody knew of",
      [
        [5, "north", "child"],
        [1, "west", ""]
      ],
      []
    ],
    ["nothing", [], ["report.published-already"]]
  ])("may follow with %s, or stays as it was: %#", (_, more, expected) => {
    const decision = decide(after(served(...first)), grown(...more))
    expect(codes(decision)).toEqual(expected)
    expect(decision.outcome).toBe(expected.length === 0 ? "met" : "unmet")
  })
  it.each<readonly [string, readonly Lived[], readonly string[]]>([
    ["five fewer", [[5, "north", "child"], ...first.slice(1)], []],
    ["four fewer", [[6, "north", "child"], ...first.slice(1)], ["report.publication-stays"]],
    [
      "so few that they are no figure any more",
      [...first.slice(0, 3), [2, "south", "child"], ...first.slice(4)],
      ["report.publication-stays"]
    ]
  ])("may follow with %s, or stays: %#", (_, people, expected) =>
    expect(codes(decide(after(served(...first)), served(...people)))).toEqual(expected)
  )

  it("is held against everything that was ever published, not the last alone", () => {
    const state = after(served(...first), grown([5, "north", "child"]), grown([5, "north", "child"], [5, "south", "child"]))
    expect(state.editions).toHaveLength(3)
    // Five fewer than the last, two more than the first: the first is not forgotten.
    expect(codes(decide(state, grown([2, "north", "child"], [5, "south", "child"])))).toEqual(["report.publication-stays"])
    expect(codes(decide(state, grown([10, "north", "child"], [5, "south", "child"])))).toEqual([])
  })
  it("stays nothing where there were too few people for any figure", () => {
    const state = after(served([4, "north", "child"]))
    expect(Publication.latest(state)).toMatchObject({ places: [], tables: [] })
    expect(codes(decide(state, served(...first)))).toEqual(["report.publication-stays"])
    expect(codes(decide(state, []))).toEqual(["report.published-already"])
  })
  it.each<readonly [string, Partial<Publication.Context>, string]>([
    ["no quarter", { quarter: undefined }, "report.not-a-quarter"],
    ["a month", { quarter: Period.require("2026-01") }, "report.not-a-quarter"],
    ["its last day", { today: quarter.last }, "report.quarter-not-over"],
    ["no least number of people", { leastPeople: undefined }, "report.no-least-people"]
  ])("is refused for %s", (_, more, code) => {
    const decision = decide(Publication.initial, served(...first), more)
    expect([decision.outcome, codes(decision)]).toEqual(["unmet", [code]])
  })
  it("is known by its events: what is made is made once, and only then revised", () => {
    const state = after(served(...first))
    const [made] = [decide(Publication.initial, served(...first))].flatMap((one) => (one.outcome === "met" ? one.value : []))
    const [revised] = [decide(state, grown([5, "north", "child"]))].flatMap((one) => (one.outcome === "met" ? one.value : []))
    if (made === undefined || revised === undefined) throw new Error("not decided")
    expect([made.type, revised.type]).toEqual(["publication.made", "publication.revised"])
    expect(Publication.fits(Publication.initial, made)).toBe(true)
    expect(Publication.fits(state, made)).toBe(false)
    expect(Publication.fits(Publication.initial, revised)).toBe(false)
    expect(Publication.evolve(state, made)).toBe(state)
    expect(Publication.evolve(state, revised).editions.map(({ tables }) => tables[0]?.people[0])).toEqual([
      [27, 17, 44],
      [32, 17, 49]
    ])
    expect(revised).toMatchObject({ by: "clerk", on: "2026-04-01", v: 1 })
  })
})

describe("a quarter, beside another that stands public", () => {
  const three = { place: { id: "street", parts: ["a", "b", "c"].map((id) => ({ id, parts: [] })) }, groups: ["child"], quarter: "2026-Q2" }
  const of = (a: number, b: number, c: number) => served([a, "a", "child"], [b, "b", "child"], [c, "c", "child"])
  const told = (people: readonly PublicCounts.Served[], others: readonly Publication.Other[] = [], state = Publication.initial) => {
    const decision = decide(state, people, { asked: three, others })
    return decision.outcome === "met" ? decision.value.reduce(Publication.evolve, state) : undefined
  }
  const shown = (publication: Publication.Publication | undefined) => {
    const { places = [], tables = [] } = (publication && Publication.latest(publication)) ?? {}
    return places.map(({ block }, b) => `${block.join("+")} ${tables[0]?.people[b]?.at(-1)}`)
  }
  const other = (publication: Publication.Publication | undefined, people: readonly PublicCounts.Served[]): Publication.Other => {
    const { blocks, editions } = publication ?? expect.unreachable()
    return { ...(blocks ?? expect.unreachable()), editions, served: people }
  }
  const [then, first] = [of(5, 2, 8), told(of(5, 2, 8))]
  const beside = [other(first, then)]

  it("a and b are one for b is too small; where the next quarter showed a, whoever knows that a did not change would have b", () => {
    expect(shown(first)).toEqual(["street 15", "a+b 7", "c 8"])
    expect(shown(told(of(5, 2, 4)))).toEqual(["street 11", "a 5", "b+c 6"])
  })
  it.each<readonly [string, readonly [number, number, number], readonly string[]]>([
    ["in the same blocks where they stand", [5, 2, 9], ["street 16", "a+b 7", "c 9"]],
    ["in the same blocks though b could be shown now", [6, 7, 9], ["street 22", "a+b 13", "c 9"]],
    ["in larger ones where they do not", [6, 2, 4], ["street 12"]],
    ["in none where what may be known not to have changed leaves four of all", [5, 2, 4], []],
    ["in larger ones where it leaves nobody", [5, 2, 0], ["street 7", "a+b 7", "c 0"]]
  ])("is shown %s", (_, people, expected) => expect(shown(told(of(...people), beside))).toEqual(expected))

  it("a place that nobody knew of stands by itself, and is hidden with others", () => {
    const place = { id: "street", parts: ["a", "b", "c", "d"].map((id) => ({ id, parts: [] })) }
    const more = (d: number, c = 8) => [...of(5, 2, c), ...served([d, "d", "child"])]
    const withD = (people: readonly PublicCounts.Served[]) => {
      const decision = decide(Publication.initial, people, { asked: { ...three, place }, others: beside })
      return shown(decision.outcome === "met" ? decision.value.reduce(Publication.evolve, Publication.initial) : undefined)
    }
    expect(withD(more(5))).toEqual(["street 20", "a+b 7", "c 8", "d 5"])
    expect(withD(more(2))).toEqual([])
    expect(withD(more(2, 9))).toEqual(["street 18"])
  })
  it("groups that were shown as one stay so", () => {
    const asked = { ...three, groups: ["child", "elder"] }
    const both = (elders: number) => served([9, "a", "child"], [elders, "a", "elder"])
    const groupsOf = (elders: number, others: readonly Publication.Other[] = []) => {
      const decision = decide(Publication.initial, both(elders), { asked, others })
      return decision.outcome === "met" ? decision.value.reduce(Publication.evolve, Publication.initial) : expect.unreachable()
    }
    const joined = groupsOf(2)
    expect(joined.blocks?.groups).toEqual([["child", "elder"]])
    expect(groupsOf(8).blocks?.groups).toEqual([["child"], ["elder"]])
    expect(groupsOf(8, [other(joined, both(2))]).blocks?.groups).toEqual([["child", "elder"]])
  })

  it("a place has not changed only where none of its groups has", () => {
    const asked = { ...three, groups: ["child", "elder"] }
    const two = (a: readonly [number, number], b: readonly [number, number]) =>
      served([a[0], "a", "child"], [a[1], "a", "elder"], [b[0], "b", "child"], [b[1], "b", "elder"])
    const make = (people: readonly PublicCounts.Served[], others: readonly Publication.Other[]) => {
      const decision = decide(Publication.initial, people, { asked, others })
      return decision.outcome === "met" ? decision.value.reduce(Publication.evolve, Publication.initial) : expect.unreachable()
    }
    const before = two([6, 6], [6, 6])
    const told1 = [other(make(before, []), before)]
    expect(shown(make(before, []))).toEqual(["street 24", "a 12", "b 12", "c 0"])
    // As many children as before in a, and two elders more: nobody can take them away from the children of both.
    const next = make(two([6, 8], [3, 9]), told1)
    expect([next.blocks?.groups, shown(next)]).toEqual([
      [["child"], ["elder"]],
      ["street 26", "a+b 26", "c 0"]
    ])
    // Nobody changed in a: the three children of b would be left.
    expect(make(two([6, 6], [3, 9]), told1).blocks?.groups).toEqual([["child", "elder"]])
  })
  it("corrected, has to stand beside the other in each of its blocks", () => {
    const ids = ["a", "b", "c", "d"]
    const leaf = (id: string) => ({ id, parts: [] })
    const streets = [
      { id: "north", parts: [leaf("a"), leaf("b")] },
      { id: "south", parts: [leaf("c"), leaf("d")] }
    ]
    const four = { ...three, place: { id: "district", parts: streets } }
    const people = (...all: readonly number[]) => served(...all.map((count, at): Lived => [count, ids[at] ?? "", "child"]))
    const make = (all: readonly PublicCounts.Served[], others: readonly Publication.Other[], state = Publication.initial) => {
      const decision = decide(state, all, { asked: four, others })
      return decision.outcome === "met" ? decision.value.reduce(Publication.evolve, state) : undefined
    }
    const [then4, now4] = [people(5, 5, 5, 5), people(2, 9, 2, 20)]
    const fine = [other(make(then4, []), then4)]
    const coarse = make(now4, fine)
    expect(shown(coarse)).toEqual(["district 33", "north 11", "south 22"])
    expect(make(people(2, 9, 2, 5), [], coarse)).toBeDefined()
    expect(make(people(2, 9, 2, 5), fine, coarse)).toBeUndefined()
  })

  // The second quarter shows the street alone: ten, two and four. In the first, a and b are one.
  const [now, second] = [of(10, 2, 4), told(of(10, 2, 4), beside)]
  it("corrected, stays where its new figures would take away from the other all but a few", () => {
    expect(shown(second)).toEqual(["street 16"])
    const corrected = of(10, 2, 8)
    expect(told(corrected, [], first)).toBeDefined()
    expect(told(corrected, [other(second, now)], first)).toBeUndefined()
    expect(told(of(11, 2, 8), [other(second, now)], first)).toBeDefined()
  })
  it("corrected, stays where the other's figures would take away from it all but a few", () => {
    expect(told(of(5, 2, 4), [], second)).toBeDefined()
    expect(told(of(5, 2, 4), beside, second)).toBeUndefined()
    expect(told(of(4, 2, 4), beside, second)).toBeDefined()
  })
  it("corrected, stays where three quarters together would give away what any two of them hide", () => {
    const [q1, q3, before, after] = [of(2, 1, 2), of(1, 2, 2), of(6, 9, 7), of(2, 2, 2)]
    const one = other(told(q1), q1)
    const three3 = other(told(q3, [one]), q3)
    const made = told(before, [one, three3])
    expect([shown(told(q1)), shown(told(q3, [one])), shown(made)]).toEqual([["street 5"], ["street 5"], ["street 22"]])
    // Two in c at each time. Five, six and five are four at most: a was known in the first two quarters, b in the last two.
    for (const others of [[], [one], [three3]]) expect(told(after, others, made)).toBeDefined()
    expect(told(after, [one, three3], made)).toBeUndefined()
  })
  it("corrected, is held against every edition of the other and in every block", () => {
    const one = told(of(10, 2, 8), [], first)
    const twice = { ...other(first, of(10, 2, 8)), editions: one?.editions ?? [] }
    // Twelve in a and b, as in the second edition; seven as in the first.
    expect(told(of(10, 2, 9), [twice], second)).toBeDefined()
    for (const people of [of(10, 2, 17), of(5, 2, 17)]) expect(told(people, [twice], second)).toBeDefined()
    const wide = told(of(10, 2, 14), beside, Publication.initial)
    expect(shown(wide)).toEqual(["street 26", "a+b 12", "c 14"])
    expect(told(of(10, 2, 4), [twice], second)).toBeUndefined()
    expect(told(of(5, 2, 4), [twice], second)).toBeUndefined()
  })
  it("is held against every edition of the other, not the last alone", () => {
    const editions = [...(first?.editions ?? []), ...(told(of(10, 2, 8), [], first)?.editions.slice(1) ?? [])]
    expect(editions).toHaveLength(2)
    const twice = [{ ...other(first, of(10, 2, 8)), editions }]
    expect(shown(told(of(5, 2, 4), twice))).toEqual([])
    expect(shown(told(of(10, 2, 4), twice))).toEqual([])
    expect(shown(told(of(8, 2, 4), twice))).toEqual(["street 14"])
  })
})

it("every rule that a decider of reports names has what, why and fix, speaking of the same facts in both languages", () => {
  const written = writtenIn("report")
  expect(written.size).toBeGreaterThan(4)
  haveWords(written, lives)
})
