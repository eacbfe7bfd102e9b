/**
 * The values of one fact at which conditions turn, everything else being as it is: the last amount that is enough, the first that is not,
 * the texts that a condition names, and the other truth.
 *
 * They come from the conditions' own constants and parameters and from the facts beside them. A fact with no such value is given a plain one,
 * because to be known can be all that is asked.
 */
import { type Core, type Linear, plus, scaled } from "./CriterionCore.ts"
import type { Row } from "./CriterionEvaluation.ts"
import type { Field } from "./CriterionNode.ts"
import * as Day from "./Day.ts"
import type { FactValue } from "./Decision.ts"
import * as Minute from "./Minute.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"

export interface Limits {
  readonly notBefore?: Day.Day
}

/** Stands for any other text, where only a text is asked for. */
export const someText = "…"
/** Stands for a text that is none of those, where one of them is any text. */
export const anotherText = "……"

/**
 * Of a known amount, day or minute the nearest first: a change is no larger than it needs to be. Of a day that nobody knows the soonest, since what is
 * dated later cannot be done yet.
 */
export const turningPoints = (cores: readonly Core[], field: Field, row: Row, { notBefore }: Limits): readonly FactValue[] => {
  if (field.kind === "bool") return [true, false]
  if (field.options !== undefined) return field.options.codes
  const found = [...new Set(cores.flatMap((core) => valuesIn(core, field, row)))]
  if (field.kind === "text") return [...found, found.includes(someText) ? anotherText : someText]
  const numbers = found.filter((value): value is number => Number.isSafeInteger(value))
  const length = field.kind === "minute" ? Minute.minutesPerDay : 1
  const floor = field.kind === "int" || notBefore === undefined ? undefined : notBefore * length
  const plain = field.kind === "int" ? 0 : (floor ?? Day.last * length)
  const allowed = [...numbers, plain].filter((value) => floor === undefined || value >= floor)
  const now = row[field.name] ?? (field.kind === "day" ? floor : undefined)
  return typeof now === "number" ? allowed.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now)) : allowed
}

const valuesIn = (core: Core, field: Field, row: Row): readonly FactValue[] => {
  switch (core.kind) {
    case "all":
    case "any":
      return core.of.flatMap((one) => valuesIn(one, field, row))
    case "not":
      return valuesIn(core.of, field, row)
    case "compare":
      return solved(core.sum, field, row).flatMap(around)
    case "months":
      return [
        ...distanced(core.on, core.since, field, row, (since) => Day.plusMonths(since, core.months)),
        ...distanced(core.since, core.on, field, row, (on) => Day.earliestPlus(core.months, on))
      ]
    case "working-days": {
      const end = (since: Day.Day): WorkingCalendar.Answer => WorkingCalendar.plusWorkingDays(core.calendar, since, core.days)
      return [
        ...distanced(core.on, core.since, field, row, (since) => firstDayOf(end(since))),
        ...distanced(core.on, core.since, field, row, (since) => lastDayOf(end(since))),
        // On the day itself no working day has passed.
        ...distanced(core.since, core.on, field, row, (on) => on)
      ]
    }
    case "same": {
      const other = core.left.name === field.name ? core.right : core.left
      const value = core.left.name === field.name || core.right.name === field.name ? row[other.name] : undefined
      return value === undefined ? [] : [value]
    }
    case "one-of":
      if (core.field.name !== field.name) return []
      return core.values.flatMap((value): readonly FactValue[] => (typeof value === "number" ? around(value) : [value]))
    case "known":
    case "truth":
      return []
  }
}

const firstDayOf = (end: WorkingCalendar.Answer): Day.Day => (end.known ? end.day : end.earliest)
/** The same as the first where nothing says that it is over. */
const lastDayOf = (end: WorkingCalendar.Answer): Day.Day => (end.known ? end.day : (end.latest ?? end.earliest))

/** Where it turns, and the neighbours on both sides. */
const around = (value: number): readonly number[] => [value, value - 1, value + 1]

/** The total of the other facts, if all are known. */
const restOf = ({ terms, constant }: Linear, field: Field, row: Row): number | undefined => {
  let rest = constant
  for (const term of terms) {
    if (term.field.name === field.name) continue
    const value = row[term.field.name]
    if (typeof value !== "number") return undefined
    rest += term.times * value
  }
  return rest
}

/** The value from which the sum is at least 0, as near as integers come to it. */
const solved = (sum: Linear, field: Field, row: Row): readonly number[] => {
  const weight = sum.terms.reduce((total, term) => (term.field.name === field.name ? total + term.times : total), 0)
  const rest = restOf(sum, field, row)
  if (weight === 0 || rest === undefined) return []
  return [weight > 0 ? Math.ceil(-rest / weight) : Math.floor(rest / -weight)]
}

/** Values of the fact in `side` that bring it to the day that `turn` makes of the other side. */
const distanced = (side: Linear, other: Linear, field: Field, row: Row, turn: (day: Day.Day) => Day.Day): readonly number[] => {
  const day = restOf(other, field, row)
  if (day === undefined || other.terms.some((term) => term.field.name === field.name)) return []
  return solved(plus(side, scaled({ terms: [], constant: turn(day as Day.Day) }, -1)), field, row).flatMap(around)
}
