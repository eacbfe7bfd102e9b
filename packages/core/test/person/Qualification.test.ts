import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { VSR } from "../../src/law/Instruments.ts"
import * as Qualification from "../../src/person/Qualification.ts"
import { Command, Event } from "../../src/person/Qualification.schema.ts"
import * as QualificationLattice from "../../src/person/QualificationLattice.ts"
import { anyDay, day, lives, person, rules, today } from "./lives.ts"

const by = person("p-9")
const gain = (from: string, until?: string, kind = "first-aid"): Qualification.Command => ({
  type: "gain",
  kind,
  from,
  ...(until === undefined ? {} : { until }),
  evidence: "证书"
})
const gained = { kind: "first-aid", from: "2026-03-01", evidence: "证书" }
const event = { type: "qualification.gained", v: 1, ...gained } as const
const withdraw = (on: string, kind = "first-aid"): Qualification.Command => ({ type: "withdraw", kind, on, reason: "吊销", by })
const after = (...commands: readonly Qualification.Command[]) => {
  let state = Qualification.initial
  for (const command of commands) {
    const decision = Qualification.decide(command, state, { today })
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = Qualification.evolve(state, event)
  }
  return state
}
const holds = ({ held }: Qualification.Qualification, on: string, kind = "first-aid") =>
  held.some((one) => one.kind === kind && QualificationLattice.isValid(one, day(on)))
const refused = (command: Qualification.Command, ...before: readonly Qualification.Command[]) =>
  rules(Qualification.decide(command, after(...before), { today }))

