import { Explaining, messages, RecordCommands, Remarking, Remarks, type World } from "@yanzhen/core/desk"
import { Day, Finding, Id, Minute } from "@yanzhen/core/foundation"
import { Calendars, CountingParameters, Pack, type Parameter, Policies, Policy, RecordingParameters } from "@yanzhen/core/law"
import type { DutyRoster } from "@yanzhen/core/ports"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { facts, failure, record, run, town } from "./world.ts"

const day = Day.require
const national = Policies.byName("national")
const iZhiyuan = Policies.byName("i-zhiyuan")

/** The national default with one value of an organisation over it. */
const policyOf = <P extends Parameter.Parameter>(parameter: P, value: Parameter.ValueOf<P>): Policy.Policy =>
  policyWith(Pack.value(parameter, { ...given, value }))

const served = facts("ann", "2026-03-05", "09:00", "11:00")
const said = (policy: Policy.Policy, around: Remarks.Around = {}, more: Partial<typeof served> = {}, enteredOn = "2026-03-06") =>
  Remarks.of(policy, Calendars.china)({ ...served, ...more }, day(enteredOn), around).map(({ outcome, rule }) => `${outcome} ${rule}`)

describe("what is said of a record's facts", () => {
  it.each([
    ["2026-03-19", []],
    ["2026-03-20", ["unmet service.record-deadline"]]
  ])("REC-09: entered on %s: %j", (enteredOn, rules) => expect(said(national, {}, {}, enteredOn)).toEqual(rules))

  it.each([
    [3, []],
    [4, ["unmet service.session-limit"]]
  ])("REC-07: i-Zhiyuan, %i sign-ins: %j", (sessions, rules) => expect(said(iZhiyuan, { sessions })).toEqual(rules))
  it("REC-07: of sign-ins elsewhere nothing is known, and those of the record itself are asked about", () => {
    const attended = [8, 10, 12, 14].map((hour) => ({
      from: Minute.at(day("2026-03-05"), hour * 60),
      to: Minute.at(day("2026-03-05"), hour * 60 + 60)
    }))
    expect(said(iZhiyuan, {}, { attended })).toEqual(["unmet service.session-limit"])
    expect(said(iZhiyuan, {}, { attended: attended.slice(1) })).toEqual([])
  })
  it.each([
    ["2027-03-04", []],
    ["2027-03-05", ["unmet service.activity-length"]]
  ])("REC-07: i-Zhiyuan, an activity until %s: %j", (to, rules) =>
    expect(said(iZhiyuan, { activity: { from: day("2026-03-05"), to: day(to) } })).toEqual(rules)
  )

  it("REC-08: shared time is warned of where the policy warns, and not asked of where nobody knows", () => {
    expect(said(national, { overlapMinutes: 1 })).toEqual(["unmet service.overlap"])
    expect(said(national, { overlapMinutes: 0 })).toEqual([])
    expect(said(national)).toEqual([])
    expect(said(policyOf(CountingParameters.overlapWarning, false), { overlapMinutes: 1 })).toEqual([])
  })

  it("CN-6: self sign-in asks how many people there were; only where it was self sign-in", () => {
    expect(said(iZhiyuan, {}, { evidence: "self-sign-in" })).toEqual(["unknown service.self-sign-in"])
    expect(said(iZhiyuan, { people: 99 }, { evidence: "self-sign-in" })).toEqual(["unmet service.self-sign-in"])
    expect(said(iZhiyuan, { people: 100 }, { evidence: "self-sign-in" })).toEqual([])
    expect(said(iZhiyuan, {}, { evidence: "qr-geofence" })).toEqual([])
    expect(said(national, {}, { evidence: "self-sign-in" })).toEqual([])
  })
  it("evidence below the policy's least is an error", () => {
    expect(said(policyOf(CountingParameters.minimumEvidence, "photo"), {}, { evidence: "roll-call" })).toEqual([
      "unmet service.evidence-too-weak"
    ])
    expect(said(policyOf(CountingParameters.minimumEvidence, "photo"))).toEqual([])
  })

  it.each([
    [{ registered: false, supervisor: undefined }, ["unmet service.supervising-organisation"]],
    [{ registered: false, supervisor: "committee" }, []],
    [{ registered: true, supervisor: undefined }, []],
    // A directory that says neither says nothing against the team.
    [{ registered: undefined, supervisor: undefined }, []]
  ])("REC-16: a team %j: %j", (team, rules) => expect(said(national, { team })).toEqual(rules))

  it("every record is asked by the rules of its own day, to the day on which they change", () => {
    const limit = (value: number, from: string) =>
      Pack.value(CountingParameters.sessionsPerActivityDay, { ...given, from: day(from), value })
    const remark = Remarks.of(policyWith({ ...limit(1, "2020-01-01"), until: day("2025-12-31") }, limit(3, "2026-01-01")), Calendars.china)
    const on = (text: string) => remark({ ...served, on: text }, day(text), { sessions: 2 }).map(({ rule }) => rule)
    // Asked in this order and the other way round: what was found of one day is no answer of another.
    for (const days of [
      ["2025-12-31", "2026-01-01"],
      ["2026-01-01", "2025-12-31"]
    ])
      expect(new Map(days.map((text) => [text, on(text)]))).toEqual(
        new Map([
          ["2025-12-31", ["service.session-limit"]],
          ["2026-01-01", []]
        ])
      )
  })
  it("publicity is announced from the day on which a policy has it, with what it says", () => {
    const value = Pack.value(RecordingParameters.publicityWorkingDays, { ...given, from: day("2026-03-06"), value: 5 })
    expect(said(policyWith(value), {}, {}, "2026-03-05")).toEqual([])
    const [finding] = Remarks.of(policyWith(value), Calendars.china)(served, day("2026-03-06"))
    expect(finding).toMatchObject({
      rule: "service.publicity-due",
      severity: "hint",
      kind: "notice",
      parameters: [{ parameter: RecordingParameters.publicityWorkingDays.id, value: 5 }],
      units: { [RecordingParameters.publicityWorkingDays.id]: "working days" },
      citations: [{ instrument: "LIBRARY" }]
    })
  })
  it("publicity is announced where the policy has one", () => {
    expect(said(policyOf(RecordingParameters.publicityWorkingDays, 5))).toEqual(["unmet service.publicity-due"])
    expect(said(national)).toEqual([])
  })
})

