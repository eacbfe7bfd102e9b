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
  type Kind,
  leastPeople,
  pairs,
  places,
  proposed,
  served,
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

const formerOf = (of: District, quarter: number, told: PublicCounts.Proposal): PublicCounts.Former => ({
  ...told,
  served: served(of, quarter),
  editions: [told.tables]
})
const both = (of: District, isHeldAgainstFormer: boolean): { readonly figures: Figures; readonly shown: readonly number[] } => {
  const first = proposed(of, 0)
  const second = proposed(of, 1, isHeldAgainstFormer ? [formerOf(of, 0, first)] : [])
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
    let [hidden, finer] = [0, 0]
    fc.assert(
      fc.property(lasting, (one) => {
        const result = attacked(one)
        hidden += result.hidden
        if ((result.shown[1] ?? 0) > 1) finer += 1
        expect(result.found).toEqual([])
      }),
      { numRuns: 120, seed: 5 }
    )
    // It would be easy to be safe by publishing nothing.
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

const standings = [undefined, ["child"], ["assistance"], ["child", "assistance"]].map(
  (own): Standing => own && { groups: own, visited: false, granted: false }
)
type Through = readonly [Standing, Standing, Standing]
const throughAll = standings.flatMap((one) => standings.flatMap((two) => standings.map((three): Through => [one, two, three])))
const isAlike = (all: Kind["in"], one: number, other: number): boolean => all[one]?.groups.join() === all[other]?.groups.join()
const upTo = [
  [0, 1],
  [0, 2],
  [1, 2]
] as const

/** One street, with hardly anybody who stays, and a few who come or go once. */
const passing: fc.Arbitrary<District> = fc.constantFrom(2, 3).chain((size) => {
  const ids = Array.from({ length: size }, (_, at) => `c${at}`)
  const lives = throughAll.filter((all) => upTo.filter(([one, other]) => isAlike(all, one, other)).length === 1)
  return fc
    .tuple(
      ...ids.flatMap((one) => [
        batch(
          one,
          [0, 1, leastPeople - 1, leastPeople],
          standings.slice(1).map((own): Through => [own, own, own])
        ),
        batch(one, [0, 1, 1, leastPeople - 1, leastPeople], lives)
      ])
    )
    .map((all) => ({ place: { id: "district", parts: [{ id: "s0", parts: ids.map((id) => ({ id, parts: [] })) }] }, people: all.flat() }))
})

/** Each quarter after the ones before it; `two by two`: where nobody asks who the others were, each is held against each other alone. */
const inTurn = (of: District, isJoint: boolean) => {
  const former: PublicCounts.Former[] = []
  const figures: Figures[number][] = []
  for (const quarter of [0, 1, 2]) {
    const told = proposed(of, quarter, former)
    figures.push(...figuresOf(of, quarter, told))
    former.push({ ...formerOf(of, quarter, told), ...(isJoint ? {} : { served: [] }) })
  }
  return { figures, shown: former.map(({ places: blocks }) => blocks.length) }
}

/** Who knows of any two quarters in which places nobody came, went or changed group between them. */
const overThree = (of: District, isJoint = true) => {
  const { figures, shown } = inTurn(of, isJoint)
  const lives = (place: string) => {
    const there = of.people.filter((one) => one.place === place)
    const known = upTo.filter(([one, other]) => there.every((all) => isAlike(all.in, one, other)))
    return throughAll.filter((all) => known.every(([one, other]) => isAlike(all, one, other)))
  }
  return { ...attack(of, figures, lives), shown }
}

describe("three quarters, all that is published of them taken together", () => {
  // One stays in p and one in b; one is in a until the second quarter, one more in b from the second on: 3, 4 and 3 in all.
  const place = { id: "district", parts: [{ id: "s0", parts: ["p", "a", "b"].map((id) => ({ id, parts: [] })) }] }
  const child: Standing = { groups: ["child"], visited: false, granted: false }
  const told: District = {
    place,
    people: [
      { place: "p", in: [child, child, child] },
      { place: "b", in: [child, child, child] },
      { place: "a", in: [child, child, undefined] },
      { place: "b", in: [undefined, child, child] }
    ]
  }
  it("give away who is in a place where each is held against each other alone: pairs are not enough", () => {
    expect(overThree(told, false).found).toContain("0 p child: 1, at most 2")
    expect(overThree(told).found).toEqual([])
  })
  it("let nobody who knows which places did not change between any two of them narrow a hidden cell", () => {
    let [hidden, shown] = [0, 0]
    fc.assert(
      fc.property(passing, (one) => {
        const result = overThree(one)
        hidden += result.hidden
        if (result.shown.every((blocks) => blocks > 0)) shown += 1
        expect(result.found).toEqual([])
      }),
      { numRuns: 200, seed: 5 }
    )
    expect(hidden).toBeGreaterThan(1_000)
    // It would be easy to be safe by publishing nothing after the first.
    expect(shown).toBeGreaterThan(30)
  })
})
