/** Codecs of `Minute`: the integer as stored, and the text `YYYY-MM-DD hh:mm` of borders. */
import * as Schema from "effect/Schema"
import * as M from "./Minute.ts"
import { textForm } from "./TextForm.schema.ts"

/** Local minutes since 1970-01-01 00:00. */
export const Minute = Schema.Number.pipe(
  Schema.check(Schema.makeFilter(M.isMinute, { expected: "local minutes since 1970-01-01 00:00" })),
  Schema.brand("Minute")
).annotate({ identifier: "Minute" })

export const MinuteFromText = Schema.String.pipe(
  Schema.decodeTo(
    Minute,
    textForm<number>(M.fromText, (minute) => M.text(minute as M.Minute), "a local time, as YYYY-MM-DD hh:mm")
  )
)
