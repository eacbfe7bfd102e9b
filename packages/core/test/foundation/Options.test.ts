import { describe, expect, it } from "vitest"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as Options from "../../src/foundation/Options.ts"

const role = Options.of("team.role", { "zh-CN": { leader: "队长", member: "队员" }, en: { leader: "leader", member: "member" } })

describe("options", () => {
  it("have their codes in the order of their titles", () => {
    expect(role.codes).toEqual(["leader", "member"])
    const grades = { weak: { "zh-CN": "弱", en: "weak" }, strong: { "zh-CN": "强", en: "strong" } }
    expect(Options.titled("grade", grades)).toEqual(
      Options.of("grade", { "zh-CN": { weak: "弱", strong: "强" }, en: { weak: "weak", strong: "strong" } })
    )
  })
  it("of which fewer may stand somewhere keep their name and titles", () => {
    expect(Options.some(role, ["member"])).toEqual({ ...role, codes: ["member"] })
    expect(Options.without(role, "member")).toEqual({ ...role, codes: ["leader"] })
  })
  it("that lack a title in one language, or a code that there is, do not compile", () => {
    // @ts-expect-error English lacks the member.
    Options.of("team.role", { "zh-CN": { leader: "队长", member: "队员" }, en: { leader: "leader" } })
    // @ts-expect-error Both lack the member.
    Options.of<"leader" | "member">("team.role", { "zh-CN": { leader: "队长" }, en: { leader: "leader" } })
  })
  it("show a code by its title, one of another version by itself, and other values by their unit", () => {
    const fact = { kind: "text", options: role }
    expect(Options.show(fact, "leader", "zh-CN")).toBe("队长")
    expect(Options.show(fact, "chair", "en")).toBe("chair")
    expect(Options.show(fact, "toString", "en")).toBe("toString")
    expect(Options.show(fact, undefined, "zh-CN")).toBe("未知")
    expect(Options.show({ kind: "int", unit: "days" }, 3, "en")).toBe("3 days")
    expect(Options.show({ kind: "day" }, 0, "en")).toBe("1970-01-01")
  })
  it("of one name twice are refused", () => {
    expect(() => Options.catalogue([role, { ...role }])).toThrow(RangeError)
  })
})

describe("texts that name options", () => {
  const catalogue = Message.merge(
    Message.catalogue({
      "zh-CN": { "a.rule": "{role:team.role}", "a.rule.why": "{one}、{level}", "a.rule.fix": "{roles}" },
      en: { "a.rule": "{role:team.role}", "a.rule.why": "{one}, {level}", "a.rule.fix": "{roles}" }
    }),
    Options.catalogue([role])
  )
  const finding: Finding.Finding = {
    rule: "a.rule",
    outcome: "unmet",
    severity: "error",
    kind: "contradiction",
    facts: { role: "leader", one: "member", level: "star-2" },
    parameters: [
      {
        parameter: "stars",
        value: [{ id: "star-2", title: { "zh-CN": "二星", en: "2 stars" }, when: [] }],
        on: 0 as never,
        since: 0 as never,
        pack: "national@1",
        citations: []
      },
      { parameter: "team.role", value: ["leader", "member"], on: 0 as never, since: 0 as never, pack: "national@1", citations: [] }
    ],
    citations: [],
    units: { one: "team.role", level: "stars" }
  }
  it("by the placeholder, by the finding, as a rung of a ladder, and as the value of a parameter", () => {
    const { title, why, basis } = Finding.text(finding, "zh-CN", catalogue)
    expect([title, why]).toEqual(["队长", "队员、二星"])
    expect(basis).toContain("team.role = 队长、队员 ")
    expect(Finding.text(finding, "en", catalogue).why).toBe("member, 2 stars")
  })
  it("several in one fact each by its title", () =>
    expect(Message.text(catalogue, "a.rule.fix", { roles: "leader, chair" }, "zh-CN", { roles: "team.role" })).toBe("队长、chair"))
})
