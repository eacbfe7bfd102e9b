/** A requirement that one place warns of and another refuses by: nationally there is only advice, and a pack that has the measure refuses. */
import type * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import type * as Parameter from "../../law/Parameter.ts"
import * as Rule from "../../law/Rule.ts"

/** One criterion as a warning and as a refusal, each under its own id; the parameter says which is asked. */
export const clauses = <F>(
  parameter: Parameter.Choice,
  advised: string,
  refused: string,
  criterion: Criterion.Criterion<F>,
  citations: Requirement.Requirement<F>["citations"],
  ...gates: readonly Rule.Gate[]
): readonly Rule.Clause<F>[] =>
  (["warned", "refused"] as const).map((effect) => {
    const [id, severity] = effect === "warned" ? ([advised, "warning"] as const) : ([refused, "error"] as const)
    const requirement = Requirement.require(id, criterion, { citations, severity })
    return Rule.clause(requirement, { parameter, includes: effect }, ...gates)
  })
