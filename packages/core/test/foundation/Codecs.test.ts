import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as F from "../../src/foundation/index.ts"
import * as S from "../../src/schemas/index.ts"

/** One type for all rows: what a codec decodes and encodes is compared as plain values. */
const codec = <A, E>(schema: Schema.Codec<A, E>) => {
  const encodes = Schema.encodeUnknownSync(schema)
  const decodes = Schema.decodeUnknownResult(schema)
  return {
    decode: (outside: unknown): Result.Result<unknown, unknown> => decodes(outside),
    encode: (inside: unknown): unknown => encodes(inside)
  }
}
const date = F.Day.require("2026-03-05")

describe.each([
  ["DayFromText", codec(S.DaySchema.DayFromText), "2026-03-05", date, ["2026-02-29", 20517, null]],
  ["MinuteFromText", codec(S.MinuteSchema.MinuteFromText), "2026-03-05 09:00", F.Minute.at(date, 540), ["2026-03-05", 1]],
  ["PeriodFromText", codec(S.PeriodSchema.PeriodFromText), "2026-Q1", F.Period.quarter(2026, 1), ["2026-Q5", {}]],
  ["InstantFromText", codec(S.InstantSchema.InstantFromText), "1970-01-01T00:00:00.000Z", 0, ["1970-01-01T00:00:00", 0]],
  ["MoneyFromYuanText", codec(S.MoneySchema.MoneyFromYuanText), "1234.50", 123_450, ["1.005", 5]],
  ["Day", codec(S.DaySchema.Day), date, date, [1.5, F.Day.last + 1, "2026-03-05", NaN]],
  ["DayText", codec(S.DaySchema.DayText), "2026-03-05", "2026-03-05", ["2026-02-29", "2026-3-5", 1]],
  ["Minute", codec(S.MinuteSchema.Minute), 540, 540, [0.5, Number.MAX_SAFE_INTEGER, "1"]],
  ["Minutes", codec(S.MinutesSchema.Minutes), -5, -5, [0.5, 2 ** 53]],
  ["NonNegativeMinutes", codec(S.MinutesSchema.NonNegativeMinutes), 0, 0, [-1, 0.5]],
  ["Instant", codec(S.InstantSchema.Instant), 0, 0, [0.5, Number.MAX_SAFE_INTEGER]],
  ["Money", codec(S.MoneySchema.Money), -1, -1, [0.5, 2 ** 53]],
  ["Zone", codec(S.ZoneSchema.Zone), { offsetMinutes: 480 }, { offsetMinutes: 480 }, [{ offsetMinutes: 1440 }, { offsetMinutes: 0.5 }, {}]],
  ["Span", codec(S.SpanSchema.Span), { from: 1, to: 2 }, { from: 1, to: 2 }, [{ from: 1, to: 1 }, { from: 2, to: 1 }, { from: 1 }]],
  [
    "SpanFromText",
    codec(S.SpanSchema.SpanFromText),
    { from: "2026-03-05 09:00", to: "2026-03-05 08:00" },
    { from: F.Minute.at(date, 540), to: F.Minute.at(date, 480) },
    [{ from: "2026-03-05 09:00" }, { from: "2026-03-05 09:00", to: "09:00" }, "2026-03-05 09:00"]
  ],
  ["Period", codec(S.PeriodSchema.Period), { first: 1, last: 1 }, { first: 1, last: 1 }, [{ first: 2, last: 1 }]],
  ["TeamId", codec(S.IdSchema.TeamId), "t-1", "t-1", ["", "a/b", 1]],
  [
    "Term",
    codec(S.DeadlineSchema.Term),
    { count: 10, unit: "working-day" },
    { count: 10, unit: "working-day" },
    [
      { count: 0, unit: "day" },
      { count: 1, unit: "week" }
    ]
  ],
  [
    "Deadline",
    codec(S.DeadlineSchema.Deadline),
    { known: false, dueBy: "2029-02-01", earliest: "2029-02-01" },
    { known: false, dueBy: F.Day.require("2029-02-01"), earliest: F.Day.require("2029-02-01") },
    [
      { known: true, dueBy: "2029-02-01" },
      { known: false, dueBy: "2029-02-01" }
    ]
  ],
  [
    "Deadline",
    codec(S.DeadlineSchema.Deadline),
    { known: true, dueBy: "2029-02-03", breachAfter: "2029-02-05" },
    { known: true, dueBy: F.Day.require("2029-02-03"), breachAfter: F.Day.require("2029-02-05") },
    [{ known: false, dueBy: "2029-02-03", breachAfter: "2029-02-05" }]
  ],
  [
    "WorkingCalendar",
    codec(S.WorkingCalendarSchema.WorkingCalendar),
    { id: "x", coverage: "2027", restDays: ["2027-01-01"], workingDays: ["2027-01-09"], statutory: ["2027-01-01"] },
    {
      id: "x",
      coverage: F.Period.year(2027),
      restDays: [F.Day.require("2027-01-01")],
      workingDays: [F.Day.require("2027-01-09")],
      statutory: [F.Day.require("2027-01-01")]
    },
    [{ id: "", coverage: "2027", restDays: [], workingDays: [], statutory: [] }]
  ],
  [
    "Notice",
    codec(S.WorkingCalendarSchema.Notice),
    { coverage: "2027", restDays: ["2027-01-01"], workingDays: ["2027-01-09"] },
    { coverage: F.Period.year(2027), restDays: [F.Day.require("2027-01-01")], workingDays: [F.Day.require("2027-01-09")] },
    [
      { coverage: "2027", restDays: ["2026-12-31"], workingDays: [] },
      { coverage: "2027", restDays: ["2027-01-09"], workingDays: ["2027-01-09"] },
      { coverage: "2027", restDays: [], workingDays: ["2027-01-08"] }
    ]
  ]
] as const)("%s", (_, { decode, encode }, outside, inside, wrong) => {
  it("decodes, and encodes back", () => {
    expect(Result.getOrThrow(decode(outside))).toEqual(inside)
    expect(encode(inside)).toEqual(outside)
  })

  it.each(wrong.map((value) => [value]))("refuses %j", (value) => expect(Result.isFailure(decode(value))).toBe(true))
})

