/** Commands and events of one micro-wish (微心愿): collected, verified, published under an alias, claimed, fulfilled, confirmed. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId, CommunityId, OrganisationId, PersonId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

export const Claimer = Schema.Union([
  Schema.Struct({ type: Schema.tag("volunteer"), volunteer: VolunteerId }),
  Schema.Struct({ type: Schema.tag("team"), team: TeamId }),
  Schema.Struct({ type: Schema.tag("organisation"), organisation: OrganisationId })
])
export type Claimer = typeof Claimer.Type

const collected = {
  recipient: AnyPersonId,
  /** Of a child, or of somebody of age. */
  of: Schema.Literals(["child", "adult"]),
  /** The round of collecting, such as 2026-spring. */
  round: Label,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  words: Words,
  valueFen: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 100_000_000 }, { expected: "fen, from 1" }))),
  on: DayText
}
const verified = { by: PersonId, holds: Schema.Boolean, on: DayText, reason: Schema.optionalKey(Words) }
const published = { alias: Words, on: DayText }
/** `contact`: who takes it in hand for a team or a unit. */
const claimed = { by: Claimer, contact: Schema.optionalKey(PersonId), on: DayText }
/** `photographed`: absent where nobody took a photo of whoever wished. */
const fulfilled = { evidence: Words, photographed: Schema.optionalKey(Schema.Boolean), on: DayText }
const confirmed = { by: AnyPersonId, on: DayText }
const because = { on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("collect"), ...collected }),
  Schema.Struct({ type: Schema.tag("verify"), ...verified }),
  /** Whoever publishes has read it: does it tell who the person is, does it label, does it stand beside an appeal for money. */
  Schema.Struct({
    type: Schema.tag("publish"),
    ...published,
    identifying: Schema.Boolean,
    labelling: Schema.Boolean,
    linksToDonation: Schema.Boolean
  }),
  Schema.Struct({ type: Schema.tag("claim"), ...claimed }),
  /** The claimer gives it back. */
  Schema.Struct({ type: Schema.tag("release"), ...because }),
  /** The time of the claim is over. */
  Schema.Struct({ type: Schema.tag("lapse"), on: DayText }),
  Schema.Struct({ type: Schema.tag("fulfil"), ...fulfilled }),
  /** By whoever wished, or somebody for them. */
  Schema.Struct({ type: Schema.tag("confirm"), ...confirmed }),
  Schema.Struct({ type: Schema.tag("withdraw"), ...because })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("wish.collected", collected),
  event("wish.verified", verified),
  event("wish.published", published),
  event("wish.claimed", claimed),
  event("wish.released", because),
  event("wish.lapsed", { on: DayText }),
  event("wish.fulfilled", fulfilled),
  event("wish.confirmed", confirmed),
  event("wish.withdrawn", because)
])
export type Event = typeof Event.Type
