import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as Policies from "../../../src/law/Policies.ts"
import * as Ventures from "../../../src/law/parameters/Ventures.ts"
import * as Applicants from "../../../src/project/rules/Applicants.ts"
import * as BudgetShares from "../../../src/project/rules/BudgetShares.ts"
import * as CallTerms from "../../../src/project/rules/CallTerms.ts"
import * as GrantSize from "../../../src/project/rules/GrantSize.ts"
import * as Naming from "../../../src/project/rules/Naming.ts"
import * as Rules from "../../../src/project/rules/Rules.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

it("whatever a place can decide about ventures stands under one of their rules in the book", () =>
  expect(new Set(Rules.all.flatMap(({ parameters }) => parameters.map(({ id }) => id)))).toEqual(
    new Set(Object.values(Ventures).flatMap((one) => [one].flat().map(({ id }) => id)))
  ))

const yuan = (amount: number): number => Math.round(amount * 100)

describe("how much one project may be granted", () => {
  const grant = (name: Policies.Name, of: Partial<GrantSize.Grant>) =>
    said(
      decide(
        GrantSize.grantSize,
        { askedFen: 0, budgetFen: yuan(10_000_000), ownFen: yuan(10_000_000), donatedFen: 0, ...of },
        viewOf(name)
      )
    )
  it.each([
    // budget, asked, own
    [500_000, 300_000, 200_000, ""],
    [500_000, 300_000.01, 200_000, "unmet project.grant-share"],
    [1_000_000, 500_000, 500_000, ""],
    [1_000_000, 500_000.01, 500_000, "unmet project.grant-ceiling"],
    [100_000, 60_000, 40_000, ""],
    [100_000, 60_000, 39_000, "unmet project.own-funds"], // 39 %
    [100_000, 60_000, 39_999.99, "unmet project.own-funds"],
    [100_000, 100_000.01, 40_000, "unmet project.grant-inside-budget, unmet project.grant-share"]
  ])("VEN-02: 广州, a budget of %d yuan, %d asked, %d own: %s", (budget, asked, own, answer) =>
    expect(grant("guangzhou", { budgetFen: yuan(budget), askedFen: yuan(asked), ownFen: yuan(own) })).toBe(answer)
  )
  it.each([
    // donated, asked
    [100_000, 200_000, ""],
    [100_000, 200_000.01, "unmet project.grant-matched"],
    [300_000, 500_000, ""],
    [300_000, 500_000.01, "unmet project.grant-match-ceiling"],
    [0, 300_000, ""],
    [0, 300_000.01, "unmet project.grant-without-donors"],
    [0.01, 0.03, "unmet project.grant-matched"]
  ])("VEN-02: 东莞, %d yuan donated, %d asked: %s", (donated, asked, answer) =>
    expect(grant("dongguan", { donatedFen: yuan(donated), askedFen: yuan(asked) })).toBe(answer)
  )
  it.each([
    ["wuhu", 100_000, ""],
    ["wuhu", 100_000.01, "unmet project.grant-ceiling"],
    ["choucheng", 30_000, ""],
    ["choucheng", 30_000.01, "unmet project.grant-ceiling"],
    ["harbin", 5_000, ""],
    ["harbin", 5_000.01, "unmet project.grant-ceiling"],
    ["zibo", 50_000, ""],
    ["zibo", 50_000.01, "unmet project.grant-ceiling"],
    ["zhongshan", 29_999.99, "unmet project.grant-floor"],
    ["zhongshan", 30_000, ""],
    ["zhongshan", 80_000, ""],
    ["zhongshan", 80_000.01, "unmet project.grant-ceiling"],
    ["national", 9_999_999, ""] // what 22 projects of Huaibei got is no ceiling
  ] as const)("VEN-02: %s, %d yuan: %s", (name, asked, answer) => expect(grant(name, { askedFen: yuan(asked) })).toBe(answer))
  it.each([
    ["guangzhou", 500_000, 0, 300_000],
    ["guangzhou", 1_000_000, 0, 500_000],
    ["dongguan", 10_000_000, 100_000, 200_000],
    ["dongguan", 10_000_000, 300_000, 500_000],
    ["dongguan", 10_000_000, 0, 300_000],
    ["national", 20_000, 0, 20_000]
  ] as const)("VEN-02: %s, a budget of %i and %i donated: at most %i", (name, budget, donated, most) =>
    expect(GrantSize.highest({ budgetFen: yuan(budget), donatedFen: yuan(donated) }, viewOf(name)).amountFen).toBe(yuan(most))
  )
  it("VEN-02: the highest grant is told with the numbers that it rests on", () => {
    const resting = (name: Policies.Name, donatedFen: number) =>
      GrantSize.highest({ budgetFen: 100, donatedFen }, viewOf(name)).uses.map(({ parameter }) => parameter)
    expect([resting("guangzhou", 0), resting("dongguan", 1), resting("dongguan", 0), resting("national", 0)]).toEqual([
      [Ventures.ceilingFen.id, Ventures.grantMaxPercent.id],
      [Ventures.matchTimes.id, Ventures.matchCeilingFen.id],
      [Ventures.withoutDonorsFen.id],
      []
    ])
  })
  it("the highest grant is let through and a fen more is not, whatever the budget", () => {
    const name = fc.constantFrom<Policies.Name>("guangzhou", "dongguan", "wuhu", "harbin")
    fc.assert(
      fc.property(name, fc.integer({ min: 2, max: 200_000_000 }), fc.integer({ min: 0, max: 50_000_000 }), (of, budgetFen, donatedFen) => {
        const { amountFen, uses } = GrantSize.highest({ budgetFen, donatedFen }, viewOf(of))
        const asked = (askedFen: number) => grant(of, { askedFen, budgetFen, ownFen: budgetFen, donatedFen })
        expect([asked(amountFen), asked(amountFen + 1) === ""]).toEqual(["", false])
        expect(uses.length).toBeGreaterThan(0)
      })
    )
  })
})

