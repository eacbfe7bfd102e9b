/** Schema of `Purpose`. */
import * as Schema from "effect/Schema"
import * as P from "./Purpose.ts"

export const Purpose = Schema.Literals(P.purposes)