describe("a person's qualifications", () => {
  it("VOL-07: expire by themselves, and are renewed from the next day", () => {
    const state = after(gain("2026-01-01", "2026-03-05"), gain("2026-03-06", "2026-12-31"))
    expect(["2025-12-31", "2026-01-01", "2026-03-05", "2026-03-06", "2027-01-01"].map((on) => holds(state, on))).toEqual([
      false,
      true,
      true,
      true,
      false
    ])
    expect(holds(after(gain("2026-01-01", "2026-03-05")), "2026-03-06")).toBe(false)
  })
  it("VOL-07: two validities of one kind share no day", () => {
    expect(refused(gain("2026-03-05"), gain("2026-01-01", "2026-03-05"))).toEqual(["qualification.held-already"])
    expect(refused(gain("2026-03-06"), gain("2026-01-01", "2026-03-05"))).toEqual([])
    expect(refused(gain("2026-03-05", undefined, "doctor"), gain("2026-01-01"))).toEqual([])
    expect(refused(gain("2026-03-05", "2026-03-04"))).toEqual(["qualification.ends-before-it-begins"])
  })
  it("VOL-07: withdrawn, they count no more from that day, and can be gained again", () => {
    const state = after(gain("2026-01-01"), withdraw("2026-03-03"))
    expect(["2026-03-02", "2026-03-03"].map((on) => holds(state, on))).toEqual([true, false])
    expect(holds(after(gain("2026-01-01"), withdraw("2026-03-03"), gain("2026-03-03")), "2026-03-03")).toBe(true)
    expect(refused(gain("2026-03-02"), gain("2026-01-01"), withdraw("2026-03-03"))).toEqual(["qualification.held-already"])
  })
  it("VOL-07: a withdrawal takes the renewal with it, and nothing that had expired before", () => {
    const state = after(gain("2026-01-01", "2026-02-01"), gain("2026-02-02", "2026-05-01"), gain("2026-05-02"), withdraw("2026-03-03"))
    expect(["2026-01-15", "2026-03-02", "2026-03-03", "2026-06-01"].map((on) => holds(state, on))).toEqual([true, true, false, false])
    expect(refused(withdraw("2026-03-03"), gain("2026-01-01", "2026-03-02"))).toEqual(["qualification.none"])
    expect(refused(withdraw("2026-03-02"), gain("2026-01-01", "2026-03-02"))).toEqual([])
    expect(refused(withdraw("2026-03-09"), gain("2026-01-01"))).toEqual(["qualification.in-future"])
    expect(Qualification.streamOf(by)).toBe("qualification/p-9")
  })

  it("VOL-07: known from the day of entry, which the event keeps; one that was kept without is known from its first", () => {
    const [entered, before] = [after(gain("2026-03-09")), Qualification.evolve(Qualification.initial, { ...event, from: "2026-03-09" })]
    expect([entered, before].map(({ held }) => held)).toStrictEqual([
      [{ kind: "first-aid", enteredOn: today, from: day("2026-03-09") }],
      [{ kind: "first-aid", from: day("2026-03-09") }]
    ])
    expect([entered, before].flatMap(({ held }) => held).map(QualificationLattice.knownFrom)).toEqual([today, day("2026-03-09")])
  })
  it("VOL-07: the refusal of an end before the beginning says by which law; one day is long enough", () => {
    const ask = (command: Qualification.Command) => Qualification.decide(command, Qualification.initial, { today })
    expect(ask(gain("2026-03-05", "2026-03-04")).findings).toMatchObject([{ citations: [{ instrument: VSR.id, provision: "art. 16" }] }])
    expect([ask(gain("2026-03-05", "2026-03-05")), ask(gain("2026-03-05"))].map(rules)).toEqual([[], []])
    expect(Qualification.decide(gain("2026-03-05"), after(gain("2026-01-01", "2026-03-31")), { today }).findings).toMatchObject([
      { facts: { kind: "first-aid", from: day("2026-01-01"), until: day("2026-03-31") } }
    ])
  })
  it("VOL-07: a withdrawal fits where something counts then or later", () => {
    const withdrawn = (on: string, kind = "first-aid"): Qualification.Event => ({
      type: "qualification.withdrawn",
      v: 1,
      kind,
      on,
      reason: "吊销",
      by
    })
    const state = after(gain("2026-02-01", "2026-03-04"), gain("2026-01-01", undefined, "doctor"))
    const tried = [withdrawn("2026-03-04"), withdrawn("2026-03-05"), withdrawn("2026-01-01"), withdrawn("2026-03-05", "nurse")]
    expect(tried.map((event) => Qualification.fits(state, event))).toEqual([true, false, true, false])
    expect(Qualification.fits(Qualification.initial, event)).toBe(true)
    expect(Qualification.evolve(state, withdrawn("2026-03-05"))).toBe(state)
    expect(Qualification.evolve(state, withdrawn("2026-03-04"))).toStrictEqual({
      held: [
        { kind: "first-aid", enteredOn: today, from: day("2026-02-01"), until: day("2026-03-04"), withdrawnOn: day("2026-03-04") },
        { kind: "doctor", enteredOn: today, from: day("2026-01-01") }
      ]
    })
  })
  it("VOL-07: a day to come is no day of a withdrawal; today is", () =>
    expect([refused(withdraw("2026-03-08"), gain("2026-01-01")), refused(withdraw("2026-03-08"))]).toEqual([[], ["qualification.none"]]))

  const kinds = ["first-aid", "doctor"] as const
  /** The days of March on which a kind counts, worked out day by day. */
  const daysOf = (kind: string, accepted: readonly Qualification.Command[]): ReadonlySet<number> => {
    const days = new Set<number>()
    for (const one of accepted.filter((command) => command.kind === kind)) {
      for (let n = day("2026-03-01"); n <= day("2026-03-12"); n++) {
        if (one.type === "withdraw" && n >= day(one.on)) days.delete(n)
        if (one.type === "gain" && n >= day(one.from) && (one.until === undefined || n <= day(one.until))) days.add(n)
      }
    }
    return days
  }
  it("live by their model", () =>
    lives<Qualification.Command, Qualification.Qualification, Qualification.Event, Qualification.Context>({
      ...Qualification,
      shapes: { Command, Event },
      context: { today },
      commands: fc
        .tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(...kinds), anyDay, fc.option(anyDay, { nil: undefined }))
        .map(([what, kind, from, until]) => (what === 0 ? withdraw(from, kind) : gain(from, until, kind))),
      refusals: (command, accepted) => {
        const days = daysOf(command.kind, accepted)
        if (command.type === "withdraw")
          return [
            ...(day(command.on) > today ? ["qualification.in-future"] : []),
            ...([...days].some((n) => n >= day(command.on)) ? [] : ["qualification.none"])
          ]
        const [from, until] = [day(command.from), command.until === undefined ? Infinity : day(command.until)]
        if (until < from) return ["qualification.ends-before-it-begins"]
        return [...days].some((n) => from <= n && n <= until) ? ["qualification.held-already"] : []
      },
      shows: (state, accepted) => {
        for (const kind of kinds) {
          const days = daysOf(kind, accepted)
          for (let n = day("2026-03-01"); n <= day("2026-03-12"); n++) {
            expect(state.held.some((one) => one.kind === kind && QualificationLattice.isValid(one, n as typeof today))).toBe(days.has(n))
          }
        }
      }
    }))
})
