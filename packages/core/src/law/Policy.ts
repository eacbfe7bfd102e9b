/**
 * What holds somewhere: packs laid over each other, from the nation down to the organisation.
 *
 * On each day and for each parameter the layers are read from the top. A lower layer replaces a `default`; against a `rule` of a
 * higher layer it can only tighten. A value that would loosen a rule counts for nothing; the attempt is a `Conflict`, reported and
 * never silently resolved. A parameter without a value on some day has none: no layer's later value reaches back.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Day } from "../foundation/Day.ts"
import type { FactValue } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import { isInForce } from "../foundation/InForce.ts"
import type { ParameterUse, ParameterValue, ParameterView } from "../foundation/ParameterView.ts"
import * as Pack from "./Pack.ts"
import * as Parameter from "./Parameter.ts"
import { finding } from "./Refusal.ts"

/** Days on which nothing changes. Without `last` it holds on; without `value` nothing holds. */
export interface Segment {
  readonly first: Day
  readonly last?: Day
  readonly value?: Holding
}

/** A value in force, and who says so. */
export interface Holding {
  readonly value: ParameterValue
  readonly since: Day
  readonly pack: string
  readonly force: Pack.Force
  readonly citations: Pack.Value["citations"]
}

export interface Claim {
  readonly pack: string
  readonly layer: Pack.Layer
  readonly value: ParameterValue
  readonly citations: readonly Citation[]
}

/** A lower layer is looser than a rule above it, in these days. The rule holds. */
export interface Conflict {
  readonly parameter: string
  readonly first: Day
  readonly last?: Day
  readonly upper: Claim
  readonly lower: Claim
}

export interface Policy {
  /** The packs' names from the top: `national@2026.1+jiaozhou@2015.1`. */
  readonly id: string
  readonly packs: readonly Pack.Pack[]
  readonly timelines: ReadonlyMap<string, readonly Segment[]>
  readonly conflicts: readonly Conflict[]
}

/**
 * Lays packs over each other. Order within a layer is that given; between layers it is the layers' own, whatever the order given.
 * Throws a RangeError when a pack comes twice, or when two packs mean different parameters by one id.
 */
export const of = (packs: readonly Pack.Pack[]): Policy => {
  const ordered = Pack.layers.flatMap((layer) => packs.filter((pack) => pack.layer === layer))
  const parameters = new Map<string, { readonly parameter: Parameter.Parameter; readonly said: Said[] }>()
  ordered.forEach((pack, index) => {
    if (ordered.findIndex((other) => other.id === pack.id) !== index) throw new RangeError(`pack ${pack.id} comes twice`)
    for (const one of pack.values) {
      const { parameter } = one
      const known = parameters.get(parameter.id)
      if (known !== undefined && known.parameter !== parameter) throw new RangeError(`pack ${pack.id} means another ${parameter.id}`)
      if (known === undefined) parameters.set(parameter.id, { parameter, said: [{ pack, one }] })
      else known.said.push({ pack, one })
    }
  })
  const timelines = new Map<string, readonly Segment[]>()
  const conflicts: Conflict[] = []
  for (const { parameter, said } of parameters.values()) timelines.set(parameter.id, timelineOf(parameter, said, conflicts))
  return { id: ordered.map(Pack.name).join("+"), packs: ordered, timelines, conflicts }
}

/** The same policy with more packs over it. */
export const extend = (policy: Policy, ...packs: readonly Pack.Pack[]): Policy => of([...policy.packs, ...packs])

const nextDay = (day: Day): Day => (day + 1) as Day
const dayBefore = (day: Day): Day => (day - 1) as Day

/** A value of one parameter and the pack that says it. */
interface Said {
  readonly pack: Pack.Pack
  readonly one: Pack.Value
}

