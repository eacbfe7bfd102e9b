/** What is about teams, listed with the place of its team. All people and places are made up. */
import { InPlace } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import { expect, it } from "vitest"
import { district, list } from "./importing.ts"
import { failure, run, town, type Town, write } from "./world.ts"

const honour = (subject: object) => [
  { type: "honour.proposed", v: 1, subject, way: "applied", by: "p-1", evidence: [], on: "2026-03-01" } as never
]

/** 甲队 in 甲社区 of 西街道, 乙队 in 乙社区 of 东街道, 散队 in a street alone; honours of each, and of what nobody knows the place. */
const world = async (): Promise<Town> => {
  const desk = town()
  await district(desk)
  await list(desk, {
    // Two communities of one name.
    communities: [{ code: "C4", name: "乙社区", street: "S1", kind: "社区" }],
    teams: [
      { code: "T1", name: "甲队", community: "C1" },
      { code: "T2", name: "乙队", community: "C2" }
    ]
  })
  const named = { type: "feature-project.named", v: 1, title: "特色", from: "2026-01-01" }
  await write(desk, "rest", {
    "volunteer/v-1": [{ type: "volunteer.listed", v: 1, volunteer: "v-1", team: "T1" }],
    "volunteer/v-2": [{ type: "volunteer.listed", v: 1, volunteer: "v-2" }],
    "feature-project/f-2": [{ ...named, team: "T2" } as never],
    "honour/of-star": honour({ kind: "star", volunteer: "v-1", stars: 1 }),
    "honour/of-nobodys": honour({ kind: "star", volunteer: "v-2", stars: 1 }),
    "honour/of-team": honour({ kind: "team-honour", team: "T2", title: "先进" }),
    "honour/of-project": honour({ kind: "feature-project", project: "f-2", title: "特色" }),
    "station/s-1": [{ type: "station.opened", v: 1, street: "S2", on: "2025-01-01" } as never],
    "station/s-2": [{ type: "station.opened", v: 1, community: "C1", on: "2025-01-01" } as never],
    "honour/of-station": honour({ kind: "brand-project", project: "课堂", station: "s-1", title: "品牌" }),
    "honour/of-station-of-community": honour({ kind: "brand-project", project: "课堂", station: "s-2", title: "品牌" }),
    "honour/of-stations-feature": honour({ kind: "brand-project", project: "f-2", station: "s-2", title: "品牌" }),
    "honour/of-station-nowhere": honour({ kind: "brand-project", project: "课堂", station: "s-9", title: "品牌" }),
    "award/aw-1": [
      {
        ...{ type: "award.proposed", v: 1, call: "round", application: "ap-1", appliedFen: 100, awardedFen: 100, lines: [] },
        ...{ community: "C3", by: "p-1", on: "2026-01-10" }
      } as never
    ],
    "honour/of-venture": honour({ kind: "feature-project", project: "aw-1", title: "特色" }),
    "honour/of-unknown": honour({ kind: "feature-project", project: "f-9", title: "特色" })
  })
  return desk
}

it.each<readonly [InPlace.Place, readonly string[]]>([
  [
    {},
    [
      "of-nobodys - -",
      "of-project S2 C2",
      "of-star S1 C1",
      "of-station S2 -",
      "of-station-nowhere - -",
      "of-station-of-community S1 C1",
      "of-stations-feature S2 C2",
      "of-team S2 C2",
      "of-unknown - -",
      "of-venture S2 C3"
    ]
  ],
  [{ street: "S1" }, ["of-star S1 C1", "of-station-of-community S1 C1"]],
  [{ street: "东街道" }, ["of-project S2 C2", "of-station S2 -", "of-stations-feature S2 C2", "of-team S2 C2", "of-venture S2 C3"]],
  [{ community: "乙社区" }, ["of-project S2 C2", "of-stations-feature S2 C2", "of-team S2 C2"]],
  [{ street: "S2", community: "C2" }, ["of-project S2 C2", "of-stations-feature S2 C2", "of-team S2 C2"]],
  [{ street: "S1", community: "C2" }, []],
  [{ community: "C3" }, ["of-venture S2 C3"]]
])(
  "honours at %j lie where their team does, their volunteer's, their project's, their station or what was applied for: %j",
  async (place, expected) => {
    const { rows } = await run(InPlace.list(await world(), Registers.honour, place))
    expect(rows.map(({ honour: id, street, community }) => `${id} ${street ?? "-"} ${community ?? "-"}`).toSorted()).toEqual(expected)
  }
)

it.each([
  [{ street: "南街道" }, "street", "南街道"],
  [{ community: "丁社区" }, "community", "丁社区"]
])("where no directory lists %j it is not found", async (place, kind, id) =>
  expect(await failure(InPlace.list(await world(), Registers.honour, place))).toMatchObject({ _tag: "NotFound", kind, id })
)
