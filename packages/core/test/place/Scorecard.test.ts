import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Stations from "../../src/law/parameters/Stations.ts"
import * as AssessmentRule from "../../src/place/rules/AssessmentRule.ts"
import * as Scorecard from "../../src/place/Scorecard.ts"
import { day, decide, said, viewOf } from "../law/policies.ts"
import { hundred, mark, thousand } from "./rules/rows.ts"

const grade = (id: string, from: number) => Ladder.rung(id, { "zh-CN": id, en: id }, [Ladder.atLeast(AssessmentRule.measure, from)])
const lines = [grade("pass", 60), grade("good", 80), grade("excellent", 90)]
const view = (leadership: "weight" | "veto", grades: readonly ParameterView.Rung[] = lines): ParameterView.ParameterView =>
  ParameterView.fixed(day("2026-01-01"), "test@1", {
    [Stations.partyLeadership.id]: leadership,
    ...(grades.length === 0 ? {} : { [Stations.gradeLines.id]: grades })
  })

/** Scores that make 88 of a hundred points, nothing of them for the Party item. */
const of88 = [mark("party", 0), mark("premises", 5), mark("cases", 7), mark("visits", 19)]
const gradeOf = (marks: readonly Scorecard.Mark[], of: ParameterView.ParameterView) => {
  const found = AssessmentRule.gradeOf(Scorecard.card(hundred, marks), of)
  const name = (one: ParameterView.Rung | "fail") => (one === "fail" ? one : one.id)
  if (found === undefined) return undefined
  return found.known ? `${name(found.grade)} by ${found.by}` : `${name(found.least)}…${name(found.most)}`
}

