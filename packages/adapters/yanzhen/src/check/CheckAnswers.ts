/** What the desk answers of a check, for outside, and in lines. */
import { Day, type Decision, Message } from "@yanzhen/core/foundation"
import { Asking, type RuleCase } from "@yanzhen/core/law"
import * as ReasonLines from "../activity/ReasonLines.ts"
import { all } from "../messages.ts"
import * as Reasons from "../Reasons.ts"
import type { Locale } from "../Reason.ts"
import type { Check, CheckedRule, CheckOutcome } from "./Checks.ts"

const text = (key: Message.KeyOf<typeof all>, values: Message.Values, locale: Locale): string => Message.text(all, key, values, locale)

export const outcomeText = (outcome: CheckOutcome, locale: Locale): string => text(`check.${outcome}`, {}, locale)

export const outcomeOf = (answer: RuleCase.Answer): CheckOutcome => (answer === "off" ? "not-asked" : answer)

export const ruleOf = (asked: Asking.Asked): CheckedRule => ({
  rule: asked.id,
  outcome: outcomeOf(Asking.answerOf(asked)),
  in: (locale) => asked.title[locale]
})

export const of = (on: Day.Day, decision: Decision.Decision, asked: readonly Asking.Asked[]): Omit<Check, "lines"> => ({
  on: Day.text(on),
  outcome: outcomeOf(Asking.answerOf({ decision, requirements: decision.outcome === "met" ? requirementsOf(asked) : 1 })),
  reasons: decision.findings.map((finding) => Reasons.ofFinding(finding)),
  rules: asked.map(ruleOf),
  missing: asked.flatMap(({ missing }) => missing.map(({ name, title }) => ({ fact: name, in: (locale: Locale) => title[locale] })))
})

const requirementsOf = (asked: readonly Asking.Asked[]): number => asked.reduce((sum, { requirements }) => sum + requirements, 0)

/** The answer of what is called `name`, each rule's, the reasons, and what to say. */
export const lines = (name: string, { on, outcome, reasons, rules, missing }: Omit<Check, "lines">, locale: Locale): readonly string[] => [
  text("check.answer", { name, on, outcome: outcomeText(outcome, locale) }, locale),
  ...rules.map((one) => ruleLine(one, locale)),
  ...ReasonLines.of(reasons, locale),
  ...missingLines(missing, locale)
]

export const missingLines = (missing: Check["missing"], locale: Locale): readonly string[] =>
  missing.length === 0 ? [] : [text("check.missing", { facts: missing.map((one) => `${one.in(locale)} (${one.fact})`) }, locale)]

export const ruleLine = (rule: CheckedRule, locale: Locale): string =>
  text("check.rule", { rule: rule.rule, title: rule.in(locale), outcome: outcomeText(rule.outcome, locale) }, locale)
