import { Finding, Message } from "@yanzhen/core/foundation"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Amount from "../src/Amount.ts"
import * as GrantCsv from "../src/GrantCsv.ts"
import * as GrantJson from "../src/GrantJson.ts"
import { problems } from "../src/messages/problems.ts"
import * as arbitraries from "./arbitraries.ts"
import { grant, told } from "./grants.ts"
import { faults } from "./schema.ts"

const json = (value: object): readonly string[] => told(GrantJson.read(JSON.stringify({ grants: [value] })).errors)
const { amountAppliedFor: _, ...withoutApplied } = grant

describe("an amount", () => {
  it.each([
    ["15000", "CNY", 1_500_000],
    ["15,000.5", "CNY", 1_500_050],
    ["１５０００．５０", "CNY", 1_500_050], // full-width
    ["0", "CNY", 0],
    ["-3.20", "CNY", -320],
    ["-0", "CNY", 0],
    ["10.000", "CNY", 1000], // noughts say nothing more
    ["1000", "JPY", 1000],
    ["1.234", "KWD", 1234]
  ])("%s %s is %i of the smallest coin", (text, currency, minor) => expect(Amount.fromText(text, currency)).toEqual({ ok: true, minor }))
  it.each([
    ["10.005", "CNY", "too-fine"],
    ["1000.5", "JPY", "too-fine"],
    ["1.2345", "KWD", "too-fine"],
    ["90071992547409.92", "CNY", "too-large"],
    ["15000元", "CNY", "with-a-unit"],
    ["1.5万元", "CNY", "with-a-unit"],
    ["¥15000", "CNY", "with-a-unit"],
    ["15000 GBP", "GBP", "with-a-unit"],
    ["1,50,00", "CNY", "not-a-number"],
    ["约一万", "CNY", "not-a-number"],
    ["", "CNY", "not-a-number"]
  ])("%s %s is refused: %s", (text, currency, because) => expect(Amount.fromText(text, currency)).toEqual({ ok: false, because }))
  it.each([
    [1e21, "too-large"],
    [1e-7, "too-fine"],
    [10.005, "too-fine"]
  ])("the number %d is refused: %s", (number, because) => expect(Amount.fromNumber(number, "CNY")).toEqual({ ok: false, because }))
  it("comes back from its text and from its number, in every currency", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.constantFrom("CNY", "JPY", "KWD"),
        (minor, currency) => {
          expect(Amount.fromText(Amount.text(minor, currency), currency)).toEqual({ ok: true, minor: minor + 0 })
          expect(Amount.fromNumber(Amount.number(minor, currency), currency)).toEqual({ ok: true, minor: minor + 0 })
        }
      )
    ))
})

describe("what is read", () => {
  it("from JSON is what was written, nulls, noughts and all", () =>
    fc.assert(
      fc.property(fc.array(arbitraries.grant({ hasNulls: true }), { maxLength: 3 }), (grants) => {
        expect(GrantJson.read(GrantJson.write(grants))).toEqual({ result: grants, errors: [] })
        expect(grants.flatMap(faults)).toEqual([])
      })
    ))
  it("from a table is what was written, where nothing was null", () =>
    fc.assert(
      fc.property(fc.array(arbitraries.grant({ hasNulls: false }), { minLength: 1, maxLength: 3 }), (grants) => {
        const written = GrantCsv.write(grants)
        expect(written.errors).toEqual([])
        const read = GrantCsv.read(written.result)
        expect(read.errors).toEqual([])
        expect(read.result.grants).toEqual(grants)
      })
    ))
  it("a null is no nought and no blank: a table tells what it cannot say", () => {
    const given = { ...grant, dataSource: null, amountDisbursed: 0 }
    const { result, errors } = GrantCsv.write([given])
    expect(told(errors)).toEqual(["warning grants/0/dataSource: grants.null-lost"])
    const { dataSource: _gone, ...kept } = given
    expect(GrantCsv.read(result).result.grants).toEqual([kept])
    expect(GrantJson.read(GrantJson.write([given])).result).toEqual([given])
  })
  it("has the columns of the standard, with numbers only where there are several", () => {
    const two = { ...grant, fundingOrganization: [...grant.fundingOrganization, { id: "org-3", name: "街道" }] }
    expect(GrantCsv.write([two]).result.split("\r\n")[0]).toBe(
      "Identifier,Title,Description,Currency,Amount Applied For,Amount Awarded,Amount Disbursed,Award Date,Planned Dates:Start Date," +
        "Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:0:Identifier,Funding Org:0:Name," +
        "Funding Org:1:Identifier,Funding Org:1:Name"
    )
  })
  it("a table may name its columns by paths, in any order, with a byte order mark", () => {
    const header =
      "\uFEFFtitle,id,description,currency,amountAwarded,awardDate,recipientOrganization/0/id,recipientOrganization/0/name,Funding Org:Identifier,funding org: name"
    const { result, errors } = GrantCsv.read(`${header}\n助餐,g-1,说明,CNY,"15,000",2026-03-01,o-1,甲,o-2,乙\n,,,\n`)
    expect([errors, result.rows, result.grants[0]?.amountAwarded, result.grants[0]?.fundingOrganization]).toEqual([
      [],
      [2],
      15_000,
      [{ id: "o-2", name: "乙" }]
    ])
  })
})

