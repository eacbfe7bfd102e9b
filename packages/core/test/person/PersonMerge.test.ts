import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { finding } from "../../src/law/Refusal.ts"
import * as PersonMerge from "../../src/person/PersonMerge.ts"
import { Command, Event } from "../../src/person/PersonMerge.schema.ts"
import { anyDay, day, lives, person, rules, today } from "./lives.ts"

const [entry, kept, other, clerk] = ["p-0", "p-1", "p-2", "clerk"].map(person) as [never, never, never, never]
const quiet: PersonMerge.Context = { today, entry, reasons: [], clashes: [], told: [] }
const merge = (
  into: typeof kept,
  on: string,
  more: Partial<Extract<PersonMerge.Command, { type: "merge" }>> = {}
): PersonMerge.Command => ({
  type: "merge",
  into,
  by: clerk,
  reason: "重复登记",
  evidence: "核对身份证",
  on,
  ...more
})
const separate = (on: string): PersonMerge.Command => ({ type: "separate", by: clerk, reason: "误并", on })
const after = (...commands: readonly PersonMerge.Command[]) => {
  let state = PersonMerge.initial
  for (const command of commands) {
    const decision = PersonMerge.decide(command, state, quiet)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = PersonMerge.evolve(state, event)
  }
  return state
}
const clash = finding("qualification.clash", { kind: "first-aid" }, { severity: "warning", outcome: "unknown" })
const number = finding("person-merge.other-number", { entry, into: kept }, { severity: "warning", outcome: "unknown" })
const guardian = finding("person-merge.guardian", { ward: entry, guardian: kept })
const lost = finding("person-merge.minutes-lost", { record: "r", on: today, minutes: 60 }, { severity: "warning", kind: "notice" })

describe("an entry merged into another", () => {
  it("says into whom, by whom, why and by what evidence; separated it is apart again", () => {
    const decision = PersonMerge.decide(merge(kept, "2026-03-02", { accepted: ["qualification.clash"] }), PersonMerge.initial, quiet)
    expect(decision).toMatchObject({
      outcome: "met",
      value: [
        {
          type: "person-merge.merged",
          v: 1,
          into: kept,
          by: clerk,
          reason: "重复登记",
          evidence: "核对身份证",
          accepted: ["qualification.clash"],
          on: "2026-03-02"
        }
      ]
    })
    expect(after(merge(kept, "2026-03-02"))).toEqual({ stage: "merged", into: kept, since: day("2026-03-02"), latest: day("2026-03-02") })
    expect(after(merge(kept, "2026-03-02"), separate("2026-03-03"))).toEqual({ stage: "apart", latest: day("2026-03-03") })
    expect(PersonMerge.streamOf(entry)).toBe("person-merge/p-0")
  })
  it.each([
    ["merged already", [merge(kept, "2026-03-01")], merge(other, "2026-03-02"), ["person-merge.stage"]],
    ["not merged, and separated", [], separate("2026-03-02"), ["person-merge.stage"]],
    ["separated twice", [merge(kept, "2026-03-01"), separate("2026-03-01")], separate("2026-03-02"), ["person-merge.stage"]],
    ["merged anew after it was separated", [merge(kept, "2026-03-01"), separate("2026-03-01")], merge(other, "2026-03-01"), []],
    ["into itself", [], merge(entry, "2026-03-02"), ["person-merge.itself"]],
    ["by the one who is merged", [], merge(kept, "2026-03-02", { by: entry }), ["person.own-matter"]],
    ["by the one who is kept", [], merge(kept, "2026-03-02", { by: kept }), ["person.own-matter"]],
    ["tomorrow", [], merge(kept, "2026-03-09"), ["person-merge.future"]],
    ["before it was separated", [merge(kept, "2026-03-01"), separate("2026-03-03")], merge(kept, "2026-03-02"), ["person-merge.before"]],
    [
      "everything wrong at once",
      [merge(kept, "2026-03-03")],
      merge(other, "2026-03-02", { by: other }),
      ["person-merge.stage", "person-merge.before", "person.own-matter"]
    ]
  ] as const)("%s", (_, before, command, refusals) => expect(rules(PersonMerge.decide(command, after(...before), quiet))).toEqual(refusals))

  it("every clash is accepted by its name, or stands against it; what would be untrue is never accepted; what falls away is told", () => {
    const context = { ...quiet, reasons: [guardian], clashes: [clash, number], told: [lost] }
    const refused = (accepted: readonly string[] | undefined, of: PersonMerge.Context = context) =>
      PersonMerge.decide(merge(kept, "2026-03-02", accepted === undefined ? {} : { accepted }), PersonMerge.initial, of)
    const errors = (decision: ReturnType<typeof refused>) =>
      decision.findings.flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []))
    for (const nothing of [[], undefined])
      expect(errors(refused(nothing))).toEqual(["person-merge.guardian", "qualification.clash", "person-merge.other-number"])
    expect(errors(refused(["qualification.clash", "person-merge.guardian"]))).toEqual([
      "person-merge.guardian",
      "person-merge.other-number"
    ])
    const accepted = refused(["qualification.clash", "person-merge.other-number"], { ...context, reasons: [] })
    expect(accepted.outcome).toBe("met")
    expect(accepted.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["qualification.clash", "warning"],
      ["person-merge.other-number", "warning"],
      ["person-merge.minutes-lost", "warning"]
    ])
    expect(refused([], { ...context, reasons: [] })).toMatchObject({ outcome: "unmet" })
  })

  it("separating asks nothing of the two, and tells what follows; a command in the entry's name says whom to use", () => {
    const context = { ...quiet, reasons: [guardian], clashes: [number], told: [lost] }
    expect(PersonMerge.decide(separate("2026-03-03"), after(merge(kept, "2026-03-02")), context)).toMatchObject({
      outcome: "met",
      findings: [lost]
    })
    expect(PersonMerge.elsewhere("p-0", "p-1")).toMatchObject({
      rule: "person.merged",
      outcome: "unmet",
      facts: { id: "p-0", into: "p-1" }
    })
  })

  it("lives by its model", () =>
    lives<PersonMerge.Command, PersonMerge.PersonMerge, PersonMerge.Event, PersonMerge.Context>({
      ...PersonMerge,
      shapes: { Command, Event },
      context: quiet,
      commands: fc.oneof(
        fc
          .tuple(fc.constantFrom(kept, other, entry), anyDay, fc.constantFrom(clerk, kept))
          .map(([into, on, by]) => merge(into, on, { by })),
        anyDay.map(separate)
      ),
      refusals: (command, accepted) => {
        const last = accepted.at(-1)
        return [
          ...((last?.type === "merge") === (command.type === "merge") ? ["person-merge.stage"] : []),
          ...(day(command.on) > today ? ["person-merge.future"] : []),
          ...(last !== undefined && command.on < last.on ? ["person-merge.before"] : []),
          ...(command.type === "merge" && command.into === entry ? ["person-merge.itself"] : []),
          ...(command.type === "merge" && command.into !== entry && (command.by === command.into || command.by === entry)
            ? ["person.own-matter"]
            : [])
        ]
      },
      shows: (state, accepted) => {
        const last = accepted.at(-1)
        expect(state.stage).toBe(last?.type === "merge" ? "merged" : "apart")
        expect(state.into).toBe(last?.type === "merge" ? last.into : undefined)
      }
    }))
})
