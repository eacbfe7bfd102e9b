import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import { all, eraOf, firstYear, lastYear, ofYear } from "../../../src/law/calendars/StatutoryHolidays.ts"

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
const has = (text: string): boolean => all.includes(Day.require(text))

describe("CAL-02: the statutory holidays by date", () => {
  it.each([
    ["CAL-02: 2024 has eleven days", 2024, "01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03"],
    ["CAL-02: 2025 has thirteen days", 2025, "01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06"],
    ["CAL-02: 2026 has thirteen days", 2026, "01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03"],
    [
      "CAL-02: 2028 has twelve dates, because 中秋 is 3 October",
      2028,
      "01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03"
    ]
  ])("%s", (_, year, days) =>
    expect(
      ofYear(year)
        .map((day) => Day.text(day).slice(5))
        .join(" ")
    ).toBe(days)
  )

  it("CAL-02: 除夕 and 2 May are holidays since 2025 only", () => {
    expect([has("2024-02-09"), has("2024-05-02"), has("2025-01-28"), has("2025-05-02")]).toEqual([false, false, true, true])
    expect([eraOf(2024)?.citation.instrument, eraOf(2025)?.citation.instrument, eraOf(2013)]).toEqual(["HOL2013", "HOL", undefined])
  })

  it("CAL-02: holidays for some citizens only are not among them", () => {
    for (const year of years) for (const day of ["03-08", "05-04", "08-01"]) expect(has(`${year}-${day}`)).toBe(false)
  })

  it("is in order, each day once, within its years", () => {
    expect(all).toEqual([...new Set(all)].toSorted((a, b) => a - b))
    expect(ofYear(firstYear - 1)).toEqual([])
    expect(ofYear(lastYear + 1)).toEqual([])
  })
})

describe("against other sources", () => {
  /** The lunar calendar of the test's platform, which is not ours to ship. */
  const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" })
  const lunarDate = (day: Day.Day): string => lunar.format(day * 86_400_000)
  // Two new moons lie within minutes of Beijing's midnight, and ICU's approximation misses them by a day:
  // 2027-02-06 at 23:56 and 2030-02-03 at 00:07. The almanacs (GB/T 33661) give the days that stand in the table.
  const near = new Set([2027, 2030])

  it.each(years)("the lunar days of %i are those of ICU", (year) => {
    const found = ["1/1", "5/5", "8/15"].map((date) => ofYear(year).filter((day) => lunarDate(day) === date).length)
    if (near.has(year)) expect(found.slice(1)).toEqual([1, 1])
    else expect(found).toEqual([1, 1, 1])
  })

  /** The Sun's apparent longitude in degrees (Meeus, Astronomical Algorithms, ch. 25, low accuracy: 0.01°, a quarter of an hour). */
  const sunLongitude = (epochDays: number): number => {
    const t = (epochDays + 2_440_587.5 - 2_451_545) / 36_525
    const anomaly = ((357.52911 + 35_999.05029 * t) * Math.PI) / 180
    const centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly)
    const node = ((125.04 - 1934.136 * t) * Math.PI) / 180
    return (((280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360) + 360) % 360
  }

  it.each(years)("Qingming of %i is the day on which the Sun reaches 15°", (year) => {
    const qingming = ofYear(year).filter((day) => Day.parts(day).month === 4)
    expect(qingming).toHaveLength(1)
    const midnight = (qingming[0] ?? 0) - 8 / 24 // in Beijing
    expect(sunLongitude(midnight)).toBeLessThan(15)
    expect(sunLongitude(midnight + 1)).toBeGreaterThanOrEqual(15)
  })
})
