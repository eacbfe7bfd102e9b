import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import type { ParameterValue } from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import type { Entrant } from "../../src/project/EntryReasons.ts"
import * as Ranking from "../../src/project/Ranking.ts"
import * as Review from "../../src/project/Review.ts"
import { Command, Event } from "../../src/project/Review.schema.ts"
import { viewOf } from "../law/policies.ts"
import { holdsOf } from "../lives.ts"
import { keepsShape, spoken } from "../said.ts"
import {
  after,
  call,
  chair,
  closedCall,
  day,
  id,
  openCall,
  reviewerA,
  reviewerB,
  reviewerC,
  reviewerD,
  said,
  terms,
  told,
  view
} from "./venture.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const panel = [reviewerA, reviewerB, reviewerC, reviewerD] as const
const [one, two, three] = ["app-1", "app-2", "app-3"].map((text) => id<Id.ApplicationId>(text)) as [
  Id.ApplicationId,
  Id.ApplicationId,
  Id.ApplicationId
]
const policy = (values: { readonly [id: string]: ParameterValue } = {}) =>
  view({ [Ventures.fullMarks.id]: 100, [Ventures.recusalRelations.id]: ["kin", "staff"], ...values })
const convene: Extract<Review.Command, { type: "convene" }> = {
  type: "convene",
  call,
  panel: [...panel],
  entries: [
    { application: one, submittedOn: "2026-01-20" },
    { application: two, submittedOn: "2026-01-19" },
    { application: three, submittedOn: "2026-01-20" }
  ],
  by: chair,
  on: "2026-01-25"
}
/** All of them passed the screening. */
const entrants: readonly Entrant[] = convene.entries.map(({ application, submittedOn }) => ({
  application,
  stage: "screened-in",
  submittedOn: day(submittedOn)
}))
const context = (of = policy(), over = closedCall()): Review.Context => ({
  today: day("2026-12-31"),
  view: of,
  calendar: china,
  call: over,
  entrants,
  behind: []
})
/** Marks that come to so many of a hundred: need counts twice (20), plan and team once (30 each). */
const marksOf = (score: number): Review.Mark[] => {
  const need = Math.min(20, Math.floor(score / 2))
  const plan = Math.min(30, score - 2 * need)
  return [
    { item: "need", points: need },
    { item: "plan", points: plan },
    { item: "team", points: score - 2 * need - plan }
  ]
}
const score = (reviewer: Id.PersonId, application: Id.ApplicationId, points: number, on = "2026-01-26"): Review.Command => ({
  type: "score",
  reviewer,
  application,
  marks: marksOf(points) as [Review.Mark, ...Review.Mark[]],
  on
})
const declare = (reviewer: Id.PersonId, application: Id.ApplicationId, relation: Review.Relation, on = "2026-01-26"): Review.Command => ({
  type: "declare",
  reviewer,
  application,
  relation,
  on
})
const bonus = (application: Id.ApplicationId, kind: Review.Bonus, points: number): Review.Command => ({
  type: "add-bonus",
  application,
  bonus: kind,
  points,
  reason: "募款证明",
  by: chair,
  on: "2026-01-26"
})
const conclude: Review.Command = { type: "conclude", by: chair, on: "2026-01-28" }
/** So many points of each reviewer, in the order of the panel. */
const scored = (application: Id.ApplicationId, ...points: readonly number[]): readonly Review.Command[] =>
  points.map((each, index) => score(panel[index]!, application, each))
const all = [...scored(one, 80, 80, 80, 80), ...scored(two, 70, 70, 70, 70), ...scored(three, 60, 60, 60, 60)]

const state = (commands: readonly Review.Command[], of = context()) =>
  after<Review.Command, Review.Review, Review.Event, Review.Context>(Review.decider, [convene, ...commands], of)
const ask = (before: readonly Review.Command[], command: Review.Command, of = context()): string =>
  said(Review.decide(command, state(before, of), of))
