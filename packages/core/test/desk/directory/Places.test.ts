/** Which team and place a row means, by the names and codes of the directory. All places are made up. */
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Register from "../../../src/registers/Register.ts"
import * as Registers from "../../../src/registers/Registers.ts"
import type { Row } from "../../../src/registers/RowChange.ts"
import * as Places from "../../../src/desk/directory/Places.ts"

/** A row as it is kept, with nothing where nothing is said. */
const of =
  <R extends Register.AnyRegister>(register: R) =>
  (said: Row): Register.KeptRow<R> =>
    Register.wholeRow(register, said) as Register.KeptRow<R>

const directory = (): Places.Places =>
  Places.of({
    streets: [
      { street: "s-1", code: "S1", name: "西街道" },
      { street: "s-2", code: "S2", name: "东街道" },
      { street: "s-3", code: "S3" }
    ].map(of(Registers.street)),
    communities: [
      { community: "c-1", code: "C1", name: "甲社区", street: "s-1" },
      { community: "c-2", code: "C2", name: "乙社区", street: "s-2" },
      { community: "c-3", code: "C3", name: "幸福社区", street: "s-1" },
      { community: "c-4", code: "C4", name: "幸福社区", street: "s-2" },
      { community: "c-5", code: "C5", name: "无街社区" },
      { community: "c-6", code: "C6", street: "s-1" }
    ].map(of(Registers.community)),
    teams: [
      { team: "t-1", code: "T1", name: "志愿队", community: "c-1", street: "s-1" },
      { team: "t-2", code: "T2", name: "志愿队", community: "c-2" },
      { team: "t-3", code: "T3", name: "银龄队", street: "s-2", station: "st-1", registered: false, supervisor: "o-1" },
      { team: "t-4", code: "T4", name: "流动队" },
      { team: "t-5", code: "T5", name: "巡逻队", community: "c-1", street: "s-1" },
      { team: "t-6", code: "T6", name: "巡逻队", street: "s-1" },
      { team: "t-7", code: "T7", community: "c-1" },
      { team: "t-8", code: "T8", name: "游击队", community: "c-5" },
      { team: "t-9", code: "t-9", name: "幸福队", community: "c-3" },
      // So listed, though its community lies in the other street.
      { team: "t-10", code: "T10", name: "跨街队", community: "c-1", street: "s-2" }
    ].map(of(Registers.team))
  })

type Said = Parameters<typeof Places.resolve>[1]
/** The team by its id, or what is wrong with it; then the place; then what is unknown of it. */
const told = ({ team, where, unknown }: Places.Resolved): readonly unknown[] => [
  team.kind === "one" ? team.team.team : team.kind === "several" ? team.teams.map((one) => one.team) : team.kind,
  where,
  unknown
]

