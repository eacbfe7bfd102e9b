/**
 * Mutants that live on for a reason: the mutated code does the same, or what it would break is no promise. `npm run mutate` refuses a
 * reason that is no longer needed, and `docs/mutation.md` prints them. Better than a reason is code in which there is nothing to change.
 */
export interface Excused {
  /** Below `packages/core/src`. */
  readonly file: string
  /** The line that holds the mutant, and what stands in the place of its part. */
  readonly code: string
  readonly replacement: string
  readonly because: string
}

export const excused: readonly Excused[] = [
  {
    file: "team/HonourReasons.ts",
    code: 'return command.subject.kind === "star" && command.subject.stars < 1',
    replacement: "true",
    because: "what is no star has no number of stars, and that is not below one"
  },
  {
    file: "team/HonourReasons.ts",
    code: "if (subject === undefined || !Brand.kinds.some((kind) => kind === subject.kind)) return []",
    replacement: "false",
    because: "only what was proposed is checked, and that has a subject"
  },
  {
    file: "team/HonourReasons.ts",
    code: 'if (subject?.kind !== "star") return []',
    replacement: "subject.kind",
    because: "only what was proposed is granted, and that has a subject"
  }
]
