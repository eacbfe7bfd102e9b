import { existsSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { commands } from "../../src/cli/commands.ts"
import { folder } from "./command.ts"
import * as Sheets from "./sheets.ts"

describe("yanzhen tally", () => {
  it("counts shared minutes once, stores nothing, and ends with 0", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.overlapping, Sheets.lines.other])
    const { code, out, err } = await here.run("tally", "a.csv")
    expect(err).toContain("共 3 行")
    // 09:00–12:00 in two records of one person.
    expect(out).toMatch(/安一宁 +3\.00 +2 +30/)
    expect(out).toMatch(/边二安 +1\.00 +1 +0/)
    expect(code).toBe(0)
    expect(existsSync(here.at("yanzhen.db"))).toBe(false)
  })
  it("answers as JSON, by any keys, and writes the result workbook", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.overlapping, Sheets.lines.other])
    const { code, out } = await here.run("tally", "a.csv", "--by", "team,month", "--json", "--out", "r.xlsx")
    const answer = JSON.parse(out) as { rows: { names: { team: string }; minutes: number }[]; files: { rows: number }[] }
    expect(Object.fromEntries(answer.rows.map(({ names, minutes }) => [names.team, minutes]))).toEqual({ 银杏队: 60, 青禾队: 180 })
    expect(answer.files[0]?.rows).toBe(3)
    expect(existsSync(here.at("r.xlsx"))).toBe(true)
    expect(code).toBe(0)
  })
  it("counts what is right, names what is wrong, and ends with 1", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.backwards])
    const { code, out, err } = await here.run("tally", "a.csv", "--marked", "m.xlsx")
    expect(err).toContain("第 3 行")
    expect(err).toContain("怎么改：")
    expect(out).toMatch(/安一宁 +2\.00/)
    expect(existsSync(here.at("m.xlsx"))).toBe(true)
    expect(code).toBe(1)
  })
  it("counts under another policy", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    expect((await here.run("tally", "a.csv", "--policy", "jiaozhou")).out).toContain("jiaozhou@")
    const unknown = await here.run("tally", "a.csv", "--policy", "atlantis")
    expect(unknown.err).toContain("atlantis")
    expect(unknown.code).toBe(2)
  })
  it("takes facts that stand in no column from the flags", async () => {
    using here = folder()
    Sheets.writeWithoutFacts(here.at("a.csv"), [Sheets.lines.morning])
    const without = await here.run("tally", "a.csv")
    expect(without.err).toContain("待补")
    expect(without.out).not.toMatch(/安一宁 +2\.00/)
    const given = await here.run("tally", "a.csv", "--organiser", "示范居委会", "--leader", "测试负责人")
    expect(given.out).toMatch(/安一宁 +2\.00/)
  })
})

describe("yanzhen import", () => {
  it("asks nobody in a pipe: without a flag new people wait, with --yes they come in, and the same file again changes nothing", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.overlapping, Sheets.lines.other])
    const waiting = await here.run("import", "a.csv")
    expect(waiting.err).toContain("3 行等待答复")
    expect(waiting.code).toBe(1)
    const agreed = await here.run("import", "a.csv", "--yes")
    expect(agreed.err).toContain("入库 3 行")
    expect(agreed.code).toBe(0)
    const { out: before } = await here.run("verify", "--json")
    const again = await here.run("import", "a.csv", "--yes")
    expect(again.err).toContain("没有新的内容")
    expect(again.err).toContain("3 行已经入库")
    expect(again.code).toBe(0)
    expect((await here.run("verify", "--json")).out).toBe(before)
  })
  it("previews without storing", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    const { code, out } = await here.run("import", "a.csv", "--preview", "--json", "--yes")
    expect(JSON.parse(out)).toMatchObject({ files: [{ rows: 1, new: 1 }] })
    expect(code).toBe(0)
    expect(JSON.parse((await here.run("imports", "--json")).out || "[]")).toEqual([])
  })
  it("a changed row is a correction that somebody must agree to", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    Sheets.write(here.at("b.csv"), [Sheets.lines.corrected])
    await here.run("import", "a.csv", "--yes")
    expect((await here.run("import", "b.csv")).err).toContain("1 行等待答复")
    const agreed = await here.run("import", "b.csv", "--corrections")
    expect(agreed.err).toContain("1 行是对已有记录的更正")
    expect((await here.run("tally", "--file", "yanzhen.db")).out).toMatch(/安一宁 +1\.00/)
  })
})

