/**
 * Commands and events of one activity: its plan, its notice, its positions, and who signed up for them. Days are civil days.
 *
 * Sign-ups stand in the activity's own stream, so that two people can never be given one last place. Commands state times as text.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { SpanFromText } from "../foundation/Span.schema.ts"
import { CommunityId, OrganisationId, PersonId, StationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"
import { Category } from "../service/Category.schema.ts"
import { Span } from "../service/ServiceFacts.schema.ts"
import * as ActivityOptions from "./messages/options.ts"
import { organisers } from "./rules/Plan.ts"

/** Short code of a position within its activity: `guide`. */
const PositionCode = Label

const Percent = Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0)))

/** What the work asks of a person. What is not said is not asked for; where the law must know (`childFacing`), it is unknown. */
export const Position = Schema.Struct({
  position: PositionCode,
  name: Label,
  /** Places in it. */
  number: Schema.Int,
  childFacing: Schema.optionalKey(Schema.Boolean),
  managing: Schema.optionalKey(Schema.Boolean),
  healthAsked: Schema.optionalKey(Schema.Boolean),
  lowestAge: Schema.optionalKey(Schema.Int),
  highestAge: Schema.optionalKey(Schema.Int),
  skills: Schema.optionalKey(Schema.Array(Label)),
  training: Schema.optionalKey(Label),
  licence: Schema.optionalKey(Label),
  /** Hard work, which a time bank may weigh (`reward/Weights`). No minute of service is longer for it. */
  hard: Schema.optionalKey(Schema.Boolean),
  /** What a time bank pays for it from a day on, in percent of the plain rate. */
  rates: Schema.optionalKey(Schema.Array(Schema.Struct({ from: DayText, percent: Percent })))
})
export type Position = typeof Position.Type

const planOf = <const S extends typeof Span | typeof SpanFromText>(time: S) => ({
  time,
  name: Label,
  team: TeamId,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  organiser: OrganisationId,
  leader: PersonId,
  place: Words,
  content: Words,
  category: Category,
  /** What the rules about the activity itself ask. */
  organiserKind: Schema.optionalKey(Schema.Literals(organisers)),
  feeFen: Schema.optionalKey(Schema.Int),
  subsidyFen: Schema.optionalKey(Schema.Int),
  profitMaking: Schema.optionalKey(Schema.Boolean),
  groupAgreed: Schema.optionalKey(Schema.Boolean),
  insideOwnScope: Schema.optionalKey(Schema.Boolean),
  cooperating: Schema.optionalKey(Schema.Boolean),
  emergency: Schema.optionalKey(Schema.Boolean),
  underCommand: Schema.optionalKey(Schema.Boolean),
  /** What the rules about who may join ask of it. */
  dangerous: Schema.optionalKey(Schema.Boolean),
  outdoors: Schema.optionalKey(Schema.Boolean),
  higherRisk: Schema.optionalKey(Schema.Boolean),
  largeEvent: Schema.optionalKey(Schema.Boolean),
  fullTime: Schema.optionalKey(Schema.Struct({ from: DayText, to: DayText })),
  agreementExcused: Schema.optionalKey(Schema.Boolean),
  /** Everybody, where nothing is said. */
  openTo: Schema.optionalKey(Schema.Literals(ActivityOptions.openTo.codes))
})
export const Plan = Schema.Struct(planOf(Span))
export type Plan = typeof Plan.Type

/** What the notice says beside the plan. `risks: []` says that there are none. */
export const Notice = Schema.Struct({
  conditions: Schema.optionalKey(Words),
  signUp: Schema.optionalKey(Words),
  risks: Schema.optionalKey(Schema.Array(Words)),
  safeguards: Schema.optionalKey(Words)
})
export type Notice = typeof Notice.Type

/**
 * What whoever signs up says of themselves, or brings along, for this activity. It stays with the sign-up, so that who waits can be asked
 * anew. What is not said is unknown.
 */
