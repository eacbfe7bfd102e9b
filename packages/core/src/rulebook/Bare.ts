/** Rules that nobody could be shown: without a clause, or without an example under this policy or any other. */
import type { Room } from "./Rooms.ts"
import * as Examples from "./Examples.ts"

export interface Bare {
  readonly rule: string
  readonly lacks: "clause" | "example"
}

export const of = (rooms: readonly Room[], situation: Examples.Situation): readonly Bare[] => {
  const valued = new Set([situation.policy, ...situation.others].flatMap(({ timelines }) => [...timelines.keys()]))
  return rooms.flatMap(({ rules, messages }) =>
    rules.flatMap((rule): readonly Bare[] => {
      const hasClause =
        rule.clauses.some(({ requirement }) => requirement.citations.length > 0) ||
        (rule.citations ?? []).length > 0 ||
        rule.parameters.some(({ id }) => valued.has(id))
      const hasExample = Examples.of(rule, messages, situation).shown.length > 0
      return [
        ...(hasClause ? [] : [{ rule: rule.id, lacks: "clause" } as const]),
        ...(hasExample ? [] : [{ rule: rule.id, lacks: "example" } as const])
      ]
    })
  )
}
