/**
 * Compiling without generated code, for hosts that forbid it: two closures for every core node. Slower than code, same answers.
 */
import { type Core, judge, type Linear } from "./CriterionCore.ts"
import type { Row } from "./CriterionEvaluation.ts"

export type Test = (row: Row) => boolean

/** "Surely met" and "surely unmet"; when neither holds it is unknown. */
export interface Sides {
  readonly met: Test
  readonly unmet: Test
}

const conjunction =
  (tests: readonly Test[]): Test =>
  (row) => {
    for (const test of tests) if (!test(row)) return false
    return true
  }
const disjunction =
  (tests: readonly Test[]): Test =>
  (row) => {
    for (const test of tests) if (test(row)) return true
    return false
  }
const always: Test = () => true
const never: Test = () => false

/** NaN when a fact is unknown or too large: then no comparison holds. */
const totalOf = ({ terms, constant }: Linear, bound: number): ((row: Row) => number) => {
  const parts = terms.map(({ field, times }) => ({ name: field.name, times }))
  return (row) => {
    let sum = constant
    for (const { name, times } of parts) {
      const value = row[name]
      if (typeof value !== "number" || value > bound || value < -bound) return NaN
      sum += times * value
    }
    return sum
  }
}

export const closures = (core: Core): Sides => {
  switch (core.kind) {
    case "compare": {
      const total = totalOf(core.sum, core.bound)
      return core.exactly
        ? { met: (row) => total(row) === 0, unmet: (row) => Math.abs(total(row)) > 0 }
        : { met: (row) => total(row) >= 0, unmet: (row) => total(row) < 0 }
    }
    case "same": {
      const [left, right] = [core.left.name, core.right.name]
      return {
        met: (row) => row[left] != null && row[left] === row[right],
        unmet: (row) => row[left] != null && row[right] != null && row[left] !== row[right]
      }
    }
    case "one-of": {
      const { name } = core.field
      const values: ReadonlySet<unknown> = new Set(core.values)
      return { met: (row) => values.has(row[name]), unmet: (row) => row[name] != null && !values.has(row[name]) }
    }
    case "known": {
      const { name } = core.field
      return { met: (row) => row[name] != null, unmet: (row) => row[name] == null }
    }
    case "truth":
      return { met: core.outcome === "met" ? always : never, unmet: core.outcome === "unmet" ? always : never }
    case "months":
    case "working-days": {
      const [on, since, judged] = [totalOf(core.on, core.bound), totalOf(core.since, core.bound), judge(core)]
      const verdict: (row: Row) => number = (row) => {
        const [a, b] = [on(row), since(row)]
        return Number.isNaN(a) || Number.isNaN(b) ? -1 : judged(a, b)
      }
      return { met: (row) => verdict(row) === 1, unmet: (row) => verdict(row) === 0 }
    }
    case "all":
    case "any": {
      const kids = core.of.map(closures)
      const [met, unmet] = [kids.map((kid) => kid.met), kids.map((kid) => kid.unmet)]
      return core.kind === "all"
        ? { met: conjunction(met), unmet: disjunction(unmet) }
        : { met: disjunction(met), unmet: conjunction(unmet) }
    }
    case "not": {
      const { met, unmet } = closures(core.of)
      return { met: unmet, unmet: met }
    }
  }
}
