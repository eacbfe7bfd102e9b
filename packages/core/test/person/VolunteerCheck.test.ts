import { describe, expect, it } from "vitest"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Consent from "../../src/person/Consent.ts"
import * as VolunteerCheck from "../../src/person/VolunteerCheck.ts"
import { Stated } from "../../src/person/VolunteerCheck.schema.ts"
import type * as Day from "../../src/foundation/Day.ts"
import { day, said } from "../law/policies.ts"
import { keepsShape, readsWhole } from "../said.ts"
import { person } from "./lives.ts"

const registeredOn = day("2026-03-05")
const nobody = {
  registeredOn,
  born: undefined,
  consents: Consent.initial,
  guardiansOn: () => [person("mother")],
  yearMinutes: undefined,
  servedOn: [],
  stated: {}
}
const ask = (known: Partial<VolunteerCheck.Known>, on = "2026-12-31", name: Policies.Name = "youth-league") => {
  const { consent, age, year } = VolunteerCheck.check({ ...nobody, ...known }, day(on), (one) => Policy.on(Policies.byName(name), one))
  return [consent, age, year].map(({ decision, missing }) => [said(decision), ...missing.map((field) => field.name)].join(" "))
}
const given = (on: string, of: { readonly guardian?: string; readonly withdrawnOn?: string; readonly purpose?: Consent.Purpose } = {}) => ({
  ...{ purpose: of.purpose ?? ("registration" as const), manner: "separate" as const, on: day(on) },
  ...(of.guardian === undefined ? {} : { guardian: person(of.guardian) }),
  ...(of.withdrawnOn === undefined ? {} : { withdrawnOn: day(of.withdrawnOn) })
})
const consents = (...all: readonly ReturnType<typeof given>[]): Consent.Consent => ({ consents: all })

it.each([
  ["2014-12-31", {}, ["person.capacity-limited"]],
  ["2018-12-31", {}, ["person.capacity-limited"]],
  ["2019-01-01", {}, ["person.capacity-none"]],
  ["2010-06-01", { selfSupporting: true }, ["person.capacity-full"]],
  ["2008-12-31", {}, []],
  [undefined, {}, []]
] as const)("MIN-01: born on %s, on the last day of 2026: %j: %j, as of the day asked about", (born, stated, rules) => {
  const known = { ...nobody, registeredOn: day("2020-01-01"), born: born === undefined ? born : day(born), stated }
  const { capacity } = VolunteerCheck.check(known, day("2026-12-31"), (one) => Policy.on(Policies.byName("national"), one))
  expect(capacity.map(({ rule }) => rule)).toEqual(rules)
})

