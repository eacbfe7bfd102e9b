/** What the generator makes of reviews is accepted, to the last command, whatever the policy recuses for; and it lies at the edge of what is. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Ranking from "../../src/project/Ranking.ts"
import * as Review from "../../src/project/Review.ts"
import * as ReviewCommands from "../../src/testing/ReviewCommands.ts"
import { terms } from "../../src/testing/ApplicationCommands.ts"
import { lived } from "../lives.ts"
import { closedCall, day, view } from "../project/venture.ts"

const under = (of: ParameterView): Review.Context => ({
  today: day("2026-12-31"),
  view: of,
  calendar: china,
  call: closedCall(terms),
  entrants: [],
  behind: []
})
const of = (context: Review.Context, all: readonly Review.Command[]): Review.Context => ({
  ...context,
  entrants: ReviewCommands.entrantsOf(all)
})
const lenient = under(view())
const strict = under(view({ [Ventures.recusalRelations.id]: ["kin", "staff", "adviser"] }))

describe("a life of a review", () => {
  it.each([
    ["for no relation", lenient],
    ["for every relation", strict]
  ])("is accepted to the last command where a policy recuses %s; every event is seen", (_, context) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(ReviewCommands.lives, (all) => {
        const { accepted, events, state } = lived(Review.decider, all, of(context, all))
        expect(accepted).toEqual(all)
        expect(state.stage).toBe("concluded")
        for (const { type } of events) seen.add(type)
      }),
      { numRuns: 200 }
    )
    expect([...seen].toSorted()).toEqual(["review.bonus-added", "review.concluded", "review.convened", "review.declared", "review.scored"])
  })
  it("gives all points and not one more, a quorum of one and not of none, and ends in ties of every kind", () => {
    const ties = new Set<string>()
    let [full, alone] = [0, 0]
    fc.assert(
      fc.property(ReviewCommands.lives, (all) => {
        for (const [index, one] of all.entries()) {
          if (one.type !== "score") continue
          const best = one.marks.find(({ item, points }) => terms.sheet.some((of) => of.item === item && of.maxPoints === points))
          if (best === undefined) continue
          const marks = one.marks.map((mark) => (mark === best ? { ...mark, points: mark.points + 1 } : mark)) as [Review.Mark]
          const { state } = lived(Review.decider, all.slice(0, index), of(lenient, all))
          expect(Review.decide({ ...one, marks }, state, lenient).findings.map(({ rule }) => rule)).toContain("review.too-many-points")
          full += 1
          break
        }
        const { state } = lived(Review.decider, all, of(strict, all))
        for (const { tieBrokenBy, counted } of Ranking.rank(state)) {
          if (tieBrokenBy !== undefined) ties.add(tieBrokenBy)
          expect(counted.length).toBeGreaterThan(0)
          if (counted.length === 1) alone += 1
        }
      }),
      { numRuns: 500 }
    )
    expect([...ties].toSorted()).toEqual(["id", "project-score", "submission"])
    expect(full).toBeGreaterThan(50)
    expect(alone).toBeGreaterThan(10)
  })
})
