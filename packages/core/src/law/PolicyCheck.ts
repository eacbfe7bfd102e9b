/**
 * What is wrong or doubtful with a policy, found before anybody is judged by it: values that loosen a rule above them, days without a value
 * between days with one, values that leave a band in which nobody is, qualifications that include each other, values that no rule reads, rules
 * that ask for a value that is not there, sources that nobody has read. What a reader would get wrong: it proposes nothing and changes nothing.
 * What packs cannot even hold (two values on one day, a rung nobody can stand on, a ladder that descends) is refused when a pack is made.
 */
import type { Citation } from "../foundation/Citation.ts"
import { mentioned } from "../foundation/CriterionNode.ts"
import { type Day, first as firstDay } from "../foundation/Day.ts"
import type { Severity } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Inclusions from "./Inclusions.ts"
import * as LadderCheck from "./LadderCheck.ts"
import * as Pack from "./Pack.ts"
import * as Parameter from "./Parameter.ts"
import { qualificationInclusions } from "./parameters/Activities.ts"
import { type Scale, scales } from "./parameters/Bands.ts"
import * as Policy from "./Policy.ts"
import * as Refusal from "./Refusal.ts"
import * as Rule from "./Rule.ts"

/** Errors first, then in the order of packs, parameters and rules; empty when there is nothing to say. */
export const check = (policy: Policy.Policy, rules: readonly Rule.Rule[]): readonly Finding[] =>
  [
    ...Policy.conflicts(policy).map(Policy.findingOf),
    ...policy.packs.flatMap((pack) => [...unread(pack), ...stray(pack, rules)]),
    ...inclusions(policy),
    ...scales.flatMap((scale) => unreachable(policy, scale)),
    ...[...policy.timelines].flatMap(([parameter, segments]) => gaps(parameter, segments)),
    ...rules.flatMap((rule) => [...sourceless(rule), ...missing(policy, rule)])
  ].toSorted((a, b) => weight(a) - weight(b))

const weight = ({ severity }: Finding): number => ["error", "warning", "hint"].indexOf(severity)

const finding = (rule: string, severity: Severity, facts: Finding["facts"], citations: readonly Citation[] = []): Finding =>
  Refusal.finding(rule, facts, { severity, kind: "notice", citations, units: { first: "day", last: "day" } })

const unread = (pack: Pack.Pack): readonly Finding[] =>
  pack.status === "reviewed"
    ? []
    : [finding(pack.status === "unverified" ? "policy.unverified" : "policy.excerpt", "hint", { pack: Pack.name(pack) })]

const stray = (pack: Pack.Pack, rules: readonly Rule.Rule[]): readonly Finding[] => {
  const read = new Set(rules.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
  return [...new Set(pack.values.map(({ parameter }) => parameter.id))]
    .filter((id) => !read.has(id))
    .map((parameter) => finding("policy.stray", "warning", { pack: Pack.name(pack), parameter }))
}

/** A value ends and a later one begins, and nothing holds between them. */
const gaps = (parameter: string, segments: readonly Policy.Segment[]): readonly Finding[] =>
  segments.flatMap(({ first, last, value }) =>
    value === undefined && last !== undefined ? [finding("policy.gap", "warning", { parameter, first, last })] : []
  )

/** What includes itself by way of others, and members that say nothing, each from its first day. */
const inclusions = (policy: Policy.Policy): readonly Finding[] => {
  const parameter = qualificationInclusions.id
  return Policy.changes(policy, [parameter]).flatMap((first) => {
    const use = Parameter.useIn(Policy.on(policy, first), qualificationInclusions)
    if (use === undefined) return []
    const { direct, strange } = Inclusions.read(use.value)
    const circle = Inclusions.circle(direct)
    return [
      ...(circle === undefined
        ? []
        : [finding("policy.inclusion-circle", "error", { parameter, circle: circle.join(" > "), first }, use.citations)]),
      ...strange.map((member) => finding("policy.inclusion-strange", "error", { parameter, member, first }, use.citations))
    ]
  })
}

/** Between two steps of a scale lies nobody, from this day on: each pair is told once. */
const unreachable = (policy: Policy.Policy, { steps, ends }: Scale): readonly Finding[] => {
  const ids = steps.map(({ id }) => id)
  const found = new Map<string, Finding>()
  for (const first of Policy.changes(policy, ids)) {
    const view = Policy.on(policy, first)
    let lower: Parameter.UseOf<Scale["steps"][number]> | undefined
    for (const step of steps) {
      const upper = Parameter.useIn(view, step)
      if (upper === undefined) continue
      const key = `${lower?.parameter} ${upper.parameter}`
      if (lower !== undefined && isEmpty(lower.value, upper.value, ends) && !found.has(key)) {
        const facts = { lower: lower.parameter, lowerValue: lower.value, upper: upper.parameter, upperValue: upper.value, first }
        found.set(key, finding("policy.band-unreachable", "warning", facts, [...lower.citations, ...upper.citations]))
      }
      lower = upper
    }
  }
  return [...found.values()]
}

const isEmpty = (from: number, end: number, ends: Scale["ends"]): boolean =>
  LadderCheck.bandProblems([{ id: "", from, ...(ends === "below" ? { below: end } : { upTo: end }) }]).length > 0

const sourceless = ({ id, clauses }: Rule.Rule): readonly Finding[] =>
  clauses.flatMap(({ requirement }) =>
    requirement.citations.length > 0 ? [] : [finding("policy.no-source", "error", { rule: id, requirement: requirement.id })]
  )

/** From this day on a requirement is asked, and a parameter that it names has no value: asking would stop with an error. */
const missing = (policy: Policy.Policy, rule: Rule.Rule): readonly Finding[] => {
  const found = new Map<string, Finding>()
  for (const first of daysOf(policy, rule)) {
    const view = Policy.on(policy, first)
    for (const { id, criterion } of Rule.requirementsIn(rule, view)) {
      for (const parameter of mentioned(criterion.node).parameters) {
        const key = `${id} ${parameter.id}`
        if (view.valueOf(parameter.id) !== undefined || found.has(key)) continue
        found.set(key, finding("policy.missing", "error", { rule: rule.id, requirement: id, parameter: parameter.id, first }))
      }
    }
  }
  return [...found.values()]
}

/** The first of all days, too: what has no gate is asked then already, and where nothing is said of what it names there is no other. */
const daysOf = (policy: Policy.Policy, rule: Rule.Rule): readonly Day[] => {
  const named = rule.clauses.flatMap(({ requirement, gates }) => [
    ...mentioned(requirement.criterion.node).parameters.map(({ id }) => id),
    ...gates.map(({ parameter }) => parameter.id)
  ])
  return [firstDay, ...Policy.changes(policy, named)]
}
