/** Every reason of a refusal, with its basis and what to do. */
import type { Reason, YanzhenError } from "yanzhen"

export const of = (reasons: readonly Reason[]): readonly string[] =>
  reasons.flatMap((reason) => {
    const { title, why, basis, fix } = reason.in("zh-CN")
    return [`    ${title}：${why}`, ...(basis === "" ? [] : [`      依据：${basis}`]), `      办法：${fix}`]
  })

export const ofError = (what: string, error: YanzhenError | undefined): readonly string[] =>
  error === undefined ? [] : [`  ${what}`, ...of(error.reasons)]
