import { describe, expect, it } from "vitest"
import * as YearlyPromise from "../../../src/person/rules/YearlyPromise.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

const year = (yearMinutes: number | undefined, over: boolean | undefined = true) => ({ yearMinutes, over })
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
  it("VOL-11: nobody promised anything nationally; 亳州 asks for the same", () => {
    expect(asked(year(0), "national")).toBe("")
    expect(asked(year(1199), "bozhou")).toBe("unmet person.yearly-promise")
  })
})
