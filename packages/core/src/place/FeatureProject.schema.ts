/** Commands and events of a feature project (特色项目) of a community's volunteer organisation. Days are civil days, the last one included. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AwardId, TeamId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** `award`: where it is a venture that was awarded, which. */
const named = {
  team: TeamId,
  title: Words,
  from: DayText,
  until: Schema.optionalKey(DayText),
  award: Schema.optionalKey(AwardId)
}
const ended = { on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("name"), ...named }),
  /** The last day. */
  Schema.Struct({ type: Schema.tag("end"), ...ended })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("feature-project.named", named), event("feature-project.ended", ended)])
export type Event = typeof Event.Type
