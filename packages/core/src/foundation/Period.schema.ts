/** Codecs of `Period`: two days, and the text `2026`, `2026-Q1`, `2026-03` or `2026-03-01..2026-03-31`. */
import * as Schema from "effect/Schema"
import { Day } from "./Day.schema.ts"
import * as P from "./Period.ts"
import { textForm } from "./TextForm.schema.ts"

export const Period = Schema.Struct({ first: Day, last: Day })
  .pipe(
    Schema.check(
      Schema.makeFilter((period) => period.first <= period.last, { expected: "a period whose last day is not before its first" })
    )
  )
  .annotate({ identifier: "Period" })

export const PeriodFromText = Schema.String.pipe(
  Schema.decodeTo(
    Schema.toType(Period),
    textForm<P.Period>(P.fromText, P.text, "a period: 2026, 2026-Q1, 2026-03 or 2026-03-01..2026-03-31")
  )
)