const ranked = (commands: readonly Review.Command[], of = context()) => Ranking.rank(state(commands, of))
const shown = (commands: readonly Review.Command[], of = context()) =>
  ranked(commands, of).map(({ application, place, total }) => [application, place, Ranking.hundredths(total) / 100])

describe("scoring", () => {
  it.each([
    // fundraising, special: the bonuses of 中山
    [82, 30, 10, 122],
    [82, 55, 10, 142], // clipped to 50
    [82, 50, 10, 142],
    [82, 0, 20, 102],
    [82, 0, 25, 102], // clipped to 20
    [82, 0, 0, 82]
  ])("VEN-05: %i points, %i for fundraising, %i special: %i", (points, fundraising, special, total) => {
    const zhongshan = context(viewOf("zhongshan"))
    const commands = [...scored(one, points), bonus(one, "fundraising", fundraising), bonus(one, "special", special)]
    expect(shown(commands, zhongshan)[0]).toEqual([one, 1, total])
  })
  it("VEN-05: a special bonus below its least is refused, none is none", () => {
    const zhongshan = context(viewOf("zhongshan"))
    expect([4, 5, 0].map((points) => ask([], bonus(one, "special", points), zhongshan))).toEqual([
      "unmet review.bonus-too-small",
      "met",
      "met"
    ])
    expect(ask([], bonus(one, "special", 4))).toBe("met")
  })
  it("VEN-05: ties go to the project score, then to the earlier submission, then to the id", () => {
    const commands = [...scored(one, 80), ...scored(two, 70), bonus(two, "fundraising", 10), ...scored(three, 80)]
    expect(ranked(commands).map(({ application, tieBrokenBy }) => [application, tieBrokenBy])).toEqual([
      [one, "id"],
      [three, "project-score"],
      [two, undefined]
    ])
    expect(
      ranked([...scored(one, 80), ...scored(two, 80)])
        .slice(0, 2)
        .map(({ application, tieBrokenBy }) => [application, tieBrokenBy])
    ).toEqual([
      [two, "submission"],
      [one, undefined]
    ])
  })
  it("VEN-05: a mean is exact: a third of a point decides, and hundredths are only shown", () => {
    const commands = [...scored(one, 80, 80, 81), ...scored(two, 80, 80, 80, 81)]
    expect(shown(commands).slice(0, 2)).toEqual([
      [one, 1, 80.33],
      [two, 2, 80.25]
    ])
  })
  it.each([
    [[60, 70, 80, 100], true, [75, 2]],
    [[60, 70, 80, 100], false, [77.5, 4]],
    [[60, 70, 100], true, [70, 1]],
    [[60, 100], true, [80, 2]] // of two none is an extreme
  ] as const)("VEN-05: of %j, extremes dropped %s: %j", (points, drops, [total, counted]) => {
    const [first] = ranked(scored(one, ...points), context(policy({ [Ventures.dropsExtremes.id]: drops })))
    expect([Ranking.hundredths(first!.total) / 100, first?.counted.length, first?.dropped.length]).toEqual([
      total,
      counted,
      points.length - counted
    ])
  })
  it.each([
    [60, "passed"],
    [59, "below-pass-mark"]
  ])("VEN-05: with a pass mark of 60, %i points: %s", (points, outcome) =>
    expect(ranked(scored(one, points), context(policy({ [Ventures.passMark.id]: 60 })))[0]?.outcome).toBe(outcome)
  )
  it("VEN-05: a bonus lifts the place and not over the pass mark", () => {
    const [first] = ranked([...scored(one, 59), bonus(one, "fundraising", 30)], context(policy({ [Ventures.passMark.id]: 60 })))
    expect(first?.outcome).toBe("below-pass-mark")
  })
  it("below the quorum there is no place", () => {
    const three = context(policy({ [Ventures.quorum.id]: 3 }))
    expect(
      ranked([...scored(one, 90, 90), ...scored(two, 50, 50, 50)], three).map(({ application, place, outcome }) => [
        application,
        place,
        outcome
      ])
    ).toEqual([
      [two, 1, "passed"],
      [one, undefined, "no-quorum"],
      ["app-3", undefined, "no-quorum"]
    ])
  })
  it("a sheet without full marks is taken as it is", () => expect(shown(scored(one, 90), context(view()))[0]).toEqual([one, 1, 90]))
})

