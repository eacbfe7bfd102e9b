import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { spotCheckPerMille } from "../../../src/law/parameters/Recording.ts"
import { draw, drawUnder } from "../../../src/service/rules/SpotCheck.ts"
import { viewOf, viewWith } from "../../law/policies.ts"

const ids = Array.from({ length: 1000 }, (_, index) => `record-${index}`)
const someIds = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 })
const share = fc.integer({ min: 0, max: 1000 })

describe("志愿服务记录与证明出具办法 art. 21: spot checks", () => {
  it("REC-17: the same seed and share draw the same ids, in any order of input", () => {
    fc.assert(
      fc.property(someIds, fc.string(), share, (all, seed, perMille) => {
        expect(draw([...all].reverse(), seed, perMille)).toEqual(draw(all, seed, perMille))
        expect(draw([...all, ...all], seed, perMille)).toEqual(draw(all, seed, perMille))
      })
    )
  })
  it("REC-17: another seed draws others", () => expect(draw(ids, "2026", 50)).not.toEqual(draw(ids, "2027", 50)))
  it("REC-17: this seed draws these: a published sample can be drawn again in later versions", () =>
    expect(draw(ids.slice(0, 20), "2026", 200)).toEqual(["record-7", "record-3", "record-5", "record-11"]))
  it("REC-17: two ids that share a place in line are taken by their names, in any order of input", () => {
    const [first, second] = ["r-14gcd1k", "r-1ml7mq2"] as const
    expect(draw([first, second], "2026", 500)).toEqual([first])
    expect(draw([second, first], "2026", 500)).toEqual([first])
    expect(draw([second, first], "2026", 1000)).toEqual([first, second])
  })
  it.each([
    [0, 0],
    [1, 1],
    [50, 50],
    [1000, 1000]
  ])("REC-17: %i per mille of 1000 records are %i", (perMille, count) => expect(draw(ids, "s", perMille)).toHaveLength(count))
  it("REC-17: a share of few records is rounded up, so that somebody is drawn", () => {
    expect(draw(["a", "b", "c"], "s", 1)).toHaveLength(1)
    expect(draw(["a", "b", "c"], "s", 334)).toHaveLength(2)
    expect(draw([], "s", 500)).toEqual([])
  })
  it("REC-17: a larger share holds every smaller one, and draws only what is there", () => {
    fc.assert(
      fc.property(someIds, fc.string(), share, share, (all, seed, a, b) => {
        const [small, large] = [draw(all, seed, Math.min(a, b)), draw(all, seed, Math.max(a, b))]
        expect(large.slice(0, small.length)).toEqual(small)
        expect(large.every((id) => all.includes(id))).toBe(true)
      })
    )
  })
  it("REC-17: neighbouring ids are drawn about evenly", () => {
    const drawn = new Set(draw(ids, "even", 500))
    const early = ids.slice(0, 500).filter((id) => drawn.has(id)).length
    expect(early).toBeGreaterThan(200)
    expect(early).toBeLessThan(300)
  })
  it.each([-1, 1001, 0.5])("REC-17: a share of %d per mille is no share", (perMille) =>
    expect(() => draw(ids, "s", perMille)).toThrow(RangeError)
  )
})

describe("under a policy", () => {
  it("REC-17: without a share nothing is drawn, and nobody is told of a customary one", () =>
    expect(drawUnder(viewOf("national"), ids, "2026")).toBeUndefined())
  it("REC-17: with one the share is the policy's", () =>
    expect(drawUnder(viewWith(spotCheckPerMille, 50), ids, "2026")).toEqual(draw(ids, "2026", 50)))
})
