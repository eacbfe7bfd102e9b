import { DatabaseSync } from "node:sqlite"
import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import type * as WorkingCalendar from "../../src/foundation/WorkingCalendar.ts"
import { named } from "../named.ts"

const join = Facts.sheet("activity.join", {
  age: Facts.int({ "zh-CN": "年龄", en: "age" }, "years old"),
  hours: Facts.int({ "zh-CN": "服务时长", en: "service time" }, "minutes-as-hours"),
  spent: Facts.int({ "zh-CN": "支出", en: "spending" }, "fen"),
  income: Facts.int({ "zh-CN": "上年收入", en: "income of last year" }, "fen"),
  blocked: Facts.bool({ "zh-CN": "被暂停", en: "suspended" }),
  status: Facts.text({ "zh-CN": "注册状态", en: "status" }, named("active", "left")),
  evidence: Facts.choice({ "zh-CN": "凭证", en: "evidence" }, named("none", "photo", "qr")),
  startsOn: Facts.day({ "zh-CN": "活动开始日", en: "first day" }),
  endsOn: Facts.day({ "zh-CN": "活动结束日", en: "last day" }),
  insuredFrom: Facts.day({ "zh-CN": "保险起", en: "insured from" }),
  insuredTo: Facts.day({ "zh-CN": "保险止", en: "insured to" }),
  from: Facts.minute({ "zh-CN": "开始", en: "start" }),
  to: Facts.minute({ "zh-CN": "结束", en: "end" })
})
type Row = Facts.RowOf<typeof join>
const minAge = { id: "vol.min-age", kind: "integer", title: { "zh-CN": "最低年龄", en: "lowest age" }, unit: "years old" } as const
const grades = { id: "vol.evidence", kind: "set", title: { "zh-CN": "可用凭证", en: "evidence allowed" } } as const
const lowest = { id: "vol.lowest", kind: "choice", title: { "zh-CN": "最低凭证", en: "lowest evidence" } } as const
const begins = { id: "begins", kind: "day", title: { "zh-CN": "施行日", en: "in force" } } as const
const view = ParameterView.fixed(Day.require("2026-03-05"), "national@2026.1", {
  "vol.min-age": 14,
  "vol.evidence": ["photo"],
  "vol.lowest": "photo",
  begins: Day.require("2026-01-01")
})
const day = Day.require
const at = Minute.require

const unknown = Object.fromEntries(Object.keys(join.fields).map((name) => [name, undefined])) as Row
const calendar: WorkingCalendar.WorkingCalendar = {
  id: "test",
  coverage: { first: day("2024-12-01"), last: day("2025-01-10") },
  restDays: [day("2025-01-01")],
  workingDays: [],
  statutory: [day("2025-01-01")]
}

const outcome = (criterion: Criterion.Criterion<Row>, facts: Partial<Row> = {}) => {
  const row = { ...unknown, ...facts }
  const { outcome } = Criterion.evaluate(criterion, row, view, { calendar })
  for (const by of ["code", "closures"] as const) expect(Criterion.compileOutcome(criterion, view, { by, calendar })(row)).toBe(outcome)
  return outcome
}

