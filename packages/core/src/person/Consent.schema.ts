/** Commands and events of a person's consents: to what, by whom, given for this alone or with other things. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** What is consented to. Each purpose is a consent of its own. */
export const Purpose = Schema.Literals(["registration", "activity", "publication", "photo", "sensitive-data", "transfer"])
export type Purpose = typeof Purpose.Type

export const Manner = Schema.Literals(["general", "separate"])

/** Without `guardian` it is the person's own. */
const of = { purpose: Purpose, guardian: Schema.optionalKey(AnyPersonId) }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("give"), ...of, manner: Manner, on: DayText, evidence: Schema.optionalKey(Words) }),
  /** Needs no reason: 个人信息保护法 art. 15. */
  Schema.Struct({ type: Schema.tag("withdraw"), ...of, on: DayText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("consent.given", { ...of, manner: Manner, on: DayText, evidence: Schema.optionalKey(Words) }),
  event("consent.withdrawn", { ...of, on: DayText })
])
export type Event = typeof Event.Type
