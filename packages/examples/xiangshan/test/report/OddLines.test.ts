import type { Oddity } from "yanzhen"
import { expect, it } from "vitest"
import * as OddLines from "../../src/report/OddLines.ts"

const oddity = (code: string, on: string): Oddity => ({
  code,
  severity: "warning",
  in: () => ({ title: `题 ${code}`, why: `因 ${on}`, basis: "", fix: "" }),
  record: "r",
  volunteer: "v",
  team: "t",
  teamName: "银龄关爱小家",
  on
})

it("every kind stands once, with how often and its first case; nobody is named", () => {
  const found = [oddity("a", "2026-03-01"), oddity("b", "2026-03-02"), oddity("a", "2026-03-03")]
  expect(OddLines.of({ policy: "national", at: 3, found })).toEqual([
    "待核实 3 处（只作提示，时长未作任何改动；逐条见结果.xlsx“待核实”页）",
    "  题 a：2 处，例如 2026-03-01 银龄关爱小家：因 2026-03-01",
    "  题 b：1 处，例如 2026-03-02 银龄关爱小家：因 2026-03-02"
  ])
})
it("none is said too", () => expect(OddLines.of({ policy: "national", at: 0, found: [] })).toHaveLength(1))
