/** A mutant that lives on for a reason: the mutated code does the same, or what it would break is no promise. */
export interface Excused {
  /** Below `packages/core/src`. */
  readonly file: string
  /** The line that holds the mutant, and what stands in the place of its part. */
  readonly code: string
  readonly replacement: string
  readonly because: string
}

/** Mutants of a file that live for one reason: of each line what may stand in the place of a part of it. */
export const living = (
  file: string,
  because: string,
  ...lines: readonly (readonly [code: string, ...replacements: readonly string[]])[]
): readonly Excused[] =>
  lines.flatMap(([code, ...replacements]) => replacements.map((replacement) => ({ file, code, replacement, because })))
