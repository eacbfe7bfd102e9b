/**
 * Commands and events of one course at a teaching point (摄影, 广场舞, 书法): its dates, who teaches and helps, who learns, who came.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import {
  AnyPersonId,
  CommunityId,
  FacilityId,
  OrganisationId,
  PersonId,
  StationId,
  StreetId,
  TeamId,
  VolunteerId
} from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"
import { Category } from "../service/Category.schema.ts"
import { Series } from "./Series.schema.ts"

export const Plan = Schema.Struct({
  name: Label,
  /** The teaching point (教学点). */
  facility: FacilityId,
  team: TeamId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  organiser: OrganisationId,
  leader: PersonId,
  place: Words,
  content: Words,
  category: Category,
  series: Series
})
export type Plan = typeof Plan.Type

/** 授课、助教: they serve. Whoever learns is served. */
export const Part = Schema.Literals(["teaches", "helps"])

const on = { on: DayText }
const session = { day: DayText, ...on }
const helper = { volunteer: VolunteerId, part: Part, ...on }
const learner = { learner: AnyPersonId, ...on }
/** Who came: people by name, and how many more of whom nobody has one. */
const came = { learners: Schema.Array(AnyPersonId), unnamed: Schema.Int }
const command = <const T extends string, const F extends Schema.Struct.Fields>(type: T, fields: F) =>
  Schema.Struct({ type: Schema.tag(type), ...fields })

export const Command = Schema.Union([
  command("open", { plan: Plan, ...on }),
  /** Its last day becomes this one. */
  command("prolong", { until: DayText, ...on }),
  /** A date falls out. */
  command("skip", { ...session, reason: Words }),
  /** A date is put in, at the usual hours. */
  command("add", session),
  command("name-helper", helper),
  /** The last day on which they teach or help. */
  command("release-helper", helper),
  command("enrol", learner),
  /** The last day on the list. */
  command("leave", learner),
  command("hold", { ...session, ...came }),
  command("correct", { ...session, ...came, reason: Words, by: PersonId }),
  command("close", { ...on, reason: Schema.optionalKey(Words) })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("course.opened", { plan: Plan, ...on }),
  event("course.prolonged", { until: DayText, ...on }),
  event("course.session-skipped", { ...session, reason: Words }),
  event("course.session-added", session),
  event("course.helper-named", helper),
  event("course.helper-released", helper),
  event("course.learner-enrolled", learner),
  event("course.learner-left", learner),
  event("course.session-held", { ...session, ...came }),
  event("course.session-corrected", { ...session, ...came, reason: Words, by: PersonId }),
  event("course.closed", { ...on, reason: Schema.optionalKey(Words) })
])
export type Event = typeof Event.Type
