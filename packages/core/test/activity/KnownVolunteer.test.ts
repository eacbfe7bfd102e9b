import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import * as BackgroundCheck from "../../src/person/BackgroundCheck.ts"
import * as KnownVolunteer from "../../src/activity/KnownVolunteer.ts"
import type * as Block from "../../src/activity/Block.ts"
import type * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import type * as Minute from "../../src/foundation/Minute.ts"
import { day, viewOf } from "../law/policies.ts"
import { officer, person, plan } from "./activities.ts"

const view = viewOf("national")
const days = fc.integer({ min: 0, max: 8 }).map((n) => (day("2026-03-01") + n) as Day.Day)
const later = fc.option(days, { nil: undefined })
const without = <A extends object>(one: A): A => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as A
const list = <A extends object>(of: fc.Arbitrary<A>, sameness?: (one: A) => unknown) =>
  sameness === undefined
    ? fc.array(of.map(without), { maxLength: 3 })
    : fc.uniqueArray(of.map(without), { maxLength: 3, selector: sameness })
const unit = fc.constantFrom("u-1", "u-2") as fc.Arbitrary<never>
const text = (n: Day.Day) => `2026-03-${String(n - day("2026-03-01") + 1).padStart(2, "0")}`

const entry = fc
  .record(
    {
      stated: fc.record(
        { bornOn: fc.constantFrom(day("1990-01-01"), day("2012-01-01")), willing: fc.boolean(), healthFits: fc.boolean() },
        { requiredKeys: [] }
      ),
      consent: list(
        fc.record({
          purpose: fc.constantFrom("activity" as const, "publication" as const),
          guardian: fc.option(fc.constantFrom(person("mother"), person("father")), { nil: undefined }),
          manner: fc.constant("separate" as const),
          on: days,
          withdrawnOn: later
        }),
        ({ purpose, guardian }) => `${purpose} ${guardian}`
      ).map((consents) => ({ consents: consents.filter(({ on, withdrawnOn }) => withdrawnOn === undefined || on <= withdrawnOn) })),
      checks: list(
        fc.record({
          unit,
          on: days.map(text),
          answer: fc.constantFrom("clear" as const, "not-clear" as const),
          stage: fc.constantFrom("standing" as const, "voided" as const)
        })
      ).map((checks) => ({ checks })),
      qualification: list(
        fc.record({ kind: fc.constantFrom("first-aid", "social-worker"), from: days, until: later, withdrawnOn: later }),
        ({ kind }) => kind
      ).map((held) => ({ held })),
      blocks: list(
        fc.record({
          by: fc.constantFrom<Block.Scope>({ team: plan.team }, { organiser: plan.organiser }, { team: "t-9" as Id.TeamId }),
          officer: fc.constant(officer),
          from: days,
          until: days,
          stage: fc.constant("standing" as const),
          liftedOn: later,
          appealedOn: later,
          answeredOn: later
        })
      ).map((blocks) => ({ blocks })),
      trainings: list(fc.record({ kind: fc.constantFrom("care", "rescue"), on: days })),
      signUps: list(
        fc.record({
          on: days,
          withdrawnOn: later,
          time: fc
            .integer({ min: 0, max: 5 })
            .map((n) => ({ from: (plan.time.from - 120 + n * 60) as Minute.Minute, to: (plan.time.from - 60 + n * 60) as Minute.Minute }))
        })
      ),
      policies: list(
        fc.record({
          boughtOn: days,
          cover: fc
            .integer({ min: 0, max: 3 })
            .map((n) => ({ from: (plan.time.from - 60 + n * 60) as Minute.Minute, to: (plan.time.to - 60 + n * 60) as Minute.Minute }))
        })
      ),
      agreements: list(fc.record({ on: days, withdrawnOn: later }))
    },
    { requiredKeys: ["stated"] }
  )
  .map((one) => one as KnownVolunteer.Entry)

