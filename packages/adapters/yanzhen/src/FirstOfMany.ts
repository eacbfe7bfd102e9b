/**
 * The first of many findings. What a reader would get wrong: errors, warnings and hints are kept apart, so that a thousand hints at the
 * beginning of a file never hide the one error at its end. All are counted.
 */
type Severity = "error" | "warning" | "hint"

/** Of each severity. */
export const mostKept = 10_000

export class FirstOfMany<T extends { readonly severity: Severity }> {
  readonly #kept: T[] = []
  readonly #counts = { error: 0, warning: 0, hint: 0 }

  add(one: T): void {
    if (this.takes(one.severity)) this.keep(one)
  }

  /** Counts one, and answers whether it is to be kept: most of a hundred thousand need not even be made. */
  takes(severity: Severity): boolean {
    this.#counts[severity] += 1
    return this.#counts[severity] <= mostKept
  }

  keep(one: T): void {
    this.#kept.push(one)
  }

  /** In the order in which they came. */
  get kept(): readonly T[] {
    return this.#kept
  }

  get count(): number {
    return this.#counts.error + this.#counts.warning + this.#counts.hint
  }
}
