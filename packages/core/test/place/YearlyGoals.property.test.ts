import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Goals from "../../src/place/YearlyGoals.ts"
import * as GoalsSchema from "../../src/place/YearlyGoals.schema.ts"
import { holdsOf } from "../lives.ts"
import * as GoalTargets from "../../src/place/GoalTargets.ts"
import { drop, dropTarget, list, point, reach, set, setTarget, spreadTarget, strike } from "./goals.ts"
import { context } from "./deciding.ts"

it("yearly goals never get stuck, replay to the same state; a goal is listed or serves what stands", () => {
  const item = fc.constantFrom("1", "2")
  const goal = fc.constantFrom("g-1", "g-2", "g-3")
  const measure = fc.constantFrom("visits-kept", "events-held")
  const team = fc.constantFrom(undefined, Id.require<Id.TeamId>("goose"))
  const command = fc.oneof(
    item.map(list),
    item.map(strike),
    fc.tuple(goal, fc.option(item, { nil: undefined })).map(([one, serves]) => set(one, serves)),
    fc.tuple(goal, item).map(([one, serves]) => point(one, serves)),
    goal.map((one) => reach(one)),
    goal.map(drop),
    fc.tuple(goal, measure, team).map(([one, of, whose]) => setTarget(one, of, whose)),
    fc.tuple(goal, measure, team, fc.integer({ min: 1, max: 9 })).map(([one, of, whose, ofYear]) => spreadTarget(one, of, ofYear, whose)),
    fc.tuple(goal, measure, team).map(([one, of, whose]) => dropTarget(one, of, whose))
  )
  holdsOf({
    decider: Goals.decider,
    fits: Goals.fits,
    ...GoalsSchema,
    commands: fc.array(command, { minLength: 1, maxLength: 30 }),
    context,
    always: (state) => {
      const standing = state.keyWork.filter(({ isStruck }) => !isStruck).map((one) => one.item)
      const listed = Goals.servingNone(state)
      for (const one of state.goals) {
        if (one.stage !== "dropped" && !listed.includes(one.goal)) expect(standing).toContain(one.serves)
      }
      const named = state.targets.map(({ goal: of, measure: what, team: whose }) => `${of} ${what} ${whose ?? "-"}`)
      expect(new Set(named).size).toBe(named.length)
      for (const { goal: of } of state.targets) expect(state.goals.map((one) => one.goal)).toContain(of)
    }
  })
})

it("an amount of the year spread over its quarters adds up to it, no two of them more than one apart", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(20), fc.maxSafeNat()), (ofYear) => {
      const { q1, q2, q3, q4 } = GoalTargets.spread(ofYear)
      expect(BigInt(q1) + BigInt(q2) + BigInt(q3) + BigInt(q4)).toBe(BigInt(ofYear))
      expect(Math.max(q1, q2, q3, q4) - Math.min(q1, q2, q3, q4)).toBeLessThanOrEqual(1)
    })
  )
})
