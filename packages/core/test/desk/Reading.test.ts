import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Reading from "../../src/desk/Reading.ts"
import { command as texts } from "../../src/desk/messages/command.ts"
import * as SpokenWords from "../../src/desk/SpokenWords.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import { Minute, MinuteFromText } from "../../src/foundation/Minute.schema.ts"
import * as PeriodClosingSchema from "../../src/service/PeriodClosing.schema.ts"
import * as Agreement from "../../src/place/PartnershipAgreement.schema.ts"
import * as Station from "../../src/place/Station.schema.ts"
import * as Goals from "../../src/place/YearlyGoals.schema.ts"
import * as Honour from "../../src/team/Honour.schema.ts"

const problems = (schema: Schema.Decoder<unknown>, given: unknown): readonly string[] =>
  Reading.read(schema, given).findings.map(({ rule, where }) => `${rule} ${where}`)

const star = Schema.Struct({ kind: Schema.Literal("star"), stars: Schema.Int })
const title = Schema.Struct({ kind: Schema.Literal("title") })
const unkind = Schema.Struct({ a: Schema.Number })

describe("a command from outside", () => {
  it("is read where it is whole", () => {
    const open = { type: "open", street: "s-1", on: "2026-01-01" }
    expect(Reading.read(Station.Command, open)).toEqual({ outcome: "met", value: open, findings: [] })
  })
  it.each<[string, Schema.Decoder<unknown>, unknown, readonly string[]]>([
    [
      "a day that does not exist, and a part too many",
      Station.Command,
      { type: "open", on: "2026-02-30", x: 1 },
      ["command.unexpected x", "command.day on"]
    ],
    ["a type that there is not", Station.Command, { type: "opn", on: "2026-01-01" }, ["command.choice type"]],
    ["no type", Station.Command, { on: "2026-01-01" }, ["command.choice type"]],
    ["nothing that has parts", Station.Command, "open", ["command.choice type"]],
    ["nothing at all", Station.Command, undefined, ["command.choice type"]],
    [
      "every part wrong in its own way",
      Station.Command,
      { type: "note-facility", facility: "tv", has: "yes", evidence: "" },
      ["command.choice facility", "command.truth has", "command.missing on", "command.blank evidence"]
    ],
    [
      "ids and parts that lack",
      Station.Command,
      { type: "take-post", person: "张 三", post: 3 },
      ["command.id person", "command.choice post", "command.missing isLicensed", "command.missing on"]
    ],
    [
      "lists and what is in them",
      Agreement.Command,
      {
        type: "draft",
        community: "c-1",
        partner: "o-1",
        needs: "x",
        resources: [3],
        projects: [],
        from: "2026-01-01",
        until: "2026-12-31",
        duties: [{ duty: "", of: "me", words: { text: "-" } }, 7]
      },
      [
        "command.list needs",
        "command.words resources[0]",
        "command.text duties[0].duty",
        "command.choice duties[0].of",
        "command.id duties[0].words.text",
        "command.object duties[1]"
      ]
    ],
    ["an empty list", Goals.Command, { type: "reach-goal", goal: "g", on: "2026-01-01", evidence: [] }, ["command.missing evidence[0]"]],
    [
      "a choice within",
      Honour.Command,
      { type: "propose", way: "applied", by: "p", evidence: [], subject: { kind: "medal" } },
      ["command.choice subject.kind"]
    ],
    [
      "words of spaces alone, told with what else is wrong",
      Agreement.Command,
      {
        type: "draft",
        community: "c-1",
        partner: "o 1",
        needs: [" "],
        resources: ["\u3000\t"],
        projects: ["x"],
        from: "2026-01-01",
        until: "2026-12-31",
        duties: [{ duty: "d", of: "community", words: "\n" }]
      },
      ["command.id partner", "command.blank needs[0]", "command.blank resources[0]", "command.blank duties[0].words"]
    ],
    [
      "words of spaces alone in what fits its shape",
      PeriodClosingSchema.Command,
      { type: "reopen", approver: "p", reason: " " },
      ["command.blank reason"]
    ],
    [
      "a number that is none",
      Honour.Command,
      { type: "propose", way: "applied", by: "p", evidence: [], subject: { kind: "star", volunteer: "v", stars: 1.5 } },
      ["command.number subject.stars"]
    ]
  ])("%s: everything that is wrong, at once", (_, schema, given, expected) => {
    expect(problems(schema, given).toSorted()).toEqual(expected.toSorted())
    for (const locale of ["zh-CN", "en"] as const) {
      for (const finding of Reading.read(schema, given).findings) {
        const { title, why, fix } = Finding.text(finding, locale, texts)
        for (const text of [title, why, fix]) expect(text).not.toMatch(/[{}]|command\.|undefined/)
      }
    }
  })
  it.each<[string, Schema.Decoder<unknown>, unknown, readonly string[]]>([
    ["a thing of a kind or a list, and it is neither", Schema.Union([star, Schema.Array(Schema.String)]), 5, ["command.unfit command"]],
    ["a list or a thing of a kind, and it is neither", Schema.Union([Schema.Array(Schema.String), star]), 5, ["command.unfit command"]],
    ["things without a kind, and it is none", Schema.Union([unkind, Schema.Struct({ b: Schema.Int })]), "x", ["command.unfit command"]],
    [
      "one of two things, and it is both",
      Schema.Struct({ x: Schema.Union([unkind, Schema.Struct({ a: Schema.Int })], { mode: "oneOf" }) }),
      { x: { a: 1 } },
      ["command.unfit x"]
    ],
    ["a time, and it is none", Schema.Struct({ from: Minute }), { from: 0.5 }, ["command.minute from"]],
    ["a time as text, and it is none", Schema.Struct({ from: MinuteFromText }), { from: "9点" }, ["command.minute from"]],
    ["a number as text, and it is a truth", Schema.Struct({ n: Schema.NumberFromString }), { n: true }, ["command.text n"]]
  ])("%s", (_, schema, given, expected) => expect(problems(schema, given)).toEqual(expected))
  it("of things of a kind the kinds are named, and no law is claimed for any of it", () => {
    const { findings } = Reading.read(Schema.Struct({ given: Schema.Union([star, title]) }), { given: { kind: "medal" }, more: 1 })
    expect(findings.map(({ facts }) => facts)).toEqual([{ path: "more" }, { path: "given.kind", values: "star, title" }])
    expect(findings.flatMap(({ citations }) => citations)).toEqual([])
  })
  it("names what there is to choose from, and never quotes what was written", () => {
    const { findings } = Reading.read(Station.Command, { type: "take-post", person: "张三", post: "李四", isLicensed: true, on: "王五" })
    expect(findings.find(({ rule }) => rule === "command.choice")?.facts).toEqual({ path: "post", values: "head, staff" })
    expect(JSON.stringify(findings)).not.toMatch(/张三|李四|王五/)
  })
})

