/** Commands and events of one person's membership in one team. Days are civil days, the last one included. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** 队长、副队长、队员、社会工作者、联络员. Somebody may have several at once. */
export const Role = Schema.Literals(["leader", "deputy", "member", "social-worker", "liaison"])
export type Role = typeof Role.Type

/** 试用期、正式、暂停. */
export const Standing = Schema.Literals(["probation", "full", "paused"])
export type Standing = typeof Standing.Type

/** Who joins is a full member, or on probation (试用期) until confirmed. */
const joining = { role: Role, on: DayText, standing: Schema.optionalKey(Schema.Literals(["probation"])) }
const paused = { on: DayText, reason: Schema.optionalKey(Words) }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("join"), ...joining }),
  /** A full member from that day on (转正). */
  Schema.Struct({ type: Schema.tag("confirm"), on: DayText }),
  /** From that day on, until resumed; the roles stay. */
  Schema.Struct({ type: Schema.tag("pause"), ...paused }),
  Schema.Struct({ type: Schema.tag("resume"), on: DayText }),
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
  event("membership.joined", joining),
  event("membership.confirmed", { on: DayText }),
  event("membership.paused", paused),
  event("membership.resumed", { on: DayText }),
  event("membership.role-taken", { role: Role, on: DayText }),
  event("membership.role-laid-down", { role: Role, on: DayText }),
  event("membership.left", { on: DayText, reason: Schema.optionalKey(Words) })
])
export type Event = typeof Event.Type
