import * as Narrowing from "@yanzhen/testkit/narrowing"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Suppression from "../../src/report/Suppression.ts"

// Many small linear programs; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 120_000 })

interface Person {
  readonly place: string
  readonly groups: readonly string[]
  readonly periods: readonly string[]
}
interface District {
  readonly place: Suppression.Place
  readonly people: readonly Person[]
}

const groups = ["left-behind", "disabled", "in-difficulty"]
const periods = ["Q1", "Q2"]
const leastPeople = 4

const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))
const counting =
  (people: readonly Person[]): Suppression.Count =>
  (places, ofGroups, inPeriods) =>
    people.filter((one) => places.includes(one.place) && meets(one.groups, ofGroups) && meets(one.periods, inPeriods)).length

const leaf = (id: string): Suppression.Place => ({ id, parts: [] })

/** A few streets with a few communities, most with hardly anybody of a kind: at the edge of what may be shown. */
const district: fc.Arbitrary<District> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 })
  .map((sizes) => sizes.map((size, s) => ({ id: `s${s}`, parts: Array.from({ length: size }, (_, c) => leaf(`s${s}c${c}`)) })))
  .chain((streets) => {
    const communities = streets.flatMap(({ parts }) => parts.map(({ id }) => id))
    const of = fc.record({
      groups: fc.subarray(groups, { minLength: 1 }),
      periods: fc.subarray(periods, { minLength: 1 })
    })
    const size = fc.constantFrom(0, 1, 2, leastPeople - 1, leastPeople, leastPeople + 1, 9, 40)
    return fc
      .tuple(
        ...communities.map((place) =>
          size.chain((length) => fc.array(of, { minLength: length, maxLength: length }).map((all) => all.map((one) => ({ ...one, place }))))
        )
      )
      .map((all) => ({ place: { id: "district", parts: streets }, people: all.flat() }))
  })

const nonEmpty = (axis: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** axis.length - 1 }, (_, bits) => axis.filter((_, at) => ((bits + 1) >> at) & 1))
const patterns = nonEmpty(groups).flatMap((ofGroups) => nonEmpty(periods).map((inPeriods) => [ofGroups, inPeriods] as const))

interface Kind {
  readonly place: string
  readonly groups: readonly string[]
  readonly periods: readonly string[]
}
interface Shown extends Suppression.Cell {
  readonly innermost: readonly string[]
}
const isIn =
  ({ innermost, groups: ofGroups, periods: inPeriods }: Omit<Shown, "people" | "places">) =>
  (kind: Kind): boolean =>
    innermost.includes(kind.place) && meets(kind.groups, ofGroups) && meets(kind.periods, inPeriods)

const innermostOf = (block: Suppression.PlaceBlock): readonly Suppression.PlaceBlock[] => [block, ...block.parts.flatMap(innermostOf)]
const figuresOf = (publication: Suppression.Publication, count: Suppression.Count) => {
  const blocks = new Map(innermostOf(publication.place).map((block) => [block.places.join(), block.innermost]))
  return Suppression.cellsOf(publication, count).map((cell) => ({ ...cell, innermost: blocks.get(cell.places.join()) ?? [] }))
}

/** The small counts of a district that somebody who has only the published figures can bound below the least number of people. */
const narrowed = ({ place, people }: District, published: readonly Shown[]) => {
  const count = counting(people)
  const places = place.parts.flatMap(({ parts }) => parts.map(({ id }) => id))
  const kinds = places.flatMap((one) =>
    patterns.map(([ofGroups, inPeriods]): Kind => ({ place: one, groups: ofGroups, periods: inPeriods }))
  )
  const figures = published.map((shown) => ({ people: shown.people, counts: isIn(shown) }))
  const mostOf = Narrowing.most(kinds, figures)
  const found: string[] = []
  let hidden = 0
  for (const one of places) {
    for (const group of groups) {
      for (const period of periods) {
        const real = count([one], [group], [period])
        if (real === 0 || real >= leastPeople) continue
        hidden += 1
        const most = mostOf(isIn({ innermost: [one], groups: [group], periods: [period] }))
        expect(most).toBeGreaterThanOrEqual(real)
        if (most < leastPeople) found.push(`${one} ${group} ${period}: ${real}, at most ${most}`)
      }
    }
  }
  return { found, hidden }
}

describe("what is published of people", () => {
  it("no hidden count can be narrowed below the least number, by any sum or difference of all that is published", () => {
    let hidden = 0
    let shownBelow = 0
    fc.assert(
      fc.property(district, (one) => {
        const count = counting(one.people)
        const publication = Suppression.publish({ place: one.place, groups, periods, count, leastPeople })
        if (publication === undefined) {
          const all = count(
            one.place.parts.flatMap(({ parts }) => parts.map(({ id }) => id)),
            groups,
            periods
          )
          expect(all).toBeLessThan(leastPeople * 2 * periods.length)
          return
        }
        if (publication.place.parts.length > 0) shownBelow += 1
        const result = narrowed(one, figuresOf(publication, count))
        hidden += result.hidden
        expect(result.found).toEqual([])
      }),
      { numRuns: 200, seed: 5 }
    )
    expect(hidden).toBeGreaterThan(200)
    // It would be easy to be safe by publishing nothing.
    expect(shownBelow).toBeGreaterThan(50)
  })
  it("hiding the small counts alone gives some of them away: the same attack finds them", () => {
    let found = 0
    fc.assert(
      fc.property(district, (one) => {
        const count = counting(one.people)
        const shown = figuresOf(Suppression.smallOnly({ place: one.place, groups, periods }), count).filter(
          ({ people }) => people === 0 || people >= leastPeople
        )
        found += narrowed(one, shown).found.length
      }),
      { numRuns: 6, seed: 5 }
    )
    expect(found).toBeGreaterThan(10)
  })
  it("every figure is nobody or enough people, everybody is counted once in every part, and every place stands in one block of its level", () => {
    fc.assert(
      fc.property(district, (one) => {
        const count = counting(one.people)
        const publication = Suppression.publish({ place: one.place, groups, periods, count, leastPeople })
        if (publication === undefined) return
        for (const { people } of Suppression.cellsOf(publication, count)) expect(people === 0 || people >= leastPeople).toBe(true)
        expect(publication.groups.flat().toSorted()).toEqual(groups.toSorted())
        expect(publication.periods.flat()).toEqual(periods)
        for (const block of innermostOf(publication.place)) {
          if (block.parts.length === 0) continue
          expect(block.parts.flatMap(({ innermost }) => innermost).toSorted()).toEqual(block.innermost.toSorted())
          expect(block.parts.length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 }
    )
  })
})
