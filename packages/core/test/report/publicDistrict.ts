/**
 * A small district in two quarters, for those who attack what is published of it: everybody in one of the kinds that there could be, every published
 * cell and total an equation, and every hidden small count a question.
 */
import * as Narrowing from "@yanzhen/testkit/narrowing"
import * as fc from "fast-check"
import { expect } from "vitest"
import type { PersonId } from "../../src/foundation/Id.ts"
import * as PublicCounts from "../../src/report/PublicCounts.ts"
import * as Suppression from "../../src/report/Suppression.ts"

export const groups = ["child", "assistance"]
export const quarters = [0, 1] as const
export const leastPeople = 3

/** How somebody stands in a quarter: undefined where they are not on file. */
export type Standing = Pick<PublicCounts.Served, "groups" | "visited" | "granted"> | undefined
export interface Kind {
  readonly place: string
  readonly in: readonly Standing[]
}
export interface District {
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
export const district: fc.Arbitrary<District> = fc
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

export const places = ({ place }: District): readonly string[] => place.parts.flatMap(({ parts }) => parts.map(({ id }) => id))
export const served = ({ people }: District, quarter: number): readonly PublicCounts.Served[] =>
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
export const counts =
  ({ quarter, table, places: of, groups: ofGroups }: Asked) =>
  ({ place, in: all }: Kind): boolean => {
    const own = all[quarter]
    return of.includes(place) && isOfTable(own, table) && own?.groups.some((one) => ofGroups.includes(one)) === true
  }

/** Places of a block of any level, as the communities that lie in it. */
export const within = ({ place }: District, of: readonly string[]): readonly string[] =>
  of.includes(place.id)
    ? places({ place, people: [] })
    : of.flatMap((id) => place.parts.find((one) => one.id === id)?.parts.map((one) => one.id) ?? [id])

export type Figures = readonly Narrowing.Figure<Kind>[]

/** All that is published of both quarters. */
export const published = (of: District): Figures =>
  quarters.flatMap((quarter) =>
    PublicCounts.tablesOf(
      PublicCounts.propose({ place: of.place, groups, quarter: `Q${quarter}`, leastPeople }, served(of, quarter)),
      `Q${quarter}`
    ).flatMap(({ id: table, cells }) =>
      cells.map((cell) => ({
        people: cell.people,
        counts: counts({ quarter, table, places: within(of, cell.places), groups: cell.groups })
      }))
    )
  )

/** Each table with its small counts left out, and nothing else. */
export const withoutComplement = (of: District): Figures =>
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

export const pairs = standings.flatMap((first) => standings.map((second) => [first, second] as const))

/** Small counts of a community that can be bounded below the least number of people; and how many there are. `lives`: those that there could be in a place. */
export const attack = (
  of: District,
  figures: Figures,
  lives: (place: string) => readonly Kind["in"][] = () => pairs,
  isHeldAgainstFormer = false
) => {
  const kinds = places(of).flatMap((place) => lives(place).map((all): Kind => ({ place, in: all })))
  const mostOf = Narrowing.most(kinds, figures)
  const found: string[] = []
  let hidden = 0
  const look = (what: string, asked: (kind: Kind) => boolean): void => {
    const real = of.people.filter(asked).length
    if (real === 0 || real >= leastPeople) return
    hidden += 1
    const most = mostOf(asked)
    expect(most).toBeGreaterThanOrEqual(real)
    if (most < leastPeople) found.push(`${what}: ${real}, at most ${most}`)
  }
  const all = of.people[0]?.in ?? []
  for (const quarter of all.keys())
    for (const place of places(of))
      for (const group of groups) {
        const [everybody, ...some] = tables.map((table) => counts({ quarter, table, places: [place], groups: [group] }))
        if (everybody === undefined) throw new RangeError("no table of all")
        look(`${quarter} ${place} ${group}`, everybody)
        for (const [at, isOne] of some.entries()) {
          look(`${quarter} ${place} ${group} ${tables[at + 1]}`, isOne)
          look(`${quarter} ${place} ${group} but not ${tables[at + 1]}`, (kind) => everybody(kind) && !isOne(kind))
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

export const batch = (place: string, sizes: readonly number[], lives: readonly Kind["in"][]): fc.Arbitrary<readonly Kind[]> =>
  fc
    .tuple(fc.constantFrom(...sizes), fc.constantFrom(...lives))
    .map(([size, all]) => Array.from({ length: size }, () => ({ place, in: all })))

export const figuresOf = (
  of: District,
  edition: number,
  { places: blocks, groups: ofGroups, tables: told }: PublicCounts.Proposal
): Figures =>
  told.flatMap(({ table, people }) =>
    blocks.flatMap(({ innermost }, b) =>
      Suppression.withTotal(ofGroups).map((own, g) => ({
        people: people[b]?.[g] ?? 0,
        counts: counts({ quarter: edition, table, places: innermost, groups: own })
      }))
    )
  )
export const proposed = (of: District, edition: number, former: readonly PublicCounts.Former[] = []): PublicCounts.Proposal =>
  PublicCounts.propose({ place: of.place, groups, quarter: "Q", leastPeople }, served(of, edition), former)