describe("a volunteer held against the rules of registration", () => {
  const unknown = "unknown person.registration-consent"
  it.each([
    [{}, `${unknown} byOrganisation consent`],
    [{ stated: { byOrganisation: false } }, ""],
    [{ stated: { byOrganisation: true } }, `${unknown} consent`],
    [{ stated: { byOrganisation: true, consent: false } }, "unmet person.registration-consent"],
    [{ stated: { byOrganisation: true, consent: true } }, ""],
    [{ consents: consents(given("2026-03-05")) }, ""],
    [{ consents: consents(given("2026-03-06")), stated: { byOrganisation: true } }, `${unknown} consent`],
    [{ consents: consents(given("2026-03-01", { withdrawnOn: "2026-03-06" })) }, ""],
    // Entered and withdrawn goes before what is stated.
    [
      { consents: consents(given("2026-03-01", { withdrawnOn: "2026-03-05" })), stated: { byOrganisation: true, consent: true } },
      "unmet person.registration-consent"
    ],
    [
      { consents: consents(given("2026-03-05", { withdrawnOn: "2026-03-05" })), stated: { byOrganisation: true } },
      "unmet person.registration-consent"
    ],
    [{ consents: consents(given("2026-03-01", { purpose: "photo" })), stated: { byOrganisation: true } }, `${unknown} consent`],
    [{ consents: consents(given("2026-03-01", { guardian: "mother" })), stated: { byOrganisation: true } }, `${unknown} consent`],
    [{ registeredOn: undefined, consents: consents(given("2026-03-05")) }, `${unknown} byOrganisation consent`],
    [{ registeredOn: undefined, consents: consents(given("2026-03-05")), stated: { registeredOn: "2026-03-05" } }, ""]
  ] satisfies readonly (readonly [Partial<VolunteerCheck.Known>, string])[])("VOL-03: case %#: “%s”", (known, answer) =>
    expect(ask(known)[0]).toBe(answer)
  )
  it.each([
    [{ born: day("2012-03-06") }, "unmet person.registration-age, unknown person.registration-guardian selfSupporting guardianConsent"],
    [{ born: day("2012-03-05"), consents: consents(given("2026-03-05", { guardian: "mother" })) }, ""],
    [
      { born: day("2012-03-05"), consents: consents(given("2026-03-01", { guardian: "mother", withdrawnOn: "2026-03-05" })) },
      "unmet person.registration-guardian"
    ],
    // Nobody knows what the guardians of that day say, where only somebody consented who is none; nor before they were asked.
    [
      { born: day("2012-03-05"), consents: consents(given("2026-03-05", { guardian: "father" })) },
      "unknown person.registration-guardian selfSupporting guardianConsent"
    ],
    [{ born: day("2012-03-05"), consents: consents(given("2026-03-01", { guardian: "mother", withdrawnOn: "2026-03-06" })) }, ""],
    [{ born: day("2010-03-05"), stated: { selfSupporting: true } }, ""],
    [{ born: day("2010-03-06"), stated: { selfSupporting: true, guardianConsent: false } }, "unmet person.registration-guardian"],
    [{ born: day("2008-03-06"), stated: { guardianConsent: true } }, ""],
    [{}, "unknown person.registration-age, unknown person.registration-guardian age selfSupporting guardianConsent"],
    // Of age on the day of registration, whatever the day that is asked about.
    [{ born: day("2008-03-05") }, ""],
    [
      { born: day("2008-03-05"), registeredOn: undefined },
      "unknown person.registration-age, unknown person.registration-guardian age selfSupporting guardianConsent"
    ]
  ] satisfies readonly (readonly [Partial<VolunteerCheck.Known>, string])[])("VOL-04: case %#: “%s”", (known, answer) =>
    expect(ask(known)[1]).toBe(answer)
  )
  it("VOL-04: under the policy of the day of registration: before the Youth League had one nobody was too young", () => {
    const child = { born: day("2006-01-01"), consents: consents(given("2013-01-01", { guardian: "mother" })) }
    expect(ask({ ...child, registeredOn: day("2013-11-30") })[1]).toBe("")
    expect(ask({ ...child, registeredOn: day("2013-12-01") })[1]).toBe("unmet person.registration-age")
  })
  it.each([
    ["2026-12-31", { yearMinutes: 1199 }, "unmet person.yearly-promise"],
    ["2026-12-31", { yearMinutes: 1200 }, ""],
    ["2026-12-30", { yearMinutes: 0 }, ""],
    ["2026-12-31", {}, "unknown person.yearly-promise yearMinutes"],
    ["2026-12-31", { stated: { yearMinutes: 1200 } }, ""],
    ["2026-12-31", { yearMinutes: 1199, stated: { yearMinutes: 1200 } }, "unmet person.yearly-promise"]
  ] satisfies readonly (readonly [string, Partial<VolunteerCheck.Known>, string])[])(
    "VOL-11: on %s, %j: “%s”; only a year that is over has broken its promise",
    (on, known, answer) => expect(ask(known, on)[2]).toBe(answer)
  )
  it("VOL-04: whose guardian was one on the day of registration, whoever is one now", () => {
    const on = day("2026-03-05")
    const guardiansOn = (one: Day.Day) => (one === on ? [person("mother")] : [])
    const known = { born: day("2012-03-05"), consents: consents(given("2026-03-01", { guardian: "mother" })), guardiansOn }
    expect(ask(known)[1]).toBe("")
  })
  it("VOL-11: nationally nothing is promised", () => expect(ask({ yearMinutes: 0 }, "2026-12-31", "national")[2]).toBe(""))
  it("is asked with what somebody states, or nothing", () => {
    const yes = { byOrganisation: true, consent: true, guardianConsent: false, selfSupporting: true }
    keepsShape(Stated, { registeredOn: "2026-03-05", yearMinutes: 0, ...yes })
    keepsShape(Stated, {})
  })
})

describe("service from before registration", () => {
  const told = (known: Partial<VolunteerCheck.Known>) => {
    const { before } = VolunteerCheck.check({ ...nobody, ...known }, day("2026-12-31"), (one) =>
      Policy.on(Policies.byName("national"), one)
    )
    before.forEach(readsWhole)
    return before
  }
  const times = ["2026-02-01", "2026-03-04", "2026-03-05", "2026-02-03"].map(day)
  it("is told with how many days and the first; that of the day itself is not before it", () =>
    expect(told({ servedOn: times })).toMatchObject([
      {
        rule: "person.served-before-registration",
        severity: "hint",
        outcome: "unmet",
        facts: { registered: registeredOn, times: 3, first: day("2026-02-01") },
        units: { registered: "day", first: "day" }
      }
    ]))
  it("is told of the day that somebody states", () =>
    expect(told({ servedOn: times, registeredOn: undefined, stated: { registeredOn: "2026-02-02" } })).toMatchObject([
      { facts: { registered: day("2026-02-02"), times: 1 } }
    ]))
  it("is unknown where nobody knows the day", () =>
    expect(told({ servedOn: times, registeredOn: undefined })).toMatchObject([
      { rule: "person.registration-day-unknown", severity: "hint", outcome: "unknown", facts: { times: 4 } }
    ]))
  it("is nothing where nobody served", () => {
    expect(told({})).toEqual([])
    expect(told({ registeredOn: undefined })).toEqual([])
    expect(told({ servedOn: [registeredOn] })).toEqual([])
  })
})
