/** Codec of `Minutes`: a whole number of minutes, negative only where a difference is meant. */
import * as Schema from "effect/Schema"

export const Minutes = Schema.Int.pipe(Schema.brand("Minutes")).annotate({ identifier: "Minutes" })

/** A length that is no difference. */
export const NonNegativeMinutes = Schema.Natural.pipe(Schema.brand("Minutes")).annotate({ identifier: "NonNegativeMinutes" })
