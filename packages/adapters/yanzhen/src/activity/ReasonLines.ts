/** Reasons in lines for people: what is not met, why, on what basis, and what to do. */
import type { Locale, Reason } from "../Reason.ts"

const words = {
  "zh-CN": { why: "原因：", basis: "依据：", fix: "办法：" },
  en: { why: "Why: ", basis: "Basis: ", fix: "What to do: " }
} as const

export const of = (reasons: readonly Reason[], locale: Locale): readonly string[] =>
  reasons.flatMap((reason) => {
    const say = words[locale]
    const { title, why, basis, fix } = reason.in(locale)
    return [`  ${title}`, `    ${say.why}${why}`, ...(basis === "" ? [] : [`    ${say.basis}${basis}`]), `    ${say.fix}${fix}`]
  })
