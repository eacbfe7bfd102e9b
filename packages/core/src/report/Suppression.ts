/**
 * Public counts of people that never let a small one be worked out: places, groups and periods are joined until every count that is shown,
 * every total, and so everything that can be added or subtracted from them, is either nobody or enough people.
 *
 * Why nothing can be worked out: within a joined block, whoever is counted could be in any of its places, groups or periods without a
 * single published figure changing. A hidden count can therefore be anything up to that of its block, which is large enough.
 * What a reader would get wrong: what figures add up to or differ by is as good as published. What a count of some leaves of all, a group of all
 * groups, and what two groups have in common, has to be enough people too. And all this holds for what is published *together*. What was
 * published before is held against it by three things: what was shown as one stays so (`together`), places that may be known not to have
 * changed since (`unchanged`) are taken away as anybody could take them away, and all of it is read as one (`hides`).
 */

/** A place with the places in it. What is counted is counted at the innermost ones. */
export interface Place {
  readonly id: string
  readonly parts: readonly Place[]
}

/** How many people fall into any of these places, any of these groups and any of these periods, each person once. */
export type Count = (places: readonly string[], groups: readonly string[], periods: readonly string[]) => number

export interface Question {
  readonly place: Place
  readonly groups: readonly string[]
  readonly periods: readonly string[]
  readonly count: Count
  /** Counts of some of these people (those visited, of all looked after), published in the same cells. */
  readonly ofSome?: readonly Count[]
  /** What was shown as one before: innermost places, and groups. */
  readonly together?: { readonly places: readonly Block[]; readonly groups: readonly Block[] }
  /** By former publication, the innermost places of which everybody may know that they have as many people, and the same, as they had there. */
  readonly unchanged?: readonly (readonly string[])[]
  /** Whether what else is published leaves the small counts of these innermost places hidden where they are shown as one, in these groups. */
  readonly hides?: (places: Block, groups: readonly Block[]) => boolean
  /** A count from 1 to below this is never shown. */
  readonly leastPeople: number
}

/** Members of one axis that are shown as one; of one member it is shown by itself. */
export type Block = readonly string[]

export interface PlaceBlock {
  /** Places of one level that are shown as one. */
  readonly places: Block
  /** The innermost places that belong to them. */
  readonly innermost: readonly string[]
  readonly parts: readonly PlaceBlock[]
}

export interface Publication {
  readonly place: PlaceBlock
  readonly groups: readonly Block[]
  readonly periods: readonly Block[]
}

export interface Cell {
  readonly places: Block
  readonly groups: Block
  readonly periods: Block
  readonly people: number
}

export const innermostOf = ({ id, parts }: Place): readonly string[] => (parts.length === 0 ? [id] : parts.flatMap(innermostOf))

/** Every block of an axis, and all of it as one. */
export const withTotal = (blocks: readonly Block[]): readonly Block[] => (blocks.length > 1 ? [...blocks, blocks.flat()] : blocks)

interface Joining<B> {
  readonly canBeShown: (block: B) => boolean
  readonly sizeOf: (block: B) => number
  readonly join: (a: B, b: B) => B
  /** Whether they lie in one place of the level above; of more than one, what lies in another is taken only where none of its own will do. */
  readonly isNear?: (a: B, b: B) => boolean
}

/** Joins what must not stand alone with the smallest other that holds anybody, until each can be shown; undefined where not even all as one can. */
const joined = <B>(single: readonly B[], { canBeShown, sizeOf, join, isNear = () => true }: Joining<B>): readonly B[] | undefined => {
  let blocks = single
  for (;;) {
    const unfit = blocks.find((block) => !canBeShown(block))
    if (unfit === undefined) return blocks
    const others = blocks.filter((block) => block !== unfit && sizeOf(block) > 0).toSorted((a, b) => sizeOf(a) - sizeOf(b))
    const near = others.filter((block) => isNear(unfit, block))
    const partner = (near.length < others.length ? near.find((block) => canBeShown(join(unfit, block))) : undefined) ?? others[0]
    if (partner === undefined) return undefined
    const [first, second] = blocks.indexOf(unfit) < blocks.indexOf(partner) ? [unfit, partner] : [partner, unfit]
    blocks = blocks.flatMap((block) => (block === first ? [join(first, second)] : block === second ? [] : [block]))
  }
}

const joinBlocks = (a: Block, b: Block): Block => [...a, ...b]

const meets = (a: Block, b: Block): boolean => a.some((one) => b.includes(one))

/** Members of an axis by themselves, but for those that stay together. */
const kept = <M>(members: readonly M[], innermost: (member: M) => Block, together: readonly Block[]): readonly (readonly M[])[] =>
  together.reduce<readonly (readonly M[])[]>(
    (blocks, one) => {
      const those = blocks.filter((block) => block.some((member) => meets(innermost(member), one)))
      const [first] = those
      return blocks.flatMap((block) => (block === first ? [those.flat()] : those.includes(block) ? [] : [block]))
    },
    members.map((member) => [member])
  )

/** Who counts people by group; and every group that is asked for. */
export interface ByGroup {
  readonly of: (groups: readonly string[]) => number
  readonly groups: readonly string[]
}

