/**
 * Requirements made ready for many rows. Everything of a finding but the facts is prepared here, once; a finding then costs what the
 * same object costs when written by hand. Texts are made when somebody reads them.
 */
import { closures } from "./CriterionClosures.ts"
import { chunkSize } from "./CriterionColumns.ts"
import { code, fact, generate, Links } from "./CriterionCode.ts"
import { type Options, usesCode } from "./CriterionCompiler.ts"
import type { Core } from "./CriterionCore.ts"
import { evaluate, materialOf, type Row } from "./CriterionEvaluation.ts"
import { lower } from "./CriterionLowering.ts"
import * as Decision from "./Decision.ts"
import type { Finding } from "./Finding.ts"
import type { ParameterUse, ParameterView } from "./ParameterView.ts"
import type { Together } from "./Quantity.ts"
import type { Requirement } from "./Requirement.ts"

export interface Checker<in F> {
  /** Whether every requirement of severity error is surely met. */
  passes(row: F): boolean
  /** Bit i: requirement i of the chunk is unmet; bit 16 + i: unknown (read with `>>>`). A chunk is sixteen requirements; 0 beyond the last. */
  mask(row: F, chunk?: number): number
  /** With a finding for every requirement that is not met, in order. Unmet where an error is unmet, else unknown where one is unknown. */
  decide(row: F): Decision.Decision
}

/** The facts that all of these together need. */
export type NeedsOf<Rs extends readonly Requirement<never>[]> = Together<{ [I in keyof Rs]: Rs[I]["criterion"] }>

export { chunkSize } from "./CriterionColumns.ts"

const none: Decision.Decision = Object.freeze(Decision.met<true>(true, Object.freeze([])))

/** Everything of a finding that does not depend on the row. */
const prepare = (requirement: Requirement<never>, view: ParameterView, options: Options) => {
  const { fields, parameters, units } = materialOf(requirement.criterion.node, view)
  return {
    requirement,
    fields,
    parameters: Object.freeze(usesOf(requirement, parameters)),
    units: Object.freeze({ ...units, ...requirement.told?.units }),
    told: toldBy(requirement, view, options),
    core: lower(requirement.criterion.node, view, options)
  }
}
type Prepared = ReturnType<typeof prepare>

/** Each value once: one that turns a requirement on may be compared with too. */
const usesOf = ({ because = [] }: Requirement<never>, compared: readonly ParameterUse[]): readonly ParameterUse[] => [
  ...compared,
  ...because.filter((use) => !compared.some(({ parameter }) => parameter === use.parameter))
]

type Facts = Readonly<Record<string, Decision.FactValue | undefined>>

const toldBy = ({ told }: Requirement<never>, view: ParameterView, options: Options): ((row: Row) => Facts) | undefined =>
  told === undefined ? undefined : (row) => told.facts(row as never, view, options)

const ruleOf = ({ id, whenOpen = id }: Requirement<never>, outcome: Decision.Outcome, compared: Facts): string =>
  outcome === "unknown" && Object.values(compared).every((fact) => fact != null) ? whenOpen : id

