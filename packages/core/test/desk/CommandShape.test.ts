import { describe, expect, it } from "vitest"
import * as CommandShape from "../../src/desk/CommandShape.ts"
import { Command as Activity } from "../../src/activity/Activity.schema.ts"
import { Command as Course } from "../../src/activity/Course.schema.ts"
import { Command as Fund } from "../../src/fund/Fund.schema.ts"
import { Command as Application } from "../../src/project/Application.schema.ts"
import { Command as Award } from "../../src/project/Award.schema.ts"
import { Command as Call } from "../../src/project/Call.schema.ts"

const { of, written } = CommandShape
const fieldsOf = (shape: Parameters<typeof of>[0], type: string) => of(shape).find((one) => one.type === type)?.fields ?? []
const partsOf = (shape: Parameters<typeof of>[0], type: string) =>
  fieldsOf(shape, type).map(({ path, kind, isOptional }) => `${path} ${kind}${isOptional ? "?" : ""}`)

describe("the steps of a life and their parts", () => {
  it("stand in the order of the schema", () =>
    expect(of(Call).map(({ type }) => type)).toEqual(["draft", "revise", "publish", "prolong", "close", "cancel", "allot", "release"]))
  it("a day, words, and what is within", () => {
    expect(partsOf(Call, "prolong")).toEqual(["closesOn day", "reason words", "on day"])
    expect(partsOf(Award, "pay")).toEqual(["tranche number", "amountFen amount", "resolution id?", "commitment id?", "entry id", "on day"])
  })
  it("lists of parts, of words and of choices; one of several shapes may be left out for the other", () => {
    expect(partsOf(Award, "assess")).toEqual(["result choice", "evidence[] words", "by id", "on day"])
    expect(fieldsOf(Award, "assess")[0]).toMatchObject({ choices: ["passed", "failed"] })
    expect(partsOf(Award, "sign").slice(0, 7)).toEqual([
      "agreement id",
      "parties[].role choice",
      "parties[].party.organisation id?",
      "parties[].party.team id?",
      "milestones[].milestone text",
      "milestones[].kind choice",
      "milestones[].dueOn day?"
    ])
    expect(partsOf(Fund, "receive")).toContain("receipt.number text?")
    expect(partsOf(Fund, "commit")).toContain("servesDonor truth?")
    // One of several kinds of ids.
    expect(partsOf(Fund, "close")).toContain("remainderTo id?")
    expect(partsOf(Activity, "move").slice(0, 2)).toEqual(["time.from minute", "time.to minute"])
  })
  it("what has no choice of steps has none", () => expect(of({ ast: (Award.members[0]?.fields.on ?? Award).ast })).toEqual([]))
})

