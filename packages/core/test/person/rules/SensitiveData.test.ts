import { describe, expect, it } from "vitest"
import * as SensitiveData from "../../../src/person/rules/SensitiveData.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const allDone: SensitiveData.Data = {
  age: 30,
  sensitive: true,
  purposeStated: true,
  consent: "separate",
  guardianConsent: "none",
  guardianTold: false,
  canExpressWill: true,
  childRules: false,
  assessed: true,
  withdrawn: false,
  use: "other"
}
const asked = (row: Partial<SensitiveData.Data>) => said(decide(SensitiveData.sensitiveData, { ...allDone, ...row }, national))

describe("个人信息保护法 art. 28–31: sensitive data", () => {
  const child = { age: 13, childRules: true, guardianConsent: "separate", consent: "none" } as const
  it.each([
    [{ ...child }, ""],
    [{ ...child, consent: "separate", guardianConsent: "none" }, "unmet person.data-guardian"],
    [{ ...child, guardianConsent: "general" }, "unmet person.data-guardian"],
    [{ ...child, guardianConsent: undefined }, "unknown person.data-guardian"],
    [{ ...child, sensitive: false, guardianConsent: "none" }, "unmet person.data-guardian"],
    [{ ...child, childRules: false }, "unmet person.data-child-rules"]
  ] as const)("MIN-07: a child of 13: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))
  it("MIN-07: whatever is known of a child below fourteen is sensitive", () =>
    expect(asked({ ...child, sensitive: false, purposeStated: false, assessed: false })).toBe(
      "unmet person.data-purpose, unmet person.data-assessment"
    ))

  const young = { age: 14, guardianTold: true } as const
  it.each([
    [{ ...young }, ""],
    [{ ...young, consent: "general" }, "unmet person.data-consent"],
    [{ ...young, guardianTold: false }, "unmet person.data-guardian-told"],
    [{ ...young, canExpressWill: false }, "unmet person.data-guardian-speaks"],
    [{ ...young, canExpressWill: false, consent: "none", guardianConsent: "separate" }, ""],
    [{ ...young, sensitive: false, consent: "none", guardianTold: false, purposeStated: false, assessed: false }, ""],
    [{ ...young, age: 17, guardianTold: undefined }, "unknown person.data-guardian-told"],
    [{ ...young, age: 18, guardianTold: false }, ""]
  ] as const)("MIN-07: disability data: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))

  it.each([
    [{ consent: "general" }, "unmet person.data-consent"],
    [{ purposeStated: false }, "unmet person.data-purpose"],
    [{ assessed: false }, "unmet person.data-assessment"],
    [{ withdrawn: true }, "unmet person.data-withdrawn"],
    [{ withdrawn: true, use: "storage" }, ""],
    [{ withdrawn: undefined }, "unknown person.data-withdrawn"]
  ] as const)("MIN-07: an adult's health data: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))

  it.each([
    ["2022-03-01", "2025-02-28", "unmet person.impact-assessment-kept"],
    ["2022-03-01", "2025-03-01", ""]
  ])("MIN-07: an assessment of %s deleted on %s: %s", (assessedOn, purgedOn, answer) =>
    expect(said(decide(SensitiveData.assessmentReports, { assessedOn: day(assessedOn), purgedOn: day(purgedOn) }, national))).toBe(answer)
  )
})