describe("a comparison", () => {
  it.each([
    ["at least, on the boundary", join.age.atLeast(18), 18, "met"],
    ["at least, just under", join.age.atLeast(18), 17, "unmet"],
    ["above, on", join.age.above(18), 18, "unmet"],
    ["above, just over", join.age.above(18), 19, "met"],
    ["at most, on", join.age.atMost(70), 70, "met"],
    ["at most, just over", join.age.atMost(70), 71, "unmet"],
    ["below, on", join.age.below(70), 70, "unmet"],
    ["below, just under", join.age.below(70), 69, "met"],
    ["equals", join.age.equals(18), 18, "met"],
    ["equals, beside", join.age.equals(18), 19, "unmet"],
    ["not equal, though it is", Criterion.not(join.age.equals(18)), 18, "unmet"],
    ["not equal", Criterion.not(join.age.equals(18)), 19, "met"],
    ["with a parameter, on", join.age.atLeast(minAge), 14, "met"],
    ["with a parameter, under", join.age.atLeast(minAge), 13, "unmet"],
    ["of an unknown fact", join.age.atLeast(18), undefined, "unknown"],
    ["membership", join.age.isOneOf([1, 18]), 18, "met"],
    ["no membership", join.age.isOneOf([1, 18]), 2, "unmet"],
    ["presence", join.age.isKnown(), 0, "met"],
    ["absence", join.age.isKnown(), undefined, "unmet"],
    ["a sum with a parameter", join.age.times(2).plus(minAge).atLeast(50), 18, "met"],
    ["a sum with a parameter, under", join.age.times(2).plus(minAge).atLeast(51), 18, "unmet"]
  ] as const)("%s", (_, criterion, age, expected) => expect(outcome(criterion, { age })).toBe(expected))

  it("a value of another type, from careless JavaScript, is unknown and never coerced", () => {
    for (const odd of [null, "18", NaN, true]) {
      const row = { ...unknown, age: odd } as unknown as Row
      for (const by of ["code", "closures"] as const) {
        expect(Criterion.compileOutcome(join.age.atMost(70), view, { by })(row)).toBe("unknown")
        expect(Criterion.compileOutcome(Criterion.not(join.age.atLeast(18)), view, { by })(row)).toBe("unknown")
      }
      expect(Criterion.evaluate(join.age.atMost(70), row, view).outcome).toBe("unknown")
    }
    const row = { ...unknown, blocked: null, status: null } as unknown as Row
    for (const criterion of [
      join.blocked.is(true),
      join.blocked.is(false),
      join.status.is("active"),
      Criterion.not(join.status.is("active"))
    ]) {
      expect(outcome(criterion, row)).toBe("unknown")
    }
  })
})

it("one amount alone, and two amounts, are compared without arithmetic, so their size does not matter", () => {
  const most = Number.MAX_SAFE_INTEGER
  expect([outcome(join.spent.atLeast(18), { spent: most }), outcome(join.spent.atMost(18), { spent: -most })]).toEqual(["met", "met"])
  expect(outcome(join.spent.times(2).atLeast(18), { spent: most })).toBe("unknown")
  expect(outcome(join.spent.atMost(join.income), { spent: most, income: most })).toBe("met")
  expect(outcome(join.spent.below(join.income), { spent: most - 1, income: most })).toBe("met")
  expect(outcome(join.spent.above(join.income), { spent: -most, income: most })).toBe("unmet")
  expect(outcome(join.spent.plus(1).atMost(join.income), { spent: most - 1, income: most })).toBe("unknown")
})

it("any other sum has room for what it adds, and a fact beyond that room is unknown in every reading", () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(outcome(join.spent.times(2).atMost(join.income.times(2)), { spent: most, income: most })).toBe("unknown")
  expect(outcome(join.spent.plus(join.income).atLeast(0), { spent: most, income: most })).toBe("unknown")
  expect(outcome(join.spent.minus(join.income).plus(join.age).atLeast(0), { spent: most, income: most, age: 0 })).toBe("unknown")
  // What is written takes its part of the room first: one is left for each of the two.
  const tight = join.spent
    .plus(join.income)
    .plus(most - 2)
    .atLeast(0)
  for (const [spent, expected] of [
    [1, "met"],
    [2, "unknown"],
    [-1, "met"],
    [-2, "unknown"]
  ] as const)
    expect(outcome(tight, { spent, income: 0 }), String(spent)).toBe(expected)
})

