/** Rows that were refused or wait, with reasons: a few in full, the rest counted by kind. */
import * as Columns from "./Columns.ts"
import type { Taken } from "./Intake.ts"
import * as ProblemKinds from "./ProblemKinds.ts"

const shown = 6

export const of = (taken: readonly Taken[]): readonly string[] => {
  const kinds = ProblemKinds.merged(taken.flatMap(({ problems }) => problems))
  const sum = (of: (one: Taken) => number): number => taken.reduce((total, one) => total + of(one), 0)
  return [
    `五、退回 ${sum(({ refused }) => refused)} 行，等待答复 ${sum(({ held }) => held)} 行。退回的行什么也没有存，其余的行一行不少`,
    // One of each kind says more than many of one.
    ...kinds
      .filter(({ example }) => example.severity === "error")
      .slice(0, shown)
      .flatMap(full),
    "  各类问题的条数（错误使该行退回；警告不影响入库）：",
    ...Columns.lines(
      ["例", "", "条", ""],
      kinds.map(({ code, count, example }) => [example.in("zh-CN").title, severities[example.severity], count, code])
    )
  ]
}

const severities = { error: "错误", warning: "警告", hint: "提示" } as const

const full = ({ file, example }: ProblemKinds.Kind): readonly string[] => {
  const { title, where = "", why, basis, fix } = example.in("zh-CN")
  return [`  ${file} ${where}：${title}`, `      原因：${why}`, ...(basis === "" ? [] : [`      依据：${basis}`]), `      怎么改：${fix}`]
}
