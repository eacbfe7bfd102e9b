import { describe, expect, it } from "vitest"
import * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { day, viewOf } from "../law/policies.ts"

const mother = Id.require<Id.PersonId>("mother")
const view = viewOf("national")
const time = { from: Minute.require("2026-03-10 09:00"), to: Minute.require("2026-03-10 12:00") }
const [goose, swan] = [Id.require<Id.TeamId>("goose"), Id.require<Id.TeamId>("swan")]
const east = Id.require<Id.CommunityId>("east")
const [before, today] = [day("2026-03-01"), day("2026-03-05")]
const of = (volunteer: JoiningFacts.Volunteer, position: JoiningFacts.Position = {}, activity: Partial<JoiningFacts.Activity> = {}) =>
  JoiningFacts.of(volunteer, position, { time, ...activity }, today, view)

const asks: JoiningFacts.Position = {
  childFacing: true,
  managing: true,
  healthAsked: true,
  lowestAge: 18,
  highestAge: 60,
  skills: ["first-aid", "sign-language"],
  training: "care",
  licence: "doctor"
}
/** What of a row does not depend on the person. */
const asked = {
  firstDay: day("2026-03-10"),
  lastDay: day("2026-03-10"),
  startsAt: time.from,
  endsAt: time.to,
  managing: false,
  positionLowestAge: 0,
  positionHighestAge: 200,
  healthAsked: false,
  trainingAsked: false,
  licenceAsked: false,
  openTo: "everybody",
  fullTime: false
}

