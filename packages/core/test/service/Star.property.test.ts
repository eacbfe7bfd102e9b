import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as LadderCheck from "../../src/law/LadderCheck.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Star from "../../src/service/Star.ts"
import { day } from "../law/policies.ts"
import { laws, own, shipped } from "./starLaws.ts"

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

  for (const [name, holds] of Object.entries(laws)) it(name, () => holds(own))
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
