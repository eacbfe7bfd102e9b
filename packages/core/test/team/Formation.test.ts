import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Formation from "../../src/team/Formation.ts"
import { Command, Event } from "../../src/team/Formation.schema.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { rulesOf } from "../said.ts"

const day = Day.require
const context = { today: day("2026-06-30"), elsewhere: [] }
const [a, b, c, d] = (["t-a", "t-b", "t-c", "t-d"] as const).map((id) => Id.require<Id.TeamId>(id)) as [
  Id.TeamId,
  Id.TeamId,
  Id.TeamId,
  Id.TeamId
]
const after = (...commands: readonly Formation.Command[]) => {
  const { state, accepted } = lived(Formation.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const refused = (command: Formation.Command, state: Formation.Formation) => {
  const decision = Formation.decide(command, state, context)
  return decision.outcome === "met" ? [] : rulesOf(decision)
}
const form = { type: "form", lead: a, on: "2026-01-01" } as const
const wing = (team: Id.TeamId, on = "2026-01-02") => ({ type: "add-wing", team, on }) as const
const link = (mentor: Id.TeamId, learner: Id.TeamId, on = "2026-02-01") => ({ type: "link", mentor, learner, on }) as const
const end = (mentor: Id.TeamId, learner: Id.TeamId, on = "2026-03-01") =>
  ({ type: "end-link", mentor, learner, on, result: "lifted", evidence: ["办了三次活动"] }) as const
const flock = [form, wing(b), wing(c)]
const names = (state: Formation.Formation, on: string) => Formation.teamsOn(state, day(on)).map(({ team, place }) => `${team} ${place}`)

describe("a formation", () => {
  it("has one lead team and wings, the lead first", () =>
    expect(names(after(...flock), "2026-01-02")).toEqual(["t-a lead", "t-b wing", "t-c wing"]))
  it("rotates: the former lead flies on as a wing", () => {
    const state = after(...flock, { type: "hand-over", to: b, on: "2026-03-01", by: "rotation" })
    expect(Formation.leadOf(state)).toBe(b)
    expect(names(state, "2026-02-28")).toEqual(["t-a lead", "t-b wing", "t-c wing"])
    expect(names(state, "2026-03-01")).toEqual(["t-b lead", "t-c wing", "t-a wing"])
  })
  it("is succeeded in: the former lead is gone, and its links with it", () => {
    const state = after(...flock, link(a, c), { type: "hand-over", to: b, on: "2026-03-01", by: "succession" })
    expect(names(state, "2026-03-01")).toEqual(["t-b lead", "t-c wing"])
    expect(Formation.linksOn(state, day("2026-02-28"))).toHaveLength(1)
    expect(Formation.linksOn(state, day("2026-03-01"))).toEqual([])
  })
  it("says who lifted whom, with evidence", () => {
    const state = after(...flock, link(a, b), link(a, c), end(a, b), { ...end(a, c), result: "ended" })
    expect(Formation.lifted(state)).toEqual([
      { mentor: a, learner: b, from: day("2026-02-01"), until: day("2026-03-01"), result: "lifted", evidence: ["办了三次活动"] }
    ])
  })
  it("shows who carries how much, the busiest first", () => {
    const state = after(...flock, wing(d), link(b, c), link(b, d), link(a, d))
    expect(Formation.workload(state, day("2026-02-01")).map(({ team, learners }) => `${team} ${learners}`)).toEqual([
      "t-b 2",
      "t-a 1",
      "t-c 0",
      "t-d 0"
    ])
    expect(Formation.workload(state, day("2026-01-31")).every(({ learners }) => learners === 0)).toBe(true)
  })
  it("releases a wing with its links", () => {
    const state = after(...flock, link(b, c), { type: "release-wing", team: b, on: "2026-03-01" })
    expect(Formation.linksOn(state, day("2026-03-01"))).toHaveLength(1)
    expect(Formation.linksOn(state, day("2026-03-02"))).toEqual([])
    expect(state.links).toMatchObject([{ result: "ended" }])
  })
  it("is handed over on the day after a link of its lead has ended, and by rotation on its last day as well", () => {
    const ending = after(...flock, link(a, c), end(a, c))
    const over = (by: "rotation" | "succession", on: string) => refused({ type: "hand-over", to: b, on, by }, ending)
    expect([over("succession", "2026-03-02"), over("rotation", "2026-03-01")]).toEqual([[], []])
  })
  it("ends with everything in it", () => {
    const state = after(...flock, link(a, b), { type: "dissolve", on: "2026-03-01" })
    expect([state.stage, names(state, "2026-03-01").length, names(state, "2026-03-02").length]).toEqual(["dissolved", 3, 0])
    expect(Formation.linksOn(state, day("2026-03-02"))).toEqual([])
    expect(refused(wing(d, "2026-03-02"), state)).toEqual(["formation.stage"])
  })
  it.each([
    [[], wing(b), "formation.stage"],
    [[form], form, "formation.stage"],
    [[form], wing(b, "2025-12-31"), "formation.before"],
    [[form], wing(b, "2026-07-01"), "formation.future"],
    [[form], wing(a), "formation.in-it"],
    [flock, wing(b), "formation.in-it"],
    [flock, { type: "release-wing", team: a, on: "2026-02-01" }, "formation.no-wing"],
    [flock, { type: "release-wing", team: d, on: "2026-02-01" }, "formation.no-wing"],
    [flock, { type: "hand-over", to: a, on: "2026-02-01", by: "rotation" }, "formation.no-wing"],
    [flock, { type: "hand-over", to: b, on: "2026-01-02", by: "rotation" }, "formation.too-soon"],
    [[...flock, link(a, c)], { type: "hand-over", to: b, on: "2026-02-01", by: "succession" }, "formation.too-soon"],
    [[...flock, link(a, c), end(a, c)], { type: "hand-over", to: b, on: "2026-03-01", by: "succession" }, "formation.link-lasts"],
    [flock, link(a, d), "formation.not-in-it"],
    [flock, link(d, a), "formation.not-in-it"],
    [flock, link(a, a), "formation.circle"],
    [[...flock, link(a, b)], link(a, b), "formation.linked-already"],
    [[...flock, link(a, b)], link(b, a), "formation.circle"],
    [[...flock, link(a, b), link(b, c)], link(c, a), "formation.circle"],
    [[...flock, link(a, b), end(a, b)], link(b, a, "2026-03-01"), "formation.circle"],
    [flock, end(a, b), "formation.not-linked"],
    [[...flock, link(a, b)], { type: "end-link", mentor: a, learner: b, on: "2026-03-01", result: "lifted" }, "formation.no-evidence"]
  ] satisfies readonly (readonly [readonly Formation.Command[], Formation.Command, string])[])(
    "after %j, %j is refused: %s",
    (before, command, rule) => expect(refused(command, after(...before))).toEqual(rule.split(" "))
  )
  it("begins with no team and no link", () => expect(Formation.initial).toStrictEqual({ stage: "none", teams: [], links: [] }))
  const flown = (mentor: Id.TeamId, learner: Id.TeamId, from: string, until?: string) => ({
    mentor,
    learner,
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) })
  })
  it.each([
    ["lifts now", [flown(b, a, "2026-01-01")], "formation.circle"],
    ["lifted until the day before", [flown(b, a, "2026-01-01", "2026-01-31")], ""],
    ["lifted until the day itself", [flown(b, a, "2026-01-01", "2026-02-01")], "formation.circle"],
    ["will lift", [flown(b, a, "2026-03-01")], "formation.circle"],
    ["lifts through another", [flown(b, d, "2026-01-01"), flown(d, a, "2026-03-01")], "formation.circle"],
    ["never lifts through another on one day", [flown(b, d, "2026-01-01", "2026-02-28"), flown(d, a, "2026-03-01")], ""],
    ["is lifted, too", [flown(a, b, "2026-01-01")], ""]
  ])("a circle through another formation is one all the same: there the learner %s", (_, elsewhere, expected) => {
    const decision = Formation.decide(link(a, b), after(...flock), { ...context, elsewhere })
    expect(rulesOf(decision).join()).toBe(expected)
  })
  const ended = (mentor: Id.TeamId, learner: Id.TeamId, on: string): Formation.Event => ({
    type: "formation.link-ended",
    v: 1,
    mentor,
    learner,
    on,
    result: "ended"
  })
  const linked = [...flock, link(a, b), link(b, c), link(a, c, "2026-02-10")] as const
  it.each([
    [[], form, [{ type: "formation.formed", v: 1, lead: a, on: "2026-01-01" }]],
    [[], { ...form, on: "2026-06-30" }, [{ type: "formation.formed", v: 1, lead: a, on: "2026-06-30" }]],
    [[form], wing(b, "2026-01-01"), [{ type: "formation.wing-added", v: 1, team: b, on: "2026-01-01" }]],
    [
      linked,
      { type: "release-wing", team: b, on: "2026-03-01" },
      [ended(a, b, "2026-03-01"), ended(b, c, "2026-03-01"), { type: "formation.wing-released", v: 1, team: b, on: "2026-03-01" }]
    ],
    // A link that has ended is not ended again, nor is one that came after it.
    [
      [...flock, link(b, c), end(b, c, "2026-02-20"), link(a, b, "2026-02-20")],
      { type: "release-wing", team: b, on: "2026-03-01" },
      [ended(a, b, "2026-03-01"), { type: "formation.wing-released", v: 1, team: b, on: "2026-03-01" }]
    ],
    [
      linked,
      { type: "hand-over", to: b, on: "2026-03-01", by: "rotation" },
      [{ type: "formation.handed-over", v: 1, to: b, on: "2026-03-01", by: "rotation" }]
    ],
    [
      linked,
      { type: "hand-over", to: b, on: "2026-02-11", by: "succession" },
      [
        ended(a, b, "2026-02-10"),
        ended(a, c, "2026-02-10"),
        { type: "formation.handed-over", v: 1, to: b, on: "2026-02-11", by: "succession" }
      ]
    ],
    // Another wing may be as new as it likes.
    [
      [...flock, wing(d, "2026-02-01")],
      { type: "hand-over", to: b, on: "2026-02-01", by: "rotation" },
      [{ type: "formation.handed-over", v: 1, to: b, on: "2026-02-01", by: "rotation" }]
    ],
    [
      [...flock, link(b, c, "2026-02-01")],
      { type: "hand-over", to: b, on: "2026-02-01", by: "succession" },
      [{ type: "formation.handed-over", v: 1, to: b, on: "2026-02-01", by: "succession" }]
    ],
    [flock, link(b, c), [{ type: "formation.linked", v: 1, mentor: b, learner: c, on: "2026-02-01" }]],
    [
      [...flock, link(a, b)],
      end(a, b),
      [{ type: "formation.link-ended", v: 1, mentor: a, learner: b, on: "2026-03-01", result: "lifted", evidence: ["办了三次活动"] }]
    ],
    [[...flock, link(a, b)], { type: "end-link", mentor: a, learner: b, on: "2026-03-01", result: "ended" }, [ended(a, b, "2026-03-01")]],
    [
      [...flock, link(a, b), { type: "end-link", mentor: a, learner: b, on: "2026-02-20", result: "ended" }, link(b, c, "2026-02-21")],
      { type: "dissolve", on: "2026-03-01" },
      [ended(b, c, "2026-03-01"), { type: "formation.dissolved", v: 1, on: "2026-03-01" }]
    ]
  ] satisfies readonly (readonly [readonly Formation.Command[], Formation.Command, readonly Formation.Event[]])[])(
    "after %j, %j is %j, and nothing is remarked",
    (before, command, events) =>
      expect(Formation.decide(command, after(...before), context)).toStrictEqual({ outcome: "met", value: events, findings: [] })
  )
  it.each([
    ["formation.formed", [true, false, false]],
    ["formation.wing-added", [false, false, false]],
    ["formation.wing-released", [false, true, false]],
    ["formation.handed-over", [false, true, false]],
    ["formation.linked", [false, false, false]],
    ["formation.link-ended", [false, true, false]],
    ["formation.dissolved", [false, true, false]]
  ] as const)("of a team that flies and is linked, %s fits before, during, after: %j; where it does not, nothing changes", (type, fits) => {
    const event = { type, v: 1, lead: a, team: b, to: b, by: "rotation", mentor: a, learner: b, on: "2026-05-01", result: "ended" }
    const during = after(...flock, link(a, b))
    const states = [Formation.initial, during, after(...flock, link(a, b), { type: "dissolve", on: "2026-03-01" })]
    expect(states.map((state) => Formation.fits(state, event as Formation.Event))).toEqual(fits)
    for (const [index, state] of states.entries()) if (!fits[index]) expect(Formation.evolve(state, event as Formation.Event)).toBe(state)
  })
  it.each([
    ["formation.wing-added", true],
    ["formation.wing-released", false],
    ["formation.handed-over", false],
    ["formation.linked", true],
    ["formation.link-ended", false]
  ] as const)("of a team that does not fly, %s fits: %s", (type, fits) => {
    const event = { type, v: 1, team: d, to: d, by: "rotation", mentor: a, learner: d, on: "2026-05-01", result: "ended" }
    expect(Formation.fits(after(...flock, link(a, b)), event as Formation.Event)).toBe(fits)
  })
  it("keeps who flew where, and who was linked to whom, with their days", () => {
    const state = after(
      ...flock,
      link(a, b),
      { type: "release-wing", team: c, on: "2026-02-15" },
      { type: "hand-over", to: b, on: "2026-03-01", by: "rotation" }
    )
    expect(state).toStrictEqual({
      stage: "flying",
      teams: [
        { team: a, place: "lead", from: day("2026-01-01"), until: day("2026-02-28") },
        { team: b, place: "wing", from: day("2026-01-02"), until: day("2026-02-28") },
        { team: c, place: "wing", from: day("2026-01-02"), until: day("2026-02-15") },
        { team: b, place: "lead", from: day("2026-03-01") },
        { team: a, place: "wing", from: day("2026-03-01") }
      ],
      links: [{ mentor: a, learner: b, from: day("2026-02-01") }],
      latest: day("2026-03-01")
    })
    expect([b, a, c].map((team) => Formation.leadOf(state) === team)).toEqual([true, false, false])
    expect(
      Formation.evolve(state, { type: "formation.link-ended", v: 1, mentor: a, learner: b, on: "2026-02-27", result: "ended" })
    ).toStrictEqual({
      ...state,
      links: [{ mentor: a, learner: b, from: day("2026-02-01"), until: day("2026-02-27"), result: "ended" }]
    })
    expect(Formation.streamOf(Id.require<Id.FormationId>("f-1"))).toBe("formation/f-1")
  })
  it("roles may turn once the old link is over", () =>
    expect(refused(link(b, a, "2026-03-02"), after(...flock, link(a, b), end(a, b)))).toEqual([]))
})

