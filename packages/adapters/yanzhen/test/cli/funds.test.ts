import { describe, expect, it, vi } from "vitest"
import { type FundCommand, yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

const members = ["m-1", "m-2", "m-3"]
const gift = (donation: string, on: string, amount: string, of: object = {}): FundCommand => ({
  type: "receive",
  entry: `e-${donation}`,
  on,
  donation,
  source: "donation",
  form: "money",
  currency: "CNY",
  parts: [{ amount }],
  publicName: "hidden",
  receipt: { kind: "due" },
  ...of
})
const life: readonly FundCommand[] = [
  { type: "restrict", restriction: "children", on: "2025-01-01", purposes: ["child-care"] },
  { type: "activate", on: "2025-01-02" },
  gift("d-1", "2025-03-01", "1,000元", { donor: "p-9", publicName: "named" }),
  gift("d-2", "2026-03-01", "300.01", { donor: "p-8" }),
  {
    type: "split",
    entry: "e-s",
    on: "2026-03-02",
    donation: "d-2",
    shares: [{ by: "percent", basisPoints: 5_000, restriction: "children" }, { by: "remainder" }]
  }
]

/** A fund in `yanzhen.db`. */
const founded = async (file: string): Promise<string> => {
  await using yz = yanzhen({ store: sqlite(file) })
  const { id } = await yz.funds.setUp({
    type: "set-up",
    on: "2025-01-01",
    kind: "community",
    founder: "unit",
    host: "host",
    hostName: "淮北市慈善总会",
    name: "淮北市慈善总会任圩街道慈善基金",
    purposes: ["child-care", "elder-service"],
    agreement: {
      signedOn: "2025-01-01",
      hasPurpose: true,
      hasUse: true,
      hasRights: true,
      hasTermination: true,
      hasResidue: true,
      hasNaming: false,
      hasPreservation: false
    },
    committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: ["s-1"] }
  })
  for (const command of life) await yz.funds.give(id, command)
  return id
}

describe("commands about funds", () => {
  it("ask what a fund received and paid against a year before, what lies idle, who gave, and what a receipt says", async () => {
    using here = folder()
    const id = await founded(here.at("yanzhen.db"))
    const lines = async (...asked: readonly string[]) => {
      const { code, out } = await here.run(...asked)
      return [code, ...out.trim().split("\n")]
    }
    expect(await lines("fund", "sustainability", id, "--period", "2026")).toEqual([
      0,
      "收入：300.01 元（上年同期 1000.00 元）",
      "承诺：0.00 元（上年同期 0.00 元）",
      "拨付：0.00 元（上年同期 0.00 元）",
      "可用结余：1300.01 元（上年同期 1000.00 元）",
      "期间没有拨付，无从推算可用几个月",
      "捐赠人：新增 1（上年同期 1），再次捐赠 0（上年同期 0）"
    ])
    expect(JSON.parse((await here.run("fund", "sustainability", id, "--period", "2026", "--currency", "USD", "--json")).out)).toMatchObject(
      {
        currency: "USD",
        now: { received: 0 }
      }
    )
    expect((await here.run("fund", "idle", "--on", "2025-12-31")).out.trim()).toBe("")
    const [, warned] = await lines("fund", "idle", "--on", "2026-01-02")
    expect(warned).toContain("淮北市慈善总会任圩街道慈善基金")
    expect(await lines("fund", "duties", id, "--on", "2026-04-01")).toEqual([
      0,
      "淮北市慈善总会任圩街道慈善基金：2 项公开与报送",
      expect.stringContaining("逾期未见公开记录：年度工作报告报送登记机关（2025），应在 2026-03-31 前"),
      expect.stringContaining("待办：年度工作报告向社会公开（2025），2026-05-31 前"),
      ...["d-1", "d-2"].map((gift) => `捐赠 ${gift} 尚未开具票据`)
    ])
    const asked = ["fund", "duties", "--host", "host", "--raising", "none", "--all", "--json"]
    expect(JSON.parse((await here.run(...asked, "--on", "2026-04-01")).out)).toMatchObject({ on: "2026-04-01", funds: [] })
    expect((await here.run("fund", "duties", "nowhere")).code).toBe(1)
    expect(await lines("gift", "list", id)).toEqual([0, "2025-03-01 p-9 1000.00 元", "2026-03-01 爱心人士 300.01 元"])
    expect(await lines("gift", "list")).toHaveLength(3)
    expect(await lines("gift", "receipt", "d-2")).toEqual([
      0,
      "捐赠票据：捐赠 d-2，2026-03-01，300.01 元",
      "金额大写：叁佰元零壹分",
      "尚未开具"
    ])
    expect((await here.run("fund", "statement", id, "--period", "2026-03")).out).toContain("拆分")
    expect((await here.run("fund", "sustainability", "nowhere")).code).toBe(1)
    expect((await here.run("gift", "list", "no such id")).code).not.toBe(0)
  })
})
