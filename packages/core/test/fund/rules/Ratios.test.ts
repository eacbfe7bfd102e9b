import { describe, expect, it } from "vitest"
import type { Decision } from "../../../src/foundation/Decision.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"
import type { ParameterUse } from "../../../src/foundation/ParameterView.ts"
import * as Ratios from "../../../src/fund/rules/Ratios.ts"
import { CL, EXP, EXP25 } from "../../../src/law/Instruments.ts"
import * as Charities from "../../../src/law/parameters/Charities.ts"
import { day, said, viewOf } from "../../law/policies.ts"
import { readsWhole } from "../../said.ts"

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
  it.each([
    ["CHA-09: 3,000.00 of 100,000.00", 300_000, ""],
    ["CHA-09: 3,000.01 of 100,000.00", 300_001, "unmet fund.raising-cost"],
    ["CHA-09: a cost that nobody said", undefined, "unknown fund.raising-cost"]
  ])("%s", (_, cost, expected) => {
    expect(said(Ratios.raisingCost(10_000_000, cost, viewOf("raising-cost-draft")))).toBe(expected)
    expect(said(Ratios.raisingCost(10_000_000, cost, view))).toBe("")
  })
})

describe("how it is said", () => {
  const view = viewOf("national")
  const on = day("2026-03-05")
  const ids = (uses: readonly ParameterUse[]) => uses.map(({ parameter }) => parameter)
  const fen = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, "fen"]))
  const units = fen("leastFen", "charitableFen", "mostFen", "administrationFen", "exemptFen", "totalFen", "raisedFen", "costFen")
  const whole = (decision: Decision) => {
    expect("value" in decision).toBe(false)
    return decision.findings.map((finding) => {
      readsWhole(finding)
      const { parameters, severity: _, ...rest } = finding
      return { ...rest, parameters: ids(parameters) }
    })
  }
  const foundationLaw = [CL.article(61)]
  const bothLaws = [CL.article(61), EXP.passage()]
  it("within the ratios there is nothing to say", () => {
    const accounts: Ratios.Accounts = {
      class: "public-foundation",
      lastIncomeFen: 100,
      totalFen: 100,
      charitableFen: 70,
      administrationFen: 10
    }
    expect(Ratios.decide(accounts, view)).toEqual({ outcome: "met", value: true, findings: [] })
    expect(Ratios.raisingCost(1, 1, view)).toEqual({ outcome: "met", value: true, findings: [] })
    expect(Ratios.raisingCost(100, 3, viewOf("raising-cost-draft"))).toEqual({ outcome: "met", value: true, findings: [] })
  })
  it("a figure that is missing, with what is asked of it as far as that is known", () => {
    const said = { outcome: "unknown", kind: "requirement", rule: "fund.ratio-unknown", units: fen("netAssetsFen", "lastIncomeFen") }
    expect(whole(Ratios.decide({ class: "foundation", lastIncomeFen: 7 }, view))).toEqual([
      { ...said, facts: { netAssetsFen: undefined, lastIncomeFen: 7 }, citations: bothLaws, parameters: [] }
    ])
    expect(whole(Ratios.decide({ class: "public-foundation", netAssetsFen: 5 }, view))).toEqual([
      {
        ...said,
        facts: { netAssetsFen: 5, lastIncomeFen: undefined },
        citations: foundationLaw,
        parameters: [Charities.publicFoundationSpending.id, Charities.publicFoundationAdministration.id]
      }
    ])
  })
  it("too little and too much, with what was asked; a public foundation has no exemption", () => {
    const accounts: Ratios.Accounts = {
      class: "public-foundation",
      lastIncomeFen: 100,
      totalFen: 100,
      charitableFen: 69,
      administrationFen: 11
    }
    const asked = [Charities.publicFoundationSpending.id, Charities.publicFoundationAdministration.id]
    const said = { outcome: "unmet", kind: "requirement", citations: foundationLaw, units }
    expect(whole(Ratios.decide(accounts, view))).toEqual([
      { ...said, rule: "fund.spent-too-little", facts: { charitableFen: 69, leastFen: 70 }, parameters: asked },
      {
        ...said,
        rule: "fund.administration-too-high",
        facts: { administrationFen: 11, mostFen: 10, totalFen: 100, exemptFen: 20_000_000 },
        parameters: [...asked, "charity.administration-exempt-fen"]
      }
    ])
  })
  it("a public service institution that spends as much as the exemption, and one whose total nobody said", () => {
    const accounts: Ratios.Accounts = { class: "public-service", lastIncomeFen: 0, charitableFen: 0, administrationFen: 20_000_000 }
    const [only, ...more] = whole(Ratios.decide(accounts, view))
    expect(more).toEqual([])
    expect(only).toMatchObject({
      outcome: "unknown",
      rule: "fund.administration-too-high",
      citations: bothLaws,
      facts: { administrationFen: 20_000_000, mostFen: undefined, totalFen: undefined, exemptFen: 20_000_000 }
    })
    expect(whole(Ratios.decide({ ...accounts, administrationFen: undefined, totalFen: 5 }, view))[0]).toMatchObject({ outcome: "unknown" })
  })
  it("what nobody said was spent is not enough, even where nothing must be", () =>
    expect(said(Ratios.decide({ class: "public-foundation", lastIncomeFen: 0, totalFen: 0, administrationFen: 0 }, view))).toBe(
      "unknown fund.spent-too-little"
    ))
  it("raising that cost too much, or of which a figure is missing", () => {
    const draft = viewOf("raising-cost-draft")
    const said = {
      kind: "requirement",
      rule: "fund.raising-cost",
      citations: [CL.article(61, "最必要原则"), EXP25.passage()],
      parameters: ["charity.raising-cost-percent"],
      units
    }
    expect(whole(Ratios.raisingCost(100, 4, draft))).toEqual([{ ...said, outcome: "unmet", facts: { raisedFen: 100, costFen: 4 } }])
    expect(whole(Ratios.raisingCost(undefined, 4, draft))).toEqual([
      { ...said, outcome: "unknown", facts: { raisedFen: undefined, costFen: 4 } }
    ])
    expect(whole(Ratios.raisingCost(100, undefined, draft))).toEqual([
      { ...said, outcome: "unknown", facts: { raisedFen: 100, costFen: undefined } }
    ])
  })

  const million = 100_000_000
  const smallest = { class: "service", netAssetsFen: 1000, lastIncomeFen: 10_000, totalFen: 100 } as const
  const values = {
    "charity.service-tiers": view.valueOf(Charities.serviceTiers.id)?.value ?? [],
    "charity.foundation-tiers": view.valueOf(Charities.foundationTiers.id)?.value ?? [],
    [Charities.service.smallest.spending.id]: 8,
    [Charities.service.smallest.administration.id]: 20,
    [Charities.foundation.smallest.spending.id]: 8,
    [Charities.foundation.smallest.administration.id]: 20,
    [Charities.smallestIncomePercent.id]: 50,
    [Charities.averageYears.id]: 3
  }
  /** The values above, without these. */
  const without = (...names: readonly string[]) =>
    ParameterView.fixed(on, "test@1", Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name))))
  it.each<readonly [string, Ratios.Accounts, readonly string[], number | undefined]>([
    ["of its income too, where its class is the smallest", smallest, [], 5000],
    ["of its income only where a policy says so", smallest, [Charities.smallestIncomePercent.id], 80],
    ["of its income only where it is an institution", { ...smallest, class: "foundation" }, [], 80],
    ["of nothing, where no share of spending is set", smallest, [Charities.service.smallest.spending.id], undefined],
    ["of nothing, where no share of administration is set", smallest, [Charities.service.smallest.administration.id], undefined],
    ["of nothing, where there are no tiers", smallest, ["charity.service-tiers"], undefined],
    ["the average may stand for the year", { ...smallest, averageIncomeFen: 100, averageNetAssetsFen: 100 }, [], 50],
    ["but only where a policy says so", { ...smallest, averageIncomeFen: 100, averageNetAssetsFen: 100 }, [Charities.averageYears.id], 5000]
  ])("at least %s", (_, accounts, left, least) => expect(Ratios.limitsOf(accounts, without(...left))?.leastFen).toBe(least))
  it("the middle tier of institutions is not held to its income", () =>
    expect(Ratios.limitsOf({ class: "service", netAssetsFen: 2 * million, lastIncomeFen: 9 * million }, view)?.leastFen).toBe(16_000_000))
  it("the smallest names its share of the income among what was asked; where no amount is exempt, none is", () => {
    const accounts = { ...smallest, charitableFen: 0, administrationFen: 21 }
    const asked = [Charities.service.smallest.spending.id, Charities.service.smallest.administration.id, Charities.smallestIncomePercent.id]
    expect(whole(Ratios.decide(accounts, without())).map(({ parameters, facts }) => [parameters, facts["exemptFen"]])).toEqual([
      [asked, undefined],
      [asked, 0]
    ])
  })
  it("a forecast needs its figures, and a year that is not over", () => {
    const accounts: Ratios.Accounts = { class: "public-foundation", lastIncomeFen: 100, charitableFen: 10, administrationFen: 1 }
    expect(Ratios.forecast(accounts, 1, 2, view)).toEqual({ charitableFen: 20, administrationFen: 2, missingFen: 50 })
    expect(Ratios.forecast(accounts, 2, 2, view)).toEqual({ charitableFen: 10, administrationFen: 1, missingFen: 60 })
    const lacking = [{ lastIncomeFen: undefined }, { charitableFen: undefined }, { administrationFen: undefined }]
    for (const one of lacking) expect(Ratios.forecast({ ...accounts, ...one }, 1, 2, view)).toBeUndefined()
    expect(Ratios.forecast(accounts, 3, 2, view)).toBeUndefined()
  })
})
