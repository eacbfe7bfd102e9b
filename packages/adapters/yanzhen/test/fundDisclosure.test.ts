import { Table } from "@yanzhen/spreadsheet"
import { describe, expect, it } from "vitest"
import type { FundCommand } from "../src/index.ts"
import { settled } from "./door.ts"
import { paidByFund } from "./ventures.ts"

const members = ["m-1", "m-2", "m-3"]
const gift = (donation: string, on: string, amount: number, of: object = {}): FundCommand => ({
  ...{ type: "receive", entry: `e-${donation}`, on, donation, source: "donation", form: "money", currency: "CNY" },
  ...{ parts: [{ amount }], publicName: "hidden", receipt: { kind: "waived" } },
  ...(of as object)
})
const steps: readonly FundCommand[] = [
  { type: "restrict", restriction: "children", on: "2025-01-01", purposes: ["child-care"] },
  { type: "activate", on: "2025-01-02" },
  gift("seed", "2025-01-02", 500, { source: "start-up" }),
  // Named, and wants no receipt; named, and nobody knows the name; hidden, and wants one.
  gift("d-1", "2025-03-01", 100_001, { donor: "shop", publicName: "named" }),
  gift("d-2", "2025-04-01", 30, { donor: "p-77", publicName: "named" }),
  gift("d-3", "2026-01-05", 2_000, { donor: "p-88", receipt: { kind: "due" } }),
  gift("rice", "2026-01-06", 700, { form: "goods" }),
  gift("usd", "2026-01-07", 9, { currency: "USD" }),
  gift("wrong", "2026-01-08", 40),
  { type: "reverse", entry: "e-r", on: "2026-01-08", reverses: "e-wrong", reason: "重记" },
  { type: "refund", entry: "e-b", on: "2026-01-09", donation: "d-3", amount: 500, reason: "捐赠人要求" },
  {
    type: "split",
    entry: "e-s",
    on: "2026-01-10",
    donation: "d-1",
    shares: [{ by: "fixed", amount: 60_000, restriction: "children" }, { by: "remainder" }]
  },
  {
    ...{ type: "resolve", resolution: "r-1", on: "2026-02-01", purpose: "child-care", amount: 50_000, currency: "CNY" },
    ...{ present: members, inFavour: members, supervisors: ["s-1"] }
  }
]
const promise = {
  ...({ type: "commit", entry: "e-c", on: "2026-02-02", purpose: "child-care", resolution: "r-1", currency: "CNY" } as const),
  ...({ parts: [{ restriction: "children", amount: 40_000 }], servesDonor: false } as const)
}

describe("what is made public of funds", () => {
  it("income and spending by year and purpose, sources, gifts by their donors' choice, and what was resolved", async () => {
    const yz = await settled()
    await yz.listings.put("shop", { type: "list-organisation", kind: "partner-unit", code: "1", name: "康宁药房", from: "2024-01-01" })
    const { id } = await yz.funds.setUp({
      ...{ type: "set-up", on: "2025-01-01", kind: "community", founder: "unit", host: "host", hostName: "淮北市慈善总会" },
      ...{ name: "淮北市慈善总会任圩街道慈善基金", purposes: ["child-care", "elder-service"] },
      agreement: {
        ...{ signedOn: "2025-01-01", hasPurpose: true, hasUse: true, hasRights: true, hasTermination: true, hasResidue: true },
        ...{ hasNaming: false, hasPreservation: false }
      },
      committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: ["s-1"] }
    })
    for (const step of steps) await yz.funds.give(id, step)
    await paidByFund(yz, id, { tranchesFen: [25_000, 15_000], line: "books", resolution: "r-1", promise, entry: "e-p" })
    const { problems, toXlsx } = await yz.projects.disclosure()
    expect(problems.map(({ code, severity, in: words }) => [code, severity, words("zh-CN").why])).toEqual([
      ["disclosure.donor-unnamed", "warning", "捐赠d-2，捐赠人p-77；名录中此栏留空"]
    ])
    const sheets = new Map<string, (readonly unknown[])[]>()
    const table = await Table.open({ name: "公示表.xlsx", bytes: await toXlsx("zh-CN") })
    for await (const { sheet, rows } of table.pages()) sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...rows])
    const name = "淮北市慈善总会任圩街道慈善基金"
    const page = (of: string, head: number) =>
      sheets
        .get(of)
        ?.slice(head)
        .map(([fund, ...rest]) => {
          expect(fund).toBe(name)
          return rest
        })
    expect(page("基金收支", 2)).toEqual([
      [2025, "CNY", "非限定", 0, 1005.31, 0, 0, 0, 0, 1005.31],
      [2026, "CNY", "非限定", 1005.31, -578, 0, 0, 0, 0, 427.31],
      [2026, "CNY", "children", 0, 600, 0, 250, 0, 0, 350],
      [2026, "USD", "非限定", 0, 9, 0, 0, 0, 0, 9]
    ])
    expect(page("收入来源", 1)).toEqual([
      ["捐赠", "货币", "CNY", 3, 1020.31, 5],
      ["捐赠", "实物", "CNY", 1, 7, 0],
      ["起始资金", "货币", "CNY", 1, 5, 0],
      ["捐赠", "货币", "USD", 1, 9, 0]
    ])
    expect(page("捐赠名录", 1)?.map(([, ...rest]) => rest)).toEqual([
      ["康宁药房", "货币", "CNY", 1000.01, 0],
      // Blank, where the name is not known; 0, where nothing was given back.
      [undefined, "货币", "CNY", 0.3, 0],
      ["爱心人士", "货币", "CNY", 20, 5],
      ["爱心人士", "实物", "CNY", 7, 0],
      ["爱心人士", "货币", "USD", 9, 0]
    ])
    expect(page("使用决议", 1)?.map(([, ...rest]) => rest)).toEqual([["扶幼", "CNY", 500, 400, 250]])
    expect(JSON.stringify([...sheets])).not.toMatch(/p-77|p-88/)
  })
})
