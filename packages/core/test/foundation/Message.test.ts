import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { criterion } from "../../src/foundation/messages/criterion.ts"
import { errors } from "../../src/foundation/messages/errors.ts"
import { units } from "../../src/foundation/messages/units.ts"

describe("a template is filled", () => {
  it.each([
    ["{a} 与 {b}", { a: "甲", b: 2 }, "甲 与 2"],
    ["{a}", { a: undefined }, "未知"],
    ["{a:day}", { a: undefined }, "未知"],
    ["{a}", { a: true }, "是"],
    ["{a}", {}, "{a}"],
    ["{toString}", {}, "{toString}"],
    ["{vol.min-age}", { "vol.min-age": 14 }, "14"],
    ["{a}", { a: ["甲", "乙"] }, "甲、乙"],
    ["{a}", { a: "{b}", b: "never" }, "{b}"],
    ["{a}", { a: "$& $1" }, "$& $1"],
    ["{a:day}", { a: Day.require("2026-03-05") }, "2026-03-05"],
    ["自{a:day}至{b:last day}", { a: Day.require("2026-03-05"), b: Day.require("2026-03-06") }, "自2026-03-05至2026-03-06"],
    ["自{a:day}至{b:last day}", { a: Day.require("2026-03-05"), b: undefined }, "自2026-03-05至今"],
    ["{a:minute}", { a: Minute.require("2026-03-05 09:00") }, "2026-03-05 09:00"],
    ["{a:minutes-as-hours}", { a: 190 }, "3.17 小时"],
    ["{a:minutes}", { a: 190 }, "190 分钟"],
    ["{a:fen}", { a: -5 }, "-0.05 元"],
    ["{a:fen}", { a: 109 }, "1.09 元"],
    ["{a:fen}", { a: 110 }, "1.10 元"],
    ["{a:day}", { a: 1e12 }, "1000000000000"],
    ["{a:轮}", { a: 3 }, "3 轮"]
  ] as const)("%s %j", (template, values, expected) => expect(Message.render(template, values, "zh-CN")).toBe(expected))

  it("a list is joined as the language does", () => {
    expect(Message.render("{a:days}", { a: [1, 2] }, "en")).toBe("1 days, 2 days")
    expect(Message.render("{a:days}", { a: [1, 2] }, "zh-CN")).toBe("1 天、2 天")
  })

  it("by the units given, unless the place says its own", () => {
    expect(Message.render("{on} {on:days}", { on: 1 }, "en", { on: "day" })).toBe("1970-01-02 1 days")
  })

  it("names what it asks for, each once", () => {
    expect(Message.placeholders("{a} {b:day} {a}")).toEqual(["a", "b"])
  })
})

describe("catalogues", () => {
  it("are merged, and a key that comes twice is refused", () => {
    const a = Message.catalogue({ "zh-CN": { a: "甲" }, en: { a: "a" } })
    const b = Message.catalogue({ "zh-CN": { b: "乙" }, en: { b: "b" } })
    const both = Message.merge(a, b)
    expect(Message.text(both, "b", {}, "zh-CN")).toBe("乙")
    expect(() => Message.merge(a, b, a)).toThrow(RangeError)
  })
  it("an absent key is shown as itself, also one that every object has", () => {
    const a = Message.catalogue({ "zh-CN": { a: "甲" }, en: { a: "a" } })
    expect(Message.text(a, "nowhere", {}, "en")).toBe("nowhere")
    expect(Message.text(a, "toString", {}, "en")).toBe("toString")
  })
  it.each([
    ["criterion", criterion],
    ["errors", errors],
    ["units", units]
  ] as const)("%s asks for the same places in both languages", (_, catalogue: Message.Catalogue) => {
    for (const [key, template] of Object.entries(catalogue["zh-CN"])) {
      expect(Message.placeholders(catalogue.en[key] ?? "").toSorted()).toEqual(Message.placeholders(template).toSorted())
    }
  })
})
