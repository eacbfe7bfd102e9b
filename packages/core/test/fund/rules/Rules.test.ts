import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import type { Deadline } from "../../../src/foundation/Deadline.ts"
import * as Finding from "../../../src/foundation/Finding.ts"
import { ratios as texts } from "../../../src/fund/messages/ratios.ts"
import * as Disclosure from "../../../src/fund/rules/Disclosure.ts"
import * as Raising from "../../../src/fund/rules/Raising.ts"
import * as Ratios from "../../../src/fund/rules/Ratios.ts"
import * as StartUp from "../../../src/fund/rules/StartUp.ts"
import * as Use from "../../../src/fund/rules/Use.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import type { Name } from "../../../src/law/Policies.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const of = (on: string, place: Name = "national") => ({ view: viewOf(place, on), calendar: china })
/** "dueBy", and "dueBy / breachAfter" where they differ. */
const shown = (deadline: Deadline | undefined): string => {
  if (deadline === undefined) return "none"
  if (!deadline.known) return `${Day.text(deadline.dueBy ?? Day.first)}, not late before ${Day.text(deadline.earliest)}`
  const [due, breach] = [Day.text(deadline.dueBy), Day.text(deadline.breachAfter)]
  return due === breach ? due : `${due} / ${breach}`
}

describe("when something must be published", () => {
  it("CHA-01: in Guangzhou mutual aid that ended on 2026-03-01, by 2026-03-31; elsewhere no day is known", () => {
    expect(shown(Disclosure.mutualAid(day("2026-03-01"), of("2026-03-01", "guangzhou")))).toBe("2026-03-31")
    expect(shown(Disclosure.mutualAid(day("2026-03-01"), of("2026-03-01")))).toBe("none")
  })
  it.each([
    ["CHA-05: ended on 2025-11-30: month end, a Saturday that is worked", "2025-11-30", "2026-02-28"],
    ["CHA-05: ended on 2026-01-31", "2026-01-31", "2026-04-30"],
    ["CHA-05: the last day is a day of rest", "2026-02-01", "2026-05-01 / 2026-05-06"]
  ])("%s", (_, ended, expected) => expect(shown(Disclosure.surplus(day(ended), of("2026-03-01")))).toBe(expected))
  const periodic = (from: string, to: string) => {
    const { interim, final } = Disclosure.periodic(day(from), day(to), of(from))
    return [interim.map((one) => shown(one)), shown(final)]
  }
  it("CHA-06: 2026-01-10 to 2026-09-30: twice on the way, and by 2026-12-30 (whether that day is worked is announced later)", () =>
    expect(periodic("2026-01-10", "2026-09-30")).toEqual([["2026-04-10", "2026-07-10"], "2026-12-30, not late before 2026-12-30"]))
  it("CHA-06: six months exactly are not more than six; a day more is", () => {
    expect(periodic("2026-01-10", "2026-07-10")).toEqual([[], "2026-10-10"])
    expect(periodic("2026-01-10", "2026-07-11")[0]).toEqual(["2026-04-10", "2026-07-10"])
  })
  it("CHA-06: of an emergency, income every five days", () =>
    expect(Disclosure.emergency(day("2026-03-01"), day("2026-03-16"), of("2026-03-01")).map(Day.text)).toEqual([
      "2026-03-06",
      "2026-03-11",
      "2026-03-16"
    ]))
  it.each([
    ["CHA-07: a dealing of 2026-03-05: the thirtieth day is a holiday", "2026-03-05", "2026-04-04 / 2026-04-07"],
    ["CHA-07: a dealing of 2026-03-10", "2026-03-10", "2026-04-09"],
    ["CHA-07: before 2026-01-01 no such rule is known", "2025-12-31", "none"]
  ])("%s", (_, on, expected) => expect(shown(Disclosure.event(day(on), of(on)))).toBe(expected))
  it("CHA-07: a fixed day of the year does not move, and a foundation has two duties", () => {
    expect(shown(Disclosure.annual(2025, of("2026-02-01")))).toBe("2026-05-31")
    expect(shown(Disclosure.toRegistrar(2025, of("2026-02-01")))).toBe("2026-03-31")
    expect(shown(Disclosure.annual(2024, of("2025-02-01")))).toBe("none")
  })
})

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
    receiptWaived: true,
    donorKnown: true,
    showsName: false,
    agreesToBeNamed: false
  }
  it.each<readonly [string, Partial<Raising.Receipt>, string]>([
    ["waived and hidden", {}, ""],
    ["hidden, with a receipt", { receiptWaived: false, receiptNumbered: true }, ""],
    ["neither receipt nor waiver", { receiptWaived: false }, "unmet fund.receipt-due"],
    ["of nobody known", { receiptWaived: false, donorKnown: false }, ""],
    ["shown without consent", { showsName: true }, "unmet fund.donor-shown"],
    ["shown with consent", { showsName: true, agreesToBeNamed: true }, ""]
  ])("CHA-03: %s", (_, changes, expected) =>
    expect(said(decide(Raising.receipts, { ...receipt, ...changes }, viewOf("national")))).toBe(expected)
  )
})

