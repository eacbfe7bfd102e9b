/**
 * Entries of the person directory that may be one person, two by two, each with what speaks for it. What a reader would get wrong: nothing is merged
 * here, and no likelihood is counted. Whoever decides looks at both (`MergingPeople`) and says so (`person/PersonMerge`). Those served, whose
 * identity is protected, are not among them: comparing them would read them.
 */
import * as Effect from "effect/Effect"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import { comparePhones } from "./PersonMatching.ts"
import { atOneMoment } from "../OneMoment.ts"
import type { World } from "../World.ts"
import * as Merged from "./Merged.ts"

/** One ID number (by its keyed hash), whatever the names; or one name, and with it the telephone, the day of birth, or the end of the ID number. */
export const reasons = ["id-number", "name-phone", "name-born", "name-id-tail"] as const
export type Reason = (typeof reasons)[number]

export interface Pair {
  /** The entries that stand for them, in order of id. */
  readonly person: string
  readonly other: string
  readonly reasons: readonly [Reason, ...Reason[]]
}
export interface LikelyDuplicates {
  readonly at: number
  /** In order of id. */
  readonly pairs: readonly Pair[]
}

const areSame = <T>(one: T | undefined, other: T | undefined): boolean => one !== undefined && one === other
const differ = <T>(one: T | undefined, other: T | undefined): boolean => one !== undefined && other !== undefined && one !== other

/** What speaks for one person. Nothing where the house knows better: two ID numbers, or two days of birth under one name. */
export const reasonsFor = (one: Person, other: Person): readonly Reason[] => {
  if (areSame(one.idHash, other.idHash)) return ["id-number", ...byName(one, other)]
  return differ(one.idHash, other.idHash) || differ(one.idTail, other.idTail) || differ(one.born, other.born) ? [] : byName(one, other)
}

const byName = (one: Person, other: Person): readonly Reason[] => {
  if (one.name !== other.name) return []
  const phones = comparePhones(one.phone, other.phone)
  return [
    ...(phones === "same" || phones === "same-tail" ? ["name-phone" as const] : []),
    ...(areSame(one.born, other.born) ? ["name-born" as const] : []),
    ...(areSame(one.idTail, other.idTail) && !areSame(one.idHash, other.idHash) ? ["name-id-tail" as const] : [])
  ]
}

/** Every two of them that may be one. Whoever is merged stands for all their entries, and is nobody's duplicate among them. */
export const pairsOf = (everybody: readonly Person[], people: OnePerson.People): readonly Pair[] => {
  const found = new Map<string, { readonly person: string; readonly other: string; readonly reasons: Set<Reason> }>()
  const compare = (one: Person, another: Person): void => {
    const [person = "", other = ""] = [one, another].map(({ id }) => OnePerson.keptOf(people, id)).toSorted()
    const why = person === other ? [] : reasonsFor(one, another)
    if (why.length === 0) return
    const key = JSON.stringify([person, other])
    const pair = found.get(key) ?? { person, other, reasons: new Set() }
    for (const reason of why) pair.reasons.add(reason)
    found.set(key, pair)
  }
  const named = Map.groupBy(everybody, ({ name }) => name)
  const hashed = Map.groupBy(
    everybody.filter(({ idHash }) => idHash !== undefined),
    ({ idHash }) => idHash
  )
  for (const group of [...named.values(), ...hashed.values()])
    group.forEach((one, at) => {
      for (const another of group.slice(at + 1)) compare(one, another)
    })
  return [...found.values()]
    .map(({ reasons: why, ...pair }) => ({ ...pair, reasons: reasons.filter((one) => why.has(one)) as [Reason, ...Reason[]] }))
    .toSorted((a, b) => (a.person === b.person ? (a.other < b.other ? -1 : 1) : a.person < b.person ? -1 : 1))
}

const everybodyIn = Effect.fnUntraced(function* (world: World): Effect.fn.Return<readonly Person[], DeskError> {
  const names = yield* ask("names", () => world.people.names(world.tenant))
  return yield* ask("findByName", () => world.people.findByName(world.tenant, names))
})

export const list = (world: World): Effect.Effect<LikelyDuplicates, DeskError> =>
  Effect.map(
    atOneMoment(world, Effect.all({ everybody: everybodyIn(world), people: Merged.people(world) })),
    ({ at, value: { everybody, people } }) => ({ at, pairs: pairsOf(everybody, people) })
  )
