/** Commands and events of one station: what it has and does, and who works there. Days are civil days, the last one included. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, PersonId, StreetId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** 六有. */
export const Facility = Schema.Literals(["premises", "team", "projects", "equipment", "rules", "sign"])
/** 需求收集、项目发布、招募培训、活动组织、服务记录、宣传展示. */
export const Function = Schema.Literals(["needs", "projects", "recruitment", "activities", "records", "publicity"])
/** 站长、工作人员. Whether somebody is licensed is another matter. */
export const Post = Schema.Literals(["head", "staff"])

/** Where it stands; what it belongs to in lists. */
const opened = { street: Schema.optionalKey(StreetId), community: Schema.optionalKey(CommunityId), on: DayText }
const noted = { has: Schema.Boolean, on: DayText, evidence: Schema.optionalKey(Words) }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("open"), ...opened }),
  Schema.Struct({ type: Schema.tag("note-facility"), facility: Facility, ...noted }),
  Schema.Struct({ type: Schema.tag("note-function"), function: Function, ...noted }),
  Schema.Struct({ type: Schema.tag("take-post"), person: PersonId, post: Post, isLicensed: Schema.Boolean, on: DayText }),
  Schema.Struct({ type: Schema.tag("leave-post"), person: PersonId, on: DayText }),
  Schema.Struct({ type: Schema.tag("close"), on: DayText, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("station.opened", opened),
  event("station.facility-noted", { facility: Facility, ...noted }),
  event("station.function-noted", { function: Function, ...noted }),
  event("station.post-taken", { person: PersonId, post: Post, isLicensed: Schema.Boolean, on: DayText }),
  event("station.post-left", { person: PersonId, on: DayText }),
  event("station.closed", { on: DayText, reason: Words })
])
export type Event = typeof Event.Type
