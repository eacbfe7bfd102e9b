/** Codec of `TimeClass`. */
import * as Schema from "effect/Schema"
import * as T from "./TimeClass.ts"

export const TimeClass = Schema.Literals(T.timeClasses).annotate({ identifier: "TimeClass" })
