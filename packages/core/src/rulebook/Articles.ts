/** Article coverage: which provisions have rules, and which of these rules have tests. In the order of instruments as they are first cited. */
import type { Confidence } from "../foundation/Citation.ts"
import type { Text } from "../foundation/Message.ts"
import type { Entry } from "./Book.ts"

export interface Article {
  readonly instrument: string
  readonly title: Text
  readonly provision?: string
  readonly confidence: Confidence
  readonly rules: readonly { readonly rule: string; readonly anchor: string; readonly tests: number }[]
}

export const of = (entries: readonly Entry[]): readonly Article[] => {
  const cited = entries.flatMap((entry) =>
    [...entry.provisions, ...entry.parameters.flatMap(({ elsewhere }) => elsewhere.flatMap(({ provisions }) => provisions))].map(
      (provision) => ({ entry, provision })
    )
  )
  const articles = Map.groupBy(cited, ({ provision: { instrument, provision = "" } }) => `${instrument}\n${provision}`)
  return [...Map.groupBy([...articles.values()], ([first]) => first?.provision.instrument).values()].flat().flatMap((of) => {
    const [first] = of
    if (first === undefined) return []
    const { instrument, title, provision, confidence } = first.provision
    const rules = new Map(of.map(({ entry }) => [entry.anchor, { rule: entry.rule, anchor: entry.anchor, tests: entry.tests.count }]))
    return [{ instrument, title, ...(provision === undefined ? {} : { provision }), confidence, rules: [...rules.values()] }]
  })
}