const wanted = <A, E>(schema: Schema.Codec<A, E>, given: unknown): string => {
  const result = Schema.decodeUnknownResult(schema)(given)
  return Result.isFailure(result) ? String(result.failure) : "nothing"
}
const worked = { restDays: [], workingDays: ["2027-01-08"], coverage: "2027" }
const notice = "days inside the coverage, none of them both off and worked, and working days only at weekends"
it.each<readonly [string, string, string, string]>([
  ["DayText", wanted(S.DaySchema.DayText, 1), wanted(S.DaySchema.DayText, "2026-02-29"), "a day that exists, as YYYY-MM-DD"],
  ["Day", wanted(S.DaySchema.Day, "x"), wanted(S.DaySchema.Day, 0.5), "days since 1970-01-01"],
  ["Minute", wanted(S.MinuteSchema.Minute, "x"), wanted(S.MinuteSchema.Minute, 0.5), "local minutes since 1970-01-01 00:00"],
  ["Instant", wanted(S.InstantSchema.Instant, "x"), wanted(S.InstantSchema.Instant, 0.5), "milliseconds since 1970-01-01T00:00Z"],
  ["Money", wanted(S.MoneySchema.Money, "x"), wanted(S.MoneySchema.Money, 0.5), "an integer"],
  ["Minutes", wanted(S.MinutesSchema.Minutes, "x"), wanted(S.MinutesSchema.Minutes, 0.5), "an integer"],
  ["NonNegativeMinutes", wanted(S.MinutesSchema.NonNegativeMinutes, "x"), wanted(S.MinutesSchema.NonNegativeMinutes, 0.5), "an integer"],
  ["Span", wanted(S.SpanSchema.Span, 1), wanted(S.SpanSchema.Span, { from: 2, to: 1 }), "a span whose end is after its start"],
  [
    "Period",
    wanted(S.PeriodSchema.Period, 1),
    wanted(S.PeriodSchema.Period, { first: 2, last: 1 }),
    "a period whose last day is not before its first"
  ],
  ["HolidayNotice", wanted(S.WorkingCalendarSchema.Notice, 1), wanted(S.WorkingCalendarSchema.Notice, worked), notice],
  [
    "WorkingCalendar",
    wanted(S.WorkingCalendarSchema.WorkingCalendar, 1),
    wanted(S.WorkingCalendarSchema.WorkingCalendar, { ...worked, id: "x", statutory: [] }),
    notice
  ],
  ["Zone", wanted(S.ZoneSchema.Zone, 1), wanted(S.ZoneSchema.Zone, { offsetMinutes: 1440 }), "a value between -1439 and 1439"],
  [
    "Term",
    wanted(S.DeadlineSchema.Term, 1),
    wanted(S.DeadlineSchema.Term, { count: 0, unit: "day" }),
    "a value greater than or equal to 1"
  ],
  ["Deadline", wanted(S.DeadlineSchema.Deadline, 1), wanted(S.DeadlineSchema.Deadline, { known: true }), "key"],
  ["Citation", wanted(S.FindingSchema.Citation, 1), wanted(S.FindingSchema.Citation, {}), "key"],
  ["ParameterUse", wanted(S.FindingSchema.ParameterUse, 1), wanted(S.FindingSchema.ParameterUse, {}), "key"],
  ["Finding", wanted(S.FindingSchema.Finding, 1), wanted(S.FindingSchema.Finding, {}), "key"],
  ...Object.entries(S.IdSchema).map(
    ([name, schema]) => [name, wanted<string, string>(schema, 1), wanted<string, string>(schema, "a/b"), "an id: 1–64 of"] as const
  )
])("a %s is asked for by its name, and what is wrong with one by its words", (name, kind, value, words) => {
  expect(kind).toContain(`Expected ${name}`)
  expect(value).toContain(words)
})

it("says which text was wanted", () => {
  const result = Schema.decodeUnknownResult(S.DaySchema.DayFromText)("2026-02-29")
  expect(Result.isFailure(result) ? String(result.failure) : "").toContain("YYYY-MM-DD")
})
