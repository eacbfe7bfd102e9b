import { describe, expect, it } from "vitest"
import * as Fitness from "../../../src/activity/rules/Fitness.ts"
import type { Joining } from "../../../src/activity/rules/Joining.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"
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
