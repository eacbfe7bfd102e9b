import { writeFileSync } from "node:fs"
import { describe, expect, it, vi } from "vitest"
import { type FundCommand, yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { setUp } from "../founding.ts"
import { proposed } from "../ventures.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

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
  const { id } = await yz.funds.setUp(setUp)
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
    expect(await lines("fund", "duties", id, "--class", "foundation", "--on", "2026-04-01")).toEqual([
      0,
      "host：2 项公开与报送",
      expect.stringContaining("逾期未见公开记录：年度工作报告报送登记机关（2025），应在 2026-03-31 前"),
      expect.stringContaining("待办：年度工作报告向社会公开（2025），2026-05-31 前"),
      "淮北市慈善总会任圩街道慈善基金：0 项公开与报送",
      ...["d-1", "d-2"].map((gift) => `捐赠 ${gift} 尚未开具票据`)
    ])
    const asked = ["fund", "duties", "--host", "host", "--raising", "none", "--all", "--json"]
    expect(JSON.parse((await here.run(...asked, "--on", "2026-04-01")).out)).toMatchObject({ on: "2026-04-01", funds: [] })
    expect(JSON.parse((await here.run("fund", "duties", id, "--class", "foundation", "--on", "2026-04-01", "--json")).out)).toMatchObject({
      hosts: [{ host: "host", duties: [{ status: "overdue", basis: expect.stringContaining("《基金会管理条例》第36条") as string }, {}] }],
      funds: [{ fund: id, duties: [] }]
    })
    const unknown = JSON.parse((await here.run("fund", "duties", id, "--on", "2026-04-01", "--json")).out) as object
    expect(unknown).toMatchObject({ hosts: [{ duties: [{ kind: "annual-report" }], reasons: [{ code: "fund.host-class-unknown" }] }] })
    expect((await here.run("fund", "duties", id, "--class", "federation")).code).toBe(2)
    expect((await here.run("fund", "duties", "nowhere")).code).toBe(1)
    expect(await lines("gift", "list", id)).toEqual([0, "2025-03-01 p-9 1000.00 元", "2026-03-01 爱心人士 300.01 元"])
    expect(await lines("gift", "list")).toHaveLength(3)
    // Nonsense is no empty list.
    for (const asked of [
      ["gift", "list", "nowhere"],
      ["project", "funnel", "nowhere"]
    ])
      expect(await here.run(...asked)).toMatchObject({ code: 1, out: "", err: expect.stringContaining("YZ_NOT_FOUND") as string })
    expect(await lines("gift", "receipt", "d-2")).toEqual([
      0,
      "捐赠票据：捐赠 d-2，2026-03-01，300.01 元",
      "捐赠人：p-8",
      "受赠的慈善组织：淮北市慈善总会",
      "金额大写：叁佰元零壹分",
      "尚未开具",
      expect.stringContaining("《慈善法(2023年修正)》第38条")
    ])
    const declared = ["--net-assets", "1,000 万元", "--charitable", "30万元", "--total", "２００万元", "--administration", "30 万元"]
    const asked2 = ["fund", "ratios", "host", "--class", "service", "--on", "2026-07-01"]
    const [code, ...ratios] = await lines(...asked2, ...declared)
    expect([code, ...ratios.slice(0, -2)]).toEqual([
      1,
      "host（不具有公开募捐资格的社会团体、社会服务机构）截至 2026-07-01 的年度比例",
      "上年末净资产：10000000.00 元（申报）",
      "本年慈善活动支出：300000.00 元（申报）",
      "本年总支出：2000000.00 元（申报）",
      "本年管理费用：300000.00 元（申报）",
      "其基金今年已记：慈善活动支出 0.00 元，募捐收入 300.01 元",
      "其中 淮北市慈善总会任圩街道慈善基金：慈善活动支出 0.00 元",
      "年度慈善活动支出至少 600000.00 元",
      "按现在的总支出，管理费用最多 260000.00 元",
      "按现在的速度到年末：慈善活动支出 601648.35 元，管理费用 601648.35 元，还差 0.00 元"
    ])
    expect(ratios.at(-2)).toMatch(/^慈善活动支出不足；.*《慈善法\(2023年修正\)》第61条/)
    expect(ratios.at(-1)).toMatch(/^管理费用过高；/)
    const whole = await here.run(...asked2, "--whole", "--total", "0元", "--administration", "0元", "--charitable", "500元", "--json")
    expect([whole.code, JSON.parse(whole.out)]).toMatchObject([
      0,
      {
        outcome: "met",
        leastFen: 50_000,
        figures: { lastIncomeFen: { fen: 100_000, source: "recorded" }, charitableFen: { fen: 50_000, source: "declared" } },
        reasons: []
      }
    ])
    expect((await here.run(...asked2, "--charitable", "0.001元")).code).not.toBe(0)
    expect((await here.run("fund", "ratios", "host", "--class", "bank")).code).toBe(2)
    expect((await here.run("fund", "ratios", "host")).code).toBe(2)
    expect((await here.run("fund", "ratios", "nobody", "--class", "service")).code).toBe(1)
    expect((await here.run("fund", "statement", id, "--period", "2026-03")).out).toContain("拆分")
    const behind = ["fund", "behind", id, "--account", "available"]
    const adds = async (...more: readonly string[]) =>
      (JSON.parse((await here.run(...behind, "--json", ...more)).out) as { rows: { adds: number }[] }).rows.map((row) => row.adds)
    expect(await adds("--on", "2026-03-02")).toEqual([100_000, 30_001, -15_001])
    expect(await adds("--on", "2026-03-01")).toEqual([100_000, 30_001])
    expect(await adds("--restriction", "children")).toEqual([15_001])
    expect((await here.run("fund", "behind", id, "--account", "given")).out).toContain("2026-03-01")
    expect((await here.run("fund", "behind", id, "--account", "cash")).code).toBe(2)
    expect((await here.run("fund", "behind", id)).code).toBe(2)
    expect((await here.run("fund", "sustainability", "nowhere")).code).toBe(1)
    expect((await here.run("gift", "list", "no such id")).code).not.toBe(0)
  })
  it("set a fund up, take and split a gift, resolve, promise, reverse, give back and end it, each step a line", async () => {
    using here = folder()
    await founded(here.at("yanzhen.db"))
    writeFileSync(here.at("fund.json"), JSON.stringify(setUp))
    const named = ["--set", "name=淮北市慈善总会西街道慈善基金", "--on", "2026-01-01", "--json"]
    const begun = await here.run("fund", "begin", "--from", "fund.json", ...named)
    const { id } = JSON.parse(begun.out) as { readonly id: string }
    const give = (step: string, on: string, ...parts: readonly string[]) =>
      here.run("fund", "give", id, step, "--on", on, ...parts.flatMap((part) => ["--set", part]))
    const gift = ["donation=g-1", "source=donation", "form=money", "currency=CNY", "publicName=hidden", "receipt.kind=waived"]
    const votes = ["present=m-1", "present=m-2", "present=m-3", "inFavour=m-1", "inFavour=m-2", "inFavour=m-3", "supervisors=s-1"]
    const award = await (async () => {
      await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
      const lines = [{ line: "books", head: "activity", source: "grant", amountFen: 50_000 }] as const
      return (await proposed(yz, {}, { fund: id, awardedFen: 50_000, lines })).award
    })()
    const promised = [
      ...[`award=${award}`, "purpose=child-care", "resolution=r-1", "currency=CNY", "servesDonor=false"],
      ...["parts[0].restriction=children", "parts[0].amount=500元"]
    ]
    const steps: readonly (readonly [string, string, ...string[]])[] = [
      ["restrict", "2026-01-01", "restriction=children", "purposes=child-care"],
      ["activate", "2026-01-02"],
      ["receive", "2026-01-05", "entry=e-1", "parts[0].amount=1,000元", ...gift],
      [
        ...(["split", "2026-01-06", "entry=e-2", "donation=g-1", "shares[0].by=percent", "shares[0].basisPoints=6000"] as const),
        ...["shares[0].restriction=children", "shares[1].by=remainder"]
      ],
      ["resolve", "2026-01-07", "resolution=r-1", "purpose=child-care", "amount=500元", "currency=CNY", ...votes],
      [...(["commit", "2026-02-02", "entry=e-3", ...promised] as const)],
      ["reverse", "2026-02-03", "entry=e-4", "reverses=e-3", "reason=重复"],
      [...(["commit", "2026-02-04", "entry=e-5", ...promised] as const)],
      ["release", "2026-02-05", "entry=e-6", `award=${award}`, "amount=500元"],
      ["refund", "2026-02-06", "entry=e-7", "donation=g-1", "amount=1,000元", "reason=捐赠人要求"],
      ["close", "2026-02-07", "entry=e-8", "reason=期满", "purpose=child-care"]
    ]
    for (const [step, on, ...parts] of steps)
      expect(await give(step, on, ...parts), step).toMatchObject({ code: 0, out: `已办理 ${step}：${id}\n` })
    expect(JSON.parse((await here.run("fund", "show", id, "--json")).out)).toMatchObject({
      tables: { fund: [{ stage: "closed" }], fund_balance: [] }
    })
    const late = await give("pay", "2026-02-08", "entry=e-9", `award=${award}`, "resolution=r-1", "amount=1元")
    expect([late.code, late.out, late.err.includes("fund.stage")]).toEqual([1, "", true])
    const all = (await here.run("fund", "steps")).out
    for (const [step] of steps) expect(all).toMatch(new RegExp(`^${step} `, "m"))
  })
})
