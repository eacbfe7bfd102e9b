/** A reason on one line, with its source. */
import type { Locale, Reason } from "../Reason.ts"

const gap = { "zh-CN": "；", en: "; " } as const

export const line = (reason: Reason, locale: Locale): string => {
  const { title, why, basis, fix } = reason.in(locale)
  return [title, why, basis, fix].join(gap[locale])
}
