/**
 * A ladder: rungs from the lowest to the highest, each with the conditions of reaching it. Stars, medals, levels of approval.
 *
 * A rung has lower bounds only, so that the bands between rungs can neither gap nor overlap; a table of bands is checked by
 * `LadderCheck.bandProblems` before it becomes rungs. One stands on the *highest* rung whose conditions hold, whether or not the lower do.
 */
import { allOutcome, anyOutcome, type Outcome } from "../foundation/Decision.ts"
import type { Text } from "../foundation/Message.ts"
import type { Bound, Rung } from "../foundation/ParameterView.ts"

const minutesPerHour = 60

/** Hours as they stand in a notice, in the minutes in which everything is counted. */
export const hours = (count: number): number => count * minutesPerHour

/** “以上、达到、不少于”: the number itself is enough. */
export const atLeast = (measure: string, value: number): Bound => ({ measure, is: "at-least", value })
/** “超过”: the number itself is not enough. */
export const above = (measure: string, value: number): Bound => ({ measure, is: "above", value })
/** A fact that must be true, such as an award. */
export const holds = (measure: string): Bound => ({ measure, is: "at-least", value: true })

/** A rung reached by all of `when`; or, if there is an `or`, by all of that instead. */
export const rung = (id: string, title: Text, when: readonly Bound[], or?: readonly Bound[]): Rung =>
  or === undefined ? { id, title, when } : { id, title, when, or }

const starWords = ["一", "二", "三", "四", "五"]

/** One to five stars, from the conditions of each. */
export const stars = (conditions: readonly (readonly Bound[])[]): readonly Rung[] =>
  conditions.map((when, index) =>
    rung(`star-${index + 1}`, { "zh-CN": `${starWords[index] ?? index + 1}星`, en: starTitle(index + 1) }, when)
  )

const starTitle = (count: number): string => (count === 1 ? "1 star" : `${count} stars`)

/** One to five stars by hours reached, of service in all or of another measure in minutes. */
export const starsByHours = (ladder: readonly number[], measure = "minutes"): readonly Rung[] =>
  stars(ladder.map((count) => [atLeast(measure, hours(count))]))

const medalWords = { bronze: "铜奖", silver: "银奖", gold: "金奖" } as const

/** A medal, from its conditions. */
export const medal = (metal: keyof typeof medalWords, when: readonly Bound[], or?: readonly Bound[]): Rung =>
  rung(`medal-${metal}`, { "zh-CN": medalWords[metal], en: `${metal} medal` }, when, or)

/** What is known of somebody. A measure that is not here, or `undefined`, is unknown. */
export type Measures = Readonly<Record<string, number | boolean | undefined>>

const own = (measures: Measures, name: string): number | boolean | undefined => (Object.hasOwn(measures, name) ? measures[name] : undefined)

const outcomeOfBound = ({ measure, is, value }: Bound, measures: Measures): Outcome => {
  const known = own(measures, measure)
  if (known === undefined) return "unknown"
  const reached = value === true ? known === true : is === "above" ? Number(known) > value : Number(known) >= value
  return reached ? "met" : "unmet"
}

/** The conditions of a rung, one list for each way of reaching it. */
export const ways = ({ when, or }: Rung): readonly (readonly Bound[])[] => (or === undefined ? [when] : [when, or])

/** Whether a rung's conditions hold. One that is surely missed settles it, whatever else is unknown. */
export const outcomeOf = (rung: Rung, measures: Measures): Outcome =>
  anyOutcome(ways(rung).map((way) => allOutcome(way.map((bound) => outcomeOfBound(bound, measures)))))

/** One bound that is not reached yet. */
export interface Lack {
  readonly bound: Bound
  /** What there is; undefined where nobody knows. */
  readonly has: number | boolean | undefined
  /** How much more is needed, in the measure's own unit; undefined for a truth, and where nobody knows. */
  readonly short: number | undefined
}

export interface Standing {
  /** The highest rung surely reached. */
  readonly rung: Rung | undefined
  /** Higher rungs that may be reached: with what is unknown for each. */
  readonly open: readonly { readonly rung: Rung; readonly missing: readonly string[] }[]
  /** The rung after the one reached, and what it still lacks on its first way. */
  readonly next: { readonly rung: Rung; readonly lacks: readonly Lack[] } | undefined
}

/** Where somebody stands. Of no rungs nobody stands anywhere. */
export const reached = (rungs: readonly Rung[], measures: Measures): Standing => {
  const index = rungs.findLastIndex((rung) => outcomeOf(rung, measures) === "met")
  const above = rungs.slice(index + 1)
  const next = above[0]
  return {
    rung: rungs[index],
    open: above.filter((rung) => outcomeOf(rung, measures) === "unknown").map((rung) => ({ rung, missing: missingFor(rung, measures) })),
    next: next === undefined ? undefined : { rung: next, lacks: lacksFor(next.when, measures) }
  }
}

const missingFor = (rung: Rung, measures: Measures): readonly string[] => [
  ...new Set(
    ways(rung)
      .flat()
      .map(({ measure }) => measure)
      .filter((name) => own(measures, name) === undefined)
  )
]

const lacksFor = (bounds: readonly Bound[], measures: Measures): readonly Lack[] =>
  bounds
    .filter((bound) => outcomeOfBound(bound, measures) !== "met")
    .map((bound) => {
      const has = own(measures, bound.measure)
      return { bound, has, short: bound.value === true || typeof has !== "number" ? undefined : least(bound) - has }
    })

/** The smallest integer that satisfies a bound; of a truth, 1. */
export const least = ({ is, value }: Bound): number => (value === true ? 1 : is === "above" ? value + 1 : value)
