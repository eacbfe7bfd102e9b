/** Rows that were refused or wait, with reasons: a few in full, the rest counted by kind. */
import type { Problem } from "yanzhen"
import * as Columns from "./Columns.ts"
import type { Taken } from "./Intake.ts"

const shown = 6

export const of = (taken: readonly Taken[]): readonly string[] => {
  const problems = taken.flatMap(({ file, problems: own }) => own.filter(({ severity }) => severity !== "hint").map((problem) => ({ file, problem })))
  const kinds = [...Map.groupBy(problems, ({ problem }) => problem.code)].toSorted(([, a], [, b]) => b.length - a.length)
  const refused = taken.reduce((sum, one) => sum + one.refused, 0)
  const held = taken.reduce((sum, one) => sum + one.held, 0)
  // One of each kind says more than many of one.
  const examples = kinds.flatMap(([, [one]]) => one ?? []).filter(({ problem }) => problem.severity === "error").slice(0, shown)
  return [
    `五、退回 ${refused} 行，等待答复 ${held} 行。退回的行什么也没有存，其余的行一行不少`,
    ...examples.flatMap(({ file, problem }) => full(file, problem)),
    "  各类问题的条数：",
    ...Columns.lines(["", "条", ""], kinds.map(([code, own]) => [words(own[0]?.problem).title, own.length, code]))
  ]
}

const full = (file: string, problem: Problem): readonly string[] => {
  const { title, where, why, basis, fix } = words(problem)
  return [
    `  ${file} ${where ?? `${problem.sheet} 第 ${problem.row ?? "?"} 行`}：${title}`,
    `      原因：${why}`,
    ...(basis === "" ? [] : [`      依据：${basis}`]),
    `      怎么改：${fix}`
  ]
}

const words = (problem: Problem | undefined) => problem?.in("zh-CN") ?? { title: "", where: "", why: "", basis: "", fix: "" }
