/**
 * What stands behind a finding, a step or a figure: the provisions by the titles of their instruments, then the values of the policy, each
 * with its pack and the day since which it holds. A library default is called one, so that nobody takes it for law.
 */
import { type Citation, Message, type ParameterView } from "@yanzhen/core/foundation"
import { all } from "./messages.ts"
import { CitationText } from "@yanzhen/core/law"
import { Rooms } from "@yanzhen/core/rulebook"

export const titleOf = (id: string, locale: Message.Locale): string => Rooms.parameters.get(id)?.title[locale] ?? id

const gap = { "zh-CN": "；", en: "; " } as const

/** `units` say how facts and parameters are shown, where the finding states it. */
export const text = (
  citations: readonly Citation.Citation[],
  uses: readonly ParameterView.ParameterUse[],
  locale: Message.Locale,
  units: Message.Units = {}
): string => {
  const cited = [...citations, ...uses.flatMap((use) => use.citations)].map((citation) => CitationText.text(citation, locale))
  return [...new Set(cited), ...uses.map((use) => useText(use, locale, units))].join(gap[locale])
}

/** 记录时限 = 10 工作日（national@2026.1，自 2021-02-01 起） */
const useText = (use: ParameterView.ParameterUse, locale: Message.Locale, units: Message.Units): string => {
  const since = Message.show(use.since, "day", locale)
  const held = `${titleOf(use.parameter, locale)} = ${valueText(use, locale, units[use.parameter])}`
  return locale === "en" ? `${held} (${use.pack}, since ${since})` : `${held}（${use.pack}，自 ${since} 起）`
}

export const valueText = ({ parameter, value }: ParameterView.ParameterUse, locale: Message.Locale, unit = unitOf(parameter)): string =>
  Message.show(
    typeof value === "object" ? value.map((one) => (typeof one === "object" ? one.title[locale] : one)) : value,
    typeof value === "number" || typeof value === "boolean" ? unit : parameter,
    locale,
    all
  )

const unitOf = (id: string): string | undefined => {
  const known = Rooms.parameters.get(id)
  return known?.kind === "integer" ? known.unit : known?.kind
}
