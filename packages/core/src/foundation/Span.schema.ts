/** Codec of `Span`: two local minutes, the end after the start. */
import * as Schema from "effect/Schema"
import { Minute } from "./Minute.schema.ts"

export const Span = Schema.Struct({ from: Minute, to: Minute })
  .pipe(Schema.check(Schema.makeFilter((span) => span.from < span.to, { expected: "a span whose end is after its start" })))
  .annotate({ identifier: "Span" })
