/**
 * A rule with law attached: a criterion, its citations, and how much it weighs.
 *
 * Its texts stand in a catalogue under its id: `id` (what), `id.why`, `id.fix`. Requirements are compiled together, once per set of
 * parameters in force, into a checker.
 */
import type { Citation } from "./Citation.ts"
import type { Criterion } from "./CriterionNode.ts"
import type { Decision, Severity } from "./Decision.ts"
import type { Kind } from "./Finding.ts"

export interface Requirement<in F, out I extends string = string> {
  readonly id: I
  readonly criterion: Criterion<F>
  readonly citations: readonly Citation[]
  readonly severity: Severity
  readonly kind: Kind
}

/** Only errors refuse; warnings and hints come along as findings. */
export const require = <const I extends string, F>(
  id: I,
  criterion: Criterion<F>,
  options: { readonly citations: readonly Citation[]; readonly severity?: Severity; readonly kind?: Kind }
): Requirement<F, I> => ({
  id,
  criterion,
  citations: options.citations,
  severity: options.severity ?? "error",
  kind: options.kind ?? "requirement"
})

/** The message keys that these requirements need: `Message.Catalogue<Requirement.Keys<typeof rules>>` fails to compile when one lacks. */
export type Keys<Rs extends readonly Requirement<never>[]> = Rs[number]["id"] | `${Rs[number]["id"]}.why` | `${Rs[number]["id"]}.fix`

export interface Checker<in F> {
  /** Whether every requirement of severity error is surely met. */
  passes(row: F): boolean
  /** Bit i: requirement i is unmet; bit 16 + i: unknown. Sixteen requirements a chunk. */
  mask(row: F, chunk?: number): number
  /** With a finding for every requirement that is not met. */
  decide(row: F): Decision
}
