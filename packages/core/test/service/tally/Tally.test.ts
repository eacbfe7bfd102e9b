import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minutes from "../../../src/foundation/Minutes.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import * as Totals from "../../../src/service/tally/Totals.ts"
import { always, record, type Row } from "./sheet.ts"
import type { CountingRules } from "../../../src/service/CountingRules.ts"

const credits = (rows: readonly Row[], rules: Partial<CountingRules> = {}): readonly number[] =>
  Tally.count(rows.map(record), always(rules)).map((trace) => trace.creditedMinutes)

const steps = (rows: readonly Row[], rules: Partial<CountingRules> = {}) =>
  Tally.count(rows.map(record), always(rules)).map((trace) =>
    trace.steps.map((step) => [step.step, step.minutes, ...(step.keptBy === undefined ? [] : [step.keptBy])].join(" ")).join(", ")
  )

const hours = (rows: readonly Row[], rules: Partial<CountingRules> = {}): string =>
  Minutes.hoursText(credits(rows, rules).reduce((sum, minutes) => sum + minutes, 0) as Minutes.Minutes)

const jiaozhou: Partial<CountingRules> = { breaksCounted: true, travelCounted: "out", minimumMinutes: 60 }

describe("志愿服务记录与证明出具办法 art. 7: time actually given, in hours", () => {
  it("REC-04: 95 minutes are shown as 1.58 hours", () => expect(hours([{ at: "09:00-10:35" }])).toBe("1.58"))
  it("REC-04: minutes are summed first, 95 + 95 is 3.17 hours and not 3.16", () =>
    expect(
      hours([
        { record: "r1", at: "09:00-10:35" },
        { record: "r2", at: "14:00-15:35" }
      ])
    ).toBe("3.17"))
  it.each([
    ["09:00-09:01", 1],
    ["23:59-00:00", 1],
    ["23:00-01:00", 120],
    ["09:00-11:00 14:00-15:00", 180]
  ] as const)("REC-04: %s gives %i minutes", (at, minutes) => expect(credits([{ at }])).toEqual([minutes]))
})

describe("Travel, rest and meals", () => {
  const day = { at: "08:10-12:10", out: "08:10-09:00", back: "11:30-12:10" }
  it("REC-05: from home and back, with a break of 30 minutes: 2.00 hours", () => expect(hours([{ ...day, breakMinutes: 30 }])).toBe("2.00"))
  it("REC-05: travel stated beside the attended time takes nothing from it", () =>
    expect(hours([{ at: "09:00-11:30", out: "08:10-08:50", back: "11:30-12:10", breakMinutes: 30 }])).toBe("2.00"))
  it("REC-05: Jiaozhou counts from departure to the end: 3.00 hours", () => {
    expect(hours([{ at: "08:30-11:30", out: "08:30-09:00", breakMinutes: 30 }], jiaozhou)).toBe("3.00")
    expect(hours([{ at: "09:00-11:30", out: "08:30-09:00", back: "11:30-12:10" }], jiaozhou)).toBe("3.00")
  })
  it.each([
    // what is known of the break or way, minutes left of 09:00-12:00
    [{ breaks: "10:00-10:30" }, 150],
    [{ breaks: "10:00-10:30", breakMinutes: 10 }, 140],
    [{ breaks: "08:00-09:30" }, 150],
    [{ breakMinutes: 179 }, 1],
    [{ breakMinutes: 180 }, 0],
    [{ breakMinutes: 181 }, 0],
    [{ travelMinutes: 40 }, 140],
    [{ out: "09:00-09:40", breaks: "09:30-09:50" }, 130],
    [{ out: "09:00-09:40", back: "11:40-12:20" }, 120]
  ] as const)("REC-05: of 09:00-12:00 with %j stay %i minutes", (row, minutes) =>
    expect(credits([{ at: "09:00-12:00", ...row }])).toEqual([minutes])
  )
  it("REC-05: a break without an hour is taken from the end, so the morning stays whole", () => {
    const [trace] = Tally.count([record({ at: "22:00-01:00", breakMinutes: 90 })], always())
    expect(trace?.days.map((day) => [day.day, day.creditedMinutes])).toEqual([
      [Day.require("2026-03-05"), 90],
      [Day.require("2026-03-06"), 0]
    ])
  })
  it("REC-05: travel without a stated way is not taken for the way out", () =>
    expect(credits([{ at: "09:00-12:00", travelMinutes: 40 }], jiaozhou)).toEqual([140]))
  it("REC-05: the trace names both", () => expect(steps([{ ...day, breakMinutes: 30 }])).toEqual(["attended 240, break -30, travel -90"]))
})

