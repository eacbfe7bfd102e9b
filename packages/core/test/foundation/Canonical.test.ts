import { runInNewContext } from "node:vm"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Canonical from "../../src/foundation/Canonical.ts"

const plain = fc.letrec<{ any: Canonical.Plain }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", '"', "\\", "\n", "\u0000", "\u2028", "𠮷", "😀", "__proto__"),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme", maxLength: 3 }), tie("any"), { maxKeys: 5, noNullPrototype: true })
  )
})).any

const shuffled = (value: Canonical.Plain): Canonical.Plain =>
  typeof value !== "object"
    ? value
    : Array.isArray(value)
      ? value.map(shuffled)
      : Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, inner]) => [key, shuffled(inner)])
        )

describe("canonical text", () => {
  it("is JSON with sorted keys", () => {
    expect(Canonical.text({ b: [1, "二", true], a: { z: -1, "": "" } })).toBe(`{"a":{"":"","z":-1},"b":[1,"二",true]}`)
  })

  it("reads back as the value, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(plain, (value) => {
        const text = Canonical.text(value)
        expect(Canonical.text(JSON.parse(text) as Canonical.Plain)).toBe(text)
        expect(Canonical.text(shuffled(value))).toBe(text)
      })
    )
  })

  it("keys already in order, keys that come again and keys in any number are written alike", () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`k${String(index).padStart(4, "0")}`, index]))
    const again = Object.fromEntries(Object.entries(many).toReversed())
    expect(Canonical.text(many)).toBe(JSON.stringify(many))
    expect(Canonical.text(again)).toBe(JSON.stringify(many))
    expect(Canonical.text([many, many])).toBe(JSON.stringify([many, many]))
  })

  it("a list keeps its order, whatever order is in it", () => {
    expect(Canonical.text([{ b: 1, a: 2 }, 3, [], [true, { d: "四", c: false }]])).toBe(`[{"a":2,"b":1},3,[],[true,{"c":false,"d":"四"}]]`)
    expect(() => Canonical.text([{ b: 1, a: [1, 2.5] }])).toThrow(expect.objectContaining({ path: "0.a.1" }))
  })

  it("words that spell an escaped surrogate are words, beside a true pair and in a key", () => {
    const spelled = { a: "\\ud800", b: ["𠮷\\udc00", { "\\ud8": 1 }] }
    expect(Canonical.text(spelled)).toBe(JSON.stringify(spelled))
    expect(() => Canonical.text({ ...spelled, c: { d: "\\ud800\ud800" } })).toThrow(expect.objectContaining({ path: "c.d" }))
  })

  it("an object of another realm is as plain as one of this", () => {
    expect(Canonical.text(runInNewContext("({ b: 1, a: [2] })") as Canonical.Plain)).toBe(`{"a":[2],"b":1}`)
  })

  it("an object without a class may have no prototype at all", () => {
    expect(Canonical.text(Object.assign(Object.create(null) as object, { a: 1 }) as Canonical.Plain)).toBe(`{"a":1}`)
  })

  it.each<[string, unknown, string, string]>([
    ["null", { a: { b: null } }, "a.b", "null at a.b"],
    ["a fraction", { a: [1, 0.5] }, "a.1", "0.5 at a.1"],
    ["an unsafe integer", [2 ** 53], "0", "9007199254740992 at 0"],
    ["not a number", Number.NaN, "", "NaN at the value"],
    ["undefined", { a: undefined }, "a", "undefined at a"],
    ["a lone surrogate", { a: "\ud800" }, "a", "a lone surrogate at a"],
    ["a key with a lone surrogate", { a: { "\udc00": 1 } }, "a", "a key with a lone surrogate at a"],
    ["a date", { a: new Date(0) }, "a", "an object with a class at a"],
    ["an object made from another one", [Object.create({ a: 1 })], "0", "an object with a class at 0"],
    ["a map", [new Map()], "0", "an object with a class at 0"],
    ["a function", { f: String }, "f", "function String() { [native code] } at f"],
    ["a big integer", { n: 1n }, "n", "1 at n"]
  ])("%s has none, and the place and the value are named", (_what, value, path, said) => {
    const attempt = () => Canonical.text(value as Canonical.Plain)
    expect(attempt).toThrow(Canonical.NotCanonical)
    expect(attempt).toThrow(expect.objectContaining({ path, message: `no canonical form for ${said}` }))
  })
})
