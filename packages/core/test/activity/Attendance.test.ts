import { describe, expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import * as Attendance from "../../src/activity/Attendance.ts"
import * as AttendanceRecord from "../../src/activity/AttendanceRecord.ts"
import * as Occasion from "../../src/activity/Occasion.ts"
import { VRM } from "../../src/law/Instruments.ts"
import { finding } from "../../src/law/Refusal.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import { elderHighestCelsius, elderMinutesPerDay } from "../../src/law/parameters/Activities.ts"
import { day, viewWith } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { answered } from "../said.ts"
import { ann, begin, ben, context as activityContext, eve, kid, open, plan, signUp } from "./activities.ts"
import { at, book, comes, context, correct, goes, id, occasion, r1, r2, roll, span } from "./attendances.ts"

const after = (commands: readonly Attendance.Command[], of = context) => {
  const { state, accepted } = lived(Attendance.decider, commands, of)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly Attendance.Command[], command: Attendance.Command, of = context): string => {
  return answered(Attendance.decide(command, after(before), of))
}

describe("who was there", () => {
  it("is known in pairs of in and out; the evidence is the weakest of them", () => {
    const state = after([
      comes("09:00"),
      goes("10:00", ann, "self-sign-in"),
      comes("10:30", ann, "photo"),
      goes("12:00"),
      roll([ben], span("09:00", "11:00"))
    ])
    expect(state.attended).toEqual([
      { volunteer: ann, attended: [span("09:00", "10:00"), span("10:30", "12:00")], evidence: "photo", records: [] },
      { volunteer: ben, attended: [span("09:00", "11:00")], evidence: "roll-call", records: [] }
    ])
  })
  it.each([
    [[], comes("09:00"), "met"],
    [[comes("09:00")], comes("09:30"), "unmet attendance.in-already"],
    [[comes("09:00"), goes("10:00")], comes("09:59"), "unmet attendance.there-already"],
    [[comes("09:00"), goes("10:00")], comes("10:00"), "met"],
    [[], goes("10:00"), "unmet attendance.not-in"],
    [[comes("09:00")], goes("09:00"), "unmet attendance.out-before-in"],
    [[comes("09:00")], goes("09:01"), "met"],
    [[], comes("09:00", kid), "unmet attendance.no-place"],
    [[], comes("09:00", eve), "unmet attendance.no-place"],
    [[], { ...comes("09:00"), at: at("23:59", "2026-03-09") } as Attendance.Command, "unmet attendance.another-day"],
    [[], { ...comes("09:00"), at: at("00:00", "2026-03-11") } as Attendance.Command, "unmet attendance.another-day"],
    [[], { ...comes("09:00"), at: at("09:00", "2026-03-13") } as Attendance.Command, "unmet attendance.future attendance.another-day"],
    [[], roll([ann, ben]), "met"],
    [[], roll([ann, ann]), "unmet attendance.called-twice"],
    [[comes("09:00")], roll([ann, ben]), "unmet attendance.in-already"],
    [[comes("09:00"), goes("10:00")], roll([ann, ben]), "unmet attendance.there-already"],
    [[comes("09:00"), goes("10:00")], roll([ann, ben], span("10:00", "12:00")), "met"],
    [[], roll([kid, eve]), "unmet attendance.no-place attendance.no-place"],
    [[], roll([ann], span("09:00", "09:00")), "unmet attendance.span"],
    [[comes("09:00")], correct([span("09:00", "12:00")]), "met"],
    [[], correct([span("09:00", "11:00"), span("10:59", "12:00")]), "unmet attendance.spans-share-time"],
    [[], correct([span("09:00", "11:00"), span("11:00", "12:00")]), "met"],
    [[], correct([], ann, "2026-03-13"), "unmet attendance.future"],
    [[], correct([span("09:00", "12:00")], kid), "unmet attendance.no-place"],
    [[], book(), "unmet attendance.nothing-to-record"],
    [[comes("09:00")], book(), "unmet attendance.nothing-to-record attendance.still-in"],
    [[comes("09:00"), goes("10:00"), comes("11:00")], book(), "unmet attendance.still-in"],
    [[roll([ann])], book(), "met"],
    [[roll([ann]), book()], book(r2), "unmet attendance.recorded-already"],
    [[roll([ann]), book()], book(), "unmet attendance.recorded-already attendance.record-elsewhere"],
    [[roll([ann, ben]), book()], book(r1, ben), "unmet attendance.record-elsewhere"],
    [[roll([ann]), book()], comes("13:00"), "unmet attendance.recorded-already"],
    [[roll([ann]), book()], correct([]), "unmet attendance.recorded-already"],
    [[roll([ann]), correct([])], book(), "unmet attendance.nothing-to-record"]
  ] satisfies readonly (readonly [readonly Attendance.Command[], Attendance.Command, string])[])(
    "case %#: $2",
    (before, command, expected) => expect(answer(before, command)).toBe(expected)
  )
  it("nobody was there before it began, and nobody can be at one that was called off before", () => {
    const notYet = lived(Activity.decider, [...open, signUp(ann)], activityContext()).state
    const off = lived(
      Activity.decider,
      [...open, signUp(ann), { type: "cancel", reason: "下雨", on: "2026-03-10" }],
      activityContext()
    ).state
    const broken = lived(
      Activity.decider,
      [...open, signUp(ann), begin, { type: "cancel", reason: "下雨", on: "2026-03-10" }],
      activityContext()
    ).state
    const of = (state: Activity.Activity) => ({ ...context, occasion: Occasion.ofActivity(id, state)! })
    expect([notYet, off, broken].map((state) => answer([], comes("09:00"), of(state)))).toEqual([
      "unmet attendance.not-begun",
      "unmet attendance.not-begun",
      "met"
    ])
    expect(Occasion.ofActivity(id, Activity.initial)).toBeUndefined()
  })
})

describe("a refusal of attendance", () => {
  const units = { at: "minute", since: "minute", from: "minute", to: "minute", today: "day", first: "day", last: "day", on: "day" }
  const exact = { units, citations: [VRM.article(3, "真实、准确")] }
  const night = { ...context, occasion: { ...occasion, time: { from: at("20:00"), to: at("00:00", "2026-03-11") } } }
  it.each<[readonly Attendance.Command[], Attendance.Command, string, object, (object | undefined)?]>([
    [[comes("09:00")], comes("09:30"), "attendance.in-already", { volunteer: ann, since: at("09:00") }, { units }],
    [
      [comes("09:00"), goes("10:00")],
      comes("09:59"),
      "attendance.there-already",
      { volunteer: ann, from: at("09:59"), to: at("09:59") },
      { units }
    ],
    [[comes("09:00")], goes("09:00"), "attendance.out-before-in", { volunteer: ann, since: at("09:00"), at: at("09:00") }, exact],
    [[], goes("10:00"), "attendance.not-in", { volunteer: ann }],
    [[], comes("09:00", kid), "attendance.no-place", { volunteer: kid }],
    [[], roll([ann, ann]), "attendance.called-twice", { volunteer: ann }],
    [[comes("09:00")], roll([ann]), "attendance.in-already", { volunteer: ann, since: at("09:00") }, { units }],
    [
      [comes("09:00"), goes("10:00")],
      roll([ann]),
      "attendance.there-already",
      { volunteer: ann, from: at("09:00"), to: at("12:00") },
      { units }
    ],
    [[], roll([ann], span("09:00", "09:00")), "attendance.span", { from: at("09:00"), to: at("09:00") }, exact],
    [[], correct([], ann, "2026-03-13"), "attendance.future", { on: day("2026-03-13"), today: day("2026-03-12") }, { units }],
    [
      [],
      { ...comes("09:00"), at: at("23:59", "2026-03-09") } as Attendance.Command,
      "attendance.another-day",
      { on: day("2026-03-09"), first: day("2026-03-10"), last: day("2026-03-10") },
      { units }
    ],
    [[comes("09:00"), goes("10:00"), comes("11:00")], book(), "attendance.still-in", { volunteer: ann, since: at("11:00") }, { units }],
    [[roll([ann]), book()], book(r2), "attendance.recorded-already", { volunteer: ann, record: r1 }],
    [[roll([ann, ben]), book()], book(r1, ben), "attendance.record-elsewhere", { record: r1 }],
    [[], book(), "attendance.nothing-to-record", { volunteer: ann }],
    [[], correct([span("09:00", "11:00"), span("10:59", "12:00")]), "attendance.spans-share-time", {}]
  ])("case %#: $2 names what it speaks of, and is all that is said", (before, command, rule, facts, more) =>
    expect(Attendance.decide(command, after(before), context)).toStrictEqual({
      outcome: "unmet",
      findings: [finding(rule, facts as Readonly<Record<string, string>>, more)]
    })
  )
  it("is none of somebody who was there before and has no place any more", () => {
    const gone = { ...context, occasion: { ...occasion, expects: () => false } }
    expect(answer([roll([ann])], correct([span("09:00", "10:00")]), gone)).toBe("met")
    expect(answer([], correct([span("09:00", "10:00")]), gone)).toBe("unmet attendance.no-place")
  })
  it("is none of whoever signs in today", () => expect(answer([], comes("09:00"), { ...context, today: day("2026-03-10") })).toBe("met"))
  it("is none of today; a span that ends at midnight ends on its day", () => {
    expect(answer([], correct([], ann, "2026-03-12"))).toBe("met")
    const late = { from: at("20:00"), to: at("00:00", "2026-03-11") }
    expect(answer([], correct([late]), night)).toBe("met")
    expect(answer([], correct([{ ...late, to: at("00:01", "2026-03-11") }]), night)).toBe("unmet attendance.another-day")
    expect(answer([comes("21:00")], { ...goes("21:00"), at: late.to } as Attendance.Command, night)).toBe("met")
    expect(answer([], correct([{ from: at("23:00", "2026-03-09"), to: at("10:00") }]), night)).toBe("unmet attendance.another-day")
  })
  it("before it began: from when it would have been", () =>
    expect(Attendance.decide(comes("09:00"), Attendance.initial, { ...context, occasion: { ...occasion, hasBegun: false } })).toStrictEqual(
      {
        outcome: "unmet",
        findings: [finding("attendance.not-begun", { from: plan.time.from }, { units })]
      }
    ))
})

describe("the record that comes of it", () => {
  it("once the record was voided, what was attended can be corrected and another one booked", () => {
    const booked = [roll([ann]), book()]
    const voided = { ...context, voided: new Set([r1]) }
    expect(answer(booked, correct([span("09:00", "10:00")]), voided)).toBe("met")
    expect(answer(booked, book(r2), voided)).toBe("met")
    expect(Attendance.recordOf(Attendance.of(after(booked), ann), new Set())).toBe(r1)
    expect(Attendance.recordOf(Attendance.of(after(booked), ann), voided.voided)).toBeUndefined()
  })
  it("names its activity and the attendance as its source, and is whole", () => {
    const facts = AttendanceRecord.factsOf(occasion, after([comes("09:05"), goes("11:55")]), ann)
    expect(facts).toEqual({
      team: plan.team,
      community: plan.community,
      activity: id,
      category: "community-service",
      activityName: "清洁家园",
      place: "西街道",
      content: "清理楼道杂物",
      organiser: plan.organiser,
      leader: plan.leader,
      volunteer: ann,
      timeClass: "service",
      evidence: "qr-geofence",
      on: "2026-03-10",
      attended: [span("09:05", "11:55")],
      plannedMinutes: 180,
      source: "attendance/a-1"
    })
    expect(ServiceFacts.missing(facts!)).toEqual([])
  })
  it("only the last one counts: those before were voided", () => {
    const twice = { volunteer: ann, attended: [span("09:00", "12:00")], evidence: "roll-call", records: [r1, r2] } as const
    expect([new Set<typeof r1>(), new Set([r1]), new Set([r2])].map((voided) => Attendance.recordOf(twice, voided))).toEqual([
      r2,
      r2,
      undefined
    ])
    expect(Attendance.recordOf(undefined, new Set())).toBeUndefined()
  })
  it("is none of somebody who was not there, is still in, or never came", () => {
    const state = after([comes("09:00"), goes("10:00"), comes("11:00"), roll([ben]), correct([], ben)])
    expect([ann, ben, kid].map((who) => AttendanceRecord.factsOf(occasion, state, who))).toEqual([undefined, undefined, undefined])
  })
})

describe("activity.elder-limits-held: elders who were there", () => {
  const view = viewWith(elderMinutesPerDay, 120)
  const told = (before: readonly Attendance.Command[], command: Attendance.Command, ages: Readonly<Record<string, number>>) => {
    const { outcome, findings } = Attendance.decide(command, after(before), {
      ...context,
      elders: { view, ageOf: (volunteer) => ages[volunteer] }
    })
    return [outcome, ...findings.map(({ rule, facts }) => `${rule} ${String(facts["volunteer"])} ${String(facts["dayMinutes"])}`)]
  }
  it("each of a roll is told of the day, with what was told before; nobody's time is refused", () => {
    const before = [roll([ann], span("09:00", "10:00"))]
    expect(told(before, roll([ann, ben], span("10:00", "11:01")), { ann: 60, ben: 75 })).toEqual(["met", "activity.elder-was-long ann 121"])
    expect(told(before, roll([ann, ben], span("10:00", "11:00")), { ann: 60, ben: 75 })).toEqual(["met"])
    expect(told([], roll([ann, ben], span("09:00", "12:00")), { ann: 59, ben: 75 })).toEqual(["met", "activity.elder-was-long ben 180"])
    expect(told([], roll([ann]), {})).toEqual(["met", "activity.elder-was-long ann 180"])
  })
  it("signing out and corrections tell it, signing in and booking do not", () => {
    expect(told([comes("09:00")], goes("11:01"), { ann: 60 })).toEqual(["met", "activity.elder-was-long ann 121"])
    expect(told([roll([ann])], correct([span("09:00", "11:00")]), { ann: 60 })).toEqual(["met"])
    // Of whoever is not spoken of nothing is told again.
    expect(told([roll([ann, ben])], correct([span("09:00", "11:00")], ben), { ann: 60, ben: 30 })).toEqual(["met"])
    expect(told([roll([ann])], book(), { ann: 60 })).toEqual(["met"])
    expect(told([roll([ann])], comes("12:00"), { ann: 60 })).toEqual(["met"])
  })
  it("heat is told where it was noted", () => {
    const hot = { ...context, occasion: { ...occasion, outdoors: true, highestCelsius: 35 } }
    const of = { ...hot, elders: { view: viewWith(elderHighestCelsius, 34), ageOf: () => 60 } }
    expect(Attendance.decide(roll([ann]), Attendance.initial, of).findings.map(({ rule }) => rule)).toEqual(["activity.elder-was-hot"])
    expect(Attendance.decide(roll([ann]), Attendance.initial, { ...of, occasion }).findings).toEqual([])
    expect(Attendance.decide(roll([ann]), Attendance.initial, { ...of, elders: undefined }).findings).toEqual([])
  })
})
