/** Article coverage: which provisions have rules, and which of these rules have tests. In the order of instruments as they are first cited. */
import type { Confidence } from "../foundation/Citation.ts"
import type { Text } from "../foundation/Message.ts"
import type { Entry } from "./Book.ts"

export interface Article {
  readonly instrument: string
  readonly title: Text
  readonly provision?: string
  /** The least that anybody who cites it vouches for: nobody should take an excerpt for the law. */
  readonly confidence: Confidence
  readonly rules: readonly { readonly rule: string; readonly anchor: string; readonly tests: number }[]
}

export const of = (entries: readonly Entry[]): readonly Article[] => {
  const cited = entries.flatMap((entry) =>
    [...entry.provisions, ...entry.parameters.flatMap(({ elsewhere }) => elsewhere.flatMap(({ provisions }) => provisions))].map(
      (provision) => ({ entry, provision })
    )
  )
  const articles = new Map<string, Article>()
  for (const { entry, provision: cites } of cited) {
    const { instrument, title, provision, confidence } = cites
    const key = `${instrument}\n${provision ?? ""}`
    const before = articles.get(key) ?? { instrument, title, ...(provision === undefined ? {} : { provision }), confidence, rules: [] }
    const rules = new Map([...before.rules, ruleOf(entry)].map((rule) => [rule.anchor, rule]))
    articles.set(key, { ...before, confidence: weaker(before.confidence, confidence), rules: [...rules.values()] })
  }
  return [...Map.groupBy(articles.values(), ({ instrument }) => instrument).values()].flat()
}

const fromTheWeakest: readonly Confidence[] = ["unverified", "memory", "excerpt", "library-default", "verified"]
const weaker = (a: Confidence, b: Confidence): Confidence => (fromTheWeakest.indexOf(a) <= fromTheWeakest.indexOf(b) ? a : b)

const ruleOf = ({ rule, anchor, tests }: Entry): Article["rules"][number] => ({ rule, anchor, tests: tests.count })
