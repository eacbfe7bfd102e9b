/** The one event of the gate: something of an import passed it. */
import * as Schema from "effect/Schema"

export const Event = Schema.Struct({
  type: Schema.tag("gate.passed"),
  v: Schema.Literal(1),
  /** What passed: the stream of a chunk, or what a directory was listed under. */
  by: Schema.NonEmptyString
})
export type Event = typeof Event.Type
