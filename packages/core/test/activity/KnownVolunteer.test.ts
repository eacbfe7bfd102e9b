import { describe, expect, it } from "vitest"
import type * as Block from "../../src/activity/Block.ts"
import * as KnownVolunteer from "../../src/activity/KnownVolunteer.ts"
import type * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as BackgroundCheck from "../../src/person/BackgroundCheck.ts"
import type * as Qualification from "../../src/person/QualificationLattice.ts"
import type * as Guardianship from "../../src/person/Guardianship.ts"
import * as SocialWorker from "../../src/person/SocialWorker.ts"
import { day } from "../law/policies.ts"
import { officer, person, plan } from "./activities.ts"
import { asked, without } from "./entries.ts"

const linked = (...guardians: readonly string[]): Guardianship.Guardianship => ({
  links: guardians.map((guardian) => ({ guardian: person(guardian), relation: "parent", from: day("2026-01-01") }))
})

describe("a guardian's consent", () => {
  const mother = person("mother")
  const consent = { consents: [{ purpose: "activity" as const, guardian: mother, manner: "separate" as const, on: day("2026-03-02") }] }
  const link = { guardian: mother, relation: "parent" as const, from: day("2026-01-01") }
  const told = (guardianship: Guardianship.Guardianship | undefined, more: Partial<KnownVolunteer.Entry> = {}) =>
    asked([without({ stated: {}, consent, guardianship, ...more }) as KnownVolunteer.Entry])
      .slice(0, 5)
      .map(({ guardianConsent }) => guardianConsent)
  it.each([
    ["while they are one", [link], [false, true, true, true, true]],
    ["until the day on which they are none any more", [{ ...link, endedOn: day("2026-03-04") }], [false, true, true, undefined, undefined]],
    ["not as an entrusted carer", [{ ...link, relation: "entrusted-carer" }], [false, undefined, undefined, undefined, undefined]],
    ["not where somebody else is the guardian", linked("father").links, [false, undefined, undefined, undefined, undefined]],
    [
      "again, once they are one again",
      [
        { ...link, endedOn: day("2026-03-03") },
        { ...link, from: day("2026-03-05") }
      ],
      [false, true, undefined, undefined, true]
    ]
  ] satisfies readonly (readonly [string, Guardianship.Guardianship["links"], readonly (boolean | undefined)[]])[])(
    "counts %s",
    (_, links, expected) => expect(told({ links })).toEqual(expected)
  )
  it("counts for nothing where nobody asked who the guardians are", () => expect(told(undefined).slice(0, 2)).toEqual([false, undefined]))
  it("counts whichever of their two ids it was given by", () => {
    const entry: KnownVolunteer.Entry = { stated: {}, consent, guardianship: linked("mother-2") }
    const { volunteer } = KnownVolunteer.of([entry], plan, () => mother)
    expect([volunteer.guardianConsents, volunteer.guardians].map((all) => all?.map(({ guardian }) => guardian))).toEqual([
      [mother],
      [mother]
    ])
  })
  it("that is ended in one entry is ended in the other", () => {
    const [first, second] = [{ links: [{ ...link, endedOn: day("2026-03-04") }] }, linked("mother")]
    const both = asked([
      { stated: {}, consent, guardianship: first },
      { stated: {}, guardianship: second }
    ])
    expect(both.slice(1, 4).map(({ guardianConsent }) => guardianConsent)).toEqual([true, true, undefined])
  })
})

