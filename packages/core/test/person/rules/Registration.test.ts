import { describe, expect, it } from "vitest"
import * as Registration from "../../../src/person/rules/Registration.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const league = viewOf("youth-league")

const adult: Registration.Registration = {
  age: 30,
  selfSupporting: false,
  byOrganisation: true,
  consent: true,
  guardianConsent: false
}

describe("志愿服务条例 art. 7: “经志愿者同意后”", () => {
  it.each([
    [true, true, ""],
    [true, false, "unmet person.registration-consent"],
    [true, undefined, "unknown person.registration-consent"],
    [false, undefined, ""], // who registers alone has consented
    [undefined, true, ""],
    [undefined, undefined, "unknown person.registration-consent"]
  ])("VOL-03: by an organisation: %s, consent: %s: %s", (byOrganisation, consent, answer) =>
    expect(said(decide(Registration.consent, { ...adult, byOrganisation, consent }, national))).toBe(answer)
  )
})

describe("中国注册志愿者管理办法: fourteen, and a guardian's consent below eighteen", () => {
  const asked = (row: Partial<Registration.Registration>, view = league) => said(decide(Registration.lowestAge, { ...adult, ...row }, view))
  it.each([
    [{ age: 13, guardianConsent: true }, "unmet person.registration-age"],
    [{ age: 13 }, "unmet person.registration-age, unmet person.registration-guardian"],
    [{ age: 14 }, "unmet person.registration-guardian"],
    [{ age: 14, guardianConsent: true }, ""],
    [{ age: 15, selfSupporting: true }, "unmet person.registration-guardian"],
    [{ age: 16, selfSupporting: true }, ""],
    [{ age: 17, selfSupporting: true }, ""],
    [{ age: 17 }, "unmet person.registration-guardian"],
    [{ age: 17, selfSupporting: undefined }, "unknown person.registration-guardian"],
    [{ age: 17, guardianConsent: true, selfSupporting: undefined }, ""],
    [{ age: 18, guardianConsent: undefined }, ""],
    [{ age: undefined }, "unknown person.registration-age, unknown person.registration-guardian"]
  ] as const)("VOL-04: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))
  it("VOL-04: nationally no age is too low, and consent is asked below eighteen", () => {
    expect(asked({ age: 9, guardianConsent: true }, national)).toBe("")
    expect(asked({ age: 17 }, national)).toBe("unmet person.registration-guardian")
  })
  it("VOL-04: 北京 asks as the League does", () => {
    expect(asked({ age: 13, guardianConsent: true }, viewOf("beijing"))).toBe("unmet person.registration-age")
    expect(asked({ age: 14 }, viewOf("beijing"))).toBe("unmet person.registration-guardian")
  })
})
