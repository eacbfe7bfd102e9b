import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Approval from "../../src/service/ServiceRecordApproval.ts"
import { context, library, met, morning, officer, reason, refused, span } from "./record.ts"

const rungs = [
  Ladder.rung("affiliate", { "zh-CN": "所属组织", en: "affiliate" }, [Ladder.above("minutesOfDay", 480)]),
  Ladder.rung("province", { "zh-CN": "省级", en: "province" }, [Ladder.above("minutesOfDay", 720)])
]
const { view } = context("2026-03-09", { "service.approval-ladder": rungs })
const day = Day.require("2026-03-05")
const until = (to: string) => ({ ...morning, attended: [span("2026-03-05 08:00", to)] })
const approval = (rung: string, minutes: number) => ({ rung, minutes, approver: officer })

const needed = (on: string, minutes: number, rung: string) =>
  reason(
    "service.approval-needed",
    { on: Day.require(on), minutes, rung },
    {
      kind: "requirement",
      parameters: [
        {
          parameter: "service.approval-ladder",
          value: rungs,
          on: Day.require("2020-01-01"),
          since: Day.require("2020-01-01"),
          pack: "test@1",
          citations: []
        }
      ],
      citations: [],
      units: { on: "day", minutes: "minutes", rung: "service.approval-ladder" }
    }
  )

describe("CN-6 approval ladder: over 8 hours of a day the affiliate, over 12 the province", () => {
  it.each([
    ["2026-03-05 16:00", []],
    ["2026-03-05 16:01", [needed("2026-03-05", 481, "affiliate")]],
    ["2026-03-05 20:00", [needed("2026-03-05", 720, "affiliate")]],
    ["2026-03-05 20:01", [needed("2026-03-05", 721, "province")]],
    ["2026-03-06 08:00", [needed("2026-03-05", 960, "province")]],
    ["2026-03-06 08:01", [needed("2026-03-05", 960, "province"), needed("2026-03-06", 481, "affiliate")]]
  ] as const)("CN-6 from 08:00 to %s", (to, findings) => expect(Approval.missing(until(to), [], view, undefined)).toStrictEqual(findings))

  it("CN-6 a duration without a clock counts with its day", () => {
    const facts = { ...morning, attended: [], untimedMinutes: 481 }
    expect(Approval.missing(facts, [], view, undefined)).toStrictEqual([needed("2026-03-05", 481, "affiliate")])
  })

  it("CN-6 the same person's other records of that day count with it, those of another day do not", () => {
    const others = (text: string, minutes: number) => Approval.missing(morning, [], view, new Map([[Day.require(text), minutes]]))
    expect(others("2026-03-05", 360)).toEqual([])
    expect(others("2026-03-05", 361)).toStrictEqual([needed("2026-03-05", 481, "affiliate")])
    expect(others("2026-03-06", 361)).toEqual([])
  })

  it.each([
    ["its own rung and minutes", approval("affiliate", 540), "2026-03-05 17:00", true],
    ["a minute less", approval("affiliate", 539), "2026-03-05 17:00", false],
    ["a rung below as well", approval("province", 540), "2026-03-05 17:00", true],
    ["no rung above", approval("affiliate", 721), "2026-03-05 20:01", false],
    ["the highest rung itself", approval("province", 721), "2026-03-05 20:01", true],
    ["nothing where the ladder no longer has its rung", approval("nobody", 540), "2026-03-05 17:00", false]
  ])("CN-6 an approval covers %s", (_what, given, to, covered) =>
    expect(Approval.missing(until(to), [given], view, undefined)).toHaveLength(covered ? 0 : 1)
  )

  it("CN-6 one approval that covers is enough, whatever else was given", () => {
    const given = [approval("affiliate", 60), approval("province", 540), approval("affiliate", 90)]
    expect(Approval.missing(until("2026-03-05 17:00"), given, view, new Map([[day, 0]]))).toEqual([])
  })

  it("CN-6 a policy without a ladder asks nobody, and has no rung to approve on", () => {
    const without = context("2026-03-09").view
    expect(Approval.missing(until("2026-03-06 08:00"), [], without, undefined)).toEqual([])
    expect(Approval.approve({ type: "approve", ...approval("affiliate", 540) }, without)).toStrictEqual(
      refused(reason("service.no-such-rung", { rung: "affiliate" }, { citations: [library] }))
    )
  })
})

describe("CN-6 approving", () => {
  const approve = (rung: string, minutes: number) => Approval.approve({ type: "approve", ...approval(rung, minutes) }, view)
  const tooFew = (minutes: number) => reason("service.negative-minutes", { quantity: "approvedMinutes", minutes })

  it.each(["affiliate", "province"])("CN-6 by %s", (rung) =>
    expect(approve(rung, 1)).toStrictEqual(met([{ type: "service.approved", v: 1, rung, minutes: 1, approver: officer }]))
  )
  it.each([0, -1])("CN-6 of %i minutes: refused", (minutes) =>
    expect(approve("affiliate", minutes)).toStrictEqual(refused(tooFew(minutes)))
  )
  it("CN-6 by a rung that is not there, of nothing: both are said", () =>
    expect(approve("nobody", 0)).toStrictEqual(
      refused(reason("service.no-such-rung", { rung: "nobody" }, { citations: [library] }), tooFew(0))
    ))
})
