import { describe, expect, it } from "vitest"
import { lower } from "../../src/foundation/CriterionLowering.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { anotherText, type Limits, someText, turningPoints } from "../../src/foundation/TurningPoints.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "例", en: "example" }
const sheet = Facts.sheet("test", {
  age: Facts.int(title),
  count: Facts.int(title),
  on: Facts.day(title),
  since: Facts.day(title),
  from: Facts.minute(title),
  to: Facts.minute(title),
  blocked: Facts.bool(title),
  name: Facts.text(title),
  other: Facts.text(title),
  third: Facts.text(title),
  grade: Facts.choice(title, named("none", "photo", "qr"))
})
type Row = Facts.RowOf<typeof sheet>
type Name = keyof Row

const day = Day.require
const at = Minute.require
const { age, count, on, since, from, to, name, other } = sheet
/** Days and minutes as text, which is how they are read here. */
const found = (criterion: Criterion.Criterion<Row>, fact: Name, row: Partial<Row>, limits: Limits = {}) =>
  turningPoints([lower(criterion.node, ParameterView.none, { calendar: china })], sheet.fields[fact], row, limits).map((value) =>
    sheet.fields[fact].kind === "day"
      ? Day.text(value as Day.Day)
      : sheet.fields[fact].kind === "minute"
        ? Minute.text(value as Minute.Minute)
        : value
  )

describe("where a condition turns", () => {
  it.each<[string, Criterion.Criterion<Row>, Name, Partial<Row>, readonly unknown[]]>([
    ["an amount: the first that is enough, and its neighbours", age.atLeast(18), "age", {}, [18, 17, 19, 0]],
    ["the nearest to what is known first", age.atLeast(18), "age", { age: 30 }, [19, 18, 17, 0]],
    ["another amount: only a plain one", age.atLeast(18), "count", {}, [0]],
    ["a weight: the first integer that is enough", age.times(2).atLeast(35), "age", {}, [18, 17, 19, 0]],
    ["a negative weight: the last integer that is enough", age.times(-2).atLeast(-35), "age", {}, [17, 16, 18, 0]],
    ["an amount beside another", age.plus(count).atLeast(10), "age", { count: 4 }, [6, 5, 7, 0]],
    ["an amount beside one that nobody knows", age.plus(count).atLeast(10), "age", {}, [0]],
    ["an amount that cancels out", age.minus(age).atLeast(1), "age", {}, [0]],
    ["members of a set, each with its neighbours", age.isOneOf([3, 9]), "age", {}, [3, 2, 4, 9, 8, 10, 0]],
    ["an amount at the end of the exact integers", age.atLeast(Number.MAX_SAFE_INTEGER), "age", {}, [2 ** 53 - 1, 2 ** 53 - 2, 0]],
    ["each of several conditions", Criterion.any(age.atLeast(18), age.atLeast(60)), "age", {}, [18, 17, 19, 60, 59, 61, 0]],
    [
      "a day and a number of days against another day",
      on.plusDays(count).isWithinMonths(1, since),
      "on",
      { since: day("2026-01-31"), count: 7 },
      ["2026-02-21", "2026-02-20", "2026-02-22", "9999-12-31"]
    ],
    ["a day measured against itself and more", on.isWithinMonths(1, on.plusDays(count)), "on", { count: 7 }, ["9999-12-31"]],
    ["members of another's set of texts", name.isOneOf(["a", "b"]), "other", {}, [someText]],
    ["a text of which two others do not speak", name.is(other), "third", { name: "x", other: "y" }, [someText]],
    ["members of another's set", age.isOneOf([3, 9]), "count", {}, [0]],
    [
      "the end of a month",
      on.isWithinMonths(1, since),
      "on",
      { since: day("2026-01-31") },
      ["2026-02-28", "2026-02-27", "2026-03-01", "9999-12-31"]
    ],
    [
      "the first day from which a month reaches a day",
      on.isWithinMonths(1, since),
      "since",
      { on: day("2026-03-01") },
      ["2026-02-01", "2026-01-31", "2026-02-02", "9999-12-31"]
    ],
    ["the end of a month that nobody knows", on.isWithinMonths(1, since), "on", {}, ["9999-12-31"]],
    ["a day that is measured against itself", on.isWithinMonths(1, on), "on", { on: day("2026-03-01") }, ["9999-12-31"]],
    [
      "the end of working days",
      on.isWithinWorkingDays(2, since),
      "on",
      { since: day("2026-03-06") },
      ["2026-03-10", "2026-03-09", "2026-03-11", "9999-12-31"]
    ],
    [
      "the day itself, from which no working day has passed",
      on.isWithinWorkingDays(2, since),
      "since",
      { on: day("2026-03-06") },
      ["2026-03-06", "2026-03-05", "2026-03-07", "9999-12-31"]
    ],
    [
      "a minute beside another",
      from.below(to),
      "from",
      { to: at("2026-03-06 09:00") },
      ["2026-03-06 09:00", "2026-03-06 08:59", "2026-03-06 09:01", "9999-12-31 00:00"]
    ],
    ["a truth: both", sheet.blocked.is(true), "blocked", { blocked: true }, [true, false]],
    ["a choice: all there are", sheet.grade.isAtLeast("photo"), "grade", {}, ["none", "photo", "qr"]],
    ["a text: those that are named, and any other", name.isOneOf(["a", "b"]), "name", {}, ["a", "b", someText]],
    ["a text that is only asked for", name.isKnown(), "name", {}, [someText]],
    ["a text beside another, on the left", name.is(other), "name", { other: "x" }, ["x", someText]],
    ["a text beside another, on the right", name.is(other), "other", { name: "x" }, ["x", someText]],
    ["a text beside one that is any text", name.is(other), "name", { other: someText }, [someText, anotherText]],
    ["a text beside one that nobody knows", name.is(other), "name", {}, [someText]],
    ["a fact that two others do not speak of", name.is(other), "age", { name: "x", other: "y" }, [0]]
  ])("%s", (_, criterion, fact, row, expected) => expect(found(criterion, fact, row)).toEqual(expected))

  it.each<[string, Criterion.Criterion<Row>, Name, Partial<Row>, readonly unknown[]]>([
    ["a day", on.isWithinMonths(1, since), "on", { since: day("2026-02-01") }, ["2026-03-01", "2026-03-01", "2026-03-02"]],
    [
      "a day that nobody knows: the soonest first",
      on.below(since),
      "on",
      { since: day("2026-03-05") },
      ["2026-03-01", "2026-03-04", "2026-03-05", "2026-03-06"]
    ],
    ["a minute", from.below(to), "from", { to: at("2026-03-01 00:00") }, ["2026-03-01 00:00", "2026-03-01 00:01", "2026-03-01 00:00"]],
    ["but not an amount", age.atLeast(18), "age", {}, [18, 17, 19, 0]]
  ])("%s not before a day", (_, criterion, fact, row, expected) =>
    expect(found(criterion, fact, row, { notBefore: day("2026-03-01") })).toEqual(expected)
  )
})