describe("text and choices", () => {
  it.each([
    [join.status.is("active"), { status: "active" }, "met"],
    [join.status.is("active"), { status: "left" }, "unmet"],
    [join.status.is("active"), {}, "unknown"],
    [join.evidence.isAtLeast("photo"), { evidence: "none" }, "unmet"],
    [join.evidence.isAtLeast("photo"), { evidence: "photo" }, "met"],
    [join.evidence.isAtLeast(lowest), { evidence: "qr" }, "met"],
    [join.evidence.isAtMost("photo"), { evidence: "qr" }, "unmet"],
    [join.evidence.isAtMost("photo"), { evidence: "photo" }, "met"],
    [join.evidence.isAtMost("photo"), { evidence: "none" }, "met"],
    [join.evidence.isOneOf(grades), { evidence: "photo" }, "met"],
    [join.evidence.isOneOf(grades), { evidence: "qr" }, "unmet"],
    [join.blocked.is(false), { blocked: false }, "met"]
  ] as const)("%#", (criterion, facts, expected) => expect(outcome(criterion, facts)).toBe(expected))

  it("a set is never empty", () => {
    expect(() => join.status.isOneOf([] as unknown as ["active"])).toThrow(RangeError)
    expect(() => join.age.isOneOf([] as unknown as [number])).toThrow(RangeError)
    const empty = ParameterView.fixed(day("2026-03-05"), "x@1", { "vol.evidence": [] })
    expect(() => Criterion.compile(join.evidence.isOneOf(grades), empty)).toThrow(expect.objectContaining({ code: "unfit-parameter" }))
  })
})

describe("民法典 art. 202: months and years end on the corresponding day, or the month's last", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28", "met"],
    ["2026-01-31", 1, "2026-03-01", "unmet"],
    ["2024-01-31", 1, "2024-02-29", "met"],
    ["2025-11-30", 3, "2026-02-28", "met"],
    ["2025-11-30", 3, "2026-03-01", "unmet"],
    ["2026-02-28", 1, "2026-03-28", "met"],
    ["2026-02-28", 1, "2026-03-29", "unmet"]
  ] as const)("%s + %i months, %s: %s", (since, months, on, expected) => {
    const facts = { startsOn: day(since), endsOn: day(on) }
    expect(outcome(join.endsOn.isWithinMonths(months, join.startsOn), facts)).toBe(expected)
    expect(outcome(join.endsOn.isWithinMonths(months, day(since)), facts)).toBe(expected)
    expect(outcome(Facts.constantDay(day(on)).isWithinMonths(months, join.startsOn), facts)).toBe(expected)
    // Reached from the day itself on, so both hold only there.
    const reached = day(on) >= Day.plusMonths(day(since), months) ? "met" : "unmet"
    expect(outcome(join.endsOn.hasReachedMonths(months, join.startsOn), facts)).toBe(reached)
  })

  it("29 February and one year is 28 February", () => {
    expect(outcome(join.endsOn.isWithinYears(1, join.startsOn), { startsOn: day("2024-02-29"), endsOn: day("2025-02-28") })).toBe("met")
    expect(outcome(join.endsOn.isWithinYears(1, join.startsOn), { startsOn: day("2024-02-29"), endsOn: day("2025-03-01") })).toBe("unmet")
  })
})

describe("志愿服务记录与证明出具办法 art. 11: within ten working days", () => {
  it.each([
    ["2024-12-18", "2025-01-02", "met"], // the tenth, New Year's Day skipped
    ["2024-12-18", "2025-01-03", "unmet"],
    ["2024-12-30", "2025-01-12", "met"], // ten days reach beyond the coverage: not before the 12th, though perhaps later
    ["2024-12-30", "2025-01-13", "unknown"]
  ] as const)("ended %s, entered %s: %s", (ended, entered, expected) => {
    const facts = { startsOn: day(ended), endsOn: day(entered) }
    expect(outcome(join.endsOn.isWithinWorkingDays(10, join.startsOn), facts)).toBe(expected)
  })
  it("needs a calendar", () => {
    const criterion = join.endsOn.isWithinWorkingDays(10, join.startsOn)
    expect(() => Criterion.compile(criterion, view)).toThrow(expect.objectContaining({ code: "missing-calendar" }))
  })
})

