/**
 * A criterion as JSON, so that it can be kept, sent and read by others. What a reader would get wrong: a node is data already; what is written
 * leaves out only what its author's classes add, and every reading of what comes back is the same.
 */
import * as Schema from "effect/Schema"
import type * as N from "./CriterionNode.ts"

export const Text = Schema.Struct({ "zh-CN": Schema.String, en: Schema.String })

const Titles = Schema.Record(Schema.String, Schema.String)
const Options = Schema.Struct({
  name: Schema.NonEmptyString,
  codes: Schema.Array(Schema.String),
  titles: Schema.Struct({ "zh-CN": Titles, en: Titles })
})

const Field = Schema.Struct({
  name: Schema.NonEmptyString,
  column: Schema.NonEmptyString,
  kind: Schema.Literals(["int", "day", "minute", "bool", "text", "choice"]),
  title: Text,
  unit: Schema.optionalKey(Schema.String),
  options: Schema.optionalKey(Options)
})

const reference = <const K extends string>(...kinds: readonly K[]) =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    kind: Schema.Literals(kinds),
    title: Text,
    unit: Schema.optionalKey(Schema.String),
    options: Schema.optionalKey(Options)
  })

const AnyReference = reference("integer", "day", "yes-no", "choice", "set", "ladder")
const Scalar = Schema.Union([Schema.Int, reference("integer"), reference("day")])
const times = { times: Schema.Array(Scalar) }

const Sum = Schema.Struct({
  kind: Schema.Literals(["int", "day", "minute"]),
  unit: Schema.optionalKey(Schema.String),
  terms: Schema.Array(Schema.Struct({ field: Field, ...times })),
  constants: Schema.Array(Schema.Struct({ value: Scalar, ...times }))
})
const Interval = Schema.Tuple([Sum, Sum])

const relation = { relation: Schema.Literals(["at-least", "above", "at-most", "below", "equals"]) }

const many = { of: Schema.Array(Schema.suspend((): Schema.Codec<N.Node> => Node)) }

export const Node: Schema.Codec<N.Node> = Schema.Union([
  Schema.Struct({ kind: Schema.tag("compare"), left: Sum, ...relation, right: Sum }),
  Schema.Struct({ kind: Schema.tag("share"), part: Sum, whole: Sum, ...relation, numerator: Scalar, denominator: Scalar }),
  Schema.Struct({ kind: Schema.tag("same"), left: Field, right: Field }),
  Schema.Struct({
    kind: Schema.tag("one-of"),
    field: Field,
    values: Schema.Union([Schema.Array(Schema.Union([Schema.Int, Schema.String, Schema.Boolean])), AnyReference])
  }),
  Schema.Struct({
    kind: Schema.tag("rank"),
    field: Field,
    relation: Schema.Literals(["at-least", "at-most"]),
    value: Schema.Union([Schema.String, AnyReference])
  }),
  Schema.Struct({ kind: Schema.tag("known"), field: Field }),
  Schema.Struct({
    kind: Schema.tag("distance"),
    relation: Schema.Literals(["within", "reached"]),
    on: Sum,
    since: Sum,
    length: Scalar,
    in: Schema.Literals(["days", "months", "years", "working-days"])
  }),
  Schema.Struct({ kind: Schema.tag("contained"), left: Interval, right: Interval }),
  Schema.Struct({ kind: Schema.tag("overlap"), left: Interval, right: Interval }),
  Schema.Struct({ kind: Schema.tag("all"), ...many }),
  Schema.Struct({ kind: Schema.tag("any"), ...many }),
  Schema.Struct({ kind: Schema.tag("not"), of: Schema.suspend((): Schema.Codec<N.Node> => Node) })
])
