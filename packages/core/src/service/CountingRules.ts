/**
 * The parameters of "what counts", read from a policy once: an era for every stretch of days in which none of them changes.
 *
 * A record is counted by the era of its own day, never of the day on which somebody asks.
 */
import * as Day from "../foundation/Day.ts"
import type { ParameterUse, ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Policy from "../law/Policy.ts"
import * as Counting from "../law/parameters/Counting.ts"

/** The steps that a parameter decides; `uses` says which value, of which pack. */
export type CountingStep = "overlap" | "break" | "travel" | "untimed" | "minimum" | "activity-cap" | "day-cap" | "period-cap"

export interface CountingRules {
  readonly overlap: "once" | "each"
  readonly breaksCounted: boolean
  readonly travelCounted: "none" | "out" | "both"
  readonly untimedCounted: boolean
  /** 0 = no minimum */
  readonly minimumMinutes: number
  readonly activityCapMinutes: number | undefined
  readonly dayCapMinutes: number | undefined
  readonly periodCapMinutes: number | undefined
  readonly capPeriod: "month" | "year"
  readonly uses: Readonly<Partial<Record<CountingStep, ParameterUse>>>
}

/** Ascending by first day. */
export type CountingEras = readonly { readonly first: Day.Day; readonly rules: CountingRules }[]

/** The parameter behind each step, so that an explanation can cite it. */
export const parameters = {
  overlap: Counting.overlap,
  break: Counting.breaksCounted,
  travel: Counting.travelCounted,
  untimed: Counting.untimedCounted,
  minimum: Counting.minimumMinutes,
  "activity-cap": Counting.activityCapMinutes,
  "day-cap": Counting.dayCapMinutes,
  "period-cap": Counting.periodCapMinutes
} as const satisfies Record<CountingStep, Parameter.Parameter>

const steps = Object.keys(parameters) as readonly CountingStep[]

/**
 * The eras of a policy. A cap without a value is no cap; the other steps need a value, and a policy without one is a RangeError
 * (every policy that stands on the national pack has them on every day).
 */
export const of = (policy: Policy.Policy): CountingEras => {
  const decisive = [...steps.map((step) => parameters[step]), Counting.capPeriod]
  return Policy.changes(
    policy,
    decisive.map(({ id }) => id)
  ).map((first) => ({ first, rules: rulesOn(policy, first) }))
}

const rulesOn = (policy: Policy.Policy, day: Day.Day): CountingRules => {
  const view = Policy.on(policy, day)
  const uses: Partial<Record<CountingStep, ParameterUse>> = {}
  for (const step of steps) {
    const use = view.valueOf(parameters[step].id)
    if (use !== undefined) uses[step] = use
  }
  const cap = (parameter: Parameter.Integer): number | undefined => Parameter.valueIn(view, parameter)
  const needed = <P extends Parameter.Parameter>(parameter: P): Parameter.ValueOf<P> => required(policy, day, view, parameter)
  return {
    overlap: needed(Counting.overlap),
    breaksCounted: needed(Counting.breaksCounted),
    travelCounted: needed(Counting.travelCounted),
    untimedCounted: needed(Counting.untimedCounted),
    minimumMinutes: needed(Counting.minimumMinutes),
    activityCapMinutes: cap(Counting.activityCapMinutes),
    dayCapMinutes: cap(Counting.dayCapMinutes),
    periodCapMinutes: cap(Counting.periodCapMinutes),
    capPeriod: needed(Counting.capPeriod),
    uses
  }
}

const required = <P extends Parameter.Parameter>(
  policy: Policy.Policy,
  day: Day.Day,
  view: ParameterView,
  parameter: P
): Parameter.ValueOf<P> => {
  const value = Parameter.valueIn(view, parameter)
  if (value === undefined) throw new RangeError(`policy ${policy.id} has no value for ${parameter.id} on ${Day.text(day)}`)
  return value
}
