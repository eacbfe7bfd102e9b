import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { batch, morning, officer, span, volunteer } from "./record.ts"

type Event = ServiceRecord.Event
type Type = Event["type"]

const origin = { batch, rowKey: "k1" }
const shorter = { ...morning, attended: [span("2026-03-05 09:00", "2026-03-05 10:30")] }
const group = Id.require<Id.GroupRecordId>("g-1")

/** One event of every kind. */
const events: { readonly [T in Type]: Extract<Event, { readonly type: T }> } = {
  "service.drafted": { type: "service.drafted", v: 1, facts: morning },
  "service.completed": { type: "service.completed", v: 1, facts: { place: "南湖" } },
  "service.submitted": { type: "service.submitted", v: 1, facts: morning },
  "service.recorded": { type: "service.recorded", v: 1, facts: morning },
  "service.approved": { type: "service.approved", v: 1, rung: "affiliate", minutes: 120, approver: officer },
  "service.publicised": { type: "service.publicised", v: 1, from: "2026-03-09", workingDays: 5 },
  "service.objected": { type: "service.objected", v: 1, by: volunteer, words: "少记了", on: "2026-03-10" },
  "service.objection-answered": { type: "service.objection-answered", v: 1, upheld: false, words: "不属实", by: officer },
  "service.confirmed": { type: "service.confirmed", v: 1, on: "2026-03-17" },
  "service.corrected": { type: "service.corrected", v: 1, facts: shorter, by: officer },
  "service.head-named": { type: "service.head-named", v: 1, group },
  "service.voided": { type: "service.voided", v: 1, reason: "重复", by: officer }
}

const after = (...happened: readonly Event[]): ServiceRecord.ServiceRecord =>
  happened.reduce((state, event) => ServiceRecord.evolve(state, event), ServiceRecord.initial)

const lives: { readonly [S in ServiceRecord.ServiceRecord["stage"]]: readonly Type[] } = {
  none: [],
  draft: ["service.drafted"],
  submitted: ["service.submitted"],
  recorded: ["service.recorded"],
  publicised: ["service.recorded", "service.publicised"],
  objected: ["service.recorded", "service.objected"],
  confirmed: ["service.recorded", "service.confirmed"],
  voided: ["service.recorded", "service.voided"]
}
const at = (stage: keyof typeof lives) => after(...lives[stage].map((type) => events[type]))
const stages = Object.keys(lives) as readonly (keyof typeof lives)[]

const recorded = { stage: "recorded", standing: "recorded", facts: morning, approvals: [], history: [] } as const

describe("what can happen at which stage", () => {
  it.each<[ServiceRecord.ServiceRecord["stage"], string]>([
    ["none", "drafted submitted recorded"],
    ["draft", "completed submitted recorded voided"],
    ["submitted", "recorded approved corrected voided"],
    ["recorded", "approved publicised objected confirmed corrected head-named voided"],
    ["publicised", "approved objected confirmed corrected head-named voided"],
    ["objected", "approved objection-answered head-named voided"],
    ["confirmed", "approved objected corrected head-named voided"],
    ["voided", ""]
  ])("%s: %s; of anything else nothing comes", (stage, can) => {
    const state = at(stage)
    expect(state.stage).toBe(stage)
    const [moved, unmoved] = [true, false].map((does) =>
      Object.values(events)
        .filter((event) => (ServiceRecord.evolve(state, event) !== state) === does)
        .map(({ type }) => type.slice("service.".length))
    )
    expect(moved?.join(" ")).toBe(can)
    expect(unmoved).toHaveLength(12 - can.split(" ").filter(Boolean).length)
    for (const event of Object.values(events)) expect(ServiceRecord.fits(state, event)).toBe(ServiceRecord.evolve(state, event) !== state)
  })

  it("recorded is what is live beyond submitted", () => {
    expect(stages.filter((stage) => ServiceRecord.isLive(at(stage)))).toEqual([
      "submitted",
      "recorded",
      "publicised",
      "objected",
      "confirmed"
    ])
    expect(stages.filter((stage) => ServiceRecord.isRecorded(at(stage)))).toEqual(["recorded", "publicised", "objected", "confirmed"])
  })
})

