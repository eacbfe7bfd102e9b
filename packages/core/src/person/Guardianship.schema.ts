/** Commands and events of a person's guardians and carers: who answers for a child, since when, until when. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { AnyPersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** An entrusted carer (受委托人) looks after the child and is no guardian: 未成年人保护法 art. 22. */
export const Relation = Schema.Literals(["parent", "other-guardian", "entrusted-carer"])
export type Relation = typeof Relation.Type

const linked = { guardian: AnyPersonId, relation: Relation, on: DayText, evidence: Schema.optionalKey(Words) }
const ended = { guardian: AnyPersonId, on: DayText, reason: Words }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("link"), ...linked }),
  /** `on` is the first day on which it is over. */
  Schema.Struct({ type: Schema.tag("end"), ...ended })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("guardianship.linked", linked), event("guardianship.ended", ended)])
export type Event = typeof Event.Type
