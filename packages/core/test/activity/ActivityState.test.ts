import { describe, expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import { stages } from "../../src/activity/ActivityState.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { day } from "../law/policies.ts"
import { ann, begin, ben, context, eve, guide, kid, notice, officer, open, plan, planned, signUp, sweeper, withdraw } from "./activities.ts"

const on = "2026-03-10"
const later = { from: Minute.plus(plan.time.from, 60), to: Minute.plus(plan.time.to, 60) }
const nothing = { overrides: [], stated: {} }
const spare: Activity.Position = { ...guide, position: "spare" }
const noShow = { on: day("2026-03-10"), malicious: false }
const missed: Activity.SignUp = { volunteer: ben, position: "sweep", on: day("2026-03-05"), standing: "place", noShow, ...nothing }
const gone: Activity.SignUp = { ...missed, volunteer: ann, standing: "withdrawn" }
const has: Activity.SignUp = { volunteer: ann, position: "sweep", on: day("2026-03-06"), standing: "place", ...nothing }
const waits: Activity.SignUp = { volunteer: eve, position: "guide", on: day("2026-03-06"), standing: "waiting", ...nothing }
const v = 1

/** Both places to sweep are taken, one to guide is free although somebody waits for it, nobody asked for the spare one. */
const state = (stage: Activity.Stage): Activity.Activity => ({
  stage,
  plan,
  positions: [sweeper, guide, spare],
  signUps: [gone, missed, has, waits],
  latest: day("2026-03-09")
})

type Change = Partial<Activity.Activity>
const announced = "published open closed"
const events: readonly (readonly [event: Activity.Event, stages: string, change: Change])[] = [
  [{ type: "activity.planned", v, plan, on }, "none", { stage: "planned", plan }],
  [
    { type: "activity.replanned", v, plan: { ...plan, name: "改名" }, on },
    "planned",
    { stage: "planned", plan: { ...plan, name: "改名" } }
  ],
  [
    { type: "activity.position-set", v, position: { ...sweeper, number: 3 }, on },
    `planned ${announced}`,
    { positions: [{ ...sweeper, number: 3 }, guide, spare] }
  ],
  [
    { type: "activity.position-set", v, position: { ...guide, position: "cook" }, on },
    `planned ${announced}`,
    { positions: [sweeper, guide, spare, { ...guide, position: "cook" }] }
  ],
  [{ type: "activity.position-dropped", v, position: "spare", on }, `planned ${announced}`, { positions: [sweeper, guide] }],
  [{ type: "activity.notice-published", v, notice, on }, "planned", { stage: "published", notice }],
  [{ type: "activity.sign-up-opened", v, on }, "published closed", { stage: "open" }],
  [{ type: "activity.sign-up-closed", v, on }, "open", { stage: "closed" }],
  [{ type: "activity.moved", v, time: later, reason: "下雨", on }, announced, { plan: { ...plan, time: later } }],
  [{ type: "activity.begun", v, on }, "open closed", { stage: "under-way", begunOn: day(on) }],
  [{ type: "activity.held", v, on }, "under-way", { stage: "held", endedOn: day(on) }],
  [{ type: "activity.cancelled", v, reason: "下雨", on }, `planned ${announced} under-way`, { stage: "cancelled", endedOn: day(on) }],
  [
    { type: "activity.place-taken", v, volunteer: kid, position: "guide", on },
    "open under-way",
    {
      signUps: [
        gone,
        missed,
        has,
        waits,
        { volunteer: kid, position: "guide", on: day(on), standing: "place", placeOn: day(on), ...nothing }
      ]
    }
  ],
  [
    {
      type: "activity.queued",
      v,
      volunteer: kid,
      position: "sweep",
      overrides: [{ rule: "activity.blocked", reason: "已核实", approver: officer, until: on }],
      stated: { willing: true },
      on
    },
    "open under-way",
    {
      signUps: [
        gone,
        missed,
        has,
        waits,
        {
          volunteer: kid,
          position: "sweep",
          on: day(on),
          standing: "waiting",
          overrides: [{ rule: "activity.blocked", reason: "已核实", approver: officer, until: on }],
          stated: { willing: true }
        }
      ]
    }
  ],
  [
    { type: "activity.place-given", v, volunteer: eve, on },
    "open closed under-way",
    { signUps: [gone, missed, has, { ...waits, standing: "place", placeOn: day(on) }] }
  ],
  [
    { type: "activity.sign-up-withdrawn", v, volunteer: ann, on },
    "open closed under-way",
    { signUps: [gone, missed, { ...has, standing: "withdrawn", withdrawnOn: day(on) }, waits] }
  ],
  [
    { type: "activity.no-show-noted", v, volunteer: ann, malicious: true, by: officer, on },
    "under-way held",
    { signUps: [gone, missed, { ...has, noShow: { on: day(on), malicious: true } }, waits] }
  ],
  [
    { type: "activity.no-show-taken-back", v, volunteer: ben, by: officer, reason: "误记", on },
    "under-way held",
    { signUps: [gone, { volunteer: ben, position: "sweep", on: day("2026-03-05"), standing: "place", ...nothing }, has, waits] }
  ],
  [
    { type: "activity.no-show-taken-back", v, volunteer: ann, by: officer, reason: "误记", on },
    "under-way held",
    { signUps: [{ volunteer: ann, position: "sweep", on: day("2026-03-05"), standing: "withdrawn", ...nothing }, missed, has, waits] }
  ]
]

describe("what happens to an activity", () => {
  it.each(events)("case %#: $type, changes this and nothing else, in these stages and no others", (event, fitting, change) => {
    for (const stage of stages) {
      const before = state(stage)
      const isFitting = fitting.split(" ").includes(stage)
      expect([stage, Activity.fits(before, event)]).toEqual([stage, isFitting])
      const after = Activity.evolve(before, event)
      if (isFitting) expect(after).toStrictEqual({ ...before, ...change, latest: day(on) })
      else expect(after).toBe(before)
    }
  })
  it.each<[string, Activity.Event]>([
    ["fewer places than are taken", { type: "activity.position-set", v, position: { ...sweeper, number: 1 }, on }],
    ["a position dropped for which somebody waits", { type: "activity.position-dropped", v, position: "guide", on }],
    ["a position dropped that is not there", { type: "activity.position-dropped", v, position: "cook", on }],
    ["a place where none is free", { type: "activity.place-taken", v, volunteer: kid, position: "sweep", on }],
    ["a place in a position that is not there", { type: "activity.place-taken", v, volunteer: kid, position: "cook", on }],
    ["a second place", { type: "activity.place-taken", v, volunteer: ann, position: "guide", on }],
    ["a second turn", { type: "activity.queued", v, volunteer: ann, position: "guide", on }],
    ["a turn for a position that is not there", { type: "activity.queued", v, volunteer: kid, position: "cook", on }],
    ["a place given to somebody who has one", { type: "activity.place-given", v, volunteer: ann, on }],
    ["a place given to somebody who never came", { type: "activity.place-given", v, volunteer: kid, on }],
    ["a withdrawal of nobody", { type: "activity.sign-up-withdrawn", v, volunteer: kid, on }],
    ["a no-show of nobody", { type: "activity.no-show-noted", v, volunteer: kid, malicious: false, by: officer, on }],
    ["a no-show of somebody who waits", { type: "activity.no-show-noted", v, volunteer: eve, malicious: false, by: officer, on }],
    ["a second no-show", { type: "activity.no-show-noted", v, volunteer: ben, malicious: false, by: officer, on }],
    ["a no-show taken back of nobody", { type: "activity.no-show-taken-back", v, volunteer: kid, by: officer, reason: "误记", on }],
    ["a no-show taken back that was not noted", { type: "activity.no-show-taken-back", v, volunteer: eve, by: officer, reason: "误记", on }]
  ])("%s cannot be", (_, event) => {
    for (const stage of ["planned", "open", "under-way"] as const) {
      const before = state(stage)
      expect(Activity.fits(before, event)).toBe(false)
      expect(Activity.evolve(before, event)).toBe(before)
    }
  })
  it("as many places as are taken are enough", () => {
    expect(Activity.fits(state("open"), { type: "activity.position-set", v, position: sweeper, on })).toBe(true)
    expect(Activity.fits({ ...state("open"), signUps: [] }, { type: "activity.place-given", v, volunteer: eve, on })).toBe(false)
    const both = { ...state("open"), signUps: [missed, has, { ...waits, position: "sweep" }] }
    expect(Activity.fits(both, { type: "activity.place-given", v, volunteer: eve, on })).toBe(false)
  })
})

it("places and turns are those of one position, or of all", () => {
  const open = state("open")
  const who = (signUps: readonly Activity.SignUp[]) => signUps.map(({ volunteer }) => volunteer)
  expect([who(Activity.placed(open)), who(Activity.placed(open, "sweep")), who(Activity.placed(open, "guide"))]).toEqual([
    [ben, ann],
    [ben, ann],
    []
  ])
  expect([who(Activity.waiting(open)), who(Activity.waiting(open, "guide")), who(Activity.waiting(open, "sweep"))]).toEqual([
    [eve],
    [eve],
    []
  ])
  expect(["sweep", "guide", "cook"].map((code) => Activity.free(open, code))).toEqual([0, 1, 0])
  expect([ann, eve, kid].map((one) => Activity.hasPlace(open, one))).toEqual([true, false, false])
})

it("nothing has happened at first", () => expect(Activity.initial).toStrictEqual({ stage: "none", positions: [], signUps: [] }))

describe("at each stage", () => {
  const commands: readonly Activity.Command[] = [
    ...planned,
    { type: "replan", plan, on },
    { type: "drop-position", position: "spare", on },
    { type: "publish", notice, on },
    { type: "open-sign-up", on },
    { type: "close-sign-up", on },
    { type: "move", time: later, reason: "下雨", on },
    begin,
    { type: "hold", on },
    { type: "cancel", reason: "下雨", on },
    signUp(kid),
    { type: "give-places", on },
    withdraw(ann),
    { type: "note-no-show", volunteer: ann, malicious: false, by: officer, on },
    { type: "take-back-no-show", volunteer: ben, by: officer, reason: "误记", on },
    ...open
  ]
  const positions = "set-position drop-position"
  const places = "give-places withdraw"
  it.each<[Activity.Stage, string]>([
    ["none", "plan"],
    ["planned", `replan ${positions} publish cancel`],
    ["published", `${positions} open-sign-up move cancel`],
    ["open", `${positions} close-sign-up move begin cancel sign-up ${places}`],
    ["closed", `${positions} open-sign-up move begin cancel ${places}`],
    ["under-way", `hold cancel sign-up ${places} note-no-show take-back-no-show`],
    ["held", "note-no-show take-back-no-show"],
    ["cancelled", ""]
  ])("%s may be commanded: %s", (stage, possible) => {
    const refused = (command: Activity.Command) =>
      Activity.decide(command, state(stage), context()).findings.some(({ rule }) => rule === "activity.stage")
    expect([...new Set(commands.filter((command) => !refused(command)).map(({ type }) => type))].toSorted()).toEqual(
      possible.split(" ").filter(Boolean).toSorted()
    )
  })
})
