import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as VisitPlan from "../../src/care/VisitPlan.ts"
import * as VisitPlanSchema from "../../src/care/VisitPlan.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import { holdsOf, inOrder } from "../lives.ts"
import { begin, change, context, end } from "./plans.ts"

const day = Day.require

const days = fc.integer({ min: day("2026-01-01"), max: day("2026-01-20") }).map((number) => Day.text(number as Day.Day))

it("a visit plan holds its laws", () =>
  holdsOf({
    decider: VisitPlan.decider,
    fits: VisitPlan.fits,
    Command: VisitPlanSchema.Command,
    Event: VisitPlanSchema.Event,
    commands: inOrder(
      fc.oneof(
        fc.tuple(fc.integer({ min: 1, max: 3 }), days).map(([months, on]) => begin(months, on)),
        fc.tuple(fc.integer({ min: 1, max: 3 }), days).map(([months, on]) => change(months, on)),
        days.map(end)
      ),
      begin(1, "2026-01-01")
    ),
    context,
    always: ({ rhythms }) => {
      const firsts = rhythms.map(({ from }) => from)
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      expect(new Set(firsts).size).toBe(firsts.length)
    }
  }))
