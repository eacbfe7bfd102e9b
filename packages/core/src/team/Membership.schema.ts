/** Commands and events of one person's membership in one team. Days are civil days, the last one included. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** 队长、副队长、队员、社会工作者、联络员. Somebody may have several at once. */
export const Role = Schema.Literals(["leader", "deputy", "member", "social-worker", "liaison"])
export type Role = typeof Role.Type

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("join"), role: Role, on: DayText }),
  Schema.Struct({ type: Schema.tag("take-role"), role: Role, on: DayText }),
  /** The last day in the role. The last role is not laid down: who has none has left. */
  Schema.Struct({ type: Schema.tag("lay-down-role"), role: Role, on: DayText }),
  /** One role ends the day before, the other begins on the day. */
  Schema.Struct({ type: Schema.tag("change-role"), from: Role, to: Role, on: DayText }),
  /** The last day in the team. */
  Schema.Struct({ type: Schema.tag("leave"), on: DayText, reason: Schema.optionalKey(Words) })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("membership.joined", { role: Role, on: DayText }),
  event("membership.role-taken", { role: Role, on: DayText }),
  event("membership.role-laid-down", { role: Role, on: DayText }),
  event("membership.left", { on: DayText, reason: Schema.optionalKey(Words) })
])
export type Event = typeof Event.Type
