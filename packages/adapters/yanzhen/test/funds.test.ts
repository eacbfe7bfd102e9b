import { describe, expect, it, vi } from "vitest"
import { Day } from "@yanzhen/core/foundation"
import * as FundTexts from "../src/fund/FundTexts.ts"
import type { FundCommand, Yanzhen } from "../src/index.ts"
import { look, refusal, settled, stores, take } from "./door.ts"
import { members, setUp } from "./founding.ts"
import { paidByFund } from "./ventures.ts"
import { people, served } from "./workbooks.ts"

vi.setConfig({ testTimeout: 120_000 })

const gift = (donation: string, amount: number | string, of: Partial<Extract<FundCommand, { type: "receive" }>> = {}): FundCommand => ({
  type: "receive",
  entry: `e-${donation}`,
  on: "2025-12-01",
  donation,
  source: "donation",
  form: "money",
  currency: "CNY",
  parts: [{ restriction: "children", amount }],
  publicName: "hidden",
  receipt: { kind: "due" },
  ...of
})
const resolved: FundCommand = {
  type: "resolve",
  resolution: "r-1",
  on: "2026-02-01",
  purpose: "child-care",
  amount: "800 元",
  currency: "CNY",
  present: members,
  inFavour: members,
  supervisors: ["s-1"]
}
const promise = {
  type: "commit",
  entry: "e-c",
  on: "2026-02-02",
  purpose: "child-care",
  resolution: "r-1",
  currency: "CNY",
  parts: [{ restriction: "children", amount: 80_000 }],
  servesDonor: false
} as const

/** 800 yuan promised to an award, 300 of them paid and 250.50 accounted for. */
const used = async (yz: Yanzhen, fund: string): Promise<string> => {
  await yz.funds.give(fund, resolved)
  const of = { tranchesFen: [30_000, 50_000], line: "books", resolution: "r-1", promise, entry: "e-p" } as const
  const award = await paidByFund(yz, fund, of)
  const bought = { purchase: "books", groups: ["g-1"], amountFen: "２５０.50元" } as const
  await yz.projects.give(award, { type: "spend", line: "books", evidence: ["发票"], ...bought, on: "2026-02-10" })
  return award
}

const funded = async (yz: Yanzhen): Promise<{ readonly id: string; readonly award: string }> => {
  const { id } = await yz.funds.setUp({ ...setUp, street: "340603008" })
  await yz.funds.give(id, { type: "restrict", restriction: "children", on: "2025-01-01", purposes: ["child-care"] })
  await yz.funds.give(id, { type: "activate", on: "2025-01-02" })
  await yz.funds.give(id, gift("d-1", "1,000.00 元", { donor: "p-9", publicName: "named" }))
  await yz.funds.give(id, gift("d-2", 5_000, { donor: "p-9", on: "2026-01-05" }))
  return { id, award: await used(yz, id) }
}

