import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as MaximumMatching from "../../src/matching/MaximumMatching.ts"

interface Plain {
  readonly asked: readonly number[]
  readonly offered: readonly number[]
  readonly fits: readonly (readonly number[])[]
}

const graphOf = ({ asked, offered, fits }: Plain): MaximumMatching.Graph => {
  const first = new Int32Array(asked.length + 1)
  for (const [at, slots] of fits.entries()) first[at + 1] = (first[at] ?? 0) + slots.length
  return { asked: Float64Array.from(asked), offered: Float64Array.from(offered), first, slots: Int32Array.from(fits.flat()) }
}

/** The most that needs can get, by trying everything: one need after another, each in every way. */
const best = ({ asked, offered, fits }: Plain, needs: number = asked.length): number => {
  const seen = new Map<string, number>()
  const from = (need: number, left: readonly number[]): number => {
    if (need === needs) return 0
    const key = `${need} ${left.join()}`
    const known = seen.get(key)
    if (known !== undefined) return known
    let most = 0
    const give = (at: number, lacking: number, rest: readonly number[], given: number): void => {
      const slot = fits[need]?.[at]
      if (slot === undefined) {
        most = Math.max(most, given + from(need + 1, rest))
        return
      }
      for (let quantity = 0; quantity <= Math.min(lacking, rest[slot] ?? 0); quantity++)
        give(at + 1, lacking - quantity, rest.with(slot, (rest[slot] ?? 0) - quantity), given + quantity)
    }
    give(0, asked[need] ?? 0, left, 0)
    seen.set(key, most)
    return most
  }
  return from(0, offered)
}

/** Few slots for many needs, so that they are short; quantities at their edges. */
const plain = (needs: number, slots: number): fc.Arbitrary<Plain> =>
  fc.tuple(fc.integer({ min: 0, max: needs }), fc.integer({ min: 1, max: slots })).chain(([n, m]) =>
    fc.record({
      asked: fc.array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: n, maxLength: n }),
      offered: fc.array(fc.constantFrom(0, 1, 1, 1, 2), { minLength: m, maxLength: m }),
      fits: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: m - 1 }), { maxLength: m }), { minLength: n, maxLength: n })
    })
  )

/** Many needs, each with a few slots, and several units of each: searches come back to where others were in vain. */
const sparse: fc.Arbitrary<Plain> = fc.tuple(fc.integer({ min: 20, max: 30 }), fc.integer({ min: 15, max: 20 })).chain(([n, m]) => {
  const amounts = (length: number) => fc.array(fc.integer({ min: 0, max: 3 }), { minLength: length, maxLength: length })
  const few = fc.uniqueArray(fc.integer({ min: 0, max: m - 1 }), { maxLength: 4, size: "max" })
  return fc.record({ asked: amounts(n), offered: amounts(m), fits: fc.array(few, { minLength: n, maxLength: n }) })
})

const total = (amounts: Iterable<number>): number => [...amounts].reduce((sum, one) => sum + one, 0)

const byEdge = (given: readonly MaximumMatching.Given[]): readonly (readonly [edge: number, quantity: number])[] =>
  given.toSorted((a, b) => a.edge - b.edge).map(({ edge, quantity }) => [edge, quantity])

