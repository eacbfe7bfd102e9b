import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"
import { checkedPeople } from "../../../src/law/parameters/Protection.ts"
import * as BackgroundChecks from "../../../src/person/rules/BackgroundChecks.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

const national = viewOf("national")
const row: BackgroundChecks.Work = {
  lastDay: day("2026-03-10"),
  childFacing: true,
  employed: false,
  checkAnswer: "clear",
  checkedOn: day("2025-03-10")
}
const asked = (of: Partial<BackgroundChecks.Work>, view = national) =>
  said(decide(BackgroundChecks.backgroundChecks, { ...row, ...of }, view))
const expired = "unmet person.background-check-expired"

describe("未成年人保护法 art. 62: background checks", () => {
  it.each([
    ["2026-03-09", ""],
    ["2026-03-10", ""], // the last day
    ["2026-03-11", expired],
    ["2025-03-10", ""], // on the day of the check itself
    ["2025-03-09", expired] // a check made after the visit
  ])("MIN-05: last check 2025-03-10, visit on %s: %s", (on, answer) => expect(asked({ lastDay: day(on) })).toBe(answer))
  it("MIN-05: a check of 29 February holds to 28 February", () => {
    expect(asked({ checkedOn: day("2024-02-29"), lastDay: day("2025-02-28") })).toBe("")
    expect(asked({ checkedOn: day("2024-02-29"), lastDay: day("2025-03-01") })).toBe(expired)
  })
  it("MIN-05: a hit bars from work with minors, however long ago, and from nothing else", () => {
    expect(asked({ checkAnswer: "not-clear" })).toBe("unmet person.background-check")
    expect(asked({ checkAnswer: "not-clear", checkedOn: day("2005-01-01") })).toBe("unmet person.background-check")
    expect(asked({ checkAnswer: "not-clear", childFacing: false })).toBe("")
  })
  it("MIN-05: no answer is unknown, and unknown is not assignable", () => {
    const decision = decide(BackgroundChecks.backgroundChecks, { ...row, checkAnswer: undefined, checkedOn: undefined }, national)
    expect(decision.outcome).toBe("unknown")
    expect(said(decision)).toBe("unknown person.background-check, unknown person.background-check-expired")
  })
  it("MIN-05: whether it is close contact has to be known, unless the check is clear", () => {
    expect(asked({ childFacing: undefined, checkAnswer: undefined })).toContain("unknown person.background-check")
    expect(asked({ childFacing: undefined })).toBe("")
  })
  it("MIN-05: that volunteers are asked too is a choice; a place may keep to staff, whom the law names", () => {
    const staffOnly = viewWith(checkedPeople, "staff")
    expect(asked({ checkAnswer: "not-clear" }, staffOnly)).toBe("")
    expect(asked({ checkAnswer: "not-clear", employed: true }, staffOnly)).toBe("unmet person.background-check-of-staff")
    expect(asked({ lastDay: day("2026-03-11"), employed: true }, staffOnly)).toBe("unmet person.background-check-of-staff-expired")
    expect(asked({ lastDay: day("2026-03-10"), employed: true }, staffOnly)).toBe("")
    expect(asked({ lastDay: day("2026-03-11"), employed: undefined }, staffOnly)).toBe("unknown person.background-check-of-staff-expired")
    expect(national.valueOf(checkedPeople.id)?.citations[0]?.instrument).toBe("LIBRARY")
  })
})

it.each([
  ["2025-03-10", "2026-03-10"],
  ["2024-02-29", "2025-02-28"],
  ["2025-08-31", "2026-08-31"]
])("MIN-05: a clear answer of %s holds up to %s, and a visit on the next day is too late", (checked, last) => {
  const checkedOn = day(checked)
  expect(BackgroundChecks.lastDayOf(checkedOn, national)).toBe(day(last))
  expect(asked({ checkedOn, lastDay: day(last) })).toBe("")
  expect(asked({ checkedOn, lastDay: Day.plusDays(day(last), 1) })).toBe(expired)
})
it("MIN-05: where nobody says how long a clear answer holds, it has no last day", () =>
  expect(BackgroundChecks.lastDayOf(day("2025-03-10"), ParameterView.fixed(day("2026-03-05"), "test@1", {}))).toBeUndefined())

describe("what the checks up to a day say", () => {
  const check = (on: string, answer: BackgroundChecks.Answer = "clear") => ({ on: day(on), answer })
  const known = (checks: readonly BackgroundChecks.Check[], asOf = "2026-03-05") => BackgroundChecks.known(checks, day(asOf))
  it("MIN-05: the latest clear one, in any order; a later one is not known yet", () => {
    const checks = [check("2025-05-01"), check("2026-01-01"), check("2024-01-01"), check("2026-03-06")]
    expect(known(checks)).toEqual({ checkAnswer: "clear", checkedOn: day("2026-01-01") })
    expect(known(checks, "2026-03-06").checkedOn).toBe(day("2026-03-06"))
    expect(known([])).toEqual({ checkAnswer: undefined, checkedOn: undefined })
  })
  it("MIN-05: a hit stays, whatever is answered afterwards or was before", () => {
    const hit = { checkAnswer: "not-clear", checkedOn: day("2024-01-01") }
    expect(known([check("2024-01-01", "not-clear"), check("2026-01-01")])).toEqual(hit)
    expect(known([check("2026-01-01"), check("2024-01-01", "not-clear")])).toEqual(hit)
  })
  it("MIN-05: looks at nothing later than the day, and no order of the list matters", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            on: fc.integer({ min: 0, max: 20 }).map((on) => on as Day.Day),
            answer: fc.constantFrom(...BackgroundChecks.answers)
          })
        ),
        fc.integer({ min: 0, max: 20 }),
        (checks, asOf) => {
          const answer = BackgroundChecks.known(checks, asOf as Day.Day)
          const before = checks.filter(({ on }) => on <= asOf)
          expect(BackgroundChecks.known(before, asOf as Day.Day)).toEqual(answer)
          expect(BackgroundChecks.known(checks.toReversed(), asOf as Day.Day).checkAnswer).toEqual(answer.checkAnswer)
        }
      )
    ))
})
