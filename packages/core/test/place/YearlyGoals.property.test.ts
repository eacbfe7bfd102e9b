import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Goals from "../../src/place/YearlyGoals.ts"
import * as GoalsSchema from "../../src/place/YearlyGoals.schema.ts"
import { holdsOf } from "../lives.ts"
import { drop, list, point, reach, set, strike } from "./goals.ts"
import { context } from "./deciding.ts"

it("yearly goals never get stuck, replay to the same state; a goal is listed or serves what stands", () => {
  const item = fc.constantFrom("1", "2")
  const goal = fc.constantFrom("g-1", "g-2", "g-3")
  const command = fc.oneof(
    item.map(list),
    item.map(strike),
    fc.tuple(goal, fc.option(item, { nil: undefined })).map(([one, serves]) => set(one, serves)),
    fc.tuple(goal, item).map(([one, serves]) => point(one, serves)),
    goal.map((one) => reach(one)),
    goal.map(drop)
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
    }
  })
})
