import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Agreement from "../../src/place/PartnershipAgreement.ts"
import { draft, duty, end, prolong, report, sign, signed } from "./agreements.ts"
import { after, answer, fitting, gives } from "./deciding.ts"

const day = Day.require

describe("a partnership agreement", () => {
  it.each([
    ["2026-01-09", false],
    ["2026-01-10", true],
    ["2026-12-31", true],
    ["2027-01-01", false]
  ])("is in force on %s: %s", (on, expected) => expect(Agreement.isInForceOn(after(Agreement.decider, signed), day(on))).toBe(expected))
  it("is in force for longer, or for less", () => {
    expect(Agreement.isInForceOn(after(Agreement.decider, [...signed, prolong("2027-06-30")]), day("2027-06-30"))).toBe(true)
    const over = after(Agreement.decider, [...signed, end("2026-03-31")])
    expect([Agreement.isInForceOn(over, day("2026-03-31")), Agreement.isInForceOn(over, day("2026-04-01"))]).toEqual([true, false])
    expect(Agreement.isInForceOn(after(Agreement.decider, signed.slice(0, 1)), day("2026-02-01"))).toBe(false)
  })
  it("a duty is kept, or not, or nobody has said; the last report up to a day stands", () => {
    const state = after(Agreement.decider, [...signed, report("d-1", true, "2026-04-01"), report("d-1", false, "2026-05-01")])
    const on = (asked: string) => Agreement.dutiesOn(state, day(asked)).map(({ kept }) => kept)
    expect([on("2026-03-31"), on("2026-04-01"), on("2026-05-01")]).toEqual([
      [undefined, undefined],
      [true, undefined],
      [false, undefined]
    ])
  })
  it.each([
    [[], sign, "unmet agreement.stage"],
    [[], draft([duty("d-1")], "2025-12-31"), "unmet agreement.dates"],
    [[], draft([duty("d-1")], "2026-01-01"), "met"],
    [[], draft([duty("d-1"), duty("d-1")]), "unmet agreement.duty-twice"],
    [[draft([duty("d-1")])], { type: "sign", on: "2026-07-01" }, "unmet agreement.future"],
    [[draft([duty("d-1")])], report("d-1", true, "2026-02-01"), "unmet agreement.stage"],
    [signed, report("d-3", true, "2026-02-01"), "unmet agreement.no-duty"],
    [signed, report("d-1", true, "2025-12-31"), "unmet agreement.not-begun"],
    [signed, report("d-1", true, "2026-07-01"), "unmet agreement.future"],
    [signed, report("d-1", true, "2026-01-01"), "met"],
    [signed, report("d-1", true, "2026-06-30"), "met"],
    [signed, end("2026-01-01"), "met"],
    [signed, prolong("2026-12-31"), "unmet agreement.not-longer"],
    [signed, prolong("2027-01-01"), "met"],
    [signed, end("2025-12-31"), "unmet agreement.not-in-force"],
    [[draft([duty("d-1")], "2026-03-31"), sign], end("2026-04-01"), "unmet agreement.not-in-force"],
    [[draft([duty("d-1")], "2026-03-31"), sign], end("2026-03-31"), "met"],
    [[...signed, end("2026-03-31")], prolong("2027-01-01"), "unmet agreement.stage"]
  ] satisfies readonly (readonly [readonly Agreement.Command[], Agreement.Command, string])[])(
    "after %j, %j: %s",
    (before, command, expected) => expect(answer(Agreement.decider, before, command)).toBe(expected)
  )
  it("what is commanded is what happens", () => {
    gives(Agreement.decider, [], draft([duty("d-1")]), "agreement.drafted")
    gives(Agreement.decider, [draft([duty("d-1")])], sign, "agreement.signed")
    gives(Agreement.decider, signed, report("d-1", true, "2026-02-01"), "agreement.duty-reported")
    gives(Agreement.decider, signed, prolong("2027-01-01"), "agreement.prolonged")
    gives(Agreement.decider, signed, end("2026-03-31"), "agreement.ended")
    expect(Agreement.streamOf(Id.require<Id.AgreementId>("a-1"))).toBe("agreement/a-1")
  })
  it.each([
    ["agreement.drafted", [true, false, false, false]],
    ["agreement.signed", [false, true, false, false]],
    ["agreement.duty-reported", [false, false, true, false]],
    ["agreement.prolonged", [false, false, true, false]],
    ["agreement.ended", [false, false, true, false]]
  ] as const)("%s fits before, drafted, signed, ended: %j", (type, expected) => {
    const states = [[], signed.slice(0, 1), signed, [...signed, end("2026-03-31")]].map((all) => after(Agreement.decider, all))
    const event = { type, v: 1, duty: "d-1", duties: [], kept: true, on: "2026-05-01", from: "2026-01-01", until: "2027-01-01" }
    expect(fitting(Agreement, states, event as never)).toEqual(expected)
  })
  it("begins with nothing agreed", () => expect(Agreement.initial).toStrictEqual({ stage: "none", duties: [], reports: [] }))
  it("keeps its terms, its days and what was reported", () => {
    const commands = [...signed, report("d-2", false, "2026-02-01"), prolong("2027-01-01"), end("2026-03-31")] as const
    expect(after(Agreement.decider, commands)).toStrictEqual({
      stage: "ended",
      terms: { community: "c-1", partner: "o-1", needs: ["活动场地"], resources: ["会议室"], projects: [] },
      duties: [duty("d-1"), duty("d-2")],
      from: day("2026-01-01"),
      until: day("2026-03-31"),
      signedOn: day("2026-01-10"),
      reports: [{ duty: "d-2", kept: false, on: day("2026-02-01") }]
    })
  })
  it("is not in force before it begins, though it was signed before", () => {
    const early = after(Agreement.decider, [draft([duty("d-1")]), { ...sign, on: "2025-12-01" }])
    expect(["2025-12-31", "2026-01-01"].map((on) => Agreement.isInForceOn(early, day(on)))).toEqual([false, true])
  })
  it("a duty's last report by its day stands, whatever the order in which they came", () => {
    const state = after(Agreement.decider, [...signed, report("d-1", false, "2026-05-01"), report("d-1", true, "2026-04-01")])
    expect(Agreement.dutiesOn(state, day("2026-05-01"))).toStrictEqual([
      { ...duty("d-1"), kept: false },
      { ...duty("d-2"), kept: undefined }
    ])
  })
})