describe("the row of a joining", () => {
  it("of somebody of whom nothing is known, for a position that asks for nothing", () =>
    expect(of({})).toEqual({ ...asked, skillsMissing: 0 }))
  it("of somebody of whom nothing is known, for one that asks for everything: nothing is guessed", () =>
    expect(of({}, asks)).toEqual({
      ...asked,
      childFacing: true,
      managing: true,
      healthAsked: true,
      positionLowestAge: 18,
      positionHighestAge: 60,
      trainingAsked: true,
      licenceAsked: true
    }))
  it("of somebody of whom it is known that there is nothing: every list is a no", () =>
    expect(
      of(
        {
          ...{ guardianConsents: [], checks: [], qualifications: [], trainings: [], policies: [], signUps: [], blocks: [], agreements: [] },
          ...{ standings: [], memberships: [] }
        },
        asks,
        { team: goose, community: east }
      )
    ).toMatchObject({
      guardianConsent: false,
      skillsMissing: 2,
      trained: false,
      licenceHeld: false,
      insured: false,
      clashMinutes: 0,
      blocked: false,
      appealOpen: false,
      agreed: false,
      onProbation: false,
      paused: false,
      member: false,
      memberInCommunity: false
    }))
  it("of somebody who stayed away: in the calendar year of the day of asking, up to it", () => {
    const noShows = [
      { on: day("2025-12-31"), malicious: true },
      { on: day("2026-01-01"), malicious: true },
      { on: today, malicious: false },
      { on: day("2026-03-06"), malicious: true }
    ]
    expect(of({ noShows })).toMatchObject({ noShows: 2, maliciousNoShows: 1 })
    expect(of({ noShows: [] })).toMatchObject({ noShows: 0, maliciousNoShows: 0 })
    expect(of({})).toMatchObject({ noShows: undefined, maliciousNoShows: undefined })
  })
  it("of a member: of this team, or of one of its community, as of the day of asking", () => {
    const memberships = [
      { team: goose, from: day("2026-02-01"), until: day("2026-02-28") },
      { team: swan, community: east, from: day("2026-03-02") }
    ]
    const on = (asOf: string, team = goose, community: Id.CommunityId | undefined = east) => {
      const activity = { time, openTo: "members", team, ...(community === undefined ? {} : { community }) } as const
      const { openTo, member, memberInCommunity } = JoiningFacts.of({ memberships }, {}, activity, day(asOf), view)
      return [openTo, member, memberInCommunity]
    }
    expect(on("2026-01-31")).toEqual(["members", false, false])
    expect(on("2026-02-28")).toEqual(["members", true, false])
    expect(on("2026-03-01")).toEqual(["members", false, false])
    expect(on("2026-03-02")).toEqual(["members", false, true])
    expect(on("2026-03-02", swan, Id.require<Id.CommunityId>("west"))).toEqual(["members", true, false])
    expect(JoiningFacts.of({ memberships }, {}, { time, team: goose }, today, view)).toMatchObject({ memberInCommunity: undefined })
  })
  it("of somebody who is registered, from that day on, and not before; of a day that nobody knows nothing is known", () => {
    const on = (asOf: string, known: JoiningFacts.Volunteer = { registeredOn: today }) => {
      const { registered, registeredOn } = JoiningFacts.of(known, {}, { time }, day(asOf), view)
      return [registered, registeredOn]
    }
    expect(on("2026-03-04")).toEqual([false, undefined])
    expect(on("2026-03-05")).toEqual([true, today])
    expect(on("2026-03-05", {})).toEqual([undefined, undefined])
  })
  it("of somebody who pauses: as of the day of asking", () => {
    const standings = [
      { standing: "probation", from: day("2026-01-01"), until: day("2026-02-28") },
      { standing: "paused", from: day("2026-03-01") }
    ] as const
    const on = (asOf: string) => JoiningFacts.of({ standings }, {}, { time }, day(asOf), view)
    expect([on("2026-02-28"), on("2026-03-01")]).toMatchObject([
      { onProbation: true, paused: false },
      { onProbation: false, paused: true }
    ])
  })
  it("of somebody who has everything, among things of another kind", () =>
    expect(
      of(
        {
          bornOn: day("1990-01-01"),
          selfSupporting: true,
          willing: true,
          employed: false,
          healthFits: true,
          insurerAccepts: true,
          accompanied: false,
          guardians: [{ guardian: mother, on: before }],
          guardianConsents: [
            { guardian: mother, on: before, withdrawnOn: before },
            { guardian: mother, on: before }
          ],
          checks: [{ on: before, answer: "clear" }],
          qualifications: [
            { kind: "first-aid", from: before },
            { kind: "doctor", from: before, until: day("2026-12-31") }
          ],
          trainings: [
            { kind: "rescue", on: before },
            { kind: "care", on: before }
          ],
          policies: [{ boughtOn: before, cover: time }],
          signUps: [{ on: before, time: { from: time.from, to: Minute.plus(time.from, 30) } }],
          blocks: [{ from: before, until: today, appealedOn: today }],
          agreements: [{ on: before, withdrawnOn: before }, { on: before }]
        },
        asks,
        {
          dangerous: true,
          higherRisk: true,
          largeEvent: false,
          adultsPresent: 3,
          agreementExcused: true,
          fullTime: { from: today, to: day("2026-12-31") }
        }
      )
    ).toEqual({
      ...asked,
      age: 36,
      elderAge: 36,
      selfSupporting: true,
      willing: true,
      dayMinutes: 180,
      guardianConsent: true,
      accompanied: false,
      childFacing: true,
      employed: false,
      checkAnswer: "clear",
      checkedOn: before,
      dangerous: true,
      managing: true,
      adultsPresent: 3,
      positionLowestAge: 18,
      positionHighestAge: 60,
      healthAsked: true,
      healthFits: true,
      skillsMissing: 1,
      trainingAsked: true,
      trained: true,
      licenceAsked: true,
      licenceHeld: true,
      licenceUntil: day("2026-12-31"),
      insured: true,
      coverFrom: time.from,
      coverUntil: time.to,
      insurerAccepts: true,
      clashMinutes: 30,
      blocked: true,
      blockedUntil: today,
      appealOpen: true,
      agreed: true,
      higherRisk: true,
      largeEvent: false,
      fullTime: true,
      fullTimeFrom: today,
      fullTimeTo: day("2026-12-31"),
      agreementExcused: true
    }))
  it("of somebody with certificates, for a position that asks for none", () =>
    expect(of({ qualifications: [{ kind: "doctor", from: before }] })).toEqual({ ...asked, skillsMissing: 0 }))
  it("a certificate counts from its day on, and until its withdrawal was known", () => {
    const held = (from: string, withdrawnOn?: string) => {
      const one = { kind: "doctor", from: day(from), ...(withdrawnOn === undefined ? {} : { withdrawnOn: day(withdrawnOn) }) }
      return of({ qualifications: [one] }, asks).licenceHeld
    }
    expect([held("2026-03-05"), held("2026-03-06")]).toEqual([true, false])
    expect([held("2026-03-01", "2026-03-05"), held("2026-03-01", "2026-03-06")]).toEqual([false, true])
  })
  it.each([
    // entered, first day, held on 2026-03-10 as of 2026-03-05
    ["2026-03-05", "2026-03-09", true],
    ["2026-03-05", "2026-03-10", true],
    ["2026-03-05", "2026-03-11", false],
    ["2026-03-06", "2026-03-09", false],
    ["2026-03-06", "2026-01-01", false],
    [undefined, "2026-03-06", false]
  ])("a renewal entered on %s counts from %s: %s", (entered, from, held) => {
    const old = { kind: "doctor", from: day("2025-03-09"), until: day("2026-03-08") }
    const renewed = { kind: "doctor", ...(entered === undefined ? {} : { enteredOn: day(entered) }), from: day(from) }
    const row = of({ qualifications: [old, renewed] }, { licence: "doctor", skills: ["doctor"] })
    expect([row.licenceHeld, row.licenceUntil, row.skillsMissing]).toEqual([true, held ? Day.last : day("2026-03-08"), held ? 0 : 1])
  })
  it.each<[string, string, string | undefined, boolean | undefined, string | undefined]>([
    ["by both, on the day itself", "2026-03-10", "2026-03-11", true, "2026-03-10"],
    ["by one only", "2026-03-09", "2026-03-10", undefined, undefined],
    ["by one only, which has no end", "2026-03-09", undefined, undefined, undefined],
    ["by neither", "2026-03-08", "2026-03-09", true, "2026-03-09"]
  ])("a licence of which two entries say different ends is valid %s", (_, sure, most, licenceHeld, licenceUntil) => {
    const held = (until: string | undefined) => ({
      kind: "doctor",
      from: day("2026-01-01"),
      ...(until === undefined ? {} : { until: day(until) })
    })
    const clashing = { qualifications: [held(sure), held(most)], surelyQualified: [held(sure), held(sure)] }
    const row = of(clashing, { licence: "doctor", skills: ["doctor"] })
    expect([row.licenceAsked, row.licenceHeld, row.licenceUntil]).toEqual([
      true,
      licenceHeld,
      licenceUntil === undefined ? undefined : day(licenceUntil)
    ])
    expect(row.skillsMissing).toBe(licenceHeld === undefined ? undefined : licenceUntil === "2026-03-09" ? 1 : 0)
  })
  it("training for something else, or later, is none", () => {
    const trained = (kind: string, on: string) => of({ trainings: [{ kind, on: day(on) }] }, asks).trained
    expect([trained("care", "2026-03-05"), trained("care", "2026-03-06"), trained("rescue", "2026-03-01")]).toEqual([true, false, false])
  })
})
