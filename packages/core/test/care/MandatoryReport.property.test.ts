import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as MandatoryReport from "../../src/care/MandatoryReport.ts"
import * as MandatoryReportSchema from "../../src/care/MandatoryReport.schema.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Care from "../../src/law/parameters/Care.ts"
import { holdsOf } from "../lives.ts"
import { at, context, raise } from "./reports.ts"
import { wang, zhao } from "./people.ts"

it("a mandatory report holds its laws: never closed before everybody was told by a person", () => {
  const minute = fc.integer({ min: 0, max: 300 })
  const clock = (minutes: number) => Minute.plus(at("10:00"), minutes)
  const one: fc.Arbitrary<MandatoryReport.Command> = fc.oneof(
    fc
      .tuple(fc.constantFrom<Care.Addressee>("police", "education", "civil-affairs"), minute)
      .map(([to, minutes]): MandatoryReport.Command => ({ type: "call", by: wang, to, at: clock(minutes) })),
    minute.map((minutes): MandatoryReport.Command => ({ type: "escalate", supervisor: zhao, at: clock(minutes) })),
    minute.map((minutes): MandatoryReport.Command => ({ type: "close", by: wang, outcome: "x", at: clock(minutes) }))
  )
  let closed = 0
  holdsOf({
    decider: MandatoryReport.decider,
    fits: MandatoryReport.fits,
    Command: MandatoryReportSchema.Command,
    Event: MandatoryReportSchema.Event,
    commands: fc
      .array(one, { minLength: 2, maxLength: 20 })
      .map((all): readonly MandatoryReport.Command[] => [raise, ...all.toSorted((a, b) => a.at - b.at)]),
    context,
    always: (state) => {
      if (state.stage !== "closed") return
      closed += 1
      expect(MandatoryReport.stillToTell(state)).toEqual([])
      expect(state.closedBy).toBeDefined()
    }
  })
  expect(closed).toBeGreaterThan(20)
})
