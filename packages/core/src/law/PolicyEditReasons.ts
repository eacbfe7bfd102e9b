/** What speaks against a draft of a tenant's own values: in its statements, and against the layers above it. */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import { shareDay } from "../foundation/InForce.ts"
import type { ParameterValue } from "../foundation/ParameterView.ts"
import { daysOf, over, type Surroundings } from "./OwnValues.ts"
import * as Pack from "./Pack.ts"
import * as PackReading from "./PackReading.ts"
import * as Parameter from "./Parameter.ts"
import * as PolicyCheck from "./PolicyCheck.ts"
import type { Command, Statement } from "./PolicyEdit.schema.ts"
import type { Draft, PolicyEdit } from "./PolicyEditState.ts"
import { finding } from "./Refusal.ts"
import type { Rule } from "./Rule.ts"

export interface Context extends Surroundings {
  readonly today: Day.Day
  readonly rules: readonly Rule[]
}

const days = { from: "day", until: "day", today: "day" } as const

const fault = (rule: string, at: number, facts: Finding["facts"], severity: "error" | "warning" = "error"): Finding => ({
  ...finding(rule, facts, { severity, units: days, ...(severity === "warning" ? { kind: "notice" as const } : {}) }),
  where: placeOf(at)
})

const placeOf = (at: number): string => `statements[${at}]`

/** What is wrong with a value itself, where that can be said; else that it is none of this kind. */
const unfit = (parameter: Parameter.Parameter, value: ParameterValue, at: number): readonly Finding[] => {
  const problems = PackReading.problemsOf(parameter, value)
  return problems.length === 0
    ? [fault("policy-edit.unfit-value", at, { parameter: parameter.id, kind: parameter.kind })]
    : problems.map(({ rule, facts }) => fault(rule, at, facts))
}

/** Everything that is wrong with the statements of a draft, each at its place. */
export const faultsIn = (
  statements: readonly Statement[],
  state: PolicyEdit,
  { today, base, parameters, tenant }: Context
): readonly Finding[] =>
  statements.flatMap((statement, at) => {
    const { parameter: id, value } = statement
    const parameter = parameters.get(id)
    if (parameter === undefined) return [fault("policy-edit.unknown-parameter", at, { parameter: id })]
    const { from, until } = daysOf(statement)
    const other = statements.slice(0, at).findIndex((one) => one.parameter === id && shareDay(daysOf(one), { from, until }))
    const own = over(state, { base, parameters, tenant }).packs.find(({ layer }) => layer === "tenant")
    const isEndOfNothing = value === undefined && (own === undefined || Pack.valueOn(own, id, from) === undefined)
    return [
      ...(value === undefined || Parameter.accepts(parameter, value) ? [] : unfit(parameter, value, at)),
      ...(until !== undefined && until < from ? [fault("policy-edit.ends-before", at, { parameter: id, from, until })] : []),
      ...(other < 0 ? [] : [fault("policy-edit.twice", at, { parameter: id, other: other + 1 })]),
      ...(isEndOfNothing ? [fault("policy-edit.nothing-to-end", at, { parameter: id, from })] : []),
      ...(from < today ? [fault("policy-edit.backdated", at, { parameter: id, from, today }, "warning")] : [])
    ]
  })

/** What the draft would break: it loosens a rule of a layer above, or leaves without a value what a rule asks for. What was broken before is not its doing. */
export const breaks = (draft: Draft, state: PolicyEdit, context: Context): readonly Finding[] => {
  const said = (one: Draft) => PolicyCheck.check(over(state, context, one), context.rules)
  // Under the same name: what names the tenant's pack is then the same, too.
  const before = new Set(said({ ...draft, statements: [] }).map(inWhole))
  return said(draft)
    .filter((one) => !before.has(inWhole(one)))
    .map((one): Finding => (one.rule === "policy.conflict" ? { ...one, severity: "error" } : one))
}

/**
 * What the check would later refuse a draft for, asked before the draft is made. A finding about a parameter stands at the statement that gives it its value.
 * Statements that are wrong themselves are left out: what they would break is not worth saying.
 */
export const brokenBy = (
  { draft, statements, drafter, signer }: Extract<Command, { readonly type: "draft" }>,
  state: PolicyEdit,
  context: Context
): readonly Finding[] => {
  const faults = faultsIn(statements, state, context).filter(({ severity }) => severity === "error")
  const sound = statements.filter((_, at) => faults.every(({ where }) => where !== placeOf(at)))
  const asked: Draft = { draft, statements: sound, drafter, signer, stage: "drafted", on: Day.text(context.today) }
  return breaks(asked, state, context)
    .filter(({ severity }) => severity === "error")
    .map((one) => {
      const at = statements.findIndex((said) => sound.includes(said) && said.parameter === one.facts["parameter"])
      return at < 0 ? one : { ...one, where: placeOf(at) }
    })
}

const inWhole = ({ rule, facts }: Finding): string => `${rule} ${JSON.stringify(facts)}`
