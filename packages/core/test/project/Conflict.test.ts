import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import { type Behind, coi } from "../../src/project/Conflict.ts"
import * as Review from "../../src/project/Review.ts"
import { spoken } from "../said.ts"
import { after, application as one, call, chair, closedCall, day, id, reviewerA, reviewerB, terms, view } from "./venture.ts"

const two = id<Id.ApplicationId>("app-2")
const nobody: Behind = { application: one, members: [], hosting: [] }
const policy = (...relations: readonly Review.Relation[]) => view({ [Ventures.recusalRelations.id]: relations })
const context = (of = policy("applicant", "staff", "kin"), behind: readonly Behind[] = []): Review.Context => ({
  today: day("2026-12-31"),
  view: of,
  calendar: china,
  call: closedCall(),
  entrants: [one, two].map((application) => ({ application, stage: "screened-in", submittedOn: day("2026-01-20") })),
  behind
})
const convene: Review.Command = {
  type: "convene",
  call,
  panel: [reviewerA, reviewerB],
  entries: [
    { application: one, submittedOn: "2026-01-20" },
    { application: two, submittedOn: "2026-01-20" }
  ],
  by: chair,
  on: "2026-01-25"
}
const marks = terms.sheet.map(({ item }) => ({ item, points: 10 })) as [Review.Mark, ...Review.Mark[]]
const score = (reviewer = reviewerA, application = one): Review.Command => ({
  type: "score",
  reviewer,
  application,
  marks,
  on: "2026-01-26"
})
const declare: Review.Command = { type: "declare", reviewer: reviewerA, application: one, relation: "kin", on: "2026-01-26" }
const conclude: Review.Command = { type: "conclude", by: chair, on: "2026-01-28" }
const all = [score(), score(reviewerA, two), score(reviewerB), score(reviewerB, two)]
/** Decided with what is behind the applications, after steps that were taken while nobody knew it. */
const ask = (before: readonly Review.Command[], command: Review.Command, behind: readonly Behind[], of?: ReturnType<typeof policy>) => {
  const state =
    command.type === "convene"
      ? Review.initial
      : after<Review.Command, Review.Review, Review.Event, Review.Context>(Review.decider, [convene, ...before], context(of))
  const decision = Review.decide(command, state, context(of, behind))
  return [decision.outcome, ...spoken(decision)]
}
const contact: Behind = { ...nobody, contact: reviewerA }
const related = (relation: string, how: string) => [
  `${how} review.related`,
  { reviewer: reviewerA, application: one, relation },
  Ventures.recusalRelations.id
]

describe("conflicts of interest that show by themselves", () => {
  it.each<readonly [string, Partial<Behind>, Review.Relation | undefined]>([
    ["nobody of theirs", { contact: reviewerB, members: [reviewerB], hosting: [reviewerB] }, undefined],
    ["the contact", { contact: reviewerA }, "staff"],
    ["of the team that applied", { members: [reviewerB, reviewerA] }, "applicant"],
    ["of the team, and its contact", { contact: reviewerA, members: [reviewerA] }, "applicant"],
    ["with a post at the host", { hosting: [reviewerA] }, "other-interest"],
    ["the contact, with a post at the host", { contact: reviewerA, hosting: [reviewerA] }, "staff"]
  ])("a reviewer is %s", (_, of, relation) => expect(coi(reviewerA, { ...nobody, ...of })).toBe(relation))

  it("are said when the panel convenes, and stop whoever is related from scoring until they have declared it", () => {
    expect(ask([], convene, [contact])).toEqual(["met", related("staff", "notice warning")])
    expect(ask([], score(), [contact])).toEqual(["unmet", related("staff", "requirement")])
    expect(ask([], score(reviewerB), [contact])).toEqual(["met"])
    expect(ask([], score(reviewerA, two), [{ ...nobody, application: two, contact: reviewerB }])).toEqual(["met"])
    expect(ask([], declare, [contact])).toEqual(["met"])
    // What was declared is a recusal, and is not said twice.
    expect(ask([declare], score(), [contact]).slice(1)).toEqual([
      ["requirement review.recused", { reviewer: reviewerA, application: one }, Ventures.recusalRelations.id]
    ])
  })
  it("that came to light after the scoring are said at the end, of those who scored and are not recused", () => {
    expect(ask(all, conclude, [contact])).toEqual(["met", related("staff", "notice warning")])
    expect(ask([...all, declare], conclude, [contact])).toEqual(["met"])
    expect(ask(all.slice(1), conclude, [contact])).not.toContainEqual(related("staff", "notice warning"))
  })
  it("recuse only where the policy recuses for that relation", () => {
    expect(ask([], score(), [contact], policy("kin"))).toEqual(["met"])
    expect(ask([], convene, [contact], policy("kin"))).toEqual(["met"])
    expect(ask([], convene, [contact], view())).toEqual(["met"])
  })
})
