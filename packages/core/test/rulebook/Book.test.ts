import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Confidence } from "../../src/foundation/Citation.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as CitationText from "../../src/law/CitationText.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as Book from "../../src/rulebook/Book.ts"
import * as Provision from "../../src/rulebook/Provision.ts"
import { rooms } from "../../src/rulebook/Rooms.ts"
import { policyWith } from "../law/policies.ts"

const proofs = JSON.parse(readFileSync(new URL("../../../adapters/yanzhen/data/proofs.json", import.meta.url), "utf8")) as Book.Proofs
const options = { today: Day.require("2026-03-05"), calendar: china, proofs }
/** The book of the rules of one number alone: a whole book takes its time. */
const bookOf = (id: string, name: Policies.Name = "national"): Book.Book =>
  Book.of(Policies.byName(name), {
    ...options,
    rooms: rooms.map((room) => ({ ...room, rules: room.rules.filter((rule) => rule.id === id) })).filter((room) => room.rules.length > 0)
  })
const entry = (id: string, name?: Policies.Name): Book.Entry => bookOf(id, name).rules[0] ?? expect.unreachable(id)

describe("the rule book", () => {
  it("says of a text in an example that it may be any, that two are the same, or that one is another", () => {
    const { shown } = entry("CRT-03").examples
    const texts = shown.map(({ isCounterExample, given, differs }) => [isCounterExample, given["zh-CN"], differs?.["zh-CN"]])
    expect(texts).toContainEqual([false, "出具单位：任意文字；记录单位：同一文字；依法成立：是；志愿者参加了其活动：是", undefined])
    expect(texts).toContainEqual([true, "记录单位：任意文字；依法成立：是；志愿者参加了其活动：是", "出具单位：另一文字"])
    expect(JSON.stringify(shown.map(({ given, differs }) => [given, differs]))).not.toContain("…")
  })

  it("keeps back a rule that has none of them, and says what it lacks", () => {
    const rule = Rule.define({ id: "TEST-01", title: { "zh-CN": "例", en: "example" }, parameters: [], clauses: [] })
    const room = { room: "test", title: rule.title, rules: [rule], messages: { "zh-CN": {}, en: {} } }
    const { rules, unready } = Book.of(Policies.byName("national"), { ...options, rooms: [room] })
    expect(rules).toEqual([])
    expect(unready).toEqual([{ rule: "TEST-01", room: "test", title: rule.title, lacks: ["clause", "example", "test"] }])
  })

  it("shows the deadline of recording whole: provision, value with its day, condition in words, and both sides of the boundary", () => {
    const { provisions, parameters, requirements, examples, labels, status } = entry("REC-09")
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

  it("says of a rule that nothing asks why it is so, and of one that is asked nothing", () => {
    expect(entry("CRT-01")).toMatchObject({ door: "function", doorNote: { "zh-CN": expect.stringContaining("本版不出具证明") as string } })
    expect(Object.keys(entry("REC-09"))).not.toContain("doorNote")
  })

  it("labels what is this library's own, and what is known by excerpts", () => {
    expect(entry("REC-08").labels).toContain("library-default")
    expect(entry("REC-08").status).toBe("convention")
    expect(Provision.labelText("library-default")["zh-CN"]).toBe("本库默认，非法律规定")
    expect(entry("REC-09").labels).toEqual([])
    const elsewhere = entry("REC-05").parameters[0]?.elsewhere.find(({ pack }) => pack.startsWith("jiaozhou"))
    expect(elsewhere).toMatchObject({ value: "out", labels: ["excerpt"] })
  })

  it("names first that Anhui's pack is unverified, and so is what rests on it", () => {
    expect(bookOf("REC-09", "anhui").packs).toContainEqual({
      name: "anhui@unverified.1",
      title: { "zh-CN": "安徽省(未核实)", en: "Anhui (unverified)" },
      layer: "province",
      status: "unverified"
    })
    expect(entry("activity.written-agreement", "anhui").labels).toContain("unverified")
  })

  it("shows a rule that is off under a policy that has it, and says which; one that nobody has under assumed values", () => {
    expect(entry("STAR-05")).toMatchObject({ status: "off", examples: { of: "other" } })
    expect(entry("STAR-05").examples.under).toContain("longquanyi")
    expect(entry("TEAM-02").examples).toMatchObject({ of: "assumed", under: "" })
    // A term that nobody sets is shown by one that is assumed, not as the term of a policy that has none.
    expect(entry("REC-11").examples).toMatchObject({ of: "assumed", under: "", shown: [{ isCounterExample: false }] })
  })

  it("counts what has no condition by its own function", () => {
    const shown = entry("REC-05").examples.shown.map(({ given, says }) => [given["zh-CN"], says["zh-CN"]])
    expect(shown).toEqual([
      ["9:00 至 11:00", "计入 120 分钟"],
      ["9:00 至 11:00，其中休息 30 分钟", "计入 90 分钟"],
      ["9:00 至 11:00，其中去程 60 分钟", "计入 60 分钟"]
    ])
    const jiaozhou = entry("REC-05", "jiaozhou").examples.shown.map(({ says }) => says["zh-CN"])
    expect(jiaozhou).toEqual(["计入 120 分钟", "计入 120 分钟", "计入 120 分钟"])
    expect(
      entry("STAR-01")
        .examples.shown.slice(0, 2)
        .map(({ given, says }) => [given["zh-CN"], says["zh-CN"]])
    ).toEqual([
      ["累计服务时长 6000 分钟", "达到“一星”的条件"],
      ["累计服务时长 5999 分钟", "尚未达到任何一级的条件"]
    ])
    expect(
      entry("STAR-01")
        .examples.shown.slice(0, 2)
        .map(({ isCounterExample, codes }) => [isCounterExample, codes])
    ).toEqual([
      [false, []],
      [true, []]
    ])
  })

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

  describe("of rules of one's own", () => {
    const sheet = Facts.sheet("test", { people: Facts.int({ "zh-CN": "人数", en: "people" }, "people") })
    const title = { "zh-CN": "例", en: "example" }
    const enough = (id: string, least: number, ...citations: Requirement.Requirement<never>["citations"]) =>
      Requirement.require(id, sheet.people.atLeast(least), { citations })
    const own = (...rules: readonly Rule.Rule<never>[]) =>
      Book.of(Policies.byName("national"), {
        ...options,
        proofs: Object.fromEntries(rules.map(({ id }) => [id, { count: 2, names: ["a row"] }])),
        rooms: [{ room: "test", title, rules: rules as unknown as readonly Rule.Rule[], messages: { "zh-CN": {}, en: {} } }]
      })
    const rule = (id: string, ...clauses: Rule.Rule<never>["clauses"]) =>
      Rule.define({ id, title, parameters: [], clauses }) as Rule.Rule<never>

    it("provisions stand in the order in which their instruments are first cited, each with the rules that rest on it", () => {
      const { articles } = own(
        rule("TEST-01", Rule.clause(enough("test.one", 3, VRM.article(11), LIBRARY.passage()))),
        rule("TEST-02", Rule.clause(enough("test.two", 3, VRM.article(12), VRM.article(11))))
      )
      expect(articles.map(({ instrument, provision, rules }) => [instrument, provision, rules])).toEqual([
        ["VRM", "art. 11", [1, 2].map((n) => ({ rule: `TEST-0${n}`, anchor: `test-0${n}`, tests: 2 }))],
        ["VRM", "art. 12", [{ rule: "TEST-02", anchor: "test-02", tests: 2 }]],
        [LIBRARY.passage().instrument, undefined, [{ rule: "TEST-01", anchor: "test-01", tests: 2 }]]
      ])
      expect(articles.map((article) => "provision" in article)).toEqual([true, true, false])
    })
    it("a provision that several cite is known only as well as the one who knows it least", () => {
      const cite = (id: string, confidence: Confidence) => enough(id, 3, { instrument: "VRM", provision: "art. 11", confidence })
      const { articles } = own(
        rule("TEST-01", Rule.clause(cite("test.one", "excerpt"))),
        rule("TEST-02", Rule.clause(cite("test.two", "unverified"))),
        rule("TEST-03", Rule.clause(cite("test.three", "verified")))
      )
      expect(articles.map(({ confidence, rules }) => [confidence, rules.length])).toEqual([["unverified", 3]])
    })
    it("rules that share a number, or whose numbers differ in signs alone, have anchors of their own", () => {
      const all = ["TEST-01", "TEST-01", "test.01", "TEST - 02", "TEST-01"].map((id, at) =>
        rule(id, Rule.clause(enough(`test.n${at}`, 3, LIBRARY.passage())))
      )
      expect(own(...all).rules.map(({ anchor }) => anchor)).toEqual(["test-01", "test-01-2", "test-01-3", "test-02", "test-01-4"])
    })
    it("what must be so for a condition to be asked stands with it, in words, and whether it is", () => {
      const isOn = Parameter.yesNo("test.is-on", { title: { "zh-CN": "开关", en: "switch" }, stricter: "none" })
      const asked = Parameter.names("test.asked", { title: { "zh-CN": "选项", en: "options" }, stricter: "none" })
      const gated = Rule.define({
        id: "TEST-03",
        title,
        parameters: [isOn, asked],
        clauses: [
          Rule.clause(enough("test.plain", 3, LIBRARY.passage())),
          Rule.clause(enough("test.gated", 4, LIBRARY.passage()), { parameter: isOn }, { parameter: asked, includes: "甲" })
        ]
      }) as Rule.Rule<never>
      const [entry] = own(gated).rules
      expect(entry?.parameters.map(({ id }) => id)).toEqual(["test.is-on", "test.asked"])
      const switched = Rule.define({
        ...gated,
        id: "TEST-07",
        clauses: [Rule.clause(enough("test.switched", 4, LIBRARY.passage()), { parameter: isOn })]
      })
      const { rules } = Book.of(policyWith(isOn, true), {
        ...options,
        proofs: { "TEST-07": { count: 1, names: [] } },
        rooms: [{ room: "test", title, rules: [switched as unknown as Rule.Rule], messages: { "zh-CN": {}, en: {} } }]
      })
      expect(rules[0]?.requirements.map(({ isAsked }) => isAsked)).toEqual([true])
      expect(entry?.requirements.map(({ id, isAsked, when }) => [id, isAsked, when])).toEqual([
        ["test.plain", true, []],
        [
          "test.gated",
          false,
          [
            { "zh-CN": "启用“开关”时", en: "while “switch” is on" },
            { "zh-CN": "“选项”含“甲”时", en: "while “options” includes “甲”" }
          ]
        ]
      ])
      expect(entry?.requirements[0]).toMatchObject({
        severity: "error",
        description: { "zh-CN": "人数不少于 3 人", en: expect.stringContaining("3") as string }
      })
    })
    it("a rule is shown by what just meets it, what just does not, and by what nobody knows", () => {
      const [entry] = own(rule("TEST-04", Rule.clause(enough("test.enough", 3, LIBRARY.passage())))).rules
      expect(entry?.examples).toMatchObject({ under: Policies.byName("national").id, of: "policy" })
      expect(
        entry?.examples.shown.map(({ given, differs, facts, answer, codes, isCounterExample }) => [
          isCounterExample,
          given.en,
          differs?.en,
          facts,
          answer,
          codes
        ])
      ).toEqual([
        [false, "people: 3 people", undefined, { people: 3 }, "met", []],
        [true, "", "people: 2 people", { people: 2 }, "unmet", ["test.enough"]],
        [false, "people: 20 people", undefined, { people: 20 }, "met", []],
        [true, "", "people: unknown", { people: null }, "unknown", ["test.enough"]]
      ])
      expect(entry?.examples.shown[0]?.given["zh-CN"]).toBe("人数：3 人")
      expect(entry?.tests).toEqual({ count: 2, names: ["a row"] })
    })
    it("of several facts the one that makes the difference stands apart; every source is named, in the signs of its language", () => {
      const two = Facts.sheet("test", {
        people: Facts.int({ "zh-CN": "人数", en: "people" }, "people"),
        leaders: Facts.int({ "zh-CN": "负责人", en: "leaders" }, "people")
      })
      const led = Requirement.require("test.led", Criterion.all(two.people.atLeast(3), two.leaders.atLeast(1)), {
        citations: [VRM.article(11), VRM.article(12)]
      })
      const {
        rules,
        unready,
        rooms: shownRooms
      } = Book.of(Policies.byName("national"), {
        ...options,
        proofs: { "TEST-06": { count: 1, names: [] } },
        rooms: [
          {
            room: "test",
            title,
            rules: [rule("TEST-06", Rule.clause(led as Requirement.Requirement<never>)) as unknown as Rule.Rule],
            messages: {
              "zh-CN": { "test.led": "有人负责", "test.led.why": "不够", "test.led.fix": "" },
              en: { "test.led": "somebody leads", "test.led.why": "too few", "test.led.fix": "" }
            }
          }
        ]
      })
      expect([unready, shownRooms]).toEqual([[], [{ room: "test", title }]])
      const shown = rules[0]?.examples.shown ?? []
      expect(shown[0]?.given).toEqual({ "zh-CN": "人数：3 人；负责人：20 人", en: "people: 3 people; leaders: 20 people" })
      const counter = shown.find(({ isCounterExample }) => isCounterExample)
      expect([counter?.given, counter?.differs, counter?.facts]).toEqual([
        { "zh-CN": "负责人：20 人", en: "leaders: 20 people" },
        { "zh-CN": "人数：2 人", en: "people: 2 people" },
        { people: 2, leaders: 20 }
      ])
      const [zh, en] = (["zh-CN", "en"] as const).map((locale) =>
        [11, 12].map((n) => CitationText.text(VRM.article(n), locale)).join(locale === "en" ? "; " : "；")
      )
      expect(counter?.says).toEqual({ "zh-CN": `不符合： 有人负责：不够〔${zh}〕。`, en: `unmet: somebody leads: too few [${en}].` })
    })
    it("a rule of which nobody knows a test is kept back, and only that is lacking", () => {
      const untested = rule("TEST-05", Rule.clause(enough("test.untested", 3, LIBRARY.passage())))
      const { rules, unready, articles } = Book.of(Policies.byName("national"), {
        ...options,
        proofs: {},
        rooms: [{ room: "test", title, rules: [untested] as unknown as readonly Rule.Rule[], messages: { "zh-CN": {}, en: {} } }]
      })
      expect([rules, unready.map(({ lacks }) => lacks), articles]).toEqual([[], [["test"]], []])
    })
  })
})