describe("what a call may promise", () => {
  const call = (name: Policies.Name, of: Partial<CallTerms.Terms>) =>
    said(decide(CallTerms.callTerms, { ceilingFen: 1, poolFen: 1, awards: 1, cycleMonths: 1, ...of }, viewOf(name)))
  it.each([
    ["wuhu", { awards: 24, cycleMonths: 10, poolFen: yuan(2_400_000), ceilingFen: yuan(100_000) }, ""],
    ["wuhu", { awards: 25 }, "unmet project.call-awards"],
    ["wuhu", { cycleMonths: 11 }, "unmet project.call-cycle"],
    ["wuhu", { poolFen: yuan(2_400_000.01) }, "unmet project.call-pool"],
    ["wuhu", { ceilingFen: yuan(100_000.01) }, "unmet project.call-ceiling"],
    ["baohe", { poolFen: yuan(8_000_000), cycleMonths: 12 }, ""],
    ["baohe", { poolFen: yuan(8_000_000.01), cycleMonths: 13 }, "unmet project.call-pool, unmet project.call-cycle"],
    ["harbin", { poolFen: yuan(100_000.01) }, "unmet project.call-pool"],
    ["choucheng", { awards: 11 }, "unmet project.call-awards"],
    ["choucheng", { awards: undefined }, "unknown project.call-awards"],
    ["national", { awards: 1000, cycleMonths: 100 }, ""]
  ] as const)("VEN-02: %s, %j: %s", (name, of, answer) => expect(call(name, of)).toBe(answer))
})

