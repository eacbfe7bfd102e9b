import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import { CriterionError } from "../../../src/foundation/Criterion.ts"
import * as Finding from "../../../src/foundation/Finding.ts"
import * as Requirement from "../../../src/foundation/Requirement.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import { rules as messages } from "../../../src/service/messages/rules.ts"
import * as RecordDeadline from "../../../src/service/rules/RecordDeadline.ts"
import { requirementsIn } from "../../../src/law/Rule.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const entered = (endedOn: string, enteredOn: string) =>
  decide(RecordDeadline.recordDeadline, { endedOn: day(endedOn), enteredOn: day(enteredOn) }, national)

describe("志愿服务记录与证明出具办法 art. 11: “活动结束后10个工作日内”", () => {
  it.each([
    ["2024-12-18", "2025-01-02"], // New Year's Day is no working day
    ["2024-09-28", "2024-10-16"], // National Day, and two shifted working days
    ["2025-09-26", "2025-10-16"],
    ["2026-02-10", "2026-03-02"], // Spring Festival, 02-14 and 02-28 are working Saturdays
    ["2026-09-18", "2026-10-09"]
  ])("REC-09: activity ends %s, due %s", (ended, due) => {
    const deadline = RecordDeadline.dueAfter(day(ended), national, china)
    expect(deadline).toEqual({ known: true, dueBy: day(due), breachAfter: day(due) })
    expect(entered(ended, due).outcome).toBe("met")
    expect(said(entered(ended, due))).toBe("")
    expect(said(entered(ended, Day.text(Day.plusDays(day(due), -1))))).toBe("")
    expect(said(entered(ended, Day.text(Day.plusDays(day(due), 1))))).toBe("unmet service.record-deadline")
  })

  it("REC-09: late entry is a finding and no refusal: it can still be recorded", () => {
    const late = entered("2024-12-18", "2025-01-03")
    expect(late.outcome).toBe("met")
    expect(late.findings[0]).toMatchObject({ severity: "warning", outcome: "unmet" })
    const text = Finding.text(late.findings[0]!, "zh-CN", messages)
    expect(text.why).toBe("活动于2024-12-18结束，于2025-01-03记录，期限为活动结束后10 个工作日（结束当日不计），至迟2025-01-02")
    expect(text.basis).toContain("VRM art. 11")
    expect(text.basis).toContain("national@2026.1")
    expect(Finding.text(late.findings[0]!, "en", messages).why).toContain("10 working days")
  })

  it("REC-09: entered on the day it ended is on time", () => expect(said(entered("2024-12-18", "2024-12-18"))).toBe(""))

  it("REC-09: where holidays are not announced, unknown with the earliest day, and recording goes on", () => {
    // 25 December is worked; from the 26th on every day but New Year's Day may be.
    expect(RecordDeadline.dueAfter(day("2026-12-24"), national, china)).toEqual({ known: false, earliest: day("2027-01-04") })
    const open = entered("2026-12-24", "2027-01-20")
    expect(open).toMatchObject({
      outcome: "met",
      findings: [
        { rule: "service.record-deadline-unannounced", outcome: "unknown", severity: "warning", facts: { earliest: day("2027-01-04") } }
      ]
    })
    expect(Finding.text(open.findings[0]!, "zh-CN", messages)).toMatchObject({
      title: "是否按期记录，待放假通知",
      why: "活动于2026-12-24结束，于2027-01-20记录；其间的放假安排尚未公布，活动结束后10 个工作日的期限最早为2027-01-04"
    })
    expect(Finding.text(open.findings[0]!, "en", messages).why).toContain("is 2027-01-04 at the earliest")
    expect(said(entered("2026-12-24", "2027-01-04"))).toBe("")
    expect(said(entered("2026-12-24", "2027-01-05"))).toBe("unknown service.record-deadline-unannounced")
  })

  it("REC-09: what is late under every notice that may come is late, whatever is not announced", () => {
    // Nothing is announced of 2022 and 2023 here; the tenth working day of 2024 is 15 January.
    expect(RecordDeadline.dueAfter(day("2022-03-01"), national, china)).toEqual({
      known: false,
      earliest: day("2022-03-11"),
      latest: day("2024-01-15")
    })
    expect(said(entered("2022-03-01", "2024-01-15"))).toBe("unknown service.record-deadline-unannounced")
    const late = entered("2022-03-01", "2024-01-16")
    expect(said(late)).toBe("unmet service.record-deadline")
    expect(Finding.text(late.findings[0]!, "zh-CN", messages).why).toContain("至迟2024-01-15")
    expect(said(entered("2022-03-01", "2026-03-10"))).toBe("unmet service.record-deadline")
  })

  it("REC-09: of a day of entry that nobody knows no notice is awaited", () => {
    const asked = decide(RecordDeadline.recordDeadline, { endedOn: day("2026-12-24"), enteredOn: undefined }, national)
    expect(asked.findings).toMatchObject([{ rule: "service.record-deadline", outcome: "unknown" }])
    const endless = decide(RecordDeadline.recordDeadline, { endedOn: undefined, enteredOn: day("2026-03-05") }, national)
    expect(endless.findings.map(({ facts }) => facts)).toEqual([
      { endedOn: undefined, enteredOn: day("2026-03-05"), dueBy: undefined, earliest: undefined }
    ])
  })

  it("REC-09: compiled for a day on which no such parameter holds it is an error, never unknown", () =>
    expect(() => Requirement.compile([RecordDeadline.onTime], viewOf("national", "2021-01-31"), { calendar: china })).toThrow(
      CriterionError
    ))

  it("REC-09: before 2021-02-01 there is no such deadline, on that day there is", () => {
    expect(RecordDeadline.dueAfter(day("2021-01-31"), viewOf("national", "2021-01-31"), china)).toBeUndefined()
    expect(requirementsIn(RecordDeadline.recordDeadline, viewOf("national", "2021-01-31"))).toEqual([])
    expect(requirementsIn(RecordDeadline.recordDeadline, viewOf("national", "2021-02-01"))).toHaveLength(1)
  })
})
