import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Escalation from "../../src/care/Escalation.ts"
import * as EscalationSchema from "../../src/care/Escalation.schema.ts"
import { lives } from "../../src/care/messages/lives.ts"
import * as MandatoryReport from "../../src/care/MandatoryReport.ts"
import * as MandatoryReportSchema from "../../src/care/MandatoryReport.schema.ts"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import * as RecipientFileSchema from "../../src/care/RecipientFile.schema.ts"
import * as VisitPlan from "../../src/care/VisitPlan.ts"
import * as VisitPlanSchema from "../../src/care/VisitPlan.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import type * as Decision from "../../src/foundation/Decision.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Care from "../../src/law/parameters/Care.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { spoken } from "../said.ts"
import { haveWords, writtenIn } from "../words.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const today = Day.require("2026-06-30")
const view = viewOf("xiangshan")
const id = Id.require
const [li, wang, zhao] = [id<Id.PersonId>("p-1"), id<Id.PersonId>("p-2"), id<Id.PersonId>("p-3")]
const day = Day.require
const days = fc.integer({ min: day("2026-01-01"), max: day("2026-01-20") }).map((number) => Day.text(number as Day.Day))
const reasons = (decision: Decision.Decision<unknown>) => decision.findings.map(({ rule, facts }) => [rule, facts])

it("every rule that a decider of care names has what, why and fix, speaking of the same facts in both languages", () => {
  const written = writtenIn("care")
  expect(written.size).toBeGreaterThan(15)
  haveWords(written, lives)
})

