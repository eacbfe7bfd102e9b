/** How many teams each team mentors on a day, and who mentors more than the place has set. */
import { Workloads } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Pack, TeamParameters } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { places, run, town, type Town, write } from "./world.ts"

const formed = (lead: string) => ({ type: "formation.formed", v: 1, lead, on: "2026-01-01" }) as const
const wing = (team: string) => ({ type: "formation.wing-added", v: 1, team, on: "2026-01-01" }) as const
const linked = (mentor: string, learner: string, on: string) => ({ type: "formation.linked", v: 1, mentor, learner, on }) as const
const ended = (mentor: string, learner: string, on: string) =>
  ({ type: "formation.link-ended", v: 1, mentor, learner, on, result: "ended" }) as const

const flown = async (most?: number): Promise<Town> => {
  const set =
    most === undefined ? [] : [Pack.value(TeamParameters.mostLearners, { ...given, from: Day.require("2026-02-01"), value: most })]
  const world = town({ policy: policyWith(...set) })
  await places(world, { streets: ["s-1"], communities: ["c-1"], teams: ["a", "b", "c", "d", "e"] })
  await write(world, "formations", {
    "formation/f-1": [
      formed("a"),
      ...["b", "c", "d"].map(wing),
      linked("a", "b", "2026-01-05"),
      linked("a", "c", "2026-02-10"),
      linked("b", "d", "2026-02-10"),
      ended("a", "b", "2026-03-05")
    ],
    "formation/f-2": [formed("e"), wing("a"), wing("d"), linked("a", "d", "2026-02-20")]
  })
  return world
}
const asked = async (world: Town, on?: string) => {
  const { most, teams, on: day } = await run(Workloads.list(world, on === undefined ? undefined : Day.require(on)))
  const told = teams.map(
    ({ team, learners, findings }) => `${team} ${learners}${findings.map(({ rule, severity }) => ` ${severity} ${rule}`).join("")}`
  )
  return [Day.text(day), most, ...told]
}

describe("who mentors how many teams, over all formations", () => {
  it.each([
    ["2025-12-31", []],
    ["2026-01-05", ["a 1", "e 0"]],
    ["2026-02-10", ["a 2", "b 1", "e 0"]],
    ["2026-03-05", ["a 3", "b 1", "e 0"]], // the last day of a link counts
    ["2026-03-06", ["a 2", "b 1", "e 0"]]
  ])("on %s: %j; nothing is too many where nothing is set", async (on, expected) => {
    expect(await asked(await flown(), on)).toEqual([on, undefined, ...expected])
  })
  it("is told by name where the directory has one; as busy ones in order of id", async () => {
    const world = town()
    await places(world, { streets: ["s-1"], communities: ["c-1"], teams: ["m"] })
    await write(world, "named", {
      "team/k": [{ type: "team.listed", v: 1, team: "k", code: "k", name: "银龄关爱小家", from: "2024-01-01" }],
      "formation/f-1": [formed("m")],
      "formation/f-2": [formed("k")],
      "formation/f-3": [formed("x")]
    })
    const { teams } = await run(Workloads.list(world))
    expect(teams.map(({ team, name }) => [team, name])).toEqual([
      ["k", "银龄关爱小家"],
      ["m", expect.any(String)],
      ["x", "x"]
    ])
  })
  it("more than what is set is listed, from the day on which it is set; as much is not; today where no day is said", async () => {
    const many = " warning team.too-many-learners"
    expect(await asked(await flown(2), "2026-03-05")).toEqual(["2026-03-05", 2, `a 3${many}`, "b 1", "e 0"])
    expect(await asked(await flown(2))).toEqual(["2026-03-10", 2, "a 2", "b 1", "e 0"])
    expect(await asked(await flown(0), "2026-01-31")).toEqual(["2026-01-31", undefined, "a 1", "e 0"])
    expect(await asked(await flown(0), "2026-02-01")).toEqual(["2026-02-01", 0, `a 1${many}`, "e 0"])
  })
})
