/**
 * Commands of an application from its draft to its end, each of which is accepted: submitted on the first or the last day of its call, for the
 * ceiling to the fen, for a plan of one day; sent back and submitted again after the call has closed, for the same amount or a fen less.
 *
 * What a reader would get wrong: they are accepted where the call has `terms` and takes applications until its last day, under a policy that
 * asks nothing of applicants and sets no limit to a budget.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import type { Applicant, Command, Plan } from "../project/Application.schema.ts"
import type { Terms } from "../project/Call.schema.ts"

const id = Id.require
const officer = id<Id.PersonId>("officer")

/** The call that is answered. */
export const call = id<Id.CallId>("call-1")
export const terms: Terms = {
  title: "2026年社区微公益创投",
  organiser: id("org-host"),
  themes: [],
  applicants: ["registered", "filed"],
  opensOn: "2026-01-05",
  closesOn: "2026-01-20",
  ceilingFen: 2_000_000,
  poolFen: 5_000_000,
  sheet: [
    { item: "need", maxPoints: 20, weight: 2 },
    { item: "plan", maxPoints: 60, weight: 1 }
  ]
}

const applicant: fc.Arbitrary<Applicant> = fc.constantFrom(
  { kind: "registered", by: { organisation: id<Id.OrganisationId>("org-1") } },
  { kind: "filed", by: { team: id<Id.TeamId>("t-1") } }
)

/** A plan of one day or some months, with money of its own beside the grant or without. `days`: until it begins. */
const planFor = (askedFen: number): fc.Arbitrary<Plan> =>
  fc
    .record({ days: fc.constantFrom(0, 120), ownFen: fc.constantFrom(0, 1, 500_000), people: fc.constantFrom(0, 1, 40) })
    .map(({ days, ownFen, people }) => ({
      title: "银龄助餐",
      street: id("s-1"),
      community: id("c-1"),
      startsOn: "2026-03-01",
      endsOn: Day.text(Day.plusDays(Day.require("2026-03-01"), days)),
      // As many times as people is just enough.
      served: [{ group: id("elders"), kind: "elders", people, personTimes: people }],
      concerns: [],
      lines: [
        { line: "meals", head: "activity", source: "grant", amountFen: askedFen },
        ...(ownFen === 0 ? [] : [{ line: "room", head: "activity" as const, source: "own" as const, amountFen: ownFen }])
      ],
      totalFen: askedFen + ownFen,
      askedFen,
      contact: id("p-1")
    }))

type End = "screen-out" | "select" | "decline" | "withdraw"

interface Course {
  readonly by: Applicant
  readonly plans: readonly [Plan, Plan, Plan]
  readonly isRevised: boolean
  readonly isReturned: boolean
  readonly onLastDay: boolean
  readonly end: End
}

const course: fc.Arbitrary<Course> = fc.constantFrom(1, terms.ceilingFen - 1, terms.ceilingFen).chain((askedFen) =>
  fc.record({
    by: applicant,
    plans: fc.tuple(planFor(1), planFor(askedFen), fc.constantFrom(askedFen, Math.max(askedFen - 1, 1)).chain(planFor)),
    isRevised: fc.boolean(),
    isReturned: fc.boolean(),
    onLastDay: fc.boolean(),
    end: fc.constantFrom<End[]>("screen-out", "select", "decline", "withdraw")
  })
)

const [opened, closed] = [Day.require(terms.opensOn), Day.plusDays(Day.require(terms.closesOn), 1)]

const ending = (end: End, on: string): readonly Command[] => {
  const screened: Command = { type: "screen-in", by: officer, on }
  switch (end) {
    case "screen-out":
      return [{ type: end, reasons: ["不在本区"], by: officer, on }]
    case "withdraw":
      return [screened, { type: end, reason: "人手不足", on }]
    case "select":
      return [screened, { type: end, by: officer, on }]
    case "decline":
      return [screened, { type: end, reasons: ["未入围"], by: officer, on }]
  }
}

/** An application from its draft to the answer, or to where it is withdrawn. */
export const lives: fc.Arbitrary<readonly Command[]> = course.map(({ by, plans, isRevised, isReturned, onLastDay, end }) => {
  const [first, second, third] = plans
  const [begun, over] = [Day.text(opened), Day.text(closed)]
  const on = onLastDay ? terms.closesOn : begun
  return [
    { type: "draft", call, applicant: by, plan: isRevised ? first : second, on: begun },
    ...(isRevised ? [{ type: "revise" as const, plan: second, on }] : []),
    { type: "submit", on },
    ...(isReturned
      ? ([
          { type: "return", reasons: ["预算过粗"], by: officer, on: over },
          { type: "revise", plan: third, on: over },
          { type: "submit", on: over }
        ] as const)
      : []),
    ...ending(end, over)
  ]
})
