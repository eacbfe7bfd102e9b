/** A target of a goal in lines: whose it is and of what, and each quarter's target, actual and difference. */
import { Message, Options } from "@yanzhen/core/foundation"
import { PlaceOptions } from "@yanzhen/core/place"
import type { TargetsByQuarter } from "@yanzhen/core/report"
import type { Locale } from "../Reason.ts"
import * as Amount from "./Amount.ts"
import type { GoalTarget } from "./Reports.ts"

const words = {
  street: { "zh-CN": "本街道", en: "its street" },
  unknown: { "zh-CN": "未知（没有可计的数据）", en: "unknown (nothing to count it from)" }
} as const

const actualOf = ({ stage, actual }: TargetsByQuarter.Quarter, locale: Locale): string => {
  if (stage === "ahead") return { "zh-CN": "尚未开始", en: "not begun" }[locale]
  const amount = actual === undefined ? words.unknown[locale] : Amount.of(actual, locale)
  return stage === "over"
    ? { "zh-CN": `实际 ${amount}`, en: `actual ${amount}` }[locale]
    : { "zh-CN": `截至目前 ${amount}`, en: `so far ${amount}` }[locale]
}
/** Too much and too little are told apart in words: a sign is easily missed. */
const differenceOf = ({ difference }: TargetsByQuarter.Quarter, unit: string, locale: Locale): string => {
  if (difference === undefined) return ""
  const much = Message.show(Math.abs(difference), unit, locale)
  if (difference < 0) return { "zh-CN": `；差 ${much}`, en: `; ${much} short` }[locale]
  return difference > 0 ? { "zh-CN": `；超 ${much}`, en: `; ${much} over` }[locale] : { "zh-CN": "；持平", en: "; as asked" }[locale]
}

export const of = ({ goal, measure, team, teamName, unit, quarters }: GoalTarget, locale: Locale): readonly string[] => {
  const title = Options.title(PlaceOptions.targetMeasure, measure, locale)
  const whose = teamName ?? team ?? words.street[locale]
  return [
    { "zh-CN": `${goal} 指标：${title}（${whose}）`, en: `${goal}, target: ${title} (${whose})` }[locale],
    ...quarters.map((quarter) => {
      const target = Message.show(quarter.target, unit, locale)
      const actual = `${actualOf(quarter, locale)}${differenceOf(quarter, unit, locale)}`
      return { "zh-CN": `  第${quarter.quarter}季度：目标 ${target}；${actual}`, en: `  Q${quarter.quarter}: target ${target}; ${actual}` }[
        locale
      ]
    })
  ]
}
