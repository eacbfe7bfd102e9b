/** A proposal in lines for people. */
import type { Locale, Reason } from "../Reason.ts"
import type { Proposal } from "./Needs.ts"

const words = {
  "zh-CN": {
    pairs: (count: number) => `可配对 ${count} 对（尚未安排，须由人逐对决定）`,
    pair: (need: string, offer: string, quantity: number, near: string) => `需求 ${need} ← 供给 ${offer}：${quantity}（${near}）`,
    near: { community: "同一社区", street: "同一街道", district: "全区范围" },
    unmet: (count: number) => `仍缺 ${count} 项`,
    short: (need: string, lacking: number) => `需求 ${need} 尚缺 ${lacking}：合适的供给合起来也不够`,
    noFit: (need: string, lacking: number) => `需求 ${need} 尚缺 ${lacking}：没有一项供给合适`,
    closest: (offer: string) => `最接近的供给 ${offer}，不合之处：`,
    mark: "：",
    fix: (fix: string) => `（办法：${fix}）`
  },
  en: {
    pairs: (count: number) => `${count} pairs could be arranged (nothing is: a person decides, pair by pair)`,
    pair: (need: string, offer: string, quantity: number, near: string) => `need ${need} ← offer ${offer}: ${quantity} (${near})`,
    near: { community: "same community", street: "same street", district: "anywhere in the district" },
    unmet: (count: number) => `${count} needs lack something still`,
    short: (need: string, lacking: number) => `need ${need} lacks ${lacking}: all fitting offers together hold too little`,
    noFit: (need: string, lacking: number) => `need ${need} lacks ${lacking}: no offer fits`,
    closest: (offer: string) => `closest is offer ${offer}, but for:`,
    mark: ": ",
    fix: (fix: string) => ` (What to do: ${fix})`
  }
} as const

export const of = ({ pairs, unmet }: Omit<Proposal, "lines">, locale: Locale): readonly string[] => {
  const say = words[locale]
  const slot = ({ offer, window }: { readonly offer: string; readonly window: number }): string => `${offer}/${window}`
  const told = (reason: Reason, indent: string, withFix: boolean): string => {
    const { title, why, fix } = reason.in(locale)
    return `${indent}${title}${say.mark}${why}${withFix ? say.fix(fix) : ""}`
  }
  return [
    say.pairs(pairs.length),
    ...pairs.flatMap((pair) => [
      `  ${say.pair(pair.need, slot(pair), pair.quantity, say.near[pair.nearness])}`,
      ...pair.reasons.map((reason) => told(reason, "    ", false))
    ]),
    say.unmet(unmet.length),
    ...unmet.flatMap(({ need, lacking, because, closest }) => [
      `  ${because === "short" ? say.short(need, lacking) : say.noFit(need, lacking)}`,
      ...closest.flatMap((one) => [`    ${say.closest(slot(one))}`, ...one.reasons.map((reason) => told(reason, "      ", true))])
    ])
  ]
}
