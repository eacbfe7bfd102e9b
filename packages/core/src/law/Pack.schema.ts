/** A policy pack as JSON: what a district drops in. Days are texts; what a value may be is its parameter's to say (`PackReading`). */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { Value } from "./PolicyEdit.schema.ts"

const Citation = Schema.Struct({
  /** The key of a known instrument, or the title of a document of one's own. */
  instrument: Schema.NonEmptyString,
  provision: Schema.optionalKey(Schema.NonEmptyString),
  words: Schema.optionalKey(Schema.NonEmptyString),
  confidence: Schema.Literals(["verified", "excerpt", "memory", "library-default", "unverified"])
})

export const PackText = Schema.Struct({
  id: Schema.NonEmptyString,
  version: Schema.NonEmptyString,
  title: Schema.Struct({ "zh-CN": Schema.NonEmptyString, en: Schema.NonEmptyString }),
  layer: Schema.Literals(["national", "province", "city", "district", "organisation", "tenant"]),
  jurisdiction: Schema.NonEmptyString,
  status: Schema.Literals(["reviewed", "excerpt", "unverified"]),
  values: Schema.Array(
    Schema.Struct({
      parameter: Schema.NonEmptyString,
      from: DayText,
      until: Schema.optionalKey(DayText),
      value: Value,
      force: Schema.Literals(["rule", "default"]),
      citations: Schema.NonEmptyArray(Citation)
    })
  )
})
export type PackText = typeof PackText.Type
