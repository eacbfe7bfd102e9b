/**
 * The command that lists one thing in the directory as it is from now on. Its id is that of the stream that it is given to.
 *
 * Streets, communities, teams and volunteers come from sheets instead, many at a time.
 */
import * as Schema from "effect/Schema"
import * as Directory from "./Directory.schema.ts"

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("list-compound"), ...Directory.compound }),
  Schema.Struct({ type: Schema.tag("list-building"), ...Directory.building }),
  Schema.Struct({ type: Schema.tag("list-grid"), ...Directory.grid }),
  Schema.Struct({ type: Schema.tag("list-facility"), ...Directory.facility }),
  Schema.Struct({ type: Schema.tag("list-organisation"), ...Directory.organisation })
])
export type Command = typeof Command.Type
