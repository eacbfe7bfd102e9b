import { expect, it } from "vitest"
import { type Finding, joined } from "../../src/foundation/Finding.ts"

const found = (rule: string): Finding => ({
  rule,
  outcome: "unmet",
  severity: "hint",
  kind: "notice",
  facts: {},
  parameters: [],
  citations: []
})

it("one list after the other; where one is empty the other is given as it is", () => {
  const [none, some]: [readonly Finding[], readonly Finding[]] = [[], [found("a")]]
  expect(joined(some, none)).toBe(some)
  expect(joined(none, some)).toBe(some)
  expect(joined(some, [found("b")])).toEqual([found("a"), found("b")])
})
