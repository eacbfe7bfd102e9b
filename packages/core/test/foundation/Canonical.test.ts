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

  it.each<[string, unknown, string]>([
    ["null", { a: { b: null } }, "a.b"],
    ["a fraction", { a: [1, 0.5] }, "a.1"],
    ["an unsafe integer", [2 ** 53], "0"],
    ["not a number", Number.NaN, ""],
    ["undefined", { a: undefined }, "a"],
    ["a lone surrogate", { a: "\ud800" }, "a"],
    ["a key with a lone surrogate", { a: { "\udc00": 1 } }, "a"],
    ["a date", { a: new Date(0) }, "a"],
    ["a map", [new Map()], "0"],
    ["a function", { f: () => 1 }, "f"],
    ["a big integer", { n: 1n }, "n"]
  ])("%s has none, and the place is named", (_what, value, path) => {
    const attempt = () => Canonical.text(value as Canonical.Plain)
    expect(attempt).toThrow(Canonical.NotCanonical)
    try {
      attempt()
    } catch (error) {
      expect((error as Canonical.NotCanonical).path).toBe(path)
    }
  })
})
