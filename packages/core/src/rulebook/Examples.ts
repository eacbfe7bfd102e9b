/**
 * The examples of one rule for the rule book: facts and what the rule answers to them, in words. What a reader would get wrong: where the
 * policy leaves the rule off, the examples are those of a policy that turns it on, and they say which; where none does, of assumed values.
 */
import { text as citationText } from "../law/CitationText.ts"
import type { Day } from "../foundation/Day.ts"
import type { Field } from "../foundation/CriterionNode.ts"
import * as Finding from "../foundation/Finding.ts"
import * as Message from "../foundation/Message.ts"
import { anotherText, someText } from "../foundation/TurningPoints.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Policy from "../law/Policy.ts"
import * as Options from "../foundation/Options.ts"
import type { Rule } from "../law/Rule.ts"
import type * as RuleCase from "../law/RuleCase.ts"
import * as RuleExample from "../law/RuleExample.ts"
import { both } from "./Both.ts"
import type { Figure } from "./Figure.ts"
import * as Figures from "./Figures.ts"
import { book as words } from "./messages/book.ts"

export interface Shown {
  readonly isCounterExample: boolean
  readonly given: Message.Text
  /** Of a counter-example the one fact that makes it one; `given` has the others. */
  readonly differs?: Message.Text
  /** As a case of a rule owner would have it; only of a rule with conditions. */
  readonly facts?: { readonly [name: string]: number | string | boolean | null }
  readonly answer?: RuleCase.Answer
  readonly says: Message.Text
  /** Codes of what it says. */
  readonly codes: readonly string[]
}

export interface Examples {
  /** The policy under which these are the answers. */
  readonly under: string
  /** Of the policy of the book, of another that is shipped, or of values that nobody has decided. */
  readonly of: "policy" | "other" | "assumed"
  readonly shown: readonly Shown[]
}

export interface Situation {
  readonly policy: Policy.Policy
  /** Where to look for a rule that the policy leaves off, in this order. */
  readonly others: readonly Policy.Policy[]
  readonly today: Day
  readonly calendar: WorkingCalendar
}

export const of = (rule: Rule, messages: Message.Catalogue, { policy, others, today, calendar }: Situation): Examples => {
  const found = (view: ParameterView, under: Policy.Policy): readonly Shown[] => [
    ...distinct(
      RuleExample.of(rule, view, { today, calendar }).flatMap(({ example, counterExample, differs }) => [
        shown(example, undefined, messages),
        shown(counterExample, differs, messages)
      ])
    ),
    ...(isDecided(rule, view) ? Figures.of(rule, { policy: under, view, today, calendar }) : []).map(figure)
  ]
  for (const [index, one] of [policy, ...others].entries()) {
    const here = found(Policy.on(one, today), one)
    if (here.length > 0) return { under: one.id, of: index === 0 ? "policy" : "other", shown: here }
  }
  return { under: "", of: "assumed", shown: found(RuleExample.assumed(rule, today), policy) }
}

/** Of a rule that only measures: whether there is anything to measure by. */
const isDecided = ({ parameters }: Rule, view: ParameterView): boolean =>
  parameters.length === 0 || parameters.some(({ id }) => view.valueOf(id) !== undefined)

const distinct = (all: readonly Shown[]): readonly Shown[] => [...new Map(all.map((one) => [JSON.stringify(one.facts), one])).values()]

const figure = ({ given, gives, isGranted }: Figure): Shown => ({ isCounterExample: !isGranted, given, says: gives, codes: [] })

const shown = ({ given, answer, decision }: RuleExample.Example, differs: Field | undefined, messages: Message.Catalogue): Shown => {
  const texts = (of: readonly RuleExample.Stated[]): Message.Text =>
    both((locale) => of.map((stated, index) => statedText(stated, of.slice(0, index), locale)).join(locale === "en" ? "; " : "；"))
  return {
    isCounterExample: answer !== "met",
    given: texts(given.filter(({ field }) => field !== differs)),
    ...(differs === undefined ? {} : { differs: texts(given.filter(({ field }) => field === differs)) }),
    facts: Object.fromEntries(given.map(({ field, value }) => [field.name, value ?? null])),
    answer,
    says: both((locale) =>
      [Message.text(words, `answer.${answer}`, {}, locale), ...reasons(decision.findings, messages, locale)].join(" ")
    ),
    codes: decision.findings.map(({ rule }) => rule)
  }
}

const statedText = ({ field, value }: RuleExample.Stated, before: readonly RuleExample.Stated[], locale: Message.Locale): string => {
  const any = anyText(value, before)
  const shown = any === undefined ? Options.show(field, value, locale) : Message.text(words, any, {}, locale)
  return `${field.title[locale]}${locale === "en" ? ": " : "："}${shown}`
}

/** Where any text would do; where it stands for a second fact, both are the same. */
const anyText = (value: RuleExample.Stated["value"], before: readonly RuleExample.Stated[]) => {
  if (value === anotherText) return "text.another"
  if (value !== someText) return undefined
  return before.some((one) => one.value === someText) ? "text.same" : "text.any"
}

const reasons = (findings: readonly Finding.Finding[], messages: Message.Catalogue, locale: Message.Locale): readonly string[] =>
  findings.map((finding) => {
    const { title, why } = Finding.text(finding, locale, messages)
    const cited = finding.citations.map((citation) => citationText(citation, locale)).join(locale === "en" ? "; " : "；")
    return locale === "en" ? `${title}: ${why} [${cited}].` : `${title}：${why}〔${cited}〕。`
  })
