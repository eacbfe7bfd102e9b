/** Codecs of `Span`: two local minutes, the end after the start; and as two texts at borders. */
import * as Schema from "effect/Schema"
import { Minute, MinuteFromText } from "./Minute.schema.ts"

export const Span = Schema.Struct({ from: Minute, to: Minute })
  .pipe(Schema.check(Schema.makeFilter((span) => span.from < span.to, { expected: "a span whose end is after its start" })))
  .annotate({ identifier: "Span" })

/** In commands. That `from` comes before `to` is for whoever decides to say, with a finding. */
export const SpanFromText = Schema.Struct({ from: MinuteFromText, to: MinuteFromText })
