/**
 * The facts of one service, as events hold them and as state keeps them: plain JSON, days as "YYYY-MM-DD", times as local minutes.
 * 志愿服务记录与证明出具办法(试行) art. 7 names seven: 名称、日期、地点、服务内容、服务时间、活动组织单位和活动负责人. What a reader would get
 * wrong: these are *attended* minutes. What counts is never written here; it follows from policy and may follow differently tomorrow.
 */
import * as Schema from "effect/Schema"
import { ActivityId, CommunityId, OrganisationId, PersonId, StationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { DayText } from "../foundation/Day.schema.ts"
import { Minute, MinuteFromText } from "../foundation/Minute.schema.ts"
import { SpanFromText } from "../foundation/Span.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { Category } from "./Category.schema.ts"
import { EvidenceGrade } from "./Evidence.schema.ts"
import { TimeClass } from "./TimeClass.schema.ts"

export { Words }

/** Half-open, in local minutes. That `from` comes before `to` is the decider's to say, with a finding, not the codec's. */
export const Span = Schema.Struct({ from: Minute, to: Minute })

export const Travel = Schema.Struct({ from: Minute, to: Minute, way: Schema.Literals(["out", "back"]) })

const always = {
  volunteer: VolunteerId,
  team: TeamId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  activity: ActivityId,
  category: Category,
  timeClass: TimeClass,
  evidence: EvidenceGrade,
  /** Local minutes, disjoint, ascending; empty when only a duration is known. */
  attended: Schema.Array(Span),
  /** A duration without a clock. Exactly one of `attended` and this is given. */
  untimedMinutes: Schema.optionalKey(Schema.Int),
  /** Inside `attended`, with a stated hour. */
  breaks: Schema.optionalKey(Schema.Array(Span)),
  /** Without a stated hour: taken from the end when it is deducted. */
  breakMinutes: Schema.optionalKey(Schema.Int),
  travel: Schema.optionalKey(Schema.Array(Travel)),
  travelMinutes: Schema.optionalKey(Schema.Int),
  plannedMinutes: Schema.optionalKey(Schema.Int),
  /** A link to the source row or activity. */
  source: Schema.optionalKey(Schema.String)
}

const named = {
  activityName: Schema.NonEmptyString,
  /** The first day of the service. */
  on: DayText,
  place: Words,
  content: Words,
  organiser: OrganisationId,
  leader: PersonId
}

export const ServiceFacts = Schema.Struct({ ...always, ...named })
export type ServiceFacts = typeof ServiceFacts.Type

/** Facts of which some of the seven are still missing (待补). */
export const DraftFacts = Schema.Struct({
  ...always,
  activityName: Schema.optionalKey(named.activityName),
  on: Schema.optionalKey(named.on),
  place: Schema.optionalKey(named.place),
  content: Schema.optionalKey(named.content),
  organiser: Schema.optionalKey(named.organiser),
  leader: Schema.optionalKey(named.leader)
})
export type DraftFacts = typeof DraftFacts.Type

/** What completes a draft: any of the facts it may lack. */
export const Completion = Schema.Struct({
  activityName: Schema.optionalKey(named.activityName),
  on: Schema.optionalKey(named.on),
  place: Schema.optionalKey(named.place),
  content: Schema.optionalKey(named.content),
  organiser: Schema.optionalKey(named.organiser),
  leader: Schema.optionalKey(named.leader),
  attended: Schema.optionalKey(always.attended),
  untimedMinutes: always.untimedMinutes
})
export type Completion = typeof Completion.Type

/** Times as commands bring them over a border: `YYYY-MM-DD hh:mm`. */
export const timesFromText = { attended: Schema.Array(SpanFromText), breaks: Schema.optionalKey(Schema.Array(SpanFromText)) }
const allFromText = {
  ...timesFromText,
  travel: Schema.optionalKey(Schema.Array(Schema.Struct({ from: MinuteFromText, to: MinuteFromText, way: Travel.fields.way })))
}

/** The same facts in commands. */
export const given = {
  whole: Schema.Struct({ ...ServiceFacts.fields, ...allFromText }),
  draft: Schema.Struct({ ...DraftFacts.fields, ...allFromText }),
  completion: Schema.Struct({ ...Completion.fields, attended: Schema.optionalKey(timesFromText.attended) })
}
