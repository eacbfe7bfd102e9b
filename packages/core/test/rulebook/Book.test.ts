import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as Book from "../../src/rulebook/Book.ts"
import * as Provision from "../../src/rulebook/Provision.ts"
import { rooms } from "../../src/rulebook/Rooms.ts"

const proofs = JSON.parse(readFileSync(new URL("../../../adapters/yanzhen/data/proofs.json", import.meta.url), "utf8")) as Book.Proofs
const options = { today: Day.require("2026-03-05"), calendar: china, proofs }
const national = Book.of(Policies.byName("national"), options)
const anhui = Book.of(Policies.byName("anhui"), options)
const entry = (anchor: string, book = national): Book.Entry => {
  const found = book.rules.find((one) => one.anchor === anchor)
  if (found === undefined) throw new Error(`no entry ${anchor}`)
  return found
}

/** Rooms that are still being built may have rules that nobody can be shown yet. */
const built = ["place", "person", "service", "team", "activity"]

describe("the rule book", () => {
  it.each(["national", "anhui", "jiaozhou", "longquanyi"] as const)("under %s shows no rule without clause, example and test", (name) => {
    const book = Book.of(Policies.byName(name), options)
    for (const { anchor, provisions, examples, tests } of book.rules)
      expect([provisions.length, examples.shown.length, tests.count].includes(0), anchor).toBe(false)
    expect(book.rules.length + book.unready.length).toBe(rooms.flatMap(({ rules }) => rules).length)
    expect(book.unready.filter(({ room }) => built.includes(room))).toEqual([])
  })
  it("keeps back a rule that has none of them, and says what it lacks", () => {
    const rule = Rule.define({ id: "TEST-01", title: { "zh-CN": "例", en: "example" }, parameters: [], clauses: [] })
    const room = { room: "test", title: rule.title, rules: [rule], messages: { "zh-CN": {}, en: {} } }
    const { rules, unready } = Book.of(Policies.byName("national"), { ...options, rooms: [room] })
    expect(rules).toEqual([])
    expect(unready).toEqual([{ rule: "TEST-01", room: "test", title: rule.title, lacks: ["clause", "example", "test"] }])
  })

  it("gives every rule an anchor of its own, also where two share a number", () => {
    expect(new Set(national.rules.map(({ anchor }) => anchor)).size).toBe(national.rules.length)
    expect(national.rules.filter(({ rule }) => rule === "REC-07").map(({ anchor }) => anchor)).toEqual(["rec-07", "rec-07-2"])
  })

  it("shows the deadline of recording whole: provision, value with its day, condition in words, and both sides of the boundary", () => {
    const { provisions, parameters, requirements, examples, labels, status } = entry("rec-09")
    expect({ status, labels, under: examples.under, of: examples.of }).toEqual({
      status: "in-force",
      labels: [],
      under: "national@2026.1",
      of: "policy"
    })
    expect(provisions[0]).toMatchObject({ instrument: "VRM", provision: "art. 11", since: "2021-02-01", confidence: "verified" })
    expect(parameters[0]?.values[0]).toMatchObject({
      first: "2021-02-01",
      value: 10,
      pack: "national@2026.1",
      text: { "zh-CN": "10 个工作日" }
    })
    expect(requirements[0]?.description).toEqual({
      "zh-CN": "记录日不晚于活动结束日之后 活动结束后记录期限（10 个工作日）",
      en: expect.stringContaining("10 working days") as string
    })
    expect(examples.shown.slice(0, 2)).toMatchObject([
      { isCounterExample: false, facts: { enteredOn: 20531, endedOn: 20517 }, answer: "met", codes: [], says: { "zh-CN": "符合" } },
      { isCounterExample: true, facts: { enteredOn: 20532 }, answer: "noticed", codes: ["service.record-deadline"] }
    ])
    expect(examples.shown[1]?.says["zh-CN"]).toContain("第11条")
  })

  it("labels what is this library's own, and what is known by excerpts", () => {
    expect(entry("rec-08").labels).toContain("library-default")
    expect(entry("rec-08").status).toBe("convention")
    expect(Provision.labelText("library-default")["zh-CN"]).toBe("本库默认，非法律规定")
    expect(entry("rec-09").labels).toEqual([])
    const elsewhere = entry("rec-05").parameters[0]?.elsewhere.find(({ pack }) => pack.startsWith("jiaozhou"))
    expect(elsewhere).toMatchObject({ value: "out", labels: ["excerpt"] })
  })

  it("names first that Anhui's pack is unverified, and so is what rests on it", () => {
    expect(anhui.packs).toContainEqual({
      name: "anhui@unverified.1",
      title: { "zh-CN": "安徽省(未核实)", en: "Anhui (unverified)" },
      layer: "province",
      status: "unverified"
    })
    expect(entry("activity-written-agreement", anhui).labels).toContain("unverified")
  })

  it("shows a rule that is off under a policy that has it, and says which; one that nobody has under assumed values", () => {
    expect(entry("star-05")).toMatchObject({ status: "off", examples: { of: "other" } })
    expect(entry("star-05").examples.under).toContain("longquanyi")
    expect(entry("team-02").examples).toMatchObject({ of: "assumed", under: "" })
  })

  it("counts what has no condition by its own function", () => {
    const shown = entry("rec-05").examples.shown.map(({ given, says }) => [given["zh-CN"], says["zh-CN"]])
    expect(shown).toEqual([
      ["9:00 至 11:00", "计入 120 分钟"],
      ["9:00 至 11:00，其中休息 30 分钟", "计入 90 分钟"],
      ["9:00 至 11:00，其中去程 60 分钟", "计入 60 分钟"]
    ])
    const jiaozhou = entry("rec-05", Book.of(Policies.byName("jiaozhou"), options)).examples.shown.map(({ says }) => says["zh-CN"])
    expect(jiaozhou).toEqual(["计入 120 分钟", "计入 120 分钟", "计入 120 分钟"])
    expect(
      entry("star-01")
        .examples.shown.slice(0, 2)
        .map(({ given, says }) => [given["zh-CN"], says["zh-CN"]])
    ).toEqual([
      ["累计服务时长 6000 分钟", "达到“一星”的条件"],
      ["累计服务时长 5999 分钟", "尚未达到任何一级的条件"]
    ])
  })

  it("says for every provision which rules it has, and how many tests these have", () => {
    const article = national.articles.find(({ instrument, provision }) => instrument === "VRM" && provision === "art. 11")
    expect(article?.rules.map(({ rule }) => rule)).toContain("REC-09")
    expect(national.articles.every(({ rules }) => rules.length > 0 && rules.every(({ tests }) => tests > 0))).toBe(true)
  })

  it("every text of it is there in both languages, with nothing left to fill in", () => {
    const texts = JSON.stringify(
      national.rules.map(({ requirements, parameters, examples }) => [
        requirements.map(({ description }) => description),
        parameters.map(({ values }) => values),
        examples.shown
      ])
    )
    expect(texts).not.toMatch(/\{[a-zA-Z][\w.-]*\}|undefined|NaN/)
  })

  it("is plain JSON", () =>
    expect(JSON.parse(JSON.stringify(national.rules.map(({ examples, tests }) => ({ examples, tests }))))).toEqual(
      national.rules.map(({ examples, tests }) => ({ examples, tests }))
    ))

  it("a requirement without a source, and a value of this library, are seen in a room of one's own", () => {
    const sheet = Facts.sheet("test", { people: Facts.int({ "zh-CN": "人数", en: "people" }, "people") })
    const enough = Requirement.require("test.enough", sheet.people.atLeast(3), { citations: [LIBRARY.passage()] })
    const rule = Rule.define({
      id: "TEST-02",
      title: { "zh-CN": "例", en: "example" },
      parameters: [],
      clauses: [Rule.clause(enough)]
    }) as Rule.Rule
    const room = { room: "test", title: rule.title, rules: [rule], messages: { "zh-CN": {}, en: {} } }
    const proved = { "TEST-02": { count: 1, names: ["a row"] } }
    const [only] = Book.of(Policies.byName("national"), { ...options, proofs: proved, rooms: [room] }).rules
    expect(only).toMatchObject({ labels: ["library-default"], requirements: [{ isAsked: true, when: [], labels: ["library-default"] }] })
  })
})
