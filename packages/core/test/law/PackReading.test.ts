import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import { packs as messages } from "../../src/law/messages/packs.ts"
import * as Pack from "../../src/law/Pack.ts"
import { PackText } from "../../src/law/Pack.schema.ts"
import * as PackReading from "../../src/law/PackReading.ts"
import type * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as Rooms from "../../src/rulebook/Rooms.ts"
import { keepsShape } from "../said.ts"
import * as Packs from "../../src/testing/Packs.ts"

const throughJson = (pack: Pack.Pack, parameters: ReadonlyMap<string, Parameter.Parameter>) =>
  PackReading.read(Schema.decodeUnknownSync(PackText)(JSON.parse(JSON.stringify(PackReading.written(pack)))), parameters)

const shipped = [Policies.national, ...Object.values(Policies.locals)]
const known = new Map<string, Parameter.Parameter>([
  ...Rooms.parameters,
  ...shipped.flatMap((pack) => pack.values.map(({ parameter }) => [parameter.id, parameter] as const))
])

const title = { "zh-CN": "例", en: "example" }
const citations = [{ instrument: "TEST", confidence: "unverified" }] as const
const text = (...values: PackText["values"]): PackText => ({
  id: "test",
  version: "1",
  title,
  layer: "district",
  jurisdiction: "340603",
  status: "reviewed",
  values
})
const value = (
  parameter: string,
  said: PackText["values"][number]["value"],
  from = "2026-01-01",
  until?: string
): PackText["values"][number] => ({
  parameter,
  from,
  ...(until === undefined ? {} : { until }),
  value: said,
  force: "default",
  citations
})

