import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { laws, own, shipped } from "./laws.ts"
import * as TallyRecords from "../../../src/testing/TallyRecords.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import { bulk, everyQuestion, reference, running } from "./paths.ts"
import { traitsOf } from "./traits.ts"

describe("laws of the tally", () => {
  for (const [name, holds] of Object.entries(laws)) it(name, () => holds(own))
})

describe("the same laws of the bulk tally", () => {
  for (const [name, holds] of Object.entries(laws)) it(name, () => holds({ ...own, count: bulk }))
})

describe("all paths under every shipped policy", () => {
  it("of which some count in ways of their own", () => expect(shipped.length).toBeGreaterThan(3))
  it.each(shipped)("$name", ({ eras }) => {
    fc.assert(
      fc.property(TallyRecords.records(), (records) => {
        const wanted = reference(records, eras, everyQuestion)
        expect(bulk(records, eras, everyQuestion)).toEqual(wanted)
        expect(running(records, eras, everyQuestion)).toEqual(wanted)
      }),
      { numRuns: 75 }
    )
  })
})

it("steps add up to the credit, and the credit is what is left of the attended time", () => {
  fc.assert(
    fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
      for (const trace of Tally.count(records, eras)) {
        expect(trace.steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(trace.creditedMinutes)
        expect(trace.attendedMinutes - trace.excludedMinutes + trace.toppedUpMinutes - trace.overageMinutes).toBe(trace.creditedMinutes)
        for (const day of trace.days) expect(day.excludedMinutes).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 150 }
  )
})

describe("the generator is counted", () => {
  it("a third of the runs each hold an overlap across teams, a midnight, a reached cap and a topped-up record", () => {
    const seen = traitsOf(fc.sample(fc.tuple(TallyRecords.records(), TallyRecords.eras()), { numRuns: 600, seed: 20260305 }))
    for (const [trait, share] of Object.entries(seen)) expect(share, trait).toBeGreaterThanOrEqual(1 / 3)
  })
  it("and a generator of lone short mornings does not pass", () => {
    const poor = fc.sample(fc.tuple(TallyRecords.plainRecords(1), TallyRecords.eras(fc.constant(TallyRecords.exact))), {
      numRuns: 100,
      seed: 1
    })
    expect(Math.min(...Object.values(traitsOf(poor)))).toBeLessThan(1 / 3)
  })
})
