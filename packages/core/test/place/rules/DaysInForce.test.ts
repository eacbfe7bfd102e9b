import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Day } from "../../../src/foundation/Day.ts"
import * as Finding from "../../../src/foundation/Finding.ts"
import { rules as messages } from "../../../src/place/messages/rules.ts"
import * as DaysInForce from "../../../src/place/rules/DaysInForce.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const nothing: DaysInForce.Served = {
  servedOn: day("2026-03-01"),
  teamFrom: undefined,
  teamUntil: undefined,
  communityFrom: undefined,
  communityUntil: undefined,
  registeredOn: undefined
}
const asked = (facts: Partial<DaysInForce.Served>) => decide(DaysInForce.servedInForce, { ...nothing, ...facts }, national)

describe("place.days-in-force: team, community and volunteer on the day of the service", () => {
  it.each<readonly [keyof DaysInForce.Served, string, string]>([
    ["teamUntil", "2026-02-28", "unmet place.team-no-more"],
    ["teamUntil", "2026-03-01", ""], // the last day is a day in force
    ["teamFrom", "2026-03-01", ""],
    ["teamFrom", "2026-03-02", "unmet place.team-not-yet"],
    ["communityUntil", "2026-02-28", "unmet place.community-no-more"],
    ["communityUntil", "2026-03-01", ""],
    ["communityFrom", "2026-03-01", ""],
    ["communityFrom", "2026-03-02", "unmet place.community-not-yet"],
    ["registeredOn", "2026-03-01", ""],
    ["registeredOn", "2026-03-02", "unmet place.registered-later"]
  ])("%s %s, served on 2026-03-01: “%s”, and no hour is lost", (fact, on, expected) => {
    const decision = asked({ [fact]: day(on) })
    expect(said(decision)).toBe(expected)
    expect(decision.outcome).toBe("met")
    expect(decision.findings.every(({ severity, kind }) => severity === "warning" && kind === "notice")).toBe(true)
  })
  it("of what the directory does not say nothing is asked", () => expect(said(asked({}))).toBe(""))
  it("says both days, in both languages, and that it is this library's own question", () => {
    const [finding] = asked({ teamUntil: day("2026-01-31") }).findings
    const text = Finding.text(finding!, "zh-CN", messages)
    expect([text.why, Finding.text(finding!, "en", messages).why]).toEqual([
      "服务日2026-03-01，名录中团队至2026-01-31止",
      "Served on 2026-03-01; the directory has the team until 2026-01-31"
    ])
    expect(finding!.citations[0]).toMatchObject({ instrument: "LIBRARY" })
  })
})

describe("what is asked at all", () => {
  it("a first day that nobody stated is no founding; the last day counts", () => {
    const days = { from: day("2026-01-01"), until: day("2026-06-30") }
    expect(DaysInForce.daysOf(days)).toStrictEqual(days)
    expect(DaysInForce.daysOf({ ...days, fromUnsaid: true })).toStrictEqual({ until: days.until })
    expect(DaysInForce.daysOf({})).toStrictEqual({})
  })
  it("outside says nothing exactly where the rule says nothing", () => {
    const near = fc.option(
      fc.integer({ min: -2, max: 2 }).map((days) => (day("2026-03-01") + days) as Day),
      { nil: undefined }
    )
    const inForce = fc.record({ from: near, until: near })
    fc.assert(
      fc.property(inForce, inForce, near, (team, community, registeredOn) => {
        const facts = DaysInForce.outside(nothing.servedOn as Day, { team, community, registeredOn })
        const whole = {
          servedOn: nothing.servedOn,
          teamFrom: team.from,
          teamUntil: team.until,
          communityFrom: community.from,
          communityUntil: community.until,
          registeredOn
        }
        expect(facts === undefined).toBe(said(asked(whole)) === "")
        if (facts !== undefined) expect(facts).toEqual(whole)
      })
    )
  })
  it("of whoever registered the day after, that alone is asked", () => {
    const registeredOn = day("2026-03-02")
    expect(DaysInForce.outside(day("2026-03-01"), { registeredOn })).toEqual({ ...nothing, registeredOn })
    expect(DaysInForce.outside(registeredOn, { registeredOn })).toBeUndefined()
  })
  it("a team and a community of which the directory says nothing were always there", () =>
    expect(DaysInForce.outside(day("1926-01-01"), {})).toBeUndefined())
})
