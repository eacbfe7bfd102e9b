/** The shape of every event: what happened, and the version of its shape, so that a later one can still read it. */
import * as Schema from "effect/Schema"

export const event = <const T extends string, const F extends Schema.Struct.Fields>(type: T, fields: F) =>
  Schema.Struct({ type: Schema.tag(type), v: Schema.Literal(1), ...fields })