describe("a review", () => {
  it.each(
    told<Review.Command>([
      [[], convene, "unmet review.stage"],
      [[], score(id<Id.PersonId>("p-x"), one, 50), "unmet review.not-on-the-panel"],
      [[], score(reviewerA, id<Id.ApplicationId>("app-9"), 50), "unmet review.not-an-entry"],
      [[], declare(id<Id.PersonId>("p-x"), id<Id.ApplicationId>("app-9"), "kin"), "unmet review.not-on-the-panel review.not-an-entry"],
      [[], bonus(id<Id.ApplicationId>("app-9"), "special", 5), "unmet review.not-an-entry"],
      [[declare(reviewerA, one, "kin")], score(reviewerA, one, 50), "unmet review.recused"],
      [[declare(reviewerA, one, "kin")], score(reviewerA, two, 50), "met"],
      [[declare(reviewerA, one, "adviser")], score(reviewerA, one, 50), "met"], // this policy does not recuse for it
      [[score(reviewerA, one, 50)], score(reviewerA, one, 60), "met"],
      [[], score(reviewerA, one, 50, "2026-01-24"), "unmet review.before"],
      [[], score(reviewerA, one, 50, "2027-01-24"), "unmet review.future"],
      [all, conclude, "met"],
      [[...all, conclude], score(reviewerA, one, 50, "2026-01-28"), "unmet review.stage"],
      [[...scored(one, 80), ...scored(two, 70)], conclude, "unmet review.silent review.silent review.no-quorum"],
      [all.slice(1), conclude, "met review.silent"]
    ])
  )("after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it.each([
    [
      [
        { item: "need", points: 21 },
        { item: "plan", points: 30 },
        { item: "team", points: 30 }
      ],
      "unmet review.too-many-points"
    ],
    [
      [
        { item: "need", points: 20 },
        { item: "plan", points: 30 }
      ],
      "unmet review.item-missing"
    ],
    [
      [
        { item: "need", points: 20 },
        { item: "need", points: 1 },
        { item: "plan", points: 30 },
        { item: "team", points: 30 }
      ],
      "unmet review.item-twice"
    ],
    [
      [
        { item: "need", points: 20 },
        { item: "plan", points: 30 },
        { item: "team", points: 30 },
        { item: "luck", points: 1 }
      ],
      "unmet review.item-unknown"
    ]
  ] as const)("marks %j: %s", (marks, answer) =>
    expect(
      ask([], {
        type: "score",
        reviewer: reviewerA,
        application: one,
        marks: [...marks] as [Review.Mark, ...Review.Mark[]],
        on: "2026-01-26"
      })
    ).toBe(answer)
  )
  it("convenes for a closed call only, with everybody and everything once", () => {
    const given = {
      ...convene,
      panel: [reviewerA, reviewerA] as [Id.PersonId, Id.PersonId],
      entries: [convene.entries[0], convene.entries[0]] as typeof convene.entries
    }
    expect(said(Review.decide(given, Review.initial, context(policy(), openCall())))).toBe(
      "unmet review.call-not-closed review.reviewer-twice review.entry-twice review.entry-left-out review.entry-left-out"
    )
  })
  it.each<readonly [string, readonly Entrant[], readonly (readonly [string, object, ...string[]])[]]>([
    ["is what passed the screening: met", entrants, []],
    [
      "one that did not pass, one that is of another call or none",
      [{ ...entrants[0]!, stage: "withdrawn" }, entrants[1]!],
      [
        ["review.entry-not-screened", { application: one, stage: "withdrawn" }],
        ["review.entry-not-screened", { application: three, stage: "none" }]
      ]
    ],
    [
      "submitted on another day than the entry says: of a tie the earlier comes first",
      [entrants[0]!, { ...entrants[1]!, submittedOn: day("2026-01-20") }, entrants[2]!],
      [["review.entry-submitted", { application: two, statedOn: day("2026-01-19"), submittedOn: day("2026-01-20") }]]
    ],
    [
      "one that passed is left out, one still waits for its screening; who was sent back, screened out or withdrew is no entry",
      [
        ...entrants,
        ...(["screened-in", "submitted", "returned", "screened-out", "withdrawn", "draft"] as const).map((stage) => ({
          application: id<Id.ApplicationId>(`x-${stage}`),
          stage
        }))
      ],
      [
        ["requirement review.entry-left-out", { application: "x-screened-in" }],
        ["requirement review.still-to-screen", { application: "x-submitted" }]
      ]
    ]
  ])("what it is convened for %s", (_, brought, reasons) =>
    expect(spoken(Review.decide(convene, Review.initial, { ...context(), entrants: brought }))).toStrictEqual(reasons)
  )
  it("an entry that did not pass says its stage in words", () =>
    expect(Review.decide(convene, Review.initial, { ...context(), entrants: [] }).findings[0]?.units).toEqual({
      submittedOn: "day",
      statedOn: "day",
      stage: "project.application-stage"
    }))
  it("nothing that the call brought in is known without being asked for", () => {
    const blind = { ...context(), entrants: [] }
    expect(said(Review.decide(convene, Review.initial, blind))).toMatch(/^unmet( review\.entry-not-screened){3}$/)
  })
  const stranger = id<Id.PersonId>("p-x")
  const nothing = id<Id.ApplicationId>("app-9")
  const marked = (...marks: readonly (readonly [string, number])[]): Review.Command =>
    ({ ...(score(reviewerA, one, 0) as object), marks: marks.map(([item, points]) => ({ item, points })) }) as unknown as Review.Command
  it.each<readonly [readonly Review.Command[], Review.Command, readonly (readonly [string, object, ...string[]])[]]>([
    [[], convene, [["review.stage", { command: "convene", stage: "open" }]]],
    [[], score(reviewerA, one, 50, "2026-12-31"), []],
    [[], score(reviewerA, one, 50, "2027-01-01"), [["review.future", { on: day("2027-01-01"), today: day("2026-12-31") }]]],
    [[], score(reviewerA, one, 50, "2026-01-24"), [["review.before", { on: day("2026-01-24"), latest: day("2026-01-25") }]]],
    [
      [],
      declare(stranger, nothing, "kin"),
      [
        ["review.not-on-the-panel", { reviewer: stranger }],
        ["review.not-an-entry", { application: nothing }]
      ]
    ],
    [[], bonus(nothing, "special", 5), [["review.not-an-entry", { application: nothing }]]],
    [
      [declare(reviewerA, one, "kin")],
      score(reviewerA, one, 50),
      [["requirement review.recused", { reviewer: reviewerA, application: one }, Ventures.recusalRelations.id]]
    ],
    [
      [],
      marked(["need", 21], ["need", 1], ["plan", 30], ["luck", 1]),
      [
        ["review.item-missing", { item: "team" }],
        ["review.item-twice", { item: "need" }],
        ["review.too-many-points", { item: "need", points: 21, most: 20 }],
        ["review.item-unknown", { item: "luck" }]
      ]
    ],
    [
      [...scored(one, 80), ...scored(two, 70, 70, 70, 70), declare(reviewerB, one, "kin"), declare(reviewerC, two, "kin")],
      conclude,
      [
        ["notice warning review.silent", { application: one, silent: 2 }],
        ["requirement review.no-quorum", { application: three, scored: 0, quorum: 1 }]
      ]
    ]
  ])("case %#: says what speaks against it, and of what", (before, command, reasons) =>
    expect(spoken(Review.decide(command, state(before), context()))).toStrictEqual(reasons)
  )
  it("of a review that nobody convened there is neither panel nor sheet nor least bonus", () =>
    expect(
      [score(reviewerA, one, 50), bonus(one, "special", 1)].map((command) => said(Review.decide(command, Review.initial, context())))
    ).toEqual([
      "unmet review.stage review.not-on-the-panel review.not-an-entry review.item-unknown review.item-unknown review.item-unknown",
      "unmet review.stage review.not-an-entry"
    ]))
  it("counts dropped extremes among those who scored, and says how many a quorum is", () => {
    const dropping = context(policy({ [Ventures.dropsExtremes.id]: true, [Ventures.quorum.id]: 4 }))
    const before = [...scored(one, 60, 70, 80), ...scored(two, 70, 70, 70, 70), ...scored(three, 70, 70, 70, 70)]
    expect(spoken(Review.decide(conclude, state(before, dropping), dropping))).toStrictEqual([
      ["requirement review.no-quorum", { application: one, scored: 3, quorum: 4 }, Ventures.quorum.id]
    ])
  })
  it("names a bonus below its least, and the late day of a conclusion", () => {
    const [zhongshan, shanghai] = [context(viewOf("zhongshan")), context(viewOf("shanghai"))]
    expect(spoken(Review.decide(bonus(one, "special", 4), state([], zhongshan), zhongshan))).toStrictEqual([
      ["review.bonus-too-small", { points: 4, least: 5 }]
    ])
    expect(ask([], bonus(one, "fundraising", 4), zhongshan)).toBe("met")
    const late: Review.Command = { ...conclude, on: "2026-03-24" } as Review.Command
    expect(spoken(Review.decide(late, state(all, shanghai), shanghai))).toStrictEqual([
      ["notice warning review.late", { on: day("2026-03-24"), dueBy: day("2026-03-23") }, Ventures.reviewDays.id]
    ])
    // When the call closed is not known: then nothing is late.
    const { closedOn: _, ...undated } = closedCall()
    const over = context(viewOf("shanghai"), undated)
    expect(spoken(Review.decide(late, state(all, over), over))).toStrictEqual([])
  })
  it("an event is the command under the name of what happened", () => {
    for (const [command, type] of [
      [declare(reviewerA, one, "kin"), "review.declared"],
      [score(reviewerA, one, 50), "review.scored"],
      [bonus(one, "special", 5), "review.bonus-added"]
    ] as const)
      expect(Review.decide(command, state([]), context())).toStrictEqual({
        outcome: "met",
        value: [{ ...command, type, v: 1 }],
        findings: []
      })
    expect(Review.decide(conclude, state(all), context())).toStrictEqual({
      outcome: "met",
      value: [{ ...conclude, type: "review.concluded", v: 1 }],
      findings: []
    })
    expect(Review.streamOf(call)).toBe("review/call-2026")
    expect(Review.termsOf(terms.sheet, view())).toStrictEqual({ sheet: terms.sheet, dropsExtremes: false, recusalRelations: [] })
  })
  it("needs the sheet of the call", () =>
    expect(said(Review.decide(convene, Review.initial, { ...context(), call: { stage: "closed", allotted: new Map() } }))).toBe(
      "unmet review.no-sheet"
    ))
  it("keeps the policy's numbers of the day it convened", () => {
    const decision = Review.decide(convene, Review.initial, context(viewOf("zhongshan")))
    expect(decision.outcome === "met" && decision.value).toEqual([
      {
        ...convene,
        type: "review.convened",
        v: 1,
        terms: {
          sheet: terms.sheet,
          fullMarks: 100,
          dropsExtremes: false,
          recusalRelations: ["applicant", "staff", "kin", "adviser", "funder", "supplier", "other-interest"],
          fundraisingBonusMax: 50,
          specialBonusMin: 5,
          specialBonusMax: 20
        }
      }
    ])
  })
  it.each([
    // the call closed on 2026-01-21
    ["2026-03-23", "met"], // the sixtieth day, 03-22, is a Sunday
    ["2026-03-24", "met review.late"]
  ])("VEN-06: 上海, concluded on %s: %s", (on, answer) => expect(ask(all, { ...conclude, on }, context(viewOf("shanghai")))).toBe(answer))
})

