import { describe, expect, it } from "vitest"
import { courseOf, type Dated, responseTime } from "../../../src/concern/rules/ResponseTime.ts"
import { confirmed, measured } from "../../../src/concern/rules/Settling.ts"
import { rules as texts } from "../../../src/concern/messages/rules.ts"
import * as Requirement from "../../../src/foundation/Requirement.ts"
import * as Concerns from "../../../src/law/parameters/Concerns.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

const nothing: Dated = { stage: "none", reportedOn: undefined, takenUpOn: undefined, resolvedOn: undefined, reopenedOn: undefined }
const reported = (more: Partial<Dated> = {}): Dated => ({ ...nothing, stage: "reported", reportedOn: day("2026-03-02"), ...more })

const cameBack = reported({ stage: "assigned", takenUpOn: day("2026-03-05"), reopenedOn: day("2026-03-16") })

describe("concern.response-time: how soon a concern is taken up and settled", () => {
  it("nobody promised anything nationally", () =>
    expect(
      said(
        decide(
          responseTime,
          { reportedOn: day("2026-01-01"), takenUpBy: day("2026-03-01"), settledBy: day("2026-03-01") },
          viewOf("national")
        )
      )
    ).toBe(""))
  it.each([
    // Five working days from a Monday: the next Monday; the weekend does not count.
    ["2026-03-09", ""],
    ["2026-03-10", "unmet concern.taken-up-late"]
  ])("taken up by %s where five working days are promised: %s", (takenUpBy, expected) =>
    expect(
      said(
        decide(
          responseTime,
          { reportedOn: day("2026-03-02"), takenUpBy: day(takenUpBy), settledBy: day(takenUpBy) },
          viewWith(Concerns.answerDays, 5)
        )
      )
    ).toBe(expected)
  )
  it("settled late is a warning that refuses nothing", () => {
    const decision = decide(
      responseTime,
      { reportedOn: day("2026-03-02"), takenUpBy: day("2026-03-02"), settledBy: day("2026-03-31") },
      viewWith(Concerns.settleDays, 20)
    )
    expect([decision.outcome, said(decision)]).toEqual(["met", "unmet concern.settled-late"])
  })
  it.each<[string, Dated, string, unknown]>([
    ["open: the day that is asked about", reported(), "2026-03-20", ["2026-03-02", "2026-03-20", "2026-03-20"]],
    ["taken up", reported({ stage: "assigned", takenUpOn: day("2026-03-05") }), "2026-03-20", ["2026-03-02", "2026-03-05", "2026-03-20"]],
    [
      "taken up later than asked about",
      reported({ stage: "assigned", takenUpOn: day("2026-03-05") }),
      "2026-03-04",
      ["2026-03-02", "2026-03-04", "2026-03-04"]
    ],
    [
      "resolved",
      reported({ stage: "resolved", takenUpOn: day("2026-03-05"), resolvedOn: day("2026-03-10") }),
      "2026-03-20",
      ["2026-03-02", "2026-03-05", "2026-03-10"]
    ],
    ["on the day itself", reported(), "2026-03-02", ["2026-03-02", "2026-03-02", "2026-03-02"]],
    ["before it was reported", reported(), "2026-03-01", undefined],
    ["withdrawn", reported({ stage: "withdrawn" }), "2026-03-20", undefined],
    ["never reported", nothing, "2026-03-20", undefined],
    ["come back, and open", cameBack, "2026-03-20", ["2026-03-16", "2026-03-16", "2026-03-20"]],
    ["on the day it came back", cameBack, "2026-03-16", ["2026-03-16", "2026-03-16", "2026-03-16"]],
    [
      "resolved once more",
      { ...cameBack, stage: "resolved", resolvedOn: day("2026-03-18") },
      "2026-03-20",
      ["2026-03-16", "2026-03-16", "2026-03-18"]
    ],
    ["before it came back", cameBack, "2026-03-15", undefined]
  ])("its course: %s", (_, concern, asOf, expected) => {
    const course = courseOf(concern, day(asOf))
    expect(course && [course.reportedOn, course.takenUpBy, course.settledBy]).toEqual(
      (expected as string[] | undefined)?.map((one) => day(one))
    )
  })
})

describe("who says that it is settled", () => {
  it.each([
    [0, "unmet concern.too-few-confirm"],
    [1, ""],
    [undefined, "unknown concern.too-few-confirm"]
  ])("concern.confirmed: %s residents: %s", (solved, expected) =>
    expect(said(decide(confirmed, { solved }, viewOf("national")))).toBe(expected)
  )
  it.each([
    [true, false, "unmet concern.not-measured"],
    [true, true, ""],
    [false, false, ""],
    [undefined, false, "unknown concern.not-measured"]
  ])("concern.measured: a venture's %s, measured %s: %s", (ofProject, isMeasured, expected) =>
    expect(said(decide(measured, { ofProject, measured: isMeasured, directed: true, worse: false }, viewOf("national")))).toBe(expected)
  )
  it("every rule has its words", () =>
    expect(
      Requirement.flaws(
        [responseTime, confirmed, measured].flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement)),
        texts
      )
    ).toEqual([]))
})
