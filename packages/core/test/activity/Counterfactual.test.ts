import { describe, expect, it } from "vitest"
import * as Counterfactual from "../../src/activity/Counterfactual.ts"
import * as Eligibility from "../../src/activity/Eligibility.ts"
import type { Joining } from "../../src/activity/rules/Joining.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { day, viewOf } from "../law/policies.ts"
import { fine } from "./joining.ts"

const national = viewOf("national")
const asked = (row: Partial<Joining>, asOf = "2026-03-01") => Eligibility.wouldDo(national, china, { ...fine, ...row }, day(asOf))
/** The changes as `name: to`, or the rules in the way. */
const told = (answer: Counterfactual.Answer): readonly string[] | string => {
  if (answer.kind === "none-needed") return "none needed"
  return answer.kind === "nothing" ? answer.rules : answer.changes.map((change) => Counterfactual.text(change, "en"))
}
const minor = { age: 16, elderAge: 16, selfSupporting: false }

describe("the smallest change that would do", () => {
  it("none for a yes", () => expect(asked({})).toEqual({ kind: "none-needed" }))
  it("consent, where consent is all that lacks", () => expect(told(asked(minor))).toEqual(["guardian's consent: no → yes"]))
  it("not more than needed: company is no answer where consent is asked", () =>
    expect(told(asked({ ...minor, age: 9, elderAge: 9 }))).toEqual(["guardian's consent: no → yes", "accompanied by a guardian: no → yes"]))
  it("where either would do, one of them", () => {
    const row = { ...fine, ...minor }
    const answer = Eligibility.wouldDo(viewOf("zhejiang"), china, row, day("2026-03-01"))
    expect(told(answer)).toHaveLength(1)
  })
  it("several at once, each needed", () =>
    expect(told(asked({ skillsMissing: 2, trainingAsked: true, trained: false, clashMinutes: 30 }))).toEqual([
      "skills missing: 2 → 0",
      "trained: no → yes",
      "time shared with own other sign-ups: 30 minutes → 0 minutes"
    ]))
  it("cover from the start of the activity, and not from before it can be bought", () => {
    const late = {
      dangerous: true,
      insured: true,
      coverFrom: Minute.require("2026-03-10 10:00"),
      coverUntil: Minute.require("2027-01-01 00:00")
    }
    expect(told(asked(late))).toEqual(["cover from: 2026-03-10 10:00 → 2026-03-10 09:00"])
    // On the eleventh it is too late to be insured on the tenth.
    expect(told(asked(late, "2026-03-11"))).toEqual(["activity.insurance-gap"])
  })
  it("with no insurance at all: a policy over the whole activity", () =>
    expect(told(asked({ dangerous: true, insured: false }))).toEqual([
      "has accident insurance: no → yes",
      "cover from: unknown → 2026-03-10 09:00",
      "cover until: unknown → 2026-03-10 12:00"
    ]))
  it("a check that has run out is made anew, today or later, not in the past", () => {
    const expired = { childFacing: true, checkAnswer: "clear", checkedOn: day("2025-03-09") } as const
    expect(told(asked(expired, "2025-01-01"))).toEqual(["day of the check: 2025-03-09 → 2025-03-10"])
    expect(told(asked(expired, "2026-03-05"))).toEqual(["day of the check: 2025-03-09 → 2026-03-05"])
    expect(told(asked(expired, "2026-03-11"))).toEqual(["person.background-check-expired"])
  })
  it("of an unknown check: one of today, since nobody can record one of a later day yet", () =>
    expect(told(asked({ childFacing: true }, "2026-03-05"))).toEqual([
      "answer of the background check: unknown → clear",
      "day of the check: unknown → 2026-03-05"
    ]))
})

describe("when nothing would do, it says so", () => {
  it("age and danger are not for anybody to change", () =>
    expect(told(asked({ ...minor, dangerous: true, guardianConsent: true }))).toEqual(["activity.minor-in-danger"]))
  it("a hit stays a hit", () =>
    expect(told(asked({ childFacing: true, checkAnswer: "not-clear", checkedOn: day("2019-01-01") }))).toEqual(["person.background-check"]))
  it("what could be mended elsewhere is not offered while something cannot", () =>
    expect(told(asked({ willing: false, clashMinutes: 30 }))).toEqual(["activity.forced"]))
  it("never offers what is not declared changeable", () => {
    const { counterfactual } = Eligibility.of(national, china)
    expect(told(counterfactual({ ...fine, ...minor }, { changeable: [] }))).toEqual(["activity.guardian-consent"])
    expect(told(counterfactual({ ...fine, ...minor }, { changeable: ["selfSupporting"] }))).toEqual([
      "lives mainly of own earnings: no → yes"
    ])
  })
})

