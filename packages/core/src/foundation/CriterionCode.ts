/**
 * Compiling to source: two tests for every core node, "surely met" and "surely unmet", so that Kleene's tables fall out of `&&` and `||`
 * and the source stays linear in the size of the criterion.
 *
 * Names, texts and numbers enter it only through JSON.stringify, as literals; everything else is handed over as an argument.
 */
import { balanced, type Core, judge, type Linear } from "./CriterionCore.ts"
import type { Field, Member } from "./CriterionNode.ts"

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

/** How generated code reads a fact of a row: out of the row itself, or out of columns. All of it is source. */
export interface Reading {
  /** What stands there; worth something only where the fact is known. */
  readonly value: (field: Field) => string
  readonly isKnown: (field: Field) => string
  /** The cheapest test that lets only a known fact through. */
  readonly guard: (field: Field) => string
  /** As `guard`, before the value is compared with members: no member equals what is unknown in a row. */
  readonly guardMember: (field: Field) => string
  /** A member, as it stands among the values of this fact. */
  readonly member: (field: Field, value: Member) => string
  readonly same: (left: Field, right: Field, operator: "===" | "!==") => string
}

export const fact = (field: Field): string => `f[${JSON.stringify(field.name)}]`
const isKnown = (field: Field): string => `${fact(field)}!=null`

export const ofRow: Reading = {
  value: fact,
  isKnown,
  // For a number this also keeps out a text that looks like one.
  guard: (field) =>
    field.kind === "int" || field.kind === "day" || field.kind === "minute" ? `typeof ${fact(field)}==="number"` : isKnown(field),
  // For speed: a comparison that never sees `undefined` is compiled for texts alone.
  guardMember: (field) => `${fact(field)}!==undefined`,
  member: (_, value) => JSON.stringify(value),
  same: (left, right, operator) => `${fact(left)}${operator}${fact(right)}`
}

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

export type Coder = (core: Core, side: boolean, links: Links, sure?: ReadonlySet<string>) => Code

/** Source of one test of a node: surely met, or (`side` false) surely unmet. `sure` are the facts known already. */
export const coder = ({ value, isKnown, guard, guardMember, member, same }: Reading): Coder => {
  const added = (terms: Linear["terms"], constant: number): string => {
    const parts = terms.map(({ field, times }) => (times === 1 ? value(field) : `${JSON.stringify(times)}*${value(field)}`))
    return parts.length === 0 || constant !== 0 ? [...parts, `(${JSON.stringify(constant)})`].join("+") : parts.join("+")
  }

  /** A test that needs these facts, guarded where they are not known yet. */
  const guarded = (test: string, fields: readonly Field[], sure: ReadonlySet<string>, bound = Infinity): Code => {
    const guards = fields.flatMap((field) => [
      ...(sure.has(field.name) ? [] : [guard(field)]),
      ...(bound === Infinity ? [] : [`${value(field)}<=${bound}&&${value(field)}>=${-bound}`])
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

  const code: Coder = (core, side, links, sure = nothing) => {
    switch (core.kind) {
      case "compare": {
        const { left, right, constant } = balanced(core.sum)
        const [a, b] = constant < 0 ? [added(left, -constant), added(right, 0)] : [added(left, 0), added(right, constant)]
        const operator = core.exactly ? (side ? "===" : "!==") : side ? ">=" : "<"
        return guarded(`${a}${operator}${b}`, fieldsOf(core.sum), sure, core.bound)
      }
      case "same":
        return guarded(same(core.left, core.right, side ? "===" : "!=="), [core.left, core.right], sure)
      case "one-of": {
        const { field } = core
        const tests = core.values.map((one) => `${value(field)}${side ? "===" : "!=="}${member(field, one)}`)
        if (!side) return guarded(and(tests), [field], sure)
        return { text: and([...(sure.has(field.name) ? [] : [guardMember(field)]), or(tests)]), known: new Set([...sure, field.name]) }
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
  return code
}

/** On the row `f`. */
export const code: Coder = coder(ofRow)

/** A function of the row `f` with this body. */
export const generate = (body: string, links: Links, parameters = "f"): unknown =>
  // oxlint-disable-next-line typescript/no-implied-eval -- the one place that makes code; nothing but literals and names of ours is in it
  new Function(...links.names, `"use strict";return function(${parameters}){${body}}`)(...links.values)
