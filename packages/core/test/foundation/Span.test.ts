import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Span from "../../src/foundation/Span.ts"
import type { Minutes } from "../../src/foundation/Minutes.ts"

/** `span("09:00-10:00")`; an end before the start lies on the next day. */
const span = (text: string): Span.Span => {
  const [from = "", to = ""] = text.split("-")
  const start = Minute.require(`2026-03-05 ${from}`)
  const end = Minute.require(`2026-03-05 ${to}`)
  return { from: start, to: end > start ? end : Minute.plus(end, 1440) }
}
const spans = (text: string): readonly Span.Span[] => (text === "" ? [] : text.split(" ").map(span))
const show = (list: readonly Span.Span[]): string =>
  list.map(({ from, to }) => `${Minute.clockText(from)}-${Minute.clockText(to)}`).join(" ")

it("is never empty", () => {
  const { from, to } = span("09:00-10:00")
  expect([Span.of(from, to), Span.of(from, from), Span.of(to, from)]).toEqual([{ from, to }, undefined, undefined])
  expect(Span.length({ from, to })).toBe(60)
})

it.each([
  ["2026-03-10 12:00", "2026-03-10"],
  ["2026-03-11 00:00", "2026-03-10"],
  ["2026-03-11 00:01", "2026-03-11"]
])("that ends at %s has %s as its last day", (to, last) =>
  expect(Day.text(Span.lastDay({ from: Minute.require("2026-03-10 09:00"), to: Minute.require(to) }))).toBe(last)
)

describe("union", () => {
  it.each([
    ["", ""],
    ["09:00-10:00", "09:00-10:00"],
    ["11:00-12:00 09:00-10:00", "09:00-10:00 11:00-12:00"],
    ["09:00-10:00 10:00-11:00", "09:00-11:00"],
    ["09:00-10:00 10:01-11:00", "09:00-10:00 10:01-11:00"],
    ["09:00-12:00 10:00-11:00", "09:00-12:00"],
    ["09:00-10:30 10:00-11:00 10:45-12:00", "09:00-12:00"]
  ])("of %s is %s", (list, out) => expect(show(Span.union(spans(list)))).toBe(out))
  it("of no lists is nothing", () => expect(Span.union()).toEqual([]))
})

describe("intersect", () => {
  it.each([
    ["09:00-10:00", "10:00-11:00", ""],
    ["09:00-10:01", "10:00-11:00", "10:00-10:01"],
    ["09:00-12:00", "08:00-09:30 10:00-11:00 11:59-13:00", "09:00-09:30 10:00-11:00 11:59-12:00"],
    ["09:00-10:00 11:00-12:00", "09:30-11:30", "09:30-10:00 11:00-11:30"],
    ["", "09:00-10:00", ""]
  ])("of %s and %s is %s", (a, b, out) => {
    expect(show(Span.intersect(spans(a), spans(b)))).toBe(out)
    expect(show(Span.intersect(spans(b), spans(a)))).toBe(out)
  })
})

describe("subtract", () => {
  it.each([
    ["09:00-12:00", "10:00-11:00", "09:00-10:00 11:00-12:00"],
    ["09:00-12:00", "08:00-09:00 12:00-13:00", "09:00-12:00"],
    ["09:00-12:00", "08:00-09:01 11:59-13:00", "09:01-11:59"],
    ["09:00-12:00", "08:00-13:00", ""],
    ["09:00-10:00 11:00-12:00 13:00-14:00", "09:30-13:30", "09:00-09:30 13:30-14:00"],
    ["09:00-12:00", "09:30-10:00 10:00-10:30 11:00-11:15", "09:00-09:30 10:30-11:00 11:15-12:00"],
    ["09:00-10:00 11:00-12:00", "08:00-09:30", "09:30-10:00 11:00-12:00"],
    ["09:00-10:00", "12:00-13:00 14:00-15:00", "09:00-10:00"],
    ["09:00-10:00 11:00-12:00", "09:30-10:00 11:30-12:00", "09:00-09:30 11:00-11:30"],
    ["09:00-12:00", "09:00-10:00 11:00-12:00", "10:00-11:00"],
    ["09:00-12:00", "", "09:00-12:00"],
    ["", "09:00-12:00", ""]
  ])("%s less %s is %s", (whole, taken, out) => expect(show(Span.subtract(spans(whole), spans(taken)))).toBe(out))
})

it.each([
  ["22:00-02:00", "22:00-00:00 00:00-02:00"],
  ["22:00-00:00", "22:00-00:00"],
  ["22:00-00:01", "22:00-00:00 00:00-00:01"],
  ["09:00-10:00", "09:00-10:00"]
])("%s is split at midnights into %s", (whole, pieces) => expect(show(Span.splitAtMidnights(span(whole)))).toBe(pieces))

it("splits three days into a piece for each", () => {
  const from = Minute.require("2026-03-05 23:00")
  const pieces = Span.splitAtMidnights({ from, to: Minute.require("2026-03-07 01:00") })
  expect(pieces.map(Span.length)).toEqual([60, 1440, 60])
})

it.each([
  ["09:00-10:00 11:00-12:00", 0, "09:00-10:00 11:00-12:00"],
  ["09:00-10:00 11:00-12:00", 1, "09:00-10:00 11:00-11:59"],
  ["09:00-10:00 11:00-12:00", 60, "09:00-10:00"],
  ["09:00-10:00 11:00-12:00", 61, "09:00-09:59"],
  ["09:00-10:00 11:00-12:00", 120, ""],
  ["09:00-10:00 11:00-12:00", 121, ""]
])("%s without the last %i min is %s", (list, gone, left) => expect(show(Span.withoutLast(spans(list), gone as Minutes))).toBe(left))

it("touching is not overlapping", () => {
  expect(Span.overlaps(span("09:00-10:00"), span("10:00-11:00"))).toBe(false)
  expect(Span.overlaps(span("10:00-11:00"), span("09:00-10:00"))).toBe(false)
  expect(Span.overlaps(span("09:00-10:01"), span("10:00-11:00"))).toBe(true)
  expect(Span.contains(span("09:00-10:00"), span("09:00-10:00"))).toBe(true)
  expect(Span.contains(span("09:00-10:00"), span("09:00-10:01"))).toBe(false)
  expect(Span.contains(span("09:01-10:00"), span("09:00-10:00"))).toBe(false)
})
