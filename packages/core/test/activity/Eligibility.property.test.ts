import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/activity/Eligibility.ts"
import * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import { joining, type Joining } from "../../src/activity/rules/Joining.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { mentioned } from "../../src/foundation/CriterionNode.ts"
import * as Day from "../../src/foundation/Day.ts"
import type * as Facts from "../../src/foundation/Facts.ts"
import * as Id from "../../src/foundation/Id.ts"
import type * as Minute from "../../src/foundation/Minute.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Pack from "../../src/law/Pack.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Ages from "../../src/law/parameters/Ages.ts"
import * as Activities from "../../src/law/parameters/Activities.ts"
import * as Protection from "../../src/law/parameters/Protection.ts"
import type * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import { day, viewOf } from "../law/policies.ts"
import { fine, foundOut, joinings, provided, varied } from "./joining.ts"

const views = Policies.names.map((name) => viewOf(name))
const anyView = fc.constantFrom(...views)
const decide = (row: Joining, view = views[0]!) => Eligibility.decide(view, china, row)

describe("laws of who may join", () => {
  it("compiled is what was written, under every shipped policy, both ways of compiling", () =>
    fc.assert(
      fc.property(joinings(), anyView, (row, view) => {
        const requirements = Eligibility.requirementsIn(view)
        const plain = Requirement.decide(requirements, row as never, view, { calendar: china })
        expect(decide(row, view)).toEqual(plain)
        expect(Requirement.compile(requirements, view, { calendar: china, by: "closures" }).decide(row as never)).toEqual(plain)
        expect(Eligibility.of(view, china).checker.passes(row)).toBe(plain.outcome === "met")
      })
    ))
  it("finding out more never turns a yes into a no, nor a no into a yes; only unknown can become either", () =>
    fc.assert(
      fc.property(
        joinings().chain((row) => fc.tuple(fc.constant(row), foundOut(row))),
        anyView,
        ([row, more], view) => {
          const before = decide(row, view)
          const after = decide(more, view)
          if (before.outcome !== "unknown") expect(after.outcome).toBe(before.outcome)
          for (const { rule, outcome } of before.findings) {
            if (outcome === "unmet") expect(after.findings.some((one) => one.rule === rule && one.outcome === "unmet")).toBe(true)
          }
        }
      )
    ))
  it("nobody is let in on nothing: a row of unknown facts is met by no requirement", () => {
    const nothing = Object.fromEntries(Object.keys(fine).map((name) => [name, undefined])) as unknown as Joining
    for (const view of views) {
      const { findings, outcome } = decide(nothing, view)
      expect(outcome).toBe("unknown")
      expect(findings.length).toBe(Eligibility.requirementsIn(view).length)
    }
  })

  const favours: readonly (readonly [keyof Joining, unknown, unknown])[] = [
    ["guardianConsent", false, true],
    ["accompanied", false, true],
    ["trained", false, true],
    ["skillsMissing", 1, 0],
    ["insurerAccepts", false, true],
    ["healthFits", false, true],
    ["clashMinutes", 1, 0],
    ["dayMinutes", 241, 240],
    ["highestCelsius", 35, 34],
    ["outdoors", true, false],
    ["paused", true, false],
    ["member", false, true],
    ["memberInCommunity", false, true],
    ["registered", false, true],
    ["blocked", true, false],
    ["dangerous", true, false],
    ["childFacing", true, false],
    ["licenceUntil", day("2026-03-09"), day("2026-03-10")],
    ["adultsPresent", 1, 2]
  ]
  it.each(favours)("what speaks for a person never speaks against: %s from %s to %s", (fact, worse, better) => {
    const [against, for_] = [{ [fact]: worse }, { [fact]: better }]
    fc.assert(
      fc.property(joinings(), fc.constantFrom(...views, strict()), (row, view) => {
        if (decide({ ...row, ...against }, view).outcome === "met") expect(decide({ ...row, ...for_ }, view).outcome).toBe("met")
      })
    )
    // And it is asked about: a fact that no rule reads would speak neither for nor against.
    const row = { ...provided, ...asking[fact] }
    expect([decide({ ...row, ...against }, strict()).outcome, decide({ ...row, ...for_ }, strict()).outcome]).toEqual(["unmet", "met"])
  })
})

/** Where each fact decides. */
const asking: { readonly [N in keyof Joining]?: Partial<Joining> } = {
  guardianConsent: { age: 15, elderAge: 15, selfSupporting: false },
  accompanied: { age: 9, elderAge: 9, selfSupporting: false },
  trained: { trainingAsked: true },
  insurerAccepts: { age: 65, elderAge: 65 },
  healthFits: { healthAsked: true },
  dayMinutes: { age: 65, elderAge: 65 },
  highestCelsius: { age: 65, elderAge: 65, outdoors: true },
  outdoors: { age: 65, elderAge: 65, highestCelsius: 35 },
  member: { openTo: "members" },
  memberInCommunity: { openTo: "community" },
  blocked: { blockedUntil: day("2026-03-31") },
  dangerous: { age: 17, elderAge: 17 },
  childFacing: { checkAnswer: "not-clear" },
  licenceUntil: { licenceAsked: true },
  adultsPresent: { childFacing: true }
}

