/** Codec of `EvidenceGrade`. */
import * as Schema from "effect/Schema"
import * as E from "./Evidence.ts"

export const EvidenceGrade = Schema.Literals(E.grades).annotate({ identifier: "EvidenceGrade" })