describe("intervals", () => {
  const insured = Criterion.within([join.startsOn, join.endsOn], [join.insuredFrom, join.insuredTo])
  it.each([
    ["the same days", "2026-03-01", "2026-03-31", "met"],
    ["a day late", "2026-03-02", "2026-03-31", "unmet"],
    ["a day short", "2026-03-01", "2026-03-30", "unmet"]
  ])("containment: %s", (_, from, to, expected) => {
    expect(outcome(insured, { startsOn: day("2026-03-01"), endsOn: day("2026-03-31"), insuredFrom: day(from), insuredTo: day(to) })).toBe(
      expected
    )
  })
  it("one end too early is enough to be unmet; else an unknown end is unknown", () => {
    expect(outcome(insured, { startsOn: day("2026-03-01"), insuredFrom: day("2026-03-02") })).toBe("unmet")
    expect(outcome(insured, { startsOn: day("2026-03-01"), insuredFrom: day("2026-03-01") })).toBe("unknown")
  })
  it("days that touch overlap, minutes that touch do not", () => {
    const days = Criterion.overlaps([join.startsOn, join.endsOn], [day("2026-03-05"), day("2026-03-06")])
    expect(outcome(days, { startsOn: day("2026-03-01"), endsOn: day("2026-03-05") })).toBe("met")
    expect(outcome(days, { startsOn: day("2026-03-01"), endsOn: day("2026-03-04") })).toBe("unmet")
    const minutes = Criterion.overlaps([join.from, join.to], [at("2026-03-05 10:00"), at("2026-03-05 11:00")])
    expect(outcome(minutes, { from: at("2026-03-05 09:00"), to: at("2026-03-05 10:00") })).toBe("unmet")
    expect(outcome(minutes, { from: at("2026-03-05 09:00"), to: at("2026-03-05 10:01") })).toBe("met")
  })
})

describe("a share is cross-multiplied", () => {
  const seventy = Facts.share(join.spent, join.income).atLeast(70, 100)
  it.each([
    [3, 5, "unmet"], // 70 % of 5 fen is 3.5
    [4, 5, "met"],
    [7, 10, "met"],
    [0, 0, "met"],
    [69, 100, "unmet"]
  ] as const)("%i of %i: %s", (spent, income, expected) => expect(outcome(seventy, { spent, income })).toBe(expected))
  it("beyond the exact integers it is unknown, never rounded", () => {
    expect(outcome(seventy, { spent: 2 ** 52, income: 2 ** 52 })).toBe("unknown")
    expect(outcome(seventy, { spent: 52_000_000_000_000, income: 52_000_000_000_000 })).toBe("met")
  })
  it("needs a positive denominator", () => {
    expect(() => Facts.share(join.spent, join.income).atLeast(1, 0)).toThrow(RangeError)
    const none = ParameterView.fixed(day("2026-03-05"), "x@1", { "vol.min-age": 0 })
    expect(() => Criterion.compile(Facts.share(join.spent, join.income).atLeast(1, minAge), none)).toThrow(
      expect.objectContaining({ code: "unfit-parameter" })
    )
  })
})

