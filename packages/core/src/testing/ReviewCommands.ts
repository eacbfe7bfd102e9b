/**
 * Commands of a review from its panel to its ranking, each of which is accepted: marks of nothing and of all points, so that there are ties; a
 * score that replaces another; relations declared before the score and after it.
 *
 * What a reader would get wrong: they are accepted where the call brought in what is reviewed and nothing else (`entrantsOf`); the first of the panel is related to nobody and scores everything, so that a quorum of one is reached; and
 * whoever has declared a relation scores no more, whichever relations recuse under the policy.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import type { ScoringItem } from "../project/Call.schema.ts"
import type { Entrant } from "../project/EntryReasons.ts"
import type { Command, Mark, Relation } from "../project/Review.schema.ts"
import * as ApplicationCommands from "./ApplicationCommands.ts"

const id = Id.require
const chair = id<Id.PersonId>("chair")
const { call, terms } = ApplicationCommands
/** The day on which the call is closed, at the earliest. */
const first = Day.plusDays(Day.require(terms.closesOn), 1)
const on = Day.text(first)

const reviewers = ["r-1", "r-2", "r-3"].map((one) => id<Id.PersonId>(one))
const applications = ["app-1", "app-2", "app-3"].map((one) => id<Id.ApplicationId>(one))

const markOf = ({ item, maxPoints }: ScoringItem): fc.Arbitrary<Mark> =>
  fc.constantFrom(0, maxPoints - 1, maxPoints).map((points) => ({ item, points }))
const [leading, ...following] = terms.sheet
/** Of every item nothing, a point less than all, or all. */
const marks = fc.tuple(markOf(leading), ...following.map(markOf))

interface Step {
  readonly what: "score" | "declare" | "bonus"
  readonly reviewer: number
  readonly application: number
  readonly marks: [Mark, ...Mark[]]
  readonly relation: Relation
  readonly points: number
}
const step: fc.Arbitrary<Step> = fc.record({
  // Only a bonus makes two totals alike whose scores differ.
  what: fc.constantFrom("score", "score", "declare", "bonus", "bonus", "bonus"),
  reviewer: fc.nat(),
  application: fc.nat(),
  marks,
  relation: fc.constantFrom<Relation[]>("kin", "staff", "adviser"),
  /** Of a bonus: it makes up for just what a mark lacks. */
  points: fc.constantFrom(0, 1, 2)
})

/** The applications that a row of commands reviews, as they stand then. */
export const entrantsOf = (commands: readonly Command[]): readonly Entrant[] =>
  commands.flatMap((one) =>
    one.type === "convene"
      ? one.entries.map(({ application, submittedOn }) => ({
          application,
          stage: "screened-in" as const,
          submittedOn: Day.require(submittedOn)
        }))
      : []
  )

/** A review from the day after its call has closed to its conclusion. */
export const lives: fc.Arbitrary<readonly Command[]> = fc
  .record({
    panel: fc.integer({ min: 1, max: reviewers.length }),
    entries: fc.integer({ min: 1, max: applications.length }),
    steps: fc.array(step, { maxLength: 16 }),
    last: fc.array(marks, { minLength: applications.length, maxLength: applications.length }),
    submittedOn: fc.array(fc.constantFrom(terms.opensOn, terms.closesOn), {
      minLength: applications.length,
      maxLength: applications.length
    }),
    days: fc.constantFrom(0, 1, 30)
  })
  .map(({ panel: seats, entries: brought, steps, last, submittedOn, days }) => {
    const panel = reviewers.slice(0, seats)
    const entries = applications.slice(0, brought)
    const related = new Set<string>()
    const end = Day.text(Day.plusDays(first, days))
    const [chairing = chair, ...others] = panel
    const [one, ...more] = entries.map((application, index) => ({ application, submittedOn: submittedOn[index] ?? terms.closesOn }))
    const commands = steps.flatMap((now): readonly Command[] => {
      const [reviewer, application] = [panel[now.reviewer % seats], entries[now.application % brought]]
      if (reviewer === undefined || application === undefined) return []
      const pair = `${reviewer} ${application}`
      switch (now.what) {
        case "score":
          return related.has(pair) ? [] : [{ type: "score", reviewer, application, marks: now.marks, on }]
        case "declare": {
          if (reviewer === chairing) return []
          related.add(pair)
          return [{ type: "declare", reviewer, application, relation: now.relation, on }]
        }
        case "bonus":
          return [{ type: "add-bonus", application, bonus: "fundraising", points: now.points, reason: "募款证明", by: chair, on }]
      }
    })
    return [
      ...(one === undefined
        ? []
        : [{ type: "convene" as const, call, panel: [chairing, ...others] as const, entries: [one, ...more] as const, by: chair, on }]),
      ...commands,
      ...entries.flatMap((application, index): readonly Command[] => {
        const given = last[index]
        return given === undefined ? [] : [{ type: "score", reviewer: chairing, application, marks: given, on: end }]
      }),
      { type: "conclude", by: chair, on: end }
    ]
  })
