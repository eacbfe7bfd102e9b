/** A figure as it is shown. What is not known is at least what is known already. */
import { Message } from "@yanzhen/core/foundation"
import type { Figure } from "@yanzhen/core/report"
import type { Locale } from "../Reason.ts"

export const of = ({ value, atLeast, unit, unknown }: Figure.Figure, locale: Locale): string =>
  value === undefined
    ? {
        "zh-CN": `未知（至少 ${Message.show(atLeast, unit, locale)}，另有 ${unknown.length} 条未知）`,
        en: `unknown (at least ${Message.show(atLeast, unit, locale)}, ${unknown.length} more rows are open)`
      }[locale]
    : Message.show(value, unit, locale)
