import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CC, MPL } from "../../src/law/Instruments.ts"
import * as Guardianship from "../../src/person/Guardianship.ts"
import { Command, Event } from "../../src/person/Guardianship.schema.ts"
import { anyDay, day, lives, person, rules, today } from "./lives.ts"

const [ward, mother, grandmother] = [person("p-0"), person("p-1"), person("p-2")]
const context: Guardianship.Context = { today, ward }
const link = (guardian: typeof ward, on: string, relation: Guardianship.Relation = "parent"): Guardianship.Command => ({
  type: "link",
  guardian,
  relation,
  on
})
const end = (guardian: typeof ward, on: string): Guardianship.Command => ({ type: "end", guardian, on, reason: "变更" })
const after = (...commands: readonly Guardianship.Command[]) => {
  let state = Guardianship.initial
  for (const command of commands) {
    const decision = Guardianship.decide(command, state, context)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = Guardianship.evolve(state, event)
  }
  return state
}
const refused = (command: Guardianship.Command, ...before: readonly Guardianship.Command[]) =>
  rules(Guardianship.decide(command, after(...before), context))

describe("guardians and carers", () => {
  const state = after(link(mother, "2026-03-01"), link(grandmother, "2026-03-02", "entrusted-carer"), end(mother, "2026-03-05"))
  it.each([
    ["2026-02-28", [], []],
    ["2026-03-01", [mother], [mother]],
    ["2026-03-04", [mother], [mother, grandmother]],
    ["2026-03-05", [], [grandmother]]
  ])("on %s: %j consent, %j may be present", (on, guardians, present) => {
    expect(Guardianship.guardiansOn(state, day(on))).toEqual(guardians)
    expect(Guardianship.presentOn(state, day(on))).toEqual(present)
  })
  it("nobody is their own guardian, is linked twice, or ends what does not stand", () => {
    expect(refused(link(ward, "2026-03-01"))).toEqual(["guardianship.of-oneself"])
    expect(refused(link(mother, "2026-03-02"), link(mother, "2026-03-01"))).toEqual(["guardianship.linked-already"])
    expect(refused(end(mother, "2026-03-02"))).toEqual(["guardianship.none"])
    expect(refused(end(mother, "2026-03-01"), link(mother, "2026-03-02"))).toEqual(["guardianship.ended-before-it-began"])
    expect(refused(end(mother, "2026-03-02"), link(mother, "2026-03-02"))).toEqual([])
    expect(refused(link(mother, "2026-03-09"))).toEqual(["guardianship.in-future"])
    expect(Guardianship.streamOf(ward)).toBe("guardianship/p-0")
  })
  it("the refusal to guard oneself says by which law", () =>
    expect(Guardianship.decide(link(ward, "2026-03-01"), Guardianship.initial, context).findings).toMatchObject([
      {
        citations: [
          { instrument: CC.id, provision: "art. 27" },
          { instrument: MPL.id, provision: "art. 7" }
        ]
      }
    ]))
  it("a link says since when, and its end fits once", () => {
    const linked = after(link(mother, "2026-03-01"))
    const over = after(link(mother, "2026-03-01"), end(mother, "2026-03-05"))
    expect(over).toStrictEqual({
      links: [{ guardian: mother, relation: "parent", from: day("2026-03-01"), endedOn: day("2026-03-05") }]
    })
    for (const [state, from] of [
      [linked, "2026-03-01"],
      [over, "2026-03-01"]
    ] as const)
      expect(Guardianship.decide(link(mother, "2026-03-02"), state, context).findings).toMatchObject([{ facts: { from: day(from) } }])
    const ends: Guardianship.Event = { type: "guardianship.ended", v: 1, guardian: mother, on: "2026-03-05", reason: "变更" }
    const links: Guardianship.Event = { type: "guardianship.linked", v: 1, guardian: mother, relation: "parent", on: "2026-03-06" }
    expect([Guardianship.initial, linked, over].map((state) => [Guardianship.fits(state, links), Guardianship.fits(state, ends)])).toEqual([
      [true, false],
      [false, true],
      [true, false]
    ])
    expect([Guardianship.evolve(linked, links), Guardianship.evolve(over, ends)]).toEqual([linked, over])
    expect(refused(link(mother, "2026-03-08"))).toEqual([])
  })
  it("once over, it can begin anew, on that very day", () => {
    const before = [link(mother, "2026-03-01"), end(mother, "2026-03-05")] as const
    expect(refused(link(mother, "2026-03-05"), ...before)).toEqual([])
    expect(refused(link(mother, "2026-03-04"), ...before)).toEqual(["guardianship.linked-already"])
  })

  it("live by their model: nobody is linked twice on one day", () =>
    lives<Guardianship.Command, Guardianship.Guardianship, Guardianship.Event, Guardianship.Context>({
      ...Guardianship,
      shapes: { Command, Event },
      context,
      commands: fc
        .tuple(
          fc.boolean(),
          fc.constantFrom(ward, mother, grandmother),
          fc.constantFrom<Guardianship.Relation>("parent", "entrusted-carer"),
          anyDay
        )
        .map(([links, guardian, relation, on]) => (links ? link(guardian, on, relation) : end(guardian, on))),
      refusals: (command, accepted) => {
        const last = accepted.filter(({ guardian }) => guardian === command.guardian).at(-1)
        const future = day(command.on) > today ? ["guardianship.in-future"] : []
        if (command.type === "end")
          return [
            ...future,
            ...(last?.type === "link" ? [] : ["guardianship.none"]),
            ...(last?.type === "link" && day(command.on) < day(last.on) ? ["guardianship.ended-before-it-began"] : [])
          ]
        const isTaken = last?.type === "link" || (last?.type === "end" && day(command.on) < day(last.on))
        return [
          ...future,
          ...(command.guardian === ward ? ["guardianship.of-oneself"] : []),
          ...(isTaken ? ["guardianship.linked-already"] : [])
        ]
      },
      shows: (state, accepted) => {
        const standing = [mother, grandmother].filter((one) => accepted.filter(({ guardian }) => guardian === one).at(-1)?.type === "link")
        expect(new Set(Guardianship.presentOn(state, today))).toEqual(new Set(standing))
        for (let n = day("2026-03-01"); n <= today; n++) {
          const present = Guardianship.presentOn(state, n as typeof today)
          expect(new Set(present).size).toBe(present.length)
        }
      }
    }))
})
