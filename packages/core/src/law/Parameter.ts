/**
 * A number (or date, switch, choice, set, ladder) that the law or a place decides, by name, without its value.
 *
 * Values stand in packs, with their days and sources. What a parameter itself must know is which direction is *stricter*:
 * layering looks at nothing else when it asks whether a city may say what it says.
 */
import * as Day from "../foundation/Day.ts"
import type { Text } from "../foundation/Message.ts"
import type { Options } from "../foundation/Options.ts"
import type { ParameterUse, ParameterValue, ParameterView, Rung } from "../foundation/ParameterView.ts"
import * as LadderCheck from "./LadderCheck.ts"

/** Which value binds more. `fewer` is for sets: the smaller set; `higher` for a set: the larger one. `none`: values cannot be compared. */
export type Stricter = "higher" | "lower" | "fewer" | "none"

interface Named {
  readonly id: string
  readonly title: Text
}
export interface Integer extends Named {
  readonly kind: "integer"
  readonly unit: string
  readonly stricter: "higher" | "lower" | "none"
  /** The smallest value that means anything: 1 of a term, an interval or a divisor. Where nothing is said it is 0; no amount is negative. */
  readonly least?: number
}
export interface DayValue extends Named {
  readonly kind: "day"
  /** `higher` = a later day binds more. */
  readonly stricter: "higher" | "lower" | "none"
}
export interface YesNo extends Named {
  readonly kind: "yes-no"
  /** `higher` = yes binds more. */
  readonly stricter: "higher" | "lower" | "none"
}
export interface Choice<C extends string = string> extends Named {
  readonly kind: "choice"
  /** From the most lenient to the strictest; the order means nothing when `stricter` is `none`. */
  readonly options: Options<C>
  readonly stricter: "higher" | "none"
}
export interface SetOf<C extends string = string> extends Named {
  readonly kind: "set"
  /** Everything that may be a member; left out, any text may: names that only a pack knows. */
  readonly options?: Options<C>
  readonly stricter: "higher" | "fewer" | "none"
}
export interface Ladder extends Named {
  readonly kind: "ladder"
  readonly stricter: "none"
}
export type Parameter = Integer | DayValue | YesNo | Choice | SetOf | Ladder

/** The type of a parameter's values. */
export type ValueOf<P extends Parameter> =
  P extends Choice<infer C>
    ? C
    : P extends SetOf<infer C>
      ? readonly C[]
      : P extends Ladder
        ? readonly Rung[]
        : P extends YesNo
          ? boolean
          : P extends DayValue
            ? Day.Day
            : number

export const integer = (id: string, of: Omit<Integer, "id" | "kind">): Integer => ({ kind: "integer", id, ...of })
export const day = (id: string, of: Omit<DayValue, "id" | "kind">): DayValue => ({ kind: "day", id, ...of })
export const yesNo = (id: string, of: Omit<YesNo, "id" | "kind">): YesNo => ({ kind: "yes-no", id, ...of })
export const choice = <C extends string>(id: string, of: Omit<Choice<C>, "id" | "kind">): Choice<C> => ({ kind: "choice", id, ...of })
export const set = <C extends string>(
  id: string,
  of: Omit<SetOf<C>, "id" | "kind"> & { readonly options: Options<C> }
): SetOf<C> & { readonly options: Options<C> } => ({ kind: "set", id, ...of })
/** A set of names that no list in the library has: a pack gives them, as they are said there. */
export const names = (id: string, of: Omit<SetOf, "id" | "kind" | "options">): SetOf => ({ kind: "set", id, ...of })
export const ladder = (id: string, of: Omit<Ladder, "id" | "kind" | "stricter">): Ladder => ({
  kind: "ladder",
  id,
  stricter: "none",
  ...of
})

const isTexts = (value: ParameterValue): value is readonly string[] =>
  Array.isArray(value) && value.every((member) => typeof member === "string")
const isRungs = (value: ParameterValue): value is readonly Rung[] =>
  Array.isArray(value) && value.every((member) => typeof member === "object")

export const leastOf = ({ least = 0 }: Integer): number => least

/** A year without a leap day: 29 February is a day of some years only. */
const plainYear = 2001

/** 531 is 31 May. */
const isDayOfEveryYear = (monthAndDay: number): boolean => Day.of(plainYear, Math.floor(monthAndDay / 100), monthAndDay % 100) !== undefined

/**
 * Whether `value` is a value this parameter can have: of its kind, not below its least, a day that there is, and among its options. A set is never
 * empty, a ladder has no `LadderCheck.problems`.
 */
export const accepts = (parameter: Parameter, value: ParameterValue): boolean => {
  switch (parameter.kind) {
    case "integer":
      return (
        typeof value === "number" &&
        Number.isSafeInteger(value) &&
        value >= leastOf(parameter) &&
        (parameter.unit !== "month and day" || isDayOfEveryYear(value))
      )
    case "day":
      return typeof value === "number" && Day.isDay(value)
    case "yes-no":
      return typeof value === "boolean"
    case "choice":
      return parameter.options.codes.some((option) => option === value)
    case "set":
      return (
        isTexts(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        value.every((member) => member !== "" && (parameter.options?.codes.includes(member) ?? true))
      )
    case "ladder":
      return isRungs(value) && value.length > 0 && LadderCheck.problems(value).length === 0
  }
}

/** Whether its values are chosen from a list. */
export const isChosen = (parameter: Parameter): parameter is Choice | (SetOf & { readonly options: Options }) => "options" in parameter

/** Whether two values are the same value. The order of a set's members means nothing. */
export const same = (parameter: Parameter, a: ParameterValue, b: ParameterValue): boolean => {
  if (parameter.kind === "set") return contains(a, b) && contains(b, a)
  return isRungs(a) && isRungs(b) ? LadderCheck.same(a, b) : a === b
}

const contains = (whole: ParameterValue, part: ParameterValue): boolean =>
  isTexts(whole) && isTexts(part) && part.every((member) => whole.includes(member))

/** A number that grows with strictness, for the kinds whose values stand in one line. */
const rank = (parameter: Integer | DayValue | YesNo | Choice, value: ParameterValue): number =>
  parameter.kind === "choice" ? parameter.options.codes.findIndex((option) => option === value) : Number(value)

/** Whether `value` binds at least as much as `bound`. Values that cannot be compared do not, unless they are the same. */
export const isAtLeastAsStrict = (parameter: Parameter, value: ParameterValue, bound: ParameterValue): boolean => {
  if (same(parameter, value, bound)) return true
  if (parameter.stricter === "none") return false
  if (parameter.kind === "set") return parameter.stricter === "higher" ? contains(value, bound) : contains(bound, value)
  const [higher, lower] = parameter.stricter === "higher" ? [value, bound] : [bound, value]
  return rank(parameter, higher) > rank(parameter, lower)
}

/** A value as it was used, in the parameter's own type. */
export type UseOf<P extends Parameter> = Omit<ParameterUse, "value"> & { readonly value: ValueOf<P> }

/** The value in force, with whose it is and since when; undefined when there is none. Packs accept no value of another type. */
export const useIn = <P extends Parameter>(view: ParameterView, parameter: P): UseOf<P> | undefined =>
  view.valueOf(parameter.id) as UseOf<P> | undefined

/** The value in force alone. */
export const valueIn = <P extends Parameter>(view: ParameterView, parameter: P): ValueOf<P> | undefined => useIn(view, parameter)?.value
