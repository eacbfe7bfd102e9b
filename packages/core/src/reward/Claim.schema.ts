/** Commands and events of what one service record earned: which entry of which account has it. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AccountId, EntryId } from "../foundation/Id.schema.ts"

const claimed = { account: AccountId, entry: EntryId, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("claim"), ...claimed }),
  Schema.Struct({ type: Schema.tag("give-up"), ...claimed }),
  /** To an entry of the same account that is made in its place. */
  Schema.Struct({ type: Schema.tag("pass-on"), ...claimed, to: EntryId })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("claim.made", claimed), event("claim.given-up", claimed)])
export type Event = typeof Event.Type
