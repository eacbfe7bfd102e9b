/** What a sheet of the directory says that cannot be: told with its place, and left out. All people and places are made up. */
import { DirectoryImport } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import { district, list, teams } from "./importing.ts"
import { run, tenant, town } from "./world.ts"

const at = (row: number) => ({ sheet: "名录", row })
const nothing: DirectoryImport.DirectoryRows = { streets: [], communities: [], teams: [], volunteers: [] }

describe("a row that cannot be listed is told with its place and what stands there; the others are listed", () => {
  const told = async (given: Partial<DirectoryImport.DirectoryRows>) => {
    const world = town()
    await district(world)
    const { findings } = await run(DirectoryImport.list(world, { ...nothing, ...given }))
    return findings.map(({ place, finding }) => [place, finding.rule, finding.facts])
  }
  it.each<readonly [string, Partial<DirectoryImport.DirectoryRows>, readonly unknown[]]>([
    ["a code that is no id", { streets: [{ place: at(2), code: "西 街", name: "西街" }] }, [[at(2), "directory.code", { code: "西 街" }]]],
    [
      "a community in a street that nobody listed",
      { communities: [{ place: at(3), code: "C9", name: "丁社区", street: "南街道", kind: "社区" }] },
      [[at(3), "directory.street-unknown", { street: "南街道" }]]
    ],
    [
      "a team of a community that nobody listed, with a station that is no id",
      { teams: [{ place: at(4), code: "T1", name: "志愿队", community: "丁社区", station: "社 工站" }] },
      [
        [at(4), "directory.community-unknown", { community: "丁社区" }],
        [at(4), "directory.code", { code: "社 工站" }]
      ]
    ],
    [
      "a community in a street whose own code is no id: nothing is listed there",
      {
        streets: [{ place: at(2), code: "西 街", name: "西街" }],
        communities: [{ place: at(3), code: "C9", name: "丁社区", street: "西街", kind: "社区" }]
      },
      [
        [at(2), "directory.code", { code: "西 街" }],
        [at(3), "directory.street-unknown", { street: "西街" }]
      ]
    ],
    [
      "a code that another row has for something else, whatever stands there",
      {
        streets: [
          { place: at(2), code: "S8", name: "北街道" },
          { place: at(3), code: "S8", name: "北街道" },
          { place: at(4), code: "S8", name: "南街道" }
        ],
        teams: [
          { place: at(5), code: "T8", name: "一队", street: "S8" },
          { place: at(6), code: "T8", name: "二队", street: "S8" }
        ]
      },
      [
        [at(4), "directory.code-twice", { code: "S8", sheet: "名录", row: 2 }],
        [at(6), "directory.code-twice", { code: "T8", sheet: "名录", row: 5 }]
      ]
    ],
    [
      "a community in a street whose name two streets have",
      {
        streets: [
          { place: at(2), code: "S8", name: "中街道" },
          { place: at(3), code: "S9", name: "中街道" }
        ],
        communities: [{ place: at(4), code: "C9", name: "丁社区", street: "中街道", kind: "社区" }]
      },
      [[at(4), "directory.street-unknown", { street: "中街道" }]]
    ],
    [
      "a team in a street that nobody listed",
      { teams: [{ place: at(4), code: "T1", name: "志愿队", street: "南街道" }] },
      [[at(4), "directory.street-unknown", { street: "南街道" }]]
    ],
    [
      "a team of a community that lies in another street than the row says",
      { teams: [{ place: at(4), code: "T1", name: "志愿队", community: "C1", street: "S2" }] },
      [[at(4), "directory.community-unknown", { community: "C1" }]]
    ],
    [
      "a volunteer of a team that nobody listed",
      { volunteers: [{ place: at(5), name: "甲一", team: "没有的队" }] },
      [
        [at(5), "directory.team-unknown", { team: "没有的队" }],
        [at(5), "directory.consent-unknown", { count: 1 }],
        [at(5), "directory.age-unknown", { count: 1 }]
      ]
    ]
  ])("%s", async (_what, given, expected) => expect(await told(given)).toEqual(expected))

  it("a team keeps what is right of its row: its station, its last day", async () => {
    const world = town()
    await district(world)
    const { findings } = await list(world, {
      teams: [
        { code: "T1", name: "志愿队", community: "C1", station: "st-1", from: Day.require("2024-01-01"), until: Day.require("2026-12-31") }
      ]
    })
    expect(findings).toEqual([])
    expect(await teams(world)).toMatchObject([
      { team: "T1", community: "C1", street: "S1", station: "st-1", from: Day.require("2024-01-01"), until: Day.require("2026-12-31") }
    ])
    const { rows } = await world.store.rows(tenant, Registers.community, undefined, [], { limit: 9 })
    expect(rows.map(({ community, street }) => [community, street])).toEqual([
      ["C1", "S1"],
      ["C2", "S2"],
      ["C3", "S2"]
    ])
  })

  it.each<readonly [string, readonly [0 | 1, 0 | 1]]>([
    ["in their order", [0, 1]],
    ["the last first", [1, 0]]
  ])("of the rows of a team for each of its names the last in time holds: %s", async (_what, order) => {
    const world = town()
    await district(world)
    const names = [
      { code: "T1", name: "旧名队", from: Day.require("2020-01-01"), until: Day.require("2024-12-31") },
      { code: "T1", name: "新名队", from: Day.require("2025-01-01") }
    ] as const
    const { findings, teams: listed } = await list(world, { teams: order.map((at) => names[at]) })
    expect([findings, listed]).toEqual([[], 1])
    expect(await teams(world)).toMatchObject([{ team: "T1", name: "新名队", from: Day.require("2025-01-01"), until: undefined }])
  })
  it("whoever is listed to begin after their last day begins anew, and has no last day", async () => {
    const world = town({ today: "2026-04-02" })
    await district(world)
    const days = async () => (await teams(world)).map(({ from, until }) => [from, until].map((one) => one && Day.text(one)))
    await list(world, { teams: [{ code: "T1", name: "旧名队", from: Day.require("2020-01-01"), until: Day.require("2024-12-31") }] })
    await list(world, { teams: [{ code: "T1", name: "旧名队", from: Day.require("2024-12-31") }] })
    expect(await days()).toEqual([["2024-12-31", "2024-12-31"]])
    await list(world, { teams: [{ code: "T1", name: "新名队", from: Day.require("2025-01-01") }] })
    expect(await days()).toEqual([["2025-01-01", undefined]])
  })
  it("a last day before the first that is listed is told, and the listing stays as it was", async () => {
    const world = town({ today: "2026-04-02" })
    await district(world)
    const [first, until] = [Day.require("2025-01-01"), Day.require("2024-12-31")]
    const all = { street: { code: "S9", name: "东街道" }, community: { code: "C9", name: "丁社区", street: "S1", kind: "社区" } }
    const rows = (days: { readonly from?: Day.Day; readonly until?: Day.Day }) => ({
      streets: [{ place: at(2), ...all.street, ...days }],
      communities: [{ place: at(3), ...all.community, ...days }],
      teams: [{ place: at(4), code: "T1", name: "志愿队", ...days }]
    })
    await run(DirectoryImport.list(world, { ...nothing, ...rows({ from: first }) }))
    const { findings, ...counts } = await run(DirectoryImport.list(world, { ...nothing, ...rows({ until }) }))
    expect(findings.map(({ place, finding }) => [place.row, finding.rule, finding.facts["code"]])).toEqual([
      [2, "directory.ends-before-it-begins", "S9"],
      [3, "directory.ends-before-it-begins", "C9"],
      [4, "directory.ends-before-it-begins", "T1"]
    ])
    expect(counts).toEqual({ streets: 0, communities: 0, teams: 0, volunteers: 0, unchanged: 0 })
    expect(await teams(world)).toMatchObject([{ team: "T1", from: first, until: undefined }])
    // On the day on which it began it may end.
    expect((await run(DirectoryImport.list(world, { ...nothing, ...rows({ until: first }) }))).findings).toEqual([])
  })
  it("what ended before it was ever listed was there on its last day, where nobody says since when", async () => {
    const world = town({ today: "2026-04-02" })
    await district(world)
    const seen = async () => (await teams(world)).map(({ from, until, fromUnsaid }) => [from, until, fromUnsaid])
    const [earlier, last, today] = [Day.require("2024-12-30"), Day.require("2024-12-31"), Day.require("2026-04-02")]
    const team = { code: "T1", name: "志愿队" }
    await list(world, { teams: [team] })
    expect(await seen()).toEqual([[today, undefined, true]])
    await list(world, { teams: [{ ...team, until: last }] })
    expect(await seen()).toEqual([[last, last, true]])
    await list(world, { teams: [{ ...team, until: earlier }] })
    expect(await seen()).toEqual([[earlier, earlier, true]])
    expect((await list(world, { teams: [team] })).unchanged).toBe(1)
  })
  it("a team that is called like a community is none", async () => {
    const world = town()
    await district(world)
    const named = { name: "团结社区" }
    await list(world, { communities: [{ ...named, code: "C9", street: "S1", kind: "社区" }], teams: [{ ...named, code: "T8" }] })
    expect((await list(world, { teams: [{ code: "T1", name: "一队", community: "团结社区" }] })).findings).toEqual([])
    expect((await teams(world)).map(({ team, community }) => [team, community])).toEqual([
      ["T1", "C9"],
      ["T8", undefined]
    ])
  })
  it("of communities of one name that is meant which lies in the street of the row; by the name alone none is", async () => {
    const world = town()
    await district(world)
    const named = { name: "团结社区", kind: "社区" }
    const { findings } = await list(world, {
      communities: [
        { ...named, code: "C8", street: "S1" },
        { ...named, code: "C9", street: "S2" }
      ],
      teams: [
        { code: "T1", name: "一队", community: "团结社区", street: "S1" },
        { code: "T2", name: "二队", community: "团结社区" },
        { code: "T3", name: "三队", community: "C9" }
      ]
    })
    expect(findings.map(({ finding }) => [finding.rule, finding.facts])).toEqual([
      ["directory.community-unknown", { community: "团结社区" }]
    ])
    expect((await teams(world)).map(({ team, community, street }) => [team, community, street])).toEqual([
      ["T1", "C8", "S1"],
      ["T2", undefined, undefined],
      ["T3", "C9", "S2"]
    ])
  })
})
