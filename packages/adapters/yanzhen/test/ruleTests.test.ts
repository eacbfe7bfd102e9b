import { writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { RuleCase } from "@yanzhen/core/law"
import { Anchors, Rooms } from "@yanzhen/core/rulebook"
import { CaseSheet, FormSheet, Table, Workbook } from "@yanzhen/spreadsheet"
import { folder } from "./cli/command.ts"
import { open } from "./door.ts"

type Cells = readonly (string | number | undefined)[]
type SheetOf = readonly [name: string, ...rows: Cells[]]

const workbook = async (...sheets: readonly SheetOf[]) => ({
  name: "用例表.xlsx",
  bytes: await Workbook.write(
    sheets.map(([name, ...rows]) => ({
      name,
      columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({})),
      rows
    }))
  )
})

const cells = async (bytes: Uint8Array, sheet: string) =>
  (await FormSheet.allOf(await Table.open({ name: "m.xlsx", bytes }))).find(({ name }) => name === sheet)?.rows ?? []

const ages = ["min-04 危险活动", ["可能发生人身危险", "当日周岁", "预期", "预期代码"]] as const
const run = async (...sheets: readonly SheetOf[]) => open().testRules(await workbook(...sheets))

describe("a table of cases", () => {
  it("asks each row of its rule: right where the answer and the codes are those expected", async () => {
    const { right, wrong, unreadable, results } = await run([...ages, ["是", 17, "不符合", "activity.minor-in-danger"], ["是", 18, "met"]])
    expect({ right, wrong, unreadable }).toEqual({ right: 2, wrong: 0, unreadable: 0 })
    expect(results[0]).toMatchObject({
      sheet: "min-04 危险活动",
      row: 2,
      rule: "min-04",
      policy: "national@2026.1",
      on: "2026-03-10",
      expected: "unmet",
      actual: "unmet",
      codes: ["activity.minor-in-danger"],
      lacking: [],
      isRight: true
    })
  })

  it("marks a wrong expectation wrong, with what the rule says, its clause and the value that decided", async () => {
    const answer = await run([...ages, ["是", 17, "符合"], ["是", 18, "符合"], ["是", 17, "不符合", "activity.nothing"]])
    expect([answer.right, answer.wrong]).toEqual([1, 2])
    const [said = ""] = answer.results[0]?.in("zh-CN") ?? []
    expect(said).toContain("national@2026.1")
    expect(said).toContain("(activity.minor-in-danger)")
    expect(answer.results[2]?.lacking).toEqual(["activity.nothing"])
    const rows = await cells(await answer.toXlsx(), "min-04 危险活动")
    expect(rows[0]?.slice(4)).toEqual(["判定", "实际回答", "解释"])
    expect(rows[1]?.slice(4)).toEqual(["错", "不符合", said])
    expect(rows[2]?.slice(4, 6)).toEqual(["对", "符合"])
    expect(rows[3]?.[6]).toContain("预期的 activity.nothing 没有出现")
  })

  it("a marked file can be run and marked again, with the same answer", async () => {
    const first = await run([...ages, ["是", 17, "符合"], ["是", 18, "符合"]])
    const again = await open().testRules({ name: "again.xlsx", bytes: await first.toXlsx() })
    expect([again.right, again.wrong, again.unreadable]).toEqual([1, 1, 0])
    expect(await cells(await again.toXlsx(), "min-04 危险活动")).toEqual(await cells(await first.toXlsx(), "min-04 危险活动"))
  })

  it("names every cell that cannot be read, all at once, with sheet, row and column", async () => {
    const answer = await run(
      [...ages, ["也许", "十七", "也许"], ["是", 17.5, undefined]],
      ["vol-01 收费", ["feeFen", "profitMaking", "颜色", "预期"], [0.001, "否", "红", "met"]],
      ["其他", ["规则", "本人同意", "预期"], ["no-99", "是", "met"], ["min-04", "是", "met"]]
    )
    expect(answer.results).toEqual([])
    expect(answer.problems.map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
      ["YZ_FORM_COLUMN_UNKNOWN", "vol-01 收费", 1, "C"],
      ["YZ_FORM_YES_NO", "min-04 危险活动", 2, "A"],
      ["YZ_FORM_NUMBER", "min-04 危险活动", 2, "B"],
      ["YZ_CASE_EXPECTED_UNKNOWN", "min-04 危险活动", 2, "C"],
      ["YZ_FORM_WHOLE_NUMBER", "min-04 危险活动", 3, "B"],
      ["YZ_CASE_EXPECTED_MISSING", "min-04 危险活动", 3, "C"],
      ["YZ_FORM_WHOLE_NUMBER", "vol-01 收费", 2, "A"],
      ["YZ_CASE_RULE_UNKNOWN", "其他", 2, "A"],
      ["YZ_CASE_FACT_STRANGE", "其他", 3, "B"]
    ])
    for (const problem of answer.problems)
      for (const locale of ["zh-CN", "en"] as const) expect(Object.values(problem.in(locale)).join(" ")).not.toMatch(/[{}]|YZ_/)
    const rows = await cells(await answer.toXlsx(), "min-04 危险活动")
    expect(rows[1]?.[4]).toBe("读不了")
    expect(rows[1]?.[6]).toContain("A 可能发生人身危险")
  })

  it("money is written in yuan and time in hours", async () => {
    const { results } = await run(
      ["rec-08", ["与其他记录重叠的时间", "预期"], [30, "提示"]],
      ["vol-01", ["向服务对象收取的费用（元）", "以志愿服务名义营利", "预期"], [0.01, "否", "不符合"]]
    )
    expect(results.map(({ isRight }) => isRight)).toEqual([true, true])
  })

  it("each row may name its policy and its day", async () => {
    const { results } = await run([
      "min-03",
      ["当日周岁", "监护人陪同", "政策", "取值日期", "预期"],
      [9, "否", undefined, undefined, "不符合"],
      [9, "否", "beijing", "2015-01-01", "不符合"]
    ])
    expect(results.map(({ policy, on }) => [policy.split("+").at(-1), on])).toEqual([
      ["national@2026.1", "2026-03-10"],
      ["beijing@2010.1", "2015-01-01"]
    ])
    await expect(run(["min-03", ["当日周岁", "政策", "预期"], [9, "atlantis", "met"]])).rejects.toMatchObject({ code: "YZ_POLICY_UNKNOWN" })
  })

  it("no fact of any rule is headed like a column that is no fact", () => {
    const own = new Set<string>(Object.values(CaseSheet.own).flat())
    const headed = Rooms.rules.flatMap((rule) => RuleCase.factsOf(rule).flatMap((fact) => [fact.name, fact.title["zh-CN"], fact.title.en]))
    expect(headed.filter((heading) => own.has(heading))).toEqual([])
  })

  it.each(["zh-CN", "en"] as const)("an empty table for every rule is read back without a word (%s)", async (locale) => {
    const bytes = await open().caseTemplate([], locale)
    const table = await Table.open({ name: "t.xlsx", bytes })
    expect(table.sheets.length).toBeGreaterThan(Anchors.of(Rooms.rooms).length / 2)
    const { problems, results } = await open().testRules({ name: "t.xlsx", bytes })
    expect(problems.map(({ sheet, column, code }) => [sheet, column, code])).toEqual([])
    expect(results).toEqual([])
  })

  it("a table for chosen rules has their sheets, and an unknown one is named", async () => {
    const table = await Table.open({ name: "t.xlsx", bytes: await open().caseTemplate(["REC-09", "vol-08"]) })
    expect(table.sheets.map((name) => name.split(" ")[0])).toEqual(["rec-09", "vol-08", "填写说明"])
    await expect(open().caseTemplate(["rec-09", "no-99"])).rejects.toMatchObject({ code: "YZ_RULE_UNKNOWN" })
  })
})

