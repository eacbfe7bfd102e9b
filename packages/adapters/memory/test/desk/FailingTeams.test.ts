/** Which teams lack something, all at once: the same that each is told alone. All people are made up. */
import { FailingTeams, Life, PersonLives, TeamChecks, TeamLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy, TeamParameters } from "@yanzhen/core/law"
import { expect, it } from "vitest"
import { clerk, places, run, town, write } from "./world.ts"

const given = { from: Day.first, force: "default", citations: [Instruments.LIBRARY.passage()] } as const
const asks = Policy.of([
  {
    ...Policies.national,
    values: [
      ...Policies.national.values.filter(({ parameter }) => parameter.id !== TeamParameters.standingLimits.id),
      Pack.value(TeamParameters.standingLimits, { ...given, value: ["probation-counts"] }),
      Pack.value(TeamParameters.minMembers, { ...given, value: 2 }),
      Pack.value(TeamParameters.minSocialWorkers, { ...given, value: 1 })
    ]
  }
])
const { membership } = TeamLives.lives
const { "person-kinds": kinds } = PersonLives.lives

it("teams that are whole are left out, and so are those that are over", async () => {
  const world = town({ policy: asks, today: "2026-03-10" })
  await places(world, { teams: ["whole", "small", "paused", "empty", "trying"] })
  const join = (team: string, person: string, more: object = {}) =>
    run(Life.give(world, membership, `${team}/${person}`, { type: "join", role: "member", on: "2026-02-01", ...more }))
  await join("whole", "p-1")
  await join("whole", "p-2", { role: "social-worker" })
  await join("small", "p-1")
  await join("small", "p-5")
  await run(Life.give(world, membership, "small/p-5", { type: "pause", on: "2026-02-03" }))
  await join("paused", "p-3")
  await join("paused", "p-4")
  // Two members, of whom one is on probation for a month.
  await join("trying", "p-6", { standing: "probation" })
  await join("trying", "p-7", { role: "social-worker" })
  await run(Life.give(world, membership, "trying/p-6", { type: "confirm", on: "2026-03-01" }))
  await run(Life.give(world, kinds, "p-4", { type: "become", kind: "social-worker", on: "2026-02-01" }))
  await run(Life.give(world, kinds, "p-4", { type: "cease", kind: "social-worker", on: "2026-02-20" }))
  await run(Life.give(world, TeamLives.lives.team, "empty", { type: "dissolve", reason: "无人", by: clerk, on: "2026-03-05" } as never))
  const days = ["2026-01-31", "2026-02-01", "2026-02-20", "2026-02-21", "2026-03-10"].map(Day.require)
  for (const on of days) {
    const { teams, failing } = await run(FailingTeams.failing(world, on))
    const there = ["empty", "paused", "small", "trying", "whole"].filter((team) => team !== "empty" || on <= Day.require("2026-03-05"))
    expect(teams).toBe(there.length)
    expect(failing.every(({ team, name }) => name !== "" && there.includes(team))).toBe(true)
    for (const team of there) {
      const alone = await run(TeamChecks.check(world, Id.require(team), { on }))
      expect(failing.find((one) => one.team === team)?.decision, `${team} ${on}`).toEqual(
        alone.decision.outcome === "met" ? undefined : alone.decision
      )
    }
  }
  const on = async (day: string) => (await run(FailingTeams.failing(world, Day.require(day)))).failing.map(({ team }) => team)
  expect([await on("2026-02-05"), await on("2026-02-28"), await on("2026-03-10")]).toEqual([
    ["empty", "small", "trying"],
    ["empty", "paused", "small", "trying"],
    ["paused", "small"]
  ])
})

it("says the name of each, and its id where the directory has no name", async () => {
  const world = town({ policy: asks })
  const listed = { type: "team.listed", v: 1, from: "2024-01-01" } as const
  await write(world, "teams", {
    "team/t-1": [{ ...listed, team: "t-1", code: "T1", name: "银龄关爱小家" }],
    "team/t-2": [{ ...listed, team: "t-2", code: "T2" } as never]
  })
  const { failing } = await run(FailingTeams.failing(world))
  expect(failing.map(({ team, name }) => [team, name])).toEqual([
    ["t-1", "银龄关爱小家"],
    ["t-2", "t-2"]
  ])
})