const team = fc.constantFrom(a, b, c, d)
const on = fc.integer({ min: day("2026-01-01"), max: day("2026-01-10") }).map((number) => Day.text(number as Day.Day))
const command: fc.Arbitrary<Formation.Command> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant("form" as const), lead: team, on: fc.constant("2026-01-01") }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("add-wing" as const), team, on }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("release-wing" as const), team, on }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("hand-over" as const),
      to: team,
      on,
      by: fc.constantFrom("rotation" as const, "succession" as const)
    })
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("link" as const), mentor: team, learner: team, on }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("end-link" as const), mentor: team, learner: team, on, result: fc.constant("ended" as const) })
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("dissolve" as const), on }) }
)
const days = Array.from({ length: 12 }, (_, index) => Day.plusDays(day("2025-12-31"), index))

/** By brute force: no way from a team back to itself. */
const isAcyclic = (links: readonly { readonly mentor: string; readonly learner: string }[]): boolean => {
  const left = [...links]
  for (;;) {
    const index = left.findIndex(({ learner }) => !left.some(({ mentor }) => mentor === learner))
    if (index < 0) return left.length === 0
    left.splice(index, 1)
  }
}

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state; on every day one lead, each team in one place, and no circle", () =>
    holdsOf({
      decider: Formation.decider,
      fits: Formation.fits,
      Command,
      Event,
      commands: inOrder(command, form),
      context,
      always: (state) => {
        for (const flown of [...state.teams, ...state.links]) expect(flown.until === undefined || flown.until >= flown.from).toBe(true)
        for (const at of days) {
          const flying = Formation.teamsOn(state, at)
          expect(flying.filter(({ place }) => place === "lead").length).toBe(flying.length === 0 ? 0 : 1)
          expect(new Set(flying.map((one) => one.team)).size).toBe(flying.length)
          expect(isAcyclic(Formation.linksOn(state, at))).toBe(true)
        }
      }
    }))
})