describe("Minimum unit", () => {
  it.each([
    [39, 39, 60],
    [40, 40, 60],
    [59, 59, 60],
    [60, 60, 60],
    [61, 61, 61]
  ] as const)("REC-06: %i minutes give %i, in Jiaozhou %i", (minutes, national, local) => {
    const at = `09:00-${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
    expect(credits([{ at }])).toEqual([national])
    expect(credits([{ at }], jiaozhou)).toEqual([local])
  })
  it("REC-06: 40 minutes are 0.67 hours, in Jiaozhou 1.00; 61 are 1.02 in both", () => {
    expect([hours([{ at: "09:00-09:40" }]), hours([{ at: "09:00-09:40" }], jiaozhou)]).toEqual(["0.67", "1.00"])
    expect([hours([{ at: "09:00-10:01" }]), hours([{ at: "09:00-10:01" }], jiaozhou)]).toEqual(["1.02", "1.02"])
  })
  it("REC-06: a record of which nothing is left is not topped up", () =>
    expect(
      credits(
        [
          { record: "r1", at: "09:00-12:00" },
          { record: "r2", at: "10:00-10:30" }
        ],
        jiaozhou
      )
    ).toEqual([180, 0]))
  it("REC-06: the top-up goes to the last kept segment, here after midnight", () => {
    const [trace] = Tally.count([record({ at: "23:50-00:10" })], always({ minimumMinutes: 60 }))
    expect(trace?.days.map((day) => day.creditedMinutes)).toEqual([10, 50])
  })
})

describe("Caps", () => {
  it("REC-07: Hailin, an activity of 3.5 hours gives 2.00", () =>
    expect(hours([{ at: "09:00-12:30" }], { activityCapMinutes: 120 })).toBe("2.00"))
  it.each([
    [119, 119],
    [120, 120],
    [121, 120]
  ] as const)("REC-07: %i minutes of one activity give %i", (minutes, credited) =>
    expect(credits([{ untimedMinutes: minutes }], { activityCapMinutes: 120 })).toEqual([credited])
  )
  it("REC-07: two records of one activity on one day share its cap, the later one gives way", () =>
    expect(
      credits(
        [
          { record: "r1", at: "14:00-15:30" },
          { record: "r2", at: "09:00-10:30" }
        ],
        { activityCapMinutes: 120 }
      )
    ).toEqual([30, 90]))
  it("REC-07: the same activity on another day is another time (每次)", () =>
    expect(
      credits(
        [
          { record: "r1", at: "09:00-12:00" },
          { record: "r2", on: "2026-03-06", at: "09:00-12:00" }
        ],
        { activityCapMinutes: 120 }
      )
    ).toEqual([120, 120]))
  it("REC-07: a day's cap takes from the latest first and reports the overage", () => {
    const traces = Tally.count(
      [record({ record: "r1", at: "13:00-18:00" }), record({ record: "r2", at: "08:00-12:00" })],
      always({ dayCapMinutes: 480 })
    )
    expect(traces.map((trace) => [trace.creditedMinutes, trace.overageMinutes])).toEqual([
      [240, 60],
      [240, 0]
    ])
  })
  it("REC-07: night service is cut at midnight, so each day has its own cap", () =>
    expect(credits([{ at: "20:00-06:00" }], { dayCapMinutes: 300 })).toEqual([540]))
  it("REC-07: a month's cap; the new month begins with nothing spent", () =>
    expect(
      credits(
        [
          { record: "r1", on: "2026-03-30", at: "09:00-12:00" },
          { record: "r2", on: "2026-03-31", at: "22:00-02:00" }
        ],
        { periodCapMinutes: 240, capPeriod: "month" }
      )
    ).toEqual([180, 180]))
  it("REC-07: a year's cap runs over the months", () =>
    expect(
      credits(
        [
          { record: "r1", on: "2026-03-30", at: "09:00-12:00" },
          { record: "r2", on: "2026-03-31", at: "22:00-02:00" }
        ],
        { periodCapMinutes: 240, capPeriod: "year" }
      )
    ).toEqual([180, 60]))
  it("REC-07: minutes without a clock come after the timed ones of their day", () =>
    expect(
      credits(
        [
          { record: "r1", untimedMinutes: 100 },
          { record: "r2", at: "22:00-24:00" }
        ],
        { dayCapMinutes: 150 }
      )
    ).toEqual([30, 120]))
  it("REC-07: caps come after the top-up, each step named", () =>
    expect(
      steps(
        [
          { record: "r1", at: "09:00-09:40" },
          { record: "r2", at: "10:00-10:20", activity: "a2" }
        ],
        { minimumMinutes: 60, activityCapMinutes: 50, dayCapMinutes: 90 }
      )
    ).toEqual(["attended 40, minimum 20, activity-cap -10", "attended 20, minimum 40, activity-cap -10, day-cap -10"]))
})

describe("No double counting (本库默认)", () => {
  const pair: readonly Row[] = [
    { record: "r1", team: "t1", at: "09:00-11:00" },
    { record: "r2", team: "t2", at: "10:30-12:00" }
  ]
  it("REC-08: 09:00-11:00 and 10:30-12:00 give 180 minutes, the earlier record keeps the shared half hour", () => {
    expect(credits(pair)).toEqual([120, 60])
    expect(steps(pair)).toEqual(["attended 120", "attended 90, overlap -30 r1"])
  })
  it.each([
    ["10:59-12:00", 60],
    ["11:00-12:00", 60],
    ["11:01-12:00", 59],
    ["09:00-11:00", 0],
    ["09:30-10:30", 0]
  ] as const)("REC-08: beside 09:00-11:00 of another team, %s keeps %i", (at, kept) =>
    expect(
      credits([
        { record: "r1", at: "09:00-11:00" },
        { record: "r2", team: "t2", at }
      ])[1]
    ).toBe(kept)
  )
  it("REC-08: at the same start the smaller record id keeps the minutes, whatever the order of input", () => {
    expect(
      credits([
        { record: "r2", at: "09:00-10:00" },
        { record: "r1", at: "09:00-11:00" }
      ])
    ).toEqual([0, 120])
    expect(
      credits([
        { record: "r1", at: "09:00-11:00" },
        { record: "r2", at: "09:00-10:00" }
      ])
    ).toEqual([120, 0])
  })
  it("REC-08: segments are united, not records: the second half of the earlier record gives way", () =>
    expect(
      steps([
        { record: "r1", at: "09:00-10:00 11:00-12:00" },
        { record: "r2", at: "10:30-11:30" }
      ])
    ).toEqual(["attended 120, overlap -30 r2", "attended 60"]))
  it("REC-08: a break leaves room for another record", () =>
    expect(
      credits([
        { record: "r1", at: "09:00-12:00", breaks: "10:00-11:00" },
        { record: "r2", at: "10:00-11:00" }
      ])
    ).toEqual([120, 60]))
  it("REC-08: each person by themselves", () =>
    expect(
      credits([
        { record: "r1", at: "09:00-11:00" },
        { record: "r2", volunteer: "v2", at: "09:00-11:00" }
      ])
    ).toEqual([120, 120]))
  it("REC-08: minutes without a clock overlap nothing", () =>
    expect(
      credits([
        { record: "r1", at: "00:00-24:00" },
        { record: "r2", untimedMinutes: 120 }
      ])
    ).toEqual([1440, 120]))
  it("REC-08: a policy may count each", () => expect(credits(pair, { overlap: "each" })).toEqual([120, 90]))
  it("REC-08: a voided record gives the minutes back to the next", () => expect(credits(pair.slice(1))).toEqual([90]))
  it("REC-08: a service and a meeting do not take minutes from each other", () =>
    expect(
      credits([
        { record: "r1", at: "09:00-11:00" },
        { record: "r2", timeClass: "meeting", at: "09:00-11:00" }
      ])
    ).toEqual([120, 120]))
})

describe("Classes of time", () => {
  const rows: readonly Row[] = [
    { record: "r1", at: "09:00-10:00" },
    { record: "r2", timeClass: "training", at: "11:00-11:20" },
    { record: "r3", timeClass: "paid-duty", at: "13:00-17:00" }
  ]
  it("paid duty is never volunteer time; training is tallied beside it, without top-up or cap", () => {
    const traces = Tally.count(rows.map(record), always({ minimumMinutes: 60, dayCapMinutes: 30 }))
    const minutes = (timeClass: "service" | "training" | "paid-duty") => Totals.of(traces, { by: [], timeClass })[0]?.creditedMinutes
    expect([minutes("service"), minutes("training"), minutes("paid-duty")]).toEqual([30, 20, 240])
    expect(Totals.of(traces, { by: ["volunteer"] })[0]?.creditedMinutes).toBe(30)
  })
})

describe("Eras", () => {
  const eras = [...always(), { first: Day.require("2026-03-06"), rules: { ...always()[0]!.rules, minimumMinutes: 60 } }]
  it.each([
    ["2026-03-05", 40],
    ["2026-03-06", 60]
  ] as const)("a record of %s is counted by the rules of its day: %i", (on, minutes) =>
    expect(Tally.count([record({ on, at: "09:00-09:40" })], eras)[0]?.creditedMinutes).toBe(minutes)
  )
  it("a night that ends in the new era belongs to the old one", () =>
    expect(Tally.count([record({ on: "2026-03-05", at: "23:50-00:10" })], eras)[0]?.creditedMinutes).toBe(20))
  it("counting without rules is refused", () => expect(() => Tally.count([record({ at: "09:00-10:00" })], [])).toThrow(RangeError))
})

describe("Certificates", () => {
  it("CRT-04: 120 valid, 60 voided, 45 of another organisation: 2.00 hours", () => {
    // The voided record never reaches the tally; the other organisation's team is another team.
    const traces = Tally.count(
      [record({ record: "r1", at: "09:00-11:00" }), record({ record: "r3", team: "t9", at: "14:00-14:45" })],
      always()
    )
    const own = Totals.of(traces, { by: ["volunteer", "team"] }).find((cell) => cell.key.team === "t1")
    expect(Minutes.hoursText((own?.creditedMinutes ?? 0) as Minutes.Minutes)).toBe("2.00")
  })
})

it("a record id that comes twice is refused, never counted twice", () =>
  expect(() => Tally.count([record({ at: "09:00-10:00" }), record({ at: "12:00-13:00" })], always())).toThrow(RangeError))

describe("why lengthening is only promised under the shipped policies", () => {
  it("an activity cap and a day cap together can lower: what moves to the earlier day finds no room there", () => {
    const both: Partial<CountingRules> = { activityCapMinutes: 120, dayCapMinutes: 120 }
    const morning: Row = { record: "r1", activity: "a2", at: "08:00-09:00" }
    const total = (at: string): number => credits([morning, { record: "r2", at }], both).reduce((sum, minutes) => sum + minutes, 0)
    expect([total("23:00-01:00"), total("22:00-01:00")]).toEqual([180, 120])
  })
})
