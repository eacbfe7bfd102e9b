/** Commands and events of one residents' concern (楼栋善治): reported, assigned, coordinated, handled, confirmed by residents, re-opened. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId, AwardId, CommunityId, OrganisationId, StreetId, TeamId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

/** Who takes part in settling it: 社区、物业、居民、队伍、部门、单位、党支部. */
export const Party = Schema.Union([
  Schema.Struct({ type: Schema.tag("person"), person: AnyPersonId }),
  Schema.Struct({ type: Schema.tag("team"), team: TeamId }),
  Schema.Struct({ type: Schema.tag("organisation"), organisation: OrganisationId })
])
export type Party = typeof Party.Type

const reported = {
  /** What it is about: an opaque code, such as rubbish or charging-cables. */
  topic: Label,
  community: CommunityId,
  street: Schema.optionalKey(StreetId),
  /** The building or compound, by its id. */
  building: Schema.optionalKey(Label),
  reporter: Schema.optionalKey(AnyPersonId),
  /** The venture that it belongs to. */
  project: Schema.optionalKey(AwardId),
  words: Words,
  on: DayText
}
const assigned = { to: Party, on: DayText }
const coordinated = { parties: Schema.NonEmptyArray(Party), agreed: Schema.Boolean, words: Words, on: DayText }
/** Which of two counts is the better one: of cables the lower, of lamps that work the higher. */
export const Better = Schema.Literals(["lower", "higher"])
export type Better = typeof Better.Type
/** A count taken before and after, of the same thing: cables seen hanging, bags lying about. */
const measured = {
  moment: Schema.Literals(["before", "after"]),
  measure: Label,
  value: Schema.Int,
  better: Schema.optionalKey(Better),
  on: DayText
}
const confirmed = { by: AnyPersonId, solved: Schema.Boolean, on: DayText }
const because = { on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("report"), ...reported }),
  Schema.Struct({ type: Schema.tag("assign"), ...assigned }),
  Schema.Struct({ type: Schema.tag("coordinate"), ...coordinated }),
  Schema.Struct({ type: Schema.tag("measure"), ...measured }),
  /** Whoever it was assigned to says that it is done. */
  Schema.Struct({ type: Schema.tag("handle"), words: Words, on: DayText }),
  /** A resident says whether it is. */
  Schema.Struct({ type: Schema.tag("confirm"), ...confirmed }),
  /** It has come back. */
  Schema.Struct({ type: Schema.tag("reopen"), ...because }),
  Schema.Struct({ type: Schema.tag("withdraw"), ...because })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("concern.reported", reported),
  event("concern.assigned", assigned),
  event("concern.coordinated", coordinated),
  event("concern.measured", measured),
  event("concern.handled", { words: Words, on: DayText }),
  event("concern.confirmed", confirmed),
  /** With as many residents behind it as were asked for then. */
  event("concern.resolved", { confirmations: Schema.Int, on: DayText }),
  event("concern.reopened", { on: DayText, reason: Schema.optionalKey(Words) }),
  event("concern.withdrawn", because)
])
export type Event = typeof Event.Type
