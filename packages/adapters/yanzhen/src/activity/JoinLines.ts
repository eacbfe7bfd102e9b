/**
 * Whether somebody may join, in lines for people: the answer, every reason with its law and what to do, or the rules that a yes rests on, the
 * smallest change, the places.
 */
import type { Locale } from "../Reason.ts"
import type { JoinAnswer } from "./Activities.ts"
import * as ReasonLines from "./ReasonLines.ts"

const words = {
  "zh-CN": {
    met: "可以参加",
    unmet: "不能参加",
    unknown: "尚待核实",
    isMet: (title: string, basis: string) => `  符合：${title}（${basis}）`,
    change: "最小改变：",
    nothing: "在可改变的事项中没有办法可行，未满足的规则：",
    places: (free: number, waiting: number) => `空余名额 ${free}，候补 ${waiting} 人`
  },
  en: {
    met: "May join",
    unmet: "May not join",
    unknown: "Not known yet",
    isMet: (title: string, basis: string) => `  met: ${title} (${basis})`,
    change: "The smallest change: ",
    nothing: "Nothing that can be changed would do; rules not met: ",
    places: (free: number, waiting: number) => `Places free: ${free}; waiting: ${waiting}`
  }
} as const

const comma = { "zh-CN": "，", en: ", " } as const

export const of = (
  { outcome, reasons, met, change, placesFree, waiting }: Omit<JoinAnswer, "lines">,
  locale: Locale
): readonly string[] => {
  const say = words[locale]
  return [
    say[outcome],
    ...ReasonLines.of(reasons, locale),
    // Of a refusal only what stands in the way is told.
    ...(outcome === "met" ? met.map((one) => one.in(locale)).map(({ title, basis }) => say.isMet(title, basis)) : []),
    ...changeLines(change, reasons, locale),
    say.places(placesFree, waiting)
  ]
}

const changeLines = (change: JoinAnswer["change"], reasons: JoinAnswer["reasons"], locale: Locale): readonly string[] => {
  const say = words[locale]
  if (change === undefined || change.kind === "none-needed") return []
  if (change.kind === "nothing") {
    const titleOf = (rule: string): string => reasons.find(({ code }) => code === rule)?.in(locale).title ?? rule
    return [`${say.nothing}${change.rules.map(titleOf).join(comma[locale])}`]
  }
  return [`${say.change}${change.facts.map((one) => one.in(locale)).join(comma[locale])}`]
}
