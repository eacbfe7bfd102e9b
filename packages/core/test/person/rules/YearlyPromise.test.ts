import { describe, expect, it } from "vitest"
import * as YearlyPromise from "../../../src/person/rules/YearlyPromise.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

const year = (minutes: number | undefined, over: boolean | undefined = true, ageAtEnd: number | undefined = 30) => ({
  minutes,
  over,
  ageAtEnd
})
const asked = (row: YearlyPromise.Year, name: "national" | "youth-league" | "bozhou" = "youth-league") =>
  said(decide(YearlyPromise.yearlyPromise, row, viewOf(name)))

describe("中国注册志愿者管理办法: “累计不少于20小时”", () => {
  it.each([
    [19.5 * 60, "unmet person.yearly-promise"],
    [1199, "unmet person.yearly-promise"],
    [1200, ""],
    [1201, ""],
    [undefined, "unknown person.yearly-promise"]
  ])("VOL-11: %s minutes in 2026: %s", (minutes, answer) => expect(asked(year(minutes))).toBe(answer))
  it("VOL-11: it warns and refuses nobody", () =>
    expect(decide(YearlyPromise.yearlyPromise, year(0), viewOf("youth-league")).outcome).toBe("met"))
  it("VOL-11: a year that is not over has broken nothing", () => expect(asked(year(0, false))).toBe(""))
  it("VOL-11: nobody promised anything nationally", () => expect(asked(year(0), "national")).toBe(""))
  it.each([
    [17, "unmet person.award-lowest-age"],
    [18, ""],
    [60, ""],
    [61, "unmet person.award-highest-age"]
  ])("VOL-11: 亳州's award at %i: %s, which may be relaxed", (age, answer) => {
    expect(asked(year(1200, true, age), "bozhou")).toBe(answer)
    expect(asked(year(1199, true, 30), "bozhou")).toBe("unmet person.yearly-promise")
  })
})
