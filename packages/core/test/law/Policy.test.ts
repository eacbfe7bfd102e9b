import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Instrument from "../../src/law/Instrument.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import { policy as messages } from "../../src/law/messages/policy.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policy from "../../src/law/Policy.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "例", en: "example" }
const day = Day.require
const deadline = Parameter.integer("deadline", { title, unit: "working-days", stricter: "lower" })
const parts = Parameter.set("parts", { title, options: named("a", "b", "c"), stricter: "higher" })
const LAW = Instrument.define({ id: "LAW", title, inForce: day("2021-02-01"), confidence: "verified" })

const pack = (id: string, layer: Pack.Layer, values: readonly Pack.Value[]): Pack.Pack =>
  Pack.define({ id, version: "1", title, layer, jurisdiction: "999999", status: "reviewed", values })
const days = (value: number, force: Pack.Force, from = "2021-02-01", until?: string): Pack.Value =>
  Pack.value(deadline, {
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
    value,
    force,
    citations: [LAW.article(11)]
  })
const national = (force: Pack.Force) => pack("national", "national", [days(10, force)])
const on = (policy: Policy.Policy, text = "2025-01-01") => Policy.on(policy, day(text)).valueOf("deadline")

describe("a lower layer against a rule", () => {
  it.each([
    [9, 9], // stricter: it holds
    [10, 10], // the same
    [11, 10] // looser: the rule holds
  ])("a city that says %i days under a national rule of 10 has %i", (said, holds) => {
    const policy = Policy.of([national("rule"), pack("city", "city", [days(said, "rule")])])
    expect(on(policy)?.value).toBe(holds)
    expect(Policy.conflicts(policy)).toHaveLength(said > 10 ? 1 : 0)
  })

  it("a conflict names the value, the layers and both sources, and can be read", () => {
    const policy = Policy.of([national("rule"), pack("city", "city", [days(11, "rule", "2024-01-01")])])
    const [conflict] = Policy.conflicts(policy)
    expect(conflict).toMatchObject({
      parameter: "deadline",
      first: day("2024-01-01"),
      upper: { pack: "national@1", layer: "national", value: 10 },
      lower: { pack: "city@1", layer: "city", value: 11 }
    })
    const text = Finding.text(Policy.findingOf(conflict!), "zh-CN", messages)
    expect(text.why).toContain("city@1 规定 deadline = 11")
    expect(text.why).toContain("2024-01-01")
    expect(Policy.findingOf(conflict!).citations).toHaveLength(2)
    expect(Policy.findingOf(conflict!).units).toEqual({ first: "day" })
  })

  it("a conflict lasts as long as the looser value is said, and without end if it is", () => {
    const during = (until?: string) =>
      Policy.conflicts(Policy.of([national("rule"), pack("city", "city", [days(11, "rule", "2024-01-01", until)])]))
    expect(during("2024-12-31").map(({ first, last }) => ({ first, last }))).toEqual([
      { first: day("2024-01-01"), last: day("2024-12-31") }
    ])
    expect(during().map((conflict) => "last" in conflict)).toEqual([false])
  })

  it("a change of another parameter does not split a conflict", () => {
    const also = Pack.value(parts, { from: day("2024-06-01"), value: ["a"], force: "rule", citations: [LAW.article(7)] })
    const policy = Policy.of([national("rule"), pack("city", "city", [days(11, "rule", "2024-01-01"), also])])
    expect(Policy.conflicts(policy)).toHaveLength(1)
  })

  it("lists and ladders are named in a conflict by what is in them", () => {
    const set = (id: string, layer: Pack.Layer, value: readonly ("a" | "b" | "c")[]) =>
      pack(id, layer, [Pack.value(parts, { from: day("2021-02-01"), value, force: "rule", citations: [LAW.article(7)] })])
    const [conflict] = Policy.conflicts(Policy.of([set("national", "national", ["a", "b"]), set("city", "city", ["c"])]))
    expect(conflict && Policy.findingOf(conflict).facts).toMatchObject({ upperValue: "a, b", lowerValue: "c" })
    // What they are called, the parameter says.
    expect(conflict && Policy.findingOf(conflict).units).toEqual({ first: "day", upperValue: "parts", lowerValue: "parts" })
    const force = Parameter.choice("force", { title, options: named("lenient", "strict"), stricter: "higher" })
    const choice = (id: string, layer: Pack.Layer, value: "lenient" | "strict") =>
      pack(id, layer, [Pack.value(force, { from: day("2021-02-01"), value, force: "rule", citations: [LAW.article(7)] })])
    const [softer] = Policy.conflicts(Policy.of([choice("national", "national", "strict"), choice("city", "city", "lenient")]))
    expect(softer && Policy.findingOf(softer)).toMatchObject({
      facts: { upperValue: "strict", lowerValue: "lenient" },
      units: { upperValue: "force", lowerValue: "force" }
    })
    const stars = Parameter.ladder("stars", { title })
    const ladder = (id: string, layer: Pack.Layer, hours: readonly number[]) =>
      pack(id, layer, [
        Pack.value(stars, { from: day("2021-02-01"), value: Ladder.starsByHours(hours), force: "rule", citations: [LAW.article(7)] })
      ])
    const [looser] = Policy.conflicts(Policy.of([ladder("national", "national", [100, 300]), ladder("city", "city", [50])]))
    expect(looser && Policy.findingOf(looser)).toMatchObject({
      facts: { upperValue: "star-1, star-2", lowerValue: "star-1" },
      units: { first: "day", upperValue: "stars", lowerValue: "stars" }
    })
  })

  it("a looser value between counts for nothing: a district is measured by the national rule", () => {
    const policy = Policy.of([national("rule"), pack("city", "city", [days(12, "rule")]), pack("district", "district", [days(8, "rule")])])
    expect(on(policy)).toMatchObject({ value: 8, pack: "district@1" })
    expect(Policy.conflicts(policy)).toHaveLength(1)
  })

  it("a set may only grow where more is stricter", () => {
    const set = (id: string, layer: Pack.Layer, value: readonly ("a" | "b" | "c")[]) =>
      pack(id, layer, [Pack.value(parts, { from: day("2021-02-01"), value, force: "rule", citations: [LAW.article(7)] })])
    const asked = (value: readonly ("a" | "b" | "c")[]) => Policy.of([set("national", "national", ["a", "b"]), set("city", "city", value)])
    expect(Policy.on(asked(["b", "a", "c"]), day("2025-01-01")).valueOf("parts")?.pack).toBe("city@1")
    expect(Policy.on(asked(["a", "c"]), day("2025-01-01")).valueOf("parts")?.pack).toBe("national@1")
    expect(Policy.conflicts(asked(["a"]))).toHaveLength(1)
  })
})

