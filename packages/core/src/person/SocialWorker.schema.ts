/** Commands and events of a social worker's professional life: certificates, registrations, continuing education. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"
import { education } from "./messages/options.ts"
import { levels } from "./rules/SocialWorkerExam.ts"

export const Level = Schema.Literals(levels)

const years = Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

/** What whoever enters a certificate knows of the way to it. Years are full years of social work; the first three are those of the examination. */
export const Stated = Schema.Struct({
  education: Schema.optionalKey(Schema.Literals(education.codes)),
  studiedSocialWork: Schema.optionalKey(Schema.Boolean),
  graduatesThisYear: Schema.optionalKey(Schema.Boolean),
  workYears: years,
  /** Since the assistant's certificate, and since the social worker's. */
  assistantYears: years,
  socialWorkerYears: years,
  /** Of a senior: when the examination was passed, and when the review was applied for. */
  passedOn: Schema.optionalKey(DayText),
  appliedOn: Schema.optionalKey(DayText)
})
export type Stated = typeof Stated.Type

const certified = { level: Level, on: DayText, evidence: Words }
const registered = { on: DayText }
/** Whole minutes of one class or course. */
const educated = { on: DayText, minutes: Schema.Int, subject: Words }
const graduated = { on: DayText, evidence: Words }
const struck = { on: DayText, reason: Words, by: PersonId }

export const Command = Schema.Union([
  Schema.Struct({
    type: Schema.tag("certify"),
    ...certified,
    /** For the rules about examinations; it is asked, and not kept. */
    stated: Schema.optionalKey(Stated)
  }),
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
