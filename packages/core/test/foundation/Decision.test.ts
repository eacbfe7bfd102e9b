import { describe, expect, it } from "vitest"
import type { Citation } from "../../src/foundation/Citation.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Decision from "../../src/foundation/Decision.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"

const finding = (outcome: Decision.Outcome, severity: Finding.Finding["severity"] = "error"): Finding.Finding => ({
  rule: "a.rule",
  outcome,
  severity,
  kind: "contradiction",
  facts: {},
  parameters: [],
  citations: []
})
const [unmet, unknown, met, warning] = [finding("unmet"), finding("unknown"), finding("met"), finding("unmet", "warning")]

describe("the decision that findings make", () => {
  it.each<[string, readonly Finding.Finding[], Decision.Outcome]>([
    ["none", [], "met"],
    ["an error unmet", [unmet], "unmet"],
    ["an error unknown", [unknown], "unknown"],
    ["both", [unknown, unmet], "unmet"],
    ["an error that is met after all", [met], "met"],
    ["a warning", [warning], "met"],
    ["a warning beside an unknown error", [warning, unknown], "unknown"]
  ])("%s", (_what, findings, outcome) => expect(Decision.from("a", findings)).toMatchObject({ outcome, findings }))
})

describe("decisions together", () => {
  const yes = (value: string, findings: readonly Finding.Finding[] = []) => Decision.met(value, findings)
  const no = Decision.from("no", [unmet])
  const open = Decision.from("open", [unknown])
  it.each<[string, readonly Decision.Decision<string>[], Decision.Decision<readonly string[]>]>([
    ["none", [], { outcome: "met", value: [], findings: [] }],
    ["all met, in order", [yes("a"), yes("b", [warning])], { outcome: "met", value: ["a", "b"], findings: [warning] }],
    ["one unmet keeps every finding", [yes("a", [warning]), open, no], { outcome: "unmet", findings: [warning, unknown, unmet] }],
    ["one unknown", [open, yes("a")], { outcome: "unknown", findings: [unknown] }]
  ])("%s", (_what, decisions, together) => expect(Decision.all(decisions)).toEqual(together))
})

describe("a finding in words", () => {
  const texts = Message.catalogue({
    "zh-CN": { "a.rule": "标题", "a.rule.why": "{days}，{list}", "a.rule.fix": "改" },
    en: { "a.rule": "title", "a.rule.why": "{days}, {list}", "a.rule.fix": "mend" }
  })
  const cite = (rest: Partial<Citation>): Citation => ({ instrument: "LAW", confidence: "verified", ...rest })
  const use = (parameter: string, value: Finding.Finding["parameters"][number]["value"], citations: readonly Citation[]) => ({
    parameter,
    value,
    on: Day.require("2026-03-05"),
    since: Day.require("2021-02-01"),
    pack: "national@1",
    citations
  })
  const told: Finding.Finding = {
    ...unmet,
    citations: [cite({}), cite({ provision: "art. 1" }), cite({ provision: "art. 2", words: "十日" })],
    parameters: [
      use("days", 10, [cite({ provision: "art. 11" })]),
      use("list", ["a", "b"], []),
      use("stars", [{ id: "star-1", title: { "zh-CN": "一星", en: "1 star" }, when: [] }], [])
    ],
    units: { days: "days" }
  }
  it("names its provisions, then its parameters with their packs; a ladder by the titles of its rungs", () => {
    expect(Finding.text(told, "en", texts)).toEqual({
      title: "title",
      why: "10 days, a, b",
      basis:
        "LAW; LAW art. 1; LAW art. 2 “十日”; days = 10 days (national@1, since 2021-02-01; LAW art. 11); list = a, b (national@1, since 2021-02-01); stars = 1 star (national@1, since 2021-02-01)",
      fix: "mend"
    })
    expect(Finding.text(told, "zh-CN", texts).basis).toContain("list = a、b (national@1, 自 2021-02-01 起)")
  })
  it("says where, if it knows", () => {
    expect(Finding.text({ ...told, where: "row 7" }, "en", texts).where).toBe("row 7")
    expect("where" in Finding.text(told, "en", texts)).toBe(false)
  })
})
