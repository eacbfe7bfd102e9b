import { describe, expect, it } from "vitest"
import * as Attendance from "../../src/activity/Attendance.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { ann, ben, eve, kid, officer, plan } from "./activities.ts"

const at = (clock: string) => Minute.require(`2026-03-10 ${clock}`)
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const [r1, r2] = [Id.require<Id.RecordId>("r-1"), Id.require<Id.RecordId>("r-2")]
const v = 1
const scope = { team: plan.team }

/** Ann has been there and came back; Ben was called and has a record; Eve came and is still there. */
const state: Attendance.Attendance = {
  attended: [
    { volunteer: ann, attended: [span("09:00", "10:00")], evidence: "photo", records: [] },
    { volunteer: ben, attended: [span("09:00", "12:00")], evidence: "roll-call", records: [r1] },
    { volunteer: eve, attended: [], evidence: "qr-geofence", since: { at: at("09:00"), evidence: "self-sign-in" }, records: [] }
  ]
}
const [first, second, third] = state.attended

describe("what is known of who was there", () => {
  it.each<[string, Attendance.Event, Attendance.Attendance]>([
    [
      "somebody turns up",
      { type: "attendance.signed-in", v, volunteer: kid, at: at("09:30"), evidence: "qr-geofence", scope },
      {
        scope,
        attended: [
          ...state.attended,
          { volunteer: kid, attended: [], evidence: "qr-geofence", since: { at: at("09:30"), evidence: "qr-geofence" }, records: [] }
        ]
      }
    ],
    [
      "somebody comes back",
      { type: "attendance.signed-in", v, volunteer: ann, at: at("10:30"), evidence: "qr-geofence" },
      { attended: [{ ...first!, since: { at: at("10:30"), evidence: "qr-geofence" } }, second!, third!] }
    ],
    [
      "somebody leaves: the weaker of in and out",
      { type: "attendance.signed-out", v, volunteer: eve, at: at("11:00"), evidence: "qr-geofence" },
      { attended: [first!, second!, { volunteer: eve, attended: [span("09:00", "11:00")], evidence: "self-sign-in", records: [] }] }
    ],
    [
      "two are called: what was weaker stays weaker, time that touches is one",
      {
        type: "attendance.roll-called",
        v,
        present: [ann, kid],
        time: span("10:00", "11:00"),
        evidence: "qr-geofence",
        by: officer,
        scope
      },
      {
        scope,
        attended: [
          { ...first!, attended: [span("09:00", "11:00")] },
          second!,
          third!,
          { volunteer: kid, attended: [span("10:00", "11:00")], evidence: "qr-geofence", records: [] }
        ]
      }
    ],
    [
      "a correction stands in the place of everything",
      {
        type: "attendance.corrected",
        v,
        volunteer: eve,
        attended: [span("10:00", "11:00"), span("09:00", "10:00")],
        evidence: "back-office",
        reason: "忘记签退",
        by: officer,
        on: "2026-03-11"
      },
      { attended: [first!, second!, { volunteer: eve, attended: [span("09:00", "11:00")], evidence: "back-office", records: [] }] }
    ],
    [
      "a record is booked",
      { type: "attendance.booked", v, volunteer: ann, record: r2 },
      { attended: [{ ...first!, records: [r2] }, second!, third!] }
    ],
    [
      "another record, where the first was voided",
      { type: "attendance.booked", v, volunteer: ben, record: r2 },
      { attended: [first!, { ...second!, records: [r1, r2] }, third!] }
    ]
  ])("%s", (_, event, after) => {
    expect(Attendance.fits(state, event)).toBe(true)
    expect(Attendance.evolve(state, event)).toStrictEqual(after)
  })
  it.each<[string, Attendance.Event]>([
    [
      "a second coming of somebody who is there",
      { type: "attendance.signed-in", v, volunteer: eve, at: at("10:00"), evidence: "qr-geofence" }
    ],
    [
      "a leaving of somebody who is not there",
      { type: "attendance.signed-out", v, volunteer: ann, at: at("11:00"), evidence: "qr-geofence" }
    ],
    ["a leaving of nobody", { type: "attendance.signed-out", v, volunteer: kid, at: at("11:00"), evidence: "qr-geofence" }],
    [
      "a call of which one is signed in",
      { type: "attendance.roll-called", v, present: [ann, eve], time: span("10:00", "11:00"), evidence: "roll-call", by: officer }
    ],
    ["a record of somebody still there", { type: "attendance.booked", v, volunteer: eve, record: r2 }],
    ["a record of nobody", { type: "attendance.booked", v, volunteer: kid, record: r2 }],
    ["another's record", { type: "attendance.booked", v, volunteer: ann, record: r1 }],
    ["the same record again", { type: "attendance.booked", v, volunteer: ben, record: r1 }]
  ])("%s cannot be", (_, event) => {
    expect(Attendance.fits(state, event)).toBe(false)
    expect(Attendance.evolve(state, event)).toBe(state)
  })
  it("nothing of the time rests on a correction that took it away", () => {
    const nothing = { attended: [{ ...second!, attended: [], evidence: "back-office" as const }] }
    const called = { type: "attendance.roll-called", v, present: [ben], time: span("10:00", "11:00"), by: officer } as const
    expect(Attendance.evolve(nothing, { ...called, evidence: "roll-call" }).attended[0]?.evidence).toBe("roll-call")
  })
  it("whose it is is what was said last", () => {
    const other = { team: plan.team, street: Id.require<Id.StreetId>("s-9") }
    const moved: Attendance.Event = {
      type: "attendance.signed-in",
      v,
      volunteer: kid,
      at: at("09:30"),
      evidence: "qr-geofence",
      scope: other
    }
    const silent: Attendance.Event = { type: "attendance.signed-in", v, volunteer: kid, at: at("09:30"), evidence: "qr-geofence" }
    expect(Attendance.evolve({ ...state, scope }, moved).scope).toStrictEqual(other)
    expect(Attendance.evolve({ ...state, scope }, silent).scope).toStrictEqual(scope)
    expect(Attendance.evolve(state, silent)).not.toHaveProperty("scope")
  })
  it("nothing is known at first", () => expect(Attendance.initial).toStrictEqual({ attended: [] }))
})
