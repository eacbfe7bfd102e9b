import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Rung } from "../../src/foundation/ParameterView.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as LawBook from "../../src/law/RuleBook.ts"
import * as Rule from "../../src/law/Rule.ts"
import { recordDeadline } from "../../src/law/parameters/Recording.ts"
import * as ParameterEntry from "../../src/rulebook/ParameterEntry.ts"
import * as ValueText from "../../src/rulebook/ValueText.ts"

const title = { "zh-CN": "例", en: "example" }
const day = Day.require
const wait = Parameter.integer("test.wait", { title, unit: "days", stricter: "lower" })
const isAsked = Parameter.yesNo("test.is-asked", { title, stricter: "none" })

const pack = (status: Pack.Status, values: readonly Pack.Value[]): Pack.Pack =>
  Pack.define({
    id: "test",
    version: "1",
    title: { "zh-CN": "例包", en: "pack" },
    layer: "organisation",
    jurisdiction: "999999",
    status,
    values
  })
const entryOf = (parameter: Parameter.Parameter, of: Pack.Pack, reached: LawBook.Reached = { reach: "operation" }) =>
  entryIn(Policy.of([of]), parameter, reached)
const entryIn = (policy: Policy.Policy, parameter: Parameter.Parameter, reached: LawBook.Reached = { reach: "operation" }) => {
  const rule = Rule.define({ id: "TEST-01", title, parameters: [parameter], clauses: [] }) as Rule.Rule
  const [entry] = LawBook.entries([rule], policy, () => reached)
  return ParameterEntry.of(entry?.parameters[0] ?? expect.unreachable(), parameter, policy)
}

describe("a parameter in the book", () => {
  it("has its values by day, each with its pack and its source, and nothing that is not so", () => {
    const values = [
      Pack.value(wait, { from: day("2020-01-01"), until: day("2020-12-31"), value: 2, force: "rule", citations: [VRM.article(11)] }),
      Pack.value(wait, { from: day("2021-01-01"), value: 3, force: "rule", citations: [VRM.article(11)] })
    ]
    const { values: shown, ...entry } = entryOf(wait, pack("reviewed", values))
    const strictness = { "zh-CN": "越小越严", en: "lower is stricter" }
    const named = { id: "test.wait", title, kind: "integer", unit: "days", stricter: "lower", strictness } as const
    expect(entry).toEqual({ ...named, elsewhere: [], reach: "operation" })
    expect(shown.map(({ provisions, ...value }) => [value, provisions.map(({ provision }) => provision)])).toStrictEqual(
      [
        { first: "2020-01-01", last: "2020-12-31", value: 2, text: { "zh-CN": "2 天", en: "2 days" } },
        { first: "2021-01-01", value: 3, text: { "zh-CN": "3 天", en: "3 days" } }
      ].map((value) => [{ ...value, pack: "test@1", packTitle: { "zh-CN": "例包", en: "pack" }, labels: [] }, ["art. 11"]])
    )
  })
  it("of another kind has no unit; why nobody reads it is said", () => {
    const value = Pack.value(isAsked, { from: Day.first, value: true, force: "default", citations: [LIBRARY.passage()] })
    const entry = entryOf(isAsked, pack("reviewed", [value]), { reach: "printed", note: title })
    expect(Object.keys(entry)).not.toContain("unit")
    expect(Object.keys(entryOf(wait, pack("reviewed", [])))).not.toContain("note")
    expect([entry.kind, entry.reach, entry.note]).toEqual(["yes-no", "printed", title])
  })
  it.each<readonly [Pack.Status, "law" | "library", readonly string[]]>([
    ["reviewed", "law", []],
    ["reviewed", "library", ["library-default"]],
    ["excerpt", "law", ["excerpt"]],
    ["unverified", "law", ["unverified"]],
    ["unverified", "library", ["library-default", "unverified"]]
  ])("of a pack that is %s, resting on the %s: %j", (status, source, labels) => {
    const citations = [source === "law" ? VRM.article(11) : LIBRARY.passage()] as const
    const entry = entryOf(wait, pack(status, [Pack.value(wait, { from: Day.first, value: 1, force: "rule", citations })]))
    expect(entry.values.map((value) => value.labels)).toEqual([labels])
  })
  it("what other packs say stands beside it, each with its days and its own title, and not what the policy says itself", () => {
    const own = Pack.value(recordDeadline, { from: Day.first, value: 5, force: "default", citations: [LIBRARY.passage()] })
    const { values, elsewhere } = entryOf(recordDeadline, pack("unverified", [own]))
    expect(values.map(({ value }) => value)).toEqual([5])
    const national = elsewhere.find(({ pack: by }) => by.startsWith("national@"))
    expect(national).toMatchObject({ first: "2021-02-01", value: 10, text: { "zh-CN": "10 个工作日" }, labels: [] })
    expect(national?.packTitle["zh-CN"]).not.toBe(national?.pack)
    expect(national?.provisions.map(({ instrument }) => instrument)).toContain("VRM")
    expect(elsewhere.map(({ pack: by }) => by)).not.toContain("test@1")
    expect(entryIn(Policies.byName("national"), recordDeadline).elsewhere.filter(({ pack: by }) => by.startsWith("national@"))).toEqual([])
  })
  it("each value is shown once, under the pack that says it, however many packs a policy has", () => {
    const policy = Policies.byName("anhui")
    expect(policy.packs.length).toBeGreaterThan(1)
    const { values } = entryIn(policy, recordDeadline)
    expect(values.map(({ pack: by, packTitle }) => [by, packTitle])).toEqual([[Pack.name(Policies.national), Policies.national.title]])
  })
  it("what other packs said until a day is shown with that day, and with none where they still say it", () => {
    const shipped = [Policies.national, ...Object.values(Policies.locals)].flatMap((by) =>
      by.values.map((value) => ({ by: Pack.name(by), ...value }))
    )
    const ended = shipped.find(({ until }) => until !== undefined) ?? expect.unreachable()
    const own = shipped.filter(({ parameter }) => parameter.id === ended.parameter.id)
    const { elsewhere } = entryIn(Policy.of([pack("reviewed", [])]), ended.parameter)
    expect(elsewhere.map(({ pack: by, first, last }) => [by, first, last])).toEqual(
      own.map(({ by, from, until }) => [by, Day.text(from), until === undefined ? undefined : Day.text(until)])
    )
    for (const value of elsewhere) if (value.last === undefined) expect(Object.keys(value)).not.toContain("last")
  })
})

