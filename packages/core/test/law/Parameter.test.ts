import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { ParameterValue } from "../../src/foundation/ParameterView.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "例", en: "example" }
const count = Parameter.integer("count", { title, unit: "days", stricter: "lower" })
const term = Parameter.integer("term", { title, unit: "days", stricter: "lower", least: 1 })
const celsius = Parameter.integer("celsius", { title, unit: "degrees", stricter: "lower", least: -10 })
const yearDay = Parameter.integer("year-day", { title, unit: "month and day", stricter: "lower" })
const from = Parameter.day("from", { title, stricter: "higher" })
const on = Parameter.yesNo("on", { title, stricter: "higher" })
const mode = Parameter.choice("mode", { title, options: named("lax", "strict"), stricter: "higher" })
const set = Parameter.set("set", { title, options: named("a", "b"), stricter: "fewer" })
const names = Parameter.names("names", { title, stricter: "higher" })
const stars = Parameter.ladder("stars", { title })

describe("values a parameter can have", () => {
  it.each([
    [count, 10, true],
    [count, 0, true],
    [count, -1, false], // no amount is negative, unless it says how small it may be
    [term, 1, true],
    [term, 0, false],
    [celsius, -10, true],
    [celsius, -11, false],
    [yearDay, 531, true],
    [yearDay, 532, false],
    [yearDay, 229, false], // no day of every year
    [yearDay, 1301, false],
    [yearDay, 31, false],
    [count, 0.5, false],
    [count, true, false],
    [count, "10", false],
    [from, 19000, true],
    [from, Day.last, true],
    [from, Day.last + 1, false],
    [from, "2022-01-01", false],
    [on, false, true],
    [on, 0, false],
    [mode, "strict", true],
    [mode, "other", false],
    [mode, 1, false],
    [names, ["whatever a pack says"], true],
    [names, ["a", ""], false],
    [names, ["a", 1], false],
    [set, ["a"], true],
    [set, [], false], // a set is never empty
    [set, ["a", "a"], false],
    [set, ["c"], false],
    [set, ["a", "c"], false],
    [set, ["a", 1], false],
    [set, "a", false],
    [stars, Ladder.starsByHours([100, 300]), true],
    [stars, Ladder.starsByHours([300, 100]), false],
    [stars, [], false],
    [stars, ["star"], false],
    [stars, [...Ladder.starsByHours([100]), "star"], false],
    [stars, "star", false]
  ] as const)("%o accepts %o: %s", (parameter, value, accepted) =>
    expect(Parameter.accepts(parameter, value as ParameterValue)).toBe(accepted)
  )
})

describe("strictness", () => {
  const neutral = Parameter.integer("neutral", { title, unit: "days", stricter: "none" })
  const more = Parameter.set("more", { title, options: named("a", "b"), stricter: "higher" })
  const loose = Parameter.set("loose", { title, options: named("a", "b"), stricter: "none" })
  const unordered = Parameter.choice("unordered", { title, options: named("x", "y"), stricter: "none" })
  const off = Parameter.yesNo("off", { title, stricter: "lower" })
  it.each([
    [count, 9, 10, true],
    [count, 10, 10, true],
    [count, 11, 10, false],
    [from, 11, 10, true],
    [from, 9, 10, false],
    [on, true, false, true],
    [on, false, true, false],
    [off, false, true, true],
    [off, true, false, false],
    [mode, "strict", "lax", true],
    [mode, "lax", "strict", false],
    [mode, "other", "another", false], // neither stands anywhere in the line
    [set, ["a"], "a", false],
    [set, "a", ["a"], false],
    [stars, Ladder.starsByHours([100]), 100, false],
    [stars, 100, Ladder.starsByHours([100]), false],
    [set, ["a"], ["a", "b"], true],
    [set, ["a", "b"], ["a"], false],
    [set, ["b", "a"], ["a", "b"], true],
    [loose, ["b", "a"], ["a", "b"], true],
    [loose, ["a", "b"], ["a"], false],
    [more, ["a", "b"], ["a"], true],
    [more, ["a"], ["b"], false],
    [neutral, 3, 3, true],
    [neutral, 3, 4, false],
    [unordered, "y", "x", false],
    [stars, Ladder.starsByHours([100]), Ladder.starsByHours([100]), true],
    [stars, Ladder.starsByHours([200]), Ladder.starsByHours([100]), false]
  ] as const)("%o: %o against %o binds at least as much: %s", (parameter, value, bound, answer) =>
    expect(Parameter.isAtLeastAsStrict(parameter, value, bound)).toBe(answer)
  )
})

it("a value in force has the parameter's own type, and is undefined where there is none", () => {
  const view = ParameterView.fixed(Day.require("2025-01-01"), "test@1", { count: 10 })
  const value: number | undefined = Parameter.valueIn(view, count)
  expect(value).toBe(10)
  expect(Parameter.valueIn(view, mode)).toBeUndefined()
  expect([Parameter.useIn(view, count), Parameter.useIn(view, mode)]).toEqual([view.valueOf("count"), undefined])
})
