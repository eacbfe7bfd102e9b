/**
 * The smallest change of facts that would turn a refusal, or an unknown answer, into a yes.
 *
 * Only facts declared changeable are touched, and a day or minute is never set into the past. It reads the criteria themselves: the values
 * tried are those at which a condition turns, and one value that a condition names. The fewest facts come first, so no part of an answer
 * would do alone; where nothing would do, it says so and names the rules that stand in the way. What it does not do is algebra: amounts
 * that only two conditions together determine are not found.
 */
import { closures, type Test } from "../foundation/CriterionClosures.ts"
import type { Core, Options } from "../foundation/CriterionCore.ts"
import type { Row } from "../foundation/CriterionEvaluation.ts"
import { lower } from "../foundation/CriterionLowering.ts"
import { type Field, mentioned } from "../foundation/CriterionNode.ts"
import type { Day } from "../foundation/Day.ts"
import type { FactValue } from "../foundation/Decision.ts"
import type { Locale } from "../foundation/Message.ts"
import { show } from "../foundation/Options.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { Requirement } from "../foundation/Requirement.ts"
import { type Limits, turningPoints } from "../foundation/TurningPoints.ts"

export interface Change {
  readonly field: Field
  /** `undefined`: not known so far. */
  readonly from: FactValue | undefined
  readonly to: FactValue
}

export type Answer =
  /** It is a yes already. */
  | { readonly kind: "none-needed" }
  | { readonly kind: "change"; readonly changes: readonly Change[] }
  /** No change of the changeable facts would do: these rules would still not be met. */
  | { readonly kind: "nothing"; readonly rules: readonly string[] }

export interface Question {
  /** Names of facts. Never an age, a birthday or anything else that nobody can change. */
  readonly changeable: readonly string[]
  /** No day and no minute is set to before this day. */
  readonly notBefore?: Day
}

interface Prepared {
  readonly id: string
  readonly core: Core
  readonly fields: readonly Field[]
  readonly met: Test
}

/** Once for each set of parameters in force; only errors refuse, so only errors are looked at. */
export const compile = <F>(requirements: readonly Requirement<F>[], view: ParameterView, options: Options = {}) => {
  const prepared = requirements
    .filter(({ severity }) => severity === "error")
    .map(({ id, criterion }): Prepared => {
      const core = lower(criterion.node, view, options)
      return { id, core, fields: mentioned(criterion.node).fields, met: closures(core).met }
    })
  return (row: F, question: Question): Answer => answer(prepared, row as Row, question)
}

const answer = (all: readonly Prepared[], row: Row, question: Question): Answer => {
  if (all.every(({ met }) => met(row))) return { kind: "none-needed" }
  const free = new Set(question.changeable)
  const changes: Change[] = []
  const rules: string[] = []
  for (const { names, members } of groups(all, free)) {
    const found = smallest(members, row, names, question)
    if (found === undefined) rules.push(...members.filter(({ met }) => !met(row)).map(({ id }) => id))
    else changes.push(...found)
  }
  return rules.length > 0 ? { kind: "nothing", rules } : { kind: "change", changes }
}

interface Group {
  /** Of the changeable facts that its members read. */
  readonly names: ReadonlySet<string>
  readonly members: readonly Prepared[]
}

/** Requirements that share a changeable fact belong together; different groups are answered each for itself. */
const groups = (all: readonly Prepared[], free: ReadonlySet<string>): readonly Group[] => {
  let made: Group[] = []
  for (const one of all) {
    const names = one.fields.map(({ name }) => name).filter((name) => free.has(name))
    const touched = made.filter((group) => names.some((name) => group.names.has(name)))
    made = [
      ...made.filter((group) => !touched.includes(group)),
      {
        names: new Set([...touched.flatMap((group) => [...group.names]), ...names]),
        members: [...touched.flatMap(({ members }) => members), one]
      }
    ]
  }
  return made
}

type Changed = ReadonlyMap<string, Change>

/** Fewest facts first. Whatever else is changed, a condition that is not met has to lose one of its own facts: so only those are tried. */
const smallest = (group: readonly Prepared[], row: Row, free: ReadonlySet<string>, limits: Limits): readonly Change[] | undefined => {
  const cores = group.map(({ core }) => core)
  for (let size = 1; size <= free.size; size++) {
    const seen = new Set<string>()
    const search = (now: Row, changed: Changed): readonly Change[] | undefined => {
      const open = (one: Prepared) => one.fields.filter(({ name }) => free.has(name) && !changed.has(name))
      let next: readonly Field[] | undefined
      for (const one of group) {
        if (one.met(now)) continue
        const fields = open(one)
        if (next === undefined || fields.length < next.length) next = fields
      }
      if (next === undefined) return [...changed.values()]
      if (changed.size === size) return undefined
      for (const field of next) {
        for (const to of turningPoints(cores, field, now, limits)) {
          const from = row[field.name]
          if (to === from) continue
          const more = new Map(changed).set(field.name, { field, from, to })
          const key = keyOf(more)
          if (seen.has(key)) continue
          seen.add(key)
          const found = search({ ...now, [field.name]: to }, more)
          if (found !== undefined) return found
        }
      }
      return undefined
    }
    const found = search(row, new Map())
    if (found !== undefined) return found
  }
  return undefined
}

const keyOf = (changed: Changed): string =>
  [...changed.values()]
    .map(({ field, to }) => JSON.stringify([field.name, to]))
    .sort()
    .join()

/** The row with the changes made. */
export const apply = <F extends object>(row: F, changes: readonly Change[]): F => {
  const changed: Record<string, FactValue | undefined> = { ...(row as Row) }
  for (const { field, to } of changes) changed[field.name] = to
  return changed as F
}

/** “监护人同意：否 → 是”: one change in words. */
export const text = ({ field, from, to }: Change, locale: Locale): string =>
  `${field.title[locale]}${locale === "en" ? ": " : ":"}${show(field, from, locale)} → ${show(field, to, locale)}`
