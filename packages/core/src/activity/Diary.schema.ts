/** Command and event of the diary of one volunteer: which activities they signed up for, and when. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { ActivityId } from "../foundation/Id.schema.ts"

const entered = { activity: ActivityId, on: DayText }

export const Command = Schema.Struct({ type: Schema.tag("enter"), ...entered })
export type Command = typeof Command.Type

export const Event = event("diary.entered", entered)
export type Event = typeof Event.Type
