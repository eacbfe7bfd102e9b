/** Reasons in one line each. */
import type { Locale, Reason } from "../Reason.ts"

const gap = { "zh-CN": "；", en: "; " } as const

export const of = (reasons: readonly Reason[], locale: Locale): readonly string[] =>
  reasons.map((reason) => {
    const { where, title, why, fix } = reason.in(locale)
    return [...(where === undefined ? [] : [where]), title, why, fix].join(gap[locale])
  })
