import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as ResponsibleWorkers from "../../src/team/ResponsibleWorkers.ts"

const day = Day.require
const team = { team: "t-1", station: "st-1" }
const link = { team: "t-1", worker: "p-1", station: "st-1", from: day("2026-03-01"), until: day("2026-03-31") }
const asked = (teams: readonly ResponsibleWorkers.Team[], links: readonly ResponsibleWorkers.Link[], on = "2026-03-05") =>
  ResponsibleWorkers.responsible(teams, links, day(on))

describe("the social worker responsible for a team", () => {
  it.each([
    ["2026-02-28", "no-worker"],
    ["2026-03-01", undefined],
    ["2026-03-31", undefined],
    ["2026-04-01", "no-worker"]
  ])("on %s the gap is: %s", (on, gap) => expect(asked([team], [link], on)[0]?.gap).toBe(gap))
  it.each([
    ["nobody", [], "no-worker", []],
    ["somebody of another station", [{ ...link, station: "st-2" }], "another-station", []],
    ["somebody of another team", [{ ...link, team: "t-2" }], "no-worker", []],
    ["the same one twice", [link, link], undefined, ["p-1"]],
    ["two, one of them from elsewhere", [link, { ...link, worker: "p-2", station: "st-2" }], undefined, ["p-1"]]
  ] as const)("%s", (_, links, gap, workers) => {
    const [found] = asked([team], links)
    expect([found?.gap, found?.workers]).toEqual([gap, workers])
  })
  it("a team whose station nobody knows has a gap of its own", () =>
    expect(asked([{ team: "t-1" }], [link])).toEqual([{ team: "t-1", workers: [], gap: "no-station" }]))
  it("teams that are no more are not asked, and only gaps are gaps", () => {
    const found = asked([team, { ...team, team: "t-0", until: day("2026-03-04") }, { ...team, team: "t-9" }], [link])
    expect(found.map((one) => one.team)).toEqual(["t-1", "t-9"])
    expect(ResponsibleWorkers.gaps(found).map((one) => one.team)).toEqual(["t-9"])
  })
  it("of one team says the same, also of one that is no more", () => {
    const others = [link, { ...link, team: "t-2", worker: "p-2" }, { ...link, worker: "p-3", until: day("2026-03-04") }]
    const ended = { ...team, until: day("2026-03-04") }
    for (const one of [team, ended])
      expect(ResponsibleWorkers.ofTeam(one, others, day("2026-03-05"))).toEqual({ team: "t-1", workers: ["p-1"] })
    expect(ResponsibleWorkers.ofTeam(team, [], day("2026-03-05"))).toEqual({ team: "t-1", workers: [], gap: "no-worker" })
  })
})