describe("a file", () => {
  const open: RecipientFile.Command = { type: "open", community: id("c-1"), street: id("s-1"), on: "2026-01-01" }
  const note = (tag: RecipientFile.Tagged["tag"], on = "2026-01-02"): RecipientFile.Command => ({ type: "note", tag, source: "school", on })
  const end = (tag: RecipientFile.Tagged["tag"], on = "2026-01-10"): RecipientFile.Command => ({ type: "end", tag, on, reason: "父母返乡" })
  const close: RecipientFile.Command = { type: "close", on: "2026-01-20", reason: "迁出" }
  const anonymise: RecipientFile.Command = { type: "anonymise", on: "2026-01-21" }
  const advise: RecipientFile.Command = { type: "advise", words: "听力不好，请慢慢说", on: "2026-01-03" }
  const after = (...commands: readonly RecipientFile.Command[]) => {
    const { state, accepted } = lived(RecipientFile.decider, commands, { today, isVolunteer: false })
    expect(accepted).toEqual(commands)
    return state
  }
  it("is not opened under the id of a volunteer; what is open already goes on", () => {
    const decided = (command: RecipientFile.Command, state: RecipientFile.RecipientFile) =>
      reasons(RecipientFile.decide(command, state, { today, isVolunteer: true })).map(([rule]) => rule)
    expect(decided(open, RecipientFile.initial)).toEqual(["care.file-of-volunteer"])
    expect(decided(note("left-behind-child"), after(open))).toEqual([])
    expect(spoken(RecipientFile.decide(open, RecipientFile.initial, { today, isVolunteer: true }))).toEqual([
      ["care.file-of-volunteer", { isVolunteer: true }]
    ])
    expect(RecipientFile.idOfFile("p-1")).toMatchObject({ rule: "care.id-of-file", outcome: "unmet", facts: { id: "p-1" } })
  })
  it("has tags with source and day, what a visitor must know, and no name", () =>
    expect(after(open, note("left-behind-child"), advise, { type: "review", by: li, on: "2026-01-04" }, end("left-behind-child"))).toEqual({
      stage: "open",
      community: "c-1",
      street: "s-1",
      openedOn: day("2026-01-01"),
      tags: [{ tag: "left-behind-child", source: "school", from: day("2026-01-02"), endedOn: day("2026-01-10") }],
      advice: "听力不好，请慢慢说",
      reviewedOn: day("2026-01-04"),
      latest: day("2026-01-10")
    }))
  it.each([
    ["2026-01-01", []],
    ["2026-01-02", ["left-behind-child"]],
    ["2026-01-09", ["left-behind-child"]],
    ["2026-01-10", []]
  ])("a tag holds from its first day to the day before its end: %s", (on, expected) =>
    expect(RecipientFile.tagsOn(after(open, note("left-behind-child"), end("left-behind-child")), day(on))).toEqual(expected)
  )
  it("may have a tag twice, and counts it once", () => {
    const state = after(open, note("left-behind-child"), end("left-behind-child"), note("left-behind-child", "2026-01-12"))
    expect(state.tags).toHaveLength(2)
    expect(RecipientFile.tagsOn(state, day("2026-01-12"))).toEqual(["left-behind-child"])
    expect([...RecipientFile.groupsOn(state, day("2026-01-12"))]).toEqual(["child"])
  })
  it("counts where it counted also when it is anonymised, and not from the day on which it was closed", () => {
    const state = after(open, note("left-behind-child"), advise, close, anonymise)
    expect(state).toMatchObject({ stage: "anonymised", community: "c-1" })
    expect(state).not.toHaveProperty("advice")
    expect(RecipientFile.tagsOn(state, day("2026-01-19"))).toEqual(["left-behind-child"])
    expect(RecipientFile.tagsOn(state, day("2026-01-20"))).toEqual([])
  })
  it.each<[string, RecipientFile.Command, readonly RecipientFile.Command[], unknown]>([
    ["opened twice", open, [open], [["care.stage", { command: "open", stage: "open" }]]],
    [
      "a tag that holds already",
      note("left-behind-child", "2026-01-05"),
      [open, note("left-behind-child")],
      [["care.tagged-already", { tag: "left-behind-child", from: day("2026-01-02") }]]
    ],
    ["ending what does not hold", end("unattended-child"), [open], [["care.not-tagged", { tag: "unattended-child" }]]],
    ["anonymised before it is closed", anonymise, [open], [["care.stage", { command: "anonymise", stage: "open" }]]],
    ["tomorrow", { ...close, on: "2026-07-01" }, [open], [["care.future", { on: day("2026-07-01"), today }]]],
    ["yesterday", { ...close, on: "2025-12-31" }, [open], [["care.before", { on: day("2025-12-31"), latest: day("2026-01-01") }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(RecipientFile.decide(command, after(...before), { today, isVolunteer: false }))).toEqual(expected)
  )
  it("holds its laws", () => {
    const tag = fc.constantFrom("left-behind-child", "unattended-child", "elder-living-alone" as const)
    holdsOf({
      decider: RecipientFile.decider,
      fits: RecipientFile.fits,
      Command: RecipientFileSchema.Command,
      Event: RecipientFileSchema.Event,
      commands: inOrder(
        fc.oneof(
          { weight: 6, arbitrary: fc.tuple(tag, days).map(([one, on]) => note(one as RecipientFile.Tagged["tag"], on)) },
          { weight: 5, arbitrary: fc.tuple(tag, days).map(([one, on]) => end(one as RecipientFile.Tagged["tag"], on)) },
          { weight: 2, arbitrary: days.map((on): RecipientFile.Command => ({ ...advise, on })) },
          { weight: 2, arbitrary: days.map((on): RecipientFile.Command => ({ type: "review", by: li, on })) },
          { weight: 1, arbitrary: days.map((on): RecipientFile.Command => ({ ...close, on })) },
          { weight: 1, arbitrary: days.map((on): RecipientFile.Command => ({ ...anonymise, on })) }
        ),
        open
      ),
      context: { today, isVolunteer: false },
      always: ({ tags }) => {
        const standing = tags.filter(({ endedOn }) => endedOn === undefined).map((one) => one.tag)
        expect(new Set(standing).size).toBe(standing.length)
      }
    })
  })
})

describe("a visit plan", () => {
  const context: VisitPlan.Context = { today, view }
  const begin = (months = 1, on = "2026-01-15"): VisitPlan.Command => ({ type: "begin", whose: "child", months, on })
  const change = (months: number, on: string): VisitPlan.Command => ({ type: "change", months, on })
  const end = (on: string): VisitPlan.Command => ({ type: "end", on, reason: "迁出" })
  const after = (...commands: readonly VisitPlan.Command[]) => {
    const { state, accepted } = lived(VisitPlan.decider, commands, context)
    expect(accepted).toEqual(commands)
    return state
  }
  it("is due from the month in which it begins, and under a new rhythm from the next", () =>
    expect(after(begin(), change(2, "2026-02-28"), change(3, "2026-03-31"), change(1, "2026-03-31"), end("2026-05-02"))).toEqual({
      stage: "ended",
      whose: "child",
      rhythms: [
        { months: 1, from: day("2026-01-01"), until: day("2026-05-02") },
        { months: 2, from: day("2026-03-01"), until: day("2026-05-02") },
        { months: 1, from: day("2026-04-01"), until: day("2026-05-02") }
      ],
      latest: day("2026-05-02")
    }))
  it("begins with no rhythm, one stream for each person; a month is one of twelve", () => {
    expect(VisitPlan.initial).toStrictEqual({ stage: "none", rhythms: [] })
    expect(VisitPlan.streamOf(li)).toBe("visit-plan/p-1")
    const decoded = [0, 1, 12, 13].map((months) => Schema.decodeUnknownResult(VisitPlanSchema.Command)(begin(months)))
    expect(decoded.map(({ _tag }) => _tag)).toEqual(["Failure", "Success", "Success", "Failure"])
    for (const one of decoded) if (one._tag === "Failure") expect(String(one.failure)).toContain("from 1 to 12 months")
  })
  it("may begin again, keeping what was due before", () =>
    expect(after(begin(), end("2026-02-28"), begin(2, "2026-04-02")).rhythms).toEqual([
      { months: 1, from: day("2026-01-01"), until: day("2026-02-28") },
      { months: 2, from: day("2026-04-01") }
    ]))
  it("VIS-04: further apart than the place asks for warns, and is accepted", () => {
    const decision = VisitPlan.decide(begin(2), VisitPlan.initial, context)
    expect(decision.outcome).toBe("met")
    expect(reasons(decision)).toEqual([["care.child-rhythm-slow", { intervalMonths: 2 }]])
    expect(reasons(VisitPlan.decide(change(2, "2026-02-01"), after(begin()), context))).toEqual([
      ["care.child-rhythm-slow", { intervalMonths: 2 }]
    ])
  })
  it("VIS-05: an elder's rhythm is held against the rule for elders", () =>
    expect(reasons(VisitPlan.decide({ ...begin(2), whose: "elder" } as VisitPlan.Command, VisitPlan.initial, context))).toEqual([
      ["care.elder-rhythm-slow", { intervalMonths: 2 }]
    ]))
  it.each<[string, VisitPlan.Command, readonly VisitPlan.Command[], unknown]>([
    ["begun twice", begin(1, "2026-02-01"), [begin()], [["care.stage", { command: "begin", stage: "running" }]]],
    [
      "changed when it is over",
      change(1, "2026-03-01"),
      [begin(), end("2026-02-01")],
      [["care.stage", { command: "change", stage: "ended" }]]
    ],
    // Nobody knows yet whose rule it would be held against.
    ["changed before it begins", change(12, "2026-03-01"), [], [["care.stage", { command: "change", stage: "none" }]]],
    ["ended before it began", end("2026-01-14"), [begin()], [["care.before", { on: day("2026-01-14"), latest: day("2026-01-15") }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(VisitPlan.decide(command, after(...before), context))).toEqual(expected)
  )
  it("holds its laws", () =>
    holdsOf({
      decider: VisitPlan.decider,
      fits: VisitPlan.fits,
      Command: VisitPlanSchema.Command,
      Event: VisitPlanSchema.Event,
      commands: inOrder(
        fc.oneof(
          fc.tuple(fc.integer({ min: 1, max: 3 }), days).map(([months, on]) => begin(months, on)),
          fc.tuple(fc.integer({ min: 1, max: 3 }), days).map(([months, on]) => change(months, on)),
          days.map(end)
        ),
        begin(1, "2026-01-01")
      ),
      context,
      always: ({ rhythms }) => {
        const firsts = rhythms.map(({ from }) => from)
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
        expect(new Set(firsts).size).toBe(firsts.length)
      }
    }))
})

describe("a mandatory report", () => {
  const at = (clock: string) => Minute.require(`2026-03-02 ${clock}`)
  const context: MandatoryReport.Context = { now: at("23:00"), view }
  const raise: MandatoryReport.Command = {
    type: "raise",
    recipient: li,
    visit: id("visit-1"),
    dangers: ["living-alone"],
    to: ["police", "education"],
    at: at("10:00")
  }
  const call = (to: Care.Addressee, clock = "10:05"): MandatoryReport.Command => ({ type: "call", by: wang, to, at: at(clock) })
  const escalate = (clock: string): MandatoryReport.Command => ({ type: "escalate", supervisor: zhao, at: at(clock) })
  const close = (clock = "11:00"): MandatoryReport.Command => ({ type: "close", by: wang, outcome: "民警已到场", at: at(clock) })
  const after = (...commands: readonly MandatoryReport.Command[]) => {
    const { state, accepted } = lived(MandatoryReport.decider, commands, context)
    expect(accepted).toEqual(commands)
    return state
  }
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
        escalateAfterMinutes: 30
      }
    ])
    expect(MandatoryReport.stillToTell(after(raise))).toEqual(["police", "education"])
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
  it("holds its laws: never closed before everybody was told by a person", () => {
    const minute = fc.integer({ min: 0, max: 300 })
    const clock = (minutes: number) => Minute.plus(at("10:00"), minutes)
    const one: fc.Arbitrary<MandatoryReport.Command> = fc.oneof(
      fc
        .tuple(fc.constantFrom<Care.Addressee>("police", "education", "civil-affairs"), minute)
        .map(([to, minutes]): MandatoryReport.Command => ({ type: "call", by: wang, to, at: clock(minutes) })),
      minute.map((minutes): MandatoryReport.Command => ({ type: "escalate", supervisor: zhao, at: clock(minutes) })),
      minute.map((minutes): MandatoryReport.Command => ({ type: "close", by: wang, outcome: "x", at: clock(minutes) }))
    )
    let closed = 0
    holdsOf({
      decider: MandatoryReport.decider,
      fits: MandatoryReport.fits,
      Command: MandatoryReportSchema.Command,
      Event: MandatoryReportSchema.Event,
      commands: fc
        .array(one, { minLength: 2, maxLength: 20 })
        .map((all): readonly MandatoryReport.Command[] => [raise, ...all.toSorted((a, b) => a.at - b.at)]),
      context,
      always: (state) => {
        if (state.stage !== "closed") return
        closed += 1
        expect(MandatoryReport.stillToTell(state)).toEqual([])
        expect(state.closedBy).toBeDefined()
      }
    })
    expect(closed).toBeGreaterThan(20)
  })
})

describe("a case handed over", () => {
  const raise: Escalation.Command = {
    type: "raise",
    recipient: li,
    risk: "raised",
    to: id("station"),
    words: "需要心理疏导",
    on: "2026-01-01"
  }
  const takeUp = (by = wang, on = "2026-01-03"): Escalation.Command => ({ type: "take-up", by, on })
  const assess = (by = wang, on = "2026-01-04"): Escalation.Command => ({ type: "assess", risk: "urgent", by, on })
  const passOn: Escalation.Command = { type: "pass-on", to: id("hospital"), on: "2026-01-05", reason: "转医院" }
  const close = (by = wang): Escalation.Command => ({ type: "close", by, outcome: "已稳定", on: "2026-01-10" })
  const after = (...commands: readonly Escalation.Command[]) => {
    const { state, accepted } = lived(Escalation.decider, commands, { today })
    expect(accepted).toEqual(commands)
    return state
  }
  it("is taken up, assessed, and closed by whoever took it up", () =>
    expect(after(raise, takeUp(), assess(), close())).toEqual({
      stage: "closed",
      raised: { recipient: "p-1", risk: "raised", to: "station", words: "需要心理疏导", on: "2026-01-01" },
      risk: "urgent",
      with: "station",
      worker: "p-2",
      waitingSince: day("2026-01-01"),
      takenUpOn: day("2026-01-03"),
      closedOn: day("2026-01-10"),
      latest: day("2026-01-10")
    }))
  it("passed on, it waits anew, and nobody answers for it", () => {
    const state = after(raise, takeUp(), passOn)
    expect(state).toMatchObject({ stage: "raised", with: "hospital", waitingSince: day("2026-01-05") })
    expect(state).not.toHaveProperty("worker")
    expect(after(raise, passOn)).toMatchObject({ with: "hospital" })
  })
  it.each([
    ["2025-12-31", undefined],
    ["2026-01-02", { urgent: false, raisedOn: day("2026-01-01"), takenUpBy: day("2026-01-02") }],
    ["2026-01-09", { urgent: false, raisedOn: day("2026-01-01"), takenUpBy: day("2026-01-03") }]
  ])("how long it waited, as of %s", (asOf, expected) => expect(Escalation.handoverOf(after(raise, takeUp()), day(asOf))).toEqual(expected))
  it("waits as urgent as it was assessed last", () =>
    expect(Escalation.handoverOf(after(raise, takeUp(), assess()), day("2026-01-09"))).toMatchObject({ urgent: true }))
  it("has not waited before it is handed over", () => expect(Escalation.handoverOf(Escalation.initial, today)).toBeUndefined())
  it.each<[string, Escalation.Command, readonly Escalation.Command[], unknown]>([
    ["closed by somebody else", close(zhao), [raise, takeUp()], [["care.not-the-worker", { worker: "p-2" }]]],
    ["assessed by somebody else", assess(zhao), [raise, takeUp()], [["care.not-the-worker", { worker: "p-2" }]]],
    ["closed before it is taken up", close(), [raise], [["care.stage", { command: "close", stage: "raised" }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(Escalation.decide(command, after(...before), { today }))).toEqual(expected)
  )
  it.each<[string, Escalation.Event, readonly Escalation.Command[]]>([
    ["taken up before it is handed over", { type: "escalation.taken-up", v: 1, by: wang, on: "2026-01-06" }, []],
    ["taken up twice", { type: "escalation.taken-up", v: 1, by: zhao, on: "2026-01-06" }, [raise, takeUp()]],
    ["assessed by another", { type: "escalation.assessed", v: 1, risk: "urgent", by: zhao, on: "2026-01-06" }, [raise, takeUp()]],
    ["closed by another", { type: "escalation.closed", v: 1, by: zhao, outcome: "已稳定", on: "2026-01-06" }, [raise, takeUp()]],
    [
      "assessed by whoever had it before",
      { type: "escalation.assessed", v: 1, risk: "urgent", by: wang, on: "2026-01-06" },
      [raise, takeUp(), passOn]
    ]
  ])("%s: cannot have been", (_, event, before) => {
    const state = after(...before)
    expect(Escalation.fits(state, event)).toBe(false)
    expect(Escalation.evolve(state, event)).toBe(state)
  })
  it("waits from the day on which it was handed over, and is no older than what is known of it", () => {
    expect(Escalation.handoverOf(after(raise), day("2026-01-01"))).toEqual({
      urgent: false,
      raisedOn: day("2026-01-01"),
      takenUpBy: day("2026-01-01")
    })
    expect(reasons(Escalation.decide(assess(wang, "2026-01-02"), after(raise, takeUp()), { today }))).toEqual([
      ["care.before", { on: day("2026-01-02"), latest: day("2026-01-03") }]
    ])
    expect(Escalation.streamOf(id("e-1"))).toBe("escalation/e-1")
  })
  it("holds its laws", () => {
    const who = fc.constantFrom(wang, zhao)
    holdsOf({
      decider: Escalation.decider,
      fits: Escalation.fits,
      Command: EscalationSchema.Command,
      Event: EscalationSchema.Event,
      commands: inOrder(
        fc.oneof(
          { weight: 3, arbitrary: fc.tuple(who, days).map(([by, on]) => takeUp(by, on)) },
          { weight: 3, arbitrary: fc.tuple(who, days).map(([by, on]) => assess(by, on)) },
          { weight: 2, arbitrary: days.map((on): Escalation.Command => ({ ...passOn, on })) },
          { weight: 1, arbitrary: fc.tuple(who, days).map(([by, on]): Escalation.Command => ({ ...close(by), on })) }
        ),
        raise
      ),
      context: { today },
      always: ({ stage, worker }) => expect(worker === undefined).toBe(stage === "raised")
    })
  })
})

it("the minutes until a supervisor is told are the policy's", () => {
  const { state } = lived(
    MandatoryReport.decider,
    [{ type: "raise", recipient: li, dangers: ["violence"], to: ["police"], at: Minute.require("2026-03-02 23:50") }],
    { now: Minute.require("2026-03-03 01:00"), view: viewWith(Care.reportMinutes, 20) }
  )
  expect(MandatoryReport.escalationDue(state)).toBe(Minute.require("2026-03-03 00:10"))
})
