import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as PersonKinds from "../../src/person/PersonKinds.ts"
import * as shapes from "../../src/person/PersonKinds.schema.ts"
import { anyDay, day, lives, person, rules, today } from "./lives.ts"

const kinds = ["party-member", "retired-party-member", "cadre", "social-worker", "volunteer"] as const
const become = (kind: PersonKinds.PersonKind, on: string): PersonKinds.Command => ({ type: "become", kind, on })
const cease = (kind: PersonKinds.PersonKind, on: string): PersonKinds.Command => ({ type: "cease", kind, on })
const after = (...commands: readonly PersonKinds.Command[]): PersonKinds.PersonKinds => {
  let state = PersonKinds.initial
  for (const command of commands) {
    const decision = PersonKinds.decide(command, state, { today })
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = PersonKinds.evolve(state, event)
  }
  return state
}
const command: fc.Arbitrary<PersonKinds.Command> = fc
  .tuple(fc.constantFrom("become" as const, "cease" as const), fc.constantFrom(...kinds.slice(0, 2)), anyDay)
  .map(([type, kind, on]) => ({ type, kind, on }))

describe("what a person is", () => {
  it("is several things at once, each with days, the last one included", () => {
    const state = after(
      become("party-member", "2026-03-01"),
      become("volunteer", "2026-03-03"),
      become("cadre", "2026-03-03"),
      cease("cadre", "2026-03-05")
    )
    expect(["2026-02-28", "2026-03-01", "2026-03-05", "2026-03-06"].map((on) => PersonKinds.kindsOn(state, day(on)).join("+"))).toEqual([
      "",
      "party-member",
      "party-member+volunteer+cadre",
      "party-member+volunteer"
    ])
  })
  it("held against plain lines: an interval begins after the last one is over, and ends no earlier than it began", () =>
    lives({
      decider: PersonKinds.decider,
      fits: PersonKinds.fits,
      shapes,
      commands: command,
      context: { today },
      refusals: (one, accepted) => {
        const own = accepted.filter(({ kind }) => kind === one.kind)
        const last = own.at(-1)
        const inFuture = day(one.on) > today ? ["person-kind.in-future"] : []
        if (one.type === "become") {
          const isOver =
            last === undefined || (last.type === "cease" && own.every((before) => before.type === "become" || before.on < one.on))
          return [...inFuture, ...(isOver ? [] : ["person-kind.already"])]
        }
        if (last?.type !== "become") return [...inFuture, "person-kind.none"]
        return [...inFuture, ...(one.on < last.on ? ["person-kind.ends-before-it-begins"] : [])]
      },
      shows: (state, accepted) => {
        for (let on = day("2026-02-27"); on <= today; on = (on + 1) as typeof on) {
          for (const kind of kinds) {
            const upTo = accepted.filter((one) => one.kind === kind)
            const is = upTo.some(
              (one, index) =>
                one.type === "become" && day(one.on) <= on && (upTo[index + 1] === undefined || on <= day(upTo[index + 1]!.on))
            )
            expect(PersonKinds.kindsOn(state, on).includes(kind)).toBe(is)
          }
        }
      }
    }))
  it("of two entries that were one person, what began first stands first, and what began together stands by name", () => {
    const one = after(become("volunteer", "2026-03-01"), become("party-member", "2026-03-02"), cease("volunteer", "2026-03-03"))
    const other = after(become("cadre", "2026-03-02"), become("volunteer", "2026-03-03"))
    const merged = [
      { kind: "volunteer", from: day("2026-03-01") },
      { kind: "cadre", from: day("2026-03-02") },
      { kind: "party-member", from: day("2026-03-02") }
    ]
    for (const entries of [
      [one, other],
      [other, one]
    ])
      expect(PersonKinds.asOne(entries).been).toStrictEqual(merged)
  })
  it("what is so does not begin, and what is not does not end: neither is an event of this life", () => {
    const begun: PersonKinds.Event = { type: "person-kind.begun", v: 1, kind: "cadre", on: "2026-03-02" }
    const over: PersonKinds.Event = { type: "person-kind.ended", v: 1, kind: "cadre", on: "2026-03-03" }
    const is = PersonKinds.evolve(PersonKinds.initial, begun)
    expect([PersonKinds.initial, is].map((state) => [begun, over].map((event) => PersonKinds.fits(state, event)))).toEqual([
      [true, false],
      [false, true]
    ])
    expect(PersonKinds.evolve(is, begun)).toBe(is)
    expect(PersonKinds.evolve(PersonKinds.initial, over)).toBe(PersonKinds.initial)
    expect(PersonKinds.evolve(is, over).been).toStrictEqual([{ kind: "cadre", from: day("2026-03-02"), until: day("2026-03-03") }])
  })
  it("is told in two events, each person's in a stream of their own", () => {
    expect(PersonKinds.types).toEqual(["person-kind.begun", "person-kind.ended"])
    expect(PersonKinds.streamOf(person("p-1"))).toBe("person-kinds/p-1")
  })
  it("two entries of one person are what either of them was, whichever comes first, and no two intervals of one kind share a day", () => {
    const life = fc.array(command, { maxLength: 10 }).map((commands) => {
      let state = PersonKinds.initial
      for (const one of commands) {
        const decision = PersonKinds.decide(one, state, { today })
        if (decision.outcome === "met") for (const event of decision.value) state = PersonKinds.evolve(state, event)
      }
      return state
    })
    fc.assert(
      fc.property(life, life, life, (a, b, c) => {
        const merged = PersonKinds.asOne([a, b])
        expect(PersonKinds.asOne([b, a])).toEqual(merged)
        expect(PersonKinds.asOne([merged, c])).toEqual(PersonKinds.asOne([a, PersonKinds.asOne([b, c])]))
        expect(PersonKinds.asOne([merged, merged])).toEqual(merged)
        for (let on = day("2026-02-27"); on <= day("2026-03-12"); on = (on + 1) as typeof on) {
          const either = new Set([...PersonKinds.kindsOn(a, on), ...PersonKinds.kindsOn(b, on)])
          const is = PersonKinds.kindsOn(merged, on)
          expect(new Set(is)).toEqual(either)
          expect(is.length).toBe(either.size)
        }
      })
    )
  })
})
