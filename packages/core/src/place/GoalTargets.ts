/**
 * What a goal asks for in numbers: so much of a measure in each quarter. A goal may ask several measures, of several teams.
 *
 * What a reader would get wrong: of one measure and one team a goal has one target. It is never changed: it is dropped with a reason, and set anew.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { TeamId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import type { Command } from "./GoalTargets.schema.ts"
import type { targetMeasure } from "./messages/options.ts"

export type Measure = (typeof targetMeasure.codes)[number]

/** The four quarters of the year, each in the unit of the measure. */
export interface Amounts {
  readonly q1: number
  readonly q2: number
  readonly q3: number
  readonly q4: number
}
export interface Which {
  readonly goal: string
  readonly measure: Measure
  /** Undefined: of the station's street. */
  readonly team?: TeamId
}
export interface Target extends Which, Amounts {}

const isOf =
  ({ goal, measure, team }: Which) =>
  (one: Which): boolean =>
    one.goal === goal && one.measure === measure && one.team === team

export const has = (targets: readonly Target[], which: Which): boolean => targets.some(isOf(which))
export const without = (targets: readonly Target[], which: Which): readonly Target[] => {
  const is = isOf(which)
  return targets.filter((one) => !is(one))
}

/** Whole amounts that add up to that of the year, no two of them more than one apart. */
export const spread = (ofYear: number): Amounts => {
  const until = (quarter: number): number => Math.floor(ofYear / 4) * quarter + Math.floor(((ofYear % 4) * quarter) / 4)
  return { q1: until(1), q2: until(2) - until(1), q3: until(3) - until(2), q4: ofYear - until(3) }
}

const wrong = (rule: string, { goal, measure, team }: Which): Finding =>
  finding(rule, { goal, measure, team }, { units: { measure: "place.target-measure" } })

/** Whether the goal is open is not asked here. */
export const reasonsAgainst = (command: Command, targets: readonly Target[]): readonly Finding[] => {
  if (command.type === "drop-target") return has(targets, command) ? [] : [wrong("goals.no-target", command)]
  const { q1, q2, q3, q4 } = command.type === "set-target" ? command : spread(command.ofYear)
  return [
    ...(has(targets, command) ? [wrong("goals.target-twice", command)] : []),
    ...(Math.max(q1, q2, q3, q4) === 0 ? [wrong("goals.target-nothing", command)] : [])
  ]
}
