import { describe, expect, it } from "vitest"
import * as Raising from "../../../src/fund/rules/Raising.ts"
import * as SetUp from "../../../src/fund/rules/SetUp.ts"
import * as StartUp from "../../../src/fund/rules/StartUp.ts"
import * as Use from "../../../src/fund/rules/Use.ts"
import type { Name } from "../../../src/law/Policies.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

describe("raising", () => {
  const plan: Raising.Plan = {
    isQualified: true,
    isEmergency: false,
    filedOn: day("2026-06-01"),
    startsOn: day("2026-06-11"),
    endsOn: day("2027-06-11"),
    forNamedPerson: false
  }
  it.each<readonly [string, Partial<Raising.Plan>, string]>([
    ["filed ten days before", {}, ""],
    ["filed nine days before", { filedOn: day("2026-06-02") }, "unmet fund.raising-filed-late"],
    ["by a fund that is not qualified", { isQualified: false }, "unmet fund.raising-unqualified"],
    ["whose standing nobody knows", { isQualified: undefined }, "unknown fund.raising-unqualified"],
    ["for three years", { endsOn: day("2029-06-11") }, ""],
    ["for three years and a day", { endsOn: day("2029-06-12") }, "unmet fund.raising-too-long"],
    ["for one child by name", { forNamedPerson: true }, "unmet fund.raising-for-one"],
    ["in an emergency, filed on the tenth day after", { isEmergency: true, filedOn: day("2026-06-21") }, ""],
    [
      "in an emergency, filed on the eleventh",
      { isEmergency: true, filedOn: day("2026-06-22") },
      "unmet fund.raising-emergency-filed-late"
    ],
    [
      "in an emergency, for a year and a day",
      { isEmergency: true, filedOn: day("2026-06-11"), endsOn: day("2027-06-12") },
      "unmet fund.raising-emergency-too-long"
    ]
  ])("CHA-02: %s", (_, changes, expected) =>
    expect(said(decide(Raising.raising, { ...plan, ...changes }, viewOf("national")))).toBe(expected)
  )

  const receipt: Raising.Receipt = {
    receiptNumbered: false,
    saysKind: true,
    saysHandler: true,
    receiptWaived: true,
    donorKnown: true,
    showsName: false,
    agreesToBeNamed: false
  }
  it.each<readonly [string, Partial<Raising.Receipt>, string]>([
    ["waived and hidden", {}, ""],
    ["hidden, with a receipt", { receiptWaived: false, receiptNumbered: true }, ""],
    ["a receipt without the kind of goods", { receiptNumbered: true, saysKind: false }, "unmet fund.receipt-whole"],
    ["a receipt without its handler", { receiptNumbered: true, saysHandler: false }, "unmet fund.receipt-whole"],
    ["what a receipt would lack, where there is none", { saysKind: false, saysHandler: false }, ""],
    ["neither receipt nor waiver", { receiptWaived: false }, "unmet fund.receipt-due"],
    ["of nobody known", { receiptWaived: false, donorKnown: false }, ""],
    ["shown without consent", { showsName: true }, "unmet fund.donor-shown"],
    ["shown with consent", { showsName: true, agreesToBeNamed: true }, ""]
  ])("CHA-03: %s", (_, changes, expected) =>
    expect(said(decide(Raising.receipts, { ...receipt, ...changes }, viewOf("national")))).toBe(expected)
  )
})

it.each([
  ["测试会", "测试会橘园社区慈善基金", true, true],
  ["测试会", "橘园社区慈善基金", false, true],
  ["测试会", "测试会橘园社区基金", true, false],
  ["测试会", "测试会", false, false],
  ["橘园慈善基金", "橘园慈善基金", false, true],
  ["橘园慈善基金", "橘园慈善基金慈善基金", true, true]
])("FND-02: of the host %s, the name %s: carries the host's %s, says what it is %s", (hostName, name, nameBeginsWithHost, nameSaysFund) =>
  expect(SetUp.planOf({ hostName, name, isSubFund: false })).toEqual({ isSubFund: false, nameBeginsWithHost, nameSaysFund })
)

describe("use", () => {
  it.each([
    [200, 40, ""],
    [200, 39, "unmet fund.spends-too-little"]
  ])("fund.yearly-spending: of a principal of %i, %i are spent in Shenzhen: %s", (principalFen, spentFen, expected) => {
    expect(said(decide(Use.yearlySpending, { principalFen, spentFen }, viewOf("shenzhen")))).toBe(expected)
    expect(said(decide(Use.yearlySpending, { principalFen, spentFen }, viewOf("national")))).toBe("")
  })
  it("FND-07: in Hunan income and spending are published on the board and online, for the uses named", () => {
    expect(said(decide(Use.published, { onNoticeBoard: false, online: undefined }, viewOf("hunan")))).toBe(
      "unmet fund.published-on-board, unknown fund.published-online"
    )
    expect(said(decide(Use.published, { onNoticeBoard: true, online: true }, viewOf("hunan")))).toBe("")
    const vote: Use.Vote = { members: 6, present: 4, inFavour: 4, supervisors: 0, purpose: "charity" }
    expect(said(decide(Use.resolution, vote, viewOf("hunan")))).toBe("unmet fund.supervised, unmet fund.use")
  })
  it.each<readonly [Name, StartUp.StartUp["kind"], StartUp.StartUp["founder"], number, string]>([
    ["hengshan", "community", "person", 299_999, "unmet fund.start-up"],
    ["hengshan", "community", "person", 300_000, ""],
    ["hengshan", "community", "unit", 1_999_999, "unmet fund.start-up-unit"],
    ["hengshan", "community", "unit", 2_000_000, ""],
    ["zhengzhou", "named", "unit", 999_999, "unmet fund.start-up-named"],
    ["zhengzhou", "named", "unit", 1_000_000, ""],
    ["rugao", "named", "unit", 19_999_999, "unmet fund.start-up-named"],
    ["rugao", "targeted", "unit", 9_999_999, "unmet fund.start-up-targeted"],
    ["rugao", "targeted", "unit", 10_000_000, ""],
    ["rugao", "community", "unit", 1_000_000, ""],
    ["hohhot", "community", "unit", 99_999_999, "unmet fund.start-up"],
    ["shenzhen", "named", "unit", 199_999_999, "unmet fund.start-up-named"],
    ["national", "named", "unit", 0, ""]
  ])("FND-05: %s, %s, by a %s, %i fen: %s", (place, kind, founder, receivedFen, expected) =>
    expect(said(decide(StartUp.startUpAmount, { kind, founder, receivedFen }, viewOf(place)))).toBe(expected)
  )
})