describe("what happens to a review", () => {
  const v = 1
  const on = "2026-02-03"
  const by = chair
  const marks = marksOf(50) as [Review.Mark, ...Review.Mark[]]
  const kin = declare(reviewerA, one, "kin")
  const life = state([kin, score(reviewerB, one, 40), bonus(one, "special", 5)])
  const { type: _, ...convened } = convene
  const [stranger, nothing] = [id<Id.PersonId>("p-x"), id<Id.ApplicationId>("app-9")]
  it.each<readonly [Review.Event, string, Partial<Review.Review>]>([
    [
      { ...convened, type: "review.convened", v, panel: [reviewerD], terms: life.terms!, on },
      "none",
      { stage: "open", panel: [reviewerD] }
    ],
    [
      { type: "review.declared", v, reviewer: reviewerB, application: one, relation: "staff", on },
      "open",
      {
        relations: new Map([
          [
            one,
            new Map([
              [reviewerA, "kin"],
              [reviewerB, "staff"]
            ])
          ]
        ])
      }
    ],
    [
      { type: "review.scored", v, reviewer: reviewerA, application: two, marks, on },
      "open",
      { scores: new Map([...life.scores, [two, new Map([[reviewerA, marks]])]]) }
    ],
    [
      { type: "review.bonus-added", v, application: one, bonus: "fundraising", points: 9, reason: "募款证明", by, on },
      "open",
      {
        bonuses: new Map([
          [
            one,
            new Map([
              ["special", 5],
              ["fundraising", 9]
            ])
          ]
        ])
      }
    ],
    [{ type: "review.concluded", v, by, on }, "open", { stage: "concluded" }],
    // Of somebody who is recused, or not on the panel; of what is not reviewed.
    [{ type: "review.scored", v, reviewer: reviewerA, application: one, marks, on }, "", {}],
    [{ type: "review.scored", v, reviewer: stranger, application: one, marks, on }, "", {}],
    [{ type: "review.scored", v, reviewer: reviewerA, application: nothing, marks, on }, "", {}],
    [{ type: "review.declared", v, reviewer: stranger, application: one, relation: "kin", on }, "", {}],
    [{ type: "review.declared", v, reviewer: reviewerA, application: nothing, relation: "kin", on }, "", {}],
    [{ type: "review.bonus-added", v, application: nothing, bonus: "special", points: 5, reason: "募款证明", by, on }, "", {}]
  ])("case %#: changes this and nothing else, in these stages and no others", (event, fitting, change) => {
    for (const stage of ["none", "open", "concluded"] as const) {
      const before = { ...life, stage }
      const isFitting = fitting.split(" ").includes(stage)
      expect([stage, Review.fits(before, event)]).toEqual([stage, isFitting])
      const then = Review.evolve(before, event)
      if (isFitting) expect(then).toStrictEqual({ ...before, ...change, latest: day(on) })
      else expect(then).toBe(before)
    }
  })
  it("nothing is there at first; without terms nobody is recused and nothing ranked", () => {
    expect(Review.initial).toStrictEqual({
      stage: "none",
      panel: [],
      entries: [],
      scores: new Map(),
      relations: new Map(),
      bonuses: new Map()
    })
    const { terms: __, ...unsaid } = life
    expect([
      Review.isRecused(life, one, reviewerA),
      Review.isRecused(life, one, reviewerB),
      Review.isRecused(unsaid, one, reviewerA)
    ]).toEqual([true, false, false])
    expect(Ranking.rank(unsaid)).toEqual([])
  })
  it("is written and read again, with everything that can be said in it, and nothing of another kind is taken", () => {
    const full = Review.termsOf(terms.sheet, viewOf("zhongshan"))
    const all = { ...full, quorum: 3, passMark: 60 }
    const bodies = [
      ["declare", "review.declared", { reviewer: reviewerA, application: one, relation: "kin", words: "夫妻", on }],
      ["score", "review.scored", { reviewer: reviewerA, application: one, marks, on }],
      ["add-bonus", "review.bonus-added", { application: one, bonus: "special", points: 5, reason: "募款证明", by, on }],
      ["conclude", "review.concluded", { by, on }]
    ] as const
    keepsShape(Command, convene)
    keepsShape(Event, { ...convened, type: "review.convened", v, terms: all })
    for (const [command, event, body] of bodies) {
      keepsShape(Command, { type: command, ...body } as Review.Command)
      keepsShape(Event, { type: event, v, ...body } as Review.Event)
    }
  })
})