/** Pairs of values of which the second binds more. */
const tighter: readonly (readonly [Parameter.Parameter, readonly unknown[]])[] = [
  [Activities.minorRule, ["fit-only", "consent-or-accompany", "consent"]],
  [Activities.consentBelow, [14, 16, 18]],
  [Activities.accompanyBelow, [6, 10, 14]],
  [Activities.noServiceBelow, [3, 6, 10]],
  [Activities.managerLowestAge, [16, 18]],
  [Activities.minorDangerBan, [false, true]],
  [Activities.lowestAge, [14, 18, 60]],
  [Activities.highestAge, [75, 70, 60]],
  [Activities.elderInsurance, [false, true]],
  [Activities.elderMinutesPerDay, [241, 240, 180]],
  [Activities.elderHighestCelsius, [35, 34, 30]],
  [Activities.childFacingAdults, [1, 2]],
  [Activities.tooFewAdults, ["warning", "strict"]],
  [Activities.registrationFirst, ["warning", "strict"]],
  [Protection.recheckMonths, [12, 6, 3]],
  [Protection.checkedPeople, ["staff", "everyone"]]
]
/** The parameter by which the requirements of a switch are found. */
const gated = new Map<string, string>([
  ...tighter.map(([{ id }]) => [id, id] as const),
  [Activities.minorRule.id, Activities.consentBelow.id],
  [Activities.minorDangerBan.id, Ages.adultAge.id],
  [Activities.elderInsurance.id, Ages.elderAge.id],
  [Activities.tooFewAdults.id, Activities.childFacingAdults.id],
  [Protection.checkedPeople.id, Protection.recheckMonths.id]
])
/** The national default with every option on that speaks against somebody: no shipped pack has them all. */
const strict = (): ReturnType<typeof viewOf> =>
  withValues([
    [Activities.tooFewAdults, "strict"],
    [Activities.registrationFirst, "strict"],
    [Activities.elderMinutesPerDay, 240],
    [Activities.elderHighestCelsius, 34]
  ])

/** Fewer adults than are asked for refuse nobody by default: here they do, so that their number can be told. */
const base = (parameter: Parameter.Parameter): readonly (readonly [Parameter.Parameter, unknown])[] =>
  parameter === Activities.childFacingAdults ? [[Activities.tooFewAdults, "strict"]] : []
const held = (parameter: Parameter.Parameter, value: unknown) =>
  Pack.value(parameter, { from: Day.first, value: value as never, force: "default", citations: [LIBRARY.passage()] })
const withValues = (values: readonly (readonly [Parameter.Parameter, unknown])[]) =>
  Policy.on(
    Policy.of([
      {
        ...Policies.national,
        values: [
          ...Policies.national.values.filter((one) => !values.some(([{ id }]) => id === one.parameter.id)),
          ...values.map(([parameter, value]) => held(parameter, value))
        ]
      }
    ]),
    day("2026-03-05")
  )
const withValue = (parameter: Parameter.Parameter, value: unknown) => withValues([...base(parameter), [parameter, value]])

describe("a policy that tightens never admits more", () => {
  it.each(tighter.map(([parameter, values]) => [parameter.id, parameter, values] as const))("%s", (_, parameter, values) => {
    const policies = values.map((value) => withValue(parameter, value))
    const admits = policies.map((view) => Eligibility.of(view, china).checker)
    const facts = new Set(
      policies.flatMap((view) =>
        Eligibility.requirementsIn(view).flatMap(({ criterion }) => {
          const { fields, parameters } = mentioned(criterion.node)
          return parameters.some(({ id }) => gated.get(parameter.id) === id) ? fields.map(({ name }) => name) : []
        })
      )
    )
    let told = 0
    fc.assert(
      fc.property(fc.oneof(joinings(), varied([...facts])), (row) => {
        const passes = admits.map((checker) => checker.passes(row))
        for (const [index, passed] of passes.entries()) {
          if (passed) expect(passes.slice(0, index).every(Boolean)).toBe(true)
          else if (passes[0] === true) told++
        }
      }),
      { numRuns: 600 }
    )
    // Values between which no row can tell would prove nothing.
    expect(told).toBeGreaterThan(0)
  })
})

const titles = new Map(Policies.national.values.map(({ parameter }) => [parameter.id, parameter.title]))
const titleOf = (name: string) => (joining.fields as Readonly<Record<string, Facts.Field>>)[name]?.title ?? { "zh-CN": "?", en: "?" }

