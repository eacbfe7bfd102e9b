/**
 * Who goes to somebody: how many of them are company (VIS-06), and what was answered when they were asked about (MIN-05).
 *
 * What a reader would get wrong: the family at the door is no company to itself, nobody under age makes the second adult, and one person under two
 * entries goes once. Somebody of whom nothing is known has no clear answer either.
 */
import type * as Day from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import { adultAge } from "../law/parameters/Ages.ts"
import * as BackgroundChecks from "../person/rules/BackgroundChecks.ts"

export interface Visitor {
  /** The id under which this person is kept, whichever entry was named. */
  readonly person: string
  /** Whoever is visited, or answers for them, or may be there in place of those who do. */
  readonly isFamily: boolean
  readonly age: number | undefined
  readonly checks: readonly BackgroundChecks.Check[]
}
/** By the ids that may be named. */
export type Going = ReadonlyMap<string, Visitor>

export const nobody: Going = new Map()

/** Those who come from outside, each person once, by the id that was named first. */
const fromOutside = (named: readonly string[], going: Going): ReadonlyMap<string, Visitor & { readonly id: string }> => {
  const people = new Map<string, Visitor & { readonly id: string }>()
  for (const id of named) {
    const visitor = going.get(id) ?? { person: id, isFamily: false, age: undefined, checks: [] }
    if (!visitor.isFamily && !people.has(visitor.person)) people.set(visitor.person, { ...visitor, id })
  }
  return people
}

/** Without those who are known to be under age. */
export const count = (named: readonly string[], going: Going, view: ParameterView): number => {
  const line = Parameter.valueIn(view, adultAge) ?? -Infinity
  return [...fromOutside(named, going).values()].filter(({ age = Infinity }) => age >= line).length
}

export interface Asked {
  readonly id: string
  readonly work: BackgroundChecks.Work
}

/** Of each what the rule about background checks asks, for a visit on a day, by what was answered until then. */
export const works = (
  named: readonly string[],
  going: Going,
  { minor, on, asOf = on }: { readonly minor: boolean | undefined; readonly on: Day.Day; readonly asOf?: Day.Day }
): readonly Asked[] =>
  [...fromOutside(named, going).values()].map(({ id, checks }) => ({
    id,
    work: { lastDay: on, childFacing: minor, employed: false, ...BackgroundChecks.known(checks, asOf) }
  }))
