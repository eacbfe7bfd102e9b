/** The problems of a file, the grave ones first as far as a screen holds them; the rest is counted. */
import type { Locale, Problem } from "../Yanzhen.ts"
import * as FaultLines from "./FaultLines.ts"
import type { Texts } from "./texts.ts"

const mostShown = 20

export const of = (problems: readonly Problem[], total: number, texts: Texts, locale: Locale): readonly string[] => {
  const shown = problems.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostShown)
  const left = total - shown.length
  return [...shown.flatMap((problem) => FaultLines.ofProblem(problem, texts, locale)), ...(left > 0 ? [texts.moreProblems(left)] : [])]
}

const rank = { error: 0, warning: 1, hint: 2 } as const

/** For `--json`. */
export const plain = (problem: Problem, locale: Locale) => {
  const { code, severity, sheet, row, column, heading } = problem
  return { code, severity, sheet, row, column, heading, ...problem.in(locale) }
}