describe("the free text of a command", () => {
  const shout = (schema: Schema.Top, command: unknown) => SpokenWords.mapped(schema.ast, command, (text) => `<${text}>`)
  it("is found wherever words stand: in a part, in a list, in the parts of a list; a kept text stays", () => {
    expect(shout(Station.Command, { type: "close", on: "2026-01-01", reason: "合并" })).toEqual({
      type: "close",
      on: "2026-01-01",
      reason: "<合并>"
    })
    expect(shout(Station.Command, { type: "close", on: "2026-01-01", reason: { text: "t-1" } })).toEqual({
      type: "close",
      on: "2026-01-01",
      reason: { text: "t-1" }
    })
    expect(
      shout(Agreement.Command, {
        type: "draft",
        community: "c-1",
        partner: "o-1",
        needs: ["场地", { text: "t-1" }],
        resources: [],
        projects: ["义诊"],
        duties: [{ duty: "d-1", of: "partner", words: "出车" }],
        from: "2026-01-01",
        until: "2026-12-31"
      })
    ).toMatchObject({
      community: "c-1",
      needs: ["<场地>", { text: "t-1" }],
      projects: ["<义诊>"],
      duties: [{ duty: "d-1", words: "<出车>" }]
    })
    expect(shout(Goals.Command, { type: "reach-goal", goal: "g-1", on: "2026-01-01", evidence: ["总结", "照片"] })).toMatchObject({
      goal: "g-1",
      evidence: ["<总结>", "<照片>"]
    })
  })
})
