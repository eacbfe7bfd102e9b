import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import * as Attendance from "../../src/activity/Attendance.ts"
import { Command, Event } from "../../src/activity/Attendance.schema.ts"
import * as AttendanceRecord from "../../src/activity/AttendanceRecord.ts"
import * as Occasion from "../../src/activity/Occasion.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Span from "../../src/foundation/Span.ts"
import { VRM } from "../../src/law/Instruments.ts"
import { finding } from "../../src/law/Refusal.ts"
import { grades } from "../../src/service/Evidence.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import { day } from "../law/policies.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered } from "../said.ts"
import { ann, begin, ben, context as activityContext, eve, kid, officer, open, plan, signUp } from "./activities.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const id = Id.require<Id.ActivityId>("a-1")
const [r1, r2] = [Id.require<Id.RecordId>("r-1"), Id.require<Id.RecordId>("r-2")] as const
const activity = lived(Activity.decider, [...open, signUp(ann), signUp(ben), signUp(eve), begin], activityContext()).state
const occasion = Occasion.ofActivity(id, activity)!
const context: Attendance.Context = { today: day("2026-03-12"), occasion }

const at = (clock: string, on = "2026-03-10") => Minute.require(`${on} ${clock}`)
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const comes = (clock: string, volunteer = ann, evidence: (typeof grades)[number] = "qr-geofence"): Attendance.Command => ({
  type: "sign-in",
  volunteer,
  at: at(clock),
  evidence
})
const goes = (clock: string, volunteer = ann, evidence: (typeof grades)[number] = "qr-geofence"): Attendance.Command => ({
  type: "sign-out",
  volunteer,
  at: at(clock),
  evidence
})
const roll = (present: readonly [Id.VolunteerId, ...Id.VolunteerId[]], time = span("09:00", "12:00")): Attendance.Command => ({
  type: "call-roll",
  present,
  time,
  evidence: "roll-call",
  by: officer
})
const correct = (attended: readonly Span.Span[], volunteer = ann, on = "2026-03-11"): Attendance.Command => ({
  type: "correct",
  volunteer,
  attended,
  evidence: "back-office",
  reason: "忘记签退",
  by: officer,
  on
})
const book = (record = r1, volunteer = ann): Attendance.Command => ({ type: "book", volunteer, record })

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
    expect(Attendance.recordOf(Attendance.of(after(booked), ann))).toBe(r1)
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
  it("is none of somebody who was not there, is still in, or never came", () => {
    const state = after([comes("09:00"), roll([ben]), correct([], ben)])
    expect([ann, ben, kid].map((who) => AttendanceRecord.factsOf(occasion, state, who))).toEqual([undefined, undefined, undefined])
  })
})

const volunteer = fc.constantFrom(ann, ben)
const clock = fc.integer({ min: -1, max: 8 }).map((n) => Minute.plus(at("09:00"), n * 30))
const grade = fc.constantFrom(...grades)
const someSpan = fc.tuple(clock, fc.integer({ min: 0, max: 3 })).map(([from, n]) => ({ from, to: Minute.plus(from, n * 30) }))
const command: fc.Arbitrary<Attendance.Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("sign-in" as const), volunteer, at: clock, evidence: grade }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("sign-out" as const), volunteer, at: clock, evidence: grade }) },
  { weight: 1, arbitrary: fc.tuple(volunteer, someSpan).map(([who, time]) => roll([who], time)) },
  { weight: 1, arbitrary: fc.tuple(volunteer, fc.array(someSpan, { maxLength: 2 })).map(([who, spans]) => correct(spans, who)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(r1, r2), volunteer).map(([record, who]) => book(record, who)) }
)

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state; nobody is there twice at once, nor has two records", () =>
    holdsOf({
      decider: Attendance.decider,
      fits: Attendance.fits,
      Command,
      Event,
      commands: fc.array(command, { minLength: 3, maxLength: 30 }),
      context,
      always: ({ attended }) => {
        for (const one of attended) {
          expect(one.attended).toEqual(Span.union(one.attended))
          expect(one.records.length).toBeLessThanOrEqual(1)
        }
        const records = attended.flatMap((one) => one.records)
        expect(new Set(records).size).toBe(records.length)
      }
    }))
  it("minutes that are recorded are those signed in and out, called or corrected: a plain sum says the same", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 }), (steps) => {
        const clocks = steps.reduce<readonly Minute.Minute[]>((all, n) => [...all, Minute.plus(all.at(-1) ?? at("08:00"), n)], [])
        const pairs = clocks.slice(0, clocks.length - (clocks.length % 2))
        const commands = pairs.map((when, index): Attendance.Command => ({
          type: index % 2 === 0 ? "sign-in" : "sign-out",
          volunteer: ann,
          at: when,
          evidence: "photo"
        }))
        const sum = pairs.reduce((total, when, index) => (index % 2 === 0 ? total - when : total + when), 0)
        expect(ServiceFacts.attendedMinutes(AttendanceRecord.factsOf(occasion, after(commands), ann)!)).toBe(sum)
      })
    ))
})
