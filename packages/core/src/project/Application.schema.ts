/** Commands and events of one application. Groups are counts, concerns are ids: no person who is served stands in it. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CallId, CommunityId, ConcernId, GroupId, OrganisationId, PersonId, StreetId, TeamId } from "../foundation/Id.schema.ts"
import { Label, label, Words } from "../foundation/Words.schema.ts"
import { acceptedApplicants } from "../law/parameters/Ventures.ts"
import { Fen, Lines } from "./Budget.schema.ts"

const count = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 100_000_000 })))

export const GroupKind = Schema.Literals([
  "elders",
  "children",
  "people-with-disabilities",
  "families-in-difficulty",
  "residents",
  "others"
])
export type GroupKind = typeof GroupKind.Type

/** A group that is served. People and person-times are two counts; one that is not known is left out, and is not nought. */
export const Served = Schema.Struct({
  group: GroupId,
  kind: GroupKind,
  people: Schema.optionalKey(count),
  personTimes: Schema.optionalKey(count)
})
export type Served = typeof Served.Type

/** Who applies: an organisation or a team, and the registered unit that hosts it. */
export const Applicant = Schema.Struct({
  kind: Schema.Literals(acceptedApplicants.options.codes),
  by: Schema.Union([Schema.Struct({ organisation: OrganisationId }), Schema.Struct({ team: TeamId })]),
  host: Schema.optionalKey(OrganisationId)
})
export type Applicant = typeof Applicant.Type

/** 附件: the document is kept elsewhere; its SHA-256 says which one was handed in. */
export const Attachment = Schema.Struct({
  attachment: label(64),
  sha256: Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9a-f]{64}$/, { expected: "a SHA-256, 64 of 0–9 a–f" })))
})
export type Attachment = typeof Attachment.Type

/** What is applied for. A revision replaces it whole. */
export const Plan = Schema.Struct({
  title: Words,
  theme: Schema.optionalKey(Label),
  summary: Schema.optionalKey(Words),
  street: Schema.optionalKey(StreetId),
  community: Schema.optionalKey(CommunityId),
  /** Both days belong to it. */
  startsOn: DayText,
  endsOn: DayText,
  served: Schema.NonEmptyArray(Served),
  /** Residents' concerns that the project answers. */
  concerns: Schema.Array(ConcernId),
  /** Set where it is the feature project of a community's volunteer organisation. */
  featureOf: Schema.optionalKey(TeamId),
  lines: Lines,
  totalFen: Fen,
  askedFen: Fen,
  attachments: Schema.optionalKey(Schema.Array(Attachment).pipe(Schema.check(Schema.isMaxLength(50)))),
  contact: PersonId
})
export type Plan = typeof Plan.Type

const by = PersonId
const on = DayText
const reasons = Schema.NonEmptyArray(Words)

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("draft"), call: CallId, applicant: Applicant, plan: Plan, on }),
  Schema.Struct({ type: Schema.tag("revise"), plan: Plan, on }),
  Schema.Struct({ type: Schema.tag("submit"), on }),
  /** 优化: back to the applicant, with what should be better. */
  Schema.Struct({ type: Schema.tag("return"), reasons, by, on }),
  Schema.Struct({ type: Schema.tag("screen-in"), by, on }),
  Schema.Struct({ type: Schema.tag("screen-out"), reasons, by, on }),
  Schema.Struct({ type: Schema.tag("select"), by, on }),
  Schema.Struct({ type: Schema.tag("decline"), reasons, by, on }),
  Schema.Struct({ type: Schema.tag("withdraw"), reason: Words, on })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("application.drafted", { call: CallId, applicant: Applicant, plan: Plan, on }),
  event("application.revised", { plan: Plan, on }),
  event("application.submitted", { on }),
  event("application.returned", { reasons, by, on }),
  event("application.screened-in", { by, on }),
  event("application.screened-out", { reasons, by, on }),
  event("application.selected", { by, on }),
  event("application.declined", { reasons, by, on }),
  event("application.withdrawn", { reason: Words, on })
])
export type Event = typeof Event.Type