describe("it reads the criteria, whatever they are", () => {
  const sheet = Facts.sheet("test", {
    a: Facts.int({ "zh-CN": "甲", en: "a" }),
    b: Facts.int({ "zh-CN": "乙", en: "b" }),
    t: Facts.text({ "zh-CN": "文", en: "t" }),
    u: Facts.text({ "zh-CN": "字", en: "u" }),
    on: Facts.day({ "zh-CN": "日", en: "on" }),
    since: Facts.day({ "zh-CN": "起", en: "since" })
  })
  type Row = Facts.RowOf<typeof sheet>
  const nothing: Row = { a: undefined, b: undefined, t: undefined, u: undefined, on: undefined, since: undefined }
  const answer = (criteria: readonly Criterion.Criterion<Row>[], row: Partial<Row>, changeable: readonly string[], notBefore?: string) => {
    const requirements = criteria.map((criterion, index) => Requirement.require(`test.${index}`, criterion, { citations: [] }))
    const counterfactual = Counterfactual.compile<Row>(requirements, ParameterView.none, { calendar: china })
    return told(counterfactual({ ...nothing, ...row }, { changeable, ...(notBefore === undefined ? {} : { notBefore: day(notBefore) }) }))
  }
  it("the last amount that is enough", () => {
    expect(answer([sheet.a.atLeast(7)], { a: 3 }, ["a"])).toEqual(["a: 3 → 7"])
    expect(answer([sheet.a.above(7)], { a: 3 }, ["a"])).toEqual(["a: 3 → 8"])
    expect(answer([sheet.a.times(3).atLeast(10)], { a: 3 }, ["a"])).toEqual(["a: 3 → 4"])
    expect(answer([sheet.a.times(3).atMost(10)], { a: 9 }, ["a"])).toEqual(["a: 9 → 3"])
    expect(answer([Criterion.not(sheet.a.equals(7))], { a: 7 }, ["a"])).toEqual(["a: 7 → 6"])
    expect(answer([sheet.a.times(3).equals(10)], { a: 9 }, ["a"])).toEqual(["test.0"])
  })
  it("one fact between two bounds, or two facts that share one", () => {
    expect(answer([sheet.a.atLeast(5), sheet.a.atMost(5)], { a: 0 }, ["a"])).toEqual(["a: 0 → 5"])
    expect(answer([sheet.a.atLeast(5), sheet.a.atMost(4)], { a: 0 }, ["a"])).toEqual(["test.0"])
    expect(answer([sheet.a.plus(sheet.b).atLeast(10), sheet.a.atMost(6)], { a: 0, b: 0 }, ["a", "b"])).toEqual(["b: 0 → 10"])
    expect(answer([sheet.a.plus(sheet.b).atLeast(10), sheet.a.atMost(6), sheet.b.atMost(6)], { a: 0, b: 0 }, ["a", "b"])).toHaveLength(2)
  })
  it("texts that are named, the other fact's, or any other", () => {
    expect(answer([sheet.t.isOneOf(["x", "y"])], {}, ["t"])).toEqual(["t: unknown → x"])
    expect(answer([sheet.t.is(sheet.u)], { t: "p", u: "q" }, ["t"])).toEqual(["t: p → q"])
    expect(answer([sheet.t.is(sheet.u)], { t: "p", u: "q" }, ["u"])).toEqual(["u: q → p"])
    expect(answer([Criterion.not(sheet.t.is("x"))], { t: "x" }, ["t"])).toEqual(["t: x → …"])
    expect(answer([sheet.t.isKnown()], {}, ["t"])).toEqual(["t: unknown → …"])
    expect(answer([sheet.a.isKnown()], {}, ["a"])).toEqual(["a: unknown → 0"])
    expect(answer([sheet.on.isKnown()], {}, ["on"], "2026-03-01")).toEqual(["on: unknown → 2026-03-01"])
    expect(answer([sheet.on.isKnown()], {}, ["on"])).toEqual(["on: unknown → 9999-12-31"])
  })
  it("the ends of months and working days, from either side", () => {
    const row = { on: day("2026-06-01"), since: day("2026-01-31") }
    expect(answer([sheet.on.isWithinMonths(1, sheet.since)], row, ["on"])).toEqual(["on: 2026-06-01 → 2026-02-28"])
    expect(answer([sheet.on.isWithinMonths(1, sheet.since)], row, ["since"])).toEqual(["since: 2026-01-31 → 2026-05-01"])
    expect(answer([sheet.on.hasReachedMonths(12, sheet.since)], row, ["on"])).toEqual(["on: 2026-06-01 → 2027-01-31"])
    expect(answer([sheet.on.isWithinWorkingDays(5, sheet.since)], row, ["on"])).toEqual(["on: 2026-06-01 → 2026-02-06"])
    expect(answer([sheet.on.isWithinWorkingDays(5, sheet.since)], row, ["since"])).toEqual(["since: 2026-01-31 → 2026-05-31"])
    expect(answer([sheet.on.isWithinMonths(1, sheet.since)], row, ["on"], "2026-03-01")).toEqual(["test.0"])
  })
  it("reads in both languages", () => {
    const change = { field: sheet.fields.a, from: undefined, to: 7 }
    expect((["zh-CN", "en"] as const).map((locale) => Counterfactual.text(change, locale))).toEqual(["甲:未知 → 7", "a: unknown → 7"])
  })
  it("only errors refuse, so only errors are mended", () => {
    const warning = Requirement.require("test.warning", sheet.a.atLeast(7), { citations: [], severity: "warning" })
    expect(Counterfactual.compile<Row>([warning], ParameterView.none)({ ...nothing, a: 3 }, { changeable: ["a"] })).toEqual({
      kind: "none-needed"
    })
  })
})