describe("a pack as JSON", () => {
  it.each(shipped.map((pack) => [pack.id, pack] as const))("%s is the same when it comes back", (_, pack) =>
    expect(throughJson(pack, known)).toStrictEqual({ outcome: "met", value: pack, findings: [] })
  )
  it("so is any pack, of parameters of every kind", () => {
    const parameters = new Map<string, Parameter.Parameter>(Object.values(Packs.parameters).map((one) => [one.id, one]))
    fc.assert(
      fc.property(Packs.pack("test", "city"), (pack) => {
        expect(throughJson(pack, parameters)).toEqual({ outcome: "met", value: pack, findings: [] })
      })
    )
  })

  it("is refused with anything of another kind in any part of it", () => {
    const rung = {
      ...{ id: "one", title },
      when: [{ measure: "minutes", is: "at-least", value: 600 }],
      or: [{ measure: "award", is: "above", value: true }]
    } as const
    const whole = { ...value(Stars.stars.id, [rung], "2026-01-01", "2026-12-31") }
    const cited = [{ instrument: "TEST", provision: "art. 1", words: "十个工作日", confidence: "unverified" }] as const
    keepsShape(PackText, text({ ...whole, citations: cited }))
  })

  it("says everything that is wrong at once, each at its place", () => {
    const rung = (id: string, minutes: number) => ({ id, title, when: [{ measure: "minutes", is: "at-least", value: minutes }] }) as const
    const decision = PackReading.read(
      text(
        value("no.such-thing", 1),
        value("service.travel-counted", "sideways"),
        value("service.day-cap-minutes", 480, "2026-02-01", "2026-01-31"),
        value("service.activity-cap-minutes", 300, "2026-01-01", "2026-06-30"),
        value("service.activity-cap-minutes", 240, "2026-06-30"),
        value(Stars.stars.id, [rung("star-1", 600), rung("star-2", 300)]),
        value(Stars.medals.id, [rung("medal", 600), rung("other", 600)])
      ),
      known
    )
    expect(decision.findings.map(({ rule, where }) => [rule, where])).toEqual([
      ["pack.unknown-parameter", "values[0]"],
      ["pack.unfit-option", "values[1]"],
      ["pack.ends-before", "values[2]"],
      ["pack.ladder-unreachable", "values[5]"],
      ["pack.ladder-descending", "values[5]"],
      ["pack.ladder-unreachable", "values[6]"],
      ["pack.overlap", "values[4]"]
    ])
    for (const finding of decision.findings)
      for (const locale of ["zh-CN", "en"] as const)
        expect(Object.values(Finding.text(finding, locale, messages)).join(" ")).not.toMatch(/\{|pack\./)
  })
  it("names days as days, the rung and the one that it clashes with, and the value that was first", () => {
    const rung = (id: string, minutes: number) => ({ id, title, when: [{ measure: "minutes", is: "at-least", value: minutes }] }) as const
    const { findings } = PackReading.read(
      text(
        value("service.day-cap-minutes", 480, "2026-02-01"),
        value("service.day-cap-minutes", 240, "2026-03-01"),
        value("service.activity-cap-minutes", 480, "2026-02-01", "2026-01-31"),
        value(Stars.stars.id, [rung("star-1", 600), rung("star-2", 300)])
      ),
      known
    )
    expect(findings.map(({ facts }) => facts)).toMatchObject([
      { from: Day.require("2026-02-01"), until: Day.require("2026-01-31") },
      { parameter: Stars.stars.id, rung: "star-1", other: "star-2" },
      { rung: "star-2", other: "star-1" },
      { parameter: "service.day-cap-minutes", other: 0, on: Day.require("2026-03-01") }
    ])
    const words = findings.map((finding) => Object.values(Finding.text(finding, "en", messages)).join(" "))
    expect(words[0]).toMatch(/2026-02-01.*2026-01-31|2026-01-31.*2026-02-01/)
    expect(words[3]).toContain("2026-03-01")
  })
  const none = { id: "r", title, when: [] } as const
  it.each<readonly [string, string, PackText["values"][number]["value"]]>([
    ["a number for a ladder", "star.ladder", 600],
    ["texts for a ladder", "star.ladder", ["star-1"]],
    ["no rungs at all", "star.ladder", []],
    ["rungs among texts", "star.ladder", ["star-1", none] as never],
    ["rungs for a set of names", "person.qualification-inclusions", [none]],
    ["a number for a day", "test.day", 5],
    ["a text that is no day", "test.day", "soon"]
  ])("%s do not fit, and nothing is said of rungs", (_, parameter, said) => {
    const parameters = new Map<string, Parameter.Parameter>([
      ...known,
      ["test.day", { kind: "day", id: "test.day", title, stricter: "none" }]
    ])
    const { findings } = PackReading.read(text(value(parameter, said)), parameters)
    expect(findings).toMatchObject([{ rule: "pack.unfit-value", facts: { parameter, kind: parameters.get(parameter)?.kind } }])
  })
  it.each([
    ["service.travel-counted", "sideways", /.+, .+/],
    ["service.personal-fields", ["sideways"], /.+, .+/]
  ] as const)("%s is chosen from a list: what may be chosen is said", (parameter, said, allowed) => {
    const [found] = PackReading.read(text(value(parameter, said)), known).findings
    expect(found).toMatchObject({ rule: "pack.unfit-option", facts: { parameter, allowed: expect.stringMatching(allowed) as string } })
    expect(Finding.text(found!, "zh-CN", messages).fix).toContain(found!.facts["allowed"])
  })
  it("the day on which two values hold is that on which the later of them begins, whichever stands first", () => {
    const two = [value("service.day-cap-minutes", 480, "2026-03-01"), value("service.day-cap-minutes", 240, "2026-02-01")]
    expect(PackReading.read(text(...two), known).findings.map(({ facts }) => facts)).toEqual([
      { parameter: "service.day-cap-minutes", other: 0, on: Day.require("2026-03-01") }
    ])
  })
  it("a number that would stand for no time, or for one before it began, is told with the least that it may be", () => {
    const { findings } = PackReading.read(
      text(
        value("charity.interim-every-months", 0, "2026-02-01"),
        value("service.day-cap-minutes", -1, "2026-02-01"),
        value("charity.annual-by", 231, "2026-02-01")
      ),
      known
    )
    expect(findings.map(({ rule, facts, where }) => [rule, facts, where])).toEqual([
      ["pack.too-small", { parameter: "charity.interim-every-months", value: 0, least: 1 }, "values[0]"],
      ["pack.too-small", { parameter: "service.day-cap-minutes", value: -1, least: 0 }, "values[1]"],
      ["pack.unfit-value", { parameter: "charity.annual-by", kind: "integer" }, "values[2]"]
    ])
  })
  it("values that follow each other at once do not overlap", () =>
    expect(
      PackReading.read(
        text(
          value("service.activity-cap-minutes", 300, "2026-01-01", "2026-06-30"),
          value("service.activity-cap-minutes", 240, "2026-07-01")
        ),
        known
      ).outcome
    ).toBe("met"))
  it("days are texts outside and integers inside", () => {
    const { day } = Packs.parameters
    const parameters = new Map<string, Parameter.Parameter>([[day.id, day]])
    const read = PackReading.read(text(value(day.id, "2026-03-05")), parameters)
    expect(read).toMatchObject({ outcome: "met", value: { values: [{ value: Day.require("2026-03-05") }] } })
    expect(PackReading.read(text(value(day.id, "2026-02-30")), parameters).findings.map(({ rule }) => rule)).toEqual(["pack.unfit-value"])
  })
})
