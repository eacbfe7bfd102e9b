import { Day } from "@yanzhen/core/foundation"
import { Award } from "@yanzhen/core/project"
import { describe, expect, it } from "vitest"
import * as Export from "../src/Export.ts"
import type { Grant } from "../src/Grant.ts"
import * as GrantCsv from "../src/GrantCsv.ts"
import * as GrantJson from "../src/GrantJson.ts"
import * as Import from "../src/Import.ts"
import { grant, told } from "./grants.ts"
import { faults } from "./schema.ts"

const asked = (of: Partial<Grant>, options?: Import.Options) => Import.json(GrantJson.write([{ ...grant, ...of } as Grant]), options)
const paid = (value: number, currency = "CNY", on = "2026-03-12") => ({ transactionDate: on, currency, value })

describe("what comes in", () => {
  it("is a project, its award and its disbursements", () => {
    const { result, errors } = asked({ disbursementTransaction: [paid(6000), paid(3000, "CNY", "2026-07-01")] })
    expect(errors).toEqual([])
    expect(result).toEqual([
      {
        source: grant.id,
        where: "grants/0",
        project: {
          title: "银龄助餐",
          description: "西街道助餐",
          recipients: [{ id: "org-1", name: "西街道社工站" }],
          funders: [{ id: "org-2", name: "区慈善会" }],
          startsOn: "2026-03-10",
          endsOn: "2026-12-31"
        },
        award: {
          currency: "CNY",
          appliedMinor: 1_500_000,
          awardedMinor: 1_500_000,
          disbursedMinor: 900_000,
          on: Day.require("2026-03-01")
        },
        disbursements: [
          { minor: 600_000, on: Day.require("2026-03-12") },
          { minor: 300_000, on: Day.require("2026-07-01") }
        ],
        grant: expect.objectContaining({ id: grant.id })
      }
    ])
  })
  it.each([
    [{}, []],
    [{ amountAwarded: 15_000.01, amountDisbursed: 9000 }, ["grants/0: grants.awarded-above-applied"]],
    [{ amountDisbursed: 15_000 }, []],
    [{ amountDisbursed: 15_000.01 }, ["grants/0: grants.disbursed-above-awarded"]],
    [{ amountDisbursed: -0.01 }, ["grants/0/amountDisbursed: grants.negative"]],
    [{ amountAppliedFor: -1 }, ["grants/0/amountAppliedFor: grants.negative", "grants/0: grants.awarded-above-applied"]],
    [{ amountDisbursed: 0 }, []],
    [{ plannedDates: [{ startDate: "2026-02-28" }] }, ["grants/0/plannedDates/0: grants.starts-before-award"]],
    [{ plannedDates: [{ startDate: "2026-03-01" }] }, []],
    [{ plannedDates: [{ startDate: "2026-03" }] }, []], // it may be a day of March after the award
    [{ plannedDates: [{ startDate: "2026-02" }] }, ["grants/0/plannedDates/0: grants.starts-before-award"]],
    [{ plannedDates: [{ startDate: "2025" }] }, ["grants/0/plannedDates/0: grants.starts-before-award"]],
    [{ plannedDates: [{ startDate: "2026-04-01", endDate: "2026-03-31" }] }, ["grants/0/plannedDates/0: grants.ends-before-start"]],
    [{ plannedDates: [{ startDate: "2026-04-01", endDate: "2026-04" }] }, []],
    [{ disbursementTransaction: [paid(9000)] }, []],
    [{ disbursementTransaction: [paid(8999.99)] }, ["grants/0: grants.disbursements-differ"]],
    [{ disbursementTransaction: [paid(9000, "GBP")] }, ["grants/0/disbursementTransaction/0: grants.currencies-mixed"]],
    [{ disbursementTransaction: [paid(9005), paid(-5)] }, ["grants/0/disbursementTransaction/1: grants.negative"]],
    // What the grant does not say of all of them, they say themselves.
    [{ amountDisbursed: undefined as never, disbursementTransaction: [paid(10_000), paid(5000)] }, []],
    [
      { amountDisbursed: undefined as never, disbursementTransaction: [paid(10_000), paid(5000.01)] },
      ["grants/0: grants.disbursed-above-awarded"]
    ],
    [
      { amountDisbursed: undefined as never, disbursementTransaction: [paid(-5)] },
      ["grants/0/amountDisbursed: grants.negative", "grants/0/disbursementTransaction/0: grants.negative"]
    ],
    [
      { amountDisbursed: undefined as never, disbursementTransaction: [paid(10_000), paid(9000, "GBP")] },
      ["grants/0/disbursementTransaction/1: grants.currencies-mixed"]
    ]
  ])("%j: %j", (of, expected) => {
    const { result, errors } = asked(of)
    expect(told(errors)).toEqual(expected)
    expect(result).toHaveLength(expected.length === 0 ? 1 : 0)
  })
  it("an identifier that stands twice is told with the first place", () => {
    const { result, errors } = Import.csv(GrantCsv.write([grant, grant]).result)
    expect([result.length, told(errors), errors[0]?.facts]).toEqual([1, ["row 3: grants.twice"], { id: grant.id, first: "row 2" }])
  })
  it("whoever knows why may accept a rule, and the finding stays as a warning", () => {
    const { result, errors } = asked({ amountDisbursed: 15_000.01 }, { accepting: ["grants.disbursed-above-awarded"] })
    expect([result.length, told(errors)]).toEqual([1, ["warning grants/0: grants.disbursed-above-awarded"]])
    const within = (amounts: object, toleranceMinor: number) => {
      const { result: taken, errors: said } = asked(amounts, { toleranceMinor })
      return [taken.length, ...said.map(({ rule, severity }) => `${severity} ${rule}`)]
    }
    expect(within({ amountDisbursed: 15_000.01 }, 1)).toEqual([1, "warning grants.disbursed-above-awarded"])
    expect(within({ amountDisbursed: 15_000.02 }, 1)).toEqual([0, "error grants.disbursed-above-awarded"])
    expect(within({ amountDisbursed: 15_000.01 }, 0)).toEqual([0, "error grants.disbursed-above-awarded"])
    expect(within({ amountAppliedFor: 14_999.99 }, 1)).toEqual([1, "warning grants.awarded-above-applied"])
    expect(within({ amountAppliedFor: 14_999.98 }, 1)).toEqual([0, "error grants.awarded-above-applied"])
    expect(asked({ amountDisbursed: -1 }, { accepting: ["grants.disbursed-above-awarded"] }).result).toEqual([])
  })
  it("amounts of two currencies are never added", () => {
    const yen = { ...grant, id: "g-2", currency: "JPY", amountAppliedFor: 500, amountAwarded: 400, amountDisbursed: 100 }
    const { result } = Import.json(GrantJson.write([grant, yen]))
    expect([...Import.totals(result)]).toEqual([
      ["CNY", { grants: 1, awardedMinor: 1_500_000, disbursedMinor: 900_000, appliedMinor: 1_500_000 }],
      ["JPY", { grants: 1, awardedMinor: 400, disbursedMinor: 100, appliedMinor: 500 }]
    ])
  })
  it("rows of a table are told by their numbers, good ones come in", () => {
    const bad = { ...grant, id: "g-2", amountDisbursed: 20_000 }
    const { result, errors } = Import.csv(GrantCsv.write([grant, bad, { ...grant, id: "g-3" }]).result)
    expect([result.map(({ where }) => where), told(errors)]).toEqual([["row 2", "row 4"], ["row 3: grants.disbursed-above-awarded"]])
  })
})

