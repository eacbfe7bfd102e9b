/**
 * What two policies answer of the same facts. What a reader would get wrong: an answer that stays what it was is no change, though another value
 * may have decided it; and what speaks on both sides is not told.
 */
import type { Finding } from "../foundation/Finding.ts"
import * as Asking from "./Asking.ts"
import type * as Rule from "./Rule.ts"
import type { Answer } from "./RuleCase.ts"

export interface AnswerChange extends Pick<Rule.Rule, "id" | "title"> {
  readonly before: Answer
  readonly after: Answer
  /** What spoke against it and no longer does, with the value that decided. */
  readonly gone: readonly Finding[]
  /** What speaks against it now, with the value that decides. */
  readonly come: readonly Finding[]
}

/** In the order of `before`; a rule that only one of them was asked is asked of nothing. */
export const between = (before: readonly Asking.Asked[], after: readonly Asking.Asked[]): readonly AnswerChange[] =>
  before.flatMap((was): readonly AnswerChange[] => {
    // A number may stand for several rules: their titles tell them apart.
    const is = after.find(({ title }) => title === was.title)
    if (is === undefined || Asking.answerOf(was) === Asking.answerOf(is)) return []
    return [
      {
        id: was.id,
        title: was.title,
        before: Asking.answerOf(was),
        after: Asking.answerOf(is),
        gone: without(was.decision.findings, is.decision.findings),
        come: without(is.decision.findings, was.decision.findings)
      }
    ]
  })

const without = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    ({ rule, outcome, severity }) => !others.some((one) => one.rule === rule && one.outcome === outcome && one.severity === severity)
  )
