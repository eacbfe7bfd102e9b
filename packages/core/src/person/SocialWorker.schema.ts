/** Commands and events of a social worker's professional life: certificates, registrations, continuing education. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { levels } from "./rules/SocialWorkerExam.ts"

export const Level = Schema.Literals(levels)

const certified = { level: Level, on: DayText, evidence: Words }
const registered = { on: DayText }
/** Whole minutes of one class or course. */
const educated = { on: DayText, minutes: Schema.Int, subject: Words }
const graduated = { on: DayText, evidence: Words }
const struck = { on: DayText, reason: Words, by: PersonId }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("certify"), ...certified }),
  /** The first time, and each time it is renewed. */
  Schema.Struct({ type: Schema.tag("register"), ...registered }),
  Schema.Struct({ type: Schema.tag("educate"), ...educated }),
  /** A degree in social work (社会工作学历学位). */
  Schema.Struct({ type: Schema.tag("graduate"), ...graduated }),
  /** From this day on the registration counts for nothing. */
  Schema.Struct({ type: Schema.tag("strike"), ...struck })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("social-worker.certified", certified),
  event("social-worker.registered", registered),
  event("social-worker.educated", educated),
  event("social-worker.graduated", graduated),
  event("social-worker.struck", struck)
])
export type Event = typeof Event.Type