describe("assessment of stations", () => {
  it("STN-05: 88 points with the Party item at 0: failed where it is a veto, good where it only weighs", () => {
    expect(Scorecard.whole(Scorecard.card(hundred, of88).earned)).toBe(88)
    expect(gradeOf(of88, view("veto"))).toBe("fail by veto")
    expect(gradeOf(of88, view("weight"))).toBe("good by points")
  })
  it("STN-05: no grade where the policy gives no lines; a veto holds all the same", () => {
    expect(gradeOf(of88, view("weight", []))).toBeUndefined()
    expect(gradeOf(of88, viewOf("national"))).toBeUndefined()
    expect(gradeOf(of88, viewOf("fujian"))).toBeUndefined()
    expect(gradeOf(of88, view("veto", []))).toBe("fail by veto")
  })
  it.each([
    [20, "excellent by points"], // 10 + 20 + 30 + 40 - 10
    [19, "good by points"]
  ])("STN-05: a line is reached by itself: visits %i", (visits, answer) =>
    expect(gradeOf([mark("party", 0), mark("premises", 5), mark("cases", 7), mark("visits", visits)], view("weight"))).toBe(answer)
  )
  it("STN-05: no rounding lifts anybody over a line: 89 and 5/7 points are not 90", () => {
    const marks = [mark("party", 10), mark("premises", 5), mark("cases", 6), mark("visits", 17)]
    const card = Scorecard.card(hundred, marks)
    expect([card.earned, Scorecard.whole(card.earned)]).toEqual([{ numerator: 12_560, denominator: 140 }, 89])
    expect(Scorecard.shown(card)).toEqual({ total: 8971, modules: [3000, 5971] })
    expect(gradeOf(marks, view("weight"))).toBe("good by points")
  })
  it("STN-05: what is missing is named, and the grade waits only where it decides", () => {
    const open = Scorecard.card(hundred, of88.slice(0, 3))
    expect(open).toMatchObject({ missing: [{ indicator: "visits", lacks: "score" }], leadership: 0 })
    expect(gradeOf(of88.slice(0, 3), view("weight"))).toBe("fail…excellent")
    expect(gradeOf(of88.slice(0, 3), view("veto"))).toBe("fail by veto")
    const small = [mark("party", 10), mark("premises", 5), mark("cases", 7), mark("visits", 1, [])]
    expect(Scorecard.card(hundred, small).missing).toEqual([{ indicator: "visits", lacks: "evidence" }])
    expect(gradeOf(small, view("weight"))).toBe("pass by points")
    expect(gradeOf(of88.slice(1), view("veto"))).toBe("fail…excellent")
    expect(gradeOf(of88.slice(1), view("weight"))).toBe("good…excellent")
    expect(gradeOf([mark("party", 1), ...of88.slice(1)], view("veto"))).toBe("good by points")
  })
  it("STN-05: a leaf earns once there is evidence; the Party item has no score without, or where there is no such item", () => {
    const card = Scorecard.card(hundred, [mark("party", 10, []), mark("premises", 5), mark("visits", 10, [])])
    expect(card).toEqual({
      earned: { numerator: 2800, denominator: 140 },
      possible: { numerator: 11_200, denominator: 140 },
      modules: [
        { module: "foundations", earned: { numerator: 2800, denominator: 140 } },
        { module: "services", earned: { numerator: 0, denominator: 140 } }
      ],
      missing: [
        { indicator: "party", lacks: "evidence" },
        { indicator: "cases", lacks: "score" },
        { indicator: "visits", lacks: "evidence" }
      ],
      leadership: undefined
    })
    expect(Scorecard.card(hundred, [mark("party", 9)]).leadership).toBe(9)
    expect(Scorecard.card(thousand, [mark("rules-1", 3)]).leadership).toBeUndefined()
  })
  it("STN-05: a grade rests on what the policy says of the Party item and of lines, if it does", () => {
    const parameters = (of: ParameterView.ParameterView) =>
      AssessmentRule.gradeOf(Scorecard.card(hundred, of88), of)?.uses.map(({ parameter }) => parameter)
    const [leadership, gradeLines] = [Stations.partyLeadership.id, Stations.gradeLines.id]
    expect(parameters(view("weight"))).toEqual([leadership, gradeLines])
    expect(parameters(view("veto", []))).toEqual([leadership])
    expect(parameters(ParameterView.fixed(day("2026-01-01"), "test@1", { [gradeLines]: lines }))).toEqual([gradeLines])
  })
  it("STN-05: as a rule the Party item is asked only under a veto", () => {
    const ask = (leadershipScore: number | undefined, leadership: "weight" | "veto") =>
      said(decide(AssessmentRule.assessments, { leadershipScore }, view(leadership)))
    expect([ask(0, "weight"), ask(0, "veto"), ask(1, "veto"), ask(undefined, "veto")]).toEqual([
      "",
      "unmet place.party-leadership",
      "",
      "unknown place.party-leadership"
    ])
  })
  it("STN-05: Fujian has a thousand points in six modules", () => {
    expect(Scorecard.problems(thousand, viewOf("fujian"))).toEqual([])
    expect(Scorecard.problems(hundred, viewOf("fujian"))).toEqual([{ problem: "another-total", where: "hundred" }])
    const other = { ...thousand, modules: thousand.modules.map((one, index) => (index === 0 ? { ...one, id: "elsewhere" } : one)) }
    expect(Scorecard.problems(other, viewOf("fujian"))).toEqual([{ problem: "another-module", where: "elsewhere" }])
  })
})

