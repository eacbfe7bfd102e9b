/** Commands and events of one visit: planned, agreed with those at home, and kept, attempted or excused. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId, CommunityId, RecordId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** 上门入户、电话视频、远程监测. */
export const Mode = Schema.Literals(["home", "phone-or-video", "remote-monitoring"])
export const Danger = Schema.Literals(["living-alone", "missing", "guardian-unfit", "violence", "injury", "illegal-harm"])
export type Danger = typeof Danger.Type

const planned = {
  recipient: AnyPersonId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  team: Schema.optionalKey(TeamId),
  mode: Mode,
  visitors: Schema.NonEmptyArray(VolunteerId),
  /** The day that it is meant for. */
  for: DayText,
  on: DayText
}
/** A guardian may be far away: what shows the consent is kept with it. */
const agreed = { by: AnyPersonId, manner: Schema.Literals(["in-person", "remote"]), evidence: Words, on: DayText }
const kept = {
  visitors: Schema.NonEmptyArray(VolunteerId),
  /** Guardians and carers who were there. */
  present: Schema.Array(AnyPersonId),
  closedDoor: Schema.Boolean,
  minutes: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 1440 }, { expected: "minutes of one day" }))),
  /** Absent where nobody took a photo of whoever was visited. */
  photographed: Schema.optionalKey(Schema.Boolean),
  words: Schema.optionalKey(Words),
  on: DayText
}
const linked = { visitor: VolunteerId, record: RecordId, on: DayText }
const attempted = { reason: Words, on: DayText }
const excused = { reason: Words, evidence: Words, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("plan"), ...planned }),
  Schema.Struct({ type: Schema.tag("agree"), ...agreed }),
  Schema.Struct({ type: Schema.tag("keep"), ...kept, dangers: Schema.Array(Danger) }),
  /** The service record of one visitor's time. */
  Schema.Struct({ type: Schema.tag("link"), ...linked }),
  Schema.Struct({ type: Schema.tag("attempt"), ...attempted }),
  Schema.Struct({ type: Schema.tag("excuse"), ...excused }),
  /** It was never to be; whatever was due still is. */
  Schema.Struct({ type: Schema.tag("cancel"), reason: Words, on: DayText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("visit.planned", planned),
  event("visit.agreed", agreed),
  /** What was found stands in the mandatory report, and nowhere else. */
  event("visit.kept", { ...kept, dangerFound: Schema.Boolean }),
  event("visit.linked", linked),
  event("visit.attempted", attempted),
  event("visit.excused", excused),
  event("visit.cancelled", { reason: Words, on: DayText })
])
export type Event = typeof Event.Type
