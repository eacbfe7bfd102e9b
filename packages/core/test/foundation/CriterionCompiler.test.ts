import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { canGenerate } from "../../src/foundation/CriterionCompiler.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"

const person = Facts.sheet("person", { age: Facts.int({ "zh-CN": "年龄", en: "age" }, "years old") })
const adult = person.age.atLeast(18)
const view = ParameterView.none

/** As under a content security policy without `unsafe-eval`. */
const whereCodeIsForbidden = <A>(of: () => A): A => {
  const { Function: real } = globalThis
  globalThis.Function = class {
    constructor() {
      throw new EvalError("refused by the content security policy")
    }
  } as unknown as FunctionConstructor
  try {
    return of()
  } finally {
    globalThis.Function = real
  }
}

describe.each([
  ["compile", Criterion.compile, [true, false]],
  ["compileOutcome", Criterion.compileOutcome, ["met", "unmet"]]
] as const)("%s", (_name, compile, answers) => {
  const answer = (by: "code" | "closures") => {
    const asked = compile(adult, view, { by })
    return [asked({ age: 18 }), asked({ age: 17 })]
  }
  it("answers the same in either way", () => {
    expect(answer("code")).toEqual(answers)
    expect(answer("closures")).toEqual(answers)
  })
  it("makes no code when closures are asked for, and does not pretend where code is forbidden", () => {
    expect(whereCodeIsForbidden(() => answer("closures"))).toEqual(answers)
    expect(() => whereCodeIsForbidden(() => answer("code"))).toThrow(EvalError)
  })
})

it("a host is asked whether it lets code be made", () => {
  expect(canGenerate()).toBe(true)
  expect(whereCodeIsForbidden(canGenerate)).toBe(false)
})
