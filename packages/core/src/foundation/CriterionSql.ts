/**
 * The reading of databases: one expression that is true, false or NULL exactly as the criterion is met, unmet or unknown. SQL's own
 * three-valued logic is Kleene's, so `WHERE text` gives the rows surely met, `WHERE NOT (text)` those surely unmet, `(text) IS NULL` the rest.
 *
 * What a database cannot answer exactly is refused with `NotPushable`, never approximated: distances in months or working days between
 * two columns. Unknown is NULL. Every value is a placeholder; only checked integers and quoted names are written into the text.
 */
import { balanced, type Core, type Linear, type Options as CoreOptions } from "./CriterionCore.ts"
import { NotPushable } from "./CriterionError.ts"
import { lower } from "./CriterionLowering.ts"
import type { Criterion, Field, Member } from "./CriterionNode.ts"
import * as Day from "./Day.ts"
import type { ParameterView } from "./ParameterView.ts"

export type Dialect = "sqlite"

export interface Options extends CoreOptions {
  readonly dialect?: Dialect
  /** How the columns hold days: as integers since 1970-01-01 (default), or as text `YYYY-MM-DD`. */
  readonly days?: "integer" | "text"
  /** The column of a fact, unquoted; default `field.column`. */
  readonly column?: (field: Field) => string
}

export interface Sql {
  readonly text: string
  /** In the order of the placeholders. Truths are 1 and 0. */
  readonly parameters: readonly (number | string)[]
}

const join = (parts: readonly Sql[], by: string): Sql => ({
  text: parts.map((part) => part.text).join(by),
  parameters: parts.flatMap((part) => part.parameters)
})

/** What a comparison becomes when it is denied: unknown stays NULL, and a database still finds the place in an index, which it does not through NOT. */
const denied = { "=": "<>", ">=": "<", "<=": ">" } as const

const raw = (text: string, ...parameters: readonly (number | string)[]): Sql => ({ text, parameters })

export const sql = <F>(criterion: Criterion<F>, view: ParameterView, options: Options = {}): Sql => {
  const column = options.column ?? ((field: Field) => field.column)
  const quoted = (field: Field) => `"${column(field).replaceAll(`"`, `""`)}"`
  const isText = (field: Field) => field.kind === "day" && options.days === "text"

  /** The column as an integer. Days written as text begin at noon in SQLite's Julian count. */
  const number = (field: Field) => (isText(field) ? `CAST(julianday(${quoted(field)}) - 2440587.5 AS INTEGER)` : quoted(field))

  const sum = (terms: Linear["terms"]) =>
    terms.map(({ field, times }) => (times === 1 ? number(field) : `${times} * ${number(field)}`)).join(" + ")

  const compare = ({ sum: linear, exactly, bound }: Core & { readonly kind: "compare" }, isDenied = false): Sql => {
    const { left, right, constant } = balanced(linear)
    const [a] = left
    const [b] = right
    const sameWeight = a?.times === 1 && b?.times === 1 && left.length === 1 && right.length === 1
    const said = (one: keyof typeof denied) => (isDenied ? denied[one] : one)
    const operator = said(exactly ? "=" : ">=")
    if (sameWeight && constant === 0 && isText(a.field) === isText(b.field)) return raw(`${quoted(a.field)} ${operator} ${quoted(b.field)}`)
    const alone = linear.terms.length === 1 ? (a ?? b) : undefined
    const limit = a === undefined ? -constant : constant
    const turned = a === undefined && !exactly ? said("<=") : operator
    if (alone?.times === 1) {
      if (!isText(alone.field)) return raw(`${quoted(alone.field)} ${turned} ?`, limit)
      if (Day.isDay(limit)) return raw(`${quoted(alone.field)} ${turned} ?`, Day.text(limit))
    }
    const test =
      right.length === 0
        ? raw(`${sum(left)} ${operator} ?`, constant)
        : raw(`${left.length === 0 ? "0" : sum(left)} ${operator} ${sum(right)} + ?`, constant)
    if (bound === Infinity) return test
    const fields = [...new Set(linear.terms.map(({ field }) => field))]
    return {
      ...test,
      text: `CASE WHEN ${fields.map((field) => `${number(field)} BETWEEN -${bound} AND ${bound}`).join(" AND ")} THEN ${test.text} END`
    }
  }

  const member = (field: Field, value: Member): Sql => {
    if (typeof value === "boolean") return raw("?", Number(value))
    return raw("?", typeof value === "number" && isText(field) && Day.isDay(value) ? Day.text(value) : value)
  }

  const emit = (core: Core): Sql => {
    switch (core.kind) {
      case "compare":
        return compare(core)
      case "same":
        return raw(`${quoted(core.left)} = ${quoted(core.right)}`)
      case "one-of": {
        const values = join(
          core.values.map((value) => member(core.field, value)),
          ", "
        )
        return { ...values, text: `${quoted(core.field)} IN (${values.text})` }
      }
      case "known":
        return raw(`${quoted(core.field)} IS NOT NULL`)
      case "truth":
        return raw(core.outcome === "met" ? "1 = 1" : core.outcome === "unmet" ? "1 = 0" : "NULL")
      case "months":
      case "working-days":
        throw new NotPushable(`${core.kind}: ${[...core.on.terms, ...core.since.terms].map(({ field }) => field.name).join(", ")}`)
      case "all":
      case "any": {
        if (core.of.length === 0) return raw(core.kind === "all" ? "1 = 1" : "1 = 0")
        const kids = core.of.map(emit).map((kid) => ({ ...kid, text: `(${kid.text})` }))
        return join(kids, core.kind === "all" ? " AND " : " OR ")
      }
      case "not": {
        if (core.of.kind === "compare") return compare(core.of, true)
        const kid = emit(core.of)
        return { ...kid, text: `NOT (${kid.text})` }
      }
    }
  }

  return emit(lower(criterion.node, view, options))
}
