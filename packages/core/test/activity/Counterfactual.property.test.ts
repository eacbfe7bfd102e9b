import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Counterfactual from "../../src/activity/Counterfactual.ts"
import * as Eligibility from "../../src/activity/Eligibility.ts"
import { joining, type Joining } from "../../src/activity/rules/Joining.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Policies from "../../src/law/Policies.ts"
import { day, viewOf } from "../law/policies.ts"
import { joinings } from "./joining.ts"
import { named } from "../named.ts"

const views = Policies.names.map((name) => viewOf(name))
const asOf = day("2026-03-05")
const facts = Object.keys(joining.fields)

/** Every set of some of these that leaves at least one out. */
const parts = <A>(all: readonly A[]): readonly (readonly A[])[] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_one, index) => (bits >> index) % 2 === 1))

describe("the counterfactual of a refusal", () => {
  const question = fc.oneof(
    fc.constant(undefined),
    fc.subarray(facts, { maxLength: 12 }) // whatever a caller declares
  )
  it("applied, makes the answer a yes; no part of it does; and it touches nothing else", () => {
    let changed = 0
    fc.assert(
      fc.property(joinings(), fc.constantFrom(...views), question, (row, view, names) => {
        const { checker, counterfactual } = Eligibility.of(view, china)
        const changeable = names ?? Eligibility.changeableIn(row)
        const answer = counterfactual(row, { changeable, notBefore: asOf })
        expect(checker.passes(row)).toBe(answer.kind === "none-needed")
        if (answer.kind === "nothing") expect(answer.rules.length).toBeGreaterThan(0)
        if (answer.kind !== "change") return
        changed++
        expect(Eligibility.decide(view, china, Counterfactual.apply(row, answer.changes)).outcome).toBe("met")
        for (const part of parts(answer.changes)) {
          expect(checker.passes(Counterfactual.apply(row, part))).toBe(false)
        }
        for (const { field, from, to } of answer.changes) {
          expect(changeable).toContain(field.name)
          expect((row as Record<string, unknown>)[field.name]).toBe(from)
          expect(to).not.toBe(from)
          if (field.kind === "day") expect(to).toBeGreaterThanOrEqual(asOf)
          if (field.kind === "minute") expect(to).toBeGreaterThanOrEqual(asOf * 1440)
        }
      }),
      { numRuns: 1000 }
    )
    expect(changed).toBeGreaterThan(40)
  })
  it("more that may be changed never makes it larger, and never takes an answer away", () =>
    fc.assert(
      fc.property(joinings(), fc.constantFrom(...views), fc.subarray(facts, { maxLength: 8 }), (row, view, more) => {
        const { counterfactual } = Eligibility.of(view, china)
        const few = counterfactual(row, { changeable: Eligibility.changeableIn(row) })
        const many = counterfactual(row, { changeable: [...Eligibility.changeableIn(row), ...more] })
        if (few.kind !== "change") return
        expect(many.kind).toBe("change")
        if (many.kind === "change") expect(many.changes.length).toBeLessThanOrEqual(few.changes.length)
      }),
      { numRuns: 200 }
    ))
})

describe("held against trying everything", () => {
  const sheet = Facts.sheet("test", {
    a: Facts.int({ "zh-CN": "甲", en: "a" }),
    b: Facts.int({ "zh-CN": "乙", en: "b" }),
    p: Facts.bool({ "zh-CN": "丙", en: "p" }),
    q: Facts.bool({ "zh-CN": "丁", en: "q" }),
    c: Facts.choice({ "zh-CN": "戊", en: "c" }, named("low", "middle", "high"))
  })
  type Row = Facts.RowOf<typeof sheet>
  type Any = Criterion.Criterion<Row>
  const small = fc.integer({ min: 0, max: 4 })
  const alone: readonly fc.Arbitrary<Any>[] = [
    small.map((n): Any => sheet.a.atLeast(n)),
    small.map((n): Any => sheet.b.atMost(n)),
    small.map((n): Any => sheet.a.equals(n)),
    fc.boolean().map((is): Any => sheet.p.is(is)),
    fc.boolean().map((is): Any => sheet.q.is(is)),
    fc.constantFrom<Any>(sheet.a.isKnown(), sheet.c.isAtLeast("middle"), sheet.c.is("low"))
  ]
  const related = fc.constant<Any>(sheet.a.above(sheet.b))
  const criterion = (leaves: readonly fc.Arbitrary<Any>[]): fc.Arbitrary<Any> =>
    fc.letrec<{ tree: Any }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        fc.oneof(...leaves),
        fc.oneof(...leaves),
        tie("tree").map((one): Any => Criterion.not(one)),
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((of): Any => Criterion.all(...of)),
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((of): Any => Criterion.any(...of))
      )
    })).tree
  const row = fc.record({
    a: fc.option(small, { nil: undefined }),
    b: fc.option(small, { nil: undefined }),
    p: fc.option(fc.boolean(), { nil: undefined }),
    q: fc.option(fc.boolean(), { nil: undefined }),
    c: fc.option(fc.constantFrom("low", "middle", "high"), { nil: undefined })
  }) as fc.Arbitrary<Row>
  /** One beyond what any constant or the other fact asks for. */
  const amounts = [-1, 0, 1, 2, 3, 4, 5]
  const domain: { readonly [name: string]: readonly unknown[] } = {
    a: amounts,
    b: amounts,
    p: [true, false],
    q: [true, false],
    c: ["low", "middle", "high"]
  }
  /** Two facts that are free may only together determine each other's amount: that is more than is promised. */
  const asked = fc.subarray(Object.keys(domain)).chain((changeable) => {
    const areFree = changeable.includes("a") && changeable.includes("b")
    return fc.tuple(fc.array(criterion(areFree ? alone : [...alone, related]), { minLength: 1, maxLength: 4 }), fc.constant(changeable))
  })
  /** Rows that differ in exactly these facts or fewer. */
  const reachable = (from: Row, names: readonly string[]): readonly Row[] =>
    names.reduce<readonly Row[]>(
      (rows, name) => rows.flatMap((one) => [one, ...(domain[name] ?? []).map((to) => ({ ...one, [name]: to }))]),
      [from]
    )
  const distance = (one: Row, other: Row) =>
    Object.keys(domain).filter((name) => (one as Record<string, unknown>)[name] !== (other as Record<string, unknown>)[name]).length

  it("it finds a change whenever there is one, and none is smaller", () => {
    const kinds = { "none-needed": 0, change: 0, nothing: 0 }
    fc.assert(
      fc.property(asked, row, ([criteria, changeable], from) => {
        const requirements = criteria.map((one, index) => Requirement.require(`test.${index}`, one, { citations: [] }))
        const checker = Requirement.compile(requirements, ParameterView.none)
        const answer = Counterfactual.compile<Row>(requirements, ParameterView.none)(from, { changeable })
        kinds[answer.kind]++
        const sizes = reachable(from, changeable)
          .filter((one) => checker.passes(one as never))
          .map((one) => distance(from, one))
        const best = sizes.length === 0 ? undefined : Math.min(...sizes)
        const size = answer.kind === "change" ? answer.changes.length : answer.kind === "none-needed" ? 0 : undefined
        expect(size).toBe(best)
      }),
      { numRuns: 500 }
    )
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(10)
  }, 30_000)
})

it("a row is still a row when nothing is changed", () => {
  const row: Partial<Joining> = { age: 3 }
  expect(Counterfactual.apply(row, [])).toEqual(row)
})
