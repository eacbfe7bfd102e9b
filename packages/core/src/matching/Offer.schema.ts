/**
 * Commands and events of one offer: people's time, places, goods or money, of a volunteer, a team, a partner unit or a department. Commands
 * state times as text.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, NeedId, OrganisationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Span, SpanFromText } from "../foundation/Span.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"
import { Kind, Quantity, Window } from "./Need.schema.ts"

export const Giver = Schema.Union([
  Schema.Struct({ type: Schema.tag("volunteer"), volunteer: VolunteerId }),
  Schema.Struct({ type: Schema.tag("team"), team: TeamId }),
  /** A partner unit (共建单位), a social organisation, a company. */
  Schema.Struct({ type: Schema.tag("organisation"), organisation: OrganisationId }),
  Schema.Struct({ type: Schema.tag("department"), organisation: OrganisationId })
])
export type Giver = typeof Giver.Type

/** How far an offer goes from where it stands. */
export const Reach = Schema.Literals(["community", "street", "district"])

const madeOf = <const S extends typeof Span | typeof SpanFromText>(times: S) => ({
  giver: Giver,
  kind: Kind,
  features: Schema.Array(Label),
  reach: Reach,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  /** Stretches of time with what is to be had in each; without `times`, at any time. Who can serve twice in an afternoon offers two windows. */
  windows: Schema.NonEmptyArray(Schema.Struct({ times: Schema.optionalKey(times), quantity: Quantity })),
  words: Schema.optionalKey(Words)
})
const part = { window: Window, need: NeedId, quantity: Quantity, on: DayText }
const loosened = { window: Window, need: NeedId, on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("make"), ...madeOf(SpanFromText), on: DayText }),
  Schema.Struct({ type: Schema.tag("arrange"), ...part }),
  Schema.Struct({ type: Schema.tag("release"), ...loosened }),
  Schema.Struct({ type: Schema.tag("give"), ...part }),
  Schema.Struct({ type: Schema.tag("withdraw"), on: DayText, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("offer.made", { ...madeOf(Span), on: DayText }),
  event("offer.arranged", part),
  event("offer.released", loosened),
  event("offer.given", part),
  event("offer.withdrawn", { on: DayText, reason: Words })
])
export type Event = typeof Event.Type
