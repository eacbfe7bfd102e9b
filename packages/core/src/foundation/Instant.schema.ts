/** Codecs of `Instant`: epoch milliseconds, and RFC 3339 text, written in UTC. */
import * as Schema from "effect/Schema"
import * as I from "./Instant.ts"
import { textForm } from "./TextForm.schema.ts"
import * as Zone from "./Zone.ts"

export const Instant = Schema.Number.pipe(
  Schema.check(Schema.makeFilter(I.isInstant, { expected: "milliseconds since 1970-01-01T00:00Z" })),
  Schema.brand("Instant")
).annotate({ identifier: "Instant" })

export const InstantFromText = Schema.String.pipe(
  Schema.decodeTo(
    Instant,
    textForm<number>(I.fromText, (instant) => I.text(instant as I.Instant, Zone.utc), "RFC 3339 with an offset")
  )
)
