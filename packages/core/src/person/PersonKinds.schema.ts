/** Commands and events of what a person is (党员、干部、退休党员、社工、志愿者): several things at once, each with days. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

export const PersonKind = Schema.Literals(["party-member", "retired-party-member", "cadre", "social-worker", "volunteer"])
export type PersonKind = typeof PersonKind.Type

const begins = { kind: PersonKind, on: DayText, evidence: Schema.optionalKey(Words) }
const ends = { kind: PersonKind, on: DayText, reason: Schema.optionalKey(Words) }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("become"), ...begins }),
  /** The last day. */
  Schema.Struct({ type: Schema.tag("cease"), ...ends })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("person-kind.begun", begins), event("person-kind.ended", ends)])
export type Event = typeof Event.Type
