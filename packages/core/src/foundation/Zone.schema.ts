/** Codec of `Zone`: whole minutes, less than a day either way. */
import * as Schema from "effect/Schema"

export const Zone = Schema.Struct({
  offsetMinutes: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: -1439, maximum: 1439 })))
}).annotate({ identifier: "Zone" })
