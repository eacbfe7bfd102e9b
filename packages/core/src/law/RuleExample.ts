/**
 * Examples of a rule, found and not written: facts to which it says nothing, and, one fact away, facts to which it speaks. What a reader
 * would get wrong: an example is an answer of the rule itself under the parameters given. Change a value and other examples are found.
 *
 * The facts tried are those at which the conditions turn (`TurningPoints`), so that an example stands on the boundary and its counter-example
 * just beyond it.
 */
import { lower } from "../foundation/CriterionLowering.ts"
import { type Field, mentioned } from "../foundation/CriterionNode.ts"
import * as Day from "../foundation/Day.ts"
import type { FactValue } from "../foundation/Decision.ts"
import * as Minute from "../foundation/Minute.ts"
import { fixed, type ParameterValue, type ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import { someText, turningPoints } from "../foundation/TurningPoints.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import type * as Parameter from "./Parameter.ts"
import * as Rule from "./Rule.ts"
import * as RuleCase from "./RuleCase.ts"

export interface Stated {
  readonly field: Field
  /** Undefined: nobody said. */
  readonly value: FactValue | undefined
}

export interface Example extends RuleCase.Answered {
  readonly given: readonly Stated[]
}

/** Two examples that differ in one fact: to the one the rule has nothing to say, to the other it speaks. */
export interface Pair {
  /** Id of the requirement that speaks; several may speak with it. */
  readonly requirement: string
  readonly differs: Field
  readonly example: Example
  readonly counterExample: Example
}

export interface Options {
  /** Days of examples stand around this one. */
  readonly today: Day.Day
  readonly calendar: WorkingCalendar
}

type Row = { readonly [name: string]: FactValue | undefined }

/**
 * One pair for each requirement that speaks, and one for a fact that nobody knows. Empty where the rule asks nothing under these parameters,
 * or no facts were found to which it has nothing to say.
 */
export const of = (rule: Rule.Rule, view: ParameterView, { today, calendar }: Options): readonly Pair[] => {
  const requirements = Rule.requirementsIn(rule, view)
  const fields = [...new Map(requirements.flatMap(({ criterion }) => mentioned(criterion.node).fields).map((f) => [f.name, f])).values()]
  const cores = requirements.map(({ criterion }) => lower(criterion.node, view, { calendar }))
  const checker = Requirement.compile(requirements, view, { calendar, by: "closures" })
  const search: Search = {
    fields,
    spoken: (row) => checker.decide(row as never).findings,
    values: (field, row) =>
      [...new Set([...turningPoints(cores, field, row, {}), plain(field, today)])].filter((value) => isShowable(field, value))
  }
  const quiet = starts(fields, today)
    .map((start) => descended(start, search))
    .find((row) => search.spoken(row).length === 0)
  if (quiet === undefined || requirements.length === 0) return []
  const answered = (row: Row): Example => ({
    given: fields.map((field) => ({ field, value: row[field.name] })),
    ...RuleCase.ask(rule, row, view, { calendar })
  })
  return [...requirements.flatMap(({ id }) => refused(quiet, id, search)), ...unsaid(quiet, search)].map(
    ({ requirement, differs, row, twin }) => ({ requirement, differs, example: answered(twin), counterExample: answered(row) })
  )
}

interface Search {
  readonly fields: readonly Field[]
  readonly spoken: (row: Row) => readonly { readonly rule: string; readonly outcome: string }[]
  /** What to try of one fact, everything else being as it is; the nearest first. */
  readonly values: (field: Field, row: Row) => readonly FactValue[]
}

interface Found {
  readonly requirement: string
  readonly differs: Field
  readonly row: Row
  readonly twin: Row
}

const plain = (field: Field, today: Day.Day): FactValue => {
  switch (field.kind) {
    case "bool":
      return true
    case "int":
      return someAmount
    case "day":
      return today
    case "minute":
      return today * Minute.minutesPerDay
    case "text":
    case "choice":
      return field.options?.codes[0] ?? someText
  }
}

/** Amounts are never negative, and a day centuries away shows nothing to anybody. */
const isShowable = (field: Field, value: FactValue): boolean => {
  if (typeof value !== "number") return true
  if (field.kind === "int") return value >= 0
  const days = field.kind === "minute" ? Math.floor(value / Minute.minutesPerDay) : value
  return Math.abs(days) < farthest
}
const farthest = 60_000
/** Neither nothing nor much: 20 people, 20 years old. */
const someAmount = 20

const starts = (fields: readonly Field[], today: Day.Day): readonly Row[] =>
  [true, false].map((truth) => Object.fromEntries(fields.map((field) => [field.name, field.kind === "bool" ? truth : plain(field, today)])))

const changes = (row: Row, { fields, values }: Search): readonly Change[] =>
  fields.flatMap((field) => values(field, row).map((value): Change => ({ field, row: { ...row, [field.name]: value } })))

interface Change {
  readonly field: Field
  readonly row: Row
}

/** One fact after another to a value to which less is said, two at a time where one does not help; until nothing is said, or nothing helps. */
const descended = (start: Row, search: Search): Row => {
  const { spoken } = search
  const less = (row: Row, than: number): Row | undefined => {
    const single = changes(row, search)
    const helps = (change: Change): boolean => spoken(change.row).length < than
    return (single.find(helps) ?? single.flatMap((one) => changes(one.row, search)).find(helps))?.row
  }
  let row = start
  for (let said = spoken(row).length; said > 0; said = spoken(row).length) {
    const next = less(row, said)
    if (next === undefined) return row
    row = next
  }
  return row
}

/** The nearest row that this requirement refuses, one fact away from a row that nothing is said of. */
const refused = (quiet: Row, requirement: string, search: Search): readonly Found[] => {
  const forgotten = search.fields.map((field): Change => ({ field, row: { ...quiet, [field.name]: undefined } }))
  const single = [...changes(quiet, search), ...forgotten]
  const isRefused = ({ row }: Change): boolean =>
    search.spoken(row).some(({ rule, outcome }) => rule === requirement && outcome === "unmet")
  const alone = (of: readonly Change[]) =>
    of.filter(isRefused).toSorted((a, b) => search.spoken(a.row).length - search.spoken(b.row).length)
  for (const { row } of [...alone(single), ...alone(single.flatMap(({ row }) => changes(row, search)))]) {
    const twin = changes(row, search).find((change) => search.spoken(change.row).length === 0)
    if (twin !== undefined) return [{ requirement, differs: twin.field, row, twin: twin.row }]
  }
  return []
}

/** The first fact without which the rule cannot tell. */
const unsaid = (quiet: Row, { fields, spoken }: Search): readonly Found[] => {
  for (const field of fields) {
    const row = { ...quiet, [field.name]: undefined }
    const unknown = spoken(row).find(({ outcome }) => outcome === "unknown")
    if (unknown !== undefined) return [{ requirement: unknown.rule, differs: field, row, twin: quiet }]
  }
  return []
}

/** Values for the parameters of a rule that no policy has turned on, so that it can be shown at all. They are nobody's. */
export const assumed = (rule: Rule.Rule, on: Day.Day): ParameterView =>
  fixed(on, "assumed@0", Object.fromEntries(rule.parameters.map((parameter) => [parameter.id, assumedValue(parameter)])))

const assumedValue = (parameter: Parameter.Parameter): ParameterValue => {
  switch (parameter.kind) {
    case "integer":
      return someValue
    case "day":
      return Day.first
    case "yes-no":
      return true
    case "choice":
      return parameter.options.codes.at(-1) ?? ""
    case "set":
      return parameter.options?.codes ?? [someText]
    case "ladder":
      return []
  }
}
const someValue = 3
