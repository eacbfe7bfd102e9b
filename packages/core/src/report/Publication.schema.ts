/** Commands and events of what was made public of the people served in one quarter: the blocks in which they are shown, and a figure for each. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"

const Block = Schema.Array(Schema.NonEmptyString)
const Places = Schema.Struct({ block: Block, innermost: Block })
/** By block of places, then by block of groups and their total. */
const Figures = Schema.Struct({ table: Schema.NonEmptyString, people: Schema.Array(Schema.Array(Schema.Int)) })
const tables = Schema.Array(Figures)

export const Command = Schema.Union([Schema.Struct({ type: Schema.tag("publish"), by: PersonId })])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("publication.made", {
    leastPeople: Schema.Int,
    places: Schema.Array(Places),
    groups: Schema.Array(Block),
    tables,
    by: PersonId,
    on: DayText
  }),
  /** In the same blocks, after records of the quarter were corrected. */
  event("publication.revised", { tables, by: PersonId, on: DayText })
])
export type Event = typeof Event.Type
