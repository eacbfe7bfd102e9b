/** Codec of `Deadline`, with its days as text. */
import * as Schema from "effect/Schema"
import { DayFromText } from "./Day.schema.ts"

export const Term = Schema.Struct({
  count: Schema.Int.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(1))),
  unit: Schema.Literals(["day", "working-day", "month", "year"])
}).annotate({ identifier: "Term" })

export const Deadline = Schema.Union([
  Schema.Struct({ known: Schema.Literal(true), dueBy: DayFromText, breachAfter: DayFromText }),
  Schema.Struct({
    known: Schema.Literal(false),
    dueBy: Schema.optionalKey(DayFromText),
    earliest: DayFromText,
    latest: Schema.optionalKey(DayFromText)
  })
]).annotate({ identifier: "Deadline" })