const position: JoiningFacts.Position = {
  childFacing: true,
  skills: ["first-aid", "assistant-social-worker"],
  training: "care",
  licence: "social-worker"
}
/** Everything that a joining can be asked of a person, as of each day. */
const asked = (entries: readonly KnownVolunteer.Entry[]) =>
  Array.from({ length: 9 }, (_, n) =>
    JoiningFacts.of(
      KnownVolunteer.of(entries, plan).volunteer,
      position,
      plan as unknown as JoiningFacts.Activity,
      (day("2026-03-01") + n) as Day.Day,
      view
    )
  )

describe("one person who was entered twice", () => {
  it("is asked as one: whichever entry comes first, however they are put together, and twice the same is once", () =>
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        const one = asked([a, b, c])
        for (const order of [
          [a, c, b],
          [b, a, c],
          [b, c, a],
          [c, a, b],
          [c, b, a]
        ])
          expect(asked(order)).toEqual(one)
        expect(asked([a, b, c, a])).toEqual(one)
      }),
      { numRuns: 300 }
    ))
  it("an entry of which nothing is known adds nothing", () =>
    fc.assert(
      fc.property(entry, (a) => {
        expect(asked([a, { stated: {} }])).toEqual(asked([a]))
      })
    ))
  it("lists of one entry in another order say the same: what one person with everything says is the same as two halves of it", () =>
    fc.assert(
      fc.property(entry, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (whole, coins) => {
        let next = 0
        const half = <A>(all: readonly A[] | undefined, mine: boolean): readonly A[] | undefined =>
          all?.filter(() => coins[next++ % coins.length] === mine)
        const of = (mine: boolean): KnownVolunteer.Entry => {
          next = 0
          const parts = {
            trainings: half(whole.trainings, mine),
            signUps: half(whole.signUps, mine),
            policies: half(whole.policies, mine),
            agreements: half(whole.agreements, mine)
          }
          const checks = half(whole.checks?.checks, mine)
          const blocks = half(whole.blocks?.blocks, mine)
          return without({
            stated: whole.stated,
            ...parts,
            checks: checks === undefined ? undefined : { checks },
            blocks: blocks === undefined ? undefined : { blocks }
          }) as KnownVolunteer.Entry
        }
        const { consent: _consent, qualification: _qualification, ...rest } = whole
        expect(asked([of(true), of(false)])).toEqual(asked([rest]))
      })
    ))
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
      agreements: [{ on: d }]
    }
    const both = {
      willing: true,
      healthFits: false,
      guardianConsents: [{ on: d }],
      qualifications: [{ kind: "first-aid", from: d }],
      checks: BackgroundCheck.standing({ checks: [check] }),
      blocks: [own],
      trainings: [
        { kind: "care", on: d },
        { kind: "rescue", on: d }
      ],
      policies: [{ boughtOn: d, cover }],
      signUps: [{ on: d, time: cover }],
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
    const father = { stated: {}, consent: { consents: [{ ...mother("2026-03-02"), guardian: person("father") }] } } as KnownVolunteer.Entry
    const again = { stated: {}, consent: { consents: [mother("2026-03-04")] } } as KnownVolunteer.Entry
    const consents = (entries: readonly KnownVolunteer.Entry[]) => asked(entries).map(({ guardianConsent }) => guardianConsent)
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
  it("what nobody asked for is unknown, and what was asked for and is not there is none", () => {
    const facts = (entry: KnownVolunteer.Entry) => asked([entry])[0]!
    expect([facts({ stated: {} }).guardianConsent, facts({ stated: {}, consent: { consents: [] } }).guardianConsent]).toEqual([
      undefined,
      false
    ])
    expect([facts({ stated: {} }).blocked, facts({ stated: {}, blocks: { blocks: [] } }).blocked]).toEqual([undefined, false])
    expect([facts({ stated: {} }).skillsMissing, facts({ stated: {}, qualification: { held: [] } }).skillsMissing]).toEqual([undefined, 2])
  })
  it("a social worker's certificates are qualifications", () => {
    const worker: KnownVolunteer.Entry = {
      stated: {},
      socialWorker: { certificates: [{ level: "senior", on: day("2026-03-02") }], registrations: [], educations: [], degrees: [] }
    }
    expect(
      asked([worker])
        .map(({ licenceHeld }) => licenceHeld)
        .slice(0, 2)
    ).toEqual([false, true])
  })
})
