/**
 * The fast reading. Every core node becomes two tests, "surely met" and "surely unmet"; when neither holds it is unknown. Kleene's
 * tables then fall out of `&&` and `||`, and code stays linear in the size of the criterion.
 *
 * Code is generated where the host allows it, else closures are built; both answer the same. Names, texts and numbers enter generated
 * code only through JSON.stringify, as literals.
 */
import { balanced, type Core, type Linear, lower, type Options as CoreOptions } from "./CriterionCore.ts"
import type { Row } from "./CriterionEvaluation.ts"
import type { Criterion, Field } from "./CriterionNode.ts"
import * as Day from "./Day.ts"
import type { Outcome } from "./Decision.ts"
import type { ParameterView } from "./ParameterView.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"

export interface Options extends CoreOptions {
  /** `closures` never generates code; `code` throws where the host forbids it. Default: code where it is allowed. */
  readonly by?: "code" | "closures"
}

export type Test = (row: Row) => boolean

/** Two sides of one node. */
interface Sides<T> {
  readonly met: T
  readonly unmet: T
}

/** Whether the host lets code be generated (a strict content security policy does not). */
export const canGenerate = (): boolean => {
  try {
    return new Function("return true")() === true
  } catch {
    return false
  }
}

let generates: boolean | undefined

/** Asked once: the host does not change its mind. */
export const usesCode = ({ by }: Options): boolean => (by === undefined ? (generates ??= canGenerate()) : by === "code")

const latest = (core: Core & { readonly kind: "months" | "working-days" }): ((since: number) => WorkingCalendar.Answer) => {
  if (core.kind === "working-days") return (since) => WorkingCalendar.plusWorkingDays(core.calendar, since as Day.Day, core.days)
  return (since) => ({ known: true, day: Day.plusMonths(since as Day.Day, core.months) })
}

/** `on` against the end of a distance: 1 surely in time, 0 surely late, -1 nobody knows yet. */
type Judge = (on: number, since: number) => number

const judge = (core: Core & { readonly kind: "months" | "working-days" }): Judge => {
  const end = latest(core)
  return (on, since) => {
    const answer = end(since)
    return answer.known ? Number(on <= answer.day) : on <= answer.earliest ? 1 : -1
  }
}

const fieldsOf = (...sums: readonly Linear[]): readonly Field[] => [...new Set(sums.flatMap(({ terms }) => terms.map(({ field }) => field)))]

// ── closures

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

export const closures = (core: Core): Sides<Test> => {
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

// ── code

/** Values that generated code calls or hands on: they arrive as arguments, under names made here. */
export class Links {
  readonly #names = new Map<unknown, string>()
  get names(): readonly string[] {
    return [...this.#names.values()]
  }
  get values(): readonly unknown[] {
    return [...this.#names.keys()]
  }
  add(value: unknown): string {
    const name = this.#names.get(value) ?? `h${this.#names.size}`
    this.#names.set(value, name)
    return name
  }
}

export const fact = (field: Field): string => `f[${JSON.stringify(field.name)}]`

/** A test, and the facts that are surely known where it holds: what follows it in a conjunction need not ask again. */
export interface Code {
  readonly text: string
  readonly known: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

const and = (of: readonly string[]): string => {
  const tests = of.filter((one) => one !== "true")
  return tests.includes("false") ? "false" : tests.length === 0 ? "true" : tests.length === 1 ? tests.join() : `(${tests.join("&&")})`
}
const or = (of: readonly string[]): string => {
  const tests = of.filter((one) => one !== "false")
  return tests.includes("true") ? "true" : tests.length === 0 ? "false" : tests.length === 1 ? tests.join() : `(${tests.join("||")})`
}

const isKnown = (field: Field): string => `${fact(field)}!=null`

/** The cheapest test that lets only a known fact through: for a number this also keeps out a text that looks like one. */
const guard = (field: Field): string =>
  field.kind === "int" || field.kind === "day" || field.kind === "minute" ? `typeof ${fact(field)}==="number"` : isKnown(field)

const added = (terms: Linear["terms"], constant: number): string => {
  const parts = terms.map(({ field, times }) => (times === 1 ? fact(field) : `${JSON.stringify(times)}*${fact(field)}`))
  return parts.length === 0 || constant !== 0 ? [...parts, `(${JSON.stringify(constant)})`].join("+") : parts.join("+")
}

/** A test that needs these facts, guarded where they are not known yet. */
const guarded = (test: string, fields: readonly Field[], sure: ReadonlySet<string>, bound = Infinity): Code => {
  const guards = fields.flatMap((field) => [
    ...(sure.has(field.name) ? [] : [guard(field)]),
    ...(bound === Infinity ? [] : [`${fact(field)}<=${bound}&&${fact(field)}>=${-bound}`])
  ])
  return { text: and([...guards, test]), known: new Set([...sure, ...fields.map(({ name }) => name)]) }
}

const inTurn = (of: readonly Core[], side: boolean, links: Links, sure: ReadonlySet<string>): Code => {
  let known = sure
  const tests = of.map((kid) => {
    const one = code(kid, side, links, known)
    known = one.known
    return one.text
  })
  return { text: and(tests), known }
}

/** Source of one test of a node on the row `f`: surely met, or (`side` false) surely unmet. `sure` are the facts known already. */
export const code = (core: Core, side: boolean, links: Links, sure: ReadonlySet<string> = nothing): Code => {
  switch (core.kind) {
    case "compare": {
      const { left, right, constant } = balanced(core.sum)
      const [a, b] = constant < 0 ? [added(left, -constant), added(right, 0)] : [added(left, 0), added(right, constant)]
      const operator = core.exactly ? (side ? "===" : "!==") : side ? ">=" : "<"
      return guarded(`${a}${operator}${b}`, fieldsOf(core.sum), sure, core.bound)
    }
    case "same":
      return guarded(`${fact(core.left)}${side ? "===" : "!=="}${fact(core.right)}`, [core.left, core.right], sure)
    case "one-of": {
      const tests = core.values.map((value) => `${fact(core.field)}${side ? "===" : "!=="}${JSON.stringify(value)}`)
      if (!side) return guarded(and(tests), [core.field], sure)
      // No value equals an unknown one. The guard is for speed: a comparison that never sees `undefined` is compiled for texts alone.
      const isSure = sure.has(core.field.name)
      return { text: and([...(isSure ? [] : [`${fact(core.field)}!==undefined`]), or(tests)]), known: new Set([...sure, core.field.name]) }
    }
    case "known":
      return side ? guarded("true", [core.field], sure) : { text: `!(${isKnown(core.field)})`, known: sure }
    case "truth":
      return { text: String(core.outcome === (side ? "met" : "unmet")), known: sure }
    case "months":
    case "working-days": {
      const [on, since] = [added(core.on.terms, core.on.constant), added(core.since.terms, core.since.constant)]
      return guarded(`${links.add(judge(core))}(${on},${since})===${Number(side)}`, fieldsOf(core.on, core.since), sure, core.bound)
    }
    case "all":
    case "any":
      return (core.kind === "all") === side
        ? inTurn(core.of, side, links, sure)
        : { text: or(core.of.map((kid) => code(kid, side, links, sure).text)), known: sure }
    case "not":
      return code(core.of, !side, links, sure)
  }
}

/** A function of the row `f` with this body. */
export const generate = (body: string, links: Links, parameters = "f"): unknown =>
  new Function(...links.names, `"use strict";return function(${parameters}){${body}}`)(...links.values)

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
