import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Minute from "../../src/foundation/Minute.ts"

const day = Day.require("2026-03-05")

it.each([
  [0, 0, "2026-03-05 00:00"],
  [9, 0, "2026-03-05 09:00"],
  [23, 59, "2026-03-05 23:59"],
  [24, 0, "2026-03-06 00:00"]
])("%i:%i is %s", (hour, minute, text) => {
  const at = Minute.of(day, hour, minute)
  expect(at === undefined ? undefined : Minute.text(at)).toBe(text)
})

it.each([
  [24, 1],
  [25, 0],
  [-1, 0],
  [9, 60],
  [9, -1],
  [9.5, 0],
  [9, 0.5],
  [NaN, 0]
])("%s:%s is no time of the day", (hour, minute) => {
  expect(Minute.of(day, hour, minute)).toBeUndefined()
})

describe("text", () => {
  it.each([
    ["2026-03-05 09:05", "2026-03-05 09:05"],
    ["2026-03-05T09:05", "2026-03-05 09:05"],
    ["2026-12-31 24:00", "2027-01-01 00:00"],
    ["1969-12-31 23:59", "1969-12-31 23:59"]
  ])("%s is read as %s", (text, back) => expect(Minute.text(Minute.require(text))).toBe(back))

  it.each([
    "2026-03-05",
    "2026-03-05 9:05",
    "12026-03-05 09:05",
    "2026-02-29 09:00",
    "2026-03-05 24:01",
    "2026-03-05 09:60",
    "2026-03-05 09:00:00",
    "09:00",
    ""
  ])("%j is no minute", (text) => {
    expect(Minute.fromText(text)).toBeUndefined()
    expect(() => Minute.require(text)).toThrow(RangeError)
  })
})

it("belongs to the day it falls in, midnight to the day it begins", () => {
  const midnight = Minute.startOf(day)
  expect([Minute.dayOf(midnight), Minute.dayOf(Minute.plus(midnight, -1))]).toEqual([day, day - 1])
  expect([Minute.minuteOfDay(midnight), Minute.minuteOfDay(Minute.plus(midnight, -1))]).toEqual([0, 1439])
  expect(Minute.clockText(Minute.at(day, 545))).toBe("09:05")
  expect(Minute.isMinute(midnight + 0.5)).toBe(false)
  expect(Minute.isMinute((Day.last + 1) * 1440 - 1)).toBe(true)
  expect(Minute.isMinute((Day.last + 1) * 1440)).toBe(false)
})
