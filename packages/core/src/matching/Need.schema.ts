/**
 * Commands and events of one need of service: what is asked, what was arranged and given, and whether those who asked say that it is met.
 * Commands state times as text.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId, CommunityId, OfferId, StreetId } from "../foundation/Id.schema.ts"
import { Span, SpanFromText } from "../foundation/Span.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

/** What is asked or offered: people's time, places, goods, money. */
export const Kind = Schema.Literals(["people", "places", "goods", "money"])
export const Urgency = Schema.Literals(["ordinary", "soon", "urgent"])
/** In the unit of its kind: people, places, pieces, fen. */
export const Quantity = Schema.Int.pipe(
  Schema.check(Schema.isBetween({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, { expected: "a whole number from 1" }))
)
/** One stretch of an offer, by its number; the first is 0. */
export const Window = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 999 }, { expected: "the number of a window" })))

const askedOf = <const S extends typeof Span | typeof SpanFromText>(times: S) => ({
  kind: Kind,
  quantity: Quantity,
  /** Skills of people, equipment of places, kinds of goods: opaque codes; all of them are asked for. */
  features: Schema.Array(Label),
  urgency: Urgency,
  childFacing: Schema.Boolean,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  /** When it is asked for; without it any time will do. */
  times: Schema.optionalKey(times),
  /** What it is about, in words. */
  words: Words
})
const part = { offer: OfferId, window: Window, quantity: Quantity, on: DayText }
const loosened = { offer: OfferId, window: Window, on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("raise"), ...askedOf(SpanFromText), on: DayText }),
  /** Somebody looked whether it is so. */
  Schema.Struct({ type: Schema.tag("check"), holds: Schema.Boolean, on: DayText, reason: Schema.optionalKey(Words) }),
  Schema.Struct({ type: Schema.tag("arrange"), ...part }),
  Schema.Struct({ type: Schema.tag("release"), ...loosened }),
  /** What came of an arrangement; what was arranged beyond it is open again. */
  Schema.Struct({ type: Schema.tag("receive"), ...part }),
  /** By those who asked, or somebody for them. */
  Schema.Struct({ type: Schema.tag("confirm"), by: AnyPersonId, met: Schema.Literals(["wholly", "partly", "not"]), on: DayText }),
  Schema.Struct({ type: Schema.tag("withdraw"), on: DayText, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("need.raised", { ...askedOf(Span), on: DayText }),
  event("need.checked", { holds: Schema.Boolean, on: DayText, reason: Schema.optionalKey(Words) }),
  event("need.arranged", part),
  event("need.released", loosened),
  event("need.received", part),
  event("need.confirmed", { by: AnyPersonId, met: Schema.Literals(["wholly", "partly", "not"]), on: DayText }),
  event("need.withdrawn", { on: DayText, reason: Words })
])
export type Event = typeof Event.Type
