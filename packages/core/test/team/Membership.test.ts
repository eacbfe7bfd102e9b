import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Membership from "../../src/team/Membership.ts"
import { Command, Event, Standing } from "../../src/team/Membership.schema.ts"
import * as Admission from "../../src/team/rules/Admission.ts"
import * as Standings from "../../src/team/rules/Standings.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { readsWhole, rulesOf } from "../said.ts"

const day = Day.require
const context: Membership.Context = { today: day("2026-06-30"), view: viewOf("national") }
const after = (...commands: readonly Membership.Command[]) => {
  const { state, accepted } = lived(Membership.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const refused = (command: Membership.Command, state: Membership.Membership, of = context) => {
  const decision = Membership.decide(command, state, of)
  return decision.outcome === "met" ? [] : rulesOf(decision)
}
const join = { type: "join", role: "member", on: "2026-01-10" } as const
const lead = { type: "take-role", role: "leader", on: "2026-02-01" } as const
const leave = { type: "leave", on: "2026-03-31" } as const

describe("membership", () => {
  it("holds roles with days, the last one included", () => {
    const state = after(join, lead, { type: "lay-down-role", role: "leader", on: "2026-02-28" }, leave)
    expect(
      ["2026-01-09", "2026-01-10", "2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((on) =>
        Membership.rolesOn(state, day(on)).join("+")
      )
    ).toEqual(["", "member", "member+leader", "member+leader", "member", "member", ""])
    expect(["2026-01-09", "2026-03-31", "2026-04-01"].map((on) => Membership.isMemberOn(state, day(on)))).toEqual([false, true, false])
    expect(Membership.streamOf(Id.require<Id.TeamId>("t-1"), "p-1")).toBe("membership/t-1/p-1")
  })
  it("days in the team count once, however many roles they were", () => {
    const state = after(join, lead, leave, { type: "join", role: "member", on: "2026-05-01" })
    expect(Membership.daysUntil(state, day("2026-01-09"))).toBe(0)
    expect(Membership.daysUntil(state, day("2026-01-10"))).toBe(1)
    expect(Membership.daysUntil(state, day("2026-03-31"))).toBe(81)
    for (const on of ["2026-04-01", "2026-04-15", "2026-04-30"]) expect(Membership.daysUntil(state, day(on))).toBe(81)
    expect(Membership.daysUntil(state, day("2026-05-01"))).toBe(82)
    expect(Membership.daysUntil(state, day("2026-05-02"))).toBe(83)
  })
  it("of two entries of one person, what began first stands first, and what began on one day by its name", () => {
    const one = after({ ...join, on: "2026-01-11" }, { ...lead, role: "liaison", on: "2026-01-12" })
    const other = after(join, { type: "leave", on: "2026-01-10" }, { type: "join", role: "leader", on: "2026-01-12" })
    for (const entries of [
      [one, other],
      [other, one]
    ])
      expect(Membership.asOne(entries)).toStrictEqual([
        { role: "member", from: day("2026-01-10") },
        { role: "leader", from: day("2026-01-12") },
        { role: "liaison", from: day("2026-01-12") }
      ])
  })
  it("a role is changed without a day between", () => {
    const state = after(join, { type: "change-role", from: "member", to: "leader", on: "2026-02-01" })
    expect(Membership.rolesOn(state, day("2026-01-31"))).toEqual(["member"])
    expect(Membership.rolesOn(state, day("2026-02-01"))).toEqual(["leader"])
  })
  it.each([
    [[], leave, "membership.stage"],
    [[], lead, "membership.stage"],
    [[join], join, "membership.stage"],
    [[join], { ...leave, on: "2026-07-01" }, "membership.future"],
    [[join], { ...leave, on: "2026-01-09" }, "membership.before"],
    [[join], { ...lead, role: "member" }, "membership.role-held"],
    [[join], { type: "lay-down-role", role: "leader", on: "2026-02-01" }, "membership.role-not-held"],
    [[join], { type: "lay-down-role", role: "member", on: "2026-02-01" }, "membership.last-role"],
    [[join], { type: "change-role", from: "member", to: "leader", on: "2026-01-10" }, "membership.role-too-short"],
    [[join, lead], { type: "change-role", from: "member", to: "leader", on: "2026-03-01" }, "membership.role-held"],
    [[join, leave], { ...join, on: "2026-03-31" }, "membership.role-held"],
    [[join, leave], lead, "membership.stage membership.before"],
    [[join], { type: "change-role", from: "leader", to: "liaison", on: "2026-02-01" }, "membership.role-not-held"]
  ] satisfies readonly (readonly [readonly Membership.Command[], Membership.Command, string])[])(
    "after %j, %j is refused: %s",
    (before, command, rule) => expect(refused(command, after(...before))).toEqual(rule.split(" "))
  )
  it.each([
    [[], join, [{ type: "membership.joined", v: 1, role: "member", on: "2026-01-10" }]],
    [[], { ...join, on: "2026-06-30" }, [{ type: "membership.joined", v: 1, role: "member", on: "2026-06-30" }]],
    [[join], { ...lead, on: "2026-01-10" }, [{ type: "membership.role-taken", v: 1, role: "leader", on: "2026-01-10" }]],
    [
      [join, lead],
      { type: "lay-down-role", role: "leader", on: "2026-02-01" },
      [{ type: "membership.role-laid-down", v: 1, role: "leader", on: "2026-02-01" }]
    ],
    [
      [join],
      { type: "change-role", from: "member", to: "leader", on: "2026-01-11" },
      [
        { type: "membership.role-taken", v: 1, role: "leader", on: "2026-01-11" },
        { type: "membership.role-laid-down", v: 1, role: "member", on: "2026-01-10" }
      ]
    ],
    [[join], leave, [{ type: "membership.left", v: 1, on: "2026-03-31" }]],
    [[join], { ...leave, reason: "搬家" }, [{ type: "membership.left", v: 1, on: "2026-03-31", reason: "搬家" }]]
  ] satisfies readonly (readonly [readonly Membership.Command[], Membership.Command, readonly Membership.Event[]])[])(
    "after %j, %j is %j, and nothing is remarked",
    (before, command, events) =>
      expect(Membership.decide(command, after(...before), context)).toStrictEqual({ outcome: "met", value: events, findings: [] })
  )
  it.each([
    ["membership.joined", [true, false, true]],
    ["membership.role-taken", [false, true, false]],
    ["membership.role-laid-down", [false, false, false]],
    ["membership.left", [false, true, false]]
  ] as const)("%s fits before, during, after a membership: %j; where it does not, nothing changes", (type, fits) => {
    const event = { type, v: 1, role: "leader", on: "2026-05-01" } as Membership.Event
    const states = [Membership.initial, after(join), after(join, leave)]
    expect(states.map((state) => Membership.fits(state, event))).toEqual(fits)
    for (const state of states) if (!Membership.fits(state, event)) expect(Membership.evolve(state, event)).toBe(state)
  })
  it("a role fits once at a time", () => {
    const leads = after(join, lead)
    expect(Membership.fits(leads, { type: "membership.role-taken", v: 1, role: "leader", on: "2026-05-01" })).toBe(false)
    expect(Membership.fits(leads, { type: "membership.role-laid-down", v: 1, role: "leader", on: "2026-05-01" })).toBe(true)
  })
  it("remembers the latest day, though a role may end on the day before", () =>
    expect(after(join, { type: "change-role", from: "member", to: "leader", on: "2026-02-01" })).toStrictEqual({
      stage: "full",
      standings: [{ standing: "full", from: day("2026-01-10") }],
      roles: [
        { role: "member", from: day("2026-01-10"), until: day("2026-01-31") },
        { role: "leader", from: day("2026-02-01") }
      ],
      latest: day("2026-02-01")
    }))
  it("whoever left on one day can join on the next", () => expect(refused({ ...join, on: "2026-04-01" }, after(join, leave))).toEqual([]))
  it("a role laid down can be taken again the day after, not the same day", () => {
    const state = after(join, lead, { type: "lay-down-role", role: "leader", on: "2026-02-28" })
    expect(refused({ ...lead, on: "2026-02-28" }, state)).toEqual(["membership.role-held"])
    expect(refused({ ...lead, on: "2026-03-01" }, state)).toEqual([])
  })
})

const probation = { ...join, standing: "probation" } as const
const at = <T extends string>(type: T, on: string) => ({ type, on }) as const

describe("probation, pause and return", () => {
  it("are intervals with days, one after the other", () => {
    const state = after(
      probation,
      at("confirm", "2026-02-01"),
      at("pause", "2026-03-01"),
      at("resume", "2026-04-01"),
      { ...leave, on: "2026-04-30" },
      { ...join, on: "2026-06-01" }
    )
    expect(state.standings).toStrictEqual([
      { standing: "probation", from: day("2026-01-10"), until: day("2026-01-31") },
      { standing: "full", from: day("2026-02-01"), until: day("2026-02-28") },
      { standing: "paused", from: day("2026-03-01"), until: day("2026-03-31") },
      { standing: "full", from: day("2026-04-01"), until: day("2026-04-30") },
      { standing: "full", from: day("2026-06-01") }
    ])
    expect(
      ["2026-01-09", "2026-01-31", "2026-02-01", "2026-03-01", "2026-05-01", "2026-06-01"].map((on) =>
        Membership.standingOn(state, day(on))
      )
    ).toEqual([undefined, "probation", "full", "paused", undefined, "full"])
    expect(Membership.rolesOn(state, day("2026-03-15"))).toEqual(["member"])
  })
  it.each([
    [[], at("confirm", "2026-02-01"), "membership.stage"],
    [[join], at("confirm", "2026-02-01"), "membership.stage"],
    [[probation], at("pause", "2026-02-01"), "membership.stage"],
    [[join], at("resume", "2026-02-01"), "membership.stage"],
    [[probation], at("confirm", "2026-01-10"), "membership.standing-too-short"],
    [[join], at("pause", "2026-01-10"), "membership.standing-too-short"],
    [[join, at("pause", "2026-02-01")], at("resume", "2026-02-01"), "membership.standing-too-short"],
    [[join], at("pause", "2026-07-01"), "membership.future"],
    [[join, at("pause", "2026-02-01")], { type: "take-role", role: "liaison", on: "2026-03-01" }, "membership.stage"],
    [[join, at("pause", "2026-02-01")], { type: "change-role", from: "member", to: "leader", on: "2026-03-01" }, "membership.stage"],
    [[], { ...probation, role: "leader" }, "team.probation-leads"],
    [[], { ...probation, role: "deputy" }, "team.probation-leads"],
    [[probation], lead, "team.probation-leads"],
    [[probation], { type: "change-role", from: "member", to: "deputy", on: "2026-02-01" }, "team.probation-leads"],
    [[join, lead], at("pause", "2026-03-01"), "team.paused-leads"]
  ] satisfies readonly (readonly [readonly Membership.Command[], Membership.Command, string])[])(
    "team.standings: after %j, %j is refused: %s",
    (before, one, rule) => expect(refused(one, after(...before))).toEqual([rule])
  )
  it.each([
    [[], { ...probation, role: "liaison" }],
    [[probation], { type: "take-role", role: "liaison", on: "2026-02-01" }],
    [[probation], leave],
    [[join, at("pause", "2026-02-01")], leave],
    [
      [join, { type: "take-role", role: "liaison", on: "2026-02-01" }, at("pause", "2026-03-01")],
      { type: "lay-down-role", role: "liaison", on: "2026-03-02" }
    ],
    [[join, lead, { type: "lay-down-role", role: "leader", on: "2026-02-28" }], at("pause", "2026-03-01")]
  ] satisfies readonly (readonly [readonly Membership.Command[], Membership.Command])[])(
    "team.standings: after %j, %j is accepted",
    (before, one) => expect(refused(one, after(...before))).toEqual([])
  )
  it("team.standings: a pack can let them lead", () => {
    const free = { ...context, view: viewWith(Teams.standingLimits, ["paused-counts"]) }
    expect(refused(lead, after(probation), free)).toEqual([])
    expect(refused(at("pause", "2026-03-01"), after(join, lead), free)).toEqual([])
  })
  it("a reason stays with the pause", () =>
    expect(Membership.decide({ ...at("pause", "2026-02-01"), reason: "照顾家人" }, after(join), context)).toMatchObject({
      value: [{ type: "membership.paused", v: 1, on: "2026-02-01", reason: "照顾家人" }]
    }))
})

it("team.standings: whoever is a member is on probation, a full one or paused, as the list of options has it", () => {
  const told = (standing: string) => Schema.decodeUnknownResult(Standing)(standing)._tag
  expect(Standings.options.codes.map(told)).toEqual(["Success", "Success", "Success"])
  expect(["none", "left", ""].map(told)).toEqual(["Failure", "Failure", "Failure"])
})

describe("team.admission: becoming a full member", () => {
  const asks = (parameter: Parameters<typeof viewWith>[0], value: number, row: object): Membership.Context => ({
    ...context,
    view: viewWith(parameter, value as never),
    admission: { ...Admission.unknown, ...row }
  })
  it.each([
    [Teams.admissionLowestAge, 18, { age: 17 }, "unmet team.admission-age"],
    [Teams.admissionLowestAge, 18, { age: 18 }, "met"],
    [Teams.admissionServiceMinutes, 600, { serviceMinutes: 599 }, "unmet team.admission-hours"],
    [Teams.admissionServiceMinutes, 600, { serviceMinutes: 600 }, "met"],
    [Teams.admissionServiceMinutes, 600, {}, "unknown team.admission-hours"],
    [Teams.admissionServices, 3, { services: 2 }, "unmet team.admission-times"],
    [Teams.admissionServices, 3, { services: 3 }, "met"],
    [Teams.admissionTrainingMinutes, 120, { trainingMinutes: 119 }, "unmet team.admission-training"],
    [Teams.admissionTrainingMinutes, 120, { trainingMinutes: 120 }, "met"]
  ])("%s %s, and of the person %j: %s", (parameter, value, row, expected) => {
    const of = asks(parameter, value, row)
    const told = (one: Membership.Command, state: Membership.Membership) => {
      const { outcome, findings } = Membership.decide(one, state, of)
      findings.forEach(readsWhole)
      return [outcome, ...findings.map(({ rule }) => rule)].join(" ")
    }
    expect(told(join, Membership.initial)).toBe(expected)
    expect(told(at("confirm", "2026-02-01"), after(probation))).toBe(expected)
    // Probation is the way in.
    expect(told(probation, Membership.initial)).toBe("met")
  })
  it("every reason at once, and nothing where no pack asks", () => {
    const { admission: _, ...rest } = asks(Teams.admissionServices, 3, {})
    expect(refused(join, Membership.initial, rest)).toEqual(["team.admission-times"])
    expect(refused(join, Membership.initial)).toEqual([])
  })
})

const role = fc.constantFrom<Membership.Role>("leader", "member", "liaison")
const on = fc.integer({ min: day("2026-01-01"), max: day("2026-01-12") }).map((number) => Day.text(number as Day.Day))
const command: fc.Arbitrary<Membership.Command> = fc.oneof(
  // What is laid down and taken again on one day: of more roles, one seldom meets itself.
  fc.record({ type: fc.constantFrom("take-role" as const, "lay-down-role" as const), role: fc.constant("liaison" as const), on }),
  fc.record({ type: fc.constant("join" as const), role, on }),
  fc.record({ type: fc.constant("join" as const), role, on, standing: fc.constant("probation" as const) }),
  fc.record({ type: fc.constantFrom("confirm" as const, "pause" as const, "resume" as const), on }),
  fc.record({ type: fc.constant("take-role" as const), role, on }),
  fc.record({ type: fc.constant("lay-down-role" as const), role, on }),
  fc.record({ type: fc.constant("change-role" as const), from: role, to: role, on }),
  fc.record({ type: fc.constant("leave" as const), on })
)

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state, and no two intervals of one role share a day", () =>
    holdsOf({
      decider: Membership.decider,
      fits: Membership.fits,
      Command,
      Event,
      commands: inOrder(command),
      context,
      always: ({ roles, standings }) => {
        for (const [index, { from, until }] of standings.entries()) {
          expect(until === undefined || until >= from).toBe(true)
          const next = standings[index + 1]
          expect(next === undefined || (until ?? Day.last) < next.from, JSON.stringify(standings)).toBe(true)
        }
        for (const [index, a] of roles.entries()) {
          expect(a.until === undefined || a.until >= a.from).toBe(true)
          for (const b of roles.slice(index + 1)) {
            const apart = (a.until ?? Day.last) < b.from || (b.until ?? Day.last) < a.from
            expect(a.role !== b.role || apart, JSON.stringify([a, b])).toBe(true)
          }
        }
      }
    }))
})

