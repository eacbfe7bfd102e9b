import { describe, expect, it } from "vitest"
import { open, refusal, stores } from "./door.ts"
import { awarded, lines, plan, terms } from "./ventures.ts"

describe.each(stores)("ventures over $name", ({ options }) => {
  it("go from the call to the first payment, are looked at, listed and counted", async () => {
    const yz = open(options())
    const { projects } = yz
    const { id: call } = await projects.draftCall({ type: "draft", terms, on: "2026-01-02" })
    await projects.giveCall(call, { type: "publish", on: "2026-01-03" })
    const { id: application } = await projects.apply({
      type: "draft",
      call,
      applicant: { kind: "registered", by: { organisation: "org-1" } },
      plan,
      on: "2026-01-06"
    })
    await projects.giveApplication(application, { type: "submit", on: "2026-01-20" })
    await projects.giveCall(call, { type: "close", on: "2026-01-21" })
    await projects.giveApplication(application, { type: "screen-in", by: "p-1", on: "2026-01-22" })
    await projects.giveReview(call, {
      type: "convene",
      call,
      panel: ["p-2"],
      entries: [{ application, submittedOn: "2026-01-20" }],
      by: "p-1",
      on: "2026-01-23"
    })
    await projects.giveReview(call, {
      type: "score",
      reviewer: "p-2",
      application,
      marks: [{ item: "need", points: 85 }],
      on: "2026-01-24"
    })
    expect((await projects.showReview(call)).tables.venture_ranking).toMatchObject([{ application, place: 1, totalHundredths: 8500 }])
    const select = { type: "select", by: "p-1", on: "2026-01-30" } as const
    const early = await refusal(projects.giveApplication(application, select))
    expect(early.reasons.map((reason) => reason.in("zh-CN"))).toMatchObject([
      { title: "评审尚未结束", why: "评审状态评审中，所用政策要求评审组评审", fix: "请先组成评审组、评分并结束评审" }
    ])
    expect(early.reasons[0]?.in("zh-CN").basis).toContain("立项前须经评审组评审")
    await projects.giveReview(call, { type: "conclude", by: "p-1", on: "2026-01-25" })
    await projects.giveApplication(application, select)
    const proposal = {
      ...{ type: "propose" as const, call, application, appliedFen: 1_000_000, awardedFen: 1_000_000, lines, by: "p-1", on: "2026-02-01" }
    } as const
    expect((await refusal(projects.propose(proposal))).reasons.map(({ code }) => code)).toEqual(["award.no-payer"])
    const { id: award } = await projects.propose({ ...proposal, payer: "foundation" })
    await projects.give(award, { type: "approve", by: "p-1", on: "2026-02-05" })
    await projects.give(award, {
      type: "sign",
      agreement: "agr-1",
      parties: [
        { role: "funder", party: { organisation: "host" } },
        { role: "implementer", party: { organisation: "org-1" } }
      ],
      milestones: [{ milestone: "signed", kind: "signing" }],
      tranches: [{ tranche: 1, amountFen: 1_000_000, milestone: "signed" }],
      startsOn: "2026-03-01",
      endsOn: "2026-12-31",
      evidence: ["协议"],
      by: "p-1",
      on: "2026-02-10"
    })
    expect((await projects.due({ call, on: "2026-03-02" })).lines("zh-CN")).toEqual([])
    const pay = { type: "pay", tranche: 1, amountFen: 1_000_000, entry: "e-1", on: "2026-03-02" } as const
    const invented = await refusal(projects.give(award, { ...pay, resolution: "res-1" }))
    expect(invented.reasons.map((reason) => reason.in("zh-CN").title)).toEqual(["外部出资方的拨款没有本单位的决议和承诺"])
    await projects.give(award, pay)
    const shown = await projects.show(award)
    expect(shown.tables.award).toMatchObject([
      { award, call, application, stage: "running", disbursedFen: 1_000_000, unspentFen: 1_000_000 }
    ])
    expect(shown.tables.award_tranche).toMatchObject([{ tranche: 1, stage: "paid", paidOn: "2026-03-02" }])
    expect(shown.lines("zh-CN")[1]).toMatch(/^期：1；金额：10000.00 元；节点：signed；状态：已拨付/)
    expect((await projects.list()).rows).toEqual(shown.tables.award)
    expect((await projects.listCalls()).rows).toMatchObject([{ call, stage: "closed", allottedFen: 1_000_000 }])
    expect((await projects.listApplications()).rows).toMatchObject([{ application, stage: "selected" }])
    expect((await projects.showCall(call)).tables.venture_call).toMatchObject([{ awards: 1 }])
    expect((await projects.showApplication(application)).tables.venture_application).toMatchObject([{ appliedFen: 1_000_000 }])
    expect((await projects.funnel(call)).lines("zh-CN")).toEqual([
      "申报：1 个项目",
      "通过初审：1 个项目",
      "完成评审：1 个项目",
      "立项：1 个项目",
      "通过中期：0 个项目",
      "通过验收：0 个项目",
      "结项：0 个项目",
      "申请金额：10000.00 元",
      "资助金额：10000.00 元",
      "已拨付：10000.00 元",
      "已退回：0.00 元"
    ])
    expect((await yz.verify()).holds).toBe(true)
  })
  it("read amounts as people type them, in budgets, awards, parts and payments, and refuse what cannot be read with its place", async () => {
    const yz = open(options())
    const { projects } = yz
    const typed = [{ ...lines[0], amountFen: "１万元" }] as const
    const { award, application, call } = await awarded(yz, { lines: typed, totalFen: "10,000元", askedFen: "¥10,000.00" })
    expect((await projects.showApplication(application)).tables.venture_application).toMatchObject([{ appliedFen: 1_000_000 }])
    const buy = { type: "spend", purchase: "meals-1", line: "meals", groups: ["g-1"], evidence: ["发票"], on: "2026-03-03" } as const
    await projects.give(award, { ...buy, amountFen: "1,234.50 元" })
    expect((await projects.show(award)).tables.award).toMatchObject([{ unspentFen: 1_000_000 - 123_450 }])
    const of = async (amountFen: string) => {
      const { code, reasons } = await refusal(projects.give(award, { ...buy, purchase: "meals-2", amountFen }))
      return [code, ...reasons.map((reason) => reason.code)].join(" ")
    }
    for (const [text, because] of [
      ["1234.50", "without-unit"],
      ["1234.505元", "fraction-of-a-fen"],
      ["99999999999亿元", "too-large"],
      ["-5元", "not-above-nothing"],
      ["0元", "not-above-nothing"],
      ["五百元", "no-amount"]
    ] as const)
      expect(await of(text)).toBe(`YZ_COMMAND_UNREADABLE command.amount-${because}`)
    const draft = { type: "draft", call, applicant: { kind: "registered", by: { organisation: "org-1" } }, on: "2026-01-06" } as const
    const wrong = await refusal(
      projects.apply({ ...draft, plan: { ...plan, lines: [{ ...lines[0], amountFen: "1.005元" }], askedFen: "" } })
    )
    expect(wrong.reasons.map((reason) => [reason.code, reason.in("zh-CN").where])).toEqual([
      ["command.amount-fraction-of-a-fen", "plan.lines[0].amountFen"],
      ["command.amount-empty", "plan.askedFen"]
    ])
    const { id: another } = await projects.draftCall({
      type: "draft",
      terms: { ...terms, ceilingFen: "1万", poolFen: "1.5万元" },
      on: "2026-01-02"
    })
    expect((await projects.showCall(another)).history[0]?.data).toMatchObject({ terms: { ceilingFen: 1_000_000, poolFen: 1_500_000 } })
  })
})
