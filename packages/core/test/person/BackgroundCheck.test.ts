import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Schema from "effect/Schema"
import * as Id from "../../src/foundation/Id.ts"
import { MPL } from "../../src/law/Instruments.ts"
import * as BackgroundCheck from "../../src/person/BackgroundCheck.ts"
import { Command, Event } from "../../src/person/BackgroundCheck.schema.ts"
import * as BackgroundChecks from "../../src/person/rules/BackgroundChecks.ts"
import { anyDay, day, lives, person, rules, today } from "./lives.ts"

const units = ["u-1", "u-2"].map(Id.require<Id.OrganisationId>)
const by = person("p-9")
const record = (on: string, answer: "clear" | "not-clear", unit = units[0]!): BackgroundCheck.Command => ({
  type: "record",
  unit,
  on,
  answer
})
const after = (...commands: readonly BackgroundCheck.Command[]) => {
  let state = BackgroundCheck.initial
  for (const command of commands) {
    const decision = BackgroundCheck.decide(command, state, { today })
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = BackgroundCheck.evolve(state, event)
  }
  return state
}

describe("a person's background checks", () => {
  it("MIN-05: unit, day, clear or not clear, and nothing else", () => {
    const state = after(record("2026-03-01", "not-clear"))
    expect(state.checks).toEqual([{ unit: "u-1", on: "2026-03-01", answer: "not-clear", stage: "standing" }])
    const decode = Schema.decodeUnknownSync(Command, { onExcessProperty: "error" })
    expect(() => decode({ ...record("2026-03-01", "not-clear"), offence: "x" })).toThrow()
    expect(decode(record("2026-03-01", "clear"))).toEqual(record("2026-03-01", "clear"))
  })
  it("MIN-05: a hit stays through later clear answers; voided, it was another person's", () => {
    const barred = after(record("2026-03-01", "not-clear"), record("2026-03-05", "clear", units[1]))
    expect(BackgroundChecks.known(BackgroundCheck.standing(barred), today)).toMatchObject({ checkAnswer: "not-clear" })
    const cleared = after(record("2026-03-01", "not-clear"), record("2026-03-05", "clear", units[1]), {
      type: "void",
      check: 1,
      reason: "同名",
      by,
      on: "2026-03-06"
    })
    expect(BackgroundChecks.known(BackgroundCheck.standing(cleared), today)).toEqual({ checkAnswer: "clear", checkedOn: day("2026-03-05") })
  })
  it("MIN-05: only a check that is there and stands is voided; nothing else changes", () => {
    const state = after(record("2026-03-01", "not-clear"), record("2026-03-05", "clear", units[1]))
    const voiding = (check: number): BackgroundCheck.Event => ({
      type: "background-check.voided",
      v: 1,
      check,
      reason: "同名",
      by,
      on: "2026-03-06"
    })
    const voided = BackgroundCheck.evolve(state, voiding(1))
    expect(voided.checks.map(({ stage }) => stage)).toEqual(["voided", "standing"])
    expect([0, 1, 2, 3].map((check) => BackgroundCheck.fits(voided, voiding(check)))).toEqual([false, false, true, false])
    for (const check of [0, 1, 3]) expect(BackgroundCheck.evolve(voided, voiding(check))).toBe(voided)
  })
  it.each([
    ["2026-02-28", ["background-check.voided-before"]],
    ["2026-03-01", []],
    ["2026-03-08", []],
    ["2026-03-09", ["background-check.voided-in-future"]]
  ])("MIN-05: a check of 1 March that is voided on %s: %j", (on, expected) => {
    const decision = BackgroundCheck.decide({ type: "void", check: 1, reason: "同名", by, on }, after(record("2026-03-01", "clear")), {
      today
    })
    expect(rules(decision)).toEqual(expected)
  })
  it("MIN-05: voiding names the days that it speaks of, and all that is wrong", () => {
    const state = after(record("2026-03-01", "clear"))
    const ask = (check: number, on: string) =>
      BackgroundCheck.decide({ type: "void", check, reason: "同名", by, on }, state, { today }).findings
    expect(ask(2, "2026-03-09")).toMatchObject([
      { rule: "background-check.none", facts: { check: 2 } },
      { rule: "background-check.voided-in-future", facts: { on: day("2026-03-09"), today }, units: { on: "day", today: "day" } }
    ])
    expect(ask(1, "2026-02-28")).toMatchObject([
      {
        rule: "background-check.voided-before",
        facts: { on: day("2026-02-28"), answeredOn: day("2026-03-01") },
        units: { on: "day", answeredOn: "day" }
      }
    ])
  })
  it("MIN-05: a day to come, or the same check twice, is refused whole", () => {
    const ask = (command: BackgroundCheck.Command) => BackgroundCheck.decide(command, after(record("2026-03-01", "clear")), { today })
    expect(ask(record("2026-03-09", "clear")).findings).toMatchObject([
      {
        rule: "background-check.in-future",
        facts: { on: day("2026-03-09"), today },
        citations: [{ instrument: MPL.id, provision: "art. 62" }]
      }
    ])
    expect(ask(record("2026-03-01", "not-clear")).findings).toMatchObject([{ rule: "background-check.twice", facts: { unit: "u-1" } }])
    expect([ask(record("2026-03-08", "clear")), ask(record("2026-03-01", "clear", units[1]))].map(rules)).toEqual([[], []])
  })
  it("MIN-05: of several answers the latest by its day counts, and the first of one day", () => {
    const known = (...checks: readonly (readonly [string, "clear" | "not-clear"])[]) =>
      BackgroundChecks.known(
        checks.map(([on, answer]) => ({ on: day(on), answer })),
        today
      ).checkedOn
    expect(known(["2026-03-01", "clear"], ["2026-03-05", "clear"], ["2026-03-03", "clear"])).toBe(day("2026-03-05"))
    expect(known(["2026-03-05", "not-clear"], ["2026-03-06", "not-clear"])).toBe(day("2026-03-05"))
    expect(known(["2026-03-08", "clear"], ["2026-03-09", "clear"])).toBe(today)
  })
  it("events are what the schema says", () => {
    const decision = BackgroundCheck.decide(record("2026-03-01", "clear"), BackgroundCheck.initial, { today })
    if (decision.outcome !== "met") throw new Error("refused")
    expect(Schema.decodeUnknownSync(Schema.Array(Event))(JSON.parse(JSON.stringify(decision.value)))).toEqual(decision.value)
    expect(BackgroundCheck.streamOf(by)).toBe("background-check/p-9")
  })

  it("lives by its model", () =>
    lives<BackgroundCheck.Command, BackgroundCheck.BackgroundCheck, BackgroundCheck.Event, BackgroundCheck.Context>({
      ...BackgroundCheck,
      shapes: { Command, Event },
      context: { today },
      commands: fc.oneof(
        fc.record({
          type: fc.constant("record" as const),
          unit: fc.constantFrom(...units),
          on: anyDay,
          answer: fc.constantFrom("clear" as const, "not-clear" as const)
        }),
        fc.record({
          type: fc.constant("void" as const),
          check: fc.integer({ min: 0, max: 5 }),
          reason: fc.constant("误录"),
          by: fc.constant(by),
          on: anyDay
        })
      ),
      refusals: (command, accepted) => {
        const recorded = accepted.filter((one) => one.type === "record")
        const voided = new Set(accepted.flatMap((one) => (one.type === "void" ? [one.check] : [])))
        if (command.type === "void")
          return [
            ...(recorded[command.check - 1] !== undefined && !voided.has(command.check) ? [] : ["background-check.none"]),
            ...(day(command.on) > today ? ["background-check.voided-in-future"] : []),
            ...(command.on < (recorded[command.check - 1]?.on ?? command.on) ? ["background-check.voided-before"] : [])
          ]
        return [
          ...(day(command.on) > today ? ["background-check.in-future"] : []),
          ...(recorded.some((one, index) => !voided.has(index + 1) && one.unit === command.unit && one.on === command.on)
            ? ["background-check.twice"]
            : [])
        ]
      },
      shows: (state, accepted) => {
        const voided = new Set(accepted.flatMap((one) => (one.type === "void" ? [one.check] : [])))
        const left = accepted
          .filter((one) => one.type === "record")
          .flatMap((one, index) => (voided.has(index + 1) ? [] : [{ on: day(one.on), answer: one.answer }]))
        expect(BackgroundCheck.standing(state)).toEqual(left)
      }
    }))
})