describe("yanzhen rules test", () => {
  it("ends with 0 where all is right, with 1 where anything is not, and writes the marked file", async () => {
    using here = folder()
    writeFileSync(here.at("right.xlsx"), (await workbook([...ages, ["是", 17, "不符合"]])).bytes)
    writeFileSync(here.at("wrong.xlsx"), (await workbook([...ages, ["是", 17, "符合"]])).bytes)
    writeFileSync(here.at("none.xlsx"), (await workbook(["notes", ["nothing"]])).bytes)
    expect(await here.run("rules", "test", "right.xlsx")).toMatchObject({ code: 0, out: "对 1 行，错 0 行，读不了 0 处\n" })
    const wrong = await here.run("rules", "test", "wrong.xlsx", "--out", "m.xlsx")
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain("min-04 危险活动 第 2 行 min-04：预期符合，实际不符合")
    expect(wrong.err).toContain("已写出 m.xlsx")
    expect(await here.run("rules", "test", "none.xlsx")).toMatchObject({
      code: 1,
      out: expect.stringContaining("没有读到任何用例") as string
    })
    expect((await here.run("rules", "test", "missing.xlsx")).code).toBe(2)
    const json = JSON.parse((await here.run("rules", "test", "wrong.xlsx", "--json")).out) as { wrong: number; results: unknown[] }
    expect([json.wrong, json.results.length]).toEqual([1, 1])
  })
  it("writes a template that it reads itself", async () => {
    using here = folder()
    expect((await here.run("rules", "template", "rec-09")).code).toBe(0)
    expect((await here.run("rules", "test", "用例表.xlsx")).out).toContain("没有读到任何用例")
    expect((await here.run("rules", "template", "no-99")).code).toBe(2)
  })
})