describe("one person who was entered twice", () => {
  it("has everything that either entry says, list by list, and what neither was asked for is not there", () => {
    const d = day("2026-03-01")
    const cover = { from: plan.time.from, to: plan.time.to }
    const block = (by: Block.Scope): Block.Imposed => ({ by, officer, from: d, until: d, stage: "standing" })
    const check: BackgroundCheck.BackgroundCheck["checks"][number] = {
      unit: "u-1" as Id.OrganisationId,
      on: "2026-03-01",
      answer: "clear",
      stage: "standing"
    }
    const own = block({ team: plan.team })
    const foreign = block({ team: "t-9" as Id.TeamId })
    const first: KnownVolunteer.Entry = {
      stated: { willing: true },
      checks: { checks: [check, { ...check, stage: "voided" }] },
      blocks: { blocks: [own, foreign] },
      trainings: [{ kind: "care", on: d }],
      signUps: [{ on: d, time: cover }]
    }
    const second: KnownVolunteer.Entry = {
      stated: { healthFits: false },
      consent: { consents: [{ purpose: "activity", guardian: person("mother"), manner: "separate", on: d }] },
      qualification: { held: [{ kind: "first-aid", from: d }] },
      trainings: [{ kind: "rescue", on: d }],
      policies: [{ boughtOn: d, cover }],
      noShows: [{ on: d, malicious: false }],
      standings: [{ standing: "paused", from: d }],
      agreements: [{ on: d }]
    }
    const both = {
      willing: true,
      healthFits: false,
      guardianConsents: [{ guardian: person("mother"), on: d }],
      qualifications: [{ kind: "first-aid", from: d }],
      checks: BackgroundCheck.standing({ checks: [check] }),
      blocks: [own],
      trainings: [
        { kind: "care", on: d },
        { kind: "rescue", on: d }
      ],
      policies: [{ boughtOn: d, cover }],
      signUps: [{ on: d, time: cover }],
      noShows: [{ on: d, malicious: false }],
      standings: [{ standing: "paused", from: d }],
      agreements: [{ on: d }]
    }
    expect(KnownVolunteer.of([first, second], plan)).toStrictEqual({ volunteer: both, contradictions: [] })
    expect(KnownVolunteer.of([first, second])).toStrictEqual({ volunteer: { ...both, blocks: [own, foreign] }, contradictions: [] })
    expect(KnownVolunteer.of([{ stated: { willing: true } }], plan)).toStrictEqual({ volunteer: { willing: true }, contradictions: [] })
  })
  it("a consent of one's own, or for another purpose, is no guardian's consent to an activity", () => {
    const given = { purpose: "activity" as const, manner: "separate" as const, on: day("2026-03-01") }
    const entry: KnownVolunteer.Entry = {
      stated: {},
      consent: { consents: [given, { ...given, purpose: "publication", guardian: person("mother") }] }
    }
    expect(KnownVolunteer.of([entry], plan).volunteer.guardianConsents).toStrictEqual([])
  })
  it("entries that contradict each other about a fact make it unknown, and say so", () => {
    const [a, b] = [{ stated: { bornOn: day("1990-01-01"), willing: true } }, { stated: { bornOn: day("1991-01-01"), willing: true } }]
    const { volunteer, contradictions } = KnownVolunteer.of([a, b], plan)
    expect(volunteer).toEqual({ willing: true })
    expect(contradictions.map(({ rule, facts, severity }) => [rule, facts["fact"], severity])).toEqual([
      ["activity.entries-contradict", "bornOn", "warning"]
    ])
    expect(KnownVolunteer.of([a, { stated: { willing: true } }], plan).volunteer.bornOn).toBe(day("1990-01-01"))
  })
  it("two certificates of one kind in one entry are each for themselves, and each ends with the first withdrawal elsewhere", () => {
    const [first, third, fourth, fifth] = ["2026-03-01", "2026-03-03", "2026-03-04", "2026-03-05"].map(day) as [
      Day.Day,
      Day.Day,
      Day.Day,
      Day.Day
    ]
    const of = (...held: readonly Qualification.Held[]): KnownVolunteer.Entry => ({ stated: {}, qualification: { held } })
    const [old, again] = [
      { kind: "first-aid", from: first },
      { kind: "first-aid", from: third, withdrawnOn: fifth }
    ]
    const known = (...entries: readonly KnownVolunteer.Entry[]) => KnownVolunteer.of(entries, plan).volunteer.qualifications
    expect(known(of(old, again))).toStrictEqual([old, again])
    const [gone, other] = [
      { kind: "first-aid", from: first, withdrawnOn: fourth },
      { kind: "social-worker", from: first, withdrawnOn: third }
    ]
    expect(known(of(old, again), of(gone, other))).toStrictEqual([
      { ...old, withdrawnOn: fourth },
      { ...again, withdrawnOn: fourth },
      gone,
      other
    ])
  })
  it("what a guardian withdrew in one entry does not go on in the other; what another guardian gave does", () => {
    const mother = (on: string, withdrawnOn?: string) =>
      without({
        purpose: "activity" as const,
        guardian: person("mother"),
        manner: "separate" as const,
        on: day(on),
        withdrawnOn: withdrawnOn === undefined ? undefined : day(withdrawnOn)
      })
    const first = { stated: {}, consent: { consents: [mother("2026-03-01", "2026-03-04")] } } as KnownVolunteer.Entry
    const second = { stated: {}, consent: { consents: [mother("2026-03-02")] } } as KnownVolunteer.Entry
    const links = { stated: {}, guardianship: linked("mother", "father") } as KnownVolunteer.Entry
    const father = { stated: {}, consent: { consents: [{ ...mother("2026-03-02"), guardian: person("father") }] } } as KnownVolunteer.Entry
    const again = { stated: {}, consent: { consents: [mother("2026-03-04")] } } as KnownVolunteer.Entry
    const consents = (entries: readonly KnownVolunteer.Entry[]) => asked([links, ...entries]).map(({ guardianConsent }) => guardianConsent)
    expect(consents([first, second]).slice(0, 5)).toEqual([true, true, true, false, false])
    expect(consents([first, father]).slice(0, 5)).toEqual([true, true, true, true, true])
    expect(consents([first, again]).slice(0, 5)).toEqual([true, true, true, true, true])
  })
  it("a certificate that was withdrawn in one entry is worth nothing in the other", () => {
    const held = (withdrawnOn?: string): KnownVolunteer.Entry => ({
      stated: {},
      qualification: {
        held: [{ kind: "social-worker", from: day("2026-03-01"), ...(withdrawnOn === undefined ? {} : { withdrawnOn: day(withdrawnOn) }) }]
      }
    })
    expect(
      asked([held("2026-03-03"), held()])
        .map(({ licenceHeld }) => licenceHeld)
        .slice(0, 3)
    ).toEqual([true, true, false])
  })
  it("two entries that say different ends of one certificate are told, and what both say is sure", () => {
    const held = { kind: "first-aid", from: day("2026-03-01") }
    const of = (until: Day.Day): KnownVolunteer.Entry => ({ stated: {}, qualification: { held: [{ ...held, until }] } })
    const [sooner, later] = [of(day("2026-03-09")), of(day("2026-03-10"))]
    const { volunteer, contradictions } = KnownVolunteer.of([sooner, later], plan)
    expect(volunteer.surelyQualified?.map(({ until }) => until)).toEqual([day("2026-03-09"), day("2026-03-09")])
    expect(contradictions.length).toBeGreaterThan(0)
    const agreeing = KnownVolunteer.of([sooner, sooner], plan)
    expect([agreeing.volunteer.surelyQualified, agreeing.contradictions]).toEqual([undefined, []])
  })
  it("what nobody asked for is unknown, and what was asked for and is not there is none", () => {
    const facts = (entry: KnownVolunteer.Entry) => asked([entry])[0]!
    expect([facts({ stated: {} }).guardianConsent, facts({ stated: {}, consent: { consents: [] } }).guardianConsent]).toEqual([
      undefined,
      false
    ])
    expect([facts({ stated: {} }).blocked, facts({ stated: {}, blocks: { blocks: [] } }).blocked]).toEqual([undefined, false])
    expect([facts({ stated: {} }).skillsMissing, facts({ stated: {}, qualification: { held: [] } }).skillsMissing]).toEqual([undefined, 2])
  })
  it.each([
    ["known by then", "2026-03-02", "2026-03-04"],
    ["entered on that very day", "2026-03-03", undefined],
    ["entered afterwards", "2026-03-04", undefined]
  ])("a withdrawal in one entry takes with it a renewal in the other one that was %s", (_, entered, withdrawnOn) => {
    const [gone, renewed] = [
      { kind: "first-aid", from: day("2026-01-01"), withdrawnOn: day("2026-03-03") },
      { kind: "first-aid", enteredOn: day(entered), from: day("2026-03-09") }
    ]
    const of = (held: Qualification.Held): KnownVolunteer.Entry => ({ stated: {}, qualification: { held: [held] } })
    const { qualifications } = KnownVolunteer.of([of(gone), of(renewed)], plan).volunteer
    expect(qualifications?.[1]?.withdrawnOn).toBe(withdrawnOn === undefined ? undefined : day("2026-03-03"))
  })
  it("what was entered later than its first day ends with a withdrawal between the two", () => {
    const of = (held: Qualification.Held): KnownVolunteer.Entry => ({ stated: {}, qualification: { held: [held] } })
    const late = { kind: "first-aid", enteredOn: day("2026-03-05"), from: day("2026-01-01") }
    const gone = { kind: "first-aid", from: day("2026-01-01"), withdrawnOn: day("2026-03-03") }
    expect(KnownVolunteer.of([of(late), of(gone)], plan).volunteer.qualifications?.[0]?.withdrawnOn).toBe(day("2026-03-03"))
  })
  it("a social worker's certificates are qualifications", () => {
    const worker: KnownVolunteer.Entry = {
      stated: {},
      socialWorker: { certificates: [{ level: "senior", on: day("2026-03-02") }], registrations: [], educations: [], degrees: [] }
    }
    expect(KnownVolunteer.of([worker, { stated: {} }]).volunteer).toStrictEqual({
      qualifications: SocialWorker.heldBy(worker.socialWorker!)
    })
    expect(
      asked([worker])
        .map(({ licenceHeld }) => licenceHeld)
        .slice(0, 2)
    ).toEqual([false, true])
  })
})
