import { writeFile } from "node:fs/promises"
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
})
