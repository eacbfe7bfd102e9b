/**
 * One condition with the force that a place gives it: a warning, or where its pack is strict a refusal. Each has an id of its own, since what it
 * says may differ.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Criterion } from "../foundation/Criterion.ts"
import * as Options from "../foundation/Options.ts"
import * as Requirement from "../foundation/Requirement.ts"
import * as Parameter from "./Parameter.ts"
import * as Rule from "./Rule.ts"

export const forces = Options.of("law.force", {
  "zh-CN": { warning: "提示", strict: "拒绝" },
  en: { warning: "a warning", strict: "a refusal" }
})
export type Force = Parameter.Choice<(typeof forces.codes)[number]>

/** The parameter in which a place gives it. */
export const parameter = (id: string, zh: string, en: string) =>
  Parameter.choice(id, { title: { "zh-CN": zh, en }, options: forces, stricter: "higher" })

/** `ids`: of the warning, and of the refusal. */
export const pair = <F>(
  force: Force,
  ids: Readonly<Record<(typeof forces.codes)[number], string>>,
  criterion: Criterion<F>,
  citations: readonly Citation[],
  ...gates: readonly Rule.Gate[]
): readonly Rule.Clause<F>[] => [
  Rule.clause(
    Requirement.require(ids.warning, criterion, { citations, severity: "warning" }),
    { parameter: force, includes: "warning" },
    ...gates
  ),
  Rule.clause(Requirement.require(ids.strict, criterion, { citations }), { parameter: force, includes: "strict" }, ...gates)
]

/** The refusal's id is the warning's with `-refused`. */
export const clauses =
  (force: Force, citations: readonly Citation[]) =>
  <F>(id: string, criterion: Criterion<F>, ...gates: readonly Rule.Gate[]): readonly Rule.Clause<F>[] =>
    pair(force, { warning: id, strict: `${id}-refused` }, criterion, citations, ...gates)