describe.each(stores)("funds over $name", ({ options }) => {
  it("money that nobody chose a purpose for is of the general pool, in words", async () => {
    const yz = await settled(options())
    const { id } = await funded(yz)
    await yz.funds.give(id, gift("d-3", 700, { on: "2026-01-06", parts: [{ amount: 700 }] }))
    const pooled = await yz.funds.show(id)
    expect(pooled.lines("zh-CN").filter((line) => line.includes("限定用途：非限定；"))).toHaveLength(2)
    expect(pooled.lines("en").filter((line) => line.includes("restriction: general pool; "))).toHaveLength(2)
    expect(pooled.lines("zh-CN").filter((line) => line.includes("：-；"))).toEqual([])
  })
  it("show what they hold, a statement with its balances, and where each fen of a gift went", async () => {
    const yz = await settled(options())
    const { funds } = yz
    const { id, award } = await funded(yz)
    const shown = await funds.show(id)
    expect(shown.tables.fund).toMatchObject([{ fund: id, stage: "active", setUpOn: "2025-01-01" }])
    expect(shown.tables.commitment).toMatchObject([{ award, committed: 50_000, advanced: 4_950 }])
    expect(shown.tables.resolution).toMatchObject([{ resolution: "r-1", paid: 30_000 }])
    expect((await funds.list()).rows).toEqual(shown.tables.fund)
    const told = shown.lines("zh-CN")
    expect(told).toContain("币种：人民币；限定用途：children；科目：捐入；余额：-1050.00 元")
    const credit = "捐入记在贷方，所以是负数：与同一用途的其他科目相加为零"
    expect(told.at(-1)).toBe(credit)

    const statement = await funds.statement(id, { period: "2026-02-02..2026-02-28" })
    expect([statement.opening, statement.closing]).toEqual([
      [
        { currency: "CNY", restriction: "children", account: "available", amount: 105_000 },
        { currency: "CNY", restriction: "children", account: "given", amount: -105_000 }
      ],
      [
        { currency: "CNY", restriction: "children", account: "advanced", amount: 4_950 },
        { currency: "CNY", restriction: "children", account: "available", amount: 25_000 },
        { currency: "CNY", restriction: "children", account: "committed", amount: 50_000 },
        { currency: "CNY", restriction: "children", account: "given", amount: -105_000 },
        { currency: "CNY", restriction: "children", account: "spent", amount: 25_050 }
      ]
    ])
    expect(statement.lines("zh-CN").at(-1)).toBe(credit)
    const before = await funds.statement(id, { period: "2024-01-01..2024-12-31" })
    expect(before.lines("zh-CN")).toEqual(["收支明细 2024-01-01 至 2024-12-31"])
    expect(statement.lines("zh-CN").slice(0, 4)).toEqual([
      "收支明细 2026-02-02 至 2026-02-28",
      "期初：children，可用，1050.00 元",
      "期初：children，捐入，-1050.00 元",
      `2026-02-02 第3笔 承诺：children，项目${award}，可用→已承诺，800.00 元`
    ])
    expect((await funds.traceGift("d-1")).lines("zh-CN")).toEqual([
      `捐赠 d-1，基金 ${id}，1000.00 元`,
      `已用于服务：children，250.50 元；项目 ${award}（org-1）；采购 books；服务群体 老年人（计划 40 人）`,
      "留在基金：children，200.00 元",
      `已承诺给项目：children，500.00 元；项目 ${award}（org-1）`,
      `已拨付给项目：children，49.50 元；项目 ${award}（org-1）`
    ])
    expect((await yz.verify()).holds).toBe(true)
  })
  it("a statement comes in pages; balances within a month are exact to the day, also of what was dated back", async () => {
    const yz = await settled(options())
    const { funds } = yz
    const { id } = await funded(yz)
    await funds.give(id, gift("d-3", 100, { on: "2026-01-20" }))
    const year = await funds.statement(id)
    expect([year.first, year.last, year.rows.map(({ entry }) => entry)]).toEqual([
      "2026-01-01",
      "2026-12-31",
      ["e-d-2", "e-d-3", "e-c", "e-p", expect.any(String)]
    ])
    const first = await funds.statement(id, { limit: 2 })
    expect([first.rows.map(({ entry }) => entry), first.next]).toEqual([["e-d-2", "e-d-3"], "2026-01-20/6/1"])
    const rest = await funds.statement(id, { limit: 3, after: first.next ?? "" })
    expect([rest.rows.map(({ entry }) => entry), rest.next]).toEqual([["e-c", "e-p", expect.any(String)], undefined])
    for (const [day, given] of [
      ["2026-01-20", -105_000],
      ["2026-01-21", -105_100]
    ] as const)
      expect((await funds.statement(id, { period: `${day}..2026-03-01` })).opening.find(({ account }) => account === "given")?.amount).toBe(
        given
      )
    const kept = { currency: "CNY", restriction: "children", account: "available" }
    const adding = async (after?: string) => {
      const { rows, next } = await funds.behind(id, kept, { upTo: "2026-02-28", limit: 3, ...(after === undefined ? {} : { after }) })
      return [rows.map(({ entry, adds }) => `${entry} ${adds}`), next]
    }
    // Of 25,100 that are left: see the statement.
    expect(await adding()).toEqual([["e-d-1 100000", "e-d-2 5000", "e-d-3 100"], "2026-01-20/6/1"])
    expect(await adding("2026-01-20/6/1")).toEqual([["e-c -80000"], undefined])
    expect((await funds.behind(id, kept, { upTo: "2025-12-31" })).lines("en")).toEqual([
      "2025-12-01 no. 1 income: children, given → available, 1000.00 yuan"
    ])
    expect((await funds.behind(id, { currency: "CNY", account: "available" }, { upTo: "2026-02-28" })).rows).toEqual([])
    expect((await refusal(funds.behind(id, kept, { upTo: "in spring" }))).code).toBe("YZ_DAY_UNREADABLE")
    expect((await refusal(funds.behind("nowhere", kept, { upTo: "2026-02-28" }))).code).toBe("YZ_NOT_FOUND")
    expect((await refusal(funds.statement(id, { after: "nonsense" }))).code).toBe("YZ_ID_UNFIT")
    expect((await refusal(funds.statement("nowhere"))).code).toBe("YZ_NOT_FOUND")
  })
  it("keep a donor's two choices apart, write receipts in capitals, and say what falls due and what lies idle", async () => {
    const yz = await settled(options())
    const { funds } = yz
    const { id, award } = await funded(yz)
    await funds.give(id, { type: "refund", entry: "e-r", on: "2026-03-01", donation: "d-2", amount: "10", reason: "捐赠人要求" })
    expect((await funds.publicGifts(id)).gifts).toEqual([
      { fund: id, donation: "d-1", on: "2025-12-01", form: "money", currency: "CNY", amount: 100_000, refunded: 0, donor: "p-9" },
      { fund: id, donation: "d-2", on: "2026-01-05", form: "money", currency: "CNY", amount: 5_000, refunded: 1_000 }
    ])
    await yz.listings.put("p-9", { type: "list-organisation", kind: "partner-unit", code: "1", name: "康宁药房", from: "2024-01-01" })
    expect((await funds.publicGifts()).lines("zh-CN")[0]).toBe("2025-12-01 康宁药房 1000.00 元")
    expect((await funds.publicGifts()).lines("zh-CN")[1]).toBe("2026-01-05 爱心人士 50.00 元，已退回 10.00 元")
    expect((await funds.receipt("d-1")).lines("zh-CN")).toEqual([
      "捐赠票据：捐赠 d-1，2025-12-01，1000.00 元",
      "捐赠人：康宁药房",
      "受赠的慈善组织：淮北市慈善总会",
      "金额大写：壹仟元整",
      "尚未开具",
      expect.stringContaining("《慈善法(2023年修正)》第38条")
    ])
    await funds.give(id, { type: "issue-receipt", donation: "d-1", number: "No.1", on: "2026-03-02", by: "p-1" })
    const receipt = await funds.receipt("d-1")
    expect(receipt).toMatchObject({ stage: "issued", number: "No.1", capitals: "壹仟元整", issuedOn: "2026-03-02", by: "p-1", reasons: [] })
    expect(receipt.lines("zh-CN").slice(4)).toEqual(["已开具", "票据号码：No.1", "开具日期：2026-03-02", "经手人：p-1"])
    const told = await funds.duties({ fund: id, class: "foundation" })
    expect(told.on).toBe("2026-03-10")
    expect(told.funds).toMatchObject([{ fund: id, name: "淮北市慈善总会任圩街道慈善基金", receiptsDue: ["d-2"], reasons: [] }])
    expect(told.funds[0]?.duties.map(({ kind, about, status, dueBy }) => [kind, about, status, dueBy])).toEqual([
      ["project-interim", award, "due", "2026-05-02"],
      ["project-interim", award, "due", "2026-08-02"],
      ["project-interim", award, "due", "2026-11-02"]
    ])
    expect(told.hosts[0]?.duties.map(({ kind, about, status, dueBy }) => [kind, about, status, dueBy])).toEqual([
      ["report-to-registrar", "2025", "due", "2026-03-31"],
      ["annual-report", "2025", "due", "2026-05-31"]
    ])
    expect((await funds.duties({ fund: id })).lines("zh-CN")[2]).toContain("不知道管理组织是不是基金会")
    await funds.give(id, { type: "publish", what: "annual-report", about: "2025", on: "2026-03-10", onNoticeBoard: false, online: true })
    const all = await funds.duties({ host: "host", class: "foundation", on: "2026-03-10", all: true })
    const ofProject = (what: string, by: string): unknown => expect.stringContaining(`待办：慈善项目${what}（${award}），${by} 前；`)
    expect(all.lines("zh-CN")).toEqual([
      "host：2 项公开与报送",
      expect.stringMatching(/^待办：年度工作报告报送登记机关（2025），2026-03-31 前；.*《基金会管理条例》.*自 2004-06-01 起/),
      expect.stringMatching(/^已办：年度工作报告向社会公开（2025），2026-03-10 公开，应在 2026-05-31 前；/),
      "淮北市慈善总会任圩街道慈善基金：4 项公开与报送",
      ofProject("期间的定期公开", "2026-05-02"),
      ofProject("期间的定期公开", "2026-08-02"),
      ofProject("期间的定期公开", "2026-11-02"),
      ofProject("结束后的全面公开", "2027-03-31"),
      "捐赠 d-2 尚未开具票据"
    ])
    expect((await funds.duties({ raising: "spring" })).funds).toEqual([])
    expect((await refusal(funds.duties({ on: "in spring" }))).code).toBe("YZ_DAY_UNREADABLE")
    expect((await refusal(funds.duties({ fund: "nowhere" }))).code).toBe("YZ_NOT_FOUND")
    const asked = { class: "service", on: "2026-03-10" } as const
    const ratios = await funds.ratios("host", { ...asked, declared: { lastIncomeFen: 99_999, netAssetsFen: "-1元" }, isWhole: true })
    expect(ratios).toMatchObject({
      figures: { lastIncomeFen: { fen: 99_999, source: "declared" }, netAssetsFen: { fen: -100 }, charitableFen: { source: "recorded" } },
      recorded: { lastIncomeFen: 100_000 },
      outcome: "unmet"
    })
    expect(ratios.reasons.map(({ code }) => code)).toEqual([
      "fund.declared-too-little",
      "fund.spent-too-little",
      "fund.administration-too-high"
    ])
    expect(ratios.lines("en")[0]).toBe(
      "host (association or service institution that may not raise publicly): ratios of the year as of 2026-03-10"
    )
    for (const totalFen of ["1.005元", "15,000", 0.5] as const)
      expect((await refusal(funds.ratios("host", { ...asked, declared: { totalFen } }))).code).toBe("YZ_COMMAND_UNREADABLE")
    const year = await funds.sustainability(id, "2026-Q1")
    expect(year).toMatchObject({
      currency: "CNY",
      now: { received: 4_000, paid: 30_000, available: 24_000, monthsCovered: 2, newDonors: 0, returningDonors: 1 },
      before: { received: 0, paid: 0, newDonors: 0 }
    })
    expect((await funds.idle()).funds).toEqual([])
    expect((await funds.idle("2027-02-10")).funds).toMatchObject([{ fund: id, activeOn: "2026-02-10" }])
    expect((await funds.idle("2027-02-10")).lines("zh-CN")).toHaveLength(1)
    const coats = {
      form: "goods",
      goods: [{ what: "棉衣", quantity: 100, unit: "件" }],
      receipt: { kind: "issued", number: "No.2" }
    } as const
    await funds.give(id, gift("d-coats", 5000, { ...coats, on: "2026-03-02" }))
    expect((await funds.receipt("d-coats")).lines("zh-CN")).toContain("品种和数量：棉衣 100 件")
    expect((await funds.receipt("d-coats")).reasons.map(({ code }) => code)).toEqual(["fund.receipt-whole"])
  })
  it("refuse amounts that cannot be read, each with its place, together with whatever else is wrong", async () => {
    const yz = await settled(options())
    const { id } = await funded(yz)
    const of = async (amount: string | number, more: object = {}) => {
      const { code, reasons } = await refusal(yz.funds.give(id, { ...gift("d-9", amount), ...more } as FundCommand))
      return [code, ...reasons.map((reason) => reason.code)].join(" ")
    }
    expect(await Promise.all(["", "很多", "1.005", "99999999999999999", "-5", "0", "1,00"].map((amount) => of(amount)))).toEqual(
      ["empty", "no-amount", "fraction-of-a-fen", "too-large", "not-above-nothing", "not-above-nothing", "no-amount"].map(
        (because) => `YZ_COMMAND_UNREADABLE command.amount-${because}`
      )
    )
    expect(await of("5", { currency: "USD" })).toBe("YZ_COMMAND_UNREADABLE command.amount-of-another-currency")
    expect(await of("x", { on: "2026-02-30" })).toBe("YZ_COMMAND_UNREADABLE command.amount-no-amount command.day")
    expect(await of(-5)).toBe("YZ_COMMAND_UNREADABLE command.number")
    const error = await refusal(yz.funds.give(id, gift("d-9", "1.005")))
    expect(error.reasons[0]?.in("zh-CN")).toMatchObject({ title: "parts[0].amount 细于一分", where: "parts[0].amount" })
  })
})

