/** Who asks a rule and who reads a parameter, as the book says it; that it is so, a test follows through the program. */
import { describe, expect, it } from "vitest"
import * as Reach from "../../src/rulebook/Reach.ts"
import { parameters, rooms, rules } from "../../src/rulebook/Rooms.ts"

const ruleOf = (id: string, title?: string) =>
  rules.find((rule) => rule.id === id && (title === undefined || rule.title.en === title)) ?? expect.unreachable(id)

describe("the door of a rule", () => {
  it.each<readonly [string, string | undefined, Reach.Door]>([
    ["REC-09", undefined, "command"],
    ["STAR-01", undefined, "command"],
    ["STAR-04", undefined, "decision"],
    ["service.anomalies", undefined, "decision"],
    ["CRT-01", undefined, "function"],
    // Of two rules with one number each has its own.
    ["STN-02", "staffing", "decision"],
    ["STN-02", "training of community workers", "function"]
  ])("%s %s: %s", (id, title, door) => expect(Reach.doorOf(ruleOf(id, title))).toBe(door))
})

describe("why nothing asks a rule", () => {
  it.each([
    ["STN-02", "training of community workers", "社区工作者名册"],
    ["IDN-03", "division codes", "区划表"],
    ["CRT-01", "certificates are free", "本版不出具证明"],
    ["MIN-07", "impact assessments are kept", "影响评估报告不在本库保存"],
    ["VIS-08", "social assistance tags", "只收这六类标签"]
  ])("%s %s: “%s”", (id, title, words) => expect(Reach.reasonOf(ruleOf(id, title))?.["zh-CN"]).toContain(words))
  it("is asked of no rule that is asked, and known of some that are not", () => {
    expect(Reach.reasonOf(ruleOf("REC-13"))).toBeUndefined()
    expect(Reach.reasonOf(ruleOf("CHA-09"))).toBeUndefined()
  })
})

describe("who reads a parameter", () => {
  const service = rooms.find(({ room }) => room === "service") ?? expect.unreachable()
  const reachOf = (id: string) => {
    const parameter = parameters.get(id) ?? expect.unreachable(id)
    const room = rooms.find((one) => one.rules.some((rule) => rule.parameters.includes(parameter))) ?? expect.unreachable()
    return (room.reachOf ?? Reach.of)(parameter)
  }
  it.each([
    ["person.adult-age", { reach: "operation" }],
    ["person.impact-assessment-years", { reach: "function" }],
    ["fund.matching-fen", { reach: "operation" }],
    ["service.record-deadline-working-days", { reach: "operation" }]
  ])("%s: %j", (id, reached) => expect(reachOf(id)).toStrictEqual(reached))
  it.each(["charity.idle-years", "charity.qualification-years", "charity.original-fund-non-public-fen"])(
    "%s is about a charity itself, and there to be read",
    (id) => expect(reachOf(id)).toMatchObject({ reach: "printed", note: { "zh-CN": expect.stringContaining("仅供查阅") as unknown } })
  )
  it("of the three roles it is said that no source tells their duties", () =>
    expect(reachOf("venture.role-slots")).toMatchObject({
      reach: "operation",
      note: { "zh-CN": expect.stringContaining("没有职责对照表") as unknown }
    }))
  it("of records it is said why where no operation does", () => {
    expect(service.reachOf).toBeDefined()
    expect(reachOf("service.supervising-authority")).toStrictEqual({
      reach: "printed",
      note: {
        "zh-CN": "仅供查阅:向哪个部门报送,由使用者决定",
        en: "to be read: to whom to report is for people to decide"
      }
    })
  })
})

describe("the lists", () => {
  it("name nothing that is not there, and every rule that is not asked by a command", () => {
    const known = new Map(rules.map((rule): [string, typeof rule] => [`${rule.id} ${rule.title.en}`, rule]))
    expect(Reach.listed.filter((name) => !known.has(name) && !parameters.has(name))).toEqual([])
    expect([...known].filter(([, rule]) => Reach.doorOf(rule) !== "command").map(([name]) => name)).toEqual(
      [...known.keys()].filter((name) => Reach.listed.includes(name))
    )
  })
})

describe("the rooms", () => {
  it("are told apart by name and by title, in either language", () => {
    for (const texts of [rooms.map(({ room }) => room), rooms.map(({ title }) => title["zh-CN"]), rooms.map(({ title }) => title.en)]) {
      for (const text of texts) expect(text).toMatch(/\S/)
      expect(new Set(texts).size).toBe(rooms.length)
    }
  })
})
