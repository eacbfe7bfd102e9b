import { describe, expect, it } from "vitest"
import type { Joining } from "../../../src/activity/rules/Joining.ts"
import * as Registered from "../../../src/activity/rules/Registered.ts"
import * as TeamScope from "../../../src/activity/rules/TeamScope.ts"
import { registrationFirst } from "../../../src/law/parameters/Activities.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { fine } from "../joining.ts"

describe("activity.team-scope: whom an activity is open to", () => {
  const asked = (row: Partial<Joining>) => said(decide(TeamScope.teamScope, { ...fine, ...row }, viewOf("national")))
  const [only, there] = ["activity.members-only", "activity.community-only"]
  it.each([
    [{ openTo: "everybody", member: false, memberInCommunity: false }, ""],
    [{ openTo: "everybody", member: undefined, memberInCommunity: undefined }, ""],
    [{ openTo: "members", member: true, memberInCommunity: false }, ""],
    [{ openTo: "members", member: false, memberInCommunity: true }, `unmet ${only}`],
    [{ openTo: "members", member: undefined, memberInCommunity: undefined }, `unknown ${only}`],
    [{ openTo: "community", member: false, memberInCommunity: true }, ""],
    [{ openTo: "community", member: true, memberInCommunity: false }, `unmet ${there}`],
    [{ openTo: "community", member: true, memberInCommunity: undefined }, `unknown ${there}`],
    [{ openTo: undefined, member: true, memberInCommunity: false }, `unknown ${there}`],
    [{ openTo: undefined, member: true, memberInCommunity: true }, ""]
  ] satisfies readonly (readonly [Partial<Joining>, string])[])("%j: %s", (row, expected) => expect(asked(row)).toBe(expected))
})

describe("activity.registration: registered before serving", () => {
  const asked = (row: Partial<Joining>, value?: "warning" | "strict") =>
    decide(
      Registered.registeredFirst,
      { ...fine, firstDay: day("2026-02-01"), registered: true, ...row },
      value === undefined ? viewOf("national") : viewWith(registrationFirst, value)
    )
  it.each([
    [{ registeredOn: day("2026-01-31") }, ""],
    [{ registeredOn: day("2026-02-01") }, ""],
    [{ registeredOn: day("2026-02-02") }, "unmet activity.not-registered"],
    [{ registered: false, registeredOn: undefined }, "unmet activity.not-registered"],
    [{ registered: undefined, registeredOn: undefined }, "unknown activity.not-registered"]
  ] satisfies readonly (readonly [Partial<Joining>, string])[])("for an activity of 2026-02-01, %j: %s", (row, expected) => {
    expect(said(asked(row, "strict"))).toBe(expected)
    const advised = asked(row, "warning")
    expect(said(advised)).toBe(expected.replace("not-registered", "registered-later"))
    expect(advised.outcome).toBe("met")
    // No law asks for it.
    expect(said(asked(row))).toBe("")
  })
})
