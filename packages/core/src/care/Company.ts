/**
 * Who goes to somebody: how many of them are company (VIS-06), and what was answered when they were asked about (MIN-05).
 *
 * What a reader would get wrong: the family at the door is no company to itself, nobody under age makes the second adult, nor does somebody who is
 * not listed, and one person under two entries goes once. How old somebody is whom nobody asked is unknown, and so is their answer.
 */
import type * as Day from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import { adultAge } from "../law/parameters/Ages.ts"
import { minVisitors } from "../law/parameters/Care.ts"
import * as BackgroundChecks from "../person/rules/BackgroundChecks.ts"
import type * as WhoGoes from "./rules/WhoGoes.ts"

export interface Visitor {
  /** The id under which this person is kept, whichever entry was named. */
  readonly person: string
  /** Whoever is visited, or answers for them, or may be there in place of those who do. */
  readonly isFamily: boolean
  /** Among the volunteers, or those who work here. */
  readonly isListed: boolean
  /** On the day, by the team whose visit it is. */
  readonly isBlocked: boolean
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
    const visitor = going.get(id) ?? { person: id, isFamily: false, isListed: false, isBlocked: false, age: undefined, checks: [] }
    if (!visitor.isFamily && !people.has(visitor.person)) people.set(visitor.person, { ...visitor, id })
  }
  return people
}

/** How many of age go; undefined where it hangs on somebody of whom nobody knows how old they are whether they are as many as are asked for. */
export const count = (named: readonly string[], going: Going, view: ParameterView): number | undefined => {
  const line = Parameter.valueIn(view, adultAge)
  const enough = Parameter.valueIn(view, minVisitors) ?? 0
  const listed = [...fromOutside(named, going).values()].filter(({ isListed }) => isListed)
  if (line === undefined) return listed.length
  const grown = listed.filter(({ age = -Infinity }) => age >= line).length
  const most = grown + listed.filter(({ age }) => age === undefined).length
  if (grown >= enough) return grown
  return most < enough ? most : undefined
}

/** Of each from outside what the rule about who goes asks. */
export const visitors = (named: readonly string[], going: Going): readonly { readonly id: string; readonly row: WhoGoes.Visitor }[] =>
  [...fromOutside(named, going).values()].map(({ id, isListed, isBlocked }) => ({ id, row: { listed: isListed, blocked: isBlocked } }))

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