describe("a step written part by part", () => {
  it("of nothing is its type alone, and what is known already stays", () => {
    expect(written(Call, "close", [])).toEqual({ type: "close" })
    expect(written(Call, "close", [["on", "2026-01-21"]], { on: "2026-01-20", type: "cancel", x: 1 })).toEqual({
      type: "close",
      on: "2026-01-21",
      x: 1
    })
  })
  it("nothing is an amount without a unit; a choice is what the schema chooses from, a number where that is one", () => {
    expect(written(Activity, "plan", [["plan.feeFen", "0"]])).toMatchObject({ plan: { feeFen: 0 } })
    expect(written(Activity, "plan", [["plan.subsidyFen", "00"]])).toMatchObject({ plan: { subsidyFen: "00" } })
    const days = [
      ["plan.series.weekdays[0]", "1"],
      ["plan.series.weekdays[1]", "8"]
    ] as const
    expect(written(Course, "open", days)).toMatchObject({ plan: { series: { weekdays: [1, "8"] } } })
    expect(fieldsOf(Course, "open").find(({ path }) => path === "plan.series.weekdays[]")).toMatchObject({
      choices: ["1", "2", "3", "4", "5", "6", "7"]
    })
  })
  it("numbers, truths and words as the schema has them; an amount stays a text for whoever reads amounts", () =>
    expect(
      written(Award, "pay", [
        ["tranche", "1"],
        ["amountFen", "6000"],
        ["resolution", "1"],
        ["on", "2026-03-02"]
      ])
    ).toEqual({ type: "pay", tranche: 1, amountFen: "6000", resolution: "1", on: "2026-03-02" }))
  it.each<readonly [string, unknown]>([
    ["yes", true],
    ["no", false],
    ["true", true],
    ["false", false],
    ["是", "是"],
    ["constructor", "constructor"]
  ])("a truth %s is %s", (text, value) => expect(written(Award, "answer", [["upheld", text]])).toEqual({ type: "answer", upheld: value }))
  it.each<readonly [string, unknown]>([
    ["-1", -1],
    ["1.5", "1.5"],
    ["一", "一"],
    ["12345678901234567", "12345678901234567"],
    ["", ""]
  ])("what is no whole number stays as it was written: %s", (text, value) =>
    expect(written(Award, "pay", [["tranche", text]])).toEqual({ type: "pay", tranche: value })
  )
  it("parts within parts, of whichever shape has them, and of lists by their place", () =>
    expect(
      written(Application, "draft", [
        ["applicant.by.team", "goose"],
        ["plan.title", "[助餐]"],
        ["plan.served[0].people", "40"],
        ["plan.served[1].group", "g-2"],
        ["plan.served[0].group", "g-1"]
      ])
    ).toEqual({
      type: "draft",
      applicant: { by: { team: "goose" } },
      plan: { title: "[助餐]", served: [{ people: 40, group: "g-1" }, { group: "g-2" }] }
    }))
  it("a list grows by one item each time, or is given whole", () => {
    const sign = (...said: readonly (readonly [string, string])[]) => written(Award, "sign", said)
    expect(sign(["evidence", "协议"], ["evidence", "照片"])).toEqual({ type: "sign", evidence: ["协议", "照片"] })
    expect(sign(["evidence", "x"], ["evidence", '["协议","照片"]'])).toEqual({ type: "sign", evidence: ["协议", "照片"] })
    expect(sign(["tranches", '{"tranche":1}'], ["tranches", '{"tranche":2}'])).toEqual({
      type: "sign",
      tranches: [{ tranche: 1 }, { tranche: 2 }]
    })
    expect(sign(["parties", "[]"], ["parties[0].party", '{"team":"goose"}'])).toEqual({
      type: "sign",
      parties: [{ party: { team: "goose" } }]
    })
  })
  it("a place in a list is a whole number of few digits; what is none is left out of the way", () => {
    const at = (path: string) => written(Award, "sign", [[path, "x"]])["evidence"]
    expect([at("evidence[0]"), at("evidence[1]")]).toEqual([["x"], [undefined, "x"]])
    expect(at("evidence[10]")).toHaveLength(11)
    for (const path of ["evidence[]", "evidence[a]", "evidence[12345]", "evidence[1x]", "evidence[a1]"]) expect(at(path)).toEqual(["x"])
  })
  it("of money that is no fen too, an amount is asked for; of one of several shapes its parts", () => {
    expect(partsOf(Fund, "release")).toContain("amount amount")
    expect(partsOf(Fund, "refund").some((part) => part.startsWith("type "))).toBe(false)
    expect(written(Fund, "release", [["amount", "6000"]])).toEqual({ type: "release", amount: "6000" })
  })
  it("a part of nothing is a part of its own", () =>
    expect(written(Award, "sign", [["parties.x", "1"]], { parties: null })).toEqual({ type: "sign", parties: { x: "1" } }))
  it("words are words, whatever they begin with", () =>
    expect(written(Award, "refuse", [["reason", "{见附件}"]])).toEqual({ type: "refuse", reason: "{见附件}" }))
  it("parts that are no JSON are told at once; what there is not is kept for whoever reads the command", () => {
    expect(() => written(Award, "sign", [["parties", "[role"]])).toThrow(CommandShape.NotJson)
    expect(() => written(Award, "sign", [["parties", "funder"]])).toThrow(CommandShape.NotJson)
    expect(written(Award, "sing", [["on", "2026-01-01"]])).toEqual({ type: "sing", on: "2026-01-01" })
    expect(written(Award, "close", [["__proto__.x", "1"]])).toEqual({ type: "close", ["__proto__"]: { x: "1" } })
  })
  it("a part within a text takes its place, and what there was before is not read from it", () =>
    expect(
      written(Award, "close", [
        ["by", "p-1"],
        ["by.length", "3"],
        ["on[0]", "x"]
      ])
    ).toEqual({ type: "close", by: { length: "3" }, on: ["x"] }))
})