describe("what cannot be made ready says so before any row", () => {
  it("a missing parameter is an error, in every reading, never unknown", () => {
    const criterion = join.age.atLeast(minAge)
    const missing = expect.objectContaining({ name: "CriterionError", code: "missing-parameter", about: "vol.min-age" })
    expect(() => Criterion.compile(criterion, ParameterView.none)).toThrow(missing)
    expect(() => Criterion.sql(criterion, ParameterView.none)).toThrow(missing)
    expect(() => Criterion.evaluate(criterion, unknown, ParameterView.none)).toThrow(missing)
    expect(() => Criterion.compile(criterion, ParameterView.none)).toThrow(/vol\.min-age.* \/ .*vol\.min-age/)
    expect(() => Criterion.compile(Criterion.any(join.age.isKnown(), criterion), ParameterView.none)).toThrow(
      /vol\.min-age.*没有取值|没有取值.*vol\.min-age/
    )
  })
  it("a parameter of another kind, a fraction, a negative distance", () => {
    const odd = (value: ParameterView.ParameterValue) => ParameterView.fixed(day("2026-03-05"), "x@1", { "vol.min-age": value })
    for (const value of ["14", true, 1.5])
      expect(() => Criterion.compile(join.age.atLeast(minAge), odd(value))).toThrow(expect.objectContaining({ code: "unfit-parameter" }))
    expect(() => Criterion.compile(join.endsOn.isWithinDays(minAge, join.startsOn), odd(-1))).toThrow(
      expect.objectContaining({ code: "unfit-parameter" })
    )
    const unfit = (about: string) => expect.objectContaining({ code: "unfit-parameter", about })
    const said = (id: string, value: ParameterView.ParameterValue) => ParameterView.fixed(day("2026-03-05"), "x@1", { [id]: value })
    expect(() => Criterion.compile(join.evidence.isAtLeast(lowest), said("vol.lowest", "video"))).toThrow(unfit("vol.lowest"))
    expect(() => Criterion.compile(join.evidence.isOneOf(grades), said("vol.evidence", 1))).toThrow(unfit("vol.evidence"))
    const mixed = ["photo", 1] as unknown as ParameterView.ParameterValue
    expect(() => Criterion.compile(join.evidence.isOneOf(grades), said("vol.evidence", mixed))).toThrow(unfit("vol.evidence"))
    expect(() => Criterion.compile(join.endsOn.isWithinDays(1_000_001, join.startsOn), view)).toThrow(unfit("1000001"))
    expect(() => Criterion.compile(join.endsOn.isWithinDays(1_000_000, join.startsOn), view)).not.toThrow()
    expect(() => Criterion.compile(join.endsOn.isWithinDays(minAge, join.startsOn), odd(-1))).toThrow(unfit("vol.min-age"))
    expect(() => Criterion.compile(Facts.share(join.spent, join.income).atLeast(1, minAge), odd(0))).toThrow(unfit("vol.min-age"))
    expect(() => join.age.atLeast(1.5)).toThrow(RangeError)
    expect(() => join.endsOn.isWithinDays(-1, join.startsOn)).toThrow(RangeError)
    expect(() => Criterion.compile(join.age.plus(Number.MAX_SAFE_INTEGER).plus(Number.MAX_SAFE_INTEGER).atLeast(1), view)).toThrow(
      expect.objectContaining({ code: "too-large" })
    )
  })
})

describe("an evaluation names what it compared", () => {
  it("facts raw, parameters as used, units, and each condition", () => {
    const criterion = Criterion.all(join.age.atLeast(minAge), Criterion.not(join.endsOn.isKnown()))
    const { facts, parameters, units, leaves } = Criterion.evaluate(criterion, { ...unknown, age: 13, endsOn: day("2026-03-05") }, view)
    expect(facts).toEqual({ age: 13, endsOn: day("2026-03-05") })
    expect(parameters).toEqual([
      { parameter: "vol.min-age", value: 14, on: day("2026-03-05"), since: day("2026-03-05"), pack: "national@2026.1", citations: [] }
    ])
    expect(units).toEqual({ age: "years old", endsOn: "day", "vol.min-age": "years old" })
    expect(leaves.map((leaf) => [leaf.node.kind, leaf.outcome])).toEqual([
      ["compare", "unmet"],
      ["known", "met"]
    ])
  })
  it("units of a day that is a parameter, the options of what is one of a few, and none where a fact or a parameter has none", () => {
    const criterion = Criterion.all(join.startsOn.atLeast(begins), join.status.is("active"), join.evidence.isAtLeast(lowest))
    expect(Criterion.evaluate(criterion, unknown, view).units).toStrictEqual({
      startsOn: "day",
      begins: "day",
      status: "test.active-left",
      evidence: "test.none-photo-qr"
    })
  })
})