describe("the order of a ranking", () => {
  it("of equal extremes those go whose reviewer's id comes first and last, in whatever order they scored", () => {
    const of = context(policy({ [Ventures.dropsExtremes.id]: true }))
    for (const order of [
      [reviewerB, reviewerA, reviewerC],
      [reviewerC, reviewerB, reviewerA]
    ]) {
      const [first] = ranked(
        order.map((reviewer) => score(reviewer, one, 60)),
        of
      )
      expect([first?.counted, first?.dropped]).toEqual([[reviewerB], [reviewerA, reviewerC]])
    }
    const [first] = ranked([score(reviewerA, one, 90), score(reviewerB, one, 50), score(reviewerC, one, 60)], of)
    expect([first?.counted, first?.dropped]).toEqual([[reviewerC], [reviewerA, reviewerB]])
  })
  it("says whole what a place rests on; nothing breaks a tie where there is none, and an item without marks gives none", () => {
    const bare = Review.evolve(state([...scored(two, 30, 30)]), {
      type: "review.scored",
      v: 1,
      reviewer: reviewerA,
      application: one,
      marks: [{ item: "need", points: 20 }],
      on: "2026-01-27"
    })
    expect(Ranking.rank(bare)).toStrictEqual([
      {
        application: one,
        outcome: "passed",
        projectScore: { numerator: 4000, denominator: 100 },
        total: { numerator: 4000, denominator: 100 },
        bonus: 0,
        counted: [reviewerA],
        dropped: [],
        recused: [],
        place: 1
      },
      {
        application: two,
        outcome: "passed",
        projectScore: { numerator: 6000, denominator: 200 },
        total: { numerator: 6000, denominator: 200 },
        bonus: 0,
        counted: [reviewerA, reviewerB],
        dropped: [],
        recused: [],
        place: 2
      },
      {
        application: three,
        outcome: "no-quorum",
        projectScore: { numerator: 0, denominator: 100 },
        total: { numerator: 0, denominator: 100 },
        bonus: 0,
        counted: [],
        dropped: [],
        recused: []
      }
    ])
  })
})

