import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import * as Block from "../../src/activity/Block.ts"
import { Command, Event } from "../../src/activity/Block.schema.ts"
import * as SignUp from "../../src/activity/rules/SignUp.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as OnePerson from "../../src/person/OnePerson.ts"
import { day } from "../law/policies.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered } from "../said.ts"
import { ann, ben, context as activityContext, officer, open, person, plan, signUp } from "./activities.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const context: Block.Context = { today: day("2026-03-05"), volunteer: ann }
const other = person("other")
const impose = (until = "2026-03-31", from = "2026-03-05", by: Block.Scope = { team: plan.team }): Block.Command => ({
  type: "impose",
  by,
  reason: "多次无故缺席",
  officer,
  from,
  until
})
const appeal = (block = 1, volunteer = ann, on = "2026-03-05"): Block.Command => ({
  type: "appeal",
  block,
  volunteer,
  words: "当天住院",
  on
})
const reply = (upheld: boolean, by = other, on = "2026-03-05"): Block.Command => ({
  type: "answer",
  block: 1,
  upheld,
  words: "已核实",
  officer: by,
  on
})
const lift = (block = 1): Block.Command => ({ type: "lift", block, reason: "已改正", officer, on: "2026-03-05" })

const after = (commands: readonly Block.Command[], of = context): Block.Block => {
  const { state, accepted } = lived(Block.decider, commands, of)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly Block.Command[], command: Block.Command, of = context): string => {
  return answered(Block.decide(command, after(before, of), of))
}

