/** A visitor's card in lines: when, how, with whom, who has to be there, what to mind. */
import { CareOptions } from "@yanzhen/core/care"
import { Options } from "@yanzhen/core/foundation"
import type { Locale } from "../Reason.ts"
import type { VisitCard } from "./Visits.ts"

const words = {
  "zh-CN": {
    visit: (recipient: string, day: string, mode: string) => `${day}走访 ${recipient}（${mode}）`,
    visitors: (visitors: readonly string[]) => `走访人员：${visitors.join("、")}`,
    fewest: (visitors: number) => `至少 ${visitors} 人同去`,
    carer: "须有监护人或受委托照护人在场",
    consent: "监护人尚未同意，先征得同意再去",
    advice: (advice: string) => `注意：${advice}`
  },
  en: {
    visit: (recipient: string, day: string, mode: string) => `${day}: ${recipient} (${mode})`,
    visitors: (visitors: readonly string[]) => `visitors: ${visitors.join(", ")}`,
    fewest: (visitors: number) => `at least ${visitors} go together`,
    carer: "a guardian or entrusted carer has to be there",
    consent: "a guardian has not agreed yet: ask before you go",
    advice: (advice: string) => `mind: ${advice}`
  }
} as const

export const of = (card: Omit<VisitCard, "lines">, locale: Locale): readonly string[] => {
  const say = words[locale]
  return [
    say.visit(card.recipient, card.for, Options.title(CareOptions.visitMode, card.mode, locale)),
    say.visitors(card.visitors),
    ...(card.fewestVisitors === undefined ? [] : [say.fewest(card.fewestVisitors)]),
    ...(card.carerMustBePresent ? [say.carer] : []),
    ...(card.consentStillNeeded ? [say.consent] : []),
    ...(typeof card.advice === "string" ? [say.advice(card.advice)] : [])
  ]
}
