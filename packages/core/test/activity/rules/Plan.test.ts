import { describe, expect, it } from "vitest"
import * as Emergency from "../../../src/activity/rules/Emergency.ts"
import * as Notice from "../../../src/activity/rules/Notice.ts"
import type { Plan } from "../../../src/activity/rules/Plan.ts"
import * as Scope from "../../../src/activity/rules/Scope.ts"
import * as Unpaid from "../../../src/activity/rules/Unpaid.ts"
import { subsidyPerDay } from "../../../src/law/parameters/Activities.ts"
import { decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { fine } from "../joining.ts"

const national = viewOf("national")
const plan: Plan = {
  feeFen: 0,
  profitMaking: false,
  subsidyFen: 0,
  organiser: "volunteer-organisation",
  groupAgreed: undefined,
  insideOwnScope: undefined,
  cooperating: undefined,
  emergency: false,
  underCommand: undefined
}

describe("志愿服务条例 art. 2, 21, 25: unpaid and of one's own will", () => {
  it.each([
    [{}, "met", ""],
    [{ feeFen: 1 }, "unmet", "unmet activity.charged-recipient"],
    [{ feeFen: undefined }, "unknown", "unknown activity.charged-recipient"],
    [{ profitMaking: true }, "unmet", "unmet activity.profit"]
  ])("VOL-01: %o: %s", (row, outcome, answer) => {
    const decision = decide(Unpaid.unpaid, { ...plan, ...row }, national)
    expect([decision.outcome, said(decision)]).toEqual([outcome, answer])
  })
  it.each([
    [true, ""],
    [false, "unmet activity.forced"],
    [undefined, "unknown activity.forced"]
  ])("VOL-01: of own free will %s: %s", (willing, answer) =>
    expect(said(decide(Unpaid.voluntary, { ...fine, willing }, national))).toBe(answer)
  )
})

describe("reimbursement", () => {
  const paid = (subsidyFen: number, view = viewWith(subsidyPerDay, 5000)) => decide(Unpaid.reimbursement, { ...plan, subsidyFen }, view)
  it.each([
    [4999, ""],
    [5000, ""],
    [5001, "unmet activity.subsidy-over-cap"]
  ])("VOL-02: %i fen where the cap is 5000: %s", (fen, answer) => {
    expect(said(paid(fen))).toBe(answer)
    expect(paid(fen).outcome).toBe("met") // pointed out, not refused
  })
  it("VOL-02: nationally there is no cap", () => expect(said(paid(1_000_000, national))).toBe(""))
})

describe("志愿服务条例 art. 12: the notice", () => {
  const notice = {
    time: "2026-03-10 09:00-12:00",
    place: "相山公园",
    content: "陪伴老人",
    conditions: "不限",
    number: 10,
    signUp: "社区服务站",
    risks: ["路面湿滑"],
    safeguards: ["保险"]
  }
  const asked = (given: Parameters<typeof Notice.said>[0], view = national) => said(decide(Notice.notice, Notice.said(given), view))
  it("VOL-05: a whole notice is valid", () => expect(asked(notice)).toBe(""))
  it("VOL-05: one that says nothing of risks is not; one that says there are none is", () => {
    expect(asked({ ...notice, risks: undefined })).toBe("unmet activity.notice.risks")
    expect(asked({ ...notice, risks: [] })).toBe("")
  })
  it.each(Object.keys(notice))("VOL-05: %s must be said, and not in blanks", (field) => {
    expect(asked({ ...notice, [field]: undefined })).toBe(`unmet activity.notice.${field}`)
    expect(asked({ ...notice, [field]: "  " })).toBe(`unmet activity.notice.${field}`)
  })
  it("VOL-05: before the standard the regulations asked for content and risks; before them for nothing", () => {
    expect(asked({}, viewOf("national", "2021-05-20"))).toBe("unmet activity.notice.content, unmet activity.notice.risks")
    expect(asked({}, viewOf("national", "2017-11-30"))).toBe("")
  })
})

describe("志愿服务条例 art. 8, 41, 42: who may organise", () => {
  it.each([
    [{}, ""],
    [{ organiser: "self-recruiting" }, ""],
    [{ organiser: "other" }, "unmet activity.organiser"],
    [{ organiser: "internal-group", groupAgreed: true, insideOwnScope: true }, ""],
    [{ organiser: "internal-group", groupAgreed: true, insideOwnScope: false, cooperating: false }, "unmet activity.out-of-scope"],
    [{ organiser: "internal-group", groupAgreed: true, insideOwnScope: false, cooperating: true }, ""],
    [{ organiser: "internal-group", groupAgreed: false, insideOwnScope: true }, "unmet activity.organiser"],
    [{ organiser: "internal-group", groupAgreed: true, insideOwnScope: false }, "unknown activity.out-of-scope"],
    [{ organiser: undefined }, "unknown activity.organiser, unknown activity.out-of-scope"]
  ] as const)("VOL-09: %o: %s, and nobody is refused", (row, answer) => {
    const decision = decide(Scope.scope, { ...plan, ...row }, national)
    expect([decision.outcome, said(decision)]).toEqual(["met", answer])
  })
})

describe("志愿服务条例 art. 24: emergencies", () => {
  it.each([
    [{}, ""],
    [{ emergency: true, underCommand: true }, ""],
    [{ emergency: true, underCommand: false }, "unmet"],
    [{ emergency: true }, "unknown"]
  ])("VOL-10: %o: a plan is refused, what was held is pointed out: %s", (row, answer) => {
    const planned = decide(Emergency.emergency, { ...plan, ...row }, national)
    const held = decide(Emergency.emergencyHeld, { ...plan, ...row }, national)
    expect(planned.outcome).toBe(answer === "" ? "met" : answer)
    expect(held.outcome).toBe("met")
    expect(said(held)).toBe(answer === "" ? "" : `${answer} activity.was-without-command`)
    expect(said(planned)).toBe(answer === "" ? "" : `${answer} activity.no-unified-command`)
  })
})