describe("how much is spent on what", () => {
  const view = viewOf("national")
  const yuan = 100
  const million = 1_000_000 * yuan
  const outcome = (accounts: Ratios.Accounts) => said(Ratios.decide(accounts, view))
  it("CHA-08: a service institution with net assets of exactly ten million: 600,000 and 13 %", () =>
    expect(Ratios.limitsOf({ class: "service", netAssetsFen: 10 * million, totalFen: 1 * million }, view)).toEqual({
      leastFen: 600_000 * yuan,
      mostFen: 130_000 * yuan
    }))
  it("CHA-08: 6,400,000, spending 2,000,000, administration 290,000: least 448,000, most 280,000", () => {
    const accounts: Ratios.Accounts = {
      class: "service",
      netAssetsFen: 6_400_000 * yuan,
      totalFen: 2 * million,
      administrationFen: 290_000 * yuan,
      charitableFen: 448_000 * yuan
    }
    expect(Ratios.limitsOf(accounts, view)).toEqual({ leastFen: 448_000 * yuan, mostFen: 280_000 * yuan })
    expect(outcome(accounts)).toBe("unmet fund.administration-too-high")
    expect(outcome({ ...accounts, administrationFen: 280_000 * yuan })).toBe("")
    expect(outcome({ ...accounts, administrationFen: 280_000 * yuan + 1, charitableFen: 448_000 * yuan - 1 })).toBe(
      "unmet fund.spent-too-little, unmet fund.administration-too-high"
    )
  })
  it.each([
    ["CHA-08: administration of 199,999 is exempt", 199_999 * yuan, ""],
    ["CHA-08: a fen below 200,000 is exempt", 200_000 * yuan - 1, ""],
    ["CHA-08: 200,000 is not", 200_000 * yuan, "unmet fund.administration-too-high"]
  ])("%s", (_, administrationFen, expected) =>
    expect(
      outcome({ class: "service", netAssetsFen: 6_400_000 * yuan, totalFen: 1 * million, administrationFen, charitableFen: 1 * million })
    ).toBe(expected)
  )
  it("CHA-08: 900,000 and an income of 300,000: at least 150,000", () => {
    const accounts: Ratios.Accounts = { class: "service", netAssetsFen: 900_000 * yuan, lastIncomeFen: 300_000 * yuan }
    expect(Ratios.limitsOf(accounts, view)?.leastFen).toBe(150_000 * yuan)
    expect(Ratios.limitsOf({ ...accounts, lastIncomeFen: 100_000 * yuan }, view)?.leastFen).toBe(72_000 * yuan)
    expect(Ratios.limitsOf({ ...accounts, lastIncomeFen: undefined }, view)).toBeUndefined()
    expect(outcome({ ...accounts, lastIncomeFen: undefined })).toBe("unknown fund.ratio-unknown")
  })
  it("CHA-08: a public foundation, last income 1,000,000, three-year average 800,000: 560,000 are enough", () => {
    const accounts: Ratios.Accounts = {
      class: "public-foundation",
      lastIncomeFen: 1 * million,
      averageIncomeFen: 800_000 * yuan,
      totalFen: 1 * million,
      administrationFen: 0,
      charitableFen: 560_000 * yuan
    }
    expect(outcome(accounts)).toBe("")
    expect(outcome({ ...accounts, charitableFen: 560_000 * yuan - 1 })).toBe("unmet fund.spent-too-little")
    expect(outcome({ ...accounts, administrationFen: 100_001 * yuan })).toBe("unmet fund.administration-too-high")
    expect(outcome({ ...accounts, charitableFen: undefined, administrationFen: undefined })).toBe(
      "unknown fund.spent-too-little, unknown fund.administration-too-high"
    )
  })
  it.each<readonly [Ratios.Class, number, number, number]>([
    ["service", 10 * million - 1, 7, 14],
    ["service", 5 * million, 7, 14],
    ["service", 5 * million - 1, 8, 15],
    ["service", 1 * million, 8, 15],
    ["service", 1 * million - 1, 8, 20],
    ["service", 0, 8, 20],
    ["service", -5, 8, 20],
    ["foundation", 60 * million, 6, 12],
    ["foundation", 60 * million - 1, 6, 13],
    ["foundation", 8 * million, 6, 13],
    ["foundation", 8 * million - 1, 7, 15],
    ["foundation", 4 * million, 7, 15],
    ["foundation", 4 * million - 1, 8, 20]
  ])("CHA-08: %s with %i fen: %i %% of net assets, %i %% for administration", (kind, netAssetsFen, least, most) =>
    expect(Ratios.limitsOf({ class: kind, netAssetsFen, lastIncomeFen: 0, totalFen: 10_000 }, view)).toEqual({
      leastFen: Math.ceil((Math.max(0, netAssetsFen) * least) / 100),
      mostFen: most * 100
    })
  )
  it("CHA-08: net assets that nobody said have no tier", () => expect(outcome({ class: "foundation" })).toBe("unknown fund.ratio-unknown"))
  it("CHA-08: half of a year at its pace shows what will be missing", () => {
    const accounts: Ratios.Accounts = {
      class: "service",
      netAssetsFen: 10 * million,
      charitableFen: 250_000 * yuan,
      administrationFen: 10_000 * yuan
    }
    expect(Ratios.forecast(accounts, 182, 364, view)).toEqual({
      charitableFen: 500_000 * yuan,
      administrationFen: 20_000 * yuan,
      missingFen: 100_000 * yuan
    })
    expect(Ratios.forecast({ ...accounts, charitableFen: 600_000 * yuan }, 182, 364, view)?.missingFen).toBe(0)
    expect([Ratios.forecast(accounts, 0, 364, view), Ratios.forecast({ class: "service" }, 1, 364, view)]).toEqual([undefined, undefined])
  })
  it("CHA-08: spending more on charity and less on administration never turns a yes into a no", () => {
    const fen = fc.integer({ min: 0, max: 100 * million })
    fc.assert(
      fc.property(
        fc.constantFrom<Ratios.Class>("public-foundation", "public-service", "foundation", "service"),
        fen,
        fen,
        fen,
        fc.nat(1000),
        (kind, netAssetsFen, totalFen, lastIncomeFen, more) => {
          const accounts: Ratios.Accounts = { class: kind, netAssetsFen, totalFen, lastIncomeFen }
          const limits = Ratios.limitsOf(accounts, view)
          if (limits?.mostFen === undefined) return expect.unreachable()
          const { leastFen, mostFen } = limits
          expect(outcome({ ...accounts, charitableFen: leastFen + more, administrationFen: Math.max(0, mostFen - more) })).toBe("")
          if (leastFen > 0)
            expect(outcome({ ...accounts, charitableFen: leastFen - 1, administrationFen: 0 })).toBe("unmet fund.spent-too-little")
        }
      )
    )
  })
  it.each([
    ["CHA-09: 3,000.00 of 100,000.00", 300_000, ""],
    ["CHA-09: 3,000.01 of 100,000.00", 300_001, "unmet fund.raising-cost"],
    ["CHA-09: a cost that nobody said", undefined, "unknown fund.raising-cost"]
  ])("%s", (_, cost, expected) => {
    expect(said(Ratios.raisingCost(10_000_000, cost, viewOf("raising-cost-draft")))).toBe(expected)
    expect(said(Ratios.raisingCost(10_000_000, cost, view))).toBe("")
  })
  it("every answer reads whole in both languages", () => {
    const decisions = [
      Ratios.decide({ class: "foundation" }, view),
      Ratios.decide({ class: "public-service", lastIncomeFen: 1, totalFen: 1, charitableFen: 0, administrationFen: 90_000_000 }, view),
      Ratios.raisingCost(1, 1, viewOf("raising-cost-draft"))
    ]
    const findings = decisions.flatMap((decision) => decision.findings)
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(4)
    for (const finding of findings)
      for (const locale of ["zh-CN", "en"] as const) {
        const { title, why, fix } = Finding.text(finding, locale, texts)
        expect(`${title}${why}${fix}`).not.toMatch(/[{}]|fund\./)
      }
  })
})

describe("use", () => {
  it.each([
    [200, 40, ""],
    [200, 39, "unmet fund.spends-too-little"]
  ])("of a principal of %i, %i are spent in Shenzhen: %s", (principalFen, spentFen, expected) => {
    expect(said(decide(Use.yearlySpending, { principalFen, spentFen }, viewOf("shenzhen")))).toBe(expected)
    expect(said(decide(Use.yearlySpending, { principalFen, spentFen }, viewOf("national")))).toBe("")
  })
  it("FND-07: in Hunan income and spending are published on the board and online, for the uses named", () => {
    expect(said(decide(Use.published, { onNoticeBoard: false, online: undefined }, viewOf("hunan")))).toBe(
      "unmet fund.published-on-board, unknown fund.published-online"
    )
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