it("described text names every parameter and fact that a rule of joining uses, in both languages", () => {
  for (const { id, criterion } of Eligibility.requirementsIn(views[0]!)) {
    for (const locale of ["zh-CN", "en"] as const) {
      const text = Criterion.describe(criterion, locale, views[0]!)
      const { facts, parameters } = Criterion.evaluate(criterion, fine as never, views[0]!, { calendar: china })
      for (const name of Object.keys(facts)) expect(text, id).toContain(titleOf(name)[locale])
      for (const { parameter } of parameters) expect(text, id).toContain(titles.get(parameter)?.[locale])
    }
  }
})

describe("as of a day, nothing later is seen", () => {
  const on = fc.integer({ min: 0, max: 12 }).map((n) => (day("2026-03-01") + n) as Day.Day)
  const later = fc.option(on, { nil: undefined })
  const goose = Id.require<Id.TeamId>("goose")
  const minute = fc.integer({ min: 0, max: 12 * 1440 }).map((n) => (day("2026-03-01") * 1440 + n) as Minute.Minute)
  const span = fc.tuple(minute, fc.integer({ min: 1, max: 3000 })).map(([from, length]) => ({ from, to: (from + length) as Minute.Minute }))
  const kind = fc.constantFrom("social-worker", "assistant-social-worker", "first-aid")
  const list = <A>(of: fc.Arbitrary<A>) => fc.array(of, { maxLength: 4 })
  /** What was taken back on a day that nobody knows has no such key. */
  const dated = <A extends object>(of: fc.Arbitrary<A>) =>
    of.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as A)
  const volunteer = fc.record({
    bornOn: fc.constantFrom(day("1990-01-01"), day("2012-02-29")),
    guardianConsents: list(dated(fc.record({ on, withdrawnOn: later, guardian: fc.constantFrom("mother", "father") }))),
    guardians: list(dated(fc.record({ on, withdrawnOn: later, guardian: fc.constantFrom("mother", "father") }))),
    agreements: list(dated(fc.record({ on, withdrawnOn: later }))),
    checks: list(fc.record({ on, answer: fc.constantFrom("clear", "not-clear") })),
    qualifications: list(dated(fc.record({ kind, enteredOn: later, from: on, until: later, withdrawnOn: later }))),
    surelyQualified: list(dated(fc.record({ kind, enteredOn: later, from: on, until: later, withdrawnOn: later }))),
    noShows: list(fc.record({ on, malicious: fc.boolean() })),
    standings: list(dated(fc.record({ standing: fc.constantFrom("probation", "full", "paused"), from: on, until: later }))),
    trainings: list(fc.record({ kind, on })),
    policies: list(fc.record({ boughtOn: on, cover: span })),
    signUps: list(dated(fc.record({ on, withdrawnOn: later, time: span }))),
    memberships: list(dated(fc.record({ team: fc.constantFrom("goose", "swan"), from: on, until: later }))),
    registeredOn: on,
    blocks: list(dated(fc.record({ imposedOn: on, from: on, until: on, liftedOn: later, appealedOn: later, answeredOn: later })))
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<JoiningFacts.Volunteer>

  /** The day from which each thing is known, and the days that may come afterwards. */
  const knownFrom = (item: Record<string, number>) =>
    item["imposedOn"] ?? item["enteredOn"] ?? item["on"] ?? item["boughtOn"] ?? item["from"] ?? 0
  const afterwards = ["withdrawnOn", "liftedOn", "appealedOn", "answeredOn"]
  const upTo = (one: JoiningFacts.Volunteer, asOf: Day.Day): JoiningFacts.Volunteer =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => [
        name,
        Array.isArray(value)
          ? (value as readonly Record<string, number>[])
              .filter((item) => knownFrom(item) <= asOf)
              .map((item) => Object.fromEntries(Object.entries(item).filter(([key, at]) => !afterwards.includes(key) || at <= asOf)))
          : // Whoever is registered later is not registered, on whichever day that will be.
            name === "registeredOn" && (value as Day.Day) > asOf
            ? asOf + 30
            : value
      ])
    ) as JoiningFacts.Volunteer

  it("a row is made of what was known by then", () =>
    fc.assert(
      fc.property(volunteer, on, span, fc.option(kind, { nil: undefined }), (one, asOf, time, asked) => {
        const position = {
          childFacing: true,
          skills: ["assistant-social-worker", "first-aid"],
          ...(asked === undefined ? {} : { licence: asked, training: asked })
        }
        const row = (of: JoiningFacts.Volunteer) =>
          JoiningFacts.of(of, position, { time, dangerous: true, adultsPresent: 2, openTo: "members", team: goose }, asOf, views[0]!)
        expect(row(upTo(one, asOf))).toEqual(row(one))
        expect(decide(row(upTo(one, asOf)))).toEqual(decide(row(one)))
      }),
      { numRuns: 300 }
    ))
})
