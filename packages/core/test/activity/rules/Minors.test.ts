import { describe, expect, it } from "vitest"
import type { Joining } from "../../../src/activity/rules/Joining.ts"
import * as Minors from "../../../src/activity/rules/Minors.ts"
import type * as Policies from "../../../src/law/Policies.ts"
import { minorDangerBan } from "../../../src/law/parameters/Activities.ts"
import type { Rule } from "../../../src/law/Rule.ts"
import { decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { fine } from "../joining.ts"

const minor: Joining = { ...fine, age: 12, elderAge: 12, selfSupporting: false }
const asked = (rule: Rule<Joining>, name: Policies.Name, row: Partial<Joining>, on?: string) =>
  said(decide(rule, { ...minor, ...row }, viewOf(name, on)))

const orCompany = "unmet activity.guardian-consent-or-company"
const consent = "unmet activity.guardian-consent"

describe("a guardian's consent or company", () => {
  it.each(["zhejiang", "ningbo", "shandong", "henan", "taian", "chongqing"] as const)("MIN-02: %s: one of the two is enough", (name) => {
    expect(asked(Minors.consent, name, { accompanied: true })).toBe("")
    expect(asked(Minors.consent, name, { guardianConsent: true })).toBe("")
    expect(asked(Minors.consent, name, {})).toBe(orCompany)
    expect(asked(Minors.consent, name, { age: 17 })).toBe(orCompany)
    expect(asked(Minors.consent, name, { age: 18 })).toBe("")
    expect(asked(Minors.consent, name, { age: 16, selfSupporting: true })).toBe("")
    expect(asked(Minors.consent, name, { age: 15, selfSupporting: true })).toBe(orCompany)
  })
  it.each(["shanghai", "national", "anhui"] as const)("MIN-02: %s: company is not enough", (name) => {
    expect(asked(Minors.consent, name, { accompanied: true })).toBe(consent)
    expect(asked(Minors.consent, name, { guardianConsent: true })).toBe("")
    expect(asked(Minors.consent, name, { guardianConsent: undefined })).toBe("unknown activity.guardian-consent")
  })
  it("MIN-02: 北京 asks only that the work fits, since 2021-03-01", () => {
    expect(asked(Minors.consent, "beijing", {})).toBe("")
    expect(asked(Minors.consent, "beijing", {}, "2021-02-28")).toBe(consent)
  })
  it("MIN-02: until 宁波's own rule begins, 浙江's holds there", () => {
    expect(asked(Minors.consent, "national", { accompanied: true }, "2022-02-28")).toBe(consent)
    for (const on of ["2022-02-28", "2022-03-01"]) expect(asked(Minors.consent, "ningbo", { accompanied: true }, on)).toBe("")
    const inForce = (on: string) => viewOf("ningbo", on).valueOf("activity.minor-rule")?.pack
    expect([inForce("2022-02-28"), inForce("2022-03-01")]).toEqual(["zhejiang@2018.1", "ningbo@2022.1"])
  })
})

describe("age steps", () => {
  it.each([
    [9, { guardianConsent: true }, "unmet activity.guardian-company"],
    [9, { guardianConsent: true, accompanied: true }, ""],
    [10, { guardianConsent: true }, ""],
    [13, {}, consent],
    [14, {}, ""],
    [6, { guardianConsent: true, accompanied: true }, ""],
    [5, { guardianConsent: true, accompanied: true }, "unmet activity.too-young"]
  ])("MIN-03: 东营 at %i with %o: %s", (age, row, answer) => {
    const given = { age, ...row }
    expect([asked(Minors.consent, "dongying", given), asked(Minors.ageSteps, "dongying", given)].filter((text) => text !== "").join()).toBe(
      answer
    )
  })
  it("MIN-03: at 14 without consent 上海 refuses", () => expect(asked(Minors.consent, "shanghai", { age: 14 })).toBe(consent))
  it.each([
    [9, false, "unmet activity.guardian-company"],
    [9, true, ""],
    [9, undefined, "unknown activity.guardian-company"],
    [10, false, ""]
  ])("MIN-03: nationally at %i, accompanied %s: %s", (age, accompanied, answer) =>
    expect(asked(Minors.ageSteps, "national", { age, accompanied })).toBe(answer)
  )
  it.each([
    [2, false, "unmet activity.too-young"],
    [3, false, ""],
    [17, true, "unmet activity.manager-too-young"],
    [18, true, ""]
  ])("MIN-03: 志愿汇 at %i, managing %s: %s", (age, managing, answer) =>
    expect(asked(Minors.ageSteps, "zhiyuanhui", { age, managing, accompanied: true })).toBe(answer)
  )
})

describe("no dangerous work for minors", () => {
  const all = { guardianConsent: true, insured: true, selfSupporting: true, dangerous: true }
  it.each(["national", "zhejiang", "ningbo", "shandong", "taian"] as const)(
    "MIN-04: %s: refused at 17, whatever else is in order",
    (name) => {
      expect(asked(Minors.danger, name, { ...all, age: 17 })).toBe("unmet activity.minor-in-danger")
      expect(asked(Minors.danger, name, { ...all, age: 18 })).toBe("")
      expect(asked(Minors.danger, name, { ...all, age: 17, dangerous: false })).toBe("")
      expect(asked(Minors.danger, name, { ...all, age: 17, dangerous: undefined })).toBe("unknown activity.minor-in-danger")
    }
  )
  it("MIN-04: nationally a default, which a place may set aside; where it is law, it may not be", () => {
    expect(said(decide(Minors.danger, { ...minor, dangerous: true }, viewWith(minorDangerBan, false)))).toBe("")
    expect(viewOf("zhejiang").valueOf(minorDangerBan.id)?.pack).toBe("zhejiang@2018.1")
  })
})