/** Often the same, so that ties of every kind are met. */
const points = fc.oneof(fc.constantFrom(60, 80), fc.integer({ min: 0, max: 100 }))
const opinion = fc.record({ reviewer: fc.constantFrom(...panel), application: fc.constantFrom(one, two, three), points })
const opinions = fc.uniqueArray(opinion, {
  minLength: 1,
  maxLength: 12,
  selector: ({ reviewer, application }) => `${reviewer} ${application}`
})
const dropping = fc.boolean().map((drops) => context(policy({ [Ventures.dropsExtremes.id]: drops, [Ventures.quorum.id]: 2 })))
const given = (all: readonly { reviewer: Id.PersonId; application: Id.ApplicationId; points: number }[]) =>
  all.map((each) => score(each.reviewer, each.application, each.points))
const placeOf = (commands: readonly Review.Command[], application: Id.ApplicationId, of: Review.Context) =>
  ranked(commands, of).find((each) => each.application === application)

describe("a ranking", () => {
  it("does not depend on the order in which scores came, nor on that of the panel", () =>
    fc.assert(
      fc.property(opinions, dropping, fc.infiniteStream(fc.nat()), (given0, of, stream) => {
        const shuffled = given0
          .map((each) => [stream.next().value as number, each] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, each]) => each)
        const turned = {
          ...convene,
          panel: [...panel].toReversed() as unknown as typeof convene.panel,
          entries: convene.entries.toReversed() as unknown as typeof convene.entries
        }
        const other = after<Review.Command, Review.Review, Review.Event, Review.Context>(Review.decider, [turned, ...given(shuffled)], of)
        expect(Ranking.rank(other)).toEqual(ranked(given(given0), of))
      })
    ))
  it("one more point never costs a place, dropped extremes or not", () =>
    fc.assert(
      fc.property(opinions, dropping, fc.nat(), (given0, of, which) => {
        const at = which % given0.length
        const better = given0.map((each, index) => (index === at && each.points < 100 ? { ...each, points: each.points + 1 } : each))
        const { application } = given0[at]!
        const [before, then] = [placeOf(given(given0), application, of), placeOf(given(better), application, of)]
        expect(then?.place ?? 0).toBeLessThanOrEqual(before?.place ?? 0)
        expect(then!.total.numerator * before!.total.denominator).toBeGreaterThanOrEqual(before!.total.numerator * then!.total.denominator)
      })
    ))
  it("recusal removes exactly that reviewer's score of that application", () =>
    fc.assert(
      fc.property(opinions, dropping, fc.nat(), (given0, of, which) => {
        const out = given0[which % given0.length]!
        const recused = ranked([...given(given0), declare(out.reviewer, out.application, "kin")], of)
        const without = ranked(given(given0.filter((each) => each !== out)), of)
        expect(recused.map((each) => ({ ...each, recused: [] }))).toEqual(without)
        expect(recused.flatMap((each) => each.recused.map((reviewer) => [reviewer, each.application]))).toEqual([
          [out.reviewer, out.application]
        ])
      })
    ))
  it("places everybody once, from the first on, without gaps", () =>
    fc.assert(
      fc.property(opinions, dropping, (given0, of) => {
        const places = ranked(given(given0), of)
        expect(places.flatMap(({ place }) => place ?? [])).toEqual(
          places.filter(({ place }) => place !== undefined).map((_, index) => index + 1)
        )
        expect(new Set(places.map(({ application }) => application)).size).toBe(3)
      })
    ))
})

const command: fc.Arbitrary<Review.Command> = fc.oneof(
  { weight: 6, arbitrary: opinion.map((each) => score(each.reviewer, each.application, each.points)) },
  { weight: 2, arbitrary: opinion.map((each) => declare(each.reviewer, each.application, each.points % 2 === 0 ? "kin" : "adviser")) },
  { weight: 1, arbitrary: opinion.map((each) => bonus(each.application, "fundraising", each.points)) },
  { weight: 1, arbitrary: fc.constant(conclude) }
)

it("whatever is commanded, nobody's score counts who is recused, and a replay gives the same", () =>
  holdsOf({
    decider: Review.decider,
    fits: Review.fits,
    Command,
    Event,
    commands: fc.array(command, { maxLength: 25 }).map((some) => [convene, ...some]),
    context: context(),
    always: (now) => {
      for (const { application, counted, dropped } of Ranking.rank(now))
        for (const reviewer of [...counted, ...dropped]) expect(Review.isRecused(now, application, reviewer)).toBe(false)
    }
  }))
