/** Policies and rows for the tests of rules: shipped ones, and one that turns a single option on. For tests only. */
import * as Day from "../../src/foundation/Day.ts"
import type { Decision } from "../../src/foundation/Decision.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Pack from "../../src/law/Pack.ts"
import type * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Rule from "../../src/law/Rule.ts"

export const day = Day.require

export const viewOf = (name: Policies.Name, on = "2026-03-05"): ParameterView => Policy.on(Policies.byName(name), day(on))

/** The pack of an organisation that does not exist, with these values. */
export const organisation = (...values: readonly Pack.Value[]): Pack.Pack =>
  Pack.define({
    id: "test",
    version: "1",
    title: { "zh-CN": "例", en: "example" },
    layer: "organisation",
    jurisdiction: "999999",
    status: "unverified",
    values
  })

/** How such a value is said, where it does not matter. */
export const given = { from: Day.first, force: "default", citations: [LIBRARY.passage()] } as const

/** A shipped policy, the national default where none is named, with one value of an organisation over it, on all days or from one on. */
export const policyWith = <P extends Parameter.Parameter>(
  parameter: P,
  value: Parameter.ValueOf<P>,
  over: Policies.Name = "national",
  from: Day.Day = Day.first
): Policy.Policy => Policy.extend(Policies.byName(over), organisation(Pack.value(parameter, { ...given, from, value })))

export const viewWith = <P extends Parameter.Parameter>(parameter: P, value: Parameter.ValueOf<P>, on = "2026-03-05"): ParameterView =>
  Policy.on(policyWith(parameter, value), day(on))

/** What a rule answers to a row, both ways of compiling agreeing. */
export const decide = <F>(rule: Rule.Rule<F>, row: F, view: ParameterView): Decision => {
  const requirements = Rule.requirementsIn(rule, view)
  const [code, closures] = (["code", "closures"] as const).map((by) =>
    Requirement.compile(requirements, view, { calendar: china, by }).decide(row)
  )
  if (code === undefined || JSON.stringify(code) !== JSON.stringify(closures))
    throw new Error(`${rule.id} is compiled in two ways that differ`)
  return code
}

/** "unmet service.x, unknown service.y": the outcome of each finding. */
export const said = (decision: Decision): string => decision.findings.map(({ outcome, rule }) => `${outcome} ${rule}`).join(", ")
