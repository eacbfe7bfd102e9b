/**
 * Two quarters published one after the other, as one system of equations, for somebody who knows besides in which places nobody came, went or
 * changed group between them: no hidden cell of either quarter may be narrowed below the least number.
 */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type * as PublicCounts from "../../src/report/PublicCounts.ts"
import {
  attack,
  batch,
  type District,
  type Figures,
  figuresOf,
  leastPeople,
  pairs,
  places,
  proposed,
  type Standing
} from "./publicDistrict.ts"

// Many small linear programs; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 120_000 })

const stays = ([then, now]: readonly Standing[]): boolean => then?.groups.join() === now?.groups.join()
const staying = pairs.filter(stays)
const changing = pairs.filter((all) => !stays(all))

/** Most places stay as they are, at the edge of what may be shown; in one or two somebody comes, goes or changes group. */
const lasting: fc.Arbitrary<District> = fc.constantFrom([2], [3], [1, 2], [2, 2]).chain((sizes) => {
  const place = {
    id: "district",
    parts: sizes.map((size, s) => ({ id: `s${s}`, parts: Array.from({ length: size }, (_, c) => ({ id: `s${s}c${c}`, parts: [] })) }))
  }
  const communities = places({ place, people: [] })
  const known = communities.flatMap((one) => [
    batch(one, [0, 1, leastPeople - 1, leastPeople, 7], staying),
    batch(one, [0, leastPeople, 7], staying)
  ])
  const changes = fc.constantFrom(...communities).chain((one) => batch(one, [1, leastPeople - 1, leastPeople, 6], changing))
  return fc
    .tuple(fc.tuple(...known), fc.array(changes, { minLength: 1, maxLength: 2 }))
    .map(([all, more]) => ({ place, people: [...all, ...more].flat() }))
})

const formerOf = (told: PublicCounts.Proposal): PublicCounts.Former => ({ ...told, editions: [told.tables] })
const both = (of: District, isHeldAgainstFormer: boolean): { readonly figures: Figures; readonly shown: readonly number[] } => {
  const first = proposed(of, 0)
  const second = proposed(of, 1, isHeldAgainstFormer ? [formerOf(first)] : [])
  return {
    figures: [...figuresOf(of, 0, first), ...figuresOf(of, 1, second)],
    shown: [first, second].map(({ places: blocks }) => blocks.length)
  }
}

/** What everybody may know: of a place in which nothing changed, that nothing did. */
const livesIn = ({ people }: District) => {
  const changed = new Set(people.filter(({ in: all }) => !stays(all)).map(({ place }) => place))
  return (place: string) => (changed.has(place) ? pairs : staying)
}
const attacked = (of: District, isHeldAgainstFormer = true) => {
  const { figures, shown } = both(of, isHeldAgainstFormer)
  return { ...attack(of, figures, livesIn(of)), shown }
}

describe("two quarters, published one after the other", () => {
  it("let nobody who knows which places did not change narrow a hidden cell of either", () => {
    fc.assert(
      fc.property(lasting, (one) => {
        expect(attacked(one).found).toEqual([])
      }),
      { numRuns: 120 }
    )
  })
  it("and it is not that nothing is published, or nothing hidden", () => {
    let [hidden, finer] = [0, 0]
    fc.assert(
      fc.property(lasting, (one) => {
        const result = attacked(one)
        hidden += result.hidden
        if ((result.shown[1] ?? 0) > 1) finer += 1
        expect(result.found).toEqual([])
      }),
      { numRuns: 80, seed: 5 }
    )
    expect(hidden).toBeGreaterThan(200)
    expect(finer).toBeGreaterThan(15)
  })
  it("each published as if the other were not, the same attack finds a few", () => {
    let found = 0
    fc.assert(
      fc.property(lasting, (one) => {
        found += attacked(one, false).found.length
      }),
      { numRuns: 100, seed: 5 }
    )
    expect(found).toBeGreaterThan(5)
  })
})