/** `said`: all that the packs say of it, from the top. */
const timelineOf = (parameter: Parameter.Parameter, said: readonly Said[], conflicts: Conflict[]): readonly Segment[] => {
  const changes = said.flatMap(({ one: { from, until } }) => (until === undefined ? [from] : [from, nextDay(until)]))
  const firsts = [...new Set(changes)].sort((a, b) => a - b)
  const segments: Segment[] = []
  firsts.forEach((first, index) => {
    const next = firsts[index + 1]
    const days = next === undefined ? { first } : { first, last: dayBefore(next) }
    const resolved = resolve(parameter, said, first)
    for (const { upper, lower } of resolved.conflicts) conflicts.push({ parameter: parameter.id, ...days, upper, lower })
    const before = segments.at(-1)
    const { value } = resolved
    if (value === undefined) segments.push(days)
    else if (before?.value?.pack === value.pack && before.value.since === value.since)
      segments.splice(-1, 1, { ...days, first: before.first, value })
    else segments.push({ ...days, value })
  })
  return segments
}

interface Resolved {
  readonly value: Holding | undefined
  readonly conflicts: readonly { readonly upper: Claim; readonly lower: Claim }[]
}

const resolve = (parameter: Parameter.Parameter, said: readonly Said[], day: Day): Resolved => {
  let value: Holding | undefined
  let bound: { readonly by: Pack.Pack; readonly value: Holding } | undefined
  const conflicts: { upper: Claim; lower: Claim }[] = []
  for (const { pack, one } of said) {
    if (!isInForce(one, day)) continue
    const holding: Holding = { value: one.value, since: one.from, pack: Pack.name(pack), force: one.force, citations: one.citations }
    if (bound !== undefined && !Parameter.isAtLeastAsStrict(parameter, one.value, bound.value.value)) {
      conflicts.push({ upper: claim(bound.by, bound.value), lower: claim(pack, holding) })
      continue
    }
    value = holding
    if (one.force === "rule") bound = { by: pack, value: holding }
  }
  return { value, conflicts }
}

const claim = (pack: Pack.Pack, { value, citations }: Holding): Claim => ({ pack: Pack.name(pack), layer: pack.layer, value, citations })

/** The value in force on a day with its pack and sources; undefined where nothing holds. */
export const valueOn = (policy: Policy, parameter: string, day: Day): ParameterUse | undefined => {
  const value = policy.timelines.get(parameter)?.findLast(({ first }) => first <= day)?.value
  if (value === undefined) return undefined
  const { force: _, ...use } = value
  return { parameter, on: day, ...use }
}

/** The parameters in force on a day, as criteria read them. Each is looked up once: a view is asked again for every row. */
export const on = (policy: Policy, day: Day): ParameterView => {
  const uses = new Map<string, ParameterUse | undefined>()
  return {
    valueOf: (parameter) => {
      if (!uses.has(parameter)) uses.set(parameter, valueOn(policy, parameter, day))
      return uses.get(parameter)
    }
  }
}

/** Where a lower layer is looser than a rule above it: the rule holds, and someone should be told. */
export const conflicts = (policy: Policy): readonly Conflict[] => policy.conflicts

/** The days on which one of these parameters changes its value or its source, ascending. */
export const changes = (policy: Policy, parameters: readonly string[]): readonly Day[] => {
  const firsts = parameters.flatMap((parameter) => (policy.timelines.get(parameter) ?? []).map(({ first }) => first))
  return [...new Set(firsts)].sort((a, b) => a - b)
}

const shown = (value: ParameterValue): FactValue =>
  typeof value === "object" ? value.map((one) => (typeof one === "object" ? one.id : one)).join(", ") : value

const isWords = (value: ParameterValue): boolean => typeof value === "string" || typeof value === "object"

/** A conflict as a finding, with both sources. */
export const findingOf = ({ parameter, first, upper, lower }: Conflict): Finding =>
  finding(
    "policy.conflict",
    { parameter, first, upper: upper.pack, upperValue: shown(upper.value), lower: lower.pack, lowerValue: shown(lower.value) },
    {
      severity: "warning",
      citations: [...upper.citations, ...lower.citations],
      units: { first: "day", ...(isWords(upper.value) ? { upperValue: parameter, lowerValue: parameter } : {}) }
    }
  )
