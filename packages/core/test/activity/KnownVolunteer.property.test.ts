import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as KnownVolunteer from "../../src/activity/KnownVolunteer.ts"
import type * as Block from "../../src/activity/Block.ts"
import type * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Consent from "../../src/person/Consent.ts"
import * as Guardianship from "../../src/person/Guardianship.ts"
import type * as Minute from "../../src/foundation/Minute.ts"
import { day } from "../law/policies.ts"
import { officer, person, plan } from "./activities.ts"
import { asked, without } from "./entries.ts"

const days = fc.integer({ min: 0, max: 8 }).map((n) => (day("2026-03-01") + n) as Day.Day)
const later = fc.option(days, { nil: undefined })
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
      guardianship: list(
        fc.record({
          guardian: fc.constantFrom(person("mother"), person("father")),
          relation: fc.constantFrom("parent" as const, "entrusted-carer" as const),
          from: days,
          endedOn: later
        }),
        ({ guardian }) => guardian
      ).map((links) => ({ links: links.filter(({ from, endedOn }) => endedOn === undefined || from <= endedOn) })),
      checks: list(
        fc.record({
          unit,
          on: days.map(text),
          answer: fc.constantFrom("clear" as const, "not-clear" as const),
          stage: fc.constantFrom("standing" as const, "voided" as const)
        })
      ).map((checks) => ({ checks })),
      qualification: list(
        fc.record({
          ...{ kind: fc.constantFrom("first-aid", "social-worker"), enteredOn: later },
          ...{ from: days, until: later, withdrawnOn: later }
        }),
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

it("a consent is a yes on no day on which whoever gave it is no guardian", () => {
  let told = 0
  fc.assert(
    fc.property(entry, (one) => {
      for (const [index, { guardianConsent }] of asked([one]).entries()) {
        if (guardianConsent !== true) continue
        told++
        const on = (day("2026-03-01") + index) as Day.Day
        const guardians = Guardianship.guardiansOn(one.guardianship ?? Guardianship.initial, on)
        expect(Consent.on(one.consent ?? Consent.initial, "activity", guardians, on)).not.toBe("none")
      }
    }),
    { numRuns: 300 }
  )
  expect(told).toBeGreaterThan(0)
})

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
        const { consent: _consent, guardianship: _guardianship, qualification: _qualification, ...rest } = whole
        expect(asked([of(true), of(false)])).toEqual(asked([rest]))
      })
    ))
})
