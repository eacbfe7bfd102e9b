/** Commands and events of one person's file: why they are looked after, who says so, since when. No name, no address, no day of birth. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, PersonId, StreetId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { all } from "./Tag.ts"

export const Tag = Schema.Literals(all)
/** Who says so: an authority's list, the community's own check, school, doctor, the family, or the person. */
export const Source = Schema.Literals(["authority-list", "community-check", "school", "medical", "family", "self"])
export type Source = typeof Source.Type

const opened = { community: CommunityId, street: Schema.optionalKey(StreetId), on: DayText }
const noted = { tag: Tag, source: Source, on: DayText, evidence: Schema.optionalKey(Words) }
const ended = { tag: Tag, on: DayText, reason: Words }
const because = { on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("open"), ...opened }),
  Schema.Struct({ type: Schema.tag("note"), ...noted }),
  /** `on` is the first day on which it is over. */
  Schema.Struct({ type: Schema.tag("end"), ...ended }),
  /** What a visitor must know, such as hard of hearing; what was said before is replaced. */
  Schema.Struct({ type: Schema.tag("advise"), words: Words, on: DayText }),
  /** Somebody looked whether it is still so. */
  Schema.Struct({ type: Schema.tag("review"), by: PersonId, on: DayText }),
  Schema.Struct({ type: Schema.tag("close"), ...because }),
  /** The name is gone from the directory; what stays is a number. */
  Schema.Struct({ type: Schema.tag("anonymise"), on: DayText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("recipient.opened", opened),
  event("recipient.tagged", noted),
  event("recipient.untagged", ended),
  event("recipient.advised", { words: Words, on: DayText }),
  event("recipient.reviewed", { by: PersonId, on: DayText }),
  event("recipient.closed", because),
  event("recipient.anonymised", { on: DayText })
])
export type Event = typeof Event.Type