describe("who may apply", () => {
  const sound: Applicants.Applicant = {
    appliesOn: day("2026-06-01"),
    kind: "registered",
    hasHost: false,
    isLocal: true,
    isEquipped: true,
    isWithinCharter: true,
    abnormalList: "never",
    abnormalUntil: undefined,
    dishonestList: "never",
    dishonestUntil: undefined,
    hasViolated: false,
    violatedOn: undefined,
    isFundedElsewhere: false,
    wonLastYear: false,
    isBanned: false,
    bannedOn: undefined
  }
  const applies = (name: Policies.Name, of: Partial<Applicants.Applicant>, rule = Applicants.applicants) =>
    said(decide(rule, { ...sound, ...of }, viewOf(name)))
  const removed = { abnormalList: "removed", abnormalUntil: day("2025-06-01") } as const
  it.each([
    [{}, ""],
    [{ ...removed, appliesOn: day("2026-05-31") }, "unmet project.applicant-abnormal-list"],
    [{ ...removed, appliesOn: day("2026-06-01") }, ""],
    [{ ...removed, abnormalList: "listed" }, "unmet project.applicant-abnormal-list"],
    [{ ...removed, abnormalUntil: undefined }, "unknown project.applicant-abnormal-list"],
    [{ abnormalList: undefined }, "unknown project.applicant-abnormal-list"],
    [{ dishonestList: "removed", dishonestUntil: day("2024-06-02") }, "unmet project.applicant-dishonest-list"],
    [{ dishonestList: "removed", dishonestUntil: day("2024-06-01") }, ""],
    [{ hasViolated: true, violatedOn: day("2023-06-02") }, "unmet project.applicant-violation"],
    [{ hasViolated: true, violatedOn: day("2023-06-01") }, ""],
    [{ hasViolated: undefined, violatedOn: undefined }, "unknown project.applicant-violation"],
    [{ isLocal: false }, "unmet project.applicant-local"],
    [{ isEquipped: false }, "unmet project.applicant-capacity"],
    [{ isWithinCharter: false }, "unmet project.applicant-capacity"],
    [{ kind: "filed" }, "unmet project.applicant-kind"]
  ] satisfies readonly (readonly [Partial<Applicants.Applicant>, string])[])("VEN-03: 广州, %j: %s", (of, answer) =>
    expect(applies("guangzhou", of)).toBe(answer)
  )
  it.each([
    ["choucheng", { kind: "filed" }, ""],
    ["choucheng", { kind: "resident-group" }, "unmet project.applicant-kind"],
    ["harbin", { kind: "resident-group" }, ""],
    ["tongling", { kind: "filed", hasHost: false }, "unmet project.applicant-host"],
    ["tongling", { kind: "filed", hasHost: true }, ""],
    ["tongling", { kind: "filed", hasHost: undefined }, "unknown project.applicant-host"],
    ["tongling", { kind: "registered", hasHost: false }, ""],
    ["national", { kind: "resident-group", abnormalList: "listed" }, ""]
  ] as const)("VEN-03: %s, %j: %s", (name, of, answer) => expect(applies(name, of)).toBe(answer))
  it.each([
    ["zhongshan", { isBanned: true, bannedOn: day("2026-02-01"), appliesOn: day("2029-01-31") }, "unmet project.applicant-banned"],
    ["zhongshan", { isBanned: true, bannedOn: day("2026-02-01"), appliesOn: day("2029-02-01") }, ""],
    ["zhongshan", { isBanned: undefined }, "unknown project.applicant-banned"],
    ["zibo", { wonLastYear: true }, "unmet project.applicant-winner"],
    ["zibo", { isFundedElsewhere: true }, "unmet project.applicant-funded"],
    ["choucheng", { isFundedElsewhere: true }, "unmet project.applicant-funded"],
    ["choucheng", { wonLastYear: true }, ""],
    ["national", { isBanned: true, bannedOn: day("2026-02-01"), wonLastYear: true }, ""]
  ] as const)("VEN-08: %s, %j: %s", (name, of, answer) => expect(applies(name, of, Applicants.bans)).toBe(answer))
})

describe("shares of a budget", () => {
  const shares = (of: Partial<BudgetShares.Shares>, view = viewOf("national")) =>
    said(decide(BudgetShares.budgetShares, { grantFen: 1000, staffFen: 0, administrationFen: 0, volunteerSubsidyFen: 0, ...of }, view))
  it("VEN-04: no share is law: nationally all of it may be staff", () =>
    expect(shares({ staffFen: 1000, administrationFen: 1000 })).toBe(""))
  it.each([
    [Ventures.staffMaxPercent, { staffFen: 300 }, ""],
    [Ventures.staffMaxPercent, { staffFen: 301 }, "unmet project.budget-staff"],
    [Ventures.administrationMaxPercent, { administrationFen: 301 }, "unmet project.budget-administration"],
    [Ventures.administrationMaxPercent, { administrationFen: 300 }, ""],
    [Ventures.volunteerSubsidyMaxPercent, { volunteerSubsidyFen: 301 }, "unmet project.budget-volunteer-subsidy"],
    [Ventures.volunteerSubsidyMaxPercent, { volunteerSubsidyFen: undefined }, "unknown project.budget-volunteer-subsidy"]
  ])("VEN-04: where a pack says 30 %% ($id), %j: %s", (parameter, of, answer) => expect(shares(of, viewWith(parameter, 30))).toBe(answer))
})

describe("who may name a project", () => {
  const naming = (of: Partial<Naming.Sponsorship>, name: Policies.Name) =>
    said(decide(Naming.naming, { sponsoredFen: 5000, costFen: 10_000, isAgreedTo: true, ...of }, viewOf(name)))
  it.each([
    ["zhongshan", { sponsoredFen: 4999 }, "unmet project.naming-share"], // 49.99 %
    ["zhongshan", { sponsoredFen: 5000 }, ""],
    ["dongguan", { sponsoredFen: 4999 }, "unmet project.naming-share"],
    ["zhongshan", { isAgreedTo: false }, "unmet project.naming-consent"],
    ["zhongshan", { isAgreedTo: undefined }, "unknown project.naming-consent"],
    ["national", { sponsoredFen: 1 }, ""],
    ["national", { isAgreedTo: false }, "unmet project.naming-consent"]
  ] as const)("VEN-09: %s, %j: %s", (name, of, answer) => expect(naming(of, name)).toBe(answer))
})
