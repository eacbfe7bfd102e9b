/**
 * The parameters in force on one day, as a criterion sees them. Foundation does not know packs or layers: it asks by id.
 *
 * A parameter that the view does not hold is an error when a criterion is compiled, never an *unknown*: a fact can be missing, a law cannot.
 */
import type { Citation } from "./Citation.ts"
import type { Day } from "./Day.ts"
import type { Text } from "./Message.ts"
import type { Options } from "./Options.ts"

export type ParameterKind = "integer" | "day" | "yes-no" | "choice" | "set" | "ladder"

/** A lower bound on one measure: the number itself is enough (`at-least`) or not (`above`); a truth is asked for as `at-least` true. */
export interface Bound {
  readonly measure: string
  readonly is: "at-least" | "above"
  readonly value: number | true
}

/** One rung of a ladder, reached when all bounds of `when` hold, or all of `or`. Rungs ascend; the highest one reached counts. */
export interface Rung {
  readonly id: string
  readonly title: Text
  readonly when: readonly Bound[]
  readonly or?: readonly Bound[]
}

/** Days are integers (`Day`). A set is never empty. */
export type ParameterValue = number | boolean | string | readonly string[] | readonly Rung[]

/** A value as it was used: which day was asked, since when it holds, and whose it is. */
export interface ParameterUse {
  readonly parameter: string
  readonly value: ParameterValue
  /** The day asked about. */
  readonly on: Day
  /** First day on which this value holds. */
  readonly since: Day
  /** `id@version` of the pack. */
  readonly pack: string
  readonly citations: readonly Citation[]
}

export interface ParameterView {
  readonly valueOf: (id: string) => ParameterUse | undefined
}

/** A parameter by name, standing where a constant may. `law/Parameter` fits this shape. */
export interface ParameterReference<K extends ParameterKind = ParameterKind> {
  readonly id: string
  readonly kind: K
  readonly title: Text
  readonly unit?: string
  /** Of a choice, and of a set whose members are listed. */
  readonly options?: Options
}

/** The view of criteria that use no parameter. */
export const none: ParameterView = { valueOf: () => undefined }

/** A view of fixed values, for tests and for values that no pack holds; each holds since `on`. */
export const fixed = (on: Day, pack: string, values: Readonly<Record<string, ParameterValue>>): ParameterView => ({
  valueOf: (id) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    return value === undefined ? undefined : { parameter: id, value, on, since: on, pack, citations: [] }
  }
})
