import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CC, PIPL } from "../../src/law/Instruments.ts"
import * as Consent from "../../src/person/Consent.ts"
import { Command, Event } from "../../src/person/Consent.schema.ts"
import { anyDay, day, lives, person, rules, today } from "./lives.ts"

const [mother, stranger] = [person("p-1"), person("p-2")]
const context: Consent.Context = { today, guardians: [mother] }
const give = (more: Partial<Consent.Command & { type: "give" }> = {}): Consent.Command => ({
  type: "give",
  purpose: "activity",
  manner: "separate",
  on: "2026-03-02",
  ...more
})
const withdraw = (on: string, more: Partial<Consent.Command & { type: "withdraw" }> = {}): Consent.Command => ({
  type: "withdraw",
  purpose: "activity",
  on,
  ...more
})
const after = (...commands: readonly Consent.Command[]) => {
  let state = Consent.initial
  for (const command of commands) {
    const decision = Consent.decide(command, state, context)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = Consent.evolve(state, event)
  }
  return state
}
const stood = (state: Consent.Consent, on: string, by: "own" | "guardian" = "own") =>
  Consent.on(state, "activity", by === "own" ? by : [mother], day(on))

describe("consents", () => {
  it("stand from their day until the day they are withdrawn", () => {
    const state = after(give(), withdraw("2026-03-05"))
    expect(["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"].map((on) => stood(state, on))).toEqual([
      "none",
      "separate",
      "separate",
      "none"
    ])
    expect(stood(after(give(), withdraw("2026-03-05"), give({ on: "2026-03-06" })), "2026-03-06")).toBe("separate")
  })
  it("MIN-07: a general consent is no separate one; the separate one may follow it", () => {
    expect(stood(after(give({ manner: "general" })), "2026-03-02")).toBe("general")
    const both = after(give({ manner: "general" }), give())
    expect(stood(both, "2026-03-02")).toBe("separate")
    expect(rules(Consent.decide(give({ manner: "general" }), both, context))).toEqual(["consent.already-given"])
    expect(stood(after(give({ manner: "general" }), give(), withdraw("2026-03-05")), "2026-03-05")).toBe("none")
  })
  it("MIN-07: a guardian's is not the person's own, and only a guardian gives it", () => {
    const state = after(give({ guardian: mother }))
    expect([stood(state, "2026-03-02"), stood(state, "2026-03-02", "guardian")]).toEqual(["none", "separate"])
    expect(Consent.on(state, "activity", [stranger], today)).toBe("none")
    expect(rules(Consent.decide(give({ guardian: stranger }), Consent.initial, context))).toEqual(["consent.not-guardian"])
    expect(rules(Consent.decide(withdraw("2026-03-05"), state, context))).toEqual(["consent.none"])
  })
  it("MIN-07: each refusal says by which law", () => {
    const cited = (command: Consent.Command) =>
      Consent.decide(command, Consent.initial, context).findings.map(({ rule, citations }) => [
        rule,
        citations.map(({ instrument, provision }) => `${instrument} ${provision}`)
      ])
    expect(cited(give({ guardian: stranger }))).toEqual([["consent.not-guardian", [`${CC.id} art. 27`, `${PIPL.id} art. 31`]]])
    expect(cited(withdraw("2026-03-05"))).toEqual([["consent.none", [`${PIPL.id} art. 15`]]])
    expect(rules(Consent.decide(give({ on: "2026-03-08" }), Consent.initial, context))).toEqual([])
    expect(rules(Consent.decide(withdraw("2026-03-02"), after(give()), context))).toEqual([])
  })
  it("a withdrawal fits where something stands, and changes nothing else", () => {
    const withdrawn = (of: Partial<Consent.Event> = {}) =>
      ({ type: "consent.withdrawn", v: 1, purpose: "activity", on: "2026-03-05", ...of }) as Consent.Event
    const state = after(give(), give({ guardian: mother }), give({ purpose: "publication" }))
    expect(
      [{}, { guardian: mother }, { guardian: stranger }, { purpose: "transfer" as const }].map((of) => Consent.fits(state, withdrawn(of)))
    ).toEqual([true, true, false, false])
    expect(Consent.evolve(state, withdrawn({ purpose: "transfer" }))).toBe(state)
    expect(Consent.evolve(state, withdrawn())).toStrictEqual({
      consents: [{ ...state.consents[0], withdrawnOn: day("2026-03-05") }, state.consents[1], state.consents[2]]
    })
    expect(state.consents).toStrictEqual([
      { purpose: "activity", manner: "separate", on: day("2026-03-02") },
      { purpose: "activity", guardian: mother, manner: "separate", on: day("2026-03-02") },
      { purpose: "publication", manner: "separate", on: day("2026-03-02") }
    ])
  })
  it.each([
    ["nobody gave one", [], "own", undefined],
    ["it stands", [give({ manner: "general" })], "own", "general"],
    ["it was withdrawn by that day", [give(), withdraw("2026-03-04")], "own", "none"],
    ["it is withdrawn from the next day on", [give(), withdraw("2026-03-05")], "own", "separate"],
    [
      "only one to something else was withdrawn",
      [give({ purpose: "photo" }), withdraw("2026-03-04", { purpose: "photo" })],
      "own",
      undefined
    ],
    ["only a guardian's was withdrawn", [give({ guardian: mother }), withdraw("2026-03-04", { guardian: mother })], "own", undefined],
    ["only one's own was withdrawn", [give(), withdraw("2026-03-04")], [mother], undefined],
    ["the guardian's was withdrawn", [give({ guardian: mother }), withdraw("2026-03-04", { guardian: mother })], [mother], "none"],
    ["whoever gave it is no guardian any more", [give({ guardian: mother })], [stranger], undefined]
  ] satisfies readonly (readonly [string, readonly Consent.Command[], Consent.By, string | undefined])[])(
    "where %s",
    (_, commands, by, manner) => expect(Consent.known(after(...commands), "activity", by, day("2026-03-04"))).toBe(manner)
  )
  it("of one purpose says nothing of another", () => {
    expect(Consent.on(after(give()), "publication", "own", today)).toBe("none")
    expect(Consent.streamOf(mother)).toBe("consent/p-1")
  })

  it("of one person by several entries: what one entry withdrew of the same purpose and giver stands in none; what was given later does", () => {
    const one = after(give(), give({ purpose: "photo" }), give({ guardian: mother }))
    const withdrew = after(give(), withdraw("2026-03-05"))
    const later = after(give({ on: "2026-03-05" }))
    const both = (...entries: readonly Consent.Consent[]) => {
      const consent = Consent.asOne(entries)
      return [stood(consent, "2026-03-04"), stood(consent, "2026-03-05"), stood(consent, "2026-03-05", "guardian")]
    }
    expect(both(one)).toEqual(["separate", "separate", "separate"])
    expect(both(one, withdrew)).toEqual(["separate", "none", "separate"])
    expect(both(withdrew, one)).toEqual(["separate", "none", "separate"])
    expect(Consent.on(Consent.asOne([one, withdrew]), "photo", "own", day("2026-03-05"))).toBe("separate")
    expect(both(withdrew, later)).toEqual(["separate", "separate", "none"])
    expect(Consent.asOne([])).toStrictEqual(Consent.initial)
  })

  const guardian = fc.constantFrom(undefined, mother, stranger)
  const purpose = fc.constantFrom<Consent.Purpose>("activity", "publication")
  const of = (command: Consent.Command) => `${command.purpose}/${command.guardian ?? "own"}`
  /** The open gifts of the same purpose and giver. */
  const open = (command: Consent.Command, accepted: readonly Consent.Command[]) => {
    const same = accepted.filter((one) => of(one) === of(command))
    const last = same.findLastIndex((one) => one.type === "withdraw")
    return same.slice(last + 1).filter((one) => one.type === "give")
  }
  it("live by their model", () =>
    lives<Consent.Command, Consent.Consent, Consent.Event, Consent.Context>({
      ...Consent,
      shapes: { Command, Event },
      context,
      commands: fc
        .tuple(fc.boolean(), purpose, guardian, fc.constantFrom("general" as const, "separate" as const), anyDay)
        .map(([gives, purpose, guardian, manner, on]): Consent.Command => {
          const what = { purpose, on, ...(guardian === undefined ? {} : { guardian }) }
          return gives ? { type: "give", ...what, manner } : { type: "withdraw", ...what }
        }),
      refusals: (command, accepted) => {
        const standing = open(command, accepted)
        const future = day(command.on) > today ? ["consent.in-future"] : []
        if (command.type === "withdraw")
          return [
            ...future,
            ...(standing.length === 0 ? ["consent.none"] : []),
            ...(standing.some(({ on }) => day(command.on) < day(on)) ? ["consent.withdrawn-before-given"] : [])
          ]
        return [
          ...future,
          ...(command.guardian === stranger ? ["consent.not-guardian"] : []),
          ...(standing.some(({ manner }) => manner === "separate" || manner === command.manner) ? ["consent.already-given"] : [])
        ]
      },
      shows: (state, accepted) => {
        const manners = open({ type: "withdraw", purpose: "activity", on: "2026-03-08" }, accepted).map(({ manner }) => manner)
        expect(Consent.on(state, "activity", "own", today)).toBe(
          manners.includes("separate") ? "separate" : manners.length > 0 ? "general" : "none"
        )
      }
    }))
})