describe("a lower layer against a default", () => {
  it.each([5, 10, 30])("a city may say %i days where the nation only proposes 10", (said) => {
    const policy = Policy.of([national("default"), pack("city", "city", [days(said, "rule")])])
    expect(on(policy)?.value).toBe(said)
    expect(Policy.conflicts(policy)).toEqual([])
  })

  it("a default below a rule binds nobody, the rule above still does", () => {
    const city = pack("city", "city", [days(8, "default")])
    const district = (said: number) => Policy.of([national("rule"), city, pack("district", "district", [days(said, "rule")])])
    expect(on(district(9))?.value).toBe(9)
    expect(on(district(11))?.value).toBe(8)
    expect(Policy.conflicts(district(11))).toMatchObject([{ upper: { pack: "national@1" } }])
  })
})

describe("days", () => {
  it("before the first value there is none, on its first day it holds", () => {
    const policy = Policy.of([national("rule")])
    expect(on(policy, "2021-01-31")).toBeUndefined()
    expect(on(policy, "2021-02-01")).toMatchObject({ value: 10, since: day("2021-02-01"), on: day("2021-02-01"), pack: "national@1" })
  })

  it("a value holds on its last day and not on the next; the layer above shows again", () => {
    const policy = Policy.of([national("default"), pack("city", "city", [days(3, "rule", "2022-01-01", "2022-12-31")])])
    const values = ["2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01"].map((text) => on(policy, text)?.value)
    expect(values).toEqual([10, 3, 3, 10])
    expect(Policy.changes(policy, ["deadline"]).map(Day.text)).toEqual(["2021-02-01", "2022-01-01", "2023-01-01"])
  })

  const held = (value: number, by: string, since: string) => ({
    value,
    since: day(since),
    pack: `${by}@1`,
    force: "rule",
    citations: [LAW.article(11)]
  })
  it("a value goes on as one, whatever was said in between without effect", () =>
    expect(
      Policy.of([national("rule"), pack("city", "city", [days(11, "rule", "2024-01-01", "2024-12-31")])]).timelines.get("deadline")
    ).toStrictEqual([{ first: day("2021-02-01"), value: held(10, "national", "2021-02-01") }]))
  it("a value said anew is another, and between the two there may be none", () =>
    expect(
      Policy.of([
        pack("city", "city", [
          days(3, "rule", "2022-01-01", "2022-12-31"),
          days(3, "rule", "2023-01-01", "2023-06-30"),
          days(3, "rule", "2024-01-01")
        ])
      ]).timelines.get("deadline")
    ).toStrictEqual([
      { first: day("2022-01-01"), last: day("2022-12-31"), value: held(3, "city", "2022-01-01") },
      { first: day("2023-01-01"), last: day("2023-06-30"), value: held(3, "city", "2023-01-01") },
      { first: day("2023-07-01"), last: day("2023-12-31") },
      { first: day("2024-01-01"), value: held(3, "city", "2024-01-01") }
    ]))
  it("what changes several parameters is one day, in the order of days and not of parameters", () => {
    const also = (from: string) => Pack.value(parts, { from: day(from), value: ["a"], force: "rule", citations: [LAW.article(7)] })
    const policy = Policy.of([national("rule"), pack("city", "city", [days(9, "rule", "2024-06-01"), also("2024-06-01")])])
    const later = Policy.extend(policy, pack("district", "district", [also("2022-01-01")]))
    expect(Policy.changes(later, ["deadline", "parts"]).map(Day.text)).toEqual(["2021-02-01", "2022-01-01", "2024-06-01"])
  })

  it("an ended value leaves nothing behind it", () => {
    const policy = Policy.of([pack("city", "city", [days(3, "rule", "2022-01-01", "2022-12-31")])])
    expect(on(policy, "2022-12-31")?.value).toBe(3)
    expect(on(policy, "2023-01-01")).toBeUndefined()
  })

  it("a parameter that nobody gives has no value and never changes", () => {
    expect(Policy.changes(Policy.of([national("rule")]), ["other"])).toEqual([])
    expect(Policy.on(Policy.of([national("rule")]), day("2025-01-01")).valueOf("other")).toBeUndefined()
  })
})

