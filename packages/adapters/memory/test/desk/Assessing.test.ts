/** What an assessment of a station rests on: the station, and the goals of its year. */
import type { StationAssessment, YearlyGoals } from "@yanzhen/core/place"
import { Life, PlaceLives } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { expect, it } from "vitest"
import { interruptible } from "./racing.ts"
import { failure, journal, run, settled, town, type Town } from "./world.ts"

const { station, goals, "station-assessment": assessment } = PlaceLives.lives
const by = Id.require<Id.PersonId>("p-1")
const year = "st-1/2026"
const open: StationAssessment.Command = {
  type: "open",
  by,
  scheme: {
    id: "ten",
    points: 10,
    modules: [
      {
        id: "services",
        title: "服务",
        points: 10,
        indicators: [{ id: "goals", title: "年度目标", points: 10, max: 10, measured: { by: "goals" } }]
      }
    ]
  }
}
const count: StationAssessment.Command = { type: "count-goals", indicator: "goals", by }
const where = { street: Id.require<Id.StreetId>("340603008"), community: Id.require<Id.CommunityId>("c-1") }
const give = (world: Town, command: StationAssessment.Command) => run(Life.give(world, assessment, year, command))
const aim = async (world: Town, ...commands: readonly YearlyGoals.Command[]) => {
  for (const command of commands) await run(Life.give(world, goals, year, command))
}
const set = (goal: string): YearlyGoals.Command => ({ type: "set-goal", goal, words: "走访" })
const reach = (goal: string): YearlyGoals.Command => ({ type: "reach-goal", goal, on: "2026-03-05", evidence: ["台账"] })
const last = async (world: Town) => (await journal(world)).at(-1)?.data

it.each([
  ["with where it stands", where],
  ["of a street alone", { street: where.street }],
  ["that stands nowhere in particular", {}]
])("a station %s is assessed there", async (_, place) => {
  const world = await settled()
  await run(Life.give(world, station, "st-1", { type: "open", ...place, on: "2026-01-02" }))
  await give(world, open)
  const { street, community } = { street: undefined, community: undefined, ...((await last(world)) as Partial<typeof where>) }
  expect({ street, community }).toEqual({ street: undefined, community: undefined, ...place })
})

it("a station that nobody opened is not assessed", async () =>
  expect(await failure(Life.give(await settled(), assessment, year, open))).toMatchObject({
    findings: [{ rule: "assessment.no-station", facts: { station: "st-1" } }]
  }))

it("goals count as they are when they are counted, also those reached while they are", async () => {
  const races = interruptible()
  const world = await settled({ store: races.store })
  await run(Life.give(world, station, "st-1", { type: "open", ...where, on: "2026-01-02" }))
  await aim(world, set("a"), set("b"), reach("a"))
  await give(world, open)
  await give(world, count)
  expect(await last(world)).toMatchObject({ score: 5, counted: { done: 1, of: 2 }, evidence: [`goals/${year}`] })
  races.arm((store) => aim(town({ store, desk: "colleague" }), reach("b")))
  await give(world, count)
  expect(await last(world)).toMatchObject({ score: 10, counted: { done: 2, of: 2 } })
})
