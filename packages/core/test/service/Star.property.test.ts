import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as LadderCheck from "../../src/law/LadderCheck.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Star from "../../src/service/Star.ts"
import * as Ladders from "../../src/testing/Ladders.ts"
import { day, viewOf } from "./rules/policies.ts"

const shipped = Policies.names.flatMap((name) =>
  (["stars", "medals", "lifetime"] as const).flatMap((kind) => {
    const rungs = Parameter.valueIn(viewOf(name), Star.ladders[kind])
    return rungs === undefined ? [] : [{ name, kind, rungs }]
  })
)
const anyShipped = fc.constantFrom(...shipped)

describe("ladders", () => {
  it("every shipped one is sound, on every day on which it changes", () => {
    for (const name of Policies.names) {
      const policy = Policy.of(Policies.byName(name).packs)
      for (const parameter of Object.values(Star.ladders)) {
        for (const change of Policy.changes(policy, [parameter.id])) {
          expect(LadderCheck.problems(Parameter.valueIn(Policy.on(policy, change), parameter) ?? []), name).toEqual([])
        }
      }
    }
    expect(shipped.length).toBeGreaterThan(20)
  })

  it("a rung as a criterion and the ladder itself give the same answer, both ways of compiling too", () => {
    let unknown = 0
    fc.assert(
      fc.property(
        anyShipped.chain(({ rungs }) => fc.tuple(fc.constantFrom(...rungs), Ladders.measuresAround(rungs))),
        ([rung, measures]) => {
          const expected = Ladder.outcomeOf(rung, measures)
          if (expected === "unknown") unknown++
          const criterion = Star.criterionOf(rung)
          expect(Criterion.evaluate(criterion, measures, ParameterView.none).outcome).toBe(expected)
          for (const by of ["code", "closures"] as const)
            expect(Criterion.compileOutcome(criterion, ParameterView.none, { by })(measures)).toBe(expected)
        }
      ),
      { numRuns: 500 }
    )
    expect(unknown).toBeGreaterThan(20)
  })

  it("more of anything never lowers a star, nor does a fact that turns out true", () => {
    let up = 0
    fc.assert(
      fc.property(
        anyShipped.chain(({ rungs }) => fc.tuple(fc.constant(rungs), Ladders.measuresAround(rungs), fc.integer({ min: 0, max: 60 * 60 }))),
        ([rungs, measures, more]) => {
          const count = (known: Ladder.Measures) => rungs.findIndex(({ id }) => id === Ladder.reached(rungs, known).rung?.id)
          const raised = Object.fromEntries(
            Object.entries(measures).map(([name, value]) => [
              name,
              typeof value === "number" ? value + more : value === undefined ? undefined : true
            ])
          )
          if (count(raised) > count(measures)) up++
          expect(count(raised)).toBeGreaterThanOrEqual(count(measures))
        }
      ),
      { numRuns: 500 }
    )
    expect(up).toBeGreaterThan(20)
  })

  it("what the next rung lacks, added, reaches it", () => {
    fc.assert(
      fc.property(
        anyShipped.chain(({ rungs }) => fc.tuple(fc.constant(rungs), Ladders.measuresAround(rungs))),
        ([rungs, measures]) => {
          const { next } = Ladder.reached(rungs, measures)
          if (next === undefined) return
          const added = Object.fromEntries(
            next.lacks.map(({ bound, has, short }) => [
              bound.measure,
              short === undefined ? (bound.value === true ? true : Ladder.least(bound)) : Number(has) + short
            ])
          )
          expect(Ladder.outcomeOf(next.rung, { ...measures, ...added })).toBe("met")
          for (const { bound, has, short } of next.lacks) {
            if (short === undefined) continue
            expect(short).toBeGreaterThan(0)
            expect(Ladder.outcomeOf({ ...next.rung, when: [bound] }, { [bound.measure]: Number(has) + short - 1 })).not.toBe("met")
          }
        }
      ),
      { numRuns: 300 }
    )
  })

  it("what is open could be reached: knowing the missing facts settles it", () => {
    fc.assert(
      fc.property(
        anyShipped.chain(({ rungs }) => fc.tuple(fc.constant(rungs), Ladders.measuresAround(rungs))),
        ([rungs, measures]) => {
          for (const { rung, missing } of Ladder.reached(rungs, measures).open) {
            const bounds = Ladder.ways(rung).flat()
            const known = Object.fromEntries(
              missing.map((name) => [name, Math.max(...bounds.filter((bound) => bound.measure === name).map(Ladder.least))])
            )
            const truths = Object.fromEntries(
              bounds.filter(({ value, measure }) => value === true && missing.includes(measure)).map(({ measure }) => [measure, true])
            )
            expect(missing.length).toBeGreaterThan(0)
            expect(Ladder.outcomeOf(rung, { ...measures, ...known, ...truths })).toBe("met")
          }
        }
      ),
      { numRuns: 300 }
    )
  })
})

it("a measure that no sheet knows can still be asked about, and described", () => {
  const rung = Ladder.rung("r", { "zh-CN": "级", en: "rung" }, [Ladder.atLeast("trees", 10)])
  expect(Criterion.evaluate(Star.criterionOf(rung), { trees: 10 }, ParameterView.none).outcome).toBe("met")
  expect(Criterion.evaluate(Star.criterionOf(rung), {}, ParameterView.none).outcome).toBe("unknown")
  expect(Criterion.describe(Star.criterionOf(rung), "en")).toContain("trees")
  expect(Star.titleOf("minutes").en).toBe("service in all")
})

it("the day of a view decides the ladder", () =>
  expect(Star.standing("stars", { minutes: 6000 }, Policy.on(Policies.byName("national"), day("2012-10-22")))).toBeUndefined())