describe("a row means", () => {
  it.each<readonly [string, Said, readonly unknown[]]>([
    ["no team where it says none", {}, ["unsaid", {}, []]],
    ["a team by its name", { team: "银龄队" }, ["t-3", { street: "s-2" }, []]],
    ["a team by its code", { team: "T2" }, ["t-2", { community: "c-2", street: "s-2" }, []]],
    ["a team by its id", { team: "t-4" }, ["t-4", {}, []]],
    ["nobody by the code of a team without a name", { team: "T7" }, ["nobody", {}, []]],
    ["nobody by a name that no team has", { team: "新队", community: "甲社区" }, ["nobody", { community: "c-1", street: "s-1" }, []]],
    ["two teams of one name, where it says no place", { team: "志愿队" }, [["t-1", "t-2"], {}, []]],
    ["the one of them in its community", { team: "志愿队", community: "乙社区" }, ["t-2", { community: "c-2", street: "s-2" }, []]],
    ["the one of them in its street", { team: "志愿队", street: "西街道" }, ["t-1", { community: "c-1", street: "s-1" }, []]],
    ["none of them in a third community", { team: "志愿队", community: "C3" }, ["nobody", { community: "c-3", street: "s-1" }, []]],
    ["none of them in a street of neither", { team: "银龄队", street: "西街道" }, ["nobody", { street: "s-1" }, []]],
    [
      "the one in the very community before the one in its street",
      { team: "巡逻队", community: "甲社区" },
      ["t-5", { community: "c-1", street: "s-1" }, []]
    ],
    [
      "the one of the street, in another community of it",
      { team: "巡逻队", community: "C3" },
      ["t-6", { community: "c-3", street: "s-1" }, []]
    ],
    ["both, where it says the street alone", { team: "巡逻队", street: "S1" }, [["t-5", "t-6"], { street: "s-1" }, []]],
    [
      "a team elsewhere by a code that is its alone",
      { team: "T1", community: "乙社区" },
      ["elsewhere", { community: "c-2", street: "s-2" }, []]
    ],
    ["and by its id", { team: "t-1", street: "东街道" }, ["elsewhere", { street: "s-2" }, []]],
    ["a team of nowhere wherever it says", { team: "流动队", community: "乙社区" }, ["t-4", { community: "c-2", street: "s-2" }, []]],
    ["a team of a street in a community of it", { team: "银龄队", community: "乙社区" }, ["t-3", { community: "c-2", street: "s-2" }, []]],
    [
      "and in a community of which no street is known",
      { team: "银龄队", community: "无街社区" },
      ["t-3", { community: "c-5", street: "s-2" }, []]
    ],
    ["not in a community of another street", { team: "银龄队", community: "甲社区" }, ["nobody", { community: "c-1", street: "s-1" }, []]],
    [
      "a team of a community without a street in any street",
      { team: "游击队", street: "S2" },
      ["t-8", { community: "c-5", street: "s-2" }, []]
    ],
    ["a community by its code, and the street that it lies in", { community: "C2" }, ["unsaid", { community: "c-2", street: "s-2" }, []]],
    ["a community by its id", { community: "c-2" }, ["unsaid", { community: "c-2", street: "s-2" }, []]],
    ["a street by its code", { street: "S2" }, ["unsaid", { street: "s-2" }, []]],
    ["a street by its id", { street: "s-2" }, ["unsaid", { street: "s-2" }, []]],
    ["a team of a street in one of two communities of a name", { team: "银龄队", community: "幸福社区" }, ["t-3", { street: "s-2" }, []]],
    [
      "a team of one of two communities of a name",
      { team: "幸福队", community: "幸福社区" },
      ["t-9", { community: "c-3", street: "s-1" }, []]
    ],
    ["one team by a code that is its id", { team: "t-9" }, ["t-9", { community: "c-3", street: "s-1" }, []]],
    [
      "a team by its community, whatever street it is listed in",
      { team: "跨街队", community: "甲社区" },
      ["t-10", { community: "c-1", street: "s-2" }, []]
    ],
    ["no community where two have the name", { community: "幸福社区" }, ["unsaid", {}, []]],
    ["the one of the two in its street", { community: "幸福社区", street: "东街道" }, ["unsaid", { community: "c-4", street: "s-2" }, []]],
    [
      "a community without a street in whatever street",
      { community: "无街社区", street: "东街道" },
      ["unsaid", { community: "c-5", street: "s-2" }, []]
    ],
    [
      "no community in a street that it does not lie in",
      { community: "甲社区", street: "东街道" },
      ["unsaid", { street: "s-2" }, ["community"]]
    ],
    [
      "what is not known, and the place without it",
      { community: "甲社区", street: "南街道" },
      ["unsaid", { community: "c-1", street: "s-1" }, ["street"]]
    ],
    [
      "nothing that is known",
      { team: "银龄队", community: "丁社区", street: "南街道" },
      ["t-3", { street: "s-2" }, ["community", "street"]]
    ],
    ["no street by the code of one without a name", { street: "S3" }, ["unsaid", {}, ["street"]]],
    ["no community by the code of one without a name", { community: "C6" }, ["unsaid", {}, ["community"]]]
  ])("%s", (_, said, expected) => expect(told(Places.resolve(directory(), said))).toEqual(expected))

  it("a team with everything that the directory says of it", () => {
    const { team } = Places.resolve(directory(), { team: "银龄队" })
    const whole = {
      team: "t-3",
      name: "银龄队",
      proposed: false,
      code: "T3",
      street: "s-2",
      station: "st-1",
      registered: false,
      supervisor: "o-1",
      inForce: {}
    }
    expect(team).toStrictEqual({ kind: "one", team: whole })
  })

  it("the days of its team and of its community, as far as the directory says them", () => {
    const days = { from: Day.require("2026-01-01"), until: Day.require("2026-06-30") }
    const places = Places.of({
      streets: [],
      communities: [{ community: "c-1", code: "C1", name: "甲社区", ...days, fromUnsaid: true }].map(of(Registers.community)),
      teams: [{ team: "t-1", code: "T1", name: "志愿队", community: "c-1", ...days }].map(of(Registers.team))
    })
    const community = { until: days.until }
    expect(Places.resolve(places, { team: "志愿队" }).listed).toStrictEqual({ team: days, community })
    expect(Places.resolve(places, { community: "甲社区" }).listed).toStrictEqual({ team: undefined, community })
    expect(Places.resolve(places, {}).listed).toStrictEqual({ team: undefined, community: undefined })
  })

  it("the same as another row that says the same, worked out once", () => {
    const places = directory()
    const first = Places.resolve(places, { team: "志愿队", community: "甲社区", street: "西街道" })
    for (const other of [
      { team: "志愿队", community: "甲社区" },
      { team: "志愿队", street: "西街道" },
      { community: "甲社区", street: "西街道" }
    ])
      expect(Places.resolve(places, other)).not.toBe(first)
    expect(Places.resolve(places, { team: "志愿队", community: "甲社区", street: "西街道" })).toBe(first)
  })
})

describe("a team that a row proposes", () => {
  it("is meant by the rows after it, in its place", () => {
    const places = directory()
    expect(told(Places.resolve(places, { team: "新队", community: "甲社区" }))).toEqual(["nobody", { community: "c-1", street: "s-1" }, []])
    const made = Places.propose(places, "t-9", "新队", { community: "c-1", street: "s-1" })
    expect(made).toStrictEqual({ team: "t-9", name: "新队", proposed: true, community: "c-1", street: "s-1" })
    expect(told(Places.resolve(places, { team: "新队", community: "甲社区" }))).toEqual(["t-9", { community: "c-1", street: "s-1" }, []])
    expect(Places.propose(places, "t-10", "又一队", {})).toStrictEqual({ team: "t-10", name: "又一队", proposed: true })
  })

  it("stands beside a listed one of its name, and is told until it is listed", () => {
    const places = directory()
    Places.propose(places, "t-9", "银龄队", { street: "s-1" })
    Places.propose(places, "t-10", "新队", {})
    expect(told(Places.resolve(places, { team: "银龄队" }))).toEqual([["t-3", "t-9"], {}, []])
    expect(Places.proposedNames(places)).toEqual(["银龄队", "新队"])
    Places.settle(places, new Set(["t-9"]))
    expect(Places.proposedNames(places)).toEqual(["新队"])
    Places.settle(places, new Set(["t-10"]))
    expect(Places.proposedNames(places)).toEqual([])
  })
})