describe("what it is afterwards", () => {
  it("drafted, with and without an import", () => {
    expect(after(events["service.drafted"])).toStrictEqual({ stage: "draft", facts: morning })
    expect(after({ ...events["service.drafted"], origin })).toStrictEqual({ stage: "draft", facts: morning, origin })
  })
  it("completed, it stays a draft", () =>
    expect(after({ ...events["service.drafted"], origin }, events["service.completed"])).toStrictEqual({
      stage: "draft",
      facts: { ...morning, place: "南湖" },
      origin
    }))
  it("submitted and recorded", () => {
    expect(at("submitted")).toStrictEqual({ ...recorded, stage: "submitted", standing: "submitted" })
    expect(at("recorded")).toStrictEqual(recorded)
  })
  it("what was drafted by an import still comes from it; what is recorded by another comes from that one", () => {
    const other = { batch: Id.require<Id.BatchId>("b-2"), rowKey: "k2" }
    const drafted: Event = { ...events["service.drafted"], origin }
    expect(after(drafted, events["service.recorded"])).toStrictEqual({ ...recorded, origin })
    expect(after(drafted, { ...events["service.recorded"], origin: other })).toStrictEqual({ ...recorded, origin: other })
  })
  it("what was approved and corrected while submitted stays so when it is recorded", () =>
    expect(
      after(events["service.submitted"], events["service.approved"], events["service.corrected"], {
        ...events["service.recorded"],
        facts: shorter
      })
    ).toStrictEqual({
      ...recorded,
      facts: shorter,
      approvals: [{ rung: "affiliate", minutes: 120, approver: officer }],
      history: [{ facts: morning, by: officer }]
    }))
  it("publicised", () =>
    expect(at("publicised")).toStrictEqual({
      ...recorded,
      stage: "publicised",
      standing: "publicised",
      publicity: { from: "2026-03-09", workingDays: 5 }
    }))
  it("confirmed", () =>
    expect(at("confirmed")).toStrictEqual({ ...recorded, stage: "confirmed", standing: "confirmed", confirmedOn: "2026-03-17" }))
  it("a second approval stands beside the first", () => {
    const province: Event = { ...events["service.approved"], rung: "province", minutes: 90 }
    expect(after(events["service.recorded"], events["service.approved"], province)).toStrictEqual({
      ...recorded,
      approvals: [
        { rung: "affiliate", minutes: 120, approver: officer },
        { rung: "province", minutes: 90, approver: officer }
      ]
    })
  })
  it("REC-11 objected, it keeps its standing; answered, the objection is gone", () => {
    const objection = { by: volunteer, words: "少记了", on: "2026-03-10" } as const
    expect(at("objected")).toStrictEqual({ ...recorded, stage: "objected", objection })
    const promised: Event = { ...events["service.objected"], answerWithinWorkingDays: 5 }
    expect(after(events["service.recorded"], promised)).toStrictEqual({
      ...recorded,
      stage: "objected",
      objection: { ...objection, answerWithinWorkingDays: 5 }
    })
    const confirmed = at("confirmed")
    const answered = [promised, events["service.objection-answered"]].reduce(
      (state, event) => ServiceRecord.evolve(state, event),
      confirmed
    )
    expect(answered).toStrictEqual(confirmed)
  })

  it("voided, with the reason, by whom, and the import that was withdrawn", () => {
    const voided = { stage: "voided", facts: morning, history: [], reason: "重复", by: officer } as const
    expect(at("voided")).toStrictEqual(voided)
    expect(after(events["service.drafted"], events["service.voided"])).toStrictEqual(voided)
    expect(after({ ...events["service.recorded"], origin }, { ...events["service.voided"], batch })).toStrictEqual({
      ...voided,
      origin,
      batch
    })
    expect(after(events["service.recorded"], events["service.corrected"], events["service.voided"])).toStrictEqual({
      ...voided,
      facts: shorter,
      history: [{ facts: morning, by: officer }]
    })
  })
})