describe("a row that may mean several people", () => {
  it("waits with the candidates shown, and goes to whoever is chosen by --choose", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.twin])
    Sheets.write(here.at("b.csv"), [Sheets.lines.unclear])
    await here.run("import", "a.csv", "--yes")
    const waiting = await here.run("import", "b.csv", "--yes")
    expect(waiting.code).toBe(1)
    expect(waiting.err).toMatch(/待答复 .*import\.several-people/)
    for (const tail of ["安一宁…1019", "安一宁…2020"]) expect(waiting.err).toContain(tail)
    const { out } = await here.run("import", "b.csv", "--preview", "--json")
    const { files } = JSON.parse(out) as {
      files: { problems: { sheet: string; row: number; candidates?: { volunteer: string; tail: string }[] }[] }[]
    }
    const [asked] = files.flatMap(({ problems }) => problems.filter(({ candidates = [] }) => candidates.length > 0))
    expect(asked?.candidates?.map(({ tail }) => tail).toSorted()).toEqual(["1019", "2020"])
    const chosen = asked?.candidates?.find(({ tail }) => tail === "2020")?.volunteer ?? ""
    const answered = await here.run("import", "b.csv", "--choose", `${asked?.sheet}:${asked?.row}=${chosen}`)
    expect(answered.code).toBe(0)
    expect((await here.run("explain", chosen)).out).toContain("240 分钟")
  })
})

describe("problems that are alike", () => {
  const many = (count: number): readonly string[] => [
    ...Array.from({ length: count }, (_, at) => Sheets.lines.backwards.replace("11:00", `1${at % 10}:15`)),
    Sheets.lines.morning,
    Sheets.lines.other
  ]
  it("are told once with their rows, errors first, hints as counts; --json has each", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), many(12))
    const { err } = await here.run("tally", "a.csv")
    expect(err.match(/YZ_XLSX_END_BEFORE_START/g)).toHaveLength(1)
    expect(err).toContain("a 第 2、3、4、5、6、7、8、9 行等 12 行")
    // Each says its own times: three of them are examples enough.
    expect(err.match(/情况：a 第 \d+ 行/g)).toHaveLength(3)
    const hints = err.split("\n").filter((line) => line.startsWith("提示"))
    expect(hints).toHaveLength(1)
    expect(hints[0]).toContain("名录中没有这支队伍（2 条）")
    expect(err.indexOf("错误")).toBeLessThan(err.indexOf("提示"))
    const { out } = await here.run("tally", "a.csv", "--json")
    const { files } = JSON.parse(out) as { files: { problems: { code: string }[] }[] }
    expect(files[0]?.problems.filter(({ code }) => code === "YZ_XLSX_END_BEFORE_START")).toHaveLength(12)
  })
})