describe("REC-12: what must not be recorded", () => {
  it("a stated reason that the policy knows refuses, at the desk too, and nothing is stored", async () => {
    expect(said(national, { exclusion: "internship" })).toEqual(["unmet service.excluded"])
    const world = town()
    const refused = await failure(RecordCommands.enter(world, { type: "record", facts: served, exclusion: "internship" }))
    expect(refused).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "service.excluded", severity: "error", facts: { reason: "internship" } }]
    })
    expect((await world.store.head(world.tenant)).position).toBe(0)
  })
  it("a reason of another place does not", () => {
    expect(said(national, { exclusion: "upheld-complaint" })).toEqual([])
    expect(said(Policies.byName("hailin"), { exclusion: "upheld-complaint" })).toEqual(["unmet service.excluded"])
  })

  const hours = (from: number, to: number) => [{ from: Minute.at(day("2026-03-05"), from * 60), to: Minute.at(day("2026-03-05"), to * 60) }]
  const from = (on: string, first: number, last: number) => ({
    on,
    attended: [{ from: Minute.at(day(on), first * 60), to: Minute.plus(Minute.at(day(on), first * 60), (last - first) * 60) }]
  })
  it.each([
    ["on duty", hours(10, 17), {}, ["unmet service.own-duty"]],
    ["duty ends as service begins", hours(0, 9), {}, []],
    ["off duty", [], {}, []],
    ["no rota", undefined, {}, ["unknown service.own-duty-unverified"]],
    ["no rota, a Saturday", undefined, from("2026-03-07", 9, 11), []],
    ["no rota, a Saturday without clock times", undefined, { on: "2026-03-07", attended: [], untimedMinutes: 60 }, []],
    ["no rota, a Sunday night that ends at midnight", undefined, from("2026-03-08", 22, 24), []],
    ["no rota, a Sunday night into Monday", undefined, from("2026-03-08", 22, 25), ["unknown service.own-duty-unverified"]],
    ["no rota, a working Saturday", undefined, from("2026-02-28", 9, 11), ["unknown service.own-duty-unverified"]],
    ["on duty, and paid for it", hours(8, 17), { timeClass: "paid-duty" as const }, []],
    [
      "a duration only, on duty some time that day",
      hours(8, 10),
      { attended: [], untimedMinutes: 60 },
      ["unknown service.own-duty-unverified"]
    ],
    ["no rota, a year whose holidays nobody has announced", undefined, from("2031-03-05", 9, 11), ["unknown service.own-duty-unverified"]],
    ["a duration only, off duty all day", [], { attended: [], untimedMinutes: 60 }, []]
  ])("own employer, %s: %j", (_, rota, more, rules) =>
    expect(said(national, { duty: { forOwnEmployer: true, ...(rota === undefined ? {} : { hours: rota }) } }, more)).toEqual(rules)
  )
  it("somebody else's employer asks nothing", () =>
    expect(said(national, { duty: { forOwnEmployer: false, hours: hours(8, 17) } })).toEqual([]))

  it("the roster is asked when somebody records, corrects or explains", async () => {
    const asked: unknown[] = []
    const roster: DutyRoster.DutyRoster = {
      duties: (_, volunteers, days) => {
        asked.push([volunteers, days])
        return Promise.resolve(new Map([["ann", { employers: ["station"], hours: hours(8, 12) }]]))
      }
    }
    const world: World.World = { ...town(), roster }
    expect(await failure(RecordCommands.enter(world, { type: "record", facts: served }))).toMatchObject({
      findings: [{ rule: "service.own-duty" }]
    })
    expect(asked).toEqual([[["ann"], { first: day("2026-03-05"), last: day("2026-03-05") }]])
    const evening = await record(world, facts("ann", "2026-03-05", "18:00", "20:00"))
    const elsewhere = await record(world, facts("ann", "2026-03-05", "09:00", "11:00", { organiser: Id.require("other") }))
    const corrected = { type: "correct", facts: served, reason: "时间有误", by: Id.require<Id.PersonId>("clerk") } as const
    expect(await failure(RecordCommands.give(world, evening, corrected))).toMatchObject({
      findings: [{ rule: "service.overlap" }, { rule: "service.own-duty" }]
    })
    expect((await run(Explaining.record(world, elsewhere))).assessed).toEqual([])
  })
})