describe("a value in words", () => {
  const bound = (measure: string, value: number | true, is: "at-least" | "above" = "at-least") => ({ measure, is, value })
  const star: Rung = { id: "1", title: { "zh-CN": "一星", en: "one star" }, when: [bound("minutes", 6000), bound("award", true)] }
  const ladder = Parameter.ladder("test.ladder", { title })
  it.each<readonly [string, Parameter.Parameter, Parameters<typeof ValueText.of>[1], string, string]>([
    ["a number in its unit", wait, 2, "2 天", "2 days"],
    ["a day", Parameter.day("test.day", { title, stricter: "none" }), day("2026-03-05"), "2026-03-05", "2026-03-05"],
    [
      "a rung: all that it asks for",
      ladder,
      [star],
      "一星：累计服务时长 ≥ 100.00 小时且获得过表彰",
      "one star: service in all ≥ 100.00 hours and has an award"
    ],
    [
      "or something else",
      ladder,
      [{ ...star, when: [bound("minutes", 60, "above")], or: [bound("points", 3)] }],
      "一星：累计服务时长 > 1.00 小时，或者 积分 ≥ 3 分",
      "one star: service in all > 1.00 hours, or points ≥ 3 points"
    ],
    [
      "rungs of a measure that no star has, one after the other",
      ladder,
      [
        { ...star, when: [bound("netAssetsFen", 1)] },
        { ...star, when: [bound("netAssetsFen", 2)] }
      ],
      "一星：netAssetsFen ≥ 1；一星：netAssetsFen ≥ 2",
      "one star: netAssetsFen ≥ 1; one star: netAssetsFen ≥ 2"
    ]
  ])("%s", (_, parameter, value, zh, en) =>
    expect([ValueText.of(parameter, value, "zh-CN"), ValueText.of(parameter, value, "en")]).toEqual([zh, en])
  )
})
