/**
 * The problems of a file as far as a screen holds them: errors one by one, what is only worth knowing once for each kind. The marked file
 * has them all.
 */
import type { Locale, Problem } from "../Yanzhen.ts"
import * as FaultLines from "./FaultLines.ts"
import type { Texts } from "./texts.ts"

const mostErrors = 20

export const of = (problems: readonly Problem[], total: number, texts: Texts, locale: Locale): readonly string[] => {
  const errors = problems.filter(({ severity }) => severity === "error")
  const kinds = [
    ...Map.groupBy(
      problems.filter(({ severity }) => severity !== "error"),
      ({ code }) => code
    ).values()
  ]
  const shown = errors.slice(0, mostErrors)
  const told = shown.length + kinds.reduce((sum, { length }) => sum + length, 0)
  return [
    ...shown.flatMap((problem) => FaultLines.ofProblem(problem, texts, locale)),
    ...kinds.toSorted(byRank).flatMap(([one, ...same]) => (one === undefined ? [] : kindLines(one, same.length, texts, locale))),
    ...(total > told ? [texts.moreProblems(total - told)] : [])
  ]
}

const kindLines = (one: Problem, same: number, texts: Texts, locale: Locale): readonly string[] => [
  ...FaultLines.ofProblem(one, texts, locale),
  ...(same > 0 ? [`    ${texts.sameKind(same)}`] : [])
]

const rank = { error: 0, warning: 1, hint: 2 } as const

const byRank = ([a]: readonly Problem[], [b]: readonly Problem[]): number => rank[a?.severity ?? "hint"] - rank[b?.severity ?? "hint"]

/** For `--json`. */
export const plain = (problem: Problem, locale: Locale) => {
  const { code, severity, sheet, row, column, heading } = problem
  return { code, severity, sheet, row, column, heading, ...problem.in(locale) }
}
