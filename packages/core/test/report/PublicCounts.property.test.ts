/**
 * The tables that are made public, as one system of linear equations: two quarters of a small district, each published by itself, every cell
 * and total of all three tables. Who has them all must not be able to narrow any cell that is not shown, nor what two tables differ by.
 */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type { PersonId } from "../../src/foundation/Id.ts"
import * as PublicCounts from "../../src/report/PublicCounts.ts"
import * as Suppression from "../../src/report/Suppression.ts"
import * as Narrowing from "./narrowing.ts"

// Many small linear programs; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 240_000 })

const groups = ["child", "assistance"]
const quarters = [0, 1] as const
const leastPeople = 3

/** How somebody stands in a quarter: undefined where they are not on file. */
type Standing = Pick<PublicCounts.Served, "groups" | "visited" | "granted"> | undefined
interface Kind {
  readonly place: string
  readonly in: readonly Standing[]
}
interface District {
  readonly place: Suppression.Place
  readonly people: readonly Kind[]
}

const standings: readonly Standing[] = [
  undefined,
  ...[["child"], ["assistance"], ["child", "assistance"]].flatMap((own) =>
    [false, true].flatMap((visited) => [false, true].map((granted) => ({ groups: own, visited, granted })))
  )
]
const standing = fc.constantFrom(...standings)

/** One or two streets with one or two communities, most with hardly anybody: at the edge of what may be shown. */
const district: fc.Arbitrary<District> = fc
  .array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 })
  .map((sizes) =>
    sizes.map((size, s) => ({ id: `s${s}`, parts: Array.from({ length: size }, (_, c) => ({ id: `s${s}c${c}`, parts: [] })) }))
  )
  .chain((streets) => {
    const size = fc.constantFrom(0, 1, leastPeople - 1, leastPeople, leastPeople + 1, 7, 20)
    const community = (place: string) =>
      size.chain((length) =>
        fc.array(
          fc.tuple(standing, standing).map((all): Kind => ({ place, in: all })),
          { minLength: length, maxLength: length }
        )
      )
    return fc
      .tuple(...streets.flatMap(({ parts }) => parts.map(({ id }) => community(id))))
      .map((all) => ({ place: { id: "district", parts: streets }, people: all.flat() }))
  })

const places = ({ place }: District): readonly string[] => place.parts.flatMap(({ parts }) => parts.map(({ id }) => id))
const served = ({ people }: District, quarter: number): readonly PublicCounts.Served[] =>
  people.flatMap(({ place, in: all }, at) => {
    const own = all[quarter]
    return own === undefined ? [] : [{ recipient: `p-${at}` as PersonId, place, ...own }]
  })

const tables = ["public.looked-after", "public.visited", "public.granted"]
const isOfTable = (own: Standing, table: string): boolean =>
  own !== undefined && (table === "public.visited" ? own.visited : table === "public.granted" ? own.granted : true)

interface Asked {
  readonly quarter: number
  readonly table: string
  readonly places: readonly string[]
  readonly groups: readonly string[]
}
const counts =
  ({ quarter, table, places: of, groups: ofGroups }: Asked) =>
  ({ place, in: all }: Kind): boolean => {
    const own = all[quarter]
    return of.includes(place) && isOfTable(own, table) && own?.groups.some((one) => ofGroups.includes(one)) === true
  }

/** Places of a block of any level, as the communities that lie in it. */
const within = ({ place }: District, of: readonly string[]): readonly string[] =>
  of.includes(place.id)
    ? places({ place, people: [] })
    : of.flatMap((id) => place.parts.find((one) => one.id === id)?.parts.map((one) => one.id) ?? [id])

type Figures = readonly Narrowing.Figure<Kind>[]

/** All that is published of both quarters. */
const published = (of: District): Figures =>
  quarters.flatMap((quarter) =>
    PublicCounts.of({ place: of.place, groups, quarter: `Q${quarter}`, leastPeople }, served(of, quarter)).flatMap(({ id: table, cells }) =>
      cells.map((cell) => ({
        people: cell.people,
        counts: counts({ quarter, table, places: within(of, cell.places), groups: cell.groups })
      }))
    )
  )

/** Each table with its small counts left out, and nothing else. */
const withoutComplement = (of: District): Figures =>
  quarters.flatMap((quarter) =>
    tables.flatMap((table) => {
      const whole = Suppression.smallOnly({ place: of.place, groups, periods: ["Q"] })
      const count: Suppression.Count = (inPlaces, ofGroups) =>
        of.people.filter(counts({ quarter, table, places: inPlaces, groups: ofGroups })).length
      return Suppression.cellsOf(whole, count).flatMap(({ places: block, groups: ofGroups, people }) =>
        people > 0 && people < leastPeople
          ? []
          : [{ people, counts: counts({ quarter, table, places: within(of, block), groups: ofGroups }) }]
      )
    })
  )

/** Small counts of a community that can be bounded below the least number of people; and how many there are. */
const attack = (of: District, figures: Figures) => {
  const kinds = places(of).flatMap((place) =>
    standings.flatMap((first) => standings.map((second): Kind => ({ place, in: [first, second] })))
  )
  const found: string[] = []
  let hidden = 0
  const look = (what: string, asked: (kind: Kind) => boolean): void => {
    const real = of.people.filter(asked).length
    if (real === 0 || real >= leastPeople) return
    hidden += 1
    const most = Narrowing.most(kinds, figures, asked)
    expect(most).toBeGreaterThanOrEqual(real)
    if (most < leastPeople) found.push(`${what}: ${real}, at most ${most}`)
  }
  for (const quarter of quarters)
    for (const place of places(of))
      for (const group of groups) {
        const [all, ...some] = tables.map((table) => counts({ quarter, table, places: [place], groups: [group] }))
        if (all === undefined) throw new RangeError("no table of all")
        look(`${quarter} ${place} ${group}`, all)
        for (const [at, isOne] of some.entries()) {
          look(`${quarter} ${place} ${group} ${tables[at + 1]}`, isOne)
          look(`${quarter} ${place} ${group} but not ${tables[at + 1]}`, (kind) => all(kind) && !isOne(kind))
        }
      }
  return { found, hidden }
}

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
      { numRuns: 200 }
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
      { numRuns: 10 }
    )
    expect(found).toBeGreaterThan(10)
  })
})
