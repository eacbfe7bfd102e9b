import { describe, expect, it } from "vitest"
import type { PersonId } from "../../src/foundation/Id.ts"
import * as PublicCounts from "../../src/report/PublicCounts.ts"

const place = { id: "street", parts: ["c1", "c2"].map((id) => ({ id, parts: [] })) }
const asked = { place, groups: ["child", "assistance"], quarter: "2026-Q1", leastPeople: 3 }

type Of = Partial<Omit<PublicCounts.Served, "recipient">>
const people = (...all: readonly (readonly [many: number, of: Of])[]): readonly PublicCounts.Served[] =>
  all
    .flatMap(([many, of]) => Array.from({ length: many }, () => of))
    .map((of, at) => ({ recipient: `p-${at}` as PersonId, place: "c1", groups: ["child"], visited: false, granted: false, ...of }))

const tables = (of: PublicCounts.Asked, served: readonly PublicCounts.Served[]) =>
  PublicCounts.tablesOf(PublicCounts.propose(of, served), of.quarter)
const shown = (served: readonly PublicCounts.Served[], of: Partial<PublicCounts.Asked> = {}) =>
  tables({ ...asked, groups: ["child"], ...of }, served).map(({ id, cells }) => [
    id,
    cells.filter(({ places }) => places[0] === "street").map((cell) => cell.people)
  ])

describe("what is made public of a quarter", () => {
  it.each<readonly [string, readonly PublicCounts.Served[], readonly unknown[]]>([
    ["two are too few for any figure", people([2, {}]), []],
    [
      "three are enough; nobody visited, and nobody granted a wish, is no small number",
      people([3, {}]),
      [
        ["public.looked-after", [3]],
        ["public.visited", [0]],
        ["public.granted", [0]]
      ]
    ],
    [
      "all visited: nobody is left out",
      people([3, { visited: true }]),
      [
        ["public.looked-after", [3]],
        ["public.visited", [3]],
        ["public.granted", [0]]
      ]
    ],
    [
      "two visited are not told",
      people([2, { visited: true }], [4, {}]),
      [
        ["public.looked-after", [6]],
        ["public.granted", [0]]
      ]
    ],
    [
      "nor are all but two",
      people([4, { visited: true }], [2, {}]),
      [
        ["public.looked-after", [6]],
        ["public.granted", [0]]
      ]
    ],
    [
      "three of six are",
      people([3, { visited: true }], [3, {}]),
      [
        ["public.looked-after", [6]],
        ["public.visited", [3]],
        ["public.granted", [0]]
      ]
    ],
    [
      "two wishes are not told",
      people([2, { granted: true }], [4, {}]),
      [
        ["public.looked-after", [6]],
        ["public.visited", [0]]
      ]
    ],
    [
      "who is in no group that is asked for is not counted",
      people([3, {}], [5, { groups: ["assistance"] }], [5, { groups: [] }]),
      [
        ["public.looked-after", [3]],
        ["public.visited", [0]],
        ["public.granted", [0]]
      ]
    ],
    [
      "nor who lives elsewhere",
      people([3, {}], [5, { place: "far" }]),
      [
        ["public.looked-after", [3]],
        ["public.visited", [0]],
        ["public.granted", [0]]
      ]
    ]
  ])("%s", (_, served, expected) => expect(shown(served)).toEqual(expected))

  it("somebody of two groups is one of all", () => {
    const [lookedAfter] = tables(asked, people([4, { groups: ["child", "assistance"] }]))
    expect(lookedAfter?.cells.map((cell) => cell.people)).toEqual(expect.arrayContaining([4]))
    expect(lookedAfter?.cells.every((cell) => cell.people === 4 || cell.people === 0)).toBe(true)
  })

  it("by place, group and quarter, each table the same blocks; a figure for the public opens to no rows", () => {
    const served = people([3, { visited: true }], [4, { place: "c2" }])
    const all = tables({ ...asked, groups: ["child"] }, served)
    expect(all.map(({ cells }) => cells.map((cell) => [cell.places, cell.groups, cell.periods, cell.people]))).toEqual(
      [
        [7, 3, 4],
        [3, 3, 0],
        [0, 0, 0]
      ].map(([all, c1, c2]) => [
        [["street"], ["child"], ["2026-Q1"], all],
        [["c1"], ["child"], ["2026-Q1"], c1],
        [["c2"], ["child"], ["2026-Q1"], c2]
      ])
    )
    for (const table of all) expect(Object.keys(table).toSorted()).toEqual(["cells", "definition", "id", "title", "unit"])
  })
})