describe("a scheme that is none is told what is wrong", () => {
  const [first, second] = hundred.modules
  if (first === undefined || second === undefined) throw new Error("two modules")
  const [party, premises] = first.indicators
  if (party === undefined || premises === undefined) throw new Error("two indicators")
  const withFirst = (indicators: readonly Scorecard.Indicator[], points = first.points): Scorecard.Scheme => ({
    ...hundred,
    modules: [{ ...first, indicators, points }, second]
  })
  it.each([
    ["no-indicator", "hundred", { ...hundred, points: 0, modules: [] }],
    ["no-indicator", "foundations", { ...withFirst([], 0), points: 70 }],
    ["not-positive", "premises", withFirst([party, { ...premises, max: 0 }])],
    ["not-positive", "premises", withFirst([party, { ...premises, max: 2.5 }])],
    // What is no number cannot be reckoned with, and is not.
    ["not-positive", "premises", withFirst([party, { ...premises, max: NaN }])],
    ["id-twice", "party", withFirst([party, { ...premises, id: "party" }])],
    ["points-do-not-add-up", "foundations", withFirst([party])],
    ["points-do-not-add-up", "hundred", { ...hundred, points: 101 }],
    ["leadership-twice", "premises", withFirst([party, { ...premises, leadership: true as const }])],
    [
      "cannot-be-added-exactly",
      "hundred",
      withFirst([
        { ...party, max: 99_999_989 },
        { ...premises, max: 99_999_971 }
      ])
    ]
  ] satisfies readonly (readonly [Scorecard.Problem, string, Scorecard.Scheme])[])("STN-05: %s at %s", (problem, where, scheme) => {
    expect(Scorecard.problems(scheme)).toEqual([{ problem, where }])
    expect(() => Scorecard.card(scheme, [])).toThrow(problem)
  })
  it.each([
    [[mark("nowhere", 1)], ["nowhere"]],
    [[mark("party", 11)], ["party"]],
    [[mark("party", -1)], ["party"]],
    [[mark("party", 0.5)], ["party"]],
    [[mark("party", 1), mark("party", 2)], ["party"]],
    [[mark("party", 10), mark("premises", 0)], []]
  ])("STN-05: marks with faults are refused", (marks, wrong) => {
    expect(Scorecard.faults(hundred, marks)).toEqual(wrong)
    if (wrong.length > 0) expect(() => Scorecard.card(hundred, marks)).toThrow(RangeError)
  })
})

describe("for every assessment", () => {
  const marks = (scheme: Scorecard.Scheme) =>
    fc
      .tuple(
        ...scheme.modules
          .flatMap(({ indicators }) => indicators)
          .map(({ id, max }) =>
            fc.record({ indicator: fc.constant(id), score: fc.nat({ max }), evidence: fc.constantFrom([], ["d-1"]), given: fc.boolean() })
          )
      )
      .map((all) => all.filter(({ given }) => given))

  it("STN-05: modules add up to the total, sure is at most possible, and neither leaves 0…points", () => {
    fc.assert(
      fc.property(marks(thousand), (given) => {
        const card = Scorecard.card(thousand, given)
        expect(card.modules.reduce((sum, { earned }) => sum + earned.numerator, 0)).toBe(card.earned.numerator)
        expect(card.earned.numerator).toBeGreaterThanOrEqual(0)
        expect(card.earned.numerator).toBeLessThanOrEqual(card.possible.numerator)
        expect(card.possible.numerator).toBeLessThanOrEqual(1000 * card.possible.denominator)
        const { total, modules } = Scorecard.shown(card)
        expect(modules.reduce((sum, one) => sum + one, 0)).toBe(total)
      })
    )
  })
  it("STN-05: what is learnt later only closes in on the grade", () => {
    const rank = (one: ParameterView.Rung | "fail") => (one === "fail" ? 0 : lines.findIndex(({ id }) => id === one.id) + 1)
    const bounds = (given: readonly Scorecard.Mark[], of: ParameterView.ParameterView) => {
      const found = AssessmentRule.gradeOf(Scorecard.card(hundred, given), of)
      if (found === undefined) throw new Error("there are lines")
      return found.known ? [rank(found.grade), rank(found.grade)] : [rank(found.least), rank(found.most)]
    }
    fc.assert(
      fc.property(marks(hundred), fc.nat(), fc.constantFrom("weight" as const, "veto" as const), (given, cut, leadership) => {
        const [least = 0, most = 0] = bounds(given.slice(0, given.length === 0 ? 0 : cut % given.length), view(leadership))
        const [later = 0, latest = 0] = bounds(given, view(leadership))
        expect(least).toBeLessThanOrEqual(later)
        expect(latest).toBeLessThanOrEqual(most)
      })
    )
  })
})