describe("what goes out", () => {
  const state: Award.Award = {
    ...Award.initial,
    stage: "running",
    appliedFen: 1_500_000,
    awardedFen: 1_450_050,
    approvedOn: Day.require("2026-03-01"),
    startsOn: Day.require("2026-03-10"),
    endsOn: Day.require("2026-12-31"),
    tranches: [
      { tranche: 1, amountFen: 900_000, milestone: "signed", stage: "paid", paidOn: Day.require("2026-03-12") },
      { tranche: 2, amountFen: 550_050, milestone: "half", stage: "open" }
    ]
  }
  const publisher: Export.Publisher = {
    prefix: "360G-xiangshan",
    funder: { id: "org-2", name: "区慈善会" },
    modified: "2026-11-28T12:00:00+08:00"
  }
  const published: Export.Published = {
    award: "a1",
    state,
    application: { stage: "selected", revisions: 0 },
    title: "银龄助餐",
    description: "西街道助餐",
    recipient: { id: "org-1", name: "西街道社工站" },
    programme: { code: "2026", title: "2026年社区微公益创投" },
    places: [{ name: "西街道", geoCode: "340603003", geoCodeType: "GB/T 2260" }]
  }
  it("is a grant of the standard, and comes back with the same amounts and days", () => {
    const { result, errors } = Export.grants(publisher, [published])
    expect([errors, result.flatMap(faults)]).toEqual([[], []])
    expect(result[0]).toMatchObject({ id: "360G-xiangshan-a1", amountAwarded: 14_500.5, amountDisbursed: 9000, awardDate: "2026-03-01" })
    for (const back of [Import.json(GrantJson.write(result)), Import.csv(GrantCsv.write(result).result)]) {
      expect(back.errors).toEqual([])
      expect(back.result.map(({ award, disbursements }) => ({ award, disbursements }))).toEqual([
        {
          award: {
            currency: "CNY",
            appliedMinor: 1_500_000,
            awardedMinor: 1_450_050,
            disbursedMinor: 900_000,
            on: Day.require("2026-03-01")
          },
          disbursements: [{ minor: 900_000, on: Day.require("2026-03-12") }]
        }
      ])
    }
  })
  it("what is not approved, or has no words for the public, is told and left out", () => {
    const { approvedOn: _, ...unapproved } = state
    const { title: _title, recipient: _recipient, ...wordless } = published
    const kept = { ...wordless, application: { ...wordless.application, plan: { title: { text: "t-1" } } } } as unknown as Export.Published
    const { result, errors } = Export.grants(publisher, [{ ...published, state: unapproved }, kept])
    expect([result, told(errors), errors.map(({ facts }) => facts["field"])]).toEqual([
      [],
      ["a1: grants.not-awarded", "a1: grants.no-words", "a1: grants.no-words"],
      [undefined, "title", "recipientOrganization"]
    ])
  })
})
