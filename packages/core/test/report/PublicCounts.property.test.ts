/**
 * The tables that are made public, as one system of linear equations: two quarters of a small district, each published by itself, every cell
 * and total of all three tables. Who has them all must not be able to narrow any cell that is not shown, nor what two tables differ by.
 */
import * as Narrowing from "@yanzhen/testkit/narrowing"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type { PersonId } from "../../src/foundation/Id.ts"
import * as PublicCounts from "../../src/report/PublicCounts.ts"
import * as Suppression from "../../src/report/Suppression.ts"

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

const pairs = standings.flatMap((first) => standings.map((second) => [first, second] as const))

/** Small counts of a community that can be bounded below the least number of people; and how many there are. `lives`: those that there could be. */
const attack = (of: District, figures: Figures, lives = pairs, isHeldAgainstFormer = false) => {
  const kinds = places(of).flatMap((place) => lives.map((all): Kind => ({ place, in: all })))
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
  if (isHeldAgainstFormer)
    for (const place of places(of))
      for (const group of groups)
        for (const table of tables) {
          const [then, now] = quarters.map((quarter) => counts({ quarter, table, places: [place], groups: [group] }))
          if (then !== undefined && now !== undefined) look(`since ${place} ${group} ${table}`, (kind) => now(kind) && !then(kind))
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

/** Whether everything that holds of somebody still does, and perhaps more: what is entered late. */
const isLater = (then: Standing, now: Standing): boolean =>
  then === undefined ||
  (now !== undefined &&
    then.groups.every((group) => now.groups.includes(group)) &&
    (now.visited || !then.visited) &&
    (now.granted || !then.granted))
const later = pairs.filter(([then, now]) => isLater(then, now))

const batch = (place: string, sizes: readonly number[], lives: readonly Kind["in"][]): fc.Arbitrary<readonly Kind[]> =>
  fc
    .tuple(fc.constantFrom(...sizes), fc.constantFrom(...lives))
    .map(([size, all]) => Array.from({ length: size }, () => ({ place, in: all })))

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

const figuresOf = (of: District, edition: number, { places: blocks, groups: ofGroups, tables: told }: PublicCounts.Proposal): Figures =>
  told.flatMap(({ table, people }) =>
    blocks.flatMap(({ innermost }, b) =>
      Suppression.withTotal(ofGroups).map((own, g) => ({
        people: people[b]?.[g] ?? 0,
        counts: counts({ quarter: edition, table, places: innermost, groups: own })
      }))
    )
  )
const proposed = (of: District, edition: number): PublicCounts.Proposal =>
  PublicCounts.propose({ place: of.place, groups, quarter: "Q", leastPeople }, served(of, edition))

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
        const result = attack(one, figures, later, isRevised)
        hidden += result.hidden
        expect(result.found).toEqual([])
      }),
      { numRuns: 200 }
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
        found += attack(one, [...figuresOf(one, 0, proposed(one, 0)), ...figuresOf(one, 1, proposed(one, 1))], later, true).found.length
      }),
      { numRuns: 150 }
    )
    expect(found).toBeGreaterThan(10)
  })
})