const statedOf = <const S extends typeof Span | typeof SpanFromText>(cover: S) => ({
  willing: Schema.optionalKey(Schema.Boolean),
  selfSupporting: Schema.optionalKey(Schema.Boolean),
  employed: Schema.optionalKey(Schema.Boolean),
  healthFits: Schema.optionalKey(Schema.Boolean),
  insurerAccepts: Schema.optionalKey(Schema.Boolean),
  accompanied: Schema.optionalKey(Schema.Boolean),
  trainings: Schema.optionalKey(Schema.Array(Schema.Struct({ kind: Schema.NonEmptyString, on: DayText }))),
  /** Insurance policies. */
  policies: Schema.optionalKey(Schema.Array(Schema.Struct({ boughtOn: DayText, cover }))),
  /** Days on which a written agreement was signed. */
  agreements: Schema.optionalKey(Schema.Array(DayText))
})
export const Stated = Schema.Struct(statedOf(Span))
export type Stated = typeof Stated.Type

/** A rule set aside for one sign-up, by somebody who answers for it. */
export const Override = Schema.Struct({ rule: Schema.NonEmptyString, reason: Words, approver: PersonId, until: DayText })
export type Override = typeof Override.Type

const on = { on: DayText }
const reason = { reason: Words }
const planned = { plan: Plan, ...on }
const wish = {
  volunteer: VolunteerId,
  position: PositionCode,
  overrides: Schema.optionalKey(Schema.NonEmptyArray(Override))
}
const signedUp = { ...wish, stated: Schema.optionalKey(Stated), ...on }
const noShow = { volunteer: VolunteerId, malicious: Schema.Boolean, by: PersonId, ...on }
const command = <const T extends string, const F extends Schema.Struct.Fields>(type: T, fields: F) =>
  Schema.Struct({ type: Schema.tag(type), ...fields, ...on })

const PlanText = Schema.Struct(planOf(SpanFromText))
const StatedText = Schema.Struct(statedOf(SpanFromText))

export const Command = Schema.Union([
  command("plan", { plan: PlanText }),
  /** The whole plan anew, before anything is announced. */
  command("replan", { plan: PlanText }),
  /** A new position, or another number of places; what it asks for stays as soon as somebody has signed up. */
  command("set-position", { position: Position }),
  command("drop-position", { position: PositionCode }),
  command("publish", { notice: Notice }),
  command("open-sign-up", {}),
  command("close-sign-up", {}),
  /** To another time; whoever signed up keeps the place; those who may not join any longer are named (`Places.losing`). */
  command("move", { time: SpanFromText, ...reason }),
  /** The highest temperature forecast for its days; whoever has a place and may not join any longer is named. */
  command("note-forecast", { highestCelsius: Schema.Int }),
  command("begin", {}),
  command("hold", {}),
  command("cancel", reason),
  command("sign-up", { ...wish, stated: Schema.optionalKey(StatedText) }),
  /** Asks those who wait anew, and gives them what is free. */
  command("give-places", {}),
  command("withdraw", { volunteer: VolunteerId, reason: Schema.optionalKey(Words) }),
  command("note-no-show", { volunteer: VolunteerId, malicious: Schema.Boolean, by: PersonId }),
  command("take-back-no-show", { volunteer: VolunteerId, by: PersonId, ...reason })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("activity.planned", planned),
  event("activity.replanned", planned),
  event("activity.position-set", { position: Position, ...on }),
  event("activity.position-dropped", { position: PositionCode, ...on }),
  event("activity.notice-published", { notice: Notice, ...on }),
  event("activity.sign-up-opened", on),
  event("activity.sign-up-closed", on),
  event("activity.moved", { time: Span, ...reason, ...on }),
  event("activity.forecast-noted", { highestCelsius: Schema.Int, ...on }),
  event("activity.begun", on),
  event("activity.held", on),
  event("activity.cancelled", { ...reason, ...on }),
  event("activity.place-taken", signedUp),
  event("activity.queued", signedUp),
  /** To somebody who waited. */
  event("activity.place-given", { volunteer: VolunteerId, ...on }),
  event("activity.sign-up-withdrawn", { volunteer: VolunteerId, reason: Schema.optionalKey(Words), ...on }),
  event("activity.no-show-noted", noShow),
  event("activity.no-show-taken-back", { volunteer: VolunteerId, by: PersonId, ...reason, ...on })
])
export type Event = typeof Event.Type
