/** Codecs of `Day`: the integer, the text that stays text (events), and the text that becomes an integer (borders). */
import * as Schema from "effect/Schema"
import * as D from "./Day.ts"
import { textForm } from "./TextForm.schema.ts"

const expected = "a day that exists, as YYYY-MM-DD"

/** An integer, days since 1970-01-01. */
export const Day = Schema.Number.pipe(
  Schema.check(Schema.makeFilter(D.isDay, { expected: "days since 1970-01-01" })),
  Schema.brand("Day")
).annotate({
  identifier: "Day"
})

/** Text that names a day, kept as text: events are stored as they are read. */
export const DayText = Schema.String.pipe(Schema.check(Schema.makeFilter((text) => D.fromText(text) !== undefined, { expected }))).annotate(
  {
    identifier: "DayText"
  }
)

/** `YYYY-MM-DD` outside, `Day` inside. */
export const DayFromText = Schema.String.pipe(
  Schema.decodeTo(
    Day,
    textForm<number>(D.fromText, (day) => D.text(day as D.Day), expected)
  )
)
