import { describe, expect, it } from "vitest"
import * as ChildPublicity from "../../../src/person/rules/ChildPublicity.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

const allowed: ChildPublicity.Publication = {
  public: true,
  linksToDonation: false,
  childConsent: true,
  guardianConsent: true,
  identifying: false,
  labelling: false
}
const asked = (row: Partial<ChildPublicity.Publication>) =>
  said(decide(ChildPublicity.childPublicity, { ...allowed, ...row }, viewOf("national")))

describe("困境儿童个人信息保护工作办法", () => {
  it.each([
    [{}, ""],
    [{ linksToDonation: true }, "unmet person.child-appeal"],
    [{ linksToDonation: true, public: false }, "unmet person.child-appeal"],
    [{ guardianConsent: false }, "unmet person.child-publication-guardian"],
    [{ childConsent: false }, "unmet person.child-publication-consent"],
    [{ identifying: true }, "unmet person.child-identified"],
    [{ labelling: true }, "unmet person.child-labelled"],
    [{ guardianConsent: undefined }, "unknown person.child-publication-guardian"],
    [{ public: false, childConsent: false, guardianConsent: false, identifying: true, labelling: true }, ""]
  ])("MIN-09: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))
})