/** A plain book: the formation of every day, written day by day. */
interface Page {
  lead: string | undefined
  readonly wings: Set<string>
  readonly links: Set<string>
}
interface Book {
  readonly pages: Map<number, Page>
  stage: "none" | "flying" | "dissolved"
  latest: number
}
interface Real {
  state: Formation.Formation
}
const horizon = day("2026-01-11")
const page = (book: Book, at: number): Page => {
  const found = book.pages.get(at)
  if (found !== undefined) return found
  const blank: Page = { lead: undefined, wings: new Set(), links: new Set() }
  book.pages.set(at, blank)
  return blank
}
const from = (book: Book, first: number, write: (one: Page) => void): void => {
  for (let at = first; at <= horizon; at++) write(page(book, at))
}
const isIn = ({ lead, wings }: Page, one: string): boolean => lead === one || wings.has(one)
const touches = (one: string) => (pair: string) => pair.split(" ").includes(one)
const edges = (links: Set<string>) => [...links].map((pair) => ({ mentor: pair.split(" ")[0] ?? "", learner: pair.split(" ")[1] ?? "" }))

const says = (book: Book, one: Formation.Command): boolean => {
  const at = day(one.on)
  if (book.stage !== (one.type === "form" ? "none" : "flying") || at < book.latest) return false
  const [now, there, before] = [page(book, horizon), page(book, at), page(book, at - 1)]
  switch (one.type) {
    case "form":
    case "dissolve":
      return true
    case "add-wing":
      return !isIn(there, one.team) && !isIn(now, one.team)
    case "release-wing":
      return now.wings.has(one.team)
    case "hand-over": {
      const begunToday = [...now.links].filter(touches(now.lead ?? "")).some((pair) => !before.links.has(pair))
      const endsToday = [...there.links].filter(touches(now.lead ?? "")).some((pair) => !now.links.has(pair))
      const wasSo = before.lead === now.lead && before.wings.has(one.to)
      return now.wings.has(one.to) && wasSo && (one.by === "rotation" || !(begunToday || endsToday))
    }
    case "link": {
      const pair = `${one.mentor} ${one.learner}`
      const grown = [...edges(there.links), { mentor: one.mentor, learner: one.learner }]
      return isIn(now, one.mentor) && isIn(now, one.learner) && !there.links.has(pair) && isAcyclic(grown)
    }
    case "end-link":
      return now.links.has(`${one.mentor} ${one.learner}`)
  }
}
const without = (links: Set<string>, which: (pair: string) => boolean): void => {
  for (const pair of links) if (which(pair)) links.delete(pair)
}
const writeDown = (book: Book, one: Formation.Command): void => {
  const at = day(one.on)
  book.latest = at
  switch (one.type) {
    case "form":
      book.stage = "flying"
      return from(book, at, (it) => (it.lead = one.lead))
    case "dissolve":
      book.stage = "dissolved"
      return from(book, at + 1, (it) => {
        it.lead = undefined
        it.wings.clear()
        it.links.clear()
      })
    case "add-wing":
      return from(book, at, ({ wings }) => wings.add(one.team))
    case "release-wing":
      return from(book, at + 1, ({ wings, links }) => {
        wings.delete(one.team)
        without(links, touches(one.team))
      })
    case "hand-over":
      return from(book, at, (it) => {
        if (one.by === "rotation") it.wings.add(it.lead ?? "")
        else without(it.links, touches(it.lead ?? ""))
        it.wings.delete(one.to)
        it.lead = one.to
      })
    case "link":
      return from(book, at, ({ links }) => links.add(`${one.mentor} ${one.learner}`))
    case "end-link":
      return from(book, at + 1, ({ links }) => links.delete(`${one.mentor} ${one.learner}`))
  }
}

