/** Codecs of findings and decisions, for hosts that send them on. Facts that are unknown are absent in JSON. */
import * as Schema from "effect/Schema"
import { DayFromText } from "./Day.schema.ts"

export const Outcome = Schema.Literals(["met", "unmet", "unknown"])
export const Severity = Schema.Literals(["error", "warning", "hint"])

export const Citation = Schema.Struct({
  instrument: Schema.String,
  provision: Schema.optionalKey(Schema.String),
  words: Schema.optionalKey(Schema.String),
  confidence: Schema.Literals(["verified", "excerpt", "memory", "library-default", "unverified"])
}).annotate({ identifier: "Citation" })

const Bound = Schema.Struct({
  measure: Schema.String,
  is: Schema.Literals(["at-least", "above"]),
  value: Schema.Union([Schema.Int, Schema.Literal(true)])
})

const Rung = Schema.Struct({
  id: Schema.String,
  title: Schema.Struct({ "zh-CN": Schema.String, en: Schema.String }),
  when: Schema.Array(Bound),
  or: Schema.optionalKey(Schema.Array(Bound))
})

export const ParameterUse = Schema.Struct({
  parameter: Schema.String,
  value: Schema.Union([Schema.Int, Schema.Boolean, Schema.String, Schema.Array(Schema.String), Schema.Array(Rung)]),
  on: DayFromText,
  since: DayFromText,
  pack: Schema.String,
  citations: Schema.Array(Citation)
}).annotate({ identifier: "ParameterUse" })

/** `facts` keep their raw integers; `units` says which of them are days. */
export const Finding = Schema.Struct({
  rule: Schema.String,
  outcome: Outcome,
  severity: Severity,
  kind: Schema.Literals(["requirement", "contradiction", "notice"]),
  facts: Schema.Record(Schema.String, Schema.UndefinedOr(Schema.Union([Schema.Int, Schema.String, Schema.Boolean]))),
  parameters: Schema.Array(ParameterUse),
  citations: Schema.Array(Citation),
  units: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  where: Schema.optionalKey(Schema.String)
}).annotate({ identifier: "Finding" })

/** A decision about a value of this schema. */
export const Decision = <A extends Schema.Top>(value: A) =>
  Schema.Union([
    Schema.Struct({ outcome: Schema.Literal("met"), value, findings: Schema.Array(Finding) }),
    Schema.Struct({ outcome: Schema.Literals(["unmet", "unknown"]), findings: Schema.NonEmptyArray(Finding) })
  ])