const byCode = (all: readonly Prepared[]): unknown => {
  const links = new Links()
  const met = links.add(none)
  const tests = all.map((one) => ({ ...one, met: code(one.core, true, links).text, unmet: code(one.core, false, links).text }))
  const errors: Core = { kind: "all", of: all.filter(({ requirement }) => requirement.severity === "error").map(({ core }) => core) }
  const passes = code(errors, true, links).text
  const chunks = Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, chunk) => {
    const bits = tests.slice(chunk * chunkSize, (chunk + 1) * chunkSize)
    const lines = bits.map((one, bit) => `if(!(${one.met}))m|=${one.unmet}?${1 << bit}:${(1 << bit) << chunkSize};`)
    return `let m=0;${lines.join("")}return m`
  })
  const lines = tests.map(({ requirement, fields, parameters, units, told, ...test }) => {
    const { id, whenOpen, severity, kind, citations } = requirement
    const compared = fields.map((field) => `${JSON.stringify(field.name)}:${fact(field)}`)
    const facts = [...compared, ...(told === undefined ? [] : [`...${links.add(told)}(f)`])].join(",")
    const isOpen = ["!u", ...fields.map((field) => `${fact(field)}!=null`)].join("&&")
    const rule = whenOpen === undefined ? JSON.stringify(id) : `${isOpen}?${JSON.stringify(whenOpen)}:${JSON.stringify(id)}`
    const weigh = severity === "error" ? `o|=u?2:1;` : ""
    return `if(!(${test.met})){const u=${test.unmet};${weigh}(r??=[]).push({rule:${rule},outcome:u?"unmet":"unknown",severity:${JSON.stringify(severity)},kind:${JSON.stringify(kind)},facts:{${facts}},parameters:${links.add(parameters)},citations:${links.add(citations)},units:${links.add(units)}})}`
  })
  const end = `return r===undefined?${met}:o===0?{outcome:"met",value:true,findings:r}:{outcome:o>1?"unmet":"unknown",findings:r}`
  const mask = chunks.map((lines, chunk) => `if(c===${chunk}){${lines}}`).join("")
  return {
    passes: generate(`return ${passes}`, links),
    mask: generate(`${mask}return 0`, links, "f,c=0"),
    decide: generate(`let r,o=0;${lines.join("")}${end}`, links)
  }
}

const byClosures = (all: readonly Prepared[]): Checker<Row> => {
  const tests = all.map((one) => ({ ...one, ...closures(one.core) }))
  const errors = tests.filter(({ requirement }) => requirement.severity === "error").map(({ met }) => met)
  return {
    passes: (row) => errors.every((met) => met(row)),
    mask: (row, chunk = 0) => {
      let mask = 0
      tests.slice(chunk * chunkSize, (chunk + 1) * chunkSize).forEach(({ met, unmet }, bit) => {
        if (!met(row)) mask |= (1 << bit) << (unmet(row) ? 0 : chunkSize)
      })
      return mask
    },
    decide: (row) => {
      const findings: Finding[] = []
      for (const { met, unmet, requirement, fields, parameters, units, told } of tests) {
        if (met(row)) continue
        const facts: Record<string, Decision.FactValue | undefined> = {}
        for (const { name } of fields) facts[name] = row[name]
        const { severity, kind, citations } = requirement
        const outcome = unmet(row) ? "unmet" : "unknown"
        const all = { ...facts, ...told?.(row) }
        findings.push({ rule: ruleOf(requirement, outcome, facts), outcome, severity, kind, facts: all, parameters, citations, units })
      }
      return Decision.from(true, findings)
    }
  }
}

/** Once for each set of parameters in force. Throws a `CriterionError` for what cannot be made ready. */
export const compile = <const Rs extends readonly Requirement<never>[]>(
  requirements: Rs,
  view: ParameterView,
  options: Options = {}
): Checker<NeedsOf<Rs>> => {
  const all = requirements.map((requirement) => prepare(requirement, view, options))
  const checker: unknown = usesCode(options) ? byCode(all) : byClosures(all)
  return checker as Checker<NeedsOf<Rs>>
}

/** The plain reading of `decide`, requirement by requirement; the compiled one is held equal to it. */
export const decide = <const Rs extends readonly Requirement<never>[]>(
  requirements: Rs,
  row: NeedsOf<Rs>,
  view: ParameterView,
  options: Options = {}
): Decision.Decision => {
  const findings: Finding[] = []
  for (const requirement of requirements) {
    const { criterion, severity, kind, citations, told } = requirement
    const { outcome, facts: compared, parameters, units: own } = evaluate(criterion, row as never, view, options)
    if (outcome === "met") continue
    const facts = { ...compared, ...told?.facts(row as never, view, options) }
    findings.push({
      rule: ruleOf(requirement, outcome, compared),
      outcome,
      severity,
      kind,
      facts,
      parameters: usesOf(requirement, parameters),
      citations,
      units: { ...own, ...told?.units }
    })
  }
  return Decision.from(true, findings)
}