describe("a block", () => {
  it.each([
    [[], impose("2026-03-04"), "unmet block.ends-before-it-begins"],
    [[], impose("2026-03-05"), "met"],
    [[], impose("2026-03-31", "2026-03-04"), "unmet block.backdated"],
    [[], appeal(), "unmet block.none"],
    [[impose()], appeal(2), "unmet block.none"],
    [[impose()], appeal(0), "unmet block.none"],
    [[impose()], appeal(1, ben), "unmet block.not-own"],
    [[impose()], appeal(1, ann, "2026-03-06"), "unmet block.future"],
    [[impose()], reply(true), "unmet block.stage"],
    [[impose(), appeal()], reply(true, officer), "unmet person.own-matter"],
    [[impose(), appeal()], reply(true), "met"],
    [[impose(), appeal()], reply(true, other, "2026-03-04"), "unmet block.before"],
    [[impose(), appeal(), reply(false)], appeal(), "unmet block.stage"],
    [[impose(), appeal(), reply(false)], lift(), "met"],
    [[impose(), lift()], lift(), "unmet block.stage"],
    // Nothing comes before it was imposed.
    [[impose()], { ...lift(), on: "2026-03-04" } as Block.Command, "unmet block.before"],
    [[impose(), impose()], lift(2), "met"],
    [[], { ...impose(), officer: person(ann) } as Block.Command, "unmet person.own-matter"],
    [[impose(), appeal()], reply(true, person(ann)), "unmet person.own-matter"],
    [[impose()], { ...lift(), officer: person(ann) } as Block.Command, "unmet person.own-matter"]
  ] satisfies readonly (readonly [readonly Block.Command[], Block.Command, string])[])("case %#: $2", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
  it.each([
    [{}, "2026-03-01"],
    [{ appealedOn: day("2026-03-02") }, "2026-03-02"],
    [{ appealedOn: day("2026-03-02"), answeredOn: day("2026-03-03"), stage: "rejected" as const }, "2026-03-03"]
  ])("of which %j is lifted from %s on, not before", (more, first) => {
    const days = { imposedOn: day("2026-03-01"), from: day("2026-03-05"), until: day("2026-03-31") }
    const state: Block.Block = { blocks: [{ by: { team: plan.team }, officer, stage: "standing", ...days, ...more }] }
    const lifted = (on: string) => Block.decide({ ...lift(), on } as Block.Command, state, context).outcome
    expect([lifted(Day.text(Day.plusDays(day(first), -1))), lifted(first)]).toEqual(["unmet", "met"])
  })
  it("is decided by nobody under another entry of the same person; appealed against under any", () => {
    const people = OnePerson.of([
      ["ann-2", ann],
      ["officer-2", officer]
    ])
    const twice: Block.Context = { ...context, people }
    const [her, his] = ["ann-2", "officer-2"].map(person) as [Id.PersonId, Id.PersonId]
    const rules = (before: readonly Block.Command[], command: Block.Command) => [
      answer(before, command),
      answered(Block.decide(command, after(before), twice))
    ]
    expect(rules([], { ...impose(), officer: her } as Block.Command)).toEqual(["met", "unmet person.own-matter"])
    expect(rules([impose()], { ...lift(), officer: her } as Block.Command)).toEqual(["met", "unmet person.own-matter"])
    expect(rules([impose(), appeal()], reply(true, his))).toEqual(["met", "unmet person.own-matter"])
    expect(rules([impose(), appeal()], reply(true, her))).toEqual(["met", "unmet person.own-matter"])
    expect(rules([impose()], appeal(1, her as never))).toEqual(["unmet block.not-own", "met"])
  })
  it("takes no event that it cannot have", () => {
    const lifted: Block.Event = { type: "block.lifted", v: 1, block: 2, reason: "已改正", officer, on: "2026-03-05" }
    const once = after([impose()])
    expect([Block.fits(once, lifted), Block.evolve(once, lifted)]).toEqual([false, once])
  })
  it("stands while its appeal is open, and says so; an appeal that is upheld lifts it", () => {
    const at = (commands: readonly Block.Command[]) =>
      SignUp.blockOn(Block.against(after(commands), plan), day("2026-03-05"), day("2026-03-10"))
    const until = day("2026-03-31")
    expect(at([])).toEqual({ blocked: false, blockedUntil: undefined, appealOpen: false })
    expect(at([impose()])).toEqual({ blocked: true, blockedUntil: until, appealOpen: false })
    expect(at([impose(), appeal()])).toEqual({ blocked: true, blockedUntil: until, appealOpen: true })
    expect(at([impose(), appeal(), reply(false)])).toEqual({ blocked: true, blockedUntil: until, appealOpen: false })
    expect(at([impose(), appeal(), reply(true)])).toEqual({ blocked: false, blockedUntil: undefined, appealOpen: false })
    expect(at([impose(), lift()])).toEqual({ blocked: false, blockedUntil: undefined, appealOpen: false })
  })
  it("keeps from the activities of whoever imposed it, and from no others", () => {
    const { organiser } = plan
    const elsewhere = { team: Id.require<Id.TeamId>("t-2"), organiser: Id.require<Id.OrganisationId>("o-2") }
    const byBoth = after([impose(), impose("2026-04-01", "2026-03-05", { organiser })])
    expect(Block.against(byBoth, plan).length).toBe(2)
    expect(Block.against(byBoth, { ...elsewhere, team: plan.team }).length).toBe(1)
    expect(Block.against(byBoth, { ...elsewhere, organiser }).length).toBe(1)
    expect(Block.against(byBoth, elsewhere)).toEqual([])
  })
  it("refuses a sign-up for an activity within its days", () => {
    const state = lived(Activity.decider, open, activityContext()).state
    const answerOf = (until: string) => {
      const blocks = Block.against(after([impose(until)]), plan)
      const people = { ann: { ...activityContext().volunteer(ann), blocks } }
      return Activity.decide(signUp(ann), state, activityContext("2026-03-12", people)).findings.map(({ rule }) => rule)
    }
    expect([answerOf("2026-03-10"), answerOf("2026-03-09")]).toEqual([["activity.blocked"], []])
  })
  it("refuses a sign-up before its first day for an activity within it", () => {
    const state = lived(Activity.decider, open, activityContext()).state
    const answerOn = (today: string, from: string) => {
      const blocks = Block.against(after([impose("2026-03-31", from)]), plan)
      const people = { ann: { ...activityContext().volunteer(ann), blocks } }
      return Activity.decide({ ...signUp(ann), on: today } as Activity.Command, state, activityContext(today, people)).outcome
    }
    expect([answerOn("2026-03-06", "2026-03-10"), answerOn("2026-03-06", "2026-03-11")]).toEqual(["unmet", "met"])
  })
  it("of which an old event does not say when it was imposed is known from its first day", () => {
    const { type: _, ...said } = impose("2026-03-31", "2026-03-08") as Extract<Block.Command, { readonly type: "impose" }>
    const old = Block.evolve(Block.initial, { type: "block.imposed", v: 1, ...said })
    const on = (asOf: string) => SignUp.blockOn(old.blocks, day(asOf), day("2026-03-10")).blocked
    expect([on("2026-03-07"), on("2026-03-08")]).toEqual([false, true])
  })
})

const anyDay = fc.integer({ min: 1, max: 8 }).map((n) => `2026-03-0${n}`)
const number = fc.integer({ min: 0, max: 3 })
const command: fc.Arbitrary<Block.Command> = fc.oneof(
  fc.tuple(anyDay, anyDay).map(([from, until]) => impose(until, from)),
  fc.tuple(number, fc.constantFrom(ann, ann, ben), anyDay).map(([block, by, on]) => appeal(block, by, on)),
  fc
    .tuple(number, fc.boolean(), fc.constantFrom(officer, other), anyDay)
    .map(([block, upheld, by, on]): Block.Command => ({ type: "answer", block, upheld, words: "已核实", officer: by, on })),
  fc.tuple(number, anyDay).map(([block, on]): Block.Command => ({ type: "lift", block, reason: "已改正", officer, on }))
)
const early: Block.Context = { today: day("2026-03-04"), volunteer: ann }

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state; what was lifted blocks nobody from that day on", () =>
    holdsOf({
      decider: Block.decider,
      fits: Block.fits,
      Command,
      Event,
      commands: fc.array(command, { minLength: 3, maxLength: 20 }).map((all) => [impose("2026-03-08", "2026-03-05"), ...all]),
      context: early,
      always: ({ blocks }) => {
        for (const { stage, liftedOn, appealedOn, answeredOn } of blocks) {
          expect(stage === "lifted").toBe(liftedOn !== undefined)
          if (answeredOn !== undefined) expect(answeredOn).toBeGreaterThanOrEqual(appealedOn ?? Day.last)
        }
      }
    }))
})
