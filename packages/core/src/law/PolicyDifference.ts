/**
 * Where two policies differ: for each parameter the days on which another value holds, or the same value by another's word. What a reader
 * would get wrong: it looks at every day there is, not at one; a value that changes next year differs next year.
 */
import type { Day } from "../foundation/Day.ts"
import * as Parameter from "./Parameter.ts"
import type * as Policy from "./Policy.ts"
import type { Rule } from "./Rule.ts"

export interface Change {
  readonly parameter: Parameter.Parameter
  readonly first: Day
  readonly last?: Day
  readonly before?: Policy.Holding
  readonly after?: Policy.Holding
}

/** In the order of the packs' parameters, then of days. A value that only has another source is no change. */
export const between = (before: Policy.Policy, after: Policy.Policy): readonly Change[] => {
  const parameters = new Map(
    [...before.packs, ...after.packs].flatMap((pack) => pack.values.map(({ parameter }) => [parameter.id, parameter] as const))
  )
  return [...parameters.values()].flatMap((parameter) => changesOf(parameter, before, after))
}

const changesOf = (parameter: Parameter.Parameter, before: Policy.Policy, after: Policy.Policy): readonly Change[] => {
  const [was, is] = [timelineOf(before, parameter), timelineOf(after, parameter)]
  const firsts = [...new Set([...was, ...is].map(({ first }) => first))].toSorted((a, b) => a - b)
  return firsts.flatMap((first, index): readonly Change[] => {
    const next = firsts[index + 1]
    const [one, other] = [heldOn(was, first), heldOn(is, first)]
    if (isSame(parameter, one, other)) return []
    return [
      {
        parameter,
        first,
        ...(next === undefined ? {} : { last: (next - 1) as Day }),
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { after: other })
      }
    ]
  })
}

const timelineOf = ({ timelines }: Policy.Policy, { id }: Parameter.Parameter): readonly Policy.Segment[] => timelines.get(id) ?? []

const heldOn = (segments: readonly Policy.Segment[], day: Day): Policy.Holding | undefined =>
  segments.findLast(({ first }) => first <= day)?.value

const isSame = (parameter: Parameter.Parameter, one: Policy.Holding | undefined, other: Policy.Holding | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Parameter.same(parameter, one.value, other.value)

/** The rules that read one of the parameters that changed: whose answers may be others now. */
export const rulesTouched = (changes: readonly Change[], rules: readonly Rule[]): readonly Rule[] => {
  const touched = new Set(changes.map(({ parameter }) => parameter.id))
  return rules.filter(({ parameters }) => parameters.some(({ id }) => touched.has(id)))
}

/**
 * The day for which a rule is asked under both: today where it reads another value today, else the next day on which it does, else the last on
 * which it did. Undefined where it never does.
 */
export const dayToAsk = (changes: readonly Change[], { parameters }: Pick<Rule, "parameters">, today: Day): Day | undefined => {
  const own = changes.filter(({ parameter }) => parameters.some(({ id }) => id === parameter.id))
  if (own.some(({ first, last = today }) => first <= today && today <= last)) return today
  const [next] = own.flatMap(({ first }) => (first > today ? [first] : [])).toSorted((a, b) => a - b)
  return next ?? own.flatMap(({ last }) => last ?? []).toSorted((a, b) => b - a)[0]
}
