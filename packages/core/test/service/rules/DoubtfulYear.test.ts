import { describe, expect, it } from "vitest"
import * as Finding from "../../../src/foundation/Finding.ts"
import { rules as messages } from "../../../src/service/messages/rules.ts"
import * as DoubtfulYear from "../../../src/service/rules/DoubtfulYear.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const entered = (endedOn: string, enteredOn: string) =>
  decide(DoubtfulYear.doubtfulYear, { endedOn: day(endedOn), enteredOn: day(enteredOn) }, national)

describe("service.doubtful-year: a year that was mistyped", () => {
  it.each([
    ["1926-03-01", "2026-03-02", "unmet service.year-doubtful"],
    ["2016-03-01", "2026-03-02", "unmet service.year-doubtful"],
    ["2023-03-01", "2026-03-01", ""], // three years to the day
    ["2023-02-28", "2026-03-01", "unmet service.year-doubtful"],
    ["2026-03-01", "2026-03-01", ""]
  ])("served %s, entered %s: “%s”", (endedOn, enteredOn, expected) => {
    const decision = entered(endedOn, enteredOn)
    expect(said(decision)).toBe(expected)
    expect(decision.outcome).toBe("met")
  })
  it("says how far apart the days are, and that it is this library's own question", () => {
    const [finding] = entered("2016-03-01", "2026-03-02").findings
    expect(finding).toMatchObject({ severity: "warning", kind: "notice", citations: [{ instrument: "LIBRARY" }, { instrument: "VRM" }] })
    expect(Finding.text(finding!, "zh-CN", messages).why).toBe("活动于2016-03-01结束，于2026-03-02记录，相隔超过3 年")
    expect(Finding.text(finding!, "en", messages).why).toContain("more than 3 years later")
  })
})
