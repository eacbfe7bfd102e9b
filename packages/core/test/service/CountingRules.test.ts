import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Minutes from "../../src/foundation/Minutes.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Counting from "../../src/law/parameters/Counting.ts"
import * as CountingRules from "../../src/service/CountingRules.ts"
import * as Tally from "../../src/service/tally/Tally.ts"
import { policyWith } from "../law/policies.ts"
import { record, type Row } from "./tally/sheet.ts"

const eras = (name: Policies.Name) => CountingRules.of(Policies.byName(name))
const hours = (name: Policies.Name, ...rows: readonly Row[]): string =>
  Minutes.hoursText(
    Tally.count(rows.map(record), eras(name)).reduce((sum, { creditedMinutes }) => sum + creditedMinutes, 0) as Minutes.Minutes
  )

describe("the eras of a policy", () => {
  it("the national default never changes and counts exact minutes, once, without breaks and travel", () => {
    expect(eras("national")).toMatchObject([
      {
        first: Day.first,
        rules: {
          overlap: "once",
          breaksCounted: false,
          travelCounted: "none",
          untimedCounted: true,
          minimumMinutes: 0,
          activityCapMinutes: undefined,
          dayCapMinutes: undefined,
          periodCapMinutes: undefined,
          capPeriod: "month"
        }
      }
    ])
  })
  it("Jiaozhou begins a new one in 2015", () => {
    expect(
      eras("jiaozhou").map(({ first, rules }) => [Day.text(first), rules.minimumMinutes, rules.travelCounted, rules.breaksCounted])
    ).toEqual([
      ["0001-01-01", 0, "none", false],
      ["2015-01-01", 60, "out", true]
    ])
  })
  it("each step says by which value of which pack it is done", () => {
    const rules = eras("jiaozhou")[1]?.rules
    expect(rules?.uses.minimum).toMatchObject({
      parameter: "service.minimum-credited-minutes",
      value: 60,
      pack: "jiaozhou@2015.1",
      since: Day.require("2015-01-01")
    })
    expect(rules?.uses.overlap).toMatchObject({ pack: "national@2026.1" })
    expect(rules?.uses).not.toHaveProperty("activity-cap")
    expect(eras("hailin")[0]?.rules.uses["activity-cap"]).toMatchObject({ value: 120, citations: [{ instrument: "HAILIN" }] })
  })
  it("a cap that begins and ends makes an era of its own", () => {
    const cap = Pack.value(Counting.dayCapMinutes, {
      from: Day.require("2026-01-01"),
      until: Day.require("2026-06-30"),
      value: 480,
      force: "default",
      citations: [{ instrument: "LIBRARY", confidence: "library-default" }]
    })
    const pack = Pack.define({ ...Policies.national, id: "test", layer: "organisation", values: [cap] })
    const policy = Policy.extend(Policies.byName("national"), pack)
    expect(CountingRules.of(policy).map(({ first, rules }) => [Day.text(first), rules.dayCapMinutes])).toEqual([
      ["0001-01-01", undefined],
      ["2026-01-01", 480],
      ["2026-07-01", undefined]
    ])
  })
  it("so does a change of the period that a cap speaks of", () => {
    const period = Pack.value(Counting.capPeriod, {
      from: Day.require("2026-01-01"),
      value: "year",
      force: "default",
      citations: [{ instrument: "LIBRARY", confidence: "library-default" }]
    })
    const pack = Pack.define({ ...Policies.national, id: "test", layer: "organisation", values: [period] })
    const policy = Policy.extend(Policies.byName("national"), pack)
    expect(CountingRules.of(policy).map(({ first, rules }) => [Day.text(first), rules.capPeriod])).toEqual([
      ["0001-01-01", "month"],
      ["2026-01-01", "year"]
    ])
  })
  it("every step can be set by a pack", () => {
    const set = [
      [Counting.overlap, "each", { overlap: "each" }],
      [Counting.breaksCounted, true, { breaksCounted: true }],
      [Counting.travelCounted, "both", { travelCounted: "both" }],
      [Counting.untimedCounted, false, { untimedCounted: false }],
      [Counting.minimumMinutes, 30, { minimumMinutes: 30 }],
      [Counting.activityCapMinutes, 120, { activityCapMinutes: 120 }],
      [Counting.dayCapMinutes, 480, { dayCapMinutes: 480 }],
      [Counting.periodCapMinutes, 6000, { periodCapMinutes: 6000 }],
      [Counting.capPeriod, "year", { capPeriod: "year" }]
    ] as const
    for (const [parameter, value, expected] of set) {
      expect(CountingRules.of(policyWith(parameter, value as never))[0]?.rules, parameter.id).toMatchObject(expected)
    }
  })
  it("a policy that does not say how to count is an error, naming what is missing", () => {
    const lone = Policy.of([Pack.define({ ...Policies.locals.hailin })])
    expect(() => CountingRules.of(lone)).toThrow(/hailin@1 has no value for service.overlap on 0001-01-01/)
  })
})

describe("the worked examples, under the shipped packs", () => {
  it("REC-04: 95 minutes are 1.58 h, twice 95 are 3.17 h", () => {
    expect(hours("national", { at: "09:00-10:35" })).toBe("1.58")
    expect(hours("national", { record: "r1", at: "09:00-10:35" }, { record: "r2", at: "14:00-15:35" })).toBe("3.17")
  })
  it("REC-05: home 08:10, there 08:50, serves 09:00–11:30 with 30 minutes of break, home 12:10: 2.00 h", () =>
    expect(hours("national", { at: "09:00-11:30", out: "08:10-08:50", back: "11:30-12:10", breakMinutes: 30 })).toBe("2.00"))
  it("REC-05: Jiaozhou, the team leaves at 08:30 and the activity ends at 11:30: 3.00 h", () =>
    expect(hours("jiaozhou", { at: "09:00-11:30", out: "08:30-09:00", breakMinutes: 30 })).toBe("3.00"))
  it.each([
    [40, "0.67", "1.00"],
    [59, "0.98", "1.00"],
    [60, "1.00", "1.00"],
    [61, "1.02", "1.02"]
  ])("REC-06: %i min are %s h, in Jiaozhou %s h", (minutes, national, jiaozhou) => {
    const row = { at: `09:00-${minutes < 60 ? "09" : "10"}:${String(minutes % 60).padStart(2, "0")}` }
    expect(hours("national", row)).toBe(national)
    expect(hours("jiaozhou", row)).toBe(jiaozhou)
  })
  it.each([
    ["10:59", "1.98"],
    ["11:00", "2.00"],
    ["12:30", "2.00"]
  ])("REC-07: Hailin, one activity from 09:00 to %s credits %s h", (to, credited) =>
    expect(hours("hailin", { at: `09:00-${to}` })).toBe(credited)
  )
  it("REC-07: nationally the same 3.5 h are 3.50 h", () => expect(hours("national", { at: "09:00-12:30" })).toBe("3.50"))
  it("REC-08: 09:00–11:00 and 10:30–12:00 are 180 minutes", () =>
    expect(hours("national", { record: "r1", at: "09:00-11:00" }, { record: "r2", team: "other", at: "10:30-12:00" })).toBe("3.00"))
})
