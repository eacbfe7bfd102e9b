/**
 * The tables that are made public, as one system of linear equations: two quarters of a small district, each published by itself, every cell
 * and total of all three tables. Who has them all must not be able to narrow any cell that is not shown, nor what two tables differ by.
 */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as PublicCounts from "../../src/report/PublicCounts.ts"
import {
  attack,
  batch,
  district,
  type District,
  type Figures,
  figuresOf,
  leastPeople,
  pairs,
  places,
  proposed,
  published,
  served,
  type Standing,
  withoutComplement
} from "./publicDistrict.ts"

// Many small linear programs; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 240_000 })

describe("what is made public of the people served", () => {
  it("lets nobody narrow a hidden cell, or what two tables differ by, below the least number", () => {
    let hidden = 0
    let shown = 0
    fc.assert(
      fc.property(district, (one) => {
        const figures = published(one)
        for (const { people } of figures) expect(people === 0 || people >= leastPeople).toBe(true)
        if (figures.length > 0) shown += 1
        const result = attack(one, figures)
        hidden += result.hidden
        expect(result.found).toEqual([])
      }),
      { numRuns: 200, seed: 5 }
    )
    expect(hidden).toBeGreaterThan(500)
    // It would be easy to be safe by publishing nothing.
    expect(shown).toBeGreaterThan(100)
  })
  it("with complementary suppression switched off the same attack succeeds", () => {
    let found = 0
    fc.assert(
      fc.property(district, (one) => {
        found += attack(one, withoutComplement(one)).found.length
      }),
      { numRuns: 4, seed: 5 }
    )
    expect(found).toBeGreaterThan(10)
  })
})

/** Whether everything that holds of somebody still does, and perhaps more: what is entered late. */
const isLater = (then: Standing, now: Standing): boolean =>
  then === undefined ||
  (now !== undefined &&
    then.groups.every((group) => now.groups.includes(group)) &&
    (now.visited || !then.visited) &&
    (now.granted || !then.granted))
const later = pairs.filter(([then, now]) => isLater(then, now))

/** The same quarter before and after late entries, of a few or of enough people who are alike. */
const corrected: fc.Arbitrary<District> = fc.constantFrom(1, 2).chain((streets) => {
  const place = {
    id: "district",
    parts: Array.from({ length: streets }, (_, s) => ({ id: `s${s}`, parts: [0, 1].map((c) => ({ id: `s${s}c${c}`, parts: [] })) }))
  }
  const communities = places({ place, people: [] })
  const known = communities.flatMap((one) => [
    batch(
      one,
      [0, leastPeople, 7, 20],
      pairs.filter(([then, now]) => then === now)
    ),
    batch(
      one,
      [0, 1, leastPeople],
      pairs.filter(([then, now]) => then === now)
    )
  ])
  const late = fc.constantFrom(...communities).chain((one) => batch(one, [1, leastPeople - 1, leastPeople, 6, 9], later))
  return fc
    .tuple(fc.tuple(...known), fc.array(late, { minLength: 1, maxLength: 2 }))
    .map(([all, more]) => ({ place, people: [...all, ...more].flat() }))
})

/** The first edition; and what may follow it, where anything may. */
const twice = (of: District): { readonly figures: Figures; readonly isRevised: boolean } => {
  const first = proposed(of, 0)
  const tables = PublicCounts.inBlocks(
    first,
    first.tables.map(({ table }) => table),
    served(of, 1)
  )
  const told = figuresOf(of, 0, first)
  const isRevised = !PublicCounts.isSame(tables, first.tables) && PublicCounts.mayFollow(first, tables, [first.tables], leastPeople)
  return { figures: isRevised ? [...told, ...figuresOf(of, 1, { ...first, tables })] : told, isRevised }
}

describe("what is made public again after corrections", () => {
  it("lets nobody who kept the former figures narrow a hidden cell, or those who came since, below the least number", () => {
    let [revised, stayed, hidden] = [0, 0, 0]
    fc.assert(
      fc.property(corrected, (one) => {
        const { figures, isRevised } = twice(one)
        if (isRevised) revised += 1
        else stayed += 1
        const result = attack(one, figures, () => later, isRevised)
        hidden += result.hidden
        expect(result.found).toEqual([])
      }),
      { numRuns: 200, seed: 5 }
    )
    expect(hidden).toBeGreaterThan(500)
    // It would be easy to be safe by never publishing again.
    expect(revised).toBeGreaterThan(10)
    expect(stayed).toBeGreaterThan(10)
  })
  it("published anew as if nothing had been, the same attack finds a few", () => {
    let found = 0
    fc.assert(
      fc.property(corrected, (one) => {
        found += attack(one, [...figuresOf(one, 0, proposed(one, 0)), ...figuresOf(one, 1, proposed(one, 1))], () => later, true).found
          .length
      }),
      { numRuns: 150, seed: 5 }
    )
    expect(found).toBeGreaterThan(10)
  })
})
