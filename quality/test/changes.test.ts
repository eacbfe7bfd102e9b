import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import changelog, { entries, heading, problems, shortcomings, told } from "../Changes.ts"

const table = (row: string) => `${heading}\n\n| 条款 | 适用日 | 地区 | 变化 |\n|---|---|---|---|\n${row}`
const row = "| 《办法》第11条 | 自 2021-02-01 | 全国 | 记录期限为 10 个工作日 |"
const change = (summary: string, name = "@yanzhen/core") => ({ summary, releases: [{ name }] })

describe("a report on rules", () => {
  it("names provision, days and area", () => expect(shortcomings(table(row))).toEqual([]))

  it("may say that there is nothing to report, in the one word for it", () => {
    expect(shortcomings(`${heading}\n\n无。`)).toEqual([])
    expect(shortcomings(`${heading}\n\n没有什么`)).toHaveLength(1)
  })

  it.each([
    ["no section", "Counts faster.", "no section “#### 规则变化”"],
    ["prose", `${heading}\n\n改了几条规则`, "the section is neither “无。” nor a table | 条款 | 适用日 | 地区 | 变化 | with rows"],
    ["no rows", table(""), "the section is neither"],
    ["no provision", table(row.replace("《办法》第11条", "")), "says nothing of 条款"],
    ["no days", table(row.replace("自 2021-02-01", "")), "says nothing of 适用日"],
    ["days in words only", table(row.replace("自 2021-02-01", "以后")), "适用日 names no day"],
    ["no area", table(row.replace("全国", "")), "says nothing of 地区"],
    ["a cell too many", table(`${row} x |`), "says nothing of its columns"]
  ])("is not whole with %s", (_, text, problem) => expect(shortcomings(text).join()).toContain(problem))

  it("is held row by row, and section by section", () => {
    expect(shortcomings(table(`${row}\n| | | | |\n${row}`))).toHaveLength(1)
    expect(shortcomings(`- a\n\n${table(row)}\n\n- b\n\n${table("| x | 自 2026-01-01 | | y |")}`)).toHaveLength(1)
  })
})

describe("the lines of a release", () => {
  it("give prose as an item and the section as it stands", () => {
    expect(changelog.getReleaseLine(change(`Counts breaks.\n\nMore words.\n\n${table(row)}\n`))).toBe(
      `- Counts breaks.\n\n  More words.\n\n${table(row)}`
    )
  })

  it("are refused where law is touched and nothing is said of it", () => {
    expect(() => changelog.getReleaseLine(change("Counts breaks."))).toThrow("no section")
    expect(changelog.getReleaseLine(change("Opens faster.", "@yanzhen/kysely"))).toBe("- Opens faster.")
    expect(() => changelog.getReleaseLine(change(`A rule.\n\n${table("| | | | |")}`, "yanzhen"))).toThrow("says nothing of")
  })

  it("are found again by version", () => {
    expect([...entries(`# x\n\n## 0.2.0\n\n### Minor Changes\n\nb\n\n## 0.1.0\n\na\n`).keys()]).toEqual(["0.2.0", "0.1.0"])
  })
})

describe("this workspace", () => {
  it("reports on the rules of every version, and of every change that waits", () => expect(problems()).toEqual([]))

  it.each([Policies.national, ...Object.values(Policies.locals)].map(({ id, version }) => `${id}@${version}`))(
    "has told of the pack %s",
    (pack) => expect(told()).toContain(`\`${pack}\``)
  )
})