/** A plain book: for each day the roles that were held and how somebody was a member, written day by day. */
interface Book {
  readonly standings: Map<number, Membership.Standing | undefined>
  /** When the standing of today began. */
  stoodSince: number
  readonly days: Map<number, Set<Membership.Role>>
  /** When each role was last taken: a role laid down and taken again the next day is held on both, and is two. */
  readonly taken: Map<Membership.Role, number>
  latest: number
}
interface Real {
  state: Membership.Membership
}
const horizon = day("2026-01-20")
const rolesAt = (book: Book, at: number): Set<Membership.Role> => book.days.get(at) ?? new Set()
const write = (book: Book, role: Membership.Role, from: number, held: boolean): void => {
  for (let at = from; at <= horizon; at++) {
    const roles = new Set(rolesAt(book, at))
    if (held) roles.add(role)
    else roles.delete(role)
    book.days.set(at, roles)
  }
}

/** What a person with that book would say, and write. */
const says = (book: Book, one: Membership.Command): boolean => {
  const at = day(one.on)
  const now = rolesAt(book, horizon)
  const stood = book.standings.get(horizon)
  /** Whoever leads is a full member; whoever changes was for a day at least what they are. */
  const mayLead = (role: Membership.Role) => role !== "leader" || stood === "full"
  const changes = book.stoodSince < at
  if (at < book.latest) return false
  switch (one.type) {
    case "join":
      return now.size === 0 && rolesAt(book, at).size === 0 && (one.role !== "leader" || one.standing === undefined)
    case "confirm":
      return stood === "probation" && changes
    case "pause":
      return stood === "full" && changes && !now.has("leader")
    case "resume":
      return stood === "paused" && changes
    case "take-role":
      return now.size > 0 && stood !== "paused" && mayLead(one.role) && !rolesAt(book, at).has(one.role) && !now.has(one.role)
    case "lay-down-role":
      return now.size > 1 && now.has(one.role) && rolesAt(book, at).has(one.role)
    case "change-role":
      if (stood === "paused" || !mayLead(one.to)) return false
      return now.has(one.from) && (book.taken.get(one.from) ?? at) < at && !rolesAt(book, at).has(one.to) && !now.has(one.to)
    case "leave":
      return now.size > 0
  }
}
const writeDown = (book: Book, one: Membership.Command): void => {
  const at = day(one.on)
  book.latest = at
  const stand = (standing: Membership.Standing | undefined, from: number) => {
    for (let each = from; each <= horizon; each++) book.standings.set(each, standing)
    book.stoodSince = from
  }
  if (one.type === "join") stand(one.standing ?? "full", at)
  if (one.type === "confirm" || one.type === "resume") stand("full", at)
  if (one.type === "pause") stand("paused", at)
  if (one.type === "leave") stand(undefined, at + 1)
  if (one.type === "join" || one.type === "take-role") {
    book.taken.set(one.role, at)
    write(book, one.role, at, true)
  }
  if (one.type === "lay-down-role") write(book, one.role, at + 1, false)
  if (one.type === "leave") for (const held of rolesAt(book, horizon)) write(book, held, at + 1, false)
  if (one.type === "change-role") {
    book.taken.set(one.to, at)
    write(book, one.to, at, true)
    write(book, one.from, at, false)
  }
}

