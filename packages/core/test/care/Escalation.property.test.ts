import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Escalation from "../../src/care/Escalation.ts"
import * as EscalationSchema from "../../src/care/Escalation.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import { holdsOf, inOrder } from "../lives.ts"
import { assess, close, context, passOn, raise, takeUp } from "./handovers.ts"
import { wang, zhao } from "./people.ts"

const day = Day.require

const days = fc.integer({ min: day("2026-01-01"), max: day("2026-01-20") }).map((number) => Day.text(number as Day.Day))

it("a case handed over holds its laws", () => {
  const who = fc.constantFrom(wang, zhao)
  holdsOf({
    decider: Escalation.decider,
    fits: Escalation.fits,
    Command: EscalationSchema.Command,
    Event: EscalationSchema.Event,
    commands: inOrder(
      fc.oneof(
        { weight: 3, arbitrary: fc.tuple(who, days).map(([by, on]) => takeUp(by, on)) },
        { weight: 3, arbitrary: fc.tuple(who, days).map(([by, on]) => assess(by, on)) },
        { weight: 2, arbitrary: days.map((on): Escalation.Command => ({ ...passOn, on })) },
        { weight: 1, arbitrary: fc.tuple(who, days).map(([by, on]): Escalation.Command => ({ ...close(by), on })) }
      ),
      raise
    ),
    context,
    always: ({ stage, worker }) => expect(worker === undefined).toBe(stage === "raised")
  })
})
