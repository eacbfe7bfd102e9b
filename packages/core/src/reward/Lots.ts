/**
 * Coins by the day on which they came, which is the day from which their term runs, whoever has them now.
 *
 * What a reader would get wrong: coins whose term is over are still in the account until they are booked out, and can no longer be used; what
 * is used comes out of the others, the oldest first.
 */
import * as Day from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"

export interface Lot {
  readonly on: Day.Day
  readonly units: number
}

/** The first that came first. */
export type Lots = readonly Lot[]

export const sumOf = (lots: Lots): number => lots.reduce((sum, { units }) => sum + units, 0)

export const put = (lots: Lots, on: Day.Day, units: number): Lots =>
  units === 0 ? lots : [...lots, { on, units }].toSorted((a, b) => a.on - b.on)

/** What goes where so many units are taken, the oldest first, and what is left. `since`: what came before that day stays. */
export const take = (lots: Lots, units: number, since: Day.Day = Day.first): { readonly gone: Lots; readonly left: Lots } => {
  let missing = units
  const parts = lots.map(({ on, units: there }) => {
    const part = on < since ? 0 : Math.min(there, missing)
    missing -= part
    return { on, part, rest: there - part }
  })
  return {
    gone: parts.flatMap(({ on, part }) => (part === 0 ? [] : [{ on, units: part }])),
    left: parts.flatMap(({ on, rest }) => (rest === 0 ? [] : [{ on, units: rest }]))
  }
}

/** The last day on which coins of a day can be used; undefined where a policy has no term. */
export const lastDay = (on: Day.Day, view: ParameterView): Day.Day | undefined => {
  const months = Parameter.valueIn(view, Rewards.expiryMonths)
  return months === undefined ? undefined : Day.plusMonths(on, months)
}

/** Those whose term is over on a day. */
export const expired = (lots: Lots, on: Day.Day, view: ParameterView): Lots => lots.filter((lot) => (lastDay(lot.on, view) ?? on) < on)

/** Those that can be used on a day. */
export const usable = (lots: Lots, on: Day.Day, view: ParameterView): Lots => lots.slice(expired(lots, on, view).length)
