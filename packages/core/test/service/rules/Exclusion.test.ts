import { describe, expect, it } from "vitest"
import * as Finding from "../../../src/foundation/Finding.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import { exclusions } from "../../../src/law/parameters/Recording.ts"
import { rules as messages } from "../../../src/service/messages/rules.ts"
import * as Exclusion from "../../../src/service/rules/Exclusion.ts"
import { decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const span = (on: string, from: string, to: string) => ({ from: Minute.require(`${on} ${from}`), to: Minute.require(`${on} ${to}`) })

const volunteer: Exclusion.Service = {
  reason: "none",
  forOwnEmployer: undefined,
  onDuty: undefined,
  paidWorker: undefined,
  workingDay: true,
  paidDutyMinutes: undefined
}
const asked = (row: Partial<Exclusion.Service>, view = national) => decide(Exclusion.exclusion, { ...volunteer, ...row }, view)

/** A community worker who serves the own community, with or without a roster. */
const worker = (on: string, from: string, to: string, roster?: readonly { from: string; to: string }[]) => {
  const attended = [span(on, from, to)]
  return asked({
    forOwnEmployer: true,
    onDuty: Exclusion.onDuty(
      roster?.map((duty) => span(on, duty.from, duty.to)),
      attended
    ),
    workingDay: Exclusion.onWorkingDay(china, attended)
  })
}

describe("志愿服务记录与证明出具办法 art. 19: “不属于志愿服务的活动”", () => {
  it("REC-12: an ordinary volunteer's service is recorded without a question", () =>
    expect(asked({})).toMatchObject({ outcome: "met", findings: [] }))
  it.each(exclusions.options.codes.filter((reason) => reason !== "upheld-complaint"))("REC-12: %s must not be recorded", (reason) => {
    expect(asked({ reason })).toMatchObject({ outcome: "unmet", findings: [{ rule: "service.excluded", facts: { reason } }] })
  })
  it("REC-12: an upheld complaint takes the record away only in Hailin", () => {
    expect(asked({ reason: "upheld-complaint" }).outcome).toBe("met")
    expect(asked({ reason: "upheld-complaint" }, viewOf("hailin")).outcome).toBe("unmet")
    expect(asked({ reason: "commercial" }, viewOf("hailin")).outcome).toBe("unmet")
  })

  it("REC-12: a community worker, own community, working day 09:00-17:00, on duty by the roster: not volunteering", () =>
    expect(worker("2026-03-05", "09:00", "17:00", [{ from: "09:00", to: "17:00" }])).toMatchObject({
      outcome: "unmet",
      findings: [{ rule: "service.own-duty" }]
    }))
  it("REC-12: without a roster it is recorded, 待核实", () => {
    const decision = worker("2026-03-05", "09:00", "17:00")
    expect(decision).toMatchObject({
      outcome: "met",
      findings: [{ rule: "service.own-duty-unverified", outcome: "unknown", severity: "warning" }]
    })
    expect(Finding.text(decision.findings[0]!, "zh-CN", messages).title).toContain("待核实")
  })
  it("REC-12: the same person on an ordinary Saturday is allowed", () => expect(said(worker("2026-03-07", "09:00", "17:00"))).toBe(""))
  it("REC-12: 2026-02-28 is a working Saturday: 待核实", () =>
    expect(said(worker("2026-02-28", "09:00", "17:00"))).toBe("unknown service.own-duty-unverified"))
  it("REC-12: a roster for that Saturday decides, either way", () => {
    expect(said(worker("2026-02-28", "09:00", "17:00", []))).toBe("")
    expect(said(worker("2026-03-07", "09:00", "17:00", [{ from: "16:59", to: "18:00" }]))).toBe("unmet service.own-duty")
  })
  it("REC-12: service that ends when duty begins is not on duty", () =>
    expect(said(worker("2026-03-05", "07:00", "09:00", [{ from: "09:00", to: "17:00" }]))).toBe(""))
  it.each([
    [true, true, "unknown service.own-duty-unverified"],
    [true, false, ""],
    [false, true, ""],
    [undefined, true, ""]
  ])("REC-12: paid, nobody knows by whom: %s, on a working day: %s: “%s”", (paidWorker, workingDay, expected) =>
    expect(said(asked({ paidWorker, workingDay }))).toBe(expected)
  )
  it("REC-12: on a day not announced yet: 待核实", () =>
    expect(said(worker("2027-03-06", "09:00", "17:00"))).toBe("unknown service.own-duty-unverified"))
  it.each([
    [0, ""],
    [1, "unmet service.paid-duty"]
  ])("REC-12: %i minutes shared with the own paid duty: “%s”", (paidDutyMinutes, expected) => {
    const decision = asked({ paidDutyMinutes })
    expect(said(decision)).toBe(expected)
    expect(decision.outcome).toBe("met")
  })
  it("REC-12: a night that reaches into a working day falls on one", () => {
    const night = { from: Minute.require("2026-03-08 22:00"), to: Minute.require("2026-03-09 00:01") }
    expect(Exclusion.onWorkingDay(china, [night])).toBe(true)
    expect(Exclusion.onWorkingDay(china, [{ ...night, to: Minute.require("2026-03-09 00:00") }])).toBe(false)
  })
})
