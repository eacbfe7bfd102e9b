/** The shape of a budget: lines under heads, each from one source. */
import * as Schema from "effect/Schema"
import { label, Words } from "../foundation/Words.schema.ts"
import { forbiddenHeads } from "../law/parameters/Ventures.ts"

/** Larger than any budget, and small enough that a hundred lines stay safe integers. */
const LargestFen = 1_000_000_000_000
export const Fen = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: LargestFen })))

export const Head = Schema.Literals(forbiddenHeads.options.codes)
export type Head = typeof Head.Type

/** Asked for here, paid by the applicant, given by donors, or brought as goods and work with a value. */
export const Source = Schema.Literals(["grant", "own", "donated", "in-kind"])
export type Source = typeof Source.Type

export const Line = Schema.Struct({
  line: label(32),
  head: Head,
  source: Source,
  amountFen: Fen,
  purpose: Schema.optionalKey(Words)
})
export type Line = typeof Line.Type

export const Lines = Schema.NonEmptyArray(Line).pipe(Schema.check(Schema.isMaxLength(100)))
