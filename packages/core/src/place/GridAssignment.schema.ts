/** Commands and events of who works in one grid (网格). Days are civil days, the last one included. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { BuildingId, PersonId, VolunteerId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** 网格志愿者, 楼栋长, 网格员. The last one is paid: that time is never volunteer service. */
export const Role = Schema.Literals(["volunteer", "building-head", "worker"])
export type Role = typeof Role.Type

const who = { person: Schema.Union([VolunteerId, PersonId]), role: Role, building: Schema.optionalKey(BuildingId), on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("assign"), ...who }),
  /** The last day in the role. */
  Schema.Struct({ type: Schema.tag("release"), ...who, reason: Schema.optionalKey(Words) })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("grid.assigned", who), event("grid.released", { ...who, reason: Schema.optionalKey(Words) })])
export type Event = typeof Event.Type