describe("REC-11 a correction keeps what it replaces", () => {
  const corrected = (more: Partial<Extract<Event, { readonly type: "service.corrected" }>>, by?: typeof origin) =>
    after({ ...events["service.recorded"], ...(by === undefined ? {} : { origin: by }) }, { ...events["service.corrected"], ...more })

  it("with its reason, by whom", () =>
    expect(corrected({ reason: "核对" })).toStrictEqual({
      ...recorded,
      facts: shorter,
      history: [{ facts: morning, by: officer, reason: "核对" }]
    }))
  it("or with the import that is the reason", () =>
    expect(corrected({ batch })).toStrictEqual({ ...recorded, facts: shorter, history: [{ facts: morning, by: officer, batch }] }))
  it("twice, the oldest first", () =>
    expect(
      after(events["service.recorded"], events["service.corrected"], {
        ...events["service.corrected"],
        facts: { ...morning, place: "南湖" }
      })
    ).toStrictEqual({
      ...recorded,
      facts: { ...morning, place: "南湖" },
      history: [
        { facts: morning, by: officer },
        { facts: shorter, by: officer }
      ]
    }))
  it("the row of a file that says the same becomes its row; what came from no file has none", () => {
    const past = [{ facts: morning, by: officer }]
    expect(corrected({ rowKey: "k2" }, origin)).toStrictEqual({
      ...recorded,
      facts: shorter,
      history: past,
      origin: { batch, rowKey: "k2" }
    })
    expect(corrected({}, origin)).toStrictEqual({ ...recorded, facts: shorter, history: past, origin })
    expect(corrected({ rowKey: "k2" })).toStrictEqual({ ...recorded, facts: shorter, history: past })
    expect(corrected({})).toStrictEqual({ ...recorded, facts: shorter, history: past })
  })
  it("the day on which somebody wrote it down stays", () =>
    expect(corrected({ rowKey: "k2" }, { ...origin, enteredOn: "2026-03-06" } as typeof origin)).toMatchObject({
      origin: { batch, rowKey: "k2", enteredOn: "2026-03-06" }
    }))
})

describe("the head of a head-count that a record names", () => {
  const named = (facts: Partial<typeof morning>) =>
    after(events["service.recorded"], events["service.head-named"], { ...events["service.corrected"], facts: { ...morning, ...facts } })

  it("is named from then on, while the record counts", () => {
    const state = after(events["service.recorded"], events["service.head-named"])
    expect(state).toStrictEqual({ ...recorded, headOf: group })
    expect(ServiceRecord.headOf(state)).toBe(group)
    expect(ServiceRecord.headOf(ServiceRecord.evolve(state, events["service.voided"]))).toBeUndefined()
    expect(ServiceRecord.headOf(at("recorded"))).toBeUndefined()
  })
  it.each<[string, Partial<typeof morning>]>([
    ["its place", { place: "南湖" }],
    ["its time", { attended: shorter.attended }],
    ["its content", { content: "打扫" }]
  ])("corrected in %s, it names it still", (_what, facts) => expect(ServiceRecord.headOf(named(facts))).toBe(group))
  it.each<[string, Partial<typeof morning>]>([
    ["another team", { team: Id.require<Id.TeamId>("t-2") }],
    ["another activity", { activity: Id.require<Id.ActivityId>("a-2") }],
    ["another class of time", { timeClass: "training" }],
    ["another day", { on: "2026-03-04", attended: [span("2026-03-04 09:00", "2026-03-04 11:00")] }]
  ])("corrected to be of %s, it names none", (_what, facts) => expect(named(facts)).not.toHaveProperty("headOf"))
  it("a record that named none names none after a correction", () =>
    expect(after(events["service.recorded"], events["service.corrected"])).not.toHaveProperty("headOf"))
})
