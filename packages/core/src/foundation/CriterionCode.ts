/**
 * Compiling to source: two tests for every core node, "surely met" and "surely unmet", so that Kleene's tables fall out of `&&` and `||`
 * and the source stays linear in the size of the criterion.
 *
 * Names, texts and numbers enter it only through JSON.stringify, as literals; everything else is handed over as an argument.
 */
import { balanced, type Core, judge, type Linear } from "./CriterionCore.ts"
import type { Field } from "./CriterionNode.ts"

const fieldsOf = (...sums: readonly Linear[]): readonly Field[] => [
  ...new Set(sums.flatMap(({ terms }) => terms.map(({ field }) => field)))
]

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
  // oxlint-disable-next-line typescript/no-implied-eval -- the one place that makes code; nothing but literals and names of ours is in it
  new Function(...links.names, `"use strict";return function(${parameters}){${body}}`)(...links.values)
