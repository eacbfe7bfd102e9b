/** Free text: said here, or, where it is personal, kept in the person directory under an id and deletable there. */
import * as Schema from "effect/Schema"
import { TextId } from "./Id.schema.ts"

export const Words = Schema.Union([Schema.NonEmptyString, Schema.Struct({ text: TextId })]).annotate({ identifier: "Words" })
export type Words = typeof Words.Type
/** A code or short name that people choose, and that stands in events as it is: no number of anybody may stand in it. */
export const Label = Schema.NonEmptyString.annotate({ identifier: "Label" })
/** One that is no longer than this. */
export const label = (mostCharacters: number) =>
  Schema.NonEmptyString.pipe(Schema.check(Schema.isMaxLength(mostCharacters))).annotate({ identifier: "Label" })
