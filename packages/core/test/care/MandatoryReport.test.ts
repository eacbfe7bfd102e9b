import { describe, expect, it } from "vitest"
import * as MandatoryReport from "../../src/care/MandatoryReport.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Care from "../../src/law/parameters/Care.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import { given, organisation, viewWith } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { after, at, call, close, context, escalate, raise } from "./reports.ts"
import { li, reasons, wang } from "./people.ts"

const id = Id.require

const raisedTo = (...to: readonly [Care.Addressee, ...Care.Addressee[]]): MandatoryReport.Command =>
  raise.type === "raise" ? { ...raise, to } : raise

describe("a mandatory report", () => {
  it("MIN-06: shows at once whom to tell and the numbers to call", () => {
    const decision = MandatoryReport.decide(raise, MandatoryReport.initial, context)
    expect(decision.outcome === "met" && decision.value).toEqual([
      {
        type: "mandatory-report.raised",
        v: 1,
        recipient: "p-1",
        visit: "visit-1",
        dangers: ["living-alone"],
        to: ["police", "education"],
        at: at("10:00"),
        numbers: ["110"],
        calls: [
          { to: "police", numbers: ["110"] },
          { to: "education", numbers: [] }
        ],
        escalateAfterMinutes: 30
      }
    ])
    expect(MandatoryReport.stillToTell(after(raise))).toEqual(["police", "education"])
  })
  it.each<readonly [MandatoryReport.Raised["dangers"], number | undefined, readonly Care.Addressee[]]>([
    [["violence"], 10, ["police", "civil-affairs", "education"]],
    [["violence"], 17, ["police", "civil-affairs", "education"]],
    [["violence"], undefined, ["police", "civil-affairs", "education"]],
    [["violence"], 18, ["education"]],
    [["living-alone"], 15, ["police", "education"]],
    [["living-alone"], 16, ["education"]]
  ])("MIN-06: raised by hand for %o, aged %s, with education named, it is for %o: never fewer than the law names", (dangers, age, to) => {
    const by = { ...raise, dangers, to: ["education"] } as MandatoryReport.Command
    const decision = MandatoryReport.decide(by, MandatoryReport.initial, { ...context, age })
    expect(decision.outcome === "met" && decision.value).toMatchObject([{ to }])
  })
  it("MIN-06: a person closes it, when everybody was told", () => {
    expect(reasons(MandatoryReport.decide(close(), after(raise), context))).toEqual([["care.report-not-made", { to: "police, education" }]])
    expect(reasons(MandatoryReport.decide(close(), after(raise, call("police")), context))).toEqual([
      ["care.report-not-made", { to: "education" }]
    ])
    expect(after(raise, call("police"), call("education", "10:20"), close())).toMatchObject({
      stage: "closed",
      closedBy: "p-2",
      told: [
        { to: "police", by: "p-2", at: at("10:05") },
        { to: "education", by: "p-2", at: at("10:20") }
      ],
      latest: at("11:00")
    })
  })
  it.each([
    ["10:29", false],
    ["10:30", true]
  ])("MIN-06: a supervisor is told after thirty minutes, not before: at %s %s", (clock, isDue) => {
    const state = after(raise)
    expect(MandatoryReport.escalationDue(state)).toBe(at("10:30"))
    expect(reasons(MandatoryReport.decide(escalate(clock), state, context))).toEqual(
      isDue ? [] : [["care.escalation-not-due", { at: at(clock), due: at("10:30") }]]
    )
  })
  it("MIN-06: nobody is told twice, nor when all is done, nor where no policy names the minutes", () => {
    expect(MandatoryReport.escalationDue(after(raise, escalate("10:30")))).toBeUndefined()
    expect(MandatoryReport.escalationDue(after(raise, call("police"), call("education")))).toBeUndefined()
    expect(MandatoryReport.escalationDue(after(raise, call("police")))).toBe(at("10:30"))
    const bare = { ...context, view: { valueOf: () => undefined } }
    const { state } = lived(MandatoryReport.decider, [raise], bare)
    expect(state.raised).toMatchObject({ numbers: [] })
    expect(state.raised).not.toHaveProperty("escalateAfterMinutes")
    expect(MandatoryReport.escalationDue(state)).toBeUndefined()
  })
  it("MIN-06: a supervisor was told, is to be told from a minute on, or is not asked for", () => {
    const supervision = (state: MandatoryReport.MandatoryReport) =>
      ["10:29", "10:30", "10:31"].map((clock) => MandatoryReport.supervisionAt(state, at(clock)))
    expect(supervision(after(raise))).toEqual(["later", "due", "due"])
    expect(supervision(after(raise, escalate("10:30")))).toEqual(["told", "told", "told"])
    expect(supervision(after(raise, call("police"), call("education")))).toEqual(["not-asked", "not-asked", "not-asked"])
  })
  it.each<readonly [string, readonly MandatoryReport.Command[], string, number | undefined]>([
    ["a minute before it was raised", [raise], "09:59", undefined],
    ["in that minute", [raise], "10:00", 0],
    ["while nobody was told", [raise], "10:31", 31],
    ["while one of two was told", [raise, call("police")], "10:31", 31],
    ["when the last of two was told", [raise, call("police"), call("education", "10:20")], "10:31", 20],
    ["when the only one was told, and told again", [raisedTo("police"), call("police"), call("police", "10:20")], "10:31", 5],
    ["when one of three was not", [raisedTo("police", "civil-affairs", "education"), call("police"), call("civil-affairs")], "10:31", 31],
    ["when a supervisor was told first", [raise, escalate("10:40"), call("police", "10:45"), call("education", "10:50")], "11:00", 40],
    ["by a minute before the supervisor was told", [raise, escalate("10:40")], "10:39", 39]
  ])("MIN-06: waited, %s", (_, commands, clock, waitedMinutes) =>
    expect(MandatoryReport.waitedFor(after(...commands), at(clock))).toEqual(
      waitedMinutes === undefined ? undefined : { waitedMinutes, promisedMinutes: 30 }
    )
  )
  it("MIN-06: nothing was waited for where nothing was raised, or no policy named the minutes", () => {
    expect(MandatoryReport.waitedFor(MandatoryReport.initial, at("10:31"))).toBeUndefined()
    const { state } = lived(MandatoryReport.decider, [raise], { ...context, view: { valueOf: () => undefined } })
    expect(MandatoryReport.waitedFor(state, at("10:31"))).toBeUndefined()
  })
  it("MIN-06: stays open whatever time goes by", () =>
    expect(after(raise, escalate("22:59"))).toMatchObject({ stage: "open", supervisor: "p-3", escalatedAt: at("22:59") }))
  it.each<[string, MandatoryReport.Command, readonly MandatoryReport.Command[], unknown]>([
    ["raised twice", raise, [raise], [["care.stage", { command: "raise", stage: "open" }]]],
    ["told before it is raised", call("police"), [], [["care.stage", { command: "call", stage: "none" }]]],
    [
      "escalated before it is raised",
      escalate("10:30"),
      [],
      [
        ["care.stage", { command: "escalate", stage: "none" }],
        ["care.escalation-not-due", { at: at("10:30"), due: undefined }]
      ]
    ],
    ["told to somebody else", call("civil-affairs"), [raise], [["care.not-addressee", { to: "civil-affairs" }]]],
    ["in the future", call("police", "23:01"), [raise], [["care.report-in-future", { at: at("23:01"), now: at("23:00") }]]],
    ["before it was raised", call("police", "09:59"), [raise], [["care.report-before", { at: at("09:59"), latest: at("10:00") }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(MandatoryReport.decide(command, after(...before), context))).toEqual(expected)
  )
  it.each<[string, MandatoryReport.Event, readonly MandatoryReport.Command[]]>([
    ["a call before it was raised", { type: "mandatory-report.called", v: 1, by: wang, to: "police", at: at("10:05") }, []],
    [
      "a call to somebody who is not to be told",
      { type: "mandatory-report.called", v: 1, by: wang, to: "civil-affairs", at: at("10:05") },
      [raise]
    ],
    ["a second supervisor", { type: "mandatory-report.escalated", v: 1, supervisor: wang, at: at("11:00") }, [raise, escalate("10:30")]],
    [
      "an end before everybody was told",
      { type: "mandatory-report.closed", v: 1, by: wang, outcome: "x", at: at("11:00") },
      [raise, call("police")]
    ]
  ])("%s cannot have been", (_, event, before) => {
    const state = after(...before)
    expect(MandatoryReport.fits(state, event)).toBe(false)
    expect(MandatoryReport.evolve(state, event)).toBe(state)
  })
  it("tells nobody before it is raised, and asks for no supervisor before or after it is open", () => {
    expect(MandatoryReport.stillToTell(MandatoryReport.initial)).toEqual([])
    expect(MandatoryReport.escalationDue(MandatoryReport.initial)).toBeUndefined()
    expect(MandatoryReport.escalationDue({ ...after(raise), stage: "closed" })).toBeUndefined()
    expect(MandatoryReport.streamOf(id("visit-1"))).toBe("mandatory-report/visit-1")
    expect(reasons(MandatoryReport.decide(call("police", "23:00"), after(raise), context))).toEqual([])
    expect(reasons(MandatoryReport.decide(call("police", "10:00"), after(raise), context))).toEqual([])
  })
  it("MIN-06: each is called at numbers of their own, as the place has them; whoever was told is called no more", () => {
    const place = organisation(
      Pack.value(Care.reportNumbers["civil-affairs"], { ...given, value: ["x-1", "x-2"] }),
      Pack.value(Care.reportNumbers.education, { ...given, value: ["x-1"] })
    )
    const view = Policy.on(Policy.extend(Policies.byName("national"), place), Day.require("2026-03-05"))
    const violence = { ...raise, dangers: ["violence"] } as MandatoryReport.Command
    const { state } = lived(MandatoryReport.decider, [violence, call("police", "10:01")], { ...context, view })
    expect(state.raised?.numbers).toEqual(["110", "x-1", "x-2"])
    expect(MandatoryReport.callsToMake(state)).toEqual([
      { to: "civil-affairs", numbers: ["x-1", "x-2"] },
      { to: "education", numbers: ["x-1"] }
    ])
  })
  it("MIN-06: of a report that does not say whose its numbers are every number is called; nobody before it is raised", () => {
    const state = after(raise)
    const { calls: _, ...raised } = state.raised ?? {}
    const earlier = { ...state, raised: { ...raised, numbers: ["x-1"] } as MandatoryReport.Raised }
    expect(MandatoryReport.callsToMake(earlier)).toEqual([
      { to: "police", numbers: ["x-1"] },
      { to: "education", numbers: ["x-1"] }
    ])
    const other = { ...state, raised: { ...raised, calls: [{ to: "police", numbers: ["x-1"] }] } as MandatoryReport.Raised }
    expect(MandatoryReport.callsToMake(other)).toEqual([
      { to: "police", numbers: ["x-1"] },
      { to: "education", numbers: [] }
    ])
    expect(MandatoryReport.callsToMake(MandatoryReport.initial)).toEqual([])
  })
  it("the minutes until a supervisor is told are the policy's", () => {
    const { state } = lived(
      MandatoryReport.decider,
      [{ type: "raise", recipient: li, dangers: ["violence"], to: ["police"], at: Minute.require("2026-03-02 23:50") }],
      { now: Minute.require("2026-03-03 01:00"), view: viewWith(Care.reportMinutes, 20), age: 10 }
    )
    expect(MandatoryReport.escalationDue(state)).toBe(Minute.require("2026-03-03 00:10"))
  })
})
