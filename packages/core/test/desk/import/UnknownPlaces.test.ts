/** What is said of places that the directory does not know. */
import { describe, expect, it } from "vitest"
import type { Resolved } from "../../../src/desk/directory/Places.ts"
import * as ImportTexts from "../../../src/desk/import/ImportTexts.ts"
import * as UnknownPlaces from "../../../src/desk/import/UnknownPlaces.ts"

const resolved = (...unknown: Resolved["unknown"]): Resolved => ({ team: { kind: "unsaid" }, where: {}, unknown, listed: {} })
const telling = () => {
  const texts = ImportTexts.of([], { valueOf: () => undefined })
  return { texts, told: UnknownPlaces.told(texts) }
}

describe("a place that the directory does not know", () => {
  it.each<readonly [string, Resolved["unknown"], readonly [string, object][]]>([
    ["nothing where all is known", [], []],
    ["the community", ["community"], [["import.community-unknown", { community: "红星社区" }]]],
    [
      "both",
      ["community", "street"],
      [
        ["import.community-unknown", { community: "红星社区" }],
        ["import.street-unknown", { street: "东街道" }]
      ]
    ]
  ])("is said as it was written: %s", (_, unknown, said) => {
    const findings = telling().told(resolved(...unknown), { community: "红星社区", street: "东街道" })
    expect(findings.map(({ rule, facts, severity }) => [rule, facts, severity])).toEqual(said.map((one) => [...one, "warning"]))
  })

  it("is said in the same words of every row that means the same", () => {
    const { told } = telling()
    const [one, other] = [resolved("community"), resolved("community")]
    const first = told(one, { community: "红星社区" })
    expect(told(one, { community: "红星社区" })).toBe(first)
    expect(told(other, { community: "东风社区" })).toMatchObject([{ facts: { community: "东风社区" } }])
  })

  it("is quoted no more once it is known to name somebody", () => {
    const { texts, told } = telling()
    const one = resolved("community")
    expect(told(one, { community: "王小明家" })).toMatchObject([{ facts: { community: "王小明家" } }])
    ImportTexts.learn(texts, "王小明")
    expect(told(one, { community: "王小明家" })).toMatchObject([{ facts: { community: "…" } }])
    expect(told(one, {})).toMatchObject([{ facts: { community: "…" } }])
  })
})