describe.each(stores)("time banks over $name", ({ options }) => {
  it("give coins from one account to another, and refuse with the reason", async () => {
    const yz = await settled({ ...options(), policy: "nanjing" })
    const { rewards } = yz
    const file = [served(people.wang), served(people.li)]
    await take(yz, file)
    const { rows: all } = await yz.tally()
    const [ann = "", bo = ""] = ["王桂兰", "李建国"].map((name) => all.find(({ names }) => names.volunteer === name)?.key.volunteer)
    const record = (await look(yz, file)).recordAt({ sheet: "记录", row: 2 }) ?? ""
    const [{ id: one }, { id: other }] = [
      await rewards.open({ type: "open", on: "2026-01-01", holder: ann }),
      await rewards.open({ type: "open", on: "2026-01-01", holder: bo })
    ]
    const earn = {
      type: "earn",
      entry: "e-1",
      record,
      isGroupTime: false
    } as const
    expect((await refusal(rewards.give(other, earn))).reasons.map(({ code }) => code)).toEqual([
      "desk.coins-of-another",
      "desk.coins-unconfirmed"
    ])
    expect((await refusal(rewards.give(one, earn))).reasons.map(({ code }) => code)).toEqual(["desk.coins-unconfirmed"])
    await yz.confirmRecord(record)
    const earned = await rewards.give(one, earn)
    expect(earned.reasons.map((reason) => reason.in("zh-CN").title)).toEqual(["120 分钟折合2.00 个时间币"])
    const { worth, minutes, stage, lines: why } = await rewards.explain(one, "e-1")
    expect([worth.map(({ code }) => code), minutes, stage]).toEqual([["reward.worth"], 120, "credited"])
    expect(why("zh-CN")).toEqual([
      `第 e-1 笔：2026-03-05 服务记录 ${record}，计入 120 分钟，折合 2.00 个时间币；已入账`,
      expect.stringMatching(/^ {2}120 分钟折合2\.00 个时间币；自2026-03-05 09:00起，平常时段，系数100 %，岗位100 %；本库默认/),
      "  2026-03-05 服务→余额；2.00 个时间币",
      "服务记录仍支持该笔入账"
    ])
    const given = { type: "give", entry: "g-1", on: "2026-03-06", coins: "1.5", to: other, relation: "direct-relative" } as const
    expect((await refusal(rewards.give(one, given))).reasons.map(({ code }) => code)).toEqual(["reward.recipient-age"])
    await rewards.give(one, given, { around: { recipientAge: 70 } })
    expect((await rewards.list()).rows.map(({ holder, balance }) => [holder, balance])).toEqual([
      [ann, 300_000],
      [bo, 900_000]
    ])
    const { opening, rows, closing, lines } = await rewards.statement(one, { period: "2026-03" })
    expect([opening, rows.map(({ from, to, units }) => [from, to, units]), closing]).toEqual([
      { balance: 0, accrued: 0 },
      [
        ["service", "balance", 1_200_000],
        ["balance", "account", 900_000]
      ],
      { balance: 300_000, accrued: 0 }
    ])
    expect(lines("zh-CN")).toEqual([
      "时间币明细 2026-03-01 至 2026-03-31",
      "期初余额：0.00 个时间币；待结算：0.00 个时间币",
      `2026-03-05 第1笔 服务→余额，2.00 个时间币；服务记录 ${record}`,
      `2026-03-06 第2笔 余额→其他账户，1.50 个时间币；对方账户 ${other}`,
      "期末余额：0.50 个时间币；待结算：0.00 个时间币"
    ])
    expect(lines("en")[2]).toContain("service → balance, 2.00 coins")
    expect((await rewards.show(other)).lines("zh-CN")[0]).toContain("余额：1.50 个时间币")
    expect((await rewards.unbacked()).lines("zh-CN")).toEqual(["没有失去服务记录依据的时间币"])
    expect((await rewards.overCap()).lines("zh-CN")).toEqual(["没有超过存储上限的账户"])
    await yz.voidRecord(record, "重复登记")
    const { rows: open, lines: listed } = await rewards.unbacked()
    expect(open).toMatchObject([
      { account: one, holder: ann, entry: "e-1", record, units: 1_200_000, balance: 300_000, reasons: [{ code: "desk.not-recorded" }] }
    ])
    expect(listed("zh-CN")).toEqual([
      `账户 ${one} 第 e-1 笔：2026-03-05 服务记录 ${record}，2.00 个时间币；账户现有 0.50 个时间币`,
      expect.stringMatching(/^ {2}\S/),
      `  核实后由经办人决定：按现在的记录更正请运行 yanzhen points set-right ${one} e-1；全部收回请运行 yanzhen points reverse ${one} e-1；记录有误的，更正记录后此处不再列出`
    ])
    expect((await refusal(rewards.reverse(one, "e-1"))).reasons.map(({ code }) => code)).toEqual(["reward.too-few-coins"])
    await rewards.give(
      other,
      { type: "give", entry: "g-2", on: "2026-03-07", units: 900_000, to: one, relation: "direct-relative" },
      { around: { recipientAge: 70 } }
    )
    const reversed = await rewards.reverse(one, "e-1", { key: "k-1" })
    expect((await rewards.reverse(one, "e-1", { key: "k-1" })).entry).toBe(reversed.entry)
    expect(reversed.lines("en")).toEqual([`2026-03-10 e-1 was reversed, under ${reversed.entry}`])
    expect((await rewards.unbacked()).rows).toEqual([])
    expect((await rewards.list()).rows.map(({ balance, reversed: back }) => [balance, back])).toEqual([
      [0, 1_200_000],
      [0, 0]
    ])
    expect((await yz.verify()).holds).toBe(true)
  })
})

describe("where money came from", () => {
  const from = { donation: 100, "start-up": 0, matching: 0, interest: 0 }
  const figures = { received: 100, committed: 0, paid: 0, available: 100, monthsCovered: undefined, newDonors: 0, returningDonors: 0 }
  const told = (now: object, before: object) =>
    FundTexts.sustainability(
      {
        ...{ at: 1, period: { first: Day.require("2026-01-01"), last: Day.require("2026-03-31") }, currency: "CNY" },
        now: { ...figures, receivedFrom: { ...from, ...now } },
        before: { ...figures, receivedFrom: { ...from, ...before } }
      },
      "zh-CN"
    ).filter((line) => line.startsWith("其中"))
  it("is told once something is no donation, this year or the year before", () => {
    expect(told({}, {})).toEqual([])
    expect(told({ "start-up": 300_000 }, {})).toEqual([
      "其中捐赠：1.00 元（上年同期 1.00 元）",
      "其中起始资金：3000.00 元（上年同期 0.00 元）"
    ])
    expect(told({ donation: 0 }, { donation: 0, interest: 5 })).toEqual(["其中利息：0.00 元（上年同期 0.05 元）"])
  })
})
