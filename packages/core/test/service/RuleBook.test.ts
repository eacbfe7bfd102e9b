import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as RuleBook from "../../src/service/RuleBook.ts"

const book = RuleBook.entries(Policies.byName("national"))
const entry = (rule: string) => book.filter((one) => one.rule === rule)

describe("the rule book", () => {
  it("shows values with their days, packs and sources", () =>
    expect(entry("REC-09")).toMatchObject([
      {
        status: "in-force",
        parameters: [
          {
            id: "service.record-deadline-working-days",
            unit: "working days",
            stricter: "lower",
            values: [{ value: 10, first: Day.require("2021-02-01"), pack: "national@2026.1" }]
          }
        ],
        requirements: [
          {
            id: "service.record-deadline",
            severity: "warning",
            citations: [{ instrument: "VRM", provision: "art. 11" }, { instrument: "CC" }]
          }
        ]
      }
    ]))
  it("describes a requirement in both languages", () => {
    const description = entry("REC-09")[0]?.requirements[0]?.description
    expect(description?.["zh-CN"]).toContain("记录日")
    expect(description?.en).toContain("day of entry")
  })
  it("labels what is this library's own 本库默认，非法律规定, and nothing else", () => {
    const overlap = entry("REC-08")[0]
    expect(overlap?.status).toBe("convention")
    expect(overlap?.parameters[0]?.values[0]?.label?.["zh-CN"]).toBe("本库默认，非法律规定")
    expect(entry("REC-09")[0]?.parameters[0]?.values[0]?.label).toBeUndefined()
  })
  it("shows what a policy leaves open as off, and each value of a timeline in order", () => {
    expect(entry("REC-11")[0]?.status).toBe("off")
    expect(
      entry("CRT-02").flatMap(({ parameters }) => parameters.flatMap(({ values }) => values.map(({ value, last }) => [value, last])))
    ).toContainEqual([true, Day.require("2021-01-31")])
    const star = RuleBook.entries(Policies.byName("boluo")).find(({ rule }) => rule === "STAR-04")
    expect(star?.parameters[0]?.values.map(({ first }) => Day.text(first))).toEqual(["2016-01-01", "2022-01-01"])
  })
  it("says of every parameter who reads it, and why where no operation does", () => {
    for (const { parameters } of book) for (const { reach, note } of parameters) expect(note === undefined).toBe(reach === "operation")
  })
})
