/**
 * The fast reading: a criterion becomes a function of a row, once for each set of parameters in force. Code is generated where the host
 * allows it, else closures are built; both answer the same.
 */
import { closures } from "./CriterionClosures.ts"
import { code, generate, Links } from "./CriterionCode.ts"
import type { Options as CoreOptions } from "./CriterionCore.ts"
import type { Row } from "./CriterionEvaluation.ts"
import { lower } from "./CriterionLowering.ts"
import type { Criterion } from "./CriterionNode.ts"
import type { Outcome } from "./Decision.ts"
import type { ParameterView } from "./ParameterView.ts"

export interface Options extends CoreOptions {
  /** `closures` never generates code; `code` throws where the host forbids it. Default: code where it is allowed. */
  readonly by?: "code" | "closures"
}

/** Whether the host lets code be generated (a strict content security policy does not). */
export const canGenerate = (): boolean => {
  try {
    return new Function("return true")() === true
  } catch {
    return false
  }
}

let asked: { readonly maker: FunctionConstructor; readonly generates: boolean } | undefined

/** A maker of code is asked once: it does not change its mind. */
export const usesCode = ({ by }: Options): boolean => {
  if (by !== undefined) return by === "code"
  if (asked?.maker !== Function) asked = { maker: Function, generates: canGenerate() }
  return asked.generates
}

/** Whether the criterion is surely met. Throws a `CriterionError` for a parameter or calendar that is missing or does not fit. */
export const compile = <F>(criterion: Criterion<F>, view: ParameterView, options: Options = {}): ((row: F) => boolean) => {
  const core = lower(criterion.node, view, options)
  if (!usesCode(options)) return closures(core).met as (row: never) => boolean as (row: F) => boolean
  const links = new Links()
  return generate(`return ${code(core, true, links).text}`, links) as (row: F) => boolean
}

/** As `compile`, but tells unmet and unknown apart. */
export const compileOutcome = <F>(criterion: Criterion<F>, view: ParameterView, options: Options = {}): ((row: F) => Outcome) => {
  const core = lower(criterion.node, view, options)
  if (!usesCode(options)) {
    const { met, unmet } = closures(core)
    const outcome = (row: Row): Outcome => (met(row) ? "met" : unmet(row) ? "unmet" : "unknown")
    return outcome as (row: never) => Outcome as (row: F) => Outcome
  }
  const links = new Links()
  const [met, unmet] = [code(core, true, links).text, code(core, false, links).text]
  return generate(`return ${met}?"met":${unmet}?"unmet":"unknown"`, links) as (row: F) => Outcome
}
