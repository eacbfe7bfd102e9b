import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as QualificationLattice from "../../src/person/QualificationLattice.ts"
import * as SocialWorker from "../../src/person/SocialWorker.ts"
import { Command, Event } from "../../src/person/SocialWorker.schema.ts"
import type * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { finding } from "../../src/law/Refusal.ts"
import { day, viewOf } from "../law/policies.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered } from "../said.ts"
import { person } from "./lives.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const view = viewOf("national")
const context: SocialWorker.Context = { today: day("2026-06-30"), then: view }
const certify = (on = "2020-01-10", level: "assistant" | "social-worker" | "senior" = "assistant"): SocialWorker.Command => ({
  type: "certify",
  level,
  on,
  evidence: "证书"
})
const register = (on: string): SocialWorker.Command => ({ type: "register", on })
const educate = (hours: number, on: string): SocialWorker.Command => ({ type: "educate", on, minutes: hours * 60, subject: "个案工作" })
const graduate = (on: string): SocialWorker.Command => ({ type: "graduate", on, evidence: "学位证书" })
const strike = (on: string): SocialWorker.Command => ({ type: "strike", on, reason: "违反职业守则", by: person("p-9") })

const after = (commands: readonly SocialWorker.Command[]): SocialWorker.SocialWorker => {
  const { state, accepted } = lived(SocialWorker.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly SocialWorker.Command[], command: SocialWorker.Command): string => {
  return answered(SocialWorker.decide(command, after(before), context))
}
const registered = [certify(), register("2020-06-01")]

describe("a social worker", () => {
  it.each([
    [[certify()], register("2021-01-10"), "met"],
    [[certify()], register("2021-01-11"), "met person.social-worker-registered-late"]
  ] satisfies readonly (readonly [readonly SocialWorker.Command[], SocialWorker.Command, string])[])(
    "STN-04: registers within a year of the certificate; later is pointed out: case %#",
    (before, command, expected) => expect(answer(before, command)).toBe(expected)
  )
  it.each([
    ["2020-05-31", false],
    ["2020-06-01", true],
    ["2023-06-01", true],
    ["2023-06-02", false]
  ])("STN-04: a registration is good for three years: on %s %s", (on, expected) =>
    expect(SocialWorker.isRegisteredOn(after(registered), day(on), view)).toBe(expected)
  )
  it.each([
    ["assistant", 71.5, "unmet person.assistant-education"],
    ["assistant", 72, "met"],
    ["social-worker", 89.5, "unmet person.social-worker-education"],
    ["social-worker", 90, "met"],
    ["senior", 89.5, "unmet person.senior-education"],
    ["senior", 90, "met"]
  ] as const)("STN-04: %s with %d hours at expiry: %s", (level, hours, expected) => {
    const before = [certify("2020-01-10", level), register("2020-06-01"), educate(hours - 0.5, "2020-06-01"), educate(0.5, "2023-05-31")]
    expect(answer(before, register("2023-06-01"))).toBe(expected)
  })
  it("STN-04: hours of another registration count no more, nor do those of the day of renewal", () => {
    const renewed = [...registered, educate(72, "2020-07-01"), register("2023-06-01")]
    expect(answer(renewed, register("2026-06-01"))).toBe("unmet person.assistant-education")
    expect(answer([...registered, educate(72, "2023-06-01")], register("2023-06-01"))).toBe("unmet person.assistant-education")
  })
  it.each([
    // Registered 2020-06-01 for three years, renewed late; forty hours in it, and more after it ran out.
    [40, "2022-01-01", 31.5, "unmet person.assistant-education"],
    [40, "2022-01-01", 32, "met"],
    [40, "2021-12-31", 32, "unmet person.assistant-education"],
    [40, "2021-12-31", 72, "met"]
  ] as const)("STN-04: %d hours on %s and %d in 2024, renewed on 2025-01-01: %s", (hours, on, more, expected) =>
    expect(answer([...registered, educate(hours, on), educate(more, "2024-06-01")], register("2025-01-01"))).toBe(expected)
  )
  it("STN-04: renewed under the policy of its day: before the measure on continuing education nobody is asked for hours", () => {
    const before = after([certify("2005-01-10"), register("2005-06-01")])
    const renewedUnder = (on: string) =>
      answered(SocialWorker.decide(register("2008-06-01"), before, { ...context, then: viewOf("national", on) }))
    expect([renewedUnder("2008-06-01"), renewedUnder("2009-09-07")]).toEqual(["met", "unmet person.assistant-education"])
  })
  it("STN-04: where nobody says how long a registration lasts, all hours since it count", () => {
    const without = ParameterView.fixed(day("2020-01-01"), "test@1", {})
    const state = after([...registered, educate(40, "2020-06-01"), educate(32, "2026-01-01")])
    expect(SocialWorker.educationBefore(state, day("2026-06-01"), without).educationMinutes).toBe(72 * 60)
  })
  it("STN-04: a degree in social work counts once, in the registration in which it was obtained", () => {
    const withDegree = [...registered, graduate("2021-07-01")]
    expect(answer(withDegree, register("2023-06-01"))).toBe("met")
    expect(answer([...withDegree, register("2023-06-01"), graduate("2024-07-01")], register("2026-06-01"))).toBe(
      "unmet person.assistant-education"
    )
    expect(answer([...registered, graduate("2020-05-31")], register("2023-06-01"))).toBe("unmet person.assistant-education")
  })
  describe("STN-03: a certificate is held against who may sit the examination, and told, never refused", () => {
    const worker = certify("2021-06-30", "social-worker")
    const entered = (level: "assistant" | "social-worker" | "senior", stated?: SocialWorker.Stated, on = "2026-06-30") =>
      ({ ...certify(on, level), ...(stated === undefined ? {} : { stated }) }) as SocialWorker.Command
    const reviewed = { education: "bachelor", socialWorkerYears: 5, passedOn: "2023-06-30", appliedOn: "2026-06-30" } as const
    it.each<readonly [readonly SocialWorker.Command[], SocialWorker.Command, string]>([
      [[], entered("assistant"), "met"],
      [[], entered("assistant", {}), "met person.exam-assistant"],
      [[], entered("assistant", { education: "secondary", workYears: 3 }), "met person.exam-assistant"],
      [[], entered("assistant", { education: "secondary", workYears: 4 }), "met"],
      [[], entered("social-worker", { education: "bachelor", studiedSocialWork: false, workYears: 4 }), "met person.exam-social-worker"],
      [[], entered("social-worker", { education: "bachelor", studiedSocialWork: false, workYears: 5 }), "met"],
      // Nobody works for longer than the certificate is old, whatever is stated.
      [[worker], entered("senior", undefined, "2026-06-29"), "met person.exam-senior"],
      [[worker], entered("senior"), "met"],
      [[worker], entered("senior", reviewed, "2026-06-29"), "met person.exam-senior"],
      // Of certificates the one that counts; and one that came later says nothing yet.
      [[certify("2015-06-30"), worker], entered("senior", undefined, "2026-06-29"), "met person.exam-senior"],
      [[worker], entered("senior", undefined, "2021-06-30"), "met person.exam-senior"],
      [[worker], entered("senior", undefined, "2021-06-29"), "met"],
      [[worker], entered("senior", reviewed), "met"],
      [[worker], entered("senior", { ...reviewed, socialWorkerYears: 4 }), "met person.exam-senior"],
      [[worker], entered("senior", { ...reviewed, education: "college" }), "met person.exam-senior"],
      [[], entered("senior", { ...reviewed, appliedOn: "2026-07-01" }), "met person.senior-result"],
      [[], entered("senior", { education: "bachelor", socialWorkerYears: 5 }), "met person.senior-result"],
      [[], entered("senior", { education: "bachelor", socialWorkerYears: 4 }), "met person.exam-senior person.senior-result"],
      [[worker], entered("senior", { education: "bachelor" }), "met person.exam-senior person.senior-result"],
      [[worker], entered("social-worker", { education: "college" }), "unmet social-worker.certified-already person.exam-social-worker"]
    ])("case %#", (before, command, expected) => expect(answer(before, command)).toBe(expected))
    it("as a warning with its article, the parameters of the day, and what to supply; what was stated is not kept", () => {
      const decision = SocialWorker.decide(entered("senior", { education: "bachelor" }), after([worker]), context)
      expect(decision.findings.map(({ rule, outcome, severity, facts }) => [rule, outcome, severity, facts])).toEqual([
        ["person.exam-senior", "unknown", "warning", { level: "senior", education: "bachelor" }],
        ["person.senior-result", "unknown", "warning", {}]
      ])
      expect(decision.findings[0]).toMatchObject({
        citations: [{ instrument: "SENIOR-SOCIAL-WORKERS" }],
        parameters: [{ parameter: "social-worker.senior-years", value: 5, since: day("2018-03-06") }]
      })
      expect(decision.outcome === "met" && decision.value).toEqual([
        { type: "social-worker.certified", v: 1, level: "senior", on: "2026-06-30", evidence: "证书" }
      ])
    })
    it("under the policy of its day: before the examinations nobody is asked", () => {
      const [before, since] = ["2006-08-31", "2006-09-01"].map((on) => ({ ...context, then: viewOf("national", on) }))
      const command = entered("assistant", { education: "secondary", workYears: 3 }, "2006-09-01")
      expect([before!, since!].map((then) => answered(SocialWorker.decide(command, SocialWorker.initial, then)))).toEqual([
        "met",
        "met person.exam-assistant"
      ])
    })
  })
  it("has the highest level by a day, and what it includes", () => {
    const state = after([certify("2020-01-10"), certify("2024-01-10", "social-worker")])
    expect(["2020-01-09", "2020-01-10", "2024-01-10"].map((on) => SocialWorker.levelOn(state, day(on)))).toEqual([
      undefined,
      "assistant",
      "social-worker"
    ])
    const missing = (on: string) =>
      QualificationLattice.missing(
        QualificationLattice.underPolicy(viewOf("national")),
        SocialWorker.heldBy(state),
        ["assistant-social-worker", "social-worker"],
        day(on)
      )
    expect([missing("2024-01-09"), missing("2024-01-10")]).toEqual([["social-worker"], []])
  })
  describe("of several registrations, certificates and degrees", () => {
    const [first, second] = ["2020-06-01", "2023-06-01"].map(day) as [Day.Day, Day.Day]
    const state: SocialWorker.SocialWorker = {
      certificates: [
        { level: "social-worker", on: day("2020-05-01") },
        { level: "assistant", on: day("2019-05-01") }
      ],
      registrations: [{ on: first }, { on: second }],
      educations: ["2020-05-31", "2020-06-01", "2023-05-31", "2023-06-01"].map((on, index) => ({ on: day(on), minutes: 10 ** index })),
      degrees: [day("2024-07-01"), day("2021-07-01")]
    }
    it.each([
      ["2020-05-31", undefined],
      ["2020-06-01", first],
      ["2023-05-31", first],
      ["2023-06-01", second]
    ] as const)("on %s the last one by then is looked at, with the first certificate", (text, registeredOn) => {
      const on = day(text)
      const expected = registeredOn && { certificateOn: day("2019-05-01"), registeredOn, on }
      expect(SocialWorker.registrationOn(state, on)).toEqual(expected)
      const { certificates: _, ...rest } = state
      expect(SocialWorker.registrationOn({ ...rest, certificates: [] }, on)).toEqual(expected && { ...expected, certificateOn: undefined })
    })
    it("before a day, what came since the last registration before it counts, and the first degree if it did", () => {
      const degree = 90 * 60
      expect(
        ["2020-06-01", "2021-07-01", "2021-07-02", "2023-06-01", "2023-06-02"].map((on) =>
          SocialWorker.educationBefore(state, day(on), view)
        )
      ).toEqual([0, 10, 10 + degree, 110 + degree, 1000].map((educationMinutes) => ({ level: "social-worker", educationMinutes })))
      expect(SocialWorker.educationBefore(SocialWorker.initial, first, view)).toEqual({ level: undefined, educationMinutes: 0 })
    })
    it("the last one is struck, and only once", () => {
      const struck: SocialWorker.Event = { type: "social-worker.struck", v: 1, on: "2023-06-01", reason: "违反职业守则", by: person("p-9") }
      const after = SocialWorker.evolve(state, struck)
      expect(after.registrations).toStrictEqual([{ on: first }, { on: second, struckOn: second }])
      for (const before of [after, SocialWorker.initial]) expect(SocialWorker.evolve(before, struck)).toBe(before)
    })
  })
  it("is none at first, and has a stream of its own", () => {
    expect(SocialWorker.initial).toStrictEqual({ certificates: [], registrations: [], educations: [], degrees: [] })
    expect(SocialWorker.streamOf(person("p-1"))).toBe("social-worker/p-1")
  })
  it("education of no length is told with its unit", () =>
    expect(SocialWorker.decide(educate(0, "2020-06-01"), SocialWorker.initial, context).findings).toStrictEqual([
      finding("social-worker.no-minutes", { minutes: 0 }, { units: { minutes: "minutes" } })
    ]))
  it("a registration that was struck counts for nothing from that day on", () => {
    const state = after([...registered, strike("2021-01-01")])
    expect(["2020-12-31", "2021-01-01"].map((on) => SocialWorker.isRegisteredOn(state, day(on), view))).toEqual([true, false])
  })
  it.each([
    [[], register("2020-06-01"), "unmet social-worker.no-certificate"],
    [[certify("2020-06-02")], register("2020-06-01"), "unmet social-worker.no-certificate"],
    [[certify()], certify("2021-01-01"), "unmet social-worker.certified-already"],
    [[], certify("2026-07-01"), "unmet social-worker.in-future"],
    [registered, register("2020-06-01"), "unmet social-worker.before"],
    [[], educate(0, "2020-06-01"), "unmet social-worker.no-minutes"],
    [[certify()], strike("2020-06-01"), "unmet social-worker.not-registered"],
    [[...registered, strike("2021-01-01")], strike("2021-01-01"), "unmet social-worker.not-registered"],
    [registered, strike("2020-05-31"), "unmet social-worker.before"],
    [registered, strike("2020-06-01"), "met"],
    [[], certify("2026-06-30"), "met"]
  ] satisfies readonly (readonly [readonly SocialWorker.Command[], SocialWorker.Command, string])[])(
    "case %#: $2",
    (before, command, expected) => expect(answer(before, command)).toBe(expected)
  )
  it("never gets stuck, and replays to the same state; registrations stand in the order of their days", () => {
    const on = fc.constantFrom("2020-01-10", "2020-06-01", "2021-02-01", "2023-06-01", "2023-06-02", "2026-06-01", "2026-07-01")
    const command: fc.Arbitrary<SocialWorker.Command> = fc.oneof(
      fc
        .tuple(on, fc.constantFrom("assistant" as const, "social-worker" as const, "senior" as const))
        .chain(([at, level]) =>
          fc.constantFrom(certify(at, level), { ...certify(at, level), stated: { workYears: 4 } } as SocialWorker.Command)
        ),
      on.map(register),
      fc.tuple(fc.constantFrom(0, 36, 72, 90), on).map(([hours, at]) => educate(hours, at)),
      on.map(graduate),
      on.map(strike)
    )
    holdsOf({
      decider: SocialWorker.decider,
      fits: SocialWorker.fits,
      Command,
      Event,
      commands: fc.array(command, { minLength: 3, maxLength: 20 }),
      context,
      always: ({ registrations }) => {
        for (const [index, { on: at }] of registrations.entries()) expect(at).toBeGreaterThan(registrations[index - 1]?.on ?? -Infinity)
      }
    })
  })
})