describe("what is stored", () => {
  it("is listed, explained, counted otherwise, checked, and withdrawn", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.overlapping])
    await here.run("import", "a.csv", "--yes")
    const [batch] = JSON.parse((await here.run("imports", "--json")).out) as { batch: string; records: number }[]
    expect(batch?.records).toBe(2)
    expect((await here.run("imports")).out).toContain(batch?.batch)

    const explained = await here.run("explain", "安一宁")
    expect(explained.out).toContain("180 分钟")
    expect(explained.out).toContain("重叠")
    const record = /记录 ([0-9a-f-]{36})/.exec(explained.out)?.[1] ?? ""
    expect((await here.run("explain", record)).out).toContain("service.recorded")
    expect((await here.run("explain", "没有这个人")).code).toBe(1)

    const retallied = await here.run("retally", "--under", "zhiyuanhui", "--json")
    expect(JSON.parse(retallied.out)).toMatchObject({ beforeMinutes: 180 })

    // All of it came in today; yesterday nobody knew of it.
    const unknown = await here.run("tally", "--file", "yanzhen.db", "--as-known-on", "2026-01-01")
    expect(unknown.out).toContain("只按 2026-01-01 及以前入账的内容")
    expect(unknown.out).toContain("没有可计的时间")
    expect((await here.run("explain", "安一宁", "--as-known-on", "2026-01-01")).code).toBe(1)
    expect(JSON.parse((await here.run("retally", "--under", "jiaozhou", "--as-known-on", "2026-01-01", "--json")).out)).toMatchObject({
      beforeMinutes: 0
    })
    expect((await here.run("tally", "--file", "yanzhen.db", "--as-known-on", "2999-01-01")).code).toBe(2)

    const verified = JSON.parse((await here.run("verify", "--json")).out) as { holds: boolean; head: { hash: string } }
    expect(verified.holds).toBe(true)
    expect((await here.run("verify", "--head", verified.head.hash)).code).toBe(0)
    const tampered = await here.run("verify", "--head", "0".repeat(63) + "1")
    expect(tampered.code).toBe(1)
    expect(tampered.err).not.toBe("")

    const { id } = JSON.parse((await here.run("explain", "安一宁", "--json")).out) as { id: string }
    const objecting = ["--set", "words=少记了", "--set", `by=${id}`]
    expect((await here.run("record", "give", record, "object", "--file", "yanzhen.db", ...objecting)).code).toBe(0)
    const withdrawn = await here.run("withdraw", batch?.batch ?? "", "--reason", "误传")
    expect(withdrawn.out).toContain("记录 2 条，人数记录 0 条，改回更正 0 条")
    expect(withdrawn.out).toContain(`已撤回 ${record}：记录有未答复的异议`)
    expect((await here.run("tally", "--file", "yanzhen.db")).out).toContain("没有可计的时间")
    expect((await here.run("withdraw", batch?.batch ?? "", "--reason", "误传")).out).toContain("记录 0 条")
    expect((await here.run("withdraw", "01a209da-0000-7000-8000-000000000000", "--reason", "误传")).code).toBe(1)
  })
})

describe("yanzhen demo", () => {
  it("tallies, explains, says what to try next, and leaves nothing behind", async () => {
    using here = folder()
    const { code, out, err } = await here.run("demo")
    expect(code).toBe(0)
    expect(err).toContain("合成数据")
    expect(err.match(/警告/g)).toHaveLength(2)
    expect(err).toMatch(/警告 .*service\.overlap/)
    expect(err).toMatch(/警告 .*第 12 行 service\.record-deadline/)
    expect(err).not.toContain("category-unknown")
    expect(out).toMatch(/安一宁 +10\.50/)
    expect(out).toContain("接下来可以试")
    expect(existsSync(here.at("yanzhen.db"))).toBe(false)
  })
})

describe("a failure is never silent", () => {
  const sensible: Readonly<Record<string, readonly string[]>> = {
    tally: ["a.csv"],
    import: ["a.csv", "--yes"],
    imports: [],
    withdraw: ["01", "--reason", "误传"],
    explain: ["安一宁"],
    retally: ["--under", "jiaozhou"],
    verify: []
  }
  it.each(Object.entries(sensible))("%s, with a store that is no store", async (name, argv) => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    writeFileSync(here.at("broken.db"), "this is no database, however long it is looked at".repeat(200))
    const { code, err } = await here.run(name, ...argv, "--file", "broken.db")
    expect(code).toBe(2)
    expect(err).toContain("数据库")
  })
  it.each(Object.keys(commands))("%s, with words that mean nothing", async (name) => {
    using here = folder()
    for (const argv of [["--no-such-option"], ["x", "y", "z", "--file"], ["--locale", "tlh"]]) {
      const { code, err } = await here.run(...name.split(" "), ...argv)
      expect(code).toBe(2)
      expect(err.trim()).not.toBe("")
    }
  })
  it.each([[[]], [["frobnicate"]], [["--frobnicate"]], [["tally"]], [["explain"]], [["retally"]], [["withdraw", "x"]]])(
    "%j",
    async (argv) => {
      using here = folder()
      const { code, err } = await here.run(...argv)
      expect(code).toBe(2)
      expect(err).toContain("--help")
    }
  )
  it("in a process of its own the exit code is the same", async () => {
    using here = folder()
    expect(await here.spawn("tally", "--bogus")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--bogus") as string })
  })
  it.each([["imports"], ["verify"]])("%s, where nothing was stored, makes no database of its own", async (name) => {
    using here = folder()
    const { code, err } = await here.run(name)
    expect(code).toBe(2)
    expect(err).toContain("yanzhen.db")
    expect(existsSync(here.at("yanzhen.db"))).toBe(false)
  })
})
