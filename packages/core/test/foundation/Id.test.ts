import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Ids from "../../src/testing/Ids.ts"

describe("Id", () => {
  it.each(["a", "340603003001", "0198c7d2-7a4e-7cc3-8f00-000000000001", "team.7_x:y", "x".repeat(64)])("%s is an id", (text) => {
    expect(Id.fromText<Id.TeamId>(text)).toBe(text)
    expect(Id.require<Id.TeamId>(text)).toBe(text)
  })

  it.each(["", " ", "-a", ".a", "a/b", "a b", "张三", "a\n", "x".repeat(65)])("%j is none", (text) => {
    expect(Id.fromText<Id.TeamId>(text)).toBeUndefined()
    expect(() => Id.require<Id.TeamId>(text)).toThrow(RangeError)
  })

  it("what the generator makes are ids", () => {
    fc.assert(fc.property(Ids.id(), Id.isId))
  })
})
