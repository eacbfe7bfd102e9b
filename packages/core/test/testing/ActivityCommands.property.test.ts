/** What the generators make of activities is accepted, to the last command; and it lies at the edge of what is. */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as ActivityCommands from "../../src/testing/ActivityCommands.ts"
import { context } from "../activity/activities.ts"
import { lived } from "../lives.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const known = context("2026-03-20")
/** The same, bought a minute too short, or trained on the day after. */
const lacking = (command: Activity.Command, what: "cover" | "training"): Activity.Command => {
  if (command.type !== "sign-up") return command
  const { stated: { policies = [], trainings = [], ...said } = {}, ...rest } = command
  const shorter = policies.map((one) => ({ ...one, cover: { ...one.cover, to: Minute.plus(one.cover.to, -1) } }))
  const later = trainings.map((one) => ({ ...one, on: "2026-03-20" }))
  return {
    ...rest,
    stated: { ...said, policies: what === "cover" ? shorter : policies, trainings: what === "training" ? later : trainings }
  }
}

describe("a life of an activity", () => {
  it("is accepted to the last command, and ends", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(ActivityCommands.lives, (all) => {
        const { accepted, events, state } = lived(Activity.decider, all, known)
        expect(accepted).toEqual(all)
        expect(["held", "cancelled"]).toContain(state.stage)
        for (const { type } of events) seen.add(type)
      }),
      { numRuns: 300 }
    )
    expect(seen).toEqual(
      new Set(
        Object.keys(Activity.stagesOf).filter(
          (type) => !["activity.replanned", "activity.position-dropped", "activity.moved"].includes(type)
        )
      )
    )
  })
  it.each(["cover", "training"] as const)("lets nobody in with less %s than they state", (what) => {
    let tried = 0
    fc.assert(
      fc.property(ActivityCommands.lives, (all) => {
        const [first] = all
        if (first?.type !== "plan" || (what === "cover" && first.plan.dangerous !== true)) return
        const { state } = lived(
          Activity.decider,
          all.map((one) => lacking(one, what)),
          known
        )
        expect(state.signUps).toEqual([])
        tried += all.filter(({ type }) => type === "sign-up").length
      }),
      { numRuns: 100 }
    )
    expect(tried).toBeGreaterThan(50)
  })
})