describe("as much as can be given", () => {
  it("nothing is given that is not asked, not offered, or does not fit; what is given is accounted for on both sides", () => {
    fc.assert(
      fc.property(plain(12, 8), (one) => {
        const graph = graphOf(one)
        const { given, lacking, left } = MaximumMatching.serve(graph)
        for (const { need, edge, quantity } of given) {
          expect(quantity).toBeGreaterThan(0)
          expect(edge >= (graph.first[need] ?? 0) && edge < (graph.first[need + 1] ?? 0)).toBe(true)
        }
        expect(new Set(given.map(({ edge }) => edge)).size).toBe(given.length)
        const amounts = (is: (gift: MaximumMatching.Given) => boolean) => total(given.filter(is).map(({ quantity }) => quantity))
        for (const [need, asked] of one.asked.entries()) expect(amounts((gift) => gift.need === need) + (lacking[need] ?? 0)).toBe(asked)
        for (const [slot, offered] of one.offered.entries())
          expect(amounts(({ edge }) => graph.slots[edge] === slot) + (left[slot] ?? 0)).toBe(offered)
      }),
      { numRuns: 500 }
    )
  })
  it("no other way gives more, and no way gives more to the needs that come first", () => {
    fc.assert(
      fc.property(plain(5, 4), (one) => {
        const { lacking } = MaximumMatching.serve(graphOf(one))
        for (let needs = 0; needs <= one.asked.length; needs++)
          expect(total(one.asked.slice(0, needs)) - total(lacking.subarray(0, needs))).toBe(best(one, needs))
      }),
      { numRuns: 300 }
    )
  })
  it("whoever lacks something that any slot could serve stands in one shortage, which proves it: its needs can be served by its slots alone, and these are used up", () => {
    let short = 0
    let shared = 0
    fc.assert(
      fc.property(fc.oneof(plain(12, 8), sparse), (one) => {
        const { lacking, left, shortages } = MaximumMatching.serve(graphOf(one))
        const all = shortages.flatMap(({ needs }) => needs)
        expect(new Set(all).size).toBe(all.length)
        for (const [need, lacks] of lacking.entries())
          expect(lacks === 0 || (one.fits[need] ?? []).length === 0 || all.includes(need)).toBe(true)
        for (const { needs, slots, asked, offered } of shortages) {
          expect(needs).toEqual(needs.toSorted((a, b) => a - b))
          expect(slots).toEqual(slots.toSorted((a, b) => a - b))
          for (const need of needs) for (const slot of one.fits[need] ?? []) expect(slots).toContain(slot)
          expect(slots.every((slot) => left[slot] === 0)).toBe(true)
          expect([asked, offered]).toEqual([
            total(needs.map((need) => one.asked[need] ?? 0)),
            total(slots.map((slot) => one.offered[slot] ?? 0))
          ])
          expect(asked - offered).toBe(total(needs.map((need) => lacking[need] ?? 0)))
          expect(asked).toBeGreaterThan(offered)
          for (const need of needs) expect(one.fits[need]).not.toEqual([])
          short += 1
          if (needs.length > 1) shared += 1
        }
        expect(shortages.map(({ needs }) => needs[0])).toEqual(shortages.map(({ needs }) => needs[0] ?? 0).toSorted((a, b) => a - b))
      }),
      { numRuns: 500 }
    )
    expect(short).toBeGreaterThan(100)
    expect(shared).toBeGreaterThan(30)
  })
  it("a need moves aside for another, over as many as it takes", () => {
    // 0 could be served by 0 or 1, 1 by 1 or 2, 2 by 2 or 3, and 3 by 0 alone: each of the first three moves on by one.
    const { lacking, given } = MaximumMatching.serve(
      graphOf({ asked: [1, 1, 1, 1], offered: [1, 1, 1, 1], fits: [[0, 1], [1, 2], [2, 3], [0]] })
    )
    expect([...lacking]).toEqual([0, 0, 0, 0])
    expect(byEdge(given)).toEqual([
      [1, 1],
      [3, 1],
      [5, 1],
      [6, 1]
    ])
  })
  it("those who are short of different things stand in different shortages; those who are short of one in the same", () => {
    const fits = [[0], [1], [0], [1, 2], [3]]
    const { shortages } = MaximumMatching.serve(graphOf({ asked: [1, 1, 1, 3, 1], offered: [1, 1, 1, 1], fits }))
    expect(shortages).toEqual([
      { needs: [0, 2], slots: [0], asked: 2, offered: 1 },
      { needs: [1, 3], slots: [1, 2], asked: 4, offered: 2 }
    ])
    // Each finds that what it needs is short already for the one before.
    const { shortages: chained } = MaximumMatching.serve(
      graphOf({ asked: [2, 2, 2, 2], offered: [1, 1, 1], fits: [[0], [1], [2], [0, 1, 2]] })
    )
    expect(chained).toEqual([{ needs: [0, 1, 2, 3], slots: [0, 1, 2], asked: 8, offered: 3 }])
  })
  it("the preferred slot serves where nobody needs it more", () => {
    const { given } = MaximumMatching.serve(
      graphOf({
        asked: [1, 2],
        offered: [2, 2],
        fits: [
          [1, 0],
          [0, 1]
        ]
      })
    )
    expect(byEdge(given)).toEqual([
      [0, 1],
      [2, 2]
    ])
  })
})
