/**
 * A ladder: rungs from the lowest to the highest, each with the conditions of reaching it. Stars, medals, levels of approval.
 *
 * A rung has lower bounds only, so that the bands between rungs can neither gap nor overlap; whoever has a table of bands turns it
 * into rungs with `fromBands`, which checks that. One stands on the *highest* rung whose conditions hold, whether or not the lower do.
 */
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
  conditions.map((when, index) => rung(`star-${index + 1}`, { "zh-CN": `${starWords[index] ?? index + 1}星`, en: starTitle(index + 1) }, when))

const starTitle = (count: number): string => (count === 1 ? "1 star" : `${count} stars`)

/** One to five stars by hours reached, of service in all or of another measure in minutes. */
export const starsByHours = (ladder: readonly number[], measure = "minutes"): readonly Rung[] =>
  stars(ladder.map((count) => [atLeast(measure, hours(count))]))

const medalWords = { bronze: "铜奖", silver: "银奖", gold: "金奖" } as const

/** A medal, from its conditions. */
export const medal = (metal: keyof typeof medalWords, when: readonly Bound[], or?: readonly Bound[]): Rung =>
  rung(`medal-${metal}`, { "zh-CN": medalWords[metal], en: `${metal} medal` }, when, or)
