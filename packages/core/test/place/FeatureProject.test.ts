import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as FeatureProject from "../../src/place/FeatureProject.ts"
import * as Shapes from "../../src/place/FeatureProject.schema.ts"
import { LifeCommands } from "../../src/testing/index.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered } from "../said.ts"

const today = Day.require("2026-06-30")
const team = Id.require<Id.TeamId>("t-1")
const name = (from: string, until?: string): FeatureProject.Command => ({
  type: "name",
  team,
  title: "银龄课堂",
  from,
  ...(until === undefined ? {} : { until })
})
const end = (on: string): FeatureProject.Command => ({ type: "end", on, reason: "结项" })
const answer = (before: readonly FeatureProject.Command[], command: FeatureProject.Command): string => {
  const { state, accepted } = lived(FeatureProject.decider, before, { today })
  expect(accepted).toEqual(before)
  return answered(FeatureProject.decide(command, state, { today }))
}

describe("a feature project", () => {
  it.each([
    [[], name("2026-01-01"), "met"],
    [[], name("2026-01-01", "2026-01-01"), "met"],
    [[], name("2026-01-02", "2026-01-01"), "unmet feature-project.dates"],
    [[], end("2026-01-01"), "unmet feature-project.stage"],
    [[name("2026-01-01")], name("2026-01-01"), "unmet feature-project.stage"],
    [[name("2026-01-02")], end("2026-01-02"), "met"],
    [[name("2026-01-02")], end("2026-01-01"), "unmet feature-project.dates"],
    [[name("2026-01-02")], end("2026-06-30"), "met"],
    [[name("2026-01-02")], end("2026-07-01"), "unmet feature-project.future"],
    [[name("2026-08-01")], end("2026-07-01"), "unmet feature-project.dates feature-project.future"],
    [[name("2026-01-02"), end("2026-01-03")], end("2026-01-04"), "unmet feature-project.stage"]
  ] satisfies readonly (readonly [readonly FeatureProject.Command[], FeatureProject.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(before, command)).toBe(expected)
  )
  it("of no award and no last day says nothing of either; each has a stream of its own", () => {
    expect(lived(FeatureProject.decider, [name("2026-01-02")], { today }).state).toStrictEqual({
      stage: "named",
      team,
      from: Day.require("2026-01-02")
    })
    expect(FeatureProject.streamOf(Id.require<Id.ProjectId>("p-1"))).toBe("feature-project/p-1")
  })
  it.each([
    ["feature-project.named", [true, false, false]],
    ["feature-project.ended", [false, true, false]]
  ] as const)("%s fits before, named, ended: %j", (type, expected) => {
    const states = [[], [name("2026-01-02")], [name("2026-01-02"), end("2026-03-01")]].map(
      (all) => lived(FeatureProject.decider, all, { today }).state
    )
    const event = { ...name("2026-01-02"), ...end("2026-03-02"), type, v: 1 } as FeatureProject.Event
    expect(states.map((state) => FeatureProject.fits(state, event))).toEqual(expected)
    for (const state of states) if (!FeatureProject.fits(state, event)) expect(FeatureProject.evolve(state, event)).toBe(state)
  })
  it("is whose it was named, from its first day to its last, the one on which it ended early", () => {
    const award = Id.require<Id.AwardId>("aw-1")
    const named = { ...name("2026-01-02", "2026-12-31"), award } as FeatureProject.Command
    const days = { from: Day.require("2026-01-02"), until: Day.require("2026-12-31") }
    expect(lived(FeatureProject.decider, [named], { today }).state).toEqual({ stage: "named", team, award, ...days })
    expect(lived(FeatureProject.decider, [named, end("2026-03-01")], { today }).state).toEqual({
      stage: "ended",
      team,
      award,
      from: days.from,
      until: Day.require("2026-03-01")
    })
  })
  it("never gets stuck, and replays to the same state", () =>
    holdsOf({
      ...FeatureProject,
      ...Shapes,
      commands: LifeCommands.rows(Shapes.Command, { maxLength: 8 }).map((all) => [
        name("2026-01-02"),
        ...all.map(({ command }) => command(today) as FeatureProject.Command)
      ]),
      context: { today }
    }))
})
