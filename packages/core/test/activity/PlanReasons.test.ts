import { describe, expect, it } from "vitest"
import type * as Activity from "../../src/activity/Activity.ts"
import * as PlanReasons from "../../src/activity/PlanReasons.ts"
import * as Rules from "../../src/activity/rules/Rules.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Span from "../../src/foundation/Span.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import { day } from "../law/policies.ts"
import { context, guide, notice, plan, sweeper } from "./activities.ts"

/** Of this library: no provision says so, and it refuses. */
const ours = (rule: string, facts: Finding["facts"] = {}, more: Partial<Finding> = {}): Finding => ({
  rule,
  outcome: "unmet",
  severity: "error",
  kind: "contradiction",
  facts,
  parameters: [],
  citations: [LIBRARY.passage()],
  ...more
})
const units = { units: { on: "day", first: "day", from: "minute", to: "minute" } }
const { from, to } = plan.time
const activity = (more: Partial<Activity.Activity> = {}): Activity.Activity => ({
  stage: "planned",
  plan,
  positions: [sweeper, guide],
  signUps: [],
  ...more
})
const rules = (findings: readonly Finding[]) => findings.map(({ rule, outcome }) => `${outcome} ${rule}`)

describe("what speaks against a plan", () => {
  it.each<[string, Activity.Plan["time"], readonly Finding[]]>([
    ["a minute is long enough", { from, to: Minute.plus(from, 1) }, []],
    ["no time at all", { from, to: from }, [ours("activity.ends-before-it-begins", { from, to: from }, units)]],
    ["an end before the beginning", { from: to, to: from }, [ours("activity.ends-before-it-begins", { from: to, to: from }, units)]]
  ])("its time: %s", (_, time, findings) => {
    expect(PlanReasons.timeWrongs(time)).toStrictEqual(findings)
    expect(PlanReasons.planWrongs({ ...plan, time }, context())).toStrictEqual(findings)
  })
  it.each<[string, Partial<Activity.Plan>, readonly string[]]>([
    ["nothing", {}, []],
    ["a fee", { feeFen: 1 }, ["unmet activity.charged-recipient"]],
    ["rescue without a command", { emergency: true, underCommand: false }, ["unmet activity.no-unified-command"]]
  ])("what is known to be wrong: %s", (_, more, expected) => {
    expect(rules(PlanReasons.planWrongs({ ...plan, ...more }, context()))).toEqual(expected)
    expect(rules(PlanReasons.noticeWrongs({ notice, on: "2026-03-05" }, activity({ plan: { ...plan, ...more } }), context()))).toEqual(
      expected
    )
  })
  it("what is open to the teams of a community names one", () => {
    const { community: _, ...nowhere } = plan
    expect(PlanReasons.planWrongs({ ...plan, openTo: "community" }, context())).toEqual([])
    expect(PlanReasons.planWrongs({ ...nowhere, openTo: "members" }, context())).toEqual([])
    expect(PlanReasons.planWrongs(nowhere, context())).toEqual([])
    expect(PlanReasons.planWrongs({ ...nowhere, openTo: "community" }, context())).toStrictEqual([ours("activity.open-to-no-community")])
  })
  it("what is not known is asked when it is announced, and is no fault of the plan", () => {
    const { feeFen: _, ...silent } = plan
    expect(rules(PlanReasons.planWrongs(silent, context()))).toEqual([])
    expect(rules(PlanReasons.noticeWrongs({ notice, on: "2026-03-05" }, activity({ plan: silent }), context()))).toEqual([
      "unknown activity.charged-recipient"
    ])
  })
  it("an emergency is asked of when it was held in other words than when it is planned", () => {
    const rescue = { ...plan, emergency: true, underCommand: false }
    expect(rules(PlanReasons.rulesOf(Rules.ofPlan, rescue, context()))).toEqual(["unmet activity.no-unified-command"])
    expect(rules(PlanReasons.heldWrongs("2026-03-10", activity({ plan: rescue }), context()))).toEqual([
      "unmet activity.was-without-command"
    ])
    expect(rules(PlanReasons.heldWrongs("2026-03-09", activity({ plan: rescue }), context()))).toEqual([
      "unmet activity.not-yet",
      "unmet activity.was-without-command"
    ])
    expect(rules(PlanReasons.rulesOf(Rules.ofHeld, { ...plan, feeFen: 1 }, context()))).toEqual(["unmet activity.charged-recipient"])
  })
})

it("of what was planned each rule about activities answers for itself, and what it lacks is named", () => {
  const { feeFen: _, ...silent } = plan
  const asked = (more: Partial<Activity.Plan>) =>
    PlanReasons.asked({ ...silent, ...more }, context().view).flatMap(({ id, decision, missing }) =>
      decision.outcome === "met" ? [] : [[id, decision.outcome, ...missing.map(({ name }) => name)]]
    )
  expect(PlanReasons.asked(plan, context().view).map(({ id }) => id)).toEqual(Rules.ofPlan.map(({ id }) => id))
  expect(asked({ feeFen: 0 })).toEqual([])
  expect(asked({})).toEqual([["VOL-01", "unknown", "feeFen"]])
  expect(asked({ feeFen: 1, emergency: true, underCommand: false })).toEqual([
    ["VOL-01", "unmet"],
    ["VOL-10", "unmet"]
  ])
})

describe("what speaks against a notice", () => {
  const wrongs = (on: string, more: Partial<Activity.Activity> = {}, said: Activity.Notice = notice) =>
    PlanReasons.noticeWrongs({ notice: said, on }, activity(more), context())
  it("nothing, on the day itself at the latest", () => {
    expect(wrongs("2026-03-10")).toStrictEqual([])
    expect(wrongs("2026-03-11")).toStrictEqual([ours("activity.too-late", { on: day("2026-03-11"), first: day("2026-03-10") }, units)])
  })
  it("no position", () => expect(wrongs("2026-03-05", { positions: [] }).slice(0, 1)).toStrictEqual([ours("activity.no-position")]))
  it("what it does not say; what the plan says is not asked of it again", () =>
    expect(rules(wrongs("2026-03-05", {}, {}))).toEqual([
      "unmet activity.notice.conditions",
      "unmet activity.notice.signUp",
      "unmet activity.notice.risks",
      "unmet activity.notice.safeguards"
    ]))
})

it("of an activity without a plan nothing is said", () => {
  const on = "2026-03-10"
  const { plan: _, ...unplanned } = activity()
  expect(PlanReasons.notBefore(on, unplanned, ({ time }) => Span.lastDay(time))).toEqual([])
  expect(PlanReasons.heldWrongs(on, unplanned, context())).toEqual([])
  expect(PlanReasons.noticeWrongs({ notice, on }, unplanned, context())).toEqual([])
})

it("nothing is over before its day, and on its day it may be", () => {
  const first = ({ time }: Activity.Plan) => Minute.dayOf(time.from)
  const last = ({ time }: Activity.Plan) => Span.lastDay(time)
  expect(PlanReasons.notBefore("2026-03-10", activity(), first)).toStrictEqual([])
  expect(PlanReasons.notBefore("2026-03-09", activity(), last)).toStrictEqual([
    ours("activity.not-yet", { on: day("2026-03-09"), first: day("2026-03-10") }, units)
  ])
})