it.each([
  ["2026-03-05", [], "2026-03-05"],
  ["2026-03-05", [["2026-03-05 22:00", "2026-03-06 02:00"]], "2026-03-06"],
  ["2026-03-05", [["2026-03-05 22:00", "2026-03-06 00:00"]], "2026-03-05"],
  [
    "2026-03-05",
    [
      ["2026-03-05 09:00", "2026-03-05 10:00"],
      ["2026-03-05 11:00", "2026-03-05 12:00"],
      ["2026-03-05 23:00", "2026-03-06 00:01"]
    ],
    "2026-03-06"
  ]
] as const)("a service on %s of %j ended on %s", (on, spans, last) => {
  const attended = spans.map(([from, to]) => ({ from: Minute.require(from), to: Minute.require(to) }))
  expect(Remarks.lastDay({ on, attended })).toBe(day(last))
})

describe("remarks on everything that is stored", () => {
  const asking = () => {
    const asked: unknown[] = []
    const roster: DutyRoster.DutyRoster = { duties: (_, volunteers, days) => (asked.push([volunteers, days]), Promise.resolve(new Map())) }
    return { asked, roster }
  }

  it("stand in order of day, then of record; the roster is asked once, from the first day to the day after the last", async () => {
    const { asked, roster } = asking()
    const world = town()
    // Each shares an hour with another, so that of each something is said.
    const days = ["2026-03-08", "2026-03-05", "2026-03-08", "2026-03-01", "2026-03-05", "2026-03-01"]
    for (const on of days) await record(world, facts("ann", on, "09:00", "11:00"))
    const { remarked } = await run(Remarking.remarks({ ...world, roster }))
    const stood = remarked.map(({ record: { on, record: id } }) => `${Day.text(on)} ${id}`)
    expect(stood).toHaveLength(6)
    expect(stood).toEqual(stood.toSorted())
    expect(asked).toEqual([[["ann"], { first: day("2026-03-01"), last: day("2026-03-09") }]])
  })

  it("of nothing nothing is asked", async () => {
    const { asked, roster } = asking()
    expect((await run(Remarking.remarks({ ...town(), roster }))).remarked).toEqual([])
    expect(asked).toEqual([])
  })
})

it("every remark reads whole in both languages", () => {
  const policy = Policy.extend(policyOf(RecordingParameters.publicityWorkingDays, 5), Policies.locals["i-zhiyuan"])
  const around: Remarks.Around = {
    sessions: 9,
    activity: { from: day("2024-01-01"), to: day("2026-03-05") },
    people: 1,
    overlapMinutes: 5,
    exclusion: "commercial",
    duty: { forOwnEmployer: true, hours: served.attended },
    team: { registered: false, supervisor: undefined }
  }
  const found = Remarks.of(policy, Calendars.china)({ ...served, evidence: "self-sign-in" }, day("2026-05-05"), around)
  expect(found.map(({ rule }) => rule).toSorted()).toEqual([
    "service.activity-length",
    "service.excluded",
    "service.overlap",
    "service.own-duty",
    "service.publicity-due",
    "service.record-deadline",
    "service.self-sign-in",
    "service.session-limit",
    "service.supervising-organisation"
  ])
  for (const one of found)
    for (const locale of ["zh-CN", "en"] as const) {
      const { title, why, fix } = Finding.text(one, locale, messages)
      expect(`${title} ${why} ${fix}`).not.toMatch(/[{}]|\.why|\.fix|undefined/)
    }
})

it("what is asked of records is made ready once for a policy and a calendar, and anew for others", () => {
  const value = Pack.value(CountingParameters.sessionsPerActivityDay, { ...given, value: 1 })
  const [one, other] = [policyWith(value), policyWith(value)]
  const remark = Remarks.of(one, Calendars.china)
  expect(Remarks.of(one, Calendars.china)).toBe(remark)
  expect(Remarks.of(other, Calendars.china)).not.toBe(remark)
  expect(Remarks.of(one, { ...Calendars.china })).not.toBe(remark)
  expect(Remarks.of(one, Calendars.china)).toBe(remark)
})