class Given implements fc.Command<Book, Real> {
  one: Formation.Command
  /** Days after the latest day of the book: most of them are possible then. */
  readonly #step: number
  constructor(one: Formation.Command, step: number) {
    this.one = one
    this.#step = step
  }
  check(): boolean {
    return true
  }
  run(book: Book, real: Real): void {
    const on = book.latest === 0 ? this.one.on : Day.text(Math.min(book.latest + this.#step, horizon - 1) as Day.Day)
    this.one = { ...this.one, on }
    const decision = Formation.decide(this.one, real.state, context)
    expect(decision.outcome, JSON.stringify(this.one)).toBe(says(book, this.one) ? "met" : "unmet")
    if (decision.outcome !== "met") return
    for (const event of decision.value) real.state = Formation.evolve(real.state, event)
    writeDown(book, this.one)
    for (const at of days) {
      const { lead, wings, links } = page(book, at)
      const expected: readonly string[] = [
        ...(lead === undefined ? [] : [`${lead} lead`]),
        ...[...wings].toSorted().map((wing) => `${wing} wing`)
      ]
      expect(names(real.state, Day.text(at)).toSorted(), Day.text(at)).toEqual(expected.toSorted())
      const linked = Formation.linksOn(real.state, at).map(({ mentor, learner }) => `${mentor} ${learner}`)
      expect(linked.toSorted(), Day.text(at)).toEqual([...links].toSorted())
    }
  }
  toString(): string {
    return JSON.stringify(this.one)
  }
}

const step = fc.constantFrom(-1, 0, 0, 1, 1, 2)

/** With two teams in it, so that there is something to do. */
const begun = (): { readonly model: Book; readonly real: Real } => {
  const book: Book = { pages: new Map(), stage: "none", latest: 0 }
  for (const one of [form, wing(b, "2026-01-01")]) writeDown(book, one)
  return { model: book, real: { state: after(form, wing(b, "2026-01-01")) } }
}

describe("held against a book of days", () => {
  it("the decider accepts what the book has room for, and says the same of every day", () => {
    fc.assert(
      fc.property(fc.commands([fc.tuple(command, step).map(([one, after]) => new Given(one, after))], { maxCommands: 30 }), (commands) => {
        fc.modelRun(begun, commands)
      }),
      { numRuns: 300 }
    )
  })
})
