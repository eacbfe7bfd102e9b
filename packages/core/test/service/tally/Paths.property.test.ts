import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as TallyRecords from "../../../src/testing/TallyRecords.ts"
import { bulk, everyQuestion, reference, running } from "./paths.ts"

const fourTotals = [{ by: ["volunteer"] }, { by: ["team"] }, { by: ["community"] }, { by: ["month"] }] as const

describe("every way of counting gives the totals of the reference", () => {
  it("in bulk, under every policy", () => {
    fc.assert(fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
      expect(bulk(records, eras, everyQuestion)).toEqual(reference(records, eras, everyQuestion))
    }), { numRuns: 300 })
  })
  it("in bulk, four totals at once", () => {
    fc.assert(fc.property(TallyRecords.records(), TallyRecords.rules(), (records, rules) => {
      const eras = [{ first: Day.first, rules }]
      expect(bulk(records, eras, fourTotals)).toEqual(reference(records, eras, fourTotals))
    }), { numRuns: 300 })
  })
  it("running, under every policy", () => {
    fc.assert(fc.property(TallyRecords.records(), TallyRecords.eras(), (records, eras) => {
      expect(running(records, eras, everyQuestion)).toEqual(reference(records, eras, everyQuestion))
    }), { numRuns: 300 })
  })
})
