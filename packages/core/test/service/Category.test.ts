import { describe, expect, it } from "vitest"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Category from "../../src/service/Category.ts"
import { rules as messages } from "../../src/service/messages/rules.ts"

const { lists } = Category

/** As the texts print them. */
const codesOf: { readonly [L in Category.List]: readonly string[] } = {
  RVM: "扶贫济困、助老助残、社区服务、生态建设、大型活动、抢险救灾、社会管理、文化建设、西部开发、海外服务".split("、"),
  OP24: "济困解难、扶弱助残、扶老爱幼、救灾援助、卫生健康、支教助学、文化惠民、邻里守望、信访矛盾化解、普法宣传、流浪救助、心理疏导、平安建设".split(
    "、"
  ),
  CL: "扶贫济困、扶老救孤恤病助残优抚、突发事件救助、科教文卫体、环保、其他".split("、")
}

describe("categories", () => {
  it.each(lists.flatMap((list) => codesOf[list].map((code) => [list, code] as const)))(
    "STD-03: %s %s survives the way in and out",
    (list, code) => {
      const { category, findings } = Category.recognise(code, list)
      expect(findings).toEqual([])
      expect(Category.codeIn(list, category)).toBe(code)
    }
  )

  it("STD-03: two codes of one list never become one category", () => {
    for (const list of lists) {
      const codes = codesOf[list]
      expect(new Set(codes.map((code) => Category.recognise(code, list).category)).size).toBe(codes.length)
    }
  })

  it("STD-03: an unknown code becomes other, with a warning that can be read", () => {
    const { category, findings } = Category.recognise("修理火箭", "RVM")
    expect(category).toBe("other")
    expect(findings).toMatchObject([
      { rule: "service.category-unknown", severity: "warning", citations: [{ instrument: "RVM", provision: "art. 12" }] }
    ])
    expect(Finding.text(findings[0]!, "zh-CN", messages).why).toContain("修理火箭")
    expect(Category.recognise("修理火箭").findings[0]?.citations).toHaveLength(3)
  })

  it("STD-03: community service is what the ministry's list calls 社区服务", () =>
    expect(Category.categories.filter(Category.isCommunityService)).toEqual(["community-service", "neighbourly-help"]))

  it("STD-03: a code of another list is unknown in this one", () => expect(Category.recognise("心理疏导", "RVM").category).toBe("other"))
  it("STD-03: names that objects have by nature are no codes", () => {
    for (const name of ["constructor", "toString", "__proto__", ""]) expect(Category.recognise(name).findings).toHaveLength(1)
  })
  it("STD-03: without a list any of them is understood, ours first, spaces around it aside", () => {
    expect(Category.recognise(" 心理疏导 ").category).toBe("counselling")
    expect(Category.recognise("环保").category).toBe("environment")
    expect(Category.recognise("支教助学").category).toBe("teaching")
    expect(Category.recognise("抢险救灾").category).toBe("disaster-relief")
  })
  it("STD-03: every category is understood by its own name and title, and every code it names exists", () => {
    for (const category of Category.categories) {
      expect(Category.recognise(category).category).toBe(category)
      expect(Category.recognise(Category.table[category].title["zh-CN"]).category).toBe(category)
      for (const list of lists) {
        const code = Category.codeIn(list, category)
        if (code !== undefined) expect(codesOf[list]).toContain(code)
      }
    }
  })
})
