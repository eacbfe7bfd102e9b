import { describe, expect, it } from "vitest"
import { Pairs } from "../../src/foundation/Pairs.ts"

describe("pairs by number", () => {
  it("a pair that comes again has its number, another the next; unknown is a value too", () => {
    const pairs = new Pairs<string | undefined, string | undefined>()
    const asked = [
      ["n", "a"],
      ["n", "b"],
      ["s", "a"],
      ["n", "a"],
      [undefined, "a"],
      ["n", undefined],
      ["s", "a"],
      [undefined, "a"]
    ] as const
    expect(asked.map(([a, b]) => pairs.numberOf(a, b))).toEqual([0, 1, 2, 0, 3, 4, 2, 3])
    expect(pairs.all).toEqual([
      ["n", "a"],
      ["n", "b"],
      ["s", "a"],
      [undefined, "a"],
      ["n", undefined]
    ])
  })
})
