/** Who has a place and may not join any longer, in lines for people: each person, then every reason with its law and what to do. */
import type { Locale } from "../Reason.ts"
import type { Losing } from "./Activities.ts"
import * as ReasonLines from "./ReasonLines.ts"

const words = {
  "zh-CN": {
    nobody: "有名额的人都可以参加",
    unmet: "不能再参加",
    unknown: "尚待核实",
    of: (who: string, where: string) => `${who}（${where}）：`
  },
  en: {
    nobody: "Everybody with a place may join",
    unmet: "may not join any longer",
    unknown: "not known yet",
    of: (who: string, where: string) => `${who} (${where}): `
  }
} as const

export const of = ({ losing, names }: Omit<Losing, "lines">, locale: Locale): readonly string[] => {
  const say = words[locale]
  if (losing.length === 0) return [say.nobody]
  return losing.flatMap(({ volunteer, position, outcome, reasons }) => [
    `${say.of(names[volunteer] ?? volunteer, position)}${say[outcome]}`,
    ...ReasonLines.of(reasons, locale)
  ])
}
