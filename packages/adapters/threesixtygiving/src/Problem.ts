/** What is wrong with a grant, as a finding of the house: which row, which field, why, and what to do. */
import type { Finding } from "@yanzhen/core/foundation"
import { Instrument, Refusal } from "@yanzhen/core/law"
import type { Problem as Rule } from "./messages/problems.ts"

export const STANDARD = Instrument.define({
  id: "360GIVING",
  title: { "zh-CN": "360Giving 数据标准", en: "360Giving Data Standard" },
  dated: "2026-07",
  confidence: "verified"
})

export type Facts = Readonly<Record<string, string | number | undefined>>

/** `where`: "row 12 Amount Awarded" of a table, "grants/11/amountAwarded" of JSON. */
export const of = (rule: Rule, where: string, facts: Facts = {}, severity: "error" | "warning" = "error"): Finding.Finding => ({
  ...Refusal.finding(rule, facts, { severity, citations: [STANDARD.passage()] }),
  where
})
