import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { yanzhen } from "yanzhen"
import * as RuleCases from "../src/cases/RuleCases.ts"
import * as Workbook from "../src/write/Workbook.ts"

const on = "2026-03-05"
const committed = readFileSync(new URL(`../data/${encodeURIComponent(RuleCases.file)}`, import.meta.url))

it("what the district's rule owner expects of the rules is what they answer, in more than sixty rows over many rules", async () => {
  await using yz = yanzhen()
  const { right, wrong, unreadable, results } = await yz.testRules({ name: RuleCases.file, bytes: committed }, { on })
  expect({ wrong, unreadable }).toEqual({ wrong: 0, unreadable: 0 })
  expect(right).toBeGreaterThan(60)
  expect(new Set(results.map(({ rule }) => rule.split("-")[0])).size).toBeGreaterThanOrEqual(8)
  expect(new Set(results.map(({ actual }) => actual))).toEqual(new Set(["met", "noticed", "unmet", "unknown"]))
})

it("one expectation changed is the one row marked wrong", async () => {
  await using yz = yanzhen()
  const changed = RuleCases.sheets.map((sheet) =>
    sheet.name.startsWith("team-01") ? { ...sheet, rows: sheet.rows.map((row, at) => (at === 2 ? row.with(3, "符合") : row)) } : sheet
  )
  const { wrong, results } = await yz.testRules({ name: RuleCases.file, bytes: await Workbook.bytes(changed) }, { on })
  expect(wrong).toBe(1)
  const bad = results.find(({ isRight }) => !isRight)
  expect(bad).toMatchObject({ rule: "team-01", row: 3, expected: "met", actual: "unmet", codes: ["team.association-members"] })
  expect(bad?.in("zh-CN")[0]).toContain("社会团体登记管理条例")
})