/** Nobody, or not fewer than this; of what two figures differ by, on either side. */
export const isEnough = (people: number, leastPeople: number): boolean => people === 0 || Math.abs(people) >= leastPeople

/** Whether a group may be shown beside all others: itself, what it leaves, those who are in it alone, and those whom it shares with each other one. */
export const standsAmong = ({ of, groups }: ByGroup, group: Block, leastPeople: number): boolean => {
  const [own, all] = [of(group), of(groups)]
  const outside = groups.filter((one) => !group.includes(one))
  return [own, all - own, all - of(outside), ...outside.map((one) => own + of([one]) - of([...group, one]))].every((people) =>
    isEnough(people, leastPeople)
  )
}

/**
 * What may be published; undefined where not even the number of all people may. Places are joined before anything else suffers: groups and
 * periods only where the whole place has too few in one. Joined is what lies next to each other in size, within one place of the level above where
 * that will do.
 */
export const publish = ({
  place,
  groups,
  periods,
  count,
  ofSome = [],
  together = { places: [], groups: [] },
  unchanged = [],
  hides = () => true,
  leastPeople
}: Question): Publication | undefined => {
  const changed = unchanged.map((those) => {
    const known = new Set(those)
    return (places: Block): Block => places.filter((one) => !known.has(one))
  })
  // Who is not of some is counted by everybody who has both figures.
  const tables = [
    count,
    ...ofSome,
    ...ofSome.map(
      (of): Count =>
        (...at) =>
          count(...at) - of(...at)
    )
  ]
  const isShown = (places: readonly string[], group: Block, period: Block): boolean => {
    const stands = (of: Count, at: Block): boolean => standsAmong({ of: (those) => of(at, those, period), groups }, group, leastPeople)
    return (
      tables.every((of) => stands(of, places) && isEnough(of(places, groups, periods) - of(places, group, period), leastPeople)) &&
      changed.every((of) => stands(count, of(places)))
    )
  }
  const everywhere = innermostOf(place)
  const all = (places: readonly string[], byGroup: readonly Block[], byPeriod: readonly Block[]): boolean =>
    withTotal(byGroup).every((group) => withTotal(byPeriod).every((period) => isShown(places, group, period)))

  const shownPeriods = joined(
    periods.map((period) => [period]),
    {
      canBeShown: (period) => isShown(everywhere, groups, period),
      sizeOf: (period) => count(everywhere, groups, period),
      join: joinBlocks
    }
  )
  if (shownPeriods === undefined || !all(everywhere, [groups], shownPeriods)) return undefined
  const shownGroups = joined(
    kept(groups, (group) => [group], together.groups),
    {
      canBeShown: (group) => all(everywhere, [group], shownPeriods),
      sizeOf: (group) => count(everywhere, group, periods),
      join: joinBlocks
    }
  )
  if (shownGroups === undefined) return undefined
  if (!hides(everywhere, shownGroups)) return undefined

  /** Of places that are shown as one, what lies in them is divided anew: nobody is to know which of them it belongs to. */
  const divided = (of: readonly Place[]): PlaceBlock => {
    const blocks =
      joined(
        kept(
          of.flatMap(({ parts }) => parts),
          innermostOf,
          together.places
        ),
        {
          canBeShown: (block) => {
            const innermost = block.flatMap(innermostOf)
            return all(innermost, shownGroups, shownPeriods) && hides(innermost, shownGroups)
          },
          sizeOf: (block) => count(block.flatMap(innermostOf), groups, periods),
          join: (a, b) => [...a, ...b],
          isNear: (a, b) => of.some(({ parts }) => [a, b].every((block) => block.some((one) => parts.includes(one))))
        }
      ) ?? []
    const [only, ...others] = blocks
    return {
      places: of.map(({ id }) => id),
      innermost: of.flatMap(innermostOf),
      // Of a single block nothing new would be said; what lies in its places may still be told apart, by no place of this level.
      parts: others.length > 0 ? blocks.map(divided) : only === undefined ? [] : divided(only).parts
    }
  }
  return { place: divided([place]), groups: shownGroups, periods: shownPeriods }
}

/** Outermost first. */
export const blocksIn = (block: PlaceBlock): readonly PlaceBlock[] => [block, ...block.parts.flatMap(blocksIn)]

/** Every figure of a publication: each block of places, by each group and period and their totals. */
export const cellsOf = ({ place, groups, periods }: Publication, count: Count): readonly Cell[] =>
  blocksIn(place).flatMap(({ places, innermost }) =>
    withTotal(groups).flatMap((group) =>
      withTotal(periods).map((period): Cell => ({ places, groups: group, periods: period, people: count(innermost, group, period) }))
    )
  )

/** What hides the small counts and nothing else. It is no protection: the totals give them away. For showing just that. */
export const smallOnly = ({ place, groups, periods }: Pick<Question, "place" | "groups" | "periods">): Publication => {
  const whole = (one: Place): PlaceBlock => ({ places: [one.id], innermost: innermostOf(one), parts: one.parts.map(whole) })
  return { place: whole(place), groups: groups.map((one) => [one]), periods: periods.map((one) => [one]) }
}