describe("a description", () => {
  const age = join.age.atLeast(minAge)
  it.each([
    [age, "年龄不少于 最低年龄（14 岁）", "age is at least lowest age (14 years old)"],
    [join.hours.atLeast(6000), "服务时长不少于 100.00 小时", "service time is at least 100.00 hours"],
    [join.endsOn.atMost(day("2026-03-05")), "活动结束日不晚于 2026-03-05", "last day is not after 2026-03-05"],
    [
      join.endsOn.isWithinMonths(3, join.startsOn),
      "活动结束日不晚于活动开始日之后 3 个月",
      "last day is not later than 3 months after first day"
    ],
    [join.endsOn.plusDays(1).below(join.insuredTo), "活动结束日 + 1 天早于 保险止", "last day + 1 days is before insured to"],
    [
      Facts.sum(join.spent, join.income.times(2)).atLeast(500),
      "支出 + 2 × 上年收入不少于 5.00 元",
      "spending + 2 × income of last year is at least 5.00 yuan"
    ],
    [join.spent.minus(join.income).below(0), "支出 - 上年收入小于 0.00 元", "spending - income of last year is less than 0.00 yuan"],
    [
      Facts.share(join.spent, join.income).atLeast(70, 100),
      "支出占上年收入的比例不低于 70%",
      "spending is at least 70% of income of last year"
    ],
    [join.status.isOneOf(["active", "left"]), "注册状态为 “active”或“left”", "status is “active” or “left”"],
    [join.blocked.is(false), "被暂停为 否", "suspended is no"],
    [join.evidence.isAtLeast("photo"), "凭证不低于 “photo”", "evidence is “photo” or higher"],
    [
      Criterion.within([join.startsOn, join.endsOn], [join.insuredFrom, join.insuredTo]),
      "活动开始日至活动结束日在保险起至保险止之内",
      "first day to last day lies within insured from to insured to"
    ],
    [
      Criterion.all(age, Criterion.any(join.age.isKnown(), Criterion.not(join.blocked.is(true)))),
      "年龄不少于 最低年龄（14 岁）；并且（年龄已知；或者并非（被暂停为 是））",
      "age is at least lowest age (14 years old); and (age is known; or not (suspended is yes))"
    ],
    [Criterion.any(), "无法满足", "cannot be met"],
    [
      Criterion.all(join.age.isKnown(), Criterion.any(join.blocked.is(true))),
      "年龄已知；并且被暂停为 是",
      "age is known; and suspended is yes"
    ],
    [Criterion.any(join.age.isKnown()), "年龄已知", "age is known"],
    [Facts.sum().atLeast(1), "0不少于 1", "0 is at least 1"],
    [Facts.sum().plus(7).times(2).atLeast(join.age), "2 × 7不少于 年龄", "2 × 7 is at least age"],
    [Facts.sum().plus(0).atLeast(join.age), "0不少于 年龄", "0 is at least age"],
    [join.age.plus(0).atLeast(1), "年龄 + 0 岁不少于 1 岁", "age + 0 years old is at least 1 years old"],
    [join.age.times(0).atLeast(1), "0 × 年龄不少于 1 岁", "0 × age is at least 1 years old"],
    [
      join.age.plus(7).times(minAge).atLeast(1),
      "最低年龄（14 岁） × 年龄 + 最低年龄（14 岁） × 7 岁不少于 1 岁",
      "lowest age (14 years old) × age + lowest age (14 years old) × 7 years old is at least 1 years old"
    ],
    [join.age.plus(7).times(2).atLeast(1), "2 × 年龄 + 2 × 7 岁不少于 1 岁", "2 × age + 2 × 7 years old is at least 1 years old"],
    [Facts.sum().plus(minAge).atLeast(join.age), "最低年龄（14 岁）不少于 年龄", "lowest age (14 years old) is at least age"],
    [join.startsOn.atLeast(begins), "活动开始日不早于 施行日（2026-01-01）", "first day is not before in force (2026-01-01)"],
    [join.from.plusMinutes(5).below(join.to), "开始 + 5 分钟早于 结束", "start + 5 minutes is before end"],
    [join.to.minutesSince(join.from).atMost(30), "结束 - 开始不多于 30 分钟", "end - start is at most 30 minutes"],
    [join.endsOn.daysSince(join.startsOn).atMost(3), "活动结束日 - 活动开始日不多于 3 天", "last day - first day is at most 3 days"],
    [
      join.endsOn.isWithinWorkingDays(10, join.startsOn),
      "活动结束日不晚于活动开始日之后 10 个工作日",
      "last day is not later than 10 working days after first day"
    ],
    [join.evidence.isAtLeast(lowest), "凭证不低于 最低凭证（photo）", "evidence is lowest evidence (photo) or higher"],
    [
      Criterion.any(Criterion.not(join.age.isKnown()), Criterion.all()),
      "并非（年龄已知）；或者（没有条件）",
      "not (age is known); or (no condition)"
    ],
    // What a number is multiplied by stands before it, and minus stands outside.
    [join.age.times(-1).atLeast(-5), "-年龄不少于 -5 岁", "-age is at least -5 years old"],
    [
      join.age.times(3).minus(5).atMost(minAge),
      "3 × 年龄 - 5 岁不多于 最低年龄（14 岁）",
      "3 × age - 5 years old is at most lowest age (14 years old)"
    ],
    [join.age.plus(-5).above(1), "年龄 - 5 岁大于 1 岁", "age - 5 years old is more than 1 years old"],
    [join.age.minus(-5).above(1), "年龄 + 5 岁大于 1 岁", "age + 5 years old is more than 1 years old"],
    [
      join.age.plus(minAge).times(2).above(1),
      "2 × 年龄 + 2 × 最低年龄（14 岁）大于 1 岁",
      "2 × age + 2 × lowest age (14 years old) is more than 1 years old"
    ],
    [join.age.times(minAge).above(1), "最低年龄（14 岁） × 年龄大于 1 岁", "lowest age (14 years old) × age is more than 1 years old"],
    [
      Facts.share(join.spent, join.income).atLeast(2, 3),
      "支出占上年收入的比例不低于 2 / 3",
      "spending is at least 2 / 3 of income of last year"
    ],
    [
      Facts.share(join.spent, join.income).atLeast(minAge, 100),
      "支出占上年收入的比例不低于 最低年龄（14 岁） / 100",
      "spending is at least lowest age (14 years old) / 100 of income of last year"
    ]
  ] as const)("%#", (criterion: Criterion.Criterion<Row>, chinese, english) => {
    expect(Criterion.describe(criterion, "zh-CN", view)).toBe(chinese)
    expect(Criterion.describe(criterion, "en", view)).toBe(english)
  })
  it("with a view that knows nothing of it a parameter stands by its name", () =>
    expect(Criterion.describe(age, "en", ParameterView.none)).toBe("age is at least lowest age"))
  it("a parameter that is a set shows its members", () => {
    const both = ParameterView.fixed(day("2026-03-05"), "x@1", { "vol.evidence": ["photo", "qr"] })
    expect(Criterion.describe(join.evidence.isOneOf(grades), "zh-CN", both)).toBe("凭证为 可用凭证（photo、qr）")
    expect(Criterion.describe(join.evidence.isOneOf(grades), "en", both)).toBe("evidence is evidence allowed (photo, qr)")
  })
  it("a written end of an interval is of the kind of the other end", () => {
    const days = Criterion.overlaps([day("2026-03-05"), join.endsOn], [join.startsOn, day("2026-03-06")])
    const minutes = Criterion.overlaps([at("2026-03-05 09:00"), join.to], [join.from, at("2026-03-05 10:00")])
    expect(Criterion.describe(days, "en")).toContain("2026-03-05 to last day")
    expect(Criterion.describe(days, "en")).toContain("first day to 2026-03-06")
    expect(Criterion.describe(minutes, "en")).toContain("2026-03-05 09:00 to end")
    expect(Criterion.describe(minutes, "en")).toContain("start to 2026-03-05 10:00")
  })
  it("without a view a parameter stands by its name", () => {
    expect(Criterion.describe(age, "zh-CN")).toBe("年龄不少于 最低年龄")
  })
})

