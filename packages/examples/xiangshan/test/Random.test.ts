import { describe, expect, it } from "vitest"
import * as Random from "../src/generate/Random.ts"

describe("repeatable randomness", () => {
  it("the mixer is the published one (low-bias 32-bit finaliser): fixed values on every machine", () => {
    expect([0, 1, 2, 0xffff_ffff].map(Random.mix)).toEqual([0, 2261973619, 229111015, 2578835075])
  })
  it("the same name gives the same draws, another name others", () => {
    const draws = (name: string): readonly number[] => {
      const random = Random.stream(1, name)
      return Array.from({ length: 20 }, () => random.below(1_000))
    }
    expect(draws("a")).toEqual(draws("a"))
    expect(draws("a")).not.toEqual(draws("b"))
  })
  it("both ends of a range are reached, and nothing beyond them", () => {
    const random = Random.stream(1, "range")
    const seen = new Set(Array.from({ length: 400 }, () => random.between(3, 6)))
    expect(seen).toEqual(new Set([3, 4, 5, 6]))
  })
  it("a draw never takes a member twice and takes all when asked for too many", () => {
    const random = Random.stream(1, "draw")
    const from = [1, 2, 3, 4, 5]
    for (let round = 0; round < 50; round += 1) expect(new Set(random.draw(from, 3, () => 1)).size).toBe(3)
    expect(new Set(random.draw(from, 9, (n) => n))).toEqual(new Set(from))
  })
  it("the heavier member comes first more often", () => {
    const random = Random.stream(1, "weight")
    const firsts = Array.from({ length: 500 }, () => random.draw(["light", "heavy"], 1, (m) => (m === "heavy" ? 9 : 1))[0])
    const heavy = firsts.filter((member) => member === "heavy").length
    expect(heavy).toBeGreaterThan(400)
    expect(heavy).toBeLessThan(500)
  })
  it("nothing cannot be picked from", () => {
    expect(() => Random.stream(1, "none").pick([])).toThrow(RangeError)
  })
})