describe("what is wrong is told with its place, all at once", () => {
  it.each([
    [{}, []],
    [withoutApplied, []],
    [{ ...grant, amountDisbursed: undefined }, []],
    [{ ...grant, amountAwarded: undefined }, ["grants/0/amountAwarded: grants.missing"]],
    [{ ...grant, amountAwarded: "15000" }, ["grants/0/amountAwarded: grants.wrong-kind"]],
    [{ ...grant, amountAwarded: null }, ["grants/0/amountAwarded: grants.null"]],
    [{ ...grant, amountAwarded: 0.001 }, ["grants/0/amountAwarded: grants.amount-too-fine"]],
    [{ ...grant, currency: "RMB" }, ["grants/0/currency: grants.currency-unknown"]],
    [{ ...grant, awardDate: "2026-02-29" }, ["grants/0/awardDate: grants.wrong-kind"]],
    [{ ...grant, awardDate: "2026-3-1" }, ["grants/0/awardDate: grants.wrong-kind"]],
    [{ ...grant, plannedDates: [{ startDate: "2026-13" }] }, ["grants/0/plannedDates/0/startDate: grants.wrong-kind"]],
    [{ ...grant, fromOpenCall: "yes" }, ["grants/0/fromOpenCall: grants.wrong-kind"]],
    [{ ...grant, beneficiaryLocation: [{ countryCode: "ZZZ" }] }, ["grants/0/beneficiaryLocation/0/countryCode: grants.wrong-kind"]],
    [{ ...grant, url: "no address" }, ["grants/0/url: grants.wrong-kind"]],
    [{ ...grant, dateModified: "2026-03-01" }, ["grants/0/dateModified: grants.wrong-kind"]],
    [{ ...grant, recipientOrganization: undefined }, ["grants/0: grants.no-recipient"]],
    [{ ...grant, recipientOrganization: [] }, ["grants/0: grants.no-recipient"]],
    [{ ...grant, fundingOrganization: [] }, ["grants/0/fundingOrganization: grants.missing"]],
    [{ ...grant, fundingOrganization: {} }, ["grants/0/fundingOrganization: grants.wrong-kind"]],
    [{ ...grant, fundingOrganization: [{ id: "o" }] }, ["grants/0/fundingOrganization/0: grants.missing"]],
    [{ ...grant, colour: "red" }, ["warning grants/0/colour: grants.unknown-field"]],
    [{ ...grant, title: 1, description: null }, ["grants/0/title: grants.wrong-kind", "grants/0/description: grants.null"]],
    [{ ...grant, dataSource: null }, []],
    // The schema says that these may be null, and refuses null by what else it asks of them.
    [{ ...grant, beneficiaryLocation: [{ countryCode: null }] }, ["grants/0/beneficiaryLocation/0/countryCode: grants.null"]],
    [{ ...grant, disbursementTransaction: [{ valueDate: null }] }, ["grants/0/disbursementTransaction/0/valueDate: grants.null"]],
    [{ ...grant, plannedDates: [{ duration: -0.5 }] }, ["grants/0/plannedDates/0/duration: grants.wrong-kind"]],
    [{ ...grant, plannedDates: [{ duration: "6" }] }, ["grants/0/plannedDates/0/duration: grants.wrong-kind"]],
    [{ ...grant, plannedDates: [{ duration: 0 }] }, []]
  ])("%j: %j", (value, expected) => expect(json(Object.keys(value).length === 0 ? grant : value)).toEqual(expected))
  it("a field that nobody knows goes through as it is", () => {
    const odd = { ...grant, colour: { deep: [1, null] } }
    expect(GrantJson.read(GrantJson.write([odd])).result).toEqual([odd])
  })
  it.each([
    ["{", "grants: grants.broken"],
    ["[]", "grants: grants.not-a-list"],
    ['{"grants":{}}', "grants: grants.not-a-list"],
    ['{"grants":[1]}', "grants/0: grants.not-an-object"],
    ['{"grants":[{"__proto__":{"id":"x"}}]}', "warning grants/0/__proto__: grants.unknown-field"]
  ])("%s: %s", (text, first) => expect(told(GrantJson.read(text).errors)[0]).toBe(first))
  const header =
    "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name"
  const row = (amount: string, currency = "CNY") => `g-1,助餐,说明,${currency},"${amount}",2026-03-01,o-1,甲,o-2,乙`
  it.each([
    [`${header}\n${row("15000元")}`, ["row 2/amountAwarded: grants.amount-with-unit"]],
    [`${header}\n${row("10.005")}`, ["row 2/amountAwarded: grants.amount-too-fine"]],
    [`${header}\n${row("1000.5", "JPY")}`, ["row 2/amountAwarded: grants.amount-too-fine"]],
    [`${header}\n${row("1")}\n${row("", "RMB")}`, ["row 3/currency: grants.currency-unknown", "row 3/amountAwarded: grants.missing"]],
    [`${header},Colour\n${row("1")},red`, ["warning row 1: grants.unknown-column"]],
    [`${header},Title\n${row("1")},x`, ["row 1: grants.column-twice"]],
    [`${header}\n"g-1`, ["row 1: grants.broken"]],
    ["", []]
  ])("of a table: %j: %j", (text, expected) => expect(told(GrantCsv.read(text).errors)).toEqual(expected))
  it("in words of both languages", () => {
    const [error] = GrantJson.read(JSON.stringify({ grants: [{ ...grant, currency: "RMB" }] })).errors
    expect(Finding.text(error!, "zh-CN", problems)).toEqual({
      title: "不认得的币种",
      where: "grants/0/currency",
      why: "RMB不是现行币种",
      basis: "360GIVING",
      fix: "请用三字母币种代码"
    })
    for (const key of Object.keys(problems.en) as (keyof typeof problems.en)[])
      expect(Message.placeholders(problems.en[key] ?? "").toSorted(), key).toEqual(
        Message.placeholders(problems["zh-CN"][key] ?? "").toSorted()
      )
  })
})
