/** Commands and events of one honour: a star, an honour of a person or a team, a brand title. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PersonId, StationId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Stated } from "./HonourCheck.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

const title = Label

/** What is to be granted, and to whom. Brand projects of stations, brand teams and feature projects of communities are three things. */
export const Subject = Schema.Union([
  Schema.Struct({ kind: Schema.tag("star"), volunteer: VolunteerId, stars: Schema.Int }),
  Schema.Struct({ kind: Schema.tag("person-honour"), volunteer: VolunteerId, title }),
  Schema.Struct({ kind: Schema.tag("team-honour"), team: TeamId, title }),
  Schema.Struct({ kind: Schema.tag("brand-team"), team: TeamId, title }),
  /** `station`: whose project it is, so that it lies where the station does. */
  Schema.Struct({ kind: Schema.tag("brand-project"), project: Label, station: Schema.optionalKey(StationId), title }),
  Schema.Struct({ kind: Schema.tag("feature-project"), project: Label, title })
])
export type Subject = typeof Subject.Type

/** What shows it, and which criterion of a brand it shows. */
export const Evidence = Schema.Struct({
  shows: Schema.optionalKey(Schema.Literals(["distinctive", "effective", "exemplary"])),
  words: Words
})
export type Evidence = typeof Evidence.Type

const proposal = { subject: Subject, way: Schema.Literals(["applied", "nominated"]), by: PersonId, evidence: Schema.Array(Evidence) }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("propose"), ...proposal }),
  Schema.Struct({ type: Schema.tag("add-evidence"), evidence: Evidence }),
  Schema.Struct({ type: Schema.tag("check"), by: PersonId }),
  Schema.Struct({ type: Schema.tag("publicise"), by: PersonId }),
  Schema.Struct({ type: Schema.tag("object"), by: PersonId, words: Words }),
  /** An objection upheld refuses the honour; one not upheld lets the publicity go on. */
  Schema.Struct({ type: Schema.tag("answer"), upheld: Schema.Boolean, words: Words, by: PersonId }),
  /** `level`: the rung of who grants it under the policy. */
  Schema.Struct({
    type: Schema.tag("grant"),
    by: PersonId,
    level: Schema.optionalKey(Label),
    /** For the rules of selection; it is asked, and not kept. */
    stated: Schema.optionalKey(Stated)
  }),
  Schema.Struct({ type: Schema.tag("refuse"), by: PersonId, reason: Words }),
  Schema.Struct({ type: Schema.tag("withdraw"), by: PersonId, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("honour.proposed", { ...proposal, on: DayText }),
  event("honour.evidence-added", { evidence: Evidence }),
  event("honour.checked", { by: PersonId, on: DayText }),
  event("honour.publicised", { by: PersonId, on: DayText }),
  event("honour.objected", { by: PersonId, words: Words, on: DayText }),
  event("honour.answered", { upheld: Schema.Boolean, words: Words, by: PersonId, on: DayText }),
  event("honour.granted", { by: PersonId, level: Schema.optionalKey(Label), on: DayText }),
  event("honour.refused", { by: PersonId, reason: Words, on: DayText }),
  event("honour.withdrawn", { by: PersonId, reason: Words, on: DayText })
])
export type Event = typeof Event.Type
