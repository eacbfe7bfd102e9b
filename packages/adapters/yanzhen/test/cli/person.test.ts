import { readFile, writeFile } from "node:fs/promises"
import { afterAll, describe, expect, it } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { noon } from "../door.ts"
import { sheet } from "../../src/sheet.ts"
import { idNumber, served, xlsx } from "../workbooks.ts"
import { folder } from "./command.ts"

describe("yanzhen person", () => {
  const at = folder()
  afterAll(() => at[Symbol.dispose]())

  it("shows who read somebody, and lists who is to be anonymised", async () => {
    await using yz = yanzhen({ store: sqlite(at.at("yanzhen.db")), actor: "clerk-7", clock: () => noon("2026-03-10") })
    await yz.protectedPeople.put({ name: "端木测试萍" }, "r-1")
    await yz.protectedPeople.read(["r-1"], { purpose: "visit" })
    const line = "2026-03-10T12:00:00.000+08:00  clerk-7"
    expect(await at.run("person", "accesses", "r-1")).toEqual({ code: 0, out: `${line}  探访\n`, err: "" })
    expect((await at.run("--locale", "en", "person", "accesses", "r-1")).out).toBe(`${line}  visit\n`)
    expect(JSON.parse((await at.run("person", "accesses", "r-1", "--json")).out)).toEqual({
      rows: [{ at: "2026-03-10T12:00:00.000+08:00", actor: "clerk-7", purpose: "visit", found: true }]
    })
    expect(await at.run("person", "accesses", "r-2")).toMatchObject({ code: 1, out: "" })
    expect((await at.run("person", "due")).out).toBe("没有应当匿名化的人\n")
    await yz.people.consent("r-1", { type: "give", purpose: "registration", manner: "separate", on: "2026-03-01" })
    expect(await at.run("person", "due", "--as-of", "yesterday")).toMatchObject({ code: 2, out: "" })
    expect((await at.run("person", "due", "--as-of", "2036-02-29", "--json")).out).toBe("[]\n")
    expect((await at.run("person", "due", "--as-of", "2036-03-01")).out).toMatch(/^人员 +原因\n-+ +-+\nr-1 +保存期届满\n$/)
    await yz.people.consent("r-1", { type: "withdraw", purpose: "registration", on: "2026-03-10" })
    expect(JSON.parse((await at.run("person", "due", "--as-of", "2026-03-10", "--json")).out)).toEqual([
      { id: "r-1", because: "consent-withdrawn" }
    ])
  })

  it("forgets somebody for ever, and says what went with them", async () => {
    let id = ""
    {
      await using yz = yanzhen({ store: sqlite(at.at("forgotten.db")), clock: () => noon("2026-03-10") })
      const rows = await xlsx([
        served({ 姓名: "钱测试七", 身份证号: idNumber("19580304", "126"), 队伍: "银龄关爱小家" }, { 日期: "2026-03-01" }),
        served(
          { 姓名: "孙测试八", 身份证号: idNumber("19580305", "128"), 队伍: "银龄关爱小家" },
          { 日期: "2026-03-02", 服务内容: "帮钱测试七买药" }
        )
      ])
      await (await yz.preview(sheet(rows))).commit()
      id = (await yz.tally()).rows.find(({ names }) => names.volunteer === "钱测试七")?.key.volunteer ?? ""
    }
    const file = ["--file", "forgotten.db"]
    expect(JSON.parse((await at.run("person", "forget", id, ...file, "--json")).out)).toMatchObject({ id, texts: 0, scrubbed: 1 })
    expect((await at.run("person", "forget", id, ...file)).out).toBe(
      `已删除个人信息：${id}；一并删去文字 0 条，从他人文字中抹去姓名和号码 0 条\n`
    )
    expect((await at.run("person", "forget", "nobody", ...file)).code).toBe(1)
  })

  it("is proposed another name by a file, and given it by order", async () => {
    const store = () => yanzhen({ store: sqlite(at.at("renamed.db")), clock: () => noon("2026-03-10") })
    const as = (name: string, day: string) =>
      xlsx([served({ 姓名: name, 身份证号: idNumber("19580304", "126"), 队伍: "银龄关爱小家" }, { 日期: day })])
    {
      await using yz = store()
      await (await yz.preview(sheet(await as("端木测试萍", "2026-03-05")))).commit()
      expect((await yz.preview(sheet(await as("端木测试萍", "2026-03-06")))).nameChanges).toEqual([])
    }
    await writeFile(at.at("三月.xlsx"), (await as("端木试萍", "2026-03-06")).bytes)
    const shown = await at.run("import", "三月.xlsx", "--file", "renamed.db", "--preview")
    const [, person = ""] =
      /：同一身份证号，姓名 端木测试萍 → 端木试萍。如已改名：yanzhen person rename (\S+) --name 端木试萍 --reason/.exec(shown.err) ?? []
    const renaming = ["person", "rename", person, "--file", "renamed.db", "--name", "端木试萍"]
    expect(await at.run(...renaming)).toMatchObject({ code: 2 })
    expect(await at.run(...renaming, "--reason", "已改名", "--actor", "clerk-7")).toEqual({ code: 0, out: `已改名：${person}\n`, err: "" })
    await using yz = store()
    const { nameChanges, new: fresh } = await yz.preview(sheet(await as("端木试萍", "2026-03-06")))
    expect([nameChanges, fresh]).toEqual([[], 1])
    await expect(yz.people.rename(person, { name: "", reason: "" })).rejects.toMatchObject({ code: "YZ_COMMAND_UNREADABLE" })
  })

  it("lists entries that may be one person, with what speaks for it; nothing is merged", async () => {
    const file = ["--file", "twice.db"]
    {
      await using yz = yanzhen({ store: sqlite(at.at("twice.db")), clock: () => noon("2026-03-10") })
      const row = (name: string, day: string) => served({ 姓名: name, 电话: "13800000001", 队伍: "银龄关爱小家" }, { 日期: day })
      await (await yz.preview(sheet(await xlsx([row("端木测试萍", "2026-03-05"), row("司空测试云", "2026-03-06")])))).commit()
      expect((await at.run("person", "duplicates", ...file)).out).toContain("可能是同一人的登记：0 对")
      for (const { volunteer = "" } of (await yz.volunteers.list()).rows)
        await yz.people.rename(volunteer, { name: "端木试萍", reason: "用字更正" })
    }
    const { out } = await at.run("person", "duplicates", ...file)
    expect(out).toMatch(/可能是同一人的登记：1 对.*\n端木试萍（\S+）与 端木试萍（\S+）：姓名和电话（或尾号）相同\n/)
    const { pairs } = JSON.parse((await at.run("person", "duplicates", ...file, "--json")).out) as { readonly pairs: readonly object[] }
    expect(pairs).toEqual([{ person: expect.any(String), other: expect.any(String), reasons: ["name-phone"] }])
    await using yz = yanzhen({ store: sqlite(at.at("twice.db")) })
    expect((await yz.people.merges()).rows).toEqual([])
  })

  it("merges two entries of one person, tells the minutes that fall away, and separates them", async () => {
    const file = ["--file", "merged.db"]
    const store = () => yanzhen({ store: sqlite(at.at("merged.db")), clock: () => noon("2026-03-10") })
    const [first, second] = ["13800000001", "13800000002"]
    const row = (phone: string, day: string, from: string, to: string) =>
      served({ 姓名: "端木测试萍", 电话: phone, 队伍: "银龄关爱小家" }, { 日期: day, 开始时间: from, 结束时间: to })
    const rows = [row(first, "2026-03-05", "09:00", "11:00"), row(second, "2026-03-05", "10:00", "12:00")]
    const minutes = async (yz: ReturnType<typeof store>) => (await yz.tally({ by: ["volunteer"] })).rows.map((one) => one.minutes)
    {
      await using yz = store()
      await (await yz.preview(sheet(await xlsx(rows)))).commit()
      expect(await minutes(yz)).toEqual([120, 120])
    }
    const [kept = "", entry = ""] = await (async () => {
      await using yz = store()
      return (await yz.volunteers.list()).rows.map(({ volunteer = "" }) => volunteer)
    })()
    const said = ["--reason", "重复登记", "--evidence", "核对身份证"]
    expect(await at.run("person", "merge", entry, ...file, "--into", kept)).toMatchObject({ code: 2 })
    expect(await at.run("person", "merge", entry, ...file, "--into", "nobody", ...said)).toMatchObject({ code: 1, out: "" })
    const merged = await at.run("person", "merge", entry, ...file, "--into", kept, ...said, "--actor", "clerk-7", "--on", "2026-03-10")
    expect(merged.code).toBe(0)
    expect(merged.out).toContain(`已将${entry}并入${kept}`)
    expect(merged.out).toMatch(/重复计算的时长将扣除.*减少60 分钟/s)
    {
      await using yz = store()
      expect(await minutes(yz)).toEqual([180])
      expect((await yz.people.merges()).rows).toEqual([{ person: entry, into: kept, since: "2026-03-10" }])
      expect((await yz.people.show(entry)).tables.person_merge).toHaveLength(1)
      await expect(
        yz.people.consent(entry, { type: "give", purpose: "photo", manner: "separate", on: "2026-03-10" })
      ).rejects.toMatchObject({
        message: expect.stringContaining(kept)
      })
    }
    expect(await at.run("person", "separate", entry, ...file, "--reason", "不是同一人")).toEqual({
      code: 0,
      out: `已分开：${entry}\n`,
      err: ""
    })
    await using yz = store()
    expect(await minutes(yz)).toEqual([120, 120])
  })

  it("exports the whole record of a volunteer in either language, as JSON, and as a workbook; of nobody it says so", async () => {
    const file = ["--file", "whole.db"]
    let id = ""
    {
      await using yz = yanzhen({ store: sqlite(at.at("whole.db")), clock: () => noon("2026-03-10") })
      await (await yz.preview(sheet(await xlsx([served({ 姓名: "端木测试萍", 电话: "13800000001", 队伍: "银龄关爱小家" })])))).commit()
      id = (await yz.volunteers.list()).rows[0]?.volunteer ?? ""
    }
    const { code, out, err } = await at.run("person", "record", id, ...file)
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^端木测试萍的志愿服务记录：截至 .*\n个人基本信息\n {2}姓名：端木测试萍\n {2}联系方式：…0001\n/)
    expect(out).toContain("志愿服务情况：1 项，记入 2.00 小时（120 分钟）\n  活动名称 敬老探访；日期 2026-03-05；地点 社区活动室；")
    expect((await at.run("--locale", "en", "person", "record", id, ...file)).out).toContain("\nawards: none\n")
    const written = await at.run("person", "record", id, ...file, "--json", "--out", "记录.xlsx")
    expect(written).toMatchObject({ code: 0, err: "已写出 记录.xlsx\n" })
    const told = JSON.parse(written.out) as { readonly awards: unknown; readonly missing: readonly object[] }
    expect(told).toMatchObject({ person: id, awards: [], trainings: [], evaluations: [], services: [{ creditedMinutes: 120 }] })
    expect(told.missing).toContainEqual({ code: "service.personal-field.residentialArea", severity: "error" })
    expect((await readFile(at.at("记录.xlsx"))).subarray(0, 2).toString()).toBe("PK")
    const before = await at.run("person", "record", id, ...file, "--as-known-on", "2026-03-09")
    expect([before.code, before.out]).toEqual([1, ""])
    expect((await at.run("person", "record", id, ...file, "--as-known-on", "2026-03-10")).out).toMatch(/截至 2026-03-10，/)
    const nobody = await at.run("person", "record", "nobody", ...file)
    expect([nobody.code, nobody.out, nobody.err]).toEqual([1, "", expect.stringMatching(/没有找到.*nobody[^]*请核对编号/)])
  })
})
