import { describe, expect, it } from "vitest"
import type { Citation, Confidence } from "../../src/foundation/Citation.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Provision from "../../src/rulebook/Provision.ts"

const cited = (confidence: Confidence, of: Partial<Citation> = {}): Citation => ({ instrument: "VRM", confidence, ...of })

describe("what stands before anything else", () => {
  it.each<readonly [string, readonly Confidence[], readonly Provision.Label[]]>([
    ["nothing of nothing", [], []],
    ["nothing of what was read in full", ["verified", "verified"], []],
    ["the library's own where it stands alone", ["library-default"], ["library-default"]],
    ["or first", ["library-default", "verified"], ["library-default"]],
    ["but not behind a law", ["verified", "library-default"], []],
    ["one excerpt is enough", ["verified", "excerpt"], ["excerpt"]],
    ["one that nobody read too, and before it", ["memory", "excerpt", "unverified"], ["unverified", "excerpt", "memory"]],
    ["an excerpt, and the library behind it", ["excerpt", "library-default"], ["excerpt"]]
  ])("%s", (_, confidences, expected) => expect(Provision.labelsOf(confidences.map((one) => Provision.of(cited(one))))).toEqual(expected))
  it("each in words, in both languages", () =>
    expect(Provision.labels.map((label) => Object.values(Provision.labelText(label)))).toEqual([
      ["本库默认，非法律规定", "library default, not a provision of law"],
      ["待核实", "unverified"],
      ["据摘录", "from an excerpt"],
      ["未复核", "not re-checked"]
    ]))
})

describe("a provision", () => {
  it("is shown with its instrument, its deciding words and its first day", () => {
    const { text, title, ...said } = Provision.of(VRM.article(11, "十个工作日内"))
    expect(said).toEqual({
      instrument: "VRM",
      provision: "art. 11",
      words: "十个工作日内",
      since: "2021-02-01",
      confidence: "verified",
      number: expect.any(String) as string
    })
    expect(text["zh-CN"]).toContain(title["zh-CN"])
    expect([text["zh-CN"], text.en]).toEqual([expect.stringContaining("第11条"), expect.stringContaining("art. 11")])
  })
  it("has nothing that nobody knows of it", () =>
    expect(Object.keys(Provision.of(LIBRARY.passage())).toSorted()).toEqual(["confidence", "instrument", "text", "title"]))
  it("of an instrument that only a user's own pack knows stands by its id", () =>
    expect(Provision.of(cited("unverified", { instrument: "OWN-RULES" }))).toEqual({
      instrument: "OWN-RULES",
      title: { "zh-CN": "OWN-RULES", en: "OWN-RULES" },
      confidence: "unverified",
      text: { "zh-CN": "《OWN-RULES》(未核实)", en: "OWN-RULES (unverified)" }
    }))
  it("stands once, however often it is cited; its words make it another", () => {
    const all = [VRM.article(11), LIBRARY.passage(), VRM.article(11), VRM.article(12)].map(Provision.of)
    expect(Provision.distinct(all)).toEqual([all[0], all[1], all[3]])
  })
})
