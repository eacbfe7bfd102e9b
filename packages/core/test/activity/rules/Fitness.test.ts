import { describe, expect, it } from "vitest"
import * as Fitness from "../../../src/activity/rules/Fitness.ts"
import type { Joining } from "../../../src/activity/rules/Joining.ts"
import * as JoiningFacts from "../../../src/activity/JoiningFacts.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { qualificationInclusions } from "../../../src/law/parameters/Activities.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { fine } from "../joining.ts"

const national = viewOf("national")

describe("志愿服务条例 art. 15: what fits the person", () => {
  const asked = (row: Partial<Joining>) => said(decide(Fitness.fitness, { ...fine, ...row }, national))
  it.each([
    [{}, ""],
    [{ skillsMissing: 1 }, "unmet activity.skills"], // first aid is asked for, and the person has none
    [{ skillsMissing: undefined }, "unknown activity.skills"],
    [{ positionLowestAge: 30 }, ""],
    [{ positionLowestAge: 31 }, "unmet activity.position-lowest-age"],
    [{ positionHighestAge: 30 }, ""],
    [{ positionHighestAge: 29 }, "unmet activity.position-highest-age"],
    [{ healthAsked: true, healthFits: true }, ""],
    [{ healthAsked: true, healthFits: false }, "unmet activity.health"],
    [{ healthAsked: true }, "unknown activity.health"],
    [{ healthAsked: false, healthFits: false }, ""]
  ] as const)("VOL-06: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))
})

describe("志愿服务条例 art. 16: training and licence", () => {
  const asked = (row: Partial<Joining>) => said(decide(Fitness.qualification, { ...fine, ...row }, national))
  const doctor = { licenceAsked: true, licenceHeld: true, licenceUntil: day("2026-03-10") }
  it.each([
    [{}, ""],
    [{ trainingAsked: true, trained: true }, ""],
    [{ trainingAsked: true, trained: false }, "unmet activity.training"],
    [{ trainingAsked: true }, "unknown activity.training"],
    [doctor, ""], // valid to the very day
    [{ ...doctor, licenceUntil: day("2026-03-09") }, "unmet activity.licence-expired"], // expired yesterday
    [{ ...doctor, lastDay: day("2026-03-11") }, "unmet activity.licence-expired"], // expires while it lasts
    [{ ...doctor, licenceHeld: false, licenceUntil: undefined }, "unmet activity.licence"],
    [{ ...doctor, licenceHeld: undefined, licenceUntil: undefined }, "unknown activity.licence, unknown activity.licence-expired"],
    [{ licenceAsked: false, licenceHeld: false }, ""]
  ] as const)("VOL-07: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))
})

// Which certificate counts for another one is looked up where the facts are made; whoever reads of either rule finds it there all the same.
it.each([
  ["a skill", Fitness.fitness, { skills: ["first-aid"] }],
  ["a licence", Fitness.qualification, { licence: "first-aid" }]
] as const)("a certificate that includes another one stands for %s, and the rule names the parameter that says so", (_, rule, position) => {
  const held = { qualifications: [{ kind: "doctor", from: day("2026-01-01") }] }
  const time = { from: Minute.require("2026-03-10 09:00"), to: Minute.require("2026-03-10 12:00") }
  const asked = (inclusions: readonly string[]) => {
    const view = viewWith(qualificationInclusions, inclusions)
    return decide(
      rule,
      { ...fine, ...JoiningFacts.of({ bornOn: day("1990-01-01"), ...held }, position, { time }, day("2026-03-05"), view) },
      view
    ).outcome
  }
  expect([asked(["nurse>first-aid"]), asked(["doctor>first-aid"])]).toEqual(["unmet", "met"])
  expect(rule.parameters).toContain(qualificationInclusions)
})
