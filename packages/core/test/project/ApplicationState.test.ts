import { describe, expect, it } from "vitest"
import * as State from "../../src/project/ApplicationState.ts"
import type { Event } from "../../src/project/Application.schema.ts"
import { applicant, call, day, id, officer, plan } from "./venture.ts"

const v = 1
const on = "2026-02-03"
const less = { ...plan, askedFen: 1_400_000 }
const state = (stage: State.Stage): State.Application => ({
  stage,
  call,
  applicant,
  plan,
  submittedOn: day("2026-01-20"),
  appliedFen: 1_450_000,
  revisions: 1,
  latest: day("2026-02-01")
})
const other = { call: id<typeof call>("call-9"), applicant: { ...applicant, kind: "filed" as const }, plan: less }

describe("what happens to an application", () => {
  it.each<[Event, string, Partial<State.Application>]>([
    [{ type: "application.drafted", v, ...other, on }, "none", { stage: "draft", ...other }],
    [{ type: "application.revised", v, plan: less, on }, "draft returned", { plan: less, revisions: 2 }],
    [{ type: "application.submitted", v, on }, "draft returned", { stage: "submitted", appliedFen: plan.askedFen }],
    [{ type: "application.returned", v, reasons: ["预算过粗"], by: officer, on }, "submitted", { stage: "returned" }],
    [{ type: "application.screened-in", v, by: officer, on }, "submitted", { stage: "screened-in" }],
    [{ type: "application.screened-out", v, reasons: ["不在本区"], by: officer, on }, "submitted", { stage: "screened-out" }],
    [{ type: "application.selected", v, by: officer, on }, "screened-in", { stage: "selected" }],
    [{ type: "application.declined", v, reasons: ["未入围"], by: officer, on }, "screened-in", { stage: "declined" }],
    [{ type: "application.withdrawn", v, reason: "人手不足", on }, "draft submitted returned screened-in", { stage: "withdrawn" }]
  ])("case %#: $type, changes this and nothing else, in these stages and no others", (event, fitting, change) => {
    for (const stage of State.stages) {
      const before = state(stage)
      const isFitting = fitting.split(" ").includes(stage)
      expect([stage, State.fits(before, event)]).toEqual([stage, isFitting])
      const after = State.evolve(before, event)
      if (isFitting) expect(after).toStrictEqual({ ...before, ...change, latest: day(on) })
      else expect(after).toBe(before)
    }
  })
  it("the first submission keeps its day, and nothing is there at first", () => {
    const { submittedOn: _, appliedFen: __, ...draft } = state("draft")
    expect(State.evolve(draft, { type: "application.submitted", v, on })).toMatchObject({ submittedOn: day(on), appliedFen: plan.askedFen })
    const { plan: ___, ...bare } = draft
    expect(State.evolve(bare, { type: "application.submitted", v, on })).toStrictEqual({
      ...bare,
      stage: "submitted",
      submittedOn: day(on),
      latest: day(on)
    })
    expect(State.initial).toStrictEqual({ stage: "none", revisions: 0 })
  })
})