describe("SQL", () => {
  it.each([
    [join.age.atLeast(minAge), `"age" >= ?`, [14]],
    // Said without NOT, through which a database would not find its place in an index.
    [join.age.below(18), `"age" < ?`, [18]],
    [join.age.above(18), `"age" > ?`, [18]],
    [Criterion.not(join.age.equals(18)), `"age" <> ?`, [18]],
    [join.endsOn.below(join.startsOn), `"ends_on" < "starts_on"`, []],
    [Criterion.not(Criterion.all(join.age.below(18))), `NOT (("age" < ?))`, [18]],
    [join.startsOn.atMost(join.endsOn), `"ends_on" >= "starts_on"`, []],
    [Criterion.all(), "1 = 1", []],
    [Criterion.any(), "1 = 0", []],
    [Criterion.all(join.age.isKnown(), join.status.is("active")), `("age" IS NOT NULL) AND ("status" IN (?))`, ["active"]],
    [join.endsOn.isWithinMonths(1, day("2026-01-31")), `"ends_on" <= ?`, [day("2026-02-28")]],
    [Facts.constantDay(day("2026-03-01")).isWithinMonths(1, join.startsOn), `"starts_on" >= ?`, [day("2026-02-01")]]
  ] as const)("%#", (criterion: Criterion.Criterion<Row>, text, parameters) => {
    expect(Criterion.sql(criterion, view)).toEqual({ text, parameters })
  })
  it("names are quoted and texts are placeholders, however hostile", () => {
    const name = `x"]; DROP TABLE t --`
    const hostile = Facts.sheet("hostile", { [name]: Facts.text({ "zh-CN": "恶", en: "hostile" }) })
    const { text, parameters } = Criterion.sql(
      (hostile as unknown as Record<string, Facts.TextFact<never>>)[name]?.is(`'; DROP TABLE t --`) ?? Criterion.all(),
      view
    )
    expect(text).toContain(`""]; _d_r_o_p _t_a_b_l_e t --" IN (?)`)
    expect(parameters).toEqual([`'; DROP TABLE t --`])
  })
  it.each(["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-30"])(
    "a day held as text is the same day when counted with: %s",
    (text) => {
      const criterion = join.startsOn.plusDays(join.age).atLeast(Day.plusDays(day(text), 1))
      const { text: where, parameters } = Criterion.sql(criterion, view, { days: "text" })
      const database = new DatabaseSync(":memory:")
      const met = (age: number) =>
        database.prepare(`SELECT ${where} AS met FROM (SELECT ? AS starts_on, ? AS age)`).get(...parameters, text, age)?.met
      // Placeholders stand in the order of the text, so those of the outer SELECT come first.
      expect([met(0), met(1), met(2)]).toEqual([0, 1, 1])
    }
  )
  it("what would be wrong is refused", () => {
    expect(() => Criterion.sql(join.endsOn.isWithinMonths(1, join.startsOn), view)).toThrow(Criterion.NotPushable)
    expect(() => Criterion.sql(join.endsOn.isWithinWorkingDays(1, join.startsOn), view, { calendar })).toThrow(
      expect.objectContaining({ name: "NotPushable", code: "not-pushable" })
    )
  })
})

