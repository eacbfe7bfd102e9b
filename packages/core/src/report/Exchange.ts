/**
 * Whether all that is published keeps the small counts hidden, read together by somebody who knows besides in which places nobody came, went or
 * changed group between any two publications.
 *
 * Why it does: whoever is in a place could as well be in another that is shown as one with it, and not one figure would change, as long as they are
 * there at every time that is known to be like another. So a count could be larger by all who could be there too, and what could be large enough is
 * not narrowed. What a reader would get wrong: publications that hide everything two by two may give it away three together. Where as many of each
 * kind are in a place at two times, it may be known that nobody came or went; and whoever could be elsewhere in a more roundabout way is not counted,
 * so that more is joined than has to be, and never less.
 */
import * as Suppression from "./Suppression.ts"

/** Somebody, by the innermost place and the groups that count them. */
export interface Person {
  readonly place: string
  readonly groups: readonly string[]
}

/** How many people are in exactly these groups. */
type Alike = ReadonlyMap<string, { readonly groups: readonly string[]; readonly people: number }>
type InPlaces = ReadonlyMap<string, Alike>

/** One publication: the innermost places with those that each is shown as one with, the groups that are shown as one, and whom it counts. */
export interface Shown {
  readonly blockOf: ReadonlyMap<string, Suppression.Block>
  readonly groups: readonly Suppression.Block[]
  readonly people: InPlaces
}

/** Who is in no group is counted nowhere. */
const alike = (people: readonly Person[]): Alike =>
  new Map(
    [...Map.groupBy(people, ({ groups }) => groups.toSorted().join("\n"))].flatMap(([name, all]) =>
      name === "" ? [] : [[name, { groups: name.split("\n"), people: all.length }]]
    )
  )

export const peopleIn = (people: readonly Person[]): InPlaces =>
  new Map([...Map.groupBy(people, ({ place }) => place)].map(([place, all]) => [place, alike(all)]))

export const shownAs = (people: InPlaces, places: readonly Suppression.Block[], groups: readonly Suppression.Block[]): Shown => ({
  blockOf: new Map(places.flatMap((block) => block.map((place) => [place, block]))),
  groups,
  people
})

const nobody: Alike = new Map()
const inPlace = ({ people }: Shown, place: string): Alike => people.get(place) ?? nobody

type Times = ReadonlySet<Shown>
/** The times at which a place is known to be like it is at this one, itself among them. */
type Likeness = (place: string, at: Shown) => Times

const nameOf = (those: Alike): string =>
  [...those]
    .map(([kind, { people }]) => `${kind}\n${people}`)
    .toSorted()
    .join("\n\n")

const likeness = (all: readonly Shown[]): Likeness => {
  const known = new Map<string, ReadonlyMap<Shown, Times>>()
  const find = (place: string): ReadonlyMap<Shown, Times> => {
    const shown = all.filter(({ blockOf }) => blockOf.has(place))
    const alike = [...Map.groupBy(shown, (one) => nameOf(inPlace(one, place))).values()].map((times) => new Set(times))
    return new Map(alike.flatMap((times) => [...times].map((time) => [time, times] as const)))
  }
  return (place, at) => {
    const found = known.get(place) ?? find(place)
    known.set(place, found)
    return found.get(at) ?? new Set([at])
  }
}

/** The times at which both change places: those that are known to be like one at which they do, for either. */
const timesOf = (like: Likeness, places: readonly string[], at: Shown): Times => {
  const times = new Set([at])
  for (const time of times) for (const place of places) for (const other of like(place, time)) times.add(other)
  return times
}

const inAny = (those: Alike, groups: Suppression.Block): number =>
  [...those.values()].reduce((sum, one) => (one.groups.some((group) => groups.includes(group)) ? sum + one.people : sum), 0)

/** By kind, as many as there are at every one of these times. */
const always = (times: ReadonlySet<Shown>, at: (time: Shown) => readonly Alike[]): Alike => {
  const found = [...times].map(at)
  const count = (those: readonly Alike[], name: string): number => those.reduce((sum, one) => sum + (one.get(name)?.people ?? 0), 0)
  return new Map(
    found
      .flat()
      .flatMap((one) => [...one])
      .map(([name, { groups }]) => [name, { groups, people: Math.min(...found.map((those) => count(those, name))) }])
  )
}

/**
 * Everybody who could as well be in this place: of places that are known to be like no other time while this one is, whoever is there then; of any
 * other, those who may change places with it.
 */
function* others(like: Likeness, place: string, at: Shown): Generator<Alike> {
  const alone = like(place, at)
  const besides = (time: Shown): readonly string[] => (time.blockOf.get(place) ?? []).filter((one) => one !== place)
  const isLoose = (other: string): boolean => [...alone].every((time) => like(other, time).size === 1)
  yield always(alone, (time) => besides(time).flatMap((other) => (isLoose(other) ? [inPlace(time, other)] : [])))
  for (const other of besides(at)) {
    if (isLoose(other)) continue
    const times = timesOf(like, [place, other], at)
    const isTogether = [...times].every(({ blockOf }) => blockOf.has(place) && blockOf.get(place) === blockOf.get(other))
    if (isTogether) yield always(times, (time) => [inPlace(time, other)])
  }
}

/** Whether no small count of these places, by any group or in all, can be told from what is shown together. */
export const hides = (all: readonly Shown[], places: Suppression.Block, leastPeople: number): boolean => {
  const like = likeness(all)
  const isHidden = (place: string, at: Shown): boolean => {
    if (!at.blockOf.has(place)) return true
    const there = inPlace(at, place)
    let small = Suppression.withTotal(at.groups).flatMap((groups) => {
      const people = inAny(there, groups)
      return Suppression.isEnough(people, leastPeople) ? [] : [{ groups, people }]
    })
    for (const those of others(like, place, at)) {
      small = small
        .map(({ groups, people }) => ({ groups, people: people + inAny(those, groups) }))
        .filter(({ people }) => people < leastPeople)
      if (small.length === 0) return true
    }
    return false
  }
  return all.every((at) => places.every((place) => isHidden(place, at)))
}
