import { Table } from "@yanzhen/spreadsheet"
import { describe, expect, it } from "vitest"
import type { Yanzhen } from "../src/index.ts"
import { open, refusal, stores, take } from "./door.ts"
import { directory, people, type Row, served } from "./workbooks.ts"

const { wang } = people
const parts = ["personal", "services", "trainings", "awards", "evaluations"] as const
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)

/** Takes the rows in; answers the id of whoever bears this name. */
const taken = async (yz: Yanzhen, rows: readonly Row[], name: string = wang.姓名): Promise<string> => {
  await take(yz, rows)
  return (await yz.tally({ by: ["volunteer"] })).rows.find(({ names }) => names.volunteer === name)?.key.volunteer ?? ""
}

describe.each(stores)("志愿服务记录与证明出具办法 art. 4: the whole record of a volunteer over $name", ({ options }) => {
  it("REC-01: a volunteer without awards has the part all the same: `awards: []`, not left out", async () => {
    const yz = open(options())
    const told = await yz.people.record(await taken(yz, [served(wang)]))
    expect(Object.keys(JSON.parse(JSON.stringify(told)))).toEqual(expect.arrayContaining([...parts]))
    expect([told.awards, told.trainings, told.evaluations, told.paidDuty]).toEqual([[], [], [], []])
    expect(told.lines("zh-CN")).toEqual(expect.arrayContaining(["培训情况：无", "表彰奖励情况：无", "评价情况：无"]))
  })

  it("REC-02: gives who it is with numbers by their last four, and tells by the rule what nobody keeps", async () => {
    const yz = open(options())
    await yz.importDirectory(await directory())
    const id = await taken(yz, [served(wang)])
    const told = await yz.people.record(id)
    expect(told.personal).toMatchObject({ name: "王桂兰", birthDate: "1958-03-04", idNumber: "…1262", contact: "…1111" })
    expect(told.personal).toMatchObject({ registeredOn: "2024-05-01", teamName: "银龄关爱小家" })
    expect(told.personal).not.toHaveProperty("skills")
    expect(codes(told.missing)).toEqual([
      ...["sex", "residentialArea", "skills", "serviceCategories"].map((field) => `service.personal-field.${field}`),
      "service.record-part.evaluations"
    ])
    expect(told.missing[1]?.in("zh-CN")).toMatchObject({ title: "缺少居住区域", basis: expect.stringContaining("第5条") })
    const shown = [...told.lines("zh-CN"), ...told.lines("en"), JSON.stringify(told)].join("\n")
    expect([wang.身份证号, wang.电话].filter((number) => shown.includes(number))).toEqual([])
    expect(shown).not.toMatch(/undefined|\{[a-z]/i)
    await yz.people.qualification(id, { type: "gain", kind: "first-aid", from: "2026-01-01", until: "2026-03-09", evidence: "证书" })
    expect((await yz.people.record(id)).personal.skills).toEqual([])
    await yz.people.qualification(id, { type: "gain", kind: "first-aid", from: "2026-03-10", until: "2026-03-10", evidence: "证书" })
    const skilled = await yz.people.record(id)
    expect([skilled.personal.skills, codes(skilled.missing).includes("service.personal-field.skills")]).toEqual([["first-aid"], false])
  })
  it("REC-03: gives the seven facts of each service, how it counts, and why not; a draft lacks what it lacks", async () => {
    const yz = open(options())
    const shared = { 活动名称: "社区清洁", 开始时间: "10:00", 结束时间: "12:00" }
    const id = await taken(yz, [served(wang), served(wang, shared), served(wang, { 日期: "2026-03-07", 负责人: "" })])
    const [first, second] = (await yz.people.record(id)).services
    expect(first).toMatchObject({
      activityName: "敬老探访",
      on: "2026-03-05",
      place: "社区活动室",
      content: "陪老人聊天",
      attended: [{ from: "2026-03-05 09:00", to: "2026-03-05 11:00" }],
      attendedMinutes: 120,
      organiserName: "相山区社会工作站",
      leaderName: "周组长",
      creditedMinutes: 120,
      missing: []
    })
    expect(second?.steps.map(({ step, minutes, keptBy }) => [step, minutes, keptBy])).toEqual([
      ["attended", 120, undefined],
      ["overlap", -60, first?.record]
    ])
    await yz.voidRecord(first?.record ?? "", "重复填报")
    const told = await yz.people.record(id)
    const [voided, whole, draft] = told.services
    expect([voided?.stage, voided?.creditedMinutes, codes(voided?.reasons ?? [])]).toEqual(["voided", 0, ["desk.not-recorded"]])
    expect([whole?.creditedMinutes, told.creditedMinutes]).toEqual([120, 120])
    expect([draft?.stage, draft?.creditedMinutes, codes(draft?.missing ?? [])]).toEqual(["draft", 0, ["service.required-fact.leader"]])
    expect(draft).not.toHaveProperty("leaderName")
  })

  it("REC-01: gives what was granted with what was withdrawn since, which says so; what is only proposed is no award", async () => {
    const yz = open(options())
    const id = await taken(yz, [served(wang)])
    const honoured = async (title: string, ...types: readonly ("check" | "grant" | "withdraw" | "refuse")[]) => {
      const subject = { kind: "person-honour", volunteer: id, title } as const
      const { id: honour } = await yz.honours.propose({ type: "propose", subject, way: "applied", by: "p-1", evidence: [] })
      for (const type of types)
        await yz.honours.give(honour, type === "check" || type === "grant" ? { type, by: "p-2" } : { type, by: "p-2", reason: "材料不实" })
      return honour
    }
    const kept = await honoured("优秀志愿者", "check", "grant")
    const lost = await honoured("先进个人", "check", "grant", "withdraw")
    await honoured("十佳", "check")
    await honoured("标兵", "refuse")
    const { awards, lines } = await yz.people.record(id)
    const common = { kind: "person-honour", grantedOn: "2026-03-10" }
    expect(awards.toSorted((a, b) => Number("withdrawn" in a) - Number("withdrawn" in b))).toEqual([
      { ...common, honour: kept, title: "优秀志愿者" },
      { ...common, honour: lost, title: "先进个人", withdrawn: { on: "2026-03-10", reason: "材料不实" } }
    ])
    expect(lines("zh-CN")).toEqual(
      expect.arrayContaining([
        "表彰奖励情况：2 项",
        `  2026-03-10 授予“优秀志愿者”（${kept}）`,
        `  2026-03-10 授予“先进个人”（${lost}）`,
        "    2026-03-10 已撤销：材料不实"
      ])
    )
  })

  it("gives objections with their answers among evaluations, in words that can be shown", async () => {
    const yz = open(options())
    const id = await taken(yz, [served(wang), served(wang, { 日期: "2026-03-06" })])
    const [first, second] = (await yz.people.record(id)).services.map(({ record }) => record)
    await yz.object(first ?? "", "少记了一小时")
    await yz.answerObjection(first ?? "", { upheld: false, words: "签到表可证" })
    await yz.object(second ?? "", "我没有去")
    const on = "2026-03-10"
    const told = await yz.people.record(id)
    expect(told.evaluations).toEqual([
      { kind: "objection", record: first, on, words: "少记了一小时", answer: { on, upheld: false, words: "签到表可证" } },
      { kind: "objection", record: second, on, words: "我没有去" }
    ])
    expect(told.lines("zh-CN")).toEqual(
      expect.arrayContaining([
        "    2026-03-10 答复，异议不成立：签到表可证",
        "    尚未答复",
        `  2026-03-10 对记录 ${second} 提出异议：我没有去`
      ])
    )
  })

  it("is that of one person under whichever entry, where somebody was entered twice; shared minutes count once", async () => {
    const yz = open(options())
    const row = (电话: string, 开始时间: string, 结束时间: string) =>
      served({ 姓名: "端木测试萍", 电话, 队伍: "银龄关爱小家" }, { 开始时间, 结束时间 })
    await take(yz, [row("13800000001", "09:00", "11:00"), row("13800000002", "10:00", "12:00")])
    const [kept = "", entry = ""] = (await yz.volunteers.list()).rows.map(({ volunteer }) => volunteer)
    const subject = { kind: "person-honour", volunteer: entry, title: "先进个人" } as const
    const { id: honour } = await yz.honours.propose({ type: "propose", subject, way: "applied", by: "p-1", evidence: [] })
    await yz.honours.give(honour, { type: "check", by: "p-2" })
    await yz.honours.give(honour, { type: "grant", by: "p-2" })
    expect((await yz.people.record(kept)).services).toHaveLength(1)
    await yz.people.merge(entry, { into: kept, reason: "重复登记", evidence: "核对身份证" })
    const [one, other] = [await yz.people.record(kept), await yz.people.record(entry)]
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    expect([one.person, one.entries, one.services.length, one.awards.length, one.creditedMinutes]).toEqual([kept, [kept, entry], 2, 1, 180])
  })

  it("of somebody who was forgotten keeps every figure and no name; what was said of them cannot be shown, and is not missing", async () => {
    const yz = open(options())
    const id = await taken(yz, [served(wang, { 服务内容: `${wang.姓名}陪老人聊天` })])
    const before = await yz.people.record(id)
    expect(before.services[0]?.content).toBe(`${wang.姓名}陪老人聊天`)
    await yz.forget(id)
    const told = await yz.people.record(id)
    expect(told.personal).not.toMatchObject({ name: expect.anything() })
    expect(codes(told.missing)).toEqual(
      ["name", "sex", "birthDate", "idNumber", "residentialArea", "contact", "skills", "serviceCategories"]
        .map((field) => `service.personal-field.${field}`)
        .concat("service.record-part.evaluations")
    )
    expect([told.creditedMinutes, told.services[0]?.missing]).toEqual([before.creditedMinutes, []])
    expect(told.services[0]).not.toHaveProperty("content")
    expect(told.lines("zh-CN").join("\n")).toContain("内容 （已删除或受保护）")
    expect([JSON.stringify(told), ...told.lines("zh-CN")].join()).not.toContain(wang.姓名)
  })

  it("is refused of whom nobody knows, and of what is no id: what, why, and what to do", async () => {
    const yz = open(options())
    const unknown = await refusal(yz.people.record("nobody"))
    expect([unknown.code, unknown.in("zh-CN")]).toEqual([
      "YZ_NOT_FOUND",
      {
        title: expect.stringContaining("nobody"),
        why: expect.stringMatching(/./),
        fix: expect.stringMatching(/./),
        basis: expect.anything()
      }
    ])
    expect((await refusal(yz.people.record("王 桂兰"))).code).toBe("YZ_ID_UNFIT")
  })

  it("is a workbook of a sheet for each part, also an empty one, in which words stay words", async () => {
    const yz = open(options())
    const told = await yz.people.record(await taken(yz, [served(wang, { 服务内容: "=HYPERLINK(1)" })]))
    const sheets = new Map<string, (readonly unknown[])[]>()
    for await (const { sheet, rows } of (await Table.open({ name: "记录.xlsx", bytes: await told.toXlsx("zh-CN") })).pages())
      sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...rows])
    expect([...sheets.keys()]).toEqual(["个人基本信息", "志愿服务情况", "培训情况", "表彰奖励情况", "评价情况", "说明"])
    expect(sheets.get("志愿服务情况")?.[1]).toEqual(expect.arrayContaining(["敬老探访", "2026-03-05", "=HYPERLINK(1)", 120]))
    expect(sheets.get("说明")).toEqual(expect.arrayContaining([expect.arrayContaining(["缺少居住区域"])]))
  })
})
