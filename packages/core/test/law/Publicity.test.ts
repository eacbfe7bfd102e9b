import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Publicity from "../../src/law/Publicity.ts"

const day = Day.require
const title = { "zh-CN": "例", en: "example" }
const days = Parameter.integer("test.days", { title, unit: "days", stricter: "higher" })
const countsFirstDay = Parameter.yesNo("test.counts-first-day", { title, stricter: "none" })
const of = (startsOn: string, terms: Partial<Publicity.Terms>, values: Record<string, number | boolean>) =>
  Publicity.of(day(startsOn), { days, countsFirstDay, ...terms }, ParameterView.fixed(day(startsOn), "test@1", values), china)
const text = (found: Publicity.Publicity | undefined) =>
  found?.last.known === true && found.award.known
    ? [found.last.dueBy, found.last.breachAfter, found.award.day].map((one) => Day.text(one)).join(" ")
    : found

describe("a publicity", () => {
  // 2026-03-02 is a Monday.
  it.each([
    ["five working days, the next week's Monday", {}, { "test.days": 5 }, "2026-03-09 2026-03-09 2026-03-10"],
    [
      "five working days with the first, the Friday; granted on the Monday",
      {},
      { "test.days": 5, "test.counts-first-day": true },
      "2026-03-06 2026-03-06 2026-03-09"
    ],
    ["five days, the Saturday, prolonged to the Monday", { unit: "day" as const }, { "test.days": 5 }, "2026-03-07 2026-03-09 2026-03-10"]
  ])("of %s", (_, terms, values, expected) => expect(text(of("2026-03-02", terms, values))).toBe(expected))
  it("is not asked for where nobody says how long", () => expect(of("2026-03-02", {}, { "test.counts-first-day": true })).toBeUndefined())
  it("says by which parameters it was counted", () => {
    const uses = (values: Record<string, number | boolean>) => of("2026-03-02", {}, values)?.uses.map(({ parameter }) => parameter)
    expect(uses({ "test.days": 5 })).toEqual(["test.days"])
    expect(uses({ "test.days": 5, "test.counts-first-day": true })).toEqual(["test.days", "test.counts-first-day"])
  })
  it("that ends where no holidays are announced yet has an earliest day of award", () => {
    const found = of("2026-12-22", {}, { "test.days": 5 })
    expect([found?.last.known, found?.award.known]).toEqual([false, false])
    // 2023-12-31 is before all that was announced, so the first working day of 2024 is the earliest and no more.
    expect(of("2023-12-26", { unit: "day" }, { "test.days": 5 })).toMatchObject({
      last: { known: false, earliest: day("2023-12-31") },
      award: { known: false, earliest: day("2024-01-02") }
    })
  })
  it("has a latest day of award too, where announced working days alone come up to it", () => {
    // Nothing is announced of 2023; of 2024 the fifth working day is the 8th, as the 1st is a holiday.
    expect(of("2023-12-26", {}, { "test.days": 5 })).toStrictEqual({
      last: { known: false, earliest: day("2023-12-31"), latest: day("2024-01-08") },
      award: { known: false, earliest: day("2024-01-02"), latest: day("2024-01-09") },
      uses: [expect.objectContaining({ parameter: "test.days" })]
    })
  })
})