describe("what cannot be a policy", () => {
  it("two values of one parameter on the same day in one pack", () => {
    expect(() => pack("x", "city", [days(3, "rule", "2022-01-01", "2022-12-31"), days(4, "rule", "2022-12-31")])).toThrow(
      /deadline.*2022-12-31/
    )
    expect(() => pack("x", "city", [days(3, "rule", "2022-01-01"), days(4, "rule", "2023-01-01")])).toThrow(/2023-01-01/)
    expect(() => pack("x", "city", [days(3, "rule", "2022-01-01", "2022-12-30"), days(4, "rule", "2022-12-31")])).not.toThrow()
  })
  it("a value that ends before it begins", () => {
    expect(() => days(3, "rule", "2022-01-02", "2022-01-01")).toThrow(RangeError)
    expect(() => days(3, "rule", "2022-01-01", "2022-01-01")).not.toThrow()
  })
  it("a value that its parameter cannot have", () => {
    expect(() => days(0.5, "rule")).toThrow("deadline cannot have the value 0.5")
  })
  it("two values that overlap, told in either order, are named by the day from which both hold", () => {
    const early = days(3, "rule", "2022-01-01", "2022-12-31")
    const late = days(4, "rule", "2022-06-01", "2023-12-31")
    for (const values of [
      [early, late],
      [late, early]
    ])
      expect(() => pack("x", "city", values)).toThrow("hold on 2022-06-01")
    expect(() => pack("x", "city", [days(4, "rule", "2023-01-01", "2023-12-31"), early])).not.toThrow()
    expect(() => pack("x", "city", [days(4, "rule", "2022-12-31"), early])).toThrow("hold on 2022-12-31")
  })
  it("the same pack twice, and one id for two parameters", () => {
    expect(() => Policy.of([national("rule"), national("rule")])).toThrow(/national comes twice/)
    const other = Parameter.integer("deadline", { title, unit: "days", stricter: "higher" })
    const city = pack("city", "city", [
      Pack.value(other, { from: day("2022-01-01"), value: 1, force: "rule", citations: [LAW.article(1)] })
    ])
    expect(() => Policy.of([national("rule"), city])).toThrow(/another deadline/)
  })
})

it("a policy is named after its packs, from the top", () => {
  expect(Policy.of([pack("city", "city", []), national("rule")]).id).toBe("national@1+city@1")
})