class Given implements fc.Command<Book, Real> {
  one: Membership.Command
  /** Days after the latest day of the book: most of them are possible then. */
  readonly #step: number
  constructor(one: Membership.Command, step: number) {
    this.one = one
    this.#step = step
  }
  check(): boolean {
    return true
  }
  run(book: Book, real: Real): void {
    const on = book.latest === 0 ? this.one.on : Day.text(Math.min(book.latest + this.#step, horizon - 1) as Day.Day)
    this.one = { ...this.one, on }
    const decision = Membership.decide(this.one, real.state, context)
    expect(decision.outcome, JSON.stringify(this.one)).toBe(says(book, this.one) ? "met" : "unmet")
    if (decision.outcome !== "met") return
    for (const event of decision.value) real.state = Membership.evolve(real.state, event)
    writeDown(book, this.one)
    for (let at = day("2025-12-31"); at <= horizon; at = Day.plusDays(at, 1)) {
      expect(new Set(Membership.rolesOn(real.state, at)), Day.text(at)).toEqual(rolesAt(book, at))
      expect(Membership.standingOn(real.state, at), Day.text(at)).toBe(book.standings.get(at))
    }
  }
  toString(): string {
    return JSON.stringify(this.one)
  }
}

const step = fc.constantFrom(-1, 0, 0, 1, 1, 2)

describe("held against a book of days", () => {
  it("the decider accepts what the book has room for, and says the same of every day", () => {
    fc.assert(
      fc.property(fc.commands([fc.tuple(command, step).map(([one, after]) => new Given(one, after))], { maxCommands: 25 }), (commands) => {
        fc.modelRun(
          () => ({
            model: { days: new Map(), standings: new Map(), stoodSince: 0, taken: new Map(), latest: 0 },
            real: { state: Membership.initial }
          }),
          commands
        )
      }),
      { numRuns: 300 }
    )
  })
})

describe("one person who was two entries in one team", () => {
  it("had each role on each day on which either had it, whichever comes first; no two intervals of one role share a day", () => {
    const life = inOrder(command).map((commands) => lived(Membership.decider, commands, context).state)
    fc.assert(
      fc.property(life, life, life, (a, b, c) => {
        const roles = Membership.asOne([a, b])
        expect(Membership.asOne([b, a])).toEqual(roles)
        expect(Membership.asOne([{ ...a, roles }, c])).toEqual(Membership.asOne([c, b, a]))
        for (let at = day("2025-12-31"); at <= horizon; at = Day.plusDays(at, 1)) {
          const either = new Set([...Membership.rolesOn(a, at), ...Membership.rolesOn(b, at)])
          const had = Membership.rolesOn({ roles }, at)
          expect(new Set(had)).toEqual(either)
          expect(had.length).toBe(either.size)
        }
      })
    )
  })
  it("days next to each other are one interval; a day between keeps them apart", () => {
    const of = (from: string, until: string) => ({
      ...Membership.initial,
      roles: [{ role: "member" as const, from: day(from), until: day(until) }]
    })
    expect(Membership.asOne([of("2026-01-01", "2026-01-05"), of("2026-01-06", "2026-01-08")])).toEqual([
      { role: "member", from: day("2026-01-01"), until: day("2026-01-08") }
    ])
    expect(Membership.asOne([of("2026-01-01", "2026-01-05"), of("2026-01-07", "2026-01-08")]).length).toBe(2)
  })
})
