import { describe, expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import { Command, Event } from "../../src/activity/Activity.schema.ts"
import { stagesOf } from "../../src/activity/ActivityState.ts"
import * as Id from "../../src/foundation/Id.ts"
import { lived } from "../lives.ts"
import { keepsShape } from "../said.ts"
import { ann, begin, ben, context, eve, guide, hold, kid, notice, officer, on, open, plan, sweeper } from "./activities.ts"

const fullPlan: Activity.Plan = {
  ...plan,
  street: Id.require<Id.StreetId>("s-1"),
  station: Id.require<Id.StationId>("st-1"),
  subsidyFen: 0,
  groupAgreed: true,
  insideOwnScope: true,
  cooperating: false,
  underCommand: true,
  agreementExcused: true,
  outdoors: true,
  fullTime: { from: "2026-03-10", to: "2026-12-31" }
}
const asksAll: Activity.Position = {
  ...{ ...guide, position: "all", managing: true, healthAsked: true, highestAge: 60, skills: ["first-aid"] },
  hard: true,
  rates: [{ from: "2026-01-01", percent: 150 }]
}
const stated: Activity.Stated = {
  willing: true,
  selfSupporting: true,
  employed: false,
  healthFits: true,
  insurerAccepts: true,
  accompanied: false,
  trainings: [{ kind: "care", on }],
  policies: [{ boughtOn: on, cover: plan.time }],
  agreements: [on]
}
const reason = { text: Id.require<Id.TextId>("text-1") }
const overrides = [{ rule: "activity.position-lowest-age", reason, approver: officer, until: "2026-12-31" }] as const
const later = { on: "2026-03-10" }
const signUp = (volunteer: typeof ann, position = "sweep") => ({ type: "sign-up", volunteer, position, on: "2026-03-06" }) as const

/** Everything that can be said of an activity, at its fullest. */
const life: readonly Activity.Command[] = [
  { type: "plan", plan, on },
  { type: "replan", plan: fullPlan, on },
  { type: "set-position", position: { ...sweeper, number: 1 }, on },
  { type: "set-position", position: guide, on },
  { type: "set-position", position: { ...asksAll, training: "care", licence: "doctor" }, on },
  { type: "drop-position", position: "all", on },
  { type: "publish", notice: { ...notice, risks: ["路面湿滑"] }, on },
  { type: "open-sign-up", on },
  { ...signUp(ann), stated },
  signUp(ben),
  signUp(eve),
  { ...signUp(kid, "guide"), overrides },
  { type: "close-sign-up", on: "2026-03-06" },
  { type: "move", time: plan.time, reason: "下雨", on: "2026-03-06" },
  { type: "withdraw", volunteer: ann, reason: "生病", on: "2026-03-06" },
  { type: "give-places", on: "2026-03-06" },
  { type: "note-forecast", highestCelsius: 33, on: "2026-03-06" },
  begin,
  { type: "note-no-show", volunteer: ben, malicious: false, by: officer, ...later },
  { type: "take-back-no-show", volunteer: ben, by: officer, reason: "误记", ...later },
  hold
]
const cancel: Activity.Command = { type: "cancel", reason: "下雨", on }

describe("what is commanded and what happened", () => {
  it.each([...life, cancel])("$type gives back what it took, and takes nothing of which a part is of another kind", (command) =>
    keepsShape(Command, command)
  )
  it("every event too, of which none is left out", () => {
    const events = [life, [...open, cancel]].flatMap((commands) => lived(Activity.decider, commands, context()).events)
    for (const event of events) keepsShape(Event, event)
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(stagesOf)))
  })
})