it("minutes are moved and counted between", () => {
  const criterion = join.from.plusMinutes(join.age).below(join.to)
  const facts = { from: at("2026-03-05 09:00"), to: at("2026-03-05 10:00") }
  expect(outcome(criterion, { ...facts, age: 59 })).toBe("met")
  expect(outcome(criterion, { ...facts, age: 60 })).toBe("unmet")
  expect(outcome(join.to.minutesSince(join.from).equals(60), facts)).toBe("met")
  expect(outcome(join.to.minutesSince(at("2026-03-05 09:30")).equals(30), facts)).toBe("met")
})

describe("generated code", () => {
  it("runs nothing that a name or a text says", () => {
    const marks = globalThis as { pwned?: boolean }
    const texts = [
      `"];globalThis.pwned=true//`,
      `");globalThis.pwned=true;("`,
      "\u2028globalThis.pwned=true",
      "`${globalThis.pwned=true}`",
      "\\",
      "'"
    ]
    for (const text of texts) {
      const sheet: Facts.AnySheet = Facts.sheet("hostile", { [text]: Facts.text({ "zh-CN": "恶", en: "hostile" }) })
      const field = sheet.fields[text]
      if (field === undefined) throw new Error("no field")
      const criterion = new Facts.TextFact<{ readonly [n: string]: string | undefined }>(field).is(text)
      for (const by of ["code", "closures"] as const) {
        const outcome = Criterion.compileOutcome(criterion, view, { by })
        expect([outcome({ [text]: text }), outcome({ [text]: "other" }), outcome({})]).toEqual(["met", "unmet", "unknown"])
      }
    }
    expect(marks.pwned).toBeUndefined()
  })
})
